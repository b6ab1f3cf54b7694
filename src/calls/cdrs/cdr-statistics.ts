import type { Where } from '../../sheets/sheet.js';
import type { STATISTICS_BY } from './cdr.dto.js';

type By = (typeof STATISTICS_BY)[number];

/** Rows answered at most: a year has 8 784 hours. */
const MOST = 10_000;

/** A call is counted once, as the leg that began it. */
const CALLS = 'uuid = call_uuid';

/**
 * SQL: whether a leg of `cdrs` is an extension's, made or taken. In any host that is no extension's domain they are
 * those of the default one (extensions/registration-sql.ts does the same).
 */
export const isLegOf = (extension: string): string =>
  `${extension}.extn = CASE direction WHEN 'inbound' THEN account_code ELSE destination_number END
   AND CASE ${extension}.domain WHEN '' THEN realm NOT IN (SELECT domain FROM extensions WHERE domain <> '')
     ELSE ${extension}.domain = realm END`;

interface Grouping {
  /** SQL of the key, and of the name that people know it by. */
  readonly key: string;
  readonly name?: string;
  readonly join?: string;
  readonly legs?: string;
  /** SQL of what is grouped by, where the key is only how it is written: that is done once a group. */
  readonly group?: string;
  /** SQL of the domain that sets apart what has the same key. */
  readonly domain?: string;
  readonly order?: string;
}

/** Times are those of the session's zone: a day of a change of clocks has its 23 or 25 hours, each told apart. */
const GROUPINGS: Readonly<Record<By, Grouping>> = {
  all: { key: `''` },
  day: {
    key: `to_char(date_trunc('day', start_stamp), 'YYYY-MM-DD')`,
    group: `date_trunc('day', start_stamp)`,
    order: '1',
  },
  hour: {
    key: `to_char(date_trunc('hour', start_stamp), 'YYYY-MM-DD HH24:MI OF')`,
    group: `date_trunc('hour', start_stamp)`,
    order: `min(start_stamp)`,
  },
  extension: {
    key: 'extension.extn',
    name: 'extension.name',
    join: `JOIN extensions AS extension ON ${isLegOf('extension')}`,
    domain: 'extension.domain',
    legs: 'TRUE',
  },
  route: {
    key: 'route_id',
    name: 'route.name',
    join: `CROSS JOIN LATERAL unnest(string_to_array(xui_route_ids, ',')) AS route_id
      LEFT JOIN routes AS route ON route.id::text = route_id`,
  },
  hangup_cause: { key: 'hangup_cause' },
  context: { key: 'context' },
  switch: { key: 'switch' },
};

/**
 * Counts, answer ratio, times in seconds and what the switch heard of the legs' sound (null: nothing), by a key.
 * @param where of `cdrs`
 */
export function statisticsOf(by: By, where: Where): Where {
  const grouping = GROUPINGS[by];
  const { key, name = `''`, join = '', legs = CALLS, order = 'count(*) DESC, 1', domain } = grouping;
  const { group = key } = grouping;
  const keys = [group, ...(domain === undefined ? [] : [domain])].join(', ');
  const sql = `
    SELECT ${key} AS key, ${domain === undefined ? '' : `${domain} AS domain,`} COALESCE(min(${name}), '') AS name, count(*) AS count,
      count(answer_stamp) AS answered,
      COALESCE(round(count(answer_stamp)::numeric / NULLIF(count(*), 0), 4), 0)::float8 AS answer_ratio,
      COALESCE(sum(duration), 0) AS duration, COALESCE(round(avg(duration), 1), 0)::float8 AS average_duration,
      COALESCE(sum(billsec), 0) AS billsec,
      COALESCE(round(avg(billsec) FILTER (WHERE answer_stamp IS NOT NULL), 1), 0)::float8 AS average_billsec,
      count(rtp_in_mos) AS measured,
      round(avg(rtp_in_mos)::numeric, 2)::float8 AS mos,
      round(min(rtp_in_mos)::numeric, 2)::float8 AS worst_mos,
      round(avg(rtp_in_loss)::numeric, 3)::float8 AS loss,
      round(avg(rtp_in_jitter)::numeric, 3)::float8 AS jitter
    FROM (SELECT * FROM cdrs WHERE ${where.sql}) AS leg ${join}
    WHERE ${legs} ${by === 'all' ? '' : `GROUP BY ${keys} ORDER BY ${order} LIMIT ${MOST}`}`;
  return { sql, values: where.values };
}
