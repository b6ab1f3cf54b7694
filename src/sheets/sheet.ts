/** What a sheet is written from. */
export type WrittenSheet = Pick<Sheet, 'resource' | 'title' | 'columns' | 'from' | 'orderBy'>;

/** What one resource looks like as a table: in Excel, as CSV, and as JSON keyed by the headings. */
export interface Sheet {
  /** Its path below /api. */
  readonly resource: string;
  /** Keys under which seed 003 and CherryPBX send its rows; the first one is the seed's. */
  readonly envelopes: readonly string[];
  readonly title: Title;
  readonly columns: readonly Column[];
  /** Where each column's field is declared; fields are looked up in this order. */
  readonly dtos: readonly (new () => object)[];
  /** Only administrators may read and write it. */
  readonly adminOnly?: true;
  /** What exports may be narrowed to: query parameters, and the SQL that takes the value of one as `$1`. */
  readonly filters?: Readonly<Record<string, (place: string) => string>>;
  /** What tells one row from another. */
  readonly key: readonly string[];
  /** SQL that finds a row by its key, `$1` and so on; by default the key's columns. */
  readonly where?: string;
  /** Of a list with entries: the entry's fields, which may all be empty where a list has none. */
  readonly entry?: readonly string[];
  /** SQL after FROM, with the rows' id as `row.id`. */
  readonly from: string;
  readonly orderBy: string;
}

export interface Column extends Title {
  readonly field: string;
  /** The stored value as text, where that is not `row.<field>::text`. */
  readonly sql?: string;
  /** It is taken and never shown. */
  readonly secret?: true;
}

export interface Title {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Title;

/** How a sheet is written. */
export type SheetFormat = 'xlsx' | 'csv' | 'json';

/** Rows of an .xlsx sheet, with the one of the headings. */
export const XLSX_MAX_ROWS = 1_048_576;

/** SQL that narrows a sheet's rows, and what stands for its `$1`, `$2`, … */
export interface Where {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What a query narrows a sheet's rows to; a parameter that is empty or not the sheet's is none. */
export function narrowedBy({ filters = {} }: Pick<Sheet, 'filters'>, query: object): Where | undefined {
  const parts: string[] = [];
  const values: string[] = [];
  for (const [name, condition] of Object.entries(filters)) {
    const value: unknown = Reflect.get(query, name);
    if (typeof value !== 'string' || value === '') continue;
    values.push(value.slice(0, 255));
    parts.push(condition(`$${values.length}`));
  }
  return parts.length === 0 ? undefined : { sql: parts.join(' AND '), values };
}

/** Every row of the resource, or those of `where`: `id`, then the columns, all text. */
export function selectRows({ columns, from }: WrittenSheet, where?: Where): string {
  const list = columns.map(
    ({ field, sql, secret }) => `${secret ? `''` : (sql ?? `row.${field}::text`)} AS ${field}`,
  );
  return `SELECT row.id, ${list.join(', ')} FROM ${from}${where ? ` WHERE ${where.sql}` : ''}`;
}
