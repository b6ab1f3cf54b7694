import { fillExtensions, inBulk } from './fill.js';

export const EXTENSIONS = 100_000;

/** How many routes, DIDs and translations there are; ten times as many numbers on lists, one hundredth of it time rules. */
export type Size = 100_000 | 1_000;

/** Times of each route that has any: the last one is open. */
const PAST = "'20200106T090000|PT8H|weekly|2020123' || rule % 2 || 'T000000|1|MO,TU,WE,TH,FR'";
const OPEN = "'20200101T000000|PT24H|daily'";

const table = (id: number): string => `s/prefix_nts_${id}/original_number/nts_number/`;

/** Everything a call may meet, as `CALLS` (requests.ts) dials it, in the running program's database. */
export async function fillRouting(dataDir: string, size: Size): Promise<void> {
  const tables = ['extensions', 'routes', 'blacklist_numbers', 'nts_numbers', 'hotlines', 'dods'];
  await inBulk(dataDir, tables, async (client) => {
    await fillExtensions(client, EXTENSIONS);
    for (const sql of rows(size)) await client.query(sql);
  });
}

/** The prefixes of all routes have the same length, except for those of routes with times. */
function rows(size: Size): string[] {
  const digits = String(size).length - 1;
  const numbers = (count: number): string => `generate_series(0, ${count} - 1) n`;
  const prefixes = (first: string, length: number, count: number): string =>
    `(SELECT n, '${first}' || lpad(n::text, ${length}, '0') AS prefix FROM ${numbers(count)}) prefixes`;
  return [
    `UPDATE contexts SET hotline_enabled = 1 WHERE key = 'context-1'`,
    `INSERT INTO gateways (id, name, realm, register)
     SELECT 1 + n, 'Carrier ' || n, '192.0.2.' || 1 + n, 'no' FROM ${numbers(100)}`,
    `INSERT INTO distributors (id, name, total_weight) VALUES (1, 'Carriers', 2)`,
    `INSERT INTO distributor_nodes (ref_id, k, v, weight) VALUES (1, 'a', '3', 1), (1, 'b', '4', 1)`,
    // Numbers that begin with 3 are left to the routes that have times.
    `INSERT INTO routes (id, name, context, prefix, max_length, dest_type, dest_uuid, dnc, sdnc, blacklist, did_enabled, route_type)
     SELECT ('1' || prefix)::int, 'Route ' || prefix, 'context-1', prefix, CASE first WHEN '3' THEN 8 ELSE 12 END,
            CASE first WHEN '2' THEN 'FS_DEST_GATEWAY' WHEN '8' THEN 'FS_DEST_DISTRIBUTORS' ELSE 'FS_DEST_USER' END,
            CASE first WHEN '2' THEN '1,2' WHEN '8' THEN '1' ELSE '' END,
            CASE first WHEN '2' THEN '${table(1)}' WHEN '8' THEN '' ELSE '-' || first END,
            CASE first WHEN '2' THEN '${table(2)}' ELSE '' END,
            (1 + n % 10)::text, 1, 1
     FROM (SELECT *, left(prefix, 1) AS first FROM ${prefixes('', digits, size)}) routes`,
    `INSERT INTO routes (id, name, context, prefix, dest_type, route_type)
     SELECT ('1' || prefix)::int, 'Timed route ' || prefix, 'context-1', prefix, 'FS_DEST_USER', 1
     FROM ${prefixes('3', digits - 3, size / 1_000)}`,
    `INSERT INTO time_recurrences (route_id, time_recurrence, dest_type, dest_uuid)
     SELECT id, CASE rule WHEN 10 THEN ${OPEN} ELSE ${PAST} END, 'FS_DEST_GATEWAY', '1,2'
     FROM routes CROSS JOIN generate_series(1, 10) rule WHERE name LIKE 'Timed route %' ORDER BY id, rule`,
    // Of the caller and of the called one, which are both not on them.
    `INSERT INTO blacklists (id, name, limit_user_type) SELECT 1 + n, 'List ' || n, 2 FROM ${numbers(10)}`,
    `INSERT INTO blacklist_numbers (ref_id, v)
     SELECT 1 + n % 10, (13000000000 + n::bigint * 48271 % 99999989)::text FROM ${numbers(size * 10)}`,
    `INSERT INTO number_translations (id, name, type) VALUES (1, 'called', 'prefix'), (2, 'calling', 'prefix')`,
    `INSERT INTO nts_numbers (ref_id, original_number, nts_number)
     SELECT 1, prefix, '9' || prefix FROM ${prefixes('2', digits - 1, size / 10)}`,
    // Every beginning that an extension's number has.
    `INSERT INTO nts_numbers (ref_id, original_number, nts_number)
     SELECT 2, n::text, '86' || n FROM generate_series(${size / 10}, ${size} - 1) n`,
    `INSERT INTO hotlines (line_number, numbers) SELECT '7' || extn, extn FROM extensions ORDER BY id LIMIT ${size}`,
    `INSERT INTO dods (extn_id, line_number, type, ref_id) SELECT id, '88' || extn, 'GATEWAY', 1 FROM extensions`,
  ];
}
