import { Invalid } from '../../api/errors.js';
import { containing } from '../../api/paging.js';
import type { Where } from '../../sheets/sheet.js';
import type { CdrFilter } from './cdr.dto.js';
import { isLegOf } from './cdr-statistics.js';

const DAY_MS = 86_400_000;

/** No call is looked for that lasted longer than this when the days are those of its end. */
const LONGEST_CALL_DAYS = 31;

/**
 * What the filter means for `cdrs`. Every search is bounded by `start_stamp`, so that only the months it is about are
 * read.
 * @param whose extensions' calls alone: of these numbers, which are what `groupValue` means, or this user's
 * @param today in the zone times are printed in, `YYYY-MM-DD`
 * @throws Invalid when the days are in the wrong order
 */
export function searchCondition(
  filter: Omit<CdrFilter, 'groupValue'>,
  today: string,
  whose: { readonly numbers?: readonly string[]; readonly own?: number } = {},
): Where {
  const { first, last } = days(filter, today);
  const values: unknown[] = [];
  const parts: string[] = [];
  const add = (sql: (place: string) => string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  const byEnd = filter.dateType === 'end_stamp';
  add(
    (day) => `start_stamp >= ${day}::date::timestamptz`,
    byEnd ? plusDays(first, -LONGEST_CALL_DAYS) : first,
  );
  add((day) => `start_stamp < (${day}::date + 1)::timestamptz`, last);
  if (byEnd) {
    add((day) => `end_stamp >= ${day}::date::timestamptz`, first);
    add((day) => `end_stamp < (${day}::date + 1)::timestamptz`, last);
  }
  add((number) => `caller_id_number = ${number}`, filter.cidNumber);
  add((number) => `destination_number = ${number}`, filter.destNumber);
  add(
    (numbers) => `(caller_id_number = ANY (${numbers}) OR destination_number = ANY (${numbers}))`,
    whose.numbers,
  );
  add((seconds) => `billsec >= ${seconds}`, filter.startBillsec);
  add((seconds) => `billsec <= ${seconds}`, filter.endBillsec);
  add((uuid) => `uuid = ${uuid}`, filter.uuid);
  add((key) => `context = ${key}`, filter.contextValue);
  add((ids) => `string_to_array(xui_route_ids, ',') @> ${ids}`, filter.routeID && [String(filter.routeID)]);
  add(
    (user) => `EXISTS (SELECT FROM extensions AS own WHERE own.user_id = ${user} AND ${isLegOf('own')})`,
    whose.own,
  );
  // As the index has it (cdrs_words): no name or number holds a line end.
  add(
    (text) => `(caller_id_name || E'\\n' || caller_id_number || E'\\n' || destination_number) ILIKE ${text}`,
    filter.q && containing(filter.q),
  );
  return { sql: parts.join(' AND '), values };
}

/** The last seven days, unless one or both ends are given. */
function days(
  { startDate, endDate }: Pick<CdrFilter, 'startDate' | 'endDate'>,
  today: string,
): { first: string; last: string } {
  const last = endDate ?? (startDate !== undefined && startDate > today ? startDate : today);
  const first = startDate ?? plusDays(last, -6);
  if (first > last) throw Invalid.field('startDate', `must not be after endDate ${last}`);
  return { first, last };
}

function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}
