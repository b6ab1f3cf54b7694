import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { csvSafe, xlsxEscaped } from './rules/cells.js';
import type { Language, SheetFormat, WrittenSheet } from './sheet.js';

/** Rows of text, in the order of the sheet's columns; many at a time. */
export type Batches = AsyncIterable<readonly (readonly string[])[]>;

/** Writes titles and rows. Every cell is text: numbers keep their zeros, nothing becomes a formula. */
export async function writeSheet(
  format: SheetFormat,
  sheet: WrittenSheet,
  language: Language,
  rows: Batches,
  out: Writable,
): Promise<void> {
  const titles = sheet.columns.map((column) => column[language]);
  if (format === 'xlsx') return writeXlsx(sheet.title[language], titles, rows, out);
  const print = format === 'csv' ? csvLines : jsonLines;
  await write(out, format === 'csv' ? `\uFEFF${csvLines([titles])}` : `[${JSON.stringify(titles)}`);
  for await (const batch of rows) if (batch.length > 0) await write(out, print(batch));
  await write(out, format === 'csv' ? '' : ']');
  out.end();
}

/** @param asText the columns are marked as text, for people to fill in */
export async function writeXlsx(
  title: string,
  titles: readonly string[],
  rows: Batches,
  out: Writable,
  asText = false,
): Promise<void> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useSharedStrings: false,
    useStyles: asText,
  });
  const page = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = titles.map(() => ({ width: 18, ...(asText && { style: { numFmt: '@' } }) }));
  page.addRow([...titles]).commit();
  for await (const batch of rows) {
    for (const row of batch) page.addRow(row.map(xlsxEscaped)).commit();
    await packed(page);
  }
  await book.commit();
}

const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((text) => csvCell(csvSafe(text))).join(',')}\r\n`).join('');

const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const jsonLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `,\n${JSON.stringify(row)}`).join('');

async function write(out: Writable, text: string): Promise<void> {
  if (text !== '' && !out.write(text)) await once(out, 'drain');
}

/** exceljs takes rows as fast as they come: this waits until what packs them has taken all of them. */
async function packed(page: object): Promise<void> {
  const { pipes } = Reflect.get(page, 'stream') as { readonly pipes: readonly Writable[] };
  await Promise.all(pipes.map((pipe) => new Promise((taken) => pipe.write('', taken))));
}
