/** The middle value, the mean of the two middle ones when their number is even. Throws when there is none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('the median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that this share of them is not above. Throws when there is none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('a percentile of nothing');
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}

/** A figure held against what it has to be; without a bound it is only reported. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Whether a target is met; NaN meets none. */
export function met({ value, atMost = Infinity, atLeast = -Infinity }: Target): boolean {
  return value <= atMost && value >= atLeast;
}

/** One line that says what a target is and whether it is met. */
export function verdict(target: Target): string {
  const { what, value, atMost, atLeast } = target;
  const bound = atMost === undefined ? `>= ${digits(atLeast!)}` : `<= ${digits(atMost)}`;
  return `${met(target) ? 'met   ' : 'MISSED'}  ${what}: ${digits(value)} (target ${bound})`;
}

/** Three digits that mean something, thousands apart: `12 345`, `123`, `12.3`, `1.23`; small counts as they are. */
export function digits(value: number): string {
  const text = Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return value >= 1000 ? text.replace(/\B(?=(?:\d{3})+$)/g, ' ') : text;
}

/** Rows as a Markdown table, so that it can be pasted into README.md; columns of numbers stand right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const columns = head.map((name, at) => {
    const values = rows.map((row) => row[at]!);
    const texts = [name, ...values.map((value) => (typeof value === 'number' ? digits(value) : value))];
    const width = Math.max(...texts.map((text) => text.length));
    const right = values.every((value) => typeof value === 'number');
    const [title, ...cells] = texts.map((text) => (right ? text.padStart(width) : text.padEnd(width)));
    return [title, right ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width), ...cells];
  });
  return columns[0]!.map((_cell, at) => `| ${columns.map((column) => column[at]).join(' | ')} |`).join('\n');
}

/** Prints that table. */
export function report(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  process.stdout.write(`\n${table(head, rows)}\n\n`);
}
