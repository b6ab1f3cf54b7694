import { PICKABLE } from '../dialplan/rooms/room-directory.js';

/**
 * Rows that cannot work as somebody will expect, each found by one statement that answers `id`, `name` and `detail`. What
 * the database itself refuses (unknown targets, names twice) is not here.
 */

export interface Check {
  readonly kind: string;
  readonly entity: string;
  readonly sql: string;
  /** What is wrong, and the way out; `{detail}` is put in. */
  readonly message: string;
  readonly wayOut: string;
}

/** Where a destination without an id leads nowhere. */
const NEEDS_UUID = `('FS_DEST_GATEWAY', 'FS_DEST_USERGW', 'FS_DEST_IVR', 'FS_DEST_IVRBLOCK', 'FS_DEST_SCRIPT',
  'FS_DEST_CONFERENCE_ROOM', 'FS_DEST_MEETING_ROOM', 'FS_DEST_DISTRIBUTORS', 'FS_DEST_CLUSTER_TRUNK',
  'FS_DEST_CLUSTER_TRUNK_GROUP', 'FS_DEST_SEQ_EXTNS', 'FS_DEST_RING_EXTNS')`;
const LEADS_NOWHERE = `((dest_type IN ${NEEDS_UUID} AND dest_uuid = '')
  OR (dest_type IN ('FS_DEST_IP', 'FS_DEST_SYSTEM') AND body = ''))`;

export const CHECKS: readonly Check[] = [
  {
    kind: 'route without a number',
    entity: 'route',
    sql: `SELECT id, name, max_length::text AS detail FROM routes WHERE disabled = 0 AND length(prefix) > max_length`,
    message: 'no number begins with its prefix and has at most {detail} characters',
    wayOut: 'raise max_length or shorten prefix',
  },
  {
    kind: 'shadowed route',
    entity: 'route',
    sql: `SELECT r.id, r.name, e.id || ' (' || e.name || ')' AS detail
          FROM routes e JOIN routes r ON r.context = e.context AND starts_with(r.prefix, e.prefix)
          WHERE e.route_type = 0 AND e.disabled = 0 AND r.route_type <> 0 AND r.disabled = 0
            AND e.max_length >= r.max_length`,
    message: 'the emergency route {detail} takes every one of its numbers first',
    wayOut: 'lower max_length of the emergency route, or delete this one',
  },
  {
    kind: 'shadowed route',
    entity: 'route',
    sql: `SELECT r.id, r.name, h.line_number AS detail FROM routes r
          JOIN contexts c ON c.key = r.context AND c.hotline_enabled = 1
          JOIN hotlines h ON h.line_number = r.prefix
          WHERE r.disabled = 0 AND length(r.prefix) = r.max_length AND r.route_type <> 0`,
    message: 'line {detail} takes its only number first',
    wayOut: 'delete the line or the route, or set hotline_enabled of the context to 0',
  },
  {
    kind: 'no destination',
    entity: 'route',
    sql: `SELECT id, name, dest_type AS detail FROM routes WHERE disabled = 0 AND ${LEADS_NOWHERE}`,
    message: 'it does not say which {detail} it leads to',
    wayOut: 'set dest_uuid (body where it is FS_DEST_IP or FS_DEST_SYSTEM)',
  },
  {
    kind: 'no destination',
    entity: 'time recurrence',
    sql: `SELECT id, time_recurrence AS name, dest_type AS detail FROM time_recurrences WHERE ${LEADS_NOWHERE}`,
    message: 'it does not say which {detail} it leads to',
    wayOut: 'set dest_uuid (body where it is FS_DEST_IP or FS_DEST_SYSTEM)',
  },
  {
    kind: 'gateway disabled',
    entity: 'route',
    sql: `SELECT r.id, r.name, string_agg(g.name, ', ' ORDER BY g.id) AS detail
          FROM routes r JOIN links l ON l.entity = 'route' AND l.id = r.id AND l.target = 'gateway'
          JOIN gateways g ON g.id = l.target_id
          WHERE r.disabled = 0 AND r.dest_type = 'FS_DEST_GATEWAY' GROUP BY r.id HAVING bool_and(g.disabled = 1)`,
    message: 'every gateway it leads to is disabled: {detail}',
    wayOut: 'enable one of them, or lead elsewhere',
  },
  {
    kind: 'no number to pick',
    entity: 'route',
    sql: `SELECT r.id, r.name, field || ' "' || rule || '"' AS detail FROM routes r
          CROSS JOIN LATERAL (VALUES ('dnc', dnc), ('sdnc', sdnc)) AS rules (field, rule)
          WHERE r.disabled = 0 AND rule LIKE 'X/%' AND NOT EXISTS (
            SELECT FROM distributors d JOIN distributor_nodes n ON n.ref_id = d.id
            WHERE d.name = substr(rule, 3) AND ${PICKABLE})`,
    message: 'the distributor of {detail} does not exist, or has no node that is a number',
    wayOut:
      'add an enabled node with a number and a weight to a distributor of that name, or correct the rule',
  },
  {
    kind: 'recorded past the switch',
    entity: 'route',
    sql: `SELECT id, name, '' AS detail FROM routes WHERE disabled = 0 AND auto_record = 1 AND proxy_media = 0`,
    message: 'it is recorded, so its media passes the switch although proxy_media is 0',
    wayOut: 'set proxy_media to 1, or auto_record to 0',
  },
  {
    kind: 'empty white list',
    entity: 'route',
    sql: `SELECT r.id, r.name, b.name AS detail FROM routes r JOIN blacklists b ON b.id::text = r.blacklist
          WHERE r.disabled = 0 AND b.list_type = 1
            AND NOT EXISTS (SELECT FROM blacklist_numbers WHERE ref_id = b.id AND disabled = 0)`,
    message: 'its white list {detail} is empty: every call is refused',
    wayOut: 'add numbers to the list, or take it off the route',
  },
  {
    kind: 'no such number',
    entity: 'blacklist',
    sql: `SELECT b.id, b.name, n.v AS detail FROM blacklist_numbers n JOIN blacklists b ON b.id = n.ref_id
          WHERE n.disabled = 0 AND n.v !~ '^[0-9A-Za-z*#+._-]+$'`,
    message: 'no call has the number "{detail}"',
    wayOut: 'write it as it is dialled, without spaces',
  },
  {
    kind: 'missing extension',
    entity: 'hotline',
    sql: `SELECT h.id, h.line_number AS name, n AS detail
          FROM hotlines h CROSS JOIN unnest(string_to_array(h.numbers, ',')) AS n
          WHERE NOT EXISTS (SELECT FROM extensions e WHERE e.extn = split_part(n, '|', 1)
                              AND (split_part(n, '|', 2) = '' OR e.domain = split_part(n, '|', 2)))`,
    message: 'there is no extension {detail}',
    wayOut: 'create the extension, or take it off the line',
  },
  {
    kind: 'line that rings nobody',
    entity: 'hotline',
    sql: `SELECT id, line_number AS name, '' AS detail FROM hotlines WHERE numbers = ''`,
    message: 'it has no extension to ring',
    wayOut: 'set numbers',
  },
  {
    kind: 'lines without a context',
    entity: 'hotline',
    sql: `SELECT min(id) AS id, min(line_number) AS name, count(*)::text AS detail FROM hotlines
          WHERE NOT EXISTS (SELECT FROM contexts WHERE hotline_enabled = 1) HAVING count(*) > 0`,
    message: 'no context looks for lines, of which there are {detail}',
    wayOut:
      'set hotline_enabled of the context that carriers call into (context-2 unless the gateway says otherwise)',
  },
  {
    kind: 'no emergency route',
    entity: 'context',
    sql: `SELECT c.id, c.name, count(e.id)::text AS detail FROM contexts c
          JOIN extensions e ON e.context = c.key AND e.disabled = 0
          WHERE NOT EXISTS (SELECT FROM routes WHERE context = c.key AND route_type = 0 AND disabled = 0)
          GROUP BY c.id`,
    message: '{detail} extensions call from it, and it has no emergency route',
    wayOut: 'add a route with route_type 0 for the emergency numbers',
  },
  {
    kind: 'realm of another domain',
    entity: 'extension',
    sql: `SELECT id, extn AS name, a1_realm AS detail FROM extensions
          WHERE disabled = 0 AND a1_hash <> '' AND lower(a1_realm) <> lower(coalesce(nullif(domain, ''), $1))`,
    message: 'its a1_hash was made for the realm {detail}, in which no phone is asked',
    wayOut: 'set its password, or an a1_hash for its own domain',
  },
  {
    kind: 'no such kind of phone',
    entity: 'extension',
    sql: `SELECT id, extn AS name, type AS detail FROM extensions WHERE disabled = 0 AND type = 'H323'`,
    message: 'this FreeSWITCH speaks no H.323: its phone is registered and called by SIP, or not at all',
    wayOut: 'set type to SIP, for a phone that speaks it',
  },
  {
    kind: 'menu without keys',
    entity: 'ivr',
    sql: `SELECT id, name, '' AS detail FROM ivrs
          WHERE NOT EXISTS (SELECT FROM ivr_actions WHERE ivr_menu_id = ivrs.id)`,
    message: 'whatever is pressed is wrong: it has no action',
    wayOut: 'add actions',
  },
  {
    kind: 'menu loop',
    entity: 'ivr',
    sql: `WITH RECURSIVE steps AS (
            SELECT ivr_menu_id AS first, args::integer AS last, ARRAY[ivr_menu_id] AS path
            FROM ivr_actions WHERE action = 'IVR_SUB' AND args ~ '^\\d{1,9}$'
            UNION ALL
            SELECT s.first, a.args::integer, s.path || a.ivr_menu_id FROM steps s
            JOIN ivr_actions a ON a.ivr_menu_id = s.last AND a.action = 'IVR_SUB' AND a.args ~ '^\\d{1,9}$'
            WHERE s.last <> ALL (s.path) AND cardinality(s.path) < 20
          )
          SELECT DISTINCT ON (i.id) i.id, i.name, array_to_string(path || last, ' -> ') AS detail
          FROM steps JOIN ivrs i ON i.id = first WHERE last = first ORDER BY i.id, cardinality(path)`,
    message: 'its submenus lead back to it, one deeper each time: {detail}',
    wayOut: 'go back by IVR_TOP or IVR_BACK instead of IVR_SUB',
  },
];
