import type { CrudService, Input } from '../api/crud.service.js';
import { DEFAULT, fieldCheck } from '../api/fields.js';
import type { Row } from '../api/row.js';
import type { Store } from '../api/store.js';
import type { Merge, Merger } from './merge.js';
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
    const ids = new Map<string, number>();
    const touched = new Map<number, 'created' | 'updated'>();
    // In one order everywhere, so that two imports do not wait for each other.
    for (const head of heads.toSorted((one, two) => (one.name < two.name ? -1 : 1))) {
      const found = await this.mergeList(merge, head);
      if (found === undefined) continue;
      ids.set(head.name, found.id);
      if (found.did !== undefined) touched.set(found.id, found.did);
    }
    const counts = await this.mergeEntries(merge, ids);
    await this.record(counts);
    // A row that changed the list alone counts as well.
    for (const [id, did] of touched) {
      const { created = 0, updated = 0 } = counts.get(id) ?? {};
      if (created + updated > 0) continue;
      merge[did] += 1;
      if (counts.has(id)) merge.unchanged -= 1;
    }
  }

  /** The first row of each list says what the list is; one that says otherwise later on is refused. */
  private async heads(merge: Merge): Promise<Head[]> {
    const { columns } = this.tables.list;
    const others = columns.slice(1);
    const same = others.map((column) => `min(${column}) IS NOT DISTINCT FROM max(${column}) AS ${column}`);
    const groups = await this.run<{ name: string; row: number } & Record<string, boolean>>(
      `SELECT name, min("row") AS "row", ${same.join(', ')} FROM ${merge.table} GROUP BY name ORDER BY 2`,
    );
    const heads = await this.run<Head>(
      `SELECT "row", ${columns.join(', ')} FROM ${merge.table} WHERE "row" = ANY ($1::int[]) ORDER BY "row"`,
      [groups.map(({ row }) => row)],
    );
    for (const head of heads) {
      const { name, row } = head;
      const group = groups.find((each) => each.row === row)!;
      for (const column of others.filter((each) => group[each] === false)) {
        const message = `differs from row ${row}, the first one of the list`;
        const values = [name, head[column]];
        await this.reject(merge, `name = $1 AND ${column} IS DISTINCT FROM $2`, column, message, { values });
      }
    }
    return heads;
  }

  /** @returns the list's id, and what became of it; undefined when it was refused */
  private async mergeList(
    merge: Merge,
    head: Head,
  ): Promise<{ id: number; did?: 'created' | 'updated' } | undefined> {
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
      const message = `${head.name} already exists`;
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

  /** @returns how many entries of each list, by its id, were made or changed */
  private async mergeEntries(merge: Merge, ids: ReadonlyMap<string, number>): Promise<Map<number, Counts>> {
    const counts = new Map<number, Counts>();
    const { entries } = this.tables;
    const { on_duplicate } = merge.options;
    await this.run(`CREATE INDEX ON ${merge.table} USING brin ("row")`);
    const [last] = await this.run<{ row: number }>(
      `SELECT coalesce(max("row"), -1) AS "row" FROM ${merge.table}`,
    );
    const changes = await this.given(merge);
    const columns = [entries.key, ...changes];
    const then = {
      error: 'DO NOTHING',
      skip: 'DO NOTHING',
      update:
        changes.length === 0
          ? 'DO NOTHING'
          : `DO UPDATE SET ${changes.map((column) => `${column} = excluded.${column}`).join(', ')}, updated_at = now()
               WHERE (${changes.map((column) => `stored.${column}`).join(', ')})
                 IS DISTINCT FROM (${changes.map((column) => `excluded.${column}`).join(', ')})`,
    }[on_duplicate];
    // One statement cannot update a row twice: of two in the file the later one counts.
    const distinct = on_duplicate === 'update' ? `DISTINCT ON (list.id, new.${entries.key} COLLATE "C")` : '';
    // In the order of the index, which grows at its end then. Ids were given when the rows were staged.
    const order = `list.id, new.${entries.key} COLLATE "C", new."row" ${on_duplicate === 'update' ? 'DESC' : 'ASC'}`;
    let twins = 0;
    for (let from = 0; from <= last!.row; from += BATCH) {
      const done = await this.run<Counts & { ref_id: number; staged: number }>(
        `WITH list AS (SELECT * FROM unnest($1::text[], $2::int[]) AS list (name, id)),
         staged AS (
           SELECT ${distinct} new.${STAGED_ID} AS id, list.id AS ref_id, new.${entries.key}
             ${changes.map((column) => `, ${entries.values[column]} AS ${column}`).join('')}
           FROM ${merge.table} AS new JOIN list USING (name)
           WHERE new."row" >= $3 AND new."row" < $4 AND new.${entries.key} <> '' ORDER BY ${order}),
         done AS (
           INSERT INTO ${entries.table} AS stored (id, ref_id, ${columns.join(', ')})
           SELECT id, ref_id, ${columns.join(', ')} FROM staged
           ON CONFLICT (ref_id, ${entries.key}) ${then} RETURNING ref_id, stored.xmax = 0 AS created),
         changed AS (
           SELECT ref_id, count(*) FILTER (WHERE created) AS created, count(*) FILTER (WHERE NOT created) AS updated
           FROM done GROUP BY ref_id)
         SELECT ref_id, staged, coalesce(created, 0) AS created, coalesce(updated, 0) AS updated
         FROM (SELECT ref_id, count(*) AS staged FROM staged GROUP BY ref_id) AS each LEFT JOIN changed USING (ref_id)`,
        [[...ids.keys()], [...ids.values()], from, from + BATCH],
      );
      for (const { ref_id, staged, created, updated } of done) {
        const before = counts.get(ref_id) ?? { created: 0, updated: 0 };
        counts.set(ref_id, { created: before.created + created, updated: before.updated + updated });
        merge.created += created;
        merge.updated += updated;
        const rest = staged - created - updated;
        if (on_duplicate === 'update') merge.unchanged += rest;
        else if (on_duplicate === 'skip') merge.skipped += rest;
        else twins += rest;
      }
      merge.progress();
    }
    if (twins > 0) await this.reportTwins(merge, twins);
    return counts;
  }

  /** The columns that anything was said of: of the others stored values are kept. */
  private async given(merge: Merge): Promise<string[]> {
    const values = Object.keys(this.tables.entries.values);
    const said = values.map((column) => `bool_or(${column} IS NOT NULL) AS ${column}`);
    const [row] = await this.run<Record<string, boolean | null>>(
      `SELECT ${said.join(', ')} FROM ${merge.table}`,
    );
    return values.filter((column) => row![column] === true);
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
    const [gone] = await this.run<{ count: number; first: number | null }>(
      `WITH gone AS (DELETE FROM ${merge.table} WHERE ${where} RETURNING "row")
       SELECT count(*) AS count, min("row") AS first FROM gone`,
      values,
    );
    const { count, first } = gone!;
    if (first === null) return;
    merge.fail({ row: first, field, message }, duplicate);
    merge.failed += count - 1;
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
}
