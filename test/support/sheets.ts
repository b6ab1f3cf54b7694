import ExcelJS from 'exceljs';
import type { Response } from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';

/** The body as bytes, whatever its type. */
const bytes = (response: Response, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};

export async function getFile(agent: TestAgent, path: string): Promise<Buffer> {
  const { body } = await agent
    .get(path)
    .buffer(true)
    .parse(bytes as never)
    .expect(200);
  return body as Buffer;
}

/** The cells of the first sheet, row by row; an empty one is `""`. */
export async function readCells(xlsx: Buffer): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(xlsx as never);
  const rows: unknown[][] = [];
  book.worksheets[0]!.eachRow(({ values }) =>
    rows.push(Array.from((values as unknown[]).slice(1), (cell) => cell ?? '')),
  );
  return rows;
}

/** @param numbered what each row says its number is */
export async function makeXlsx(
  rows: readonly (readonly unknown[])[],
  numbered?: (row: number) => number,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('any');
  sheet.addRows(rows as unknown[][]);
  if (numbered) sheet.eachRow((row, number) => Reflect.set(row, '_number', numbered(number)));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A file, and the answer when its import is over. */
export const upload = (agent: TestAgent, resource: string, content: Buffer, query = '', name = 'rows.xlsx') =>
  agent.post(`/api/${resource}/import?wait=1${query}`).attach('file', content, name);
