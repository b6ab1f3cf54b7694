import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Different numbers of eleven digits, in no order. */
export const numberAt = (n: number): string => String(13_000_000_000 + ((n * 48_271) % 99_999_989));

const HEADINGS = ['名称', '名单类型', '限制用户类型', '号码名称', '起始号码'];

const row = (list: string, n: number): string[] => [list, '0', '0', `number ${n}`, numberAt(n)];

/** A sheet of one list, as Excel's users have them: an .xlsx or a CSV file. */
export async function writeNumbers(
  path: string,
  format: 'xlsx' | 'csv',
  list: string,
  rows: number,
): Promise<void> {
  const out = createWriteStream(path);
  if (format === 'csv') {
    out.write(`${HEADINGS.join(',')}\r\n`);
    for (let n = 0; n < rows; n += 1)
      if (!out.write(`${row(list, n).join(',')}\r\n`)) await once(out, 'drain');
    out.end();
    await once(out, 'close');
    return;
  }
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useSharedStrings: false,
    useStyles: false,
  });
  const sheet = book.addWorksheet('numbers');
  sheet.addRow(HEADINGS).commit();
  for (let n = 0; n < rows; n += 1) sheet.addRow(row(list, n)).commit();
  await book.commit();
}
