import { Brackets, type EntityMetadata, type EntityTarget, type SelectQueryBuilder } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Invalid, NotFound } from './errors.js';
import { DEFAULT } from './fields.js';
import { containing, toPage, type ListQuery, type Page } from './paging.js';
import type { Row } from './row.js';
import type { Store } from './store.js';

export type Input<E> = { [K in keyof E]?: E[K] | symbol };

/** Shows the rows of a table: one, or a page of them. `narrow` is how a list reads other parameters than the shared ones. */
export abstract class RowReader<E extends Row> {
  /** Order of a list that names none. */
  protected readonly order: 'ASC' | 'DESC' = 'DESC';

  /** Its table has a `countRows` trigger (migrations/columns.ts): it may have a million rows. */
  protected readonly counted: boolean = false;

  constructor(
    protected readonly store: Store,
    protected readonly entity: EntityTarget<E>,
    /** The resource's name in messages, audit and changes. */
    readonly name: string,
  ) {}

  list(query: ListQuery): Promise<Page<E>> {
    return this.page(this.select(), query);
  }

  /** @param ref the parent whose rows these are, where they are counted apart */
  protected async page(rows: SelectQueryBuilder<E>, query: ListQuery, ref?: number): Promise<Page<E>> {
    const conditions = rows.expressionMap.wheres.length;
    this.narrow(rows, query);
    this.search(rows, query);
    const counted = this.counted && rows.expressionMap.wheres.length === conditions;
    const count = counted ? await this.store.counts.of(this.metadata.tableName, ref) : await rows.getCount();
    rows.orderBy(
      `row.${query.sort ? this.column('sortField', query.sort.column) : 'id'}`,
      query.sort?.order ?? this.order,
    );
    if (query.sort) rows.addOrderBy('row.id', query.sort.order);
    return toPage(query, count, await pageOfRows(rows, query));
  }

  async get(id: number): Promise<E> {
    const row = await this.select().andWhere('row.id = :id', { id }).getOne();
    if (row === null) throw new NotFound(this.name, id);
    return row;
  }

  /** Adds the list's own filters; by default every column may be asked for by its value. */
  protected narrow(rows: SelectQueryBuilder<E>, query: ListQuery): void {
    for (const [name, value] of Object.entries(query.filters)) {
      if (this.readable.includes(name)) rows.andWhere(`row.${name}::text = :${name}`, { [name]: value });
    }
  }

  protected get repository() {
    return this.store.database.repository(this.entity);
  }

  protected get metadata(): EntityMetadata {
    return this.repository.metadata;
  }

  /** Columns that may be shown, searched and sorted by: all but secrets. */
  protected get readable(): string[] {
    return this.metadata.columns.filter((column) => column.isSelect).map((column) => column.propertyName);
  }

  protected select(): SelectQueryBuilder<E> {
    return this.repository.createQueryBuilder('row').where('TRUE');
  }

  protected column(parameter: string, name: string): string {
    if (!this.readable.includes(name))
      throw Invalid.field(parameter, `must be one of ${this.readable.join(', ')}`);
    return name;
  }

  private search(rows: SelectQueryBuilder<E>, { search }: ListQuery): void {
    if (search === undefined) return;
    const column = this.column('searchField', search.column);
    if (search.text === '') return;
    rows.andWhere(
      new Brackets((where) =>
        where.where(`row.${column}::text ILIKE :search`, { search: containing(search.text) }),
      ),
    );
  }
}

/**
 * The five things every resource can do. A resource overrides `check` for its own rules; everything else is ordinary
 * method overriding.
 */
export abstract class CrudService<E extends Row> extends RowReader<E> {
  /** The 0/1 column that `toggle` flips. */
  protected readonly switchColumn = 'disabled' as keyof E;

  async create(input: Input<E>): Promise<E> {
    return this.store.commit(async (record) => {
      const values = columnValues<E>(this.metadata, input);
      await this.check(values);
      const inserted = await this.repository
        .createQueryBuilder()
        .insert()
        .values(values)
        .returning('id')
        .execute();
      const row = await this.get((inserted.raw as { id: number }[])[0]!.id);
      await this.store.references.link(this.name, row);
      await record({ entity: this.name, id: row.id, action: 'create', after: row });
      return row;
    });
  }

  async update(id: number, patch: Input<E>): Promise<E> {
    return this.store.commit(async (record) => {
      const before = await this.lock(id);
      const values = columnValues<E>(this.metadata, patch);
      if (Object.keys(values).length === 0) return before;
      await this.check({ ...before, ...values }, before);
      const stamped = { ...values, updated_at: () => 'now()' };
      await this.repository.createQueryBuilder().update().set(stamped).where('id = :id', { id }).execute();
      const row = await this.get(id);
      await this.store.references.link(this.name, row, before);
      await record({ entity: this.name, id, action: 'update', before, after: row });
      return row;
    });
  }

  async remove(id: number): Promise<E> {
    return this.store.commit(async (record) => {
      const before = await this.lock(id, 'pessimistic_write');
      await this.store.references.refuseUsed(this.name, before);
      await this.repository.createQueryBuilder().delete().where('id = :id', { id }).execute();
      await record({ entity: this.name, id, action: 'delete', before });
      return before;
    });
  }

  /** Flips a 0/1 column: what CherryPBX sends as `{"action":"toggle"}`. */
  async toggle(id: number): Promise<E> {
    return this.store.database.transaction(async () => {
      const row = await this.lock(id);
      return this.update(id, { [this.switchColumn]: row[this.switchColumn] === 0 ? 1 : 0 } as Input<E>);
    });
  }

  /** Holds the row and marks it changed: something that belongs to it changes in this transaction. */
  async touch(id: number): Promise<E> {
    const row = await this.lock(id);
    const stamp = { updated_at: () => 'now()' } as object;
    await this.repository.createQueryBuilder().update().set(stamp).where('id = :id', { id }).execute();
    return row;
  }

  /** A resource's own rules, inside the transaction; throw to refuse. `before` is there on update. */
  protected check(_row: Partial<E>, _before?: E): Promise<void> {
    return Promise.resolve();
  }

  /**
   * The row, held until the transaction ends so that `before` in the audit log is what was replaced. Others may refer to
   * it meanwhile (FOR KEY SHARE), unless it is about to be deleted: `pessimistic_write`.
   */
  protected async lock(
    id: number,
    mode: 'for_no_key_update' | 'pessimistic_write' = 'for_no_key_update',
  ): Promise<E> {
    const row = await this.select().andWhere('row.id = :id', { id }).setLock(mode).getOne();
    if (row === null) throw new NotFound(this.name, id);
    return row;
  }
}

/** The page of an ordered query. Rows that are passed over are not read: of those the index is enough. */
export async function pageOfRows<E extends Row>(
  rows: SelectQueryBuilder<E>,
  { page, perPage }: Pick<ListQuery, 'page' | 'perPage'>,
): Promise<E[]> {
  const offset = (page - 1) * perPage;
  const found = await rows
    .clone()
    .select('row.id', 'id')
    .offset(offset)
    .limit(perPage)
    .getRawMany<{ id: number }>();
  const ids = found.map(({ id }) => id);
  const place = new Map(ids.map((id, index) => [id, index]));
  const some = await rows.clone().andWhere('row.id = ANY (:ids)', { ids }).orderBy().getMany();
  return some.toSorted((one, two) => place.get(one.id)! - place.get(two.id)!);
}

/** The columns that were given, DEFAULT replaced by what the column says. */
export function columnValues<E extends object>(
  metadata: EntityMetadata,
  input: Input<E>,
): Partial<E> & QueryDeepPartialEntity<E> {
  const entries = Object.entries(input).flatMap(([key, value]) => {
    const column = metadata.findColumnWithPropertyName(key);
    if (column === undefined || value === undefined) return [];
    const empty = value === DEFAULT || value === '';
    return [[key, empty ? (column.default ?? (column.isNullable ? null : '')) : value]];
  });
  return Object.fromEntries(entries) as Partial<E> & QueryDeepPartialEntity<E>;
}
