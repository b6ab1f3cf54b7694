import { Invalid } from '../../api/errors.js';
import { RECORDING } from '../../freeswitch/applications.js';
import { readRoutesTaken, ROUTES_TAKEN } from '../../dialplan/routes-taken.js';
import { isUuid } from '../../freeswitch/arguments.js';
import { plainNumber } from '../leg.js';
import { type Cdr, stamp, storable } from './cdr.js';

/**
 * A document of mod_json_cdr as a row. What a caller could have written (names, numbers, SIP headers) is cut and
 * cleaned, never refused; what only the switch writes must be right.
 *
 * @param body JSON, or `cdr=` and JSON (mod_json_cdr's `encode`)
 * @returns undefined for a session that ended before it had a caller (a refused INVITE): that was no call
 * @throws Invalid for what can never be stored, so that the switch puts it aside
 */
export function readCdr(body: string, contentType = ''): Cdr | undefined {
  const document = parse(unwrap(body, contentType));
  const variables = plainVariables(record(document['variables']));
  const callflow = document['callflow'];
  if (Array.isArray(callflow) && callflow.length === 0) return undefined;
  const latest = record(Array.isArray(callflow) ? callflow[0] : undefined);
  return leg(document, variables, record(latest['caller_profile']), record(latest['times']));
}

type Json = Readonly<Record<string, unknown>>;

function leg(document: Json, variables: Json, profile: Json, times: Json): Cdr {
  const variable = (name: string, longest?: number): string => text(variables[name], longest);
  const uuid = required('uuid', identifier(variables['uuid']) ?? identifier(profile['uuid']));
  const start_stamp = time(variables['start_uepoch']) ?? time(times['created_time']);
  const direction = text(record(document['channel_data'])['direction']) || variable('direction');
  const originator = identifier(variables['originator']);
  const bleg_uuid = calledLeg(variables);
  return {
    uuid,
    core_uuid: required('core-uuid', identifier(document['core-uuid'])),
    switch: text(document['switchname']),
    call_uuid: originator ?? identifier(variables['call_uuid']) ?? uuid,
    bleg_uuid,
    other_uuid: identifier(variables['last_bridge_to']) ?? originator ?? bleg_uuid,
    direction,
    caller_id_name: text(profile['caller_id_name']),
    caller_id_number: plainNumber(text(profile['caller_id_number'])),
    destination_number: plainNumber(text(profile['destination_number'])),
    context: text(profile['context']),
    caller_source: text(profile['source']),
    realm: variable('domain_name') || variable('sip_invite_domain') || variable('dialed_domain'),
    account_code: variable('accountcode'),
    network_addr: variable('sip_network_ip') || text(profile['network_addr']),
    network_port: whole(variables['sip_network_port'], 65_535),
    start_stamp: required('start_uepoch', start_stamp ?? undefined),
    ring_stamp: time(variables['progress_uepoch']) ?? time(variables['progress_media_uepoch']),
    answer_stamp: time(variables['answer_uepoch']),
    end_stamp: time(variables['end_uepoch']),
    duration: whole(variables['duration'], MAX_INTEGER) ?? 0,
    billsec: whole(variables['billsec'], MAX_INTEGER) ?? 0,
    hangup_cause: variable('hangup_cause'),
    xui_hangup_cause: whoEnded(direction, variables),
    sip_hangup_disposition: variable('sip_hangup_disposition'),
    sip_call_id: variable('sip_call_id'),
    digits_dialed: variable('digits_dialed'),
    external_tracking_id: variable('x_external_tracking_id'),
    xui_route_ids: readRoutesTaken(variable(ROUTES_TAKEN, 1024)).join(','),
    rel_path: time(variables['answer_uepoch']) === null ? '' : variable(RECORDING),
    rtp_use_codec_name: variable('rtp_use_codec_name'),
    ...mediaFigures(record(record(document['callStats'])['audio'])),
    incomplete: 0,
  };
}

/** The leg called last; a call that moved on has called several. */
function calledLeg(variables: Json): string | null {
  // `ARRAY::uuid;name;number|:uuid;name;number`
  const called = text(variables['originated_legs'], 65_536).split(/^ARRAY::|\|:/);
  const own = identifier(called.at(-1)?.split(';')[0]);
  const role = text(variables['last_bridge_role']);
  return own ?? (role === 'originator' ? (identifier(variables['last_bridge_to']) ?? null) : null);
}

/**
 * `recv_…`: the phone of this leg said goodbye. `send_…`: we did, because the other leg's phone had (its SIP word is
 * remembered here), or of our own accord.
 */
function whoEnded(direction: string, variables: Json): string {
  const inbound = direction === 'inbound';
  if (text(variables['sip_hangup_disposition']).startsWith('recv_')) return inbound ? 'caller' : 'callee';
  const cause = text(variables['hangup_cause']);
  if (!inbound && cause === 'ORIGINATOR_CANCEL') return 'caller';
  if (text(variables['last_bridge_proto_specific_hangup_cause']).startsWith('sip:')) {
    return inbound ? 'callee' : 'caller';
  }
  return 'switch';
}

function mediaFigures(audio: Json) {
  const [inbound, outbound] = [record(audio['inbound']), record(audio['outbound'])];
  return {
    rtp_in_packets: whole(inbound['packet_count']),
    rtp_in_bytes: whole(inbound['raw_bytes']),
    rtp_in_jitter: figure(inbound['jitter_max_variance']),
    rtp_in_loss: figure(inbound['jitter_loss_rate']),
    rtp_in_mos: figure(inbound['mos']),
    rtp_out_packets: whole(outbound['packet_count']),
    rtp_out_bytes: whole(outbound['raw_bytes']),
  };
}

function unwrap(body: string, contentType: string): string {
  const form = /^\s*cdr=(.*)$/s.exec(body)?.[1];
  if (form === undefined) return body;
  if (contentType.includes('base64')) return Buffer.from(form, 'base64').toString('utf8');
  return new URLSearchParams(`cdr=${form}`).get('cdr') ?? '';
}

function parse(json: string): Json {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    throw Invalid.field('cdr', 'is not valid JSON');
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw Invalid.field('cdr', 'must be an object');
  }
  return record(document);
}

/** Its own keys only, so that a look-up of anything else finds nothing. */
function record(value: unknown): Json {
  return typeof value === 'object' && value !== null
    ? Object.assign(Object.create(null) as Json, value)
    : Object.create(null);
}

// What switch_url_encode always encodes, but for the `%` itself.
const PLAIN = /[\r\n #&+:;<=>?@[\\\]^`{|}"]|[^ -~]/;

/** With `encode-values` every variable is percent-encoded; no document says which it is, but no call lacks a space or `@`. */
function plainVariables(variables: Json): Json {
  const encoded = !Object.values(variables).some((value) => typeof value === 'string' && PLAIN.test(value));
  if (!encoded) return variables;
  const entries = Object.entries(variables).map(([name, value]) => [
    name,
    typeof value === 'string' ? (new URLSearchParams(`v=${value}`).get('v') ?? '') : value,
  ]);
  return record(Object.fromEntries(entries));
}

function text(value: unknown, longest?: number): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? storable(value, longest) : '';
}

function identifier(value: unknown): string | undefined {
  return typeof value === 'string' && isUuid(value) ? value.toLowerCase() : undefined;
}

function required(field: string, value: string | undefined): string {
  if (value === undefined) throw Invalid.field(field, 'is missing or wrong');
  return value;
}

const MAX_INTEGER = 2_147_483_647;

function whole(value: unknown, most = Number.MAX_SAFE_INTEGER): number | null {
  const number = figure(value);
  return number !== null && Number.isInteger(number) && number >= 0 && number <= most ? number : null;
}

function figure(value: unknown): number | null {
  const number = typeof value === 'string' && /^-?\d{1,20}(\.\d{1,20})?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

const time = (value: unknown): string | null => stamp(whole(value) ?? 0);
