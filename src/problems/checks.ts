import { FUNC_TYPES, type FuncType } from '../dialplan/func-code-types.js';
import { takesNumber } from '../dialplan/rules/func-codes.js';
import { PICKABLE } from '../dialplan/rooms/room-directory.js';
import { AUTH_ACL } from '../trunking/rules/auth-acl.js';
import { PHONES_PROFILE } from '../provisioning/directory.js';
import { HANDED_ON_CONTEXT, INSIDE_CONTEXT } from '../freeswitch/applications.js';

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

const WITH_NUMBER = (Object.keys(FUNC_TYPES) as FuncType[])
  .filter(takesNumber)
  .map((type) => `'${type}'`)
  .join(', ');

/** Calls are in these, too. */
const CONTEXTS_OF_THE_PROGRAM = [INSIDE_CONTEXT, HANDED_ON_CONTEXT].map((key) => `'${key}'`).join(', ');

/** What has number transformations. */
export const RULED = [
  { entity: 'route', table: 'routes' },
  { entity: 'gateway', table: 'gateways' },
] as const;

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
  ...RULED.map(({ entity, table }) => ({
    kind: 'no number to pick',
    entity,
    sql: `SELECT r.id, r.name, field || ' "' || rule || '"' AS detail FROM ${table} r
          CROSS JOIN LATERAL (VALUES ('dnc', dnc), ('sdnc', sdnc)) AS rules (field, rule)
          WHERE r.disabled = 0 AND rule LIKE 'X/%' AND NOT EXISTS (
            SELECT FROM distributors d JOIN distributor_nodes n ON n.ref_id = d.id
            WHERE d.name = substr(rule, 3) AND ${PICKABLE})`,
    message: 'the distributor of {detail} does not exist, or has no node that is a number',
    wayOut:
      'add an enabled node with a number and a weight to a distributor of that name, or correct the rule',
  })),
  {
    kind: 'nothing behind it',
    entity: 'route',
    // Of a trunk group and a distributor one member is enough.
    sql: `SELECT r.id, r.name, l.target || ' ' || l.target_id AS detail
          FROM routes r JOIN links l ON l.entity = 'route' AND l.id = r.id
          WHERE r.disabled = 0 AND CASE l.target
            WHEN 'trunk' THEN EXISTS (SELECT FROM trunks WHERE id = l.target_id AND remote_addr = '')
            WHEN 'trunk group' THEN NOT EXISTS (SELECT FROM trunk_group_members m JOIN trunks t ON t.id = m.trunk_id
              WHERE m.group_id = l.target_id AND t.remote_addr <> '')
            WHEN 'distributor' THEN NOT EXISTS (SELECT FROM distributor_nodes
              WHERE ref_id = l.target_id AND disabled = 0)
            WHEN 'block' THEN EXISTS (SELECT FROM blocks WHERE id = l.target_id AND lua = '')
            ELSE false END`,
    message: 'it leads to {detail}, which leads nowhere: no address, no member or no script',
    wayOut: 'complete that one, or lead elsewhere',
  },
  {
    kind: 'access list that decides nothing',
    entity: 'access list',
    sql: `SELECT a.id, a.name, '' AS detail FROM acls a WHERE NOT EXISTS (SELECT FROM extensions WHERE acl_id = a.id)
          AND NOT EXISTS (SELECT FROM sip_profile_params WHERE k = '${AUTH_ACL}' AND v = a.name AND disabled = 0)`,
    message: 'neither an extension nor a SIP profile names it',
    wayOut: `set acl_id of the extensions, or the param ${AUTH_ACL} of a SIP profile, or delete the list`,
  },
  {
    kind: 'ports that do not count',
    entity: 'access list',
    sql: `SELECT a.id, a.name, string_agg(n.v, ', ' ORDER BY n.id) AS detail FROM acls a
          JOIN acl_nodes n ON n.ref_id = a.id AND (n.port IS NOT NULL OR n.ports <> '' OR n.min_port IS NOT NULL)
          WHERE EXISTS (SELECT FROM extensions WHERE acl_id = a.id) OR EXISTS (
            SELECT FROM sip_profile_params s JOIN sip_profiles p ON p.id = s.ref_id
            WHERE s.k = '${AUTH_ACL}' AND s.v = a.name AND s.disabled = 0 AND p.name = '${PHONES_PROFILE}')
          GROUP BY a.id`,
    message:
      'FreeSWITCH holds phones to lists without asking for their port: these count for every one: {detail}',
    wayOut: 'take the ports away, or give the phones a list of their own',
  },
  {
    kind: 'missing context',
    entity: 'gateway',
    sql: `SELECT g.id, g.name, p.v AS detail FROM gateway_params p JOIN gateways g ON g.id = p.ref_id
          WHERE g.disabled = 0 AND p.disabled = 0 AND p.k = 'context' AND p.v <> ''
            AND NOT EXISTS (SELECT FROM contexts WHERE key = p.v)`,
    message: 'its calls would come into context {detail}, which does not exist',
    wayOut: "set its param context to a context's key",
  },
  {
    kind: 'code that takes numbers',
    entity: 'func code',
    sql: `SELECT f.id, f.func_code AS name, min(e.extn) AS detail FROM func_codes f
          JOIN extensions e ON e.disabled = 0 AND starts_with(e.extn, f.func_code)
          WHERE f.disabled = 0 AND (e.extn = f.func_code OR f.func_type IN (${WITH_NUMBER})) GROUP BY f.id`,
    message: 'whoever dials {detail} dials this code, and not that extension',
    wayOut: 'let the code begin with * or #, or with digits that no extension has',
  },
  {
    kind: 'forward in a circle',
    entity: 'extension',
    sql: `WITH RECURSIVE hops AS (
            SELECT id AS first, domain, forward_always AS number, ARRAY[extn] AS path FROM extensions
            WHERE disabled = 0 AND forward_always <> ''
            UNION ALL
            SELECT h.first, h.domain, e.forward_always, h.path || e.extn FROM hops h
            JOIN extensions e ON e.extn = h.number AND e.domain = h.domain AND e.forward_always <> ''
            WHERE h.number <> ALL (h.path) AND cardinality(h.path) < 6
          )
          SELECT e.id, e.extn AS name, array_to_string(path || number, ' -> ') AS detail
          FROM hops JOIN extensions e ON e.id = first WHERE number = e.extn`,
    message: 'its forward_always leads back to it: {detail}',
    wayOut: 'take back one of these forwards',
  },
  {
    kind: 'missing extension',
    entity: 'distributor',
    sql: `SELECT d.id, d.name, n.k AS detail FROM distributor_nodes n JOIN distributors d ON d.id = n.ref_id
          WHERE n.disabled = 0 AND n.v = '' AND n.k LIKE 'user/%' AND NOT EXISTS (SELECT FROM extensions e
            WHERE e.extn = split_part(substr(n.k, 6), '@', 1)
              AND split_part(n.k, '@', 2) IN ('', coalesce(nullif(e.domain, ''), $1)))`,
    message: 'there is no extension for its node {detail}',
    wayOut: 'create the extension, or delete the node',
  },
  {
    kind: 'missing queue',
    entity: 'ivr',
    sql: `SELECT i.id, i.name, a.args AS detail FROM ivr_actions a JOIN ivrs i ON i.id = a.ivr_menu_id
          WHERE a.action = 'IVR_QUEUE' AND a.args <> ''
            AND NOT EXISTS (SELECT FROM queues q WHERE q.id::text = a.args OR q.nbr = a.args)`,
    message: 'one of its keys leads to queue {detail}, which does not exist',
    wayOut: 'set args of the action to the id or the number of a queue',
  },
  {
    kind: 'missing meeting',
    entity: 'ivr',
    sql: `SELECT i.id, i.name, a.args AS detail FROM ivr_actions a JOIN ivrs i ON i.id = a.ivr_menu_id
          WHERE a.action = 'IVR_MEETING_ROOM' AND a.args <> ''
            AND NOT EXISTS (SELECT FROM meetings m WHERE m.id::text = a.args)`,
    message: 'one of its keys leads to meeting {detail}, which does not exist',
    wayOut: 'set args of the action to the id of a meeting',
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
    kind: 'missing context',
    entity: 'webhook',
    sql: `SELECT w.id, w.url AS name, wanted AS detail FROM webhooks w
          CROSS JOIN unnest(string_to_array(w.contexts, ',')) AS wanted
          WHERE w.disabled = 0 AND wanted NOT IN (${CONTEXTS_OF_THE_PROGRAM})
            AND NOT EXISTS (SELECT FROM contexts c WHERE c.key = wanted)`,
    message: 'it is told of calls in context {detail}, which does not exist',
    wayOut: "correct contexts: a context's key is wanted",
  },
  {
    kind: 'missing extension',
    entity: 'webhook',
    sql: `SELECT w.id, w.url AS name, n AS detail FROM webhooks w
          CROSS JOIN unnest(string_to_array(w.extensions, ',')) AS n
          WHERE w.disabled = 0 AND NOT EXISTS (SELECT FROM extensions e WHERE e.extn = split_part(n, '@', 1)
            AND split_part(n, '@', 2) IN ('', coalesce(nullif(e.domain, ''), $1)))`,
    message: 'it is told of calls of extension {detail}, which does not exist',
    wayOut: 'create the extension, or take it out of extensions',
  },
  {
    kind: 'receiver that fails',
    entity: 'webhook',
    sql: `SELECT w.id, w.url AS name, d.error AS detail FROM webhooks w CROSS JOIN LATERAL (
            SELECT error FROM webhook_deliveries WHERE webhook_id = w.id AND state = 'waiting' AND attempts > 0
              AND created_at < now() - interval '1 hour' LIMIT 1) AS d
          WHERE w.disabled = 0`,
    message: 'what it is to be told has waited for more than an hour: {detail}',
    wayOut: 'try it by POST …/test, and correct url, headers or the receiver',
  },
  {
    kind: 'events given up',
    entity: 'webhook',
    sql: `SELECT w.id, w.url AS name, d.error AS detail FROM webhooks w CROSS JOIN LATERAL (
            SELECT error FROM webhook_deliveries WHERE webhook_id = w.id AND state = 'dead'
            ORDER BY id DESC LIMIT 1) AS d`,
    message: 'some of what it was to be told was given up: {detail}',
    wayOut: 'send it again by POST …/resend once it is taken, or delete its dead deliveries',
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
