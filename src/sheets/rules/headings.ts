import type { Sheet } from '../sheet.js';

/** Excel and people add what nobody sees. */
const plain = (title: string): string => title.replace(/[\s\uFEFF*]/g, '').toLowerCase();

const KNOWN = new WeakMap<object, ReadonlyMap<string, string>>();

/** The field that a heading means: Chinese, English or the field's own name; undefined for a column that is not ours. */
export function fieldOf({ columns }: Pick<Sheet, 'columns'>, heading: string): string | undefined {
  let known = KNOWN.get(columns);
  if (known === undefined) {
    // Where two mean the same, the first column does.
    const titles = columns
      .toReversed()
      .flatMap(({ field, en, zh }) => [field, en, zh].map((title) => [plain(title), field] as const));
    known = new Map(titles);
    KNOWN.set(columns, known);
  }
  return known.get(plain(heading));
}
