import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Sheet } from './sheet.js';
import type { StagedRow } from './stage.js';

/** The table of one import; names of a table and of columns are this program's own. */
export const stagingTable = (importId: number): string => `import_${importId}`;

/** The id that a row will have, where the sheet's rows get theirs beforehand. */
export const STAGED_ID = 'staged_id';

/**
 * Unlogged: it is of no use after a crash.
 * @param target the table that the rows are for, where they get their ids in the order of the file
 */
export function createStaging(importId: number, sheet: Sheet, target?: string): string {
  const fields = sheet.columns.map(({ field }) => `${field} text`).join(', ');
  const id = target && `, ${STAGED_ID} integer DEFAULT nextval(pg_get_serial_sequence('${target}', 'id'))`;
  return `CREATE UNLOGGED TABLE ${stagingTable(importId)} ("row" integer NOT NULL, ${fields}${id ?? ''})`;
}

/** @param table a staging table */
export async function copyRows(
  client: ClientBase,
  table: string,
  sheet: Sheet,
  batches: AsyncIterable<readonly StagedRow[]>,
): Promise<void> {
  const copy = client.query(
    copyFrom(`COPY ${table} ("row", ${sheet.columns.map(({ field }) => field).join(', ')}) FROM STDIN`),
  );
  const ended = finished(copy);
  ended.catch(() => undefined);
  try {
    for await (const rows of batches) {
      const lines = rows.map(copyLine).join('');
      if (lines !== '' && !copy.write(lines)) await Promise.race([once(copy, 'drain'), ended]);
    }
  } catch (error) {
    copy.destroy();
    throw error;
  }
  copy.end();
  await ended;
}

/** COPY's text format. */
const copyLine = (row: StagedRow): string => `${row.map(copyCell).join('\t')}\n`;

function copyCell(value: string | number | null): string {
  if (value === null) return String.raw`\N`;
  if (typeof value === 'number') return value.toString();
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (each) => ESCAPES[each]!) : value;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
