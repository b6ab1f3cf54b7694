import { StreamableFile } from '@nestjs/common';
import type { Page } from './paging.js';

/** How numbers go out: as in the column, or all as text (the habit of XSwitch's older lists). */
export type Dialect = 'native' | 'text';
export const Native: Dialect = 'native';
export const Text: Dialect = 'text';

export type Wire = Record<string, unknown>;

/** `{code, message, data}` after a write. */
export interface Saved<T = unknown> {
  readonly code: 200;
  readonly message: string;
  readonly data: T;
}

/** One row as it goes out: NULL is `""`. */
function row(source: object, dialect: Dialect = Native): Wire {
  const wire: Wire = {};
  for (const [key, value] of Object.entries(source)) {
    if (value === null || value === undefined) wire[key] = '';
    else wire[key] = dialect === Text && typeof value === 'number' ? String(value) : value;
  }
  return wire;
}

const rows = (source: readonly object[], dialect: Dialect = Native): Wire[] =>
  source.map((each) => row(each, dialect));

const page = <T extends object>(source: Page<T>, dialect: Dialect): Page<Wire> => ({
  ...source,
  data: rows(source.data, dialect),
});

const saved = <T>(data: T, message = 'success'): Saved<T> => ({ code: 200, message, data });

/** A text as JSON: as it is, Nest would send it as plain text. */
export const jsonText = (text: string): StreamableFile =>
  new StreamableFile(Buffer.from(JSON.stringify(text)), { type: 'application/json; charset=utf-8' });

/** The three answers of the API, called by their names in the controllers. */
export const reply = { row, rows, page, saved };
