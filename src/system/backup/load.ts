import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CDRS, quoted, readTables, type Table } from './backed-up.js';
import { Damaged, readBackup, type Contents, type Section } from './backup-format.js';

type TakeCdrs = (client: ClientBase, copy: (table: string) => Promise<void>) => Promise<void>;

/** While one is there, the trigger of `cdrs` has it told of each record that comes. */
const WEBHOOKS = 'webhooks';

/**
 * Puts what a backup has in the place of what its tables hold, but for CDRs. Others read on what was there until the
 * transaction ends (TRUNCATE would make calls wait), and wait when they want to write.
 * @param client in a transaction, which must be rolled back when this throws
 * @param contents what was read of the file before
 * @param takeCdrs copies them to a table and makes of them what is right
 * @throws Damaged where the file does not fit the database
 */
export async function load(
  client: ClientBase,
  path: string,
  contents: Contents,
  takeCdrs: TakeCdrs,
): Promise<void> {
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  const tables = await readTables(client);
  const found = contents.sections.map((section) => fitting(section, tables));
  const replaced = tables.filter((table) => found.includes(table) && table.name !== CDRS).toReversed();
  let full = replaced.map(({ name }) => name);
  const empty = async (some: readonly string[]): Promise<void> => {
    if (some.length > 0) await client.query(`LOCK TABLE ${quoted(some)} IN SHARE ROW EXCLUSIVE MODE`);
    for (const name of some) await client.query(`DELETE FROM ${quoted([name])}`);
    full = full.filter((name) => !some.includes(name));
  };
  await readBackup(path, async ({ table, columns }, rows) => {
    const copy = (into: string): Promise<void> =>
      pipeline(rows, client.query(copyFrom(`COPY ${quoted([into])} (${quoted(columns)}) FROM STDIN`)));
    // CDRs are the first, and a million of them take long: nobody else waits for that.
    await empty(table === CDRS ? full.filter((name) => name === WEBHOOKS) : full);
    await (table === CDRS ? takeCdrs(client, copy) : copy(table));
  });
  await countOn(client, found, contents.sequences);
}

function fitting({ table, columns }: Section, tables: readonly Table[]): Table {
  const known = tables.find(({ name }) => name === table);
  const strange = columns.find((column) => !known?.columns.includes(column));
  if (known === undefined || strange !== undefined)
    throw new Damaged(`there is no ${[table, strange].filter(Boolean).join('.')} in its release`);
  return known;
}

/** An id that was given once is never given again: logs and records name it. */
async function countOn(
  client: ClientBase,
  tables: readonly Table[],
  places: Contents['sequences'],
): Promise<void> {
  for (const { name, counted } of tables) {
    for (const { column, sequence } of counted) {
      await client.query(
        `SELECT setval($1::regclass, last) FROM (SELECT greatest($2::bigint, pg_sequence_last_value($1::regclass),
           (SELECT max(${quoted([column])}) FROM ${quoted([name])})) AS last) AS place WHERE last > 0`,
        [sequence, places[`${name}.${column}`] ?? 0],
      );
    }
  }
}
