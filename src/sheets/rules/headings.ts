import type { Sheet } from '../sheet.js';

/** Excel and people add what nobody sees. */
const plain = (title: string): string => title.replace(/[\s\uFEFF*]/g, '').toLowerCase();

/** The field that a heading means: Chinese, English or the field's own name; undefined for a column that is not ours. */
export function fieldOf({ columns }: Pick<Sheet, 'columns'>, heading: string): string | undefined {
  const wanted = plain(heading);
  return columns.find(({ zh, en, field }) => [zh, en, field].some((title) => plain(title) === wanted))?.field;
}
