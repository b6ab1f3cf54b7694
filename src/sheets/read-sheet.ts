import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvUnsafe, xlsxUnescaped } from './rules/cells.js';
import { XLSX_MAX_ROWS } from './sheet.js';
import { zipDirectory, zipEntries, ZIP_TAIL, type ZipEntry } from './rules/zip.js';

/** One row of a file: its number as a spreadsheet counts, and what its cells hold. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly unknown[];
}

/** Rows come many at a time: a promise for each takes as long as reading it. */
export const BATCH = 500;

/** The file is no sheet; the message says why. */
export class UnreadableSheet extends Error {}

/** A sheet of a million rows is far below that. */
export const MAX_UNPACKED = 2 * 1024 ** 3;

/**
 * The rows of the first sheet of an .xlsx file, or of a CSV file (UTF-8, or GB18030 as Chinese Excel saves it; comma,
 * semicolon or tab), BATCH of them at a time.
 * @throws UnreadableSheet
 */
export async function* readSheet(path: string): AsyncGenerator<readonly RawRow[]> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(size, 65_536));
    await file.read(head, 0, head.length, 0);
    if (head.subarray(0, 2).toString('latin1') === 'PK') {
      yield* readXlsx(firstSheet(path, await openZip(file, size)));
    } else {
      yield* readCsv(path, head);
    }
  } finally {
    await file.close();
  }
}

interface Zip {
  readonly entries: readonly ZipEntry[];
  /** Where the list of the entries begins, which ends the last of them. */
  readonly end: number;
}

async function openZip(file: Awaited<ReturnType<typeof open>>, size: number): Promise<Zip> {
  const tail = Buffer.alloc(Math.min(size, ZIP_TAIL));
  await file.read(tail, 0, tail.length, size - tail.length);
  const directory = zipDirectory(tail);
  if (directory === undefined || directory.offset + directory.bytes > size)
    throw new UnreadableSheet('is not a whole .xlsx file; it may have been cut off');
  const list = Buffer.alloc(directory.bytes);
  await file.read(list, 0, list.length, directory.offset);
  const entries = zipEntries(list, directory.entries);
  if (entries === undefined) throw new UnreadableSheet('is not an .xlsx file');
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MAX_UNPACKED)
    throw new UnreadableSheet('would unpack to more than 2 GiB');
  return { entries, end: directory.offset };
}

const BOOK = ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'];

/**
 * What a workbook's first sheet is made of, the sheet last: exceljs unpacks a sheet to disk that comes before its texts, and
 * forgets what it has not come to when it reads the end of a zip file. So it never does: the stream waits behind the sheet,
 * and ends with who reads it.
 */
function firstSheet(path: string, { entries, end }: Zip): Readable {
  const starts = entries.map(({ offset }) => offset).toSorted((one, two) => one - two);
  const sheet = entries.find(({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  if (sheet === undefined) throw new UnreadableSheet('has no sheet');
  const book = BOOK.map((part) => entries.find(({ name }) => name === part));
  if (!book[0] || !book[1]) throw new UnreadableSheet('is not an .xlsx file: it has no workbook');
  const parts = [...book, sheet].filter((entry) => entry !== undefined);
  return Readable.from(
    (async function* () {
      for (const { offset } of parts) {
        const next = starts.find((start) => start > offset) ?? end;
        if (next > offset) yield* createReadStream(path, { start: offset, end: next - 1 });
      }
      await new Promise(() => undefined);
    })(),
  );
}

async function* readXlsx(source: Readable): AsyncGenerator<readonly RawRow[]> {
  const { default: ExcelJS } = await import('exceljs');
  const options = {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    // Only they tell a date from a number.
    styles: 'cache',
  } as const;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(source, options);
  // Else a sheet that needs no shared texts would be unpacked to disk, to wait for them until the file ends.
  Reflect.set(reader, 'sharedStrings', []);
  try {
    for await (const sheet of reader) {
      Reflect.set(sheet, 'iterator', bounded(Reflect.get(sheet, 'iterator') as AsyncIterable<Buffer>));
      let rows: RawRow[] = [];
      let row = 0;
      for await (const { number, values } of sheet) {
        // Some programs write no numbers; of a row whose number cannot be, its place counts.
        row = number > row && number <= XLSX_MAX_ROWS ? number : row + 1;
        // Cells are counted from 1.
        rows.push({ row, cells: Array.isArray(values) ? values.slice(1).map(unescaped) : [] });
        if (rows.length < BATCH) continue;
        yield rows;
        rows = [];
      }
      yield rows;
      return;
    }
  } catch (error) {
    if (error instanceof UnreadableSheet) throw error;
    throw new UnreadableSheet(
      `is not an .xlsx file: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** What a zip file's own list says of an entry's size need not be true. */
async function* bounded(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    if ((bytes += chunk.length) > MAX_UNPACKED) throw new UnreadableSheet('unpacks to more than 2 GiB');
    yield chunk;
  }
}

const unescaped = (cell: unknown): unknown => (typeof cell === 'string' ? xlsxUnescaped(cell) : cell);

async function* readCsv(path: string, head: Buffer): AsyncGenerator<readonly RawRow[]> {
  const { parse } = await import('csv-parse');
  const encoding = isUtf8(head) ? 'utf-8' : 'gb18030';
  const [line = ''] = new TextDecoder(encoding).decode(head).split('\n', 1);
  const delimiter = [',', ';', '\t'].toSorted(
    (one, two) => line.split(two).length - line.split(one).length,
  )[0]!;
  const parser = parse({ bom: true, delimiter, relax_column_count: true });
  // What goes wrong with the source is thrown by the loop.
  pipeline(Readable.from(decoded(path, encoding)), parser).catch(() => undefined);
  let row = 0;
  let rows: RawRow[] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rows.push({ row: (row += 1), cells: cells.map(csvUnsafe) });
      if (rows.length < BATCH) continue;
      yield rows;
      rows = [];
    }
    yield rows;
  } catch (error) {
    throw new UnreadableSheet(
      `is neither an .xlsx nor a CSV file: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  // Only the beginning was looked at: what is something else later on is refused, not stored as question marks.
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }))
    yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

/** The head may end within a character. */
function isUtf8(head: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
