import { readRoutesTaken, ROUTES_TAKEN } from '../../dialplan/routes-taken.js';
import { RECORDING } from '../../freeswitch/applications.js';
import { channelUuid, eventVariable, type SwitchEvent } from '../../freeswitch/events.js';
import { isUuid } from '../../freeswitch/arguments.js';
import type { ChannelRow } from '../live-channels.js';
import { type Cdr, dialledNumber, stamp, storable } from './cdr.js';

/** What FreeSWITCH calls a call that its own death ended. */
const CAUSE = 'CRASH';

/** A leg as an event of its channel tells it: its CDR, should it never end; undefined when that says too little. */
export function cdrOfEvent(event: SwitchEvent): Cdr | undefined {
  const header = (name: string): string => storable(event[name] ?? '');
  const variable = (name: string): string => storable(eventVariable(event, name) ?? '');
  const time = (name: string): string | null => stamp(Number(event[`Caller-Channel-${name}-Time`]));
  const other = event['Other-Leg-Unique-ID'];
  return unfinished({
    uuid: channelUuid(event),
    core_uuid: event['Core-UUID'],
    start_stamp: time('Created'),
    switch: header('FreeSWITCH-Switchname'),
    call_uuid: eventVariable(event, 'originator') ?? event['Channel-Call-UUID'],
    other_uuid: other !== undefined && isUuid(other) ? other : null,
    direction: header('Call-Direction'),
    caller_id_name: header('Caller-Caller-ID-Name'),
    caller_id_number: header('Caller-Caller-ID-Number'),
    destination_number: dialledNumber(header('Caller-Destination-Number')),
    context: header('Caller-Context'),
    caller_source: header('Caller-Source'),
    realm: variable('domain_name') || variable('sip_invite_domain'),
    account_code: variable('accountcode'),
    network_addr: variable('sip_network_ip') || header('Caller-Network-Addr'),
    ring_stamp: time('Progress') ?? time('Progress-Media'),
    answer_stamp: time('Answered'),
    sip_call_id: variable('sip_call_id'),
    xui_route_ids: readRoutesTaken(eventVariable(event, ROUTES_TAKEN) ?? '').join(','),
    rel_path: time('Answered') === null ? '' : variable(RECORDING),
    rtp_use_codec_name: variable('rtp_use_codec_name'),
    end_stamp: time('Hangup'),
    hangup_cause: header('Hangup-Cause') || CAUSE,
  });
}

/** The same out of a row of `show channels`, which knows less: of a leg that was there before this program. */
export function cdrOfChannel(row: ChannelRow, core_uuid: string): Cdr | undefined {
  const column = (name: string): string => storable(row[name] ?? '');
  return unfinished({
    uuid: row['uuid'],
    core_uuid,
    start_stamp: stamp(Number(row['created_epoch']) * 1e6),
    switch: column('hostname'),
    call_uuid: row['call_uuid'],
    direction: column('direction'),
    caller_id_name: column('cid_name'),
    caller_id_number: column('cid_num'),
    destination_number: dialledNumber(column('dest')),
    context: column('context'),
    network_addr: column('ip_addr'),
    account_code: column('accountcode'),
  });
}

/** @param at when the switch was last heard of: the end of a leg whose own is not known */
export function closed(cdr: Cdr, at: Date): Cdr {
  const end_stamp = cdr.end_stamp ?? at.toISOString();
  const since = (from: string | null): number =>
    from === null ? 0 : Math.max(0, Math.floor((Date.parse(end_stamp) - Date.parse(from)) / 1000));
  return {
    ...cdr,
    end_stamp,
    duration: since(cdr.start_stamp),
    billsec: since(cdr.answer_stamp),
  };
}

type Known = Partial<Omit<Cdr, 'start_stamp'>> & { start_stamp: string | null };

function unfinished(known: Known): Cdr | undefined {
  const { uuid = '', core_uuid = '', call_uuid = '', start_stamp } = known;
  if (!isUuid(uuid) || !isUuid(core_uuid) || start_stamp === null) return undefined;
  return {
    ...BLANK,
    ...known,
    uuid,
    core_uuid,
    start_stamp,
    call_uuid: isUuid(call_uuid) ? call_uuid : uuid,
  };
}

const BLANK = {
  ...{ switch: '', bleg_uuid: null, other_uuid: null, direction: '', caller_id_name: '' },
  ...{ caller_id_number: '', destination_number: '', context: '', caller_source: '', realm: '' },
  ...{ account_code: '', network_addr: '', network_port: null, ring_stamp: null, answer_stamp: null },
  ...{ end_stamp: null, duration: 0, billsec: 0, hangup_cause: CAUSE, xui_hangup_cause: 'switch' },
  ...{ sip_hangup_disposition: '', sip_call_id: '', digits_dialed: '', external_tracking_id: '' },
  ...{ xui_route_ids: '', rel_path: '', rtp_use_codec_name: '', rtp_in_packets: null, rtp_in_bytes: null },
  ...{ rtp_in_jitter: null, rtp_in_loss: null, rtp_in_mos: null, rtp_out_packets: null, rtp_out_bytes: null },
  incomplete: 1,
} as const;
