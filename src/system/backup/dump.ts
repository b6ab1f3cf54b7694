import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { CDRS, quoted, type Table } from './backed-up.js';
import { line, ROWS_END, Tally, type BackupHeader } from './backup-format.js';

/** How values are written, whatever the server's settings are. */
const PLAIN_VALUES = `SET LOCAL DateStyle = ISO; SET LOCAL TimeZone = 'UTC'; SET LOCAL bytea_output = hex`;

/**
 * What is in these tables, piece by piece, as a backup has it.
 * @param client in a transaction that sees one moment
 * @param tables those that others refer to before them
 */
export async function* dump(
  client: ClientBase,
  header: BackupHeader,
  tables: readonly Table[],
): AsyncGenerator<string | Buffer> {
  await client.query(PLAIN_VALUES);
  yield line(header);
  // CDRs come first: load.ts says why.
  for (const { name, columns } of tables.toSorted(
    (one, two) => Number(two.name === CDRS) - Number(one.name === CDRS),
  )) {
    yield line({ table: name, columns });
    const tally = new Tally();
    // Of a partitioned table only what is selected can be copied.
    const rows = client.query(copyTo(`COPY (SELECT ${quoted(columns)} FROM ${quoted([name])}) TO STDOUT`));
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      tally.add(chunk);
      yield chunk;
    }
    yield ROWS_END;
    yield line(tally.end());
  }
  yield line({ tables: tables.length, sequences: await readSequences(client, tables) });
}

async function readSequences(client: ClientBase, tables: readonly Table[]): Promise<Record<string, number>> {
  const places: Record<string, number> = {};
  for (const { name, counted } of tables) {
    for (const { column, sequence } of counted) {
      const { rows } = await client.query<{ last: number | null }>(
        'SELECT pg_sequence_last_value($1::regclass) AS last',
        [sequence],
      );
      if (rows[0]!.last !== null) places[`${name}.${column}`] = Number(rows[0]!.last);
    }
  }
  return places;
}
