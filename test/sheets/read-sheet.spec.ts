import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSheet, UnreadableSheet } from '../../src/sheets/read-sheet.js';

const folder = mkdtempSync(join(tmpdir(), 'switchyard-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
async function rowsOf(content: Buffer): Promise<(readonly unknown[])[]> {
  const path = join(folder, String((files += 1)));
  writeFileSync(path, content);
  const rows = [];
  for await (const batch of readSheet(path)) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

/** A zip file of these texts as they are. */
function zip(entries: readonly (readonly [string, string])[]): Buffer {
  const list: Buffer[] = [];
  const parts = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const data = Buffer.from(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x0403_4b50, 0);
    for (const at of [18, 22]) head.writeUInt32LE(data.length, at);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x0201_4b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    list.push(entry, Buffer.from(name));
    parts.push(head, Buffer.from(name), data);
    offset += head.length + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...list, end]);
}

const TEXTS = [
  'xl/sharedStrings.xml',
  '<sst><si><t>name</t></si><si><r><t>王</t></r><r><t>小明</t></r></si></sst>',
] as const;
const SHEET = [
  'xl/worksheets/sheet1.xml',
  '<worksheet><sheetData>' +
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>' +
    '</sheetData></worksheet>',
] as const;
const INLINE = [
  SHEET[0],
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row></sheetData></worksheet>',
] as const;
const RELS = [
  'xl/_rels/workbook.xml.rels',
  '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
] as const;
const BOOK = [
  'xl/workbook.xml',
  '<workbook><sheets><sheet name="any" sheetId="1" r:id="rId1"/></sheets></workbook>',
] as const;
const ROWS = [['name'], [{ richText: [{ text: '王' }, { text: '小明' }] }]];

describe('an .xlsx file', () => {
  it.each([
    ['texts first', [TEXTS, RELS, BOOK, SHEET]],
    ['the sheet first', [SHEET, TEXTS, BOOK, RELS]],
    ['the workbook last', [RELS, SHEET, TEXTS, BOOK]],
  ])('is read in whatever order its parts are: %s', async (_order, parts) => {
    expect(await rowsOf(zip(parts))).toMatchObject(ROWS);
  });

  it('needs no shared texts', async () => {
    expect(await rowsOf(zip([INLINE, BOOK, RELS]))).toEqual([['name']]);
  });

  it.each([
    ['has no sheet', [TEXTS, RELS, BOOK]],
    ['is not an .xlsx file: it has no workbook', [SHEET, TEXTS]],
  ])('that cannot be read is refused: %s', async (message, parts) => {
    await expect(rowsOf(zip(parts))).rejects.toThrow(new UnreadableSheet(message));
  });
});
