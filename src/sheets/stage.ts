import type { RowProblem } from '../api/errors.js';
import { type Checked, DEFAULT, fieldCheck } from '../api/fields.js';
import { cellText } from './rules/cells.js';
import { fieldOf } from './rules/headings.js';
import { UnreadableSheet, type RawRow } from './read-sheet.js';
import type { Sheet } from './sheet.js';

/** A good row: the text of each column of the sheet; null where the file has no such column. */
export type StagedRow = readonly [row: number, ...texts: (string | null)[]];

/** In a cell: nothing was said about this field, which is not the same as that it is empty. */
export const ABSENT = Symbol('absent');

/** So many problems are told, all are counted. */
export const MAX_PROBLEMS = 100;

/** What was found while reading; grows as the rows are taken. */
export class Findings {
  read = 0;
  failed = 0;
  readonly problems: RowProblem[] = [];
  /** Headings of columns that are not the sheet's. */
  unknown: string[] = [];

  add(problems: readonly RowProblem[]): void {
    this.failed += 1;
    this.problems.push(...problems.slice(0, Math.max(0, MAX_PROBLEMS - this.problems.length)));
  }
}

/**
 * Rows as they can be stored, checked by the fields of the sheet's DTOs; `findings` hold the others. Empty rows are
 * skipped. An empty cell is the column's default.
 * @throws UnreadableSheet for a first row without the headings that every row needs
 */
export async function* checkedRows(
  sheet: Sheet,
  batches: AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>,
  findings: Findings,
): AsyncGenerator<readonly StagedRow[]> {
  let columns: readonly Column[] | undefined;
  for await (const batch of batches) {
    const rows = batch.filter(({ cells }) => !cells.every(isBlank));
    if (columns === undefined) {
      const heading = rows.shift();
      if (heading === undefined) continue;
      columns = readHeadings(sheet, heading.cells, findings);
    }
    const staged: StagedRow[] = [];
    for (const row of rows) {
      const checked = checkRow(columns, row, findings);
      if (checked !== undefined) staged.push(checked);
    }
    yield staged;
  }
  if (columns === undefined) throw new UnreadableSheet('is empty');
}

function checkRow(
  columns: readonly Column[],
  { row, cells }: RawRow,
  findings: Findings,
): StagedRow | undefined {
  findings.read += 1;
  const staged: (string | null)[] = [];
  const problems: RowProblem[] = [];
  // A list without an entry is named alone.
  const alone = columns.every(({ at, ofEntry }) => !ofEntry || at === undefined || isBlank(cells[at]));
  for (const { field, at, check, ofEntry } of columns) {
    if (alone && ofEntry) {
      staged.push(at === undefined ? null : '');
      continue;
    }
    const cell = at === undefined || cells[at] === ABSENT ? undefined : cellText(cells[at]);
    const checked = cell && 'problem' in cell ? cell : check(cell?.text);
    if ('problem' in checked) problems.push({ row, field, message: checked.problem });
    else staged.push(stagedText(checked.value));
  }
  if (problems.length === 0) return [row, ...staged];
  findings.add(problems);
  return undefined;
}

interface Column {
  readonly field: string;
  /** Where it is in a row; undefined: the file has no such column. */
  readonly at: number | undefined;
  readonly check: ReturnType<typeof fieldCheck>;
  /** Of the entry of a list (Sheet.entry). */
  readonly ofEntry: boolean;
}

function readHeadings(sheet: Sheet, cells: readonly unknown[], findings: Findings): Column[] {
  const fields = cells.map((cell) => {
    const title = cellText(cell);
    return 'text' in title ? fieldOf(sheet, title.text) : undefined;
  });
  if (fields.every((field) => field === undefined)) {
    const wanted = sheet.columns.map(({ zh, en }) => `${zh} (${en})`).join(', ');
    throw new UnreadableSheet(`has none of the headings ${wanted} in its first row`);
  }
  const twice = fields.findIndex((field, at) => field !== undefined && fields.indexOf(field) !== at);
  if (twice !== -1) throw new UnreadableSheet(`has the column ${headingText(cells[twice])} twice`);
  findings.unknown = cells
    .filter((cell, at) => fields[at] === undefined && !isBlank(cell))
    .slice(0, MAX_UNKNOWN)
    .map(headingText);
  return sheet.columns.map(({ field }) => {
    const at = fields.indexOf(field);
    const ofEntry = sheet.entry?.includes(field) ?? false;
    return { field, at: at === -1 ? undefined : at, check: fieldCheck(sheet.dtos, field), ofEntry };
  });
}

/** So many columns that are not ours are told. */
const MAX_UNKNOWN = 20;

const headingText = (cell: unknown): string => {
  const title = cellText(cell);
  return 'text' in title ? title.text.trim().slice(0, 64) : '?';
};

/** A checked value as it is staged: `""` where the column's default is meant, null where nothing was said. */
export function stagedText(value: Checked): string | null {
  if (value === undefined) return null;
  return value === DEFAULT ? '' : String(value);
}

const isBlank = (cell: unknown): boolean =>
  cell === ABSENT || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
