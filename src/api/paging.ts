import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Queries } from './queries.js';

/** What every list understands (xswitch-facts 4.8). */
export interface ListQuery {
  readonly page: number;
  readonly perPage: number;
  /** Whether the caller asked for a page at all; some lists are ordered by it. */
  readonly paged: boolean;
  readonly sort?: { readonly column: string; readonly order: 'ASC' | 'DESC' };
  /** An empty text finds everything; the column must be one all the same. */
  readonly search?: { readonly column: string; readonly text: string };
  /** Every other query parameter that was given and is not empty. */
  readonly filters: Readonly<Record<string, string>>;
}

export interface Page<T> {
  readonly page: number;
  readonly rowCount: number;
  readonly pageCount: number;
  readonly data: T[];
}

const DEFAULT_PER_PAGE = 50;
export const MAX_PER_PAGE = 5_000;
const MAX_PAGE = 1_000_000;
const ALIASES = {
  page: ['page'],
  perPage: ['perPage', 'per_page', 'pageSize', 'page_size'],
  sortField: ['sortField', 'sort_field'],
  sortOrder: ['sortOrder', 'sort_order'],
  searchField: ['searchField', 'search_field'],
  searchKey: ['searchKey', 'search_key'],
} as const;
const RESERVED = new Set<string>(Object.values(ALIASES).flat());

const fromQuery = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readListQuery(context.switchToHttp().getRequest<FastifyRequest>().query),
);

const COLUMN = { type: 'string', description: 'a column of the rows' };
const DOCUMENTED: Readonly<Record<keyof typeof ALIASES, object>> = {
  page: { type: 'integer', default: 1, description: 'nonsense is the first page' },
  perPage: {
    type: 'integer',
    default: DEFAULT_PER_PAGE,
    maximum: MAX_PER_PAGE,
    description: 'also page_size',
  },
  sortField: COLUMN,
  sortOrder: { type: 'string', enum: ['asc', 'desc'], default: 'desc' },
  searchField: COLUMN,
  searchKey: { type: 'string', description: 'what the column searched in contains' },
};

/**
 * The list parameters of the request's query string.
 * @param filters the list's own parameters and what they mean
 * @param columns which may be sorted and searched by, where not every column may
 */
export const Listing =
  (
    filters: Readonly<Record<string, string>> = {},
    columns: { readonly sort?: readonly string[]; readonly search?: readonly string[] } = {},
  ): ParameterDecorator =>
  (target, key, index) => {
    fromQuery()(target, key, index);
    const documented: Record<string, object> = { ...DOCUMENTED };
    for (const [by, extra] of [
      ['sort', 'sortOrder'],
      ['search', 'searchKey'],
    ] as const) {
      const some = columns[by];
      if (some?.length === 0) for (const name of [`${by}Field`, extra]) delete documented[name];
      else if (some) documented[`${by}Field`] = { type: 'string', enum: [...some] };
    }
    Queries(documented, filters)(target, key!, Object.getOwnPropertyDescriptor(target, key!)!);
  };

export function readListQuery(query: unknown): ListQuery {
  const given = query as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string => {
    // Given twice, the last one counts.
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    return typeof last === 'string' ? last.slice(0, 255) : '';
  };
  const pick = (name: keyof typeof ALIASES): string =>
    ALIASES[name].map((key) => text(given[key])).find(Boolean) ?? '';
  const sortField = pick('sortField');
  const [searchField, searchKey] = [pick('searchField'), pick('searchKey')];
  const filters = Object.entries(given)
    .map(([key, value]) => [key, text(value)] as const)
    .filter(([key, value]) => !RESERVED.has(key) && value !== '');
  return {
    page: wholeNumber(pick('page'), 1, MAX_PAGE),
    perPage: wholeNumber(pick('perPage'), DEFAULT_PER_PAGE, MAX_PER_PAGE),
    paged: pick('page') !== '' || pick('perPage') !== '',
    ...(sortField && {
      sort: { column: sortField, order: pick('sortOrder').toLowerCase().startsWith('asc') ? 'ASC' : 'DESC' },
    }),
    ...(searchField && { search: { column: searchField, text: searchKey } }),
    filters: Object.fromEntries(filters),
  };
}

function wholeNumber(text: string, fallback: number, max: number): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return number < 1 ? fallback : Math.min(number, max);
}

/** The ILIKE pattern of what holds this text. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

export function toPage<T>(query: Pick<ListQuery, 'page' | 'perPage'>, rowCount: number, data: T[]): Page<T> {
  return { page: query.page, rowCount, pageCount: Math.ceil(rowCount / query.perPage), data };
}
