import type { EntityTarget } from 'typeorm';
import { columnValues, type CrudService, type Input, RowReader } from '../../api/crud.service.js';
import { Conflict, Invalid, NotFound } from '../../api/errors.js';
import { DEFAULT } from '../../api/fields.js';
import type { ListQuery, Page } from '../../api/paging.js';
import type { Row } from '../../api/row.js';
import type { Store } from '../../api/store.js';
import type { Change } from '../../database/change-feed.js';

interface Numbered extends Row {
  ref_id: number;
}

/** So many rows stand in the audit log themselves; of more, how many they were. */
const MAX_AUDITED = 100;

/**
 * The numbers of one list, of which there may be a million: however many are written, it is one statement, and one
 * change of the list they belong to. Every query carries the list's id.
 */
export class NumberList<C extends Numbered, P extends Row> extends RowReader<C> {
  protected override readonly counted = true;

  constructor(
    store: Store,
    private readonly parent: CrudService<P>,
    entity: EntityTarget<C>,
    /** The column that is unique within a list. */
    private readonly key: keyof C & string,
  ) {
    super(store, entity, `${parent.name} number`);
  }

  /** Newest first. */
  async of(parentId: number, query: ListQuery): Promise<Page<C>> {
    await this.parent.get(parentId);
    return this.page(this.select().andWhere('row.ref_id = :parentId', { parentId }), query, parentId);
  }

  /** All of them or none. @throws Conflict naming the first one that is given twice or there already */
  async add(parentId: number, inputs: readonly Input<C>[]): Promise<C[]> {
    const { columns, metadata, table } = this;
    const absent = columnValues(
      metadata,
      Object.fromEntries(columns.map((name) => [name, DEFAULT])) as Input<C>,
    );
    const rows = inputs.map((input): object => ({
      ...absent,
      ...columnValues(metadata, input),
      ref_id: parentId,
    }));
    return this.store.commit(async (record) => {
      const parent = await this.parent.touch(parentId);
      await this.refuseTwice(parentId, rows as C[]);
      const after = await this.run(
        `INSERT INTO ${table} (${columns.join()})
         SELECT ${columns.join()} FROM json_populate_recordset(NULL::${table}, $1) WITH ORDINALITY
         ORDER BY ordinality RETURNING *`,
        [JSON.stringify(rows)],
      );
      await record(this.changed(parent, [], after));
      return after;
    });
  }

  /** All of them or none; what a patch leaves out is kept. Answers the rows in the order of the patches. */
  async change(parentId: number, patches: readonly ({ id: number } & Input<C>)[]): Promise<C[]> {
    const { columns, metadata, table } = this;
    const ids = patches.map(({ id }) => id);
    const values = patches.map((patch) => columnValues<C>(metadata, { ...patch, id: undefined }));
    if (values.every((each) => Object.keys(each).length === 0)) return this.find(parentId, ids);
    return this.store.commit(async (record) => {
      const parent = await this.parent.touch(parentId);
      const before = await this.find(parentId, ids);
      const rows = before.map((row, index) => ({ ...row, ...values[index] }));
      await this.run(
        `UPDATE ${table} AS row SET updated_at = now(), ${columns.map((name) => `${name} = given.${name}`).join()}
         FROM json_populate_recordset(NULL::${table}, $1) AS given WHERE row.id = given.id`,
        [JSON.stringify(rows)],
      );
      const after = await this.find(parentId, ids);
      await record(this.changed(parent, before, after));
      return after;
    });
  }

  async drop(parentId: number, id: number): Promise<void> {
    await this.store.commit(async (record) => {
      const parent = await this.parent.touch(parentId);
      const gone = await this.run(`DELETE FROM ${this.table} WHERE ref_id = $1 AND id = $2 RETURNING *`, [
        parentId,
        id,
      ]);
      if (gone.length === 0) throw new NotFound(this.name, id);
      await record(this.changed(parent, gone, []));
    });
  }

  /** Postgres would refuse them too, but not say which row of the request it was. */
  private async refuseTwice(parentId: number, rows: readonly C[]): Promise<void> {
    const { key } = this;
    const stored = await this.run(
      `SELECT ${key} FROM ${this.table} WHERE ref_id = $1 AND ${key} = ANY ($2)`,
      [parentId, rows.map((row) => row[key])],
    );
    const known = new Set(stored.map((row) => row[key]));
    for (const [index, row] of rows.entries()) {
      if (known.has(row[key]))
        throw new Conflict(this.name, rows.length > 1 ? `[${index}].${key}` : key, String(row[key]));
      known.add(row[key]);
    }
  }

  /** In the order of the ids. @throws NotFound, or Invalid when an id is there twice */
  private async find(parentId: number, ids: readonly number[]): Promise<C[]> {
    const rows = await this.run(`SELECT * FROM ${this.table} WHERE ref_id = $1 AND id = ANY ($2)`, [
      parentId,
      ids,
    ]);
    const found = new Map(rows.map((row) => [row.id, row]));
    const seen = new Set<number>();
    return ids.map((id, index) => {
      const row = found.get(id);
      if (row === undefined) throw new NotFound(this.name, id);
      if (seen.has(id)) throw Invalid.field(`data[${index}].id`, `${id} is there twice`);
      seen.add(id);
      return row;
    });
  }

  private changed(parent: P, before: readonly C[], after: readonly C[]): Change {
    const numbers = (rows: readonly C[]): unknown => (rows.length > MAX_AUDITED ? rows.length : rows);
    return {
      entity: this.parent.name,
      id: parent.id,
      action: 'update',
      before: { ...parent, numbers: numbers(before) },
      after: { ...parent, numbers: numbers(after) },
    };
  }

  /** Those that are written. */
  private get columns(): string[] {
    return this.metadata.columns
      .filter(({ isInsert, isGenerated }) => isInsert && !isGenerated)
      .map(({ databaseName }) => databaseName);
  }

  private get table(): string {
    return this.metadata.tableName;
  }

  private async run(sql: string, values: readonly unknown[]): Promise<C[]> {
    return this.store.database.run(sql, values);
  }
}
