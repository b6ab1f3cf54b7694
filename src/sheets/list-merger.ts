import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { CrudService, Input } from '../api/crud.service.js';
import { DEFAULT, fieldCheck } from '../api/fields.js';
import type { Row } from '../api/row.js';
import { ImportRefused } from '../api/errors.js';
import type { Store } from '../api/store.js';
import { HOW, type Merge, type Merger } from './merge.js';
import type { Sheet } from './sheet.js';
import { MAX_PROBLEMS } from './stage.js';
import { STAGED_ID } from './staging.js';

/** A row of the sheet is an entry of a list, named with the list's own columns; an empty entry is a list alone. */
export interface ListTables {
  readonly list: {
    readonly table: string;
    /** The first one is its name. */
    readonly columns: readonly string[];
  };
  readonly entries: {
    readonly table: string;
    /** The column that is unique within the list. */
    readonly key: string;
    /** The others, as SQL over the staged text `new.<column>`. */
    readonly values: Readonly<Record<string, string>>;
  };
}

interface ListRow extends Row {
  name: string;
}

interface Counts {
  readonly created: number;
  readonly updated: number;
}

type Head = { readonly row: number; readonly name: string } & Readonly<Record<string, string | null>>;

/** A list that rows of the sheet are for. */
interface Target {
  readonly id: number;
  readonly head: Head;
  /** What became of the list itself. */
  readonly did?: 'created' | 'updated';
}

/** What the staged entries are like. */
interface Staged {
  readonly rows: number;
  /** Those that do not name a list alone. */
  readonly entries: number;
  readonly lastRow: number;
  /** The columns that anything was said of: of the others stored values are kept. */
  readonly columns: readonly string[];
}

/** A sheet with more has something else in the column of the names. */
const MAX_LISTS = 10_000;

/** So many rows a statement: in between somebody may look how far it is. */
const BATCH = 250_000;

/** Lists with entries by the hundred thousand: a few statements, of which none locks more than the rows it writes. */
export class ListMerger<L extends ListRow> implements Merger {
  readonly table: string;

  constructor(
    private readonly sheet: Sheet,
    private readonly tables: ListTables,
    private readonly store: Store,
    private readonly lists: CrudService<L>,
  ) {
    this.table = tables.entries.table;
  }

  async merge(merge: Merge): Promise<void> {
    const heads = await this.heads(merge);
    const targets: Target[] = [];
    // In one order everywhere, so that two imports do not wait for each other.
    for (const head of heads.toSorted((one, two) => (one.name < two.name ? -1 : 1))) {
      const found = await this.mergeList(merge, head);
      if (found !== undefined) targets.push({ head, ...found });
    }
    const staged = await this.staged(merge);
    const counts = targets.every(({ did }) => did === 'created')
      ? await this.copyEntries(merge, targets, staged)
      : await this.mergeEntries(merge, targets, staged);
    await this.record(counts);
    const rowsAlone = staged.rows > staged.entries ? await this.rowsAlone(merge) : new Map<string, number>();
    const left = merge.options.on_duplicate === 'skip' ? 'skipped' : 'unchanged';
    for (const { id, head, did } of targets) {
      const alone = rowsAlone.get(head.name) ?? 0;
      const { created = 0, updated = 0 } = counts.get(id) ?? {};
      // Of a list of which nothing else became anything, one row is what became of the list.
      const one = did !== undefined && created + updated === 0 ? 1 : 0;
      if (did !== undefined) merge[did] += one;
      merge[left] += alone - one;
    }
  }

  /** How many rows name each list and nothing else. */
  private async rowsAlone(merge: Merge): Promise<Map<string, number>> {
    const found = await this.run<{ name: string; count: number }>(
      `SELECT name, count(*) AS count FROM ${merge.table} WHERE ${this.tables.entries.key} = '' GROUP BY name`,
    );
    return new Map(found.map(({ name, count }) => [name, count]));
  }

  /** The first row of each list says what the list is; one that says otherwise later on is refused. */
  private async heads(merge: Merge): Promise<Head[]> {
    const { columns } = this.tables.list;
    const others = columns.slice(1);
    const same = others.map((column) => `min(${column}) IS NOT DISTINCT FROM max(${column}) AS ${column}`);
    const groups = await this.run<{ name: string; row: number } & Record<string, boolean>>(
      `SELECT name, min("row") AS "row", ${same.join(', ')} FROM ${merge.table} GROUP BY name ORDER BY 2`,
    );
    if (groups.length > MAX_LISTS)
      throw new ImportRefused([
        { row: groups[MAX_LISTS]!.row, field: 'name', message: `is one more than ${MAX_LISTS} lists` },
      ]);
    const heads = await this.run<Head>(
      `SELECT "row", ${columns.join(', ')} FROM ${merge.table} WHERE "row" = ANY ($1::int[]) ORDER BY "row"`,
      [groups.map(({ row }) => row)],
    );
    const agreement = new Map(groups.map((group) => [group.row, group]));
    for (const head of heads) {
      const { name, row } = head;
      for (const column of others.filter((each) => agreement.get(row)![each] === false)) {
        const message = `differs from row ${row}, the first one of the list`;
        const values = [name, head[column]];
        await this.reject(merge, `name = $1 AND ${column} IS DISTINCT FROM $2`, column, message, { values });
      }
    }
    return heads;
  }

  /** @returns the list's id, and what became of it; undefined when it was refused */
  private async mergeList(merge: Merge, head: Head): Promise<Omit<Target, 'head'> | undefined> {
    const [stored] = await this.run<{ id: number }>(
      `SELECT id FROM ${this.tables.list.table} WHERE name = $1 FOR NO KEY UPDATE`,
      [head.name],
    );
    if (stored === undefined) {
      const made = await this.lists.create(this.columns(head));
      merge.show(made);
      return { id: made.id, did: 'created' };
    }
    if (merge.options.on_duplicate === 'error') {
      const message = `${head.name} already exists${HOW}`;
      await this.reject(merge, `name = $1`, 'name', message, { values: [head.name], duplicate: true });
      return undefined;
    }
    if (merge.options.on_duplicate === 'update') {
      const before = await this.lists.get(stored.id);
      const patch = this.columns(head);
      const differs = Object.entries(patch).some(([key, value]) => Reflect.get(before, key) !== value);
      if (differs) {
        merge.show(await this.lists.update(stored.id, patch));
        return { id: stored.id, did: 'updated' };
      }
    }
    return { id: stored.id };
  }

  private async staged(merge: Merge): Promise<Staged> {
    const { key, values } = this.tables.entries;
    const columns = Object.keys(values);
    const said = columns.map((column) => `, bool_or(${column} IS NOT NULL) AS ${column}`);
    const [found] = await this.run<Staged & Record<string, unknown>>(
      `SELECT count(*) AS rows, count(*) FILTER (WHERE ${key} <> '') AS entries, coalesce(max("row"), -1) AS "lastRow" ${said.join('')}
       FROM ${merge.table}`,
    );
    const { rows, entries, lastRow } = found!;
    return { rows, entries, lastRow, columns: columns.filter((column) => found![column] === true) };
  }

  /**
   * Into lists that are all new, as fast as rows can be stored: nothing but twins in the file may be in the way.
   * @returns how many entries each list, by its id, got
   */
  private async copyEntries(
    merge: Merge,
    targets: readonly Target[],
    staged: Staged,
  ): Promise<Map<number, Counts>> {
    if (targets.length === 0) return new Map();
    const { table, key, values } = this.tables.entries;
    // COPY takes no parameters: a list is named by the number of its first row.
    const lists = targets.map(({ head, id }) => `(${head.row}, ${id})`).join(', ');
    const later = merge.options.on_duplicate === 'update';
    const columns = [key, ...staged.columns];
    // In the order of the index, which grows at its end then. Ids were given when the rows were staged.
    const rows = `SELECT DISTINCT ON (list.id, new.${key} COLLATE "C")
        new.${STAGED_ID}, list.id, new.${key} ${staged.columns.map((column) => `, ${values[column]}`).join('')}
      FROM (VALUES ${lists}) AS list ("row", id) JOIN ${merge.table} AS head USING ("row")
        JOIN ${merge.table} AS new ON new.name = head.name
      WHERE new.${key} <> '' ORDER BY list.id, new.${key} COLLATE "C", new."row" ${later ? 'DESC' : 'ASC'}`;
    const copy = `COPY ${table} (id, ref_id, ${columns.join(', ')}) FROM STDIN`;
    await pipeline(
      merge.beside.query(copyTo(`COPY (${rows}) TO STDOUT`)),
      async function* counted(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          merge.created += countLines(chunk);
          merge.progress();
          yield chunk;
        }
      },
      merge.connection.query(copyFrom(copy)),
    );
    const twins = staged.entries - merge.created;
    if (merge.options.on_duplicate !== 'error') merge.skipped += twins;
    else if (twins > 0) await this.reportTwins(merge, twins);
    const found = await this.run<{ ref_id: number; created: number }>(
      `SELECT ref_id, count(*) AS created FROM ${table} WHERE ref_id = ANY ($1) GROUP BY ref_id`,
      [targets.map(({ id }) => id)],
    );
    return new Map(found.map(({ ref_id, created }) => [ref_id, { created, updated: 0 }]));
  }

  /** @returns how many entries of each list, by its id, were made or changed */
  private async mergeEntries(
    merge: Merge,
    targets: readonly Target[],
    { columns: changes, lastRow }: Staged,
  ): Promise<Map<number, Counts>> {
    const counts = new Map<number, Counts>();
    const { entries } = this.tables;
    // Those of lists that exist; with `error` they were refused.
    const update = merge.options.on_duplicate === 'update' && changes.length > 0;
    // One statement cannot update a row twice: of two in the file the later one counts, or of two to be skipped the first.
    const [{ twins } = { twins: 0 }] = await this.scratch<{ twins: number }>(
      merge,
      `WITH gone AS (
         DELETE FROM ${merge.table} WHERE ctid IN (
           SELECT ctid FROM (
             SELECT ctid, row_number() OVER (
               PARTITION BY name, ${entries.key} COLLATE "C" ORDER BY "row" ${update ? 'DESC' : 'ASC'}) AS place
             FROM ${merge.table} WHERE ${entries.key} <> '') AS each WHERE place > 1)
         RETURNING 1)
       SELECT count(*) AS twins FROM gone`,
    );
    merge.skipped += twins;
    await this.scratch(merge, `CREATE INDEX ON ${merge.table} USING brin ("row")`);
    const columns = [entries.key, ...changes];
    const conflict = update
      ? `DO UPDATE SET ${changes.map((column) => `${column} = excluded.${column}`).join(', ')}, updated_at = now()
           WHERE (${changes.map((column) => `stored.${column}`).join(', ')})
             IS DISTINCT FROM (${changes.map((column) => `excluded.${column}`).join(', ')})`
      : 'DO NOTHING';
    for (let from = 0; from <= lastRow; from += BATCH) {
      const done = await this.run<Counts & { ref_id: number; staged: number }>(
        `WITH list AS (SELECT * FROM unnest($1::text[], $2::int[]) AS list (name, id)),
         staged AS (
           SELECT new.${STAGED_ID} AS id, list.id AS ref_id, new.${entries.key}
             ${changes.map((column) => `, ${entries.values[column]} AS ${column}`).join('')}
           FROM ${merge.table} AS new JOIN list USING (name)
           WHERE new."row" >= $3 AND new."row" < $4 AND new.${entries.key} <> ''
           ORDER BY list.id, new.${entries.key} COLLATE "C"),
         done AS (
           INSERT INTO ${entries.table} AS stored (id, ref_id, ${columns.join(', ')})
           SELECT id, ref_id, ${columns.join(', ')} FROM staged
           ON CONFLICT (ref_id, ${entries.key}) ${conflict} RETURNING ref_id, stored.xmax = 0 AS created),
         changed AS (
           SELECT ref_id, count(*) FILTER (WHERE created) AS created, count(*) FILTER (WHERE NOT created) AS updated
           FROM done GROUP BY ref_id)
         SELECT ref_id, staged, coalesce(created, 0) AS created, coalesce(updated, 0) AS updated
         FROM (SELECT ref_id, count(*) AS staged FROM staged GROUP BY ref_id) AS each LEFT JOIN changed USING (ref_id)`,
        [targets.map(({ head }) => head.name), targets.map(({ id }) => id), from, from + BATCH],
      );
      for (const { ref_id, staged, created, updated } of done) {
        const before = counts.get(ref_id) ?? { created: 0, updated: 0 };
        counts.set(ref_id, { created: before.created + created, updated: before.updated + updated });
        merge.created += created;
        merge.updated += updated;
        merge[merge.options.on_duplicate === 'update' ? 'unchanged' : 'skipped'] +=
          staged - created - updated;
      }
      merge.progress();
    }
    return counts;
  }

  /**
   * Nothing was stored before: what is there twice is twice in the file. The first of them are told.
   * @param count how many there are
   */
  private async reportTwins(merge: Merge, count: number): Promise<void> {
    const { key } = this.tables.entries;
    const twins = await this.run<{ row: number; first: number; value: string }>(
      `SELECT "row", first, ${key} AS value FROM (
         SELECT "row", ${key}, min("row") OVER (PARTITION BY name, ${key}) AS first FROM ${merge.table} WHERE ${key} <> ''
       ) AS each WHERE "row" > first ORDER BY "row" LIMIT ${MAX_PROBLEMS}`,
    );
    for (const { row, first, value } of twins)
      merge.fail({ row, field: key, message: `${value} is in row ${first} already` }, true);
    merge.failed += count - twins.length;
  }

  private async record(counts: ReadonlyMap<number, Counts>): Promise<void> {
    const changed = [...counts].filter(([, { created, updated }]) => created + updated > 0);
    await this.store.commit(async (record) => {
      // In one order everywhere, so that nobody waits for each other.
      for (const [id, imported] of changed.toSorted(([one], [two]) => one - two)) {
        const before = await this.lists.touch(id);
        await record({
          entity: this.lists.name,
          id,
          action: 'update',
          before,
          after: { ...before, imported },
        });
      }
    });
  }

  /** Takes rows out of the import and tells the first of them. */
  private async reject(
    merge: Merge,
    where: string,
    field: string,
    message: string,
    { values = [], duplicate = false }: { values?: unknown[]; duplicate?: boolean } = {},
  ): Promise<void> {
    const gone = await this.scratch<{ row: number; count: number }>(
      merge,
      `WITH gone AS (DELETE FROM ${merge.table} WHERE ${where} RETURNING "row")
       SELECT "row", count(*) OVER () AS count FROM gone ORDER BY "row" LIMIT ${MAX_PROBLEMS}`,
      values,
    );
    for (const { row } of gone) merge.fail({ row, field, message }, duplicate);
    merge.failed += (gone[0]?.count ?? 0) - gone.length;
  }

  private columns(head: Head): Input<L> {
    const given = this.tables.list.columns.flatMap((field) => {
      const text = head[field];
      if (text === null || text === undefined) return [];
      const checked = fieldCheck(this.sheet.dtos, field)(text);
      return [[field, 'problem' in checked ? DEFAULT : checked.value] as const];
    });
    return Object.fromEntries(given) as Input<L>;
  }

  private run<R extends object>(sql: string, values: unknown[] = []): Promise<R[]> {
    return this.store.database.run(sql, values);
  }

  /** What is done to the staging table is done outside of the transaction: another connection reads it too. */
  private async scratch<R extends object>(merge: Merge, sql: string, values: unknown[] = []): Promise<R[]> {
    return (await merge.beside.query<R>(sql, values)).rows;
  }
}

/** Rows of COPY's text format: a line break within a value is written otherwise. */
function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}
