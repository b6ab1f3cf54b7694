import { createReadStream } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { withDatabase } from '../support/fill.js';
import { serveOrders } from '../support/roles.js';
import { numberAt } from '../support/number-sheets.js';

/** The least that reading a sheet, or storing its rows, could take. */
export type SheetOrder =
  | { readonly what: 'read'; readonly path: string; readonly format: 'xlsx' | 'csv' }
  /** Into a table like the one of the numbers, with its indexes, next to it. */
  | { readonly what: 'copy'; readonly dataDir: string; readonly rows: number };

export interface SheetReport {
  readonly seconds: number;
  readonly rows: number;
}

export function serveSheetCeiling(): void {
  serveOrders<SheetOrder, SheetReport>(async (order) => {
    const start = performance.now();
    const rows = order.what === 'copy' ? await copy(order.dataDir, order.rows) : await read(order);
    return { rows, seconds: (performance.now() - start) / 1000 };
  });
}

async function read({ path, format }: { path: string; format: 'xlsx' | 'csv' }): Promise<number> {
  let rows = 0;
  if (format === 'csv') {
    const { parse } = await import('csv-parse');
    for await (const _ of createReadStream(path).pipe(parse())) rows += 1;
    return rows;
  }
  const { default: ExcelJS } = await import('exceljs');
  const options = {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'ignore',
  } as const;
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, options))
    for await (const _ of sheet) rows += 1;
  return rows;
}

async function copy(dataDir: string, rows: number): Promise<number> {
  return withDatabase(dataDir, async (client) => {
    await client.query('CREATE TABLE numbers_alone (LIKE blacklist_numbers INCLUDING ALL)');
    const lines = function* () {
      for (let at = 0; at < rows; at += 1_000)
        yield Array.from({ length: 1_000 }, (_, n) => `1\tnumber ${at + n}\t${numberAt(at + n)}\t0\n`).join(
          '',
        );
    };
    await pipeline(
      Readable.from(lines()),
      client.query(copyFrom('COPY numbers_alone (ref_id, k, v, disabled) FROM STDIN')),
    );
    await client.query('DROP TABLE numbers_alone');
    return rows;
  });
}
