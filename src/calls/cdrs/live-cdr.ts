import { readRoutesTaken, ROUTES_TAKEN } from '../../dialplan/routes-taken.js';
import { RECORDING } from '../../freeswitch/applications.js';
import { eventVariable, type SwitchEvent } from '../../freeswitch/events.js';
import { isUuid } from '../../freeswitch/arguments.js';
import type { Leg } from '../leg.js';
import { type Cdr, stamp, storable } from './cdr.js';

/** What a record says of a leg that a Leg does not. */
export interface LegFacts {
  readonly switch: string;
  readonly callerSource: string;
  readonly realm: string;
  readonly accountCode: string;
  readonly address: string;
  readonly sipCallId: string;
  readonly routes: string;
  readonly recording: string;
  readonly codec: string;
}

/** As an event of its channel, or `uuid_dump` in JSON, tells them. */
export function factsOf(event: SwitchEvent): LegFacts {
  const variable = (name: string): string => eventVariable(event, name) ?? '';
  return {
    switch: event['FreeSWITCH-Switchname'] ?? '',
    callerSource: event['Caller-Source'] ?? '',
    realm: variable('domain_name') || variable('sip_invite_domain'),
    accountCode: variable('accountcode'),
    address: variable('sip_network_ip') || (event['Caller-Network-Addr'] ?? ''),
    sipCallId: variable('sip_call_id'),
    routes: variable(ROUTES_TAKEN),
    recording: variable(RECORDING),
    codec: variable('rtp_use_codec_name'),
  };
}

/** The record of a leg that no switch reports; undefined when too little is known of it. @param leg as it has ended */
export function incompleteCdr(leg: Leg, facts: LegFacts): Cdr | undefined {
  const start_stamp = stamp(leg.createdAt);
  if (!isUuid(leg.uuid) || !isUuid(leg.coreUuid) || start_stamp === null) return undefined;
  const seconds = (since: number): number =>
    since === 0 ? 0 : Math.max(0, Math.floor((leg.hangupAt - since) / 1_000_000));
  return {
    uuid: leg.uuid,
    core_uuid: leg.coreUuid,
    switch: storable(facts.switch),
    call_uuid: isUuid(leg.callUuid) ? leg.callUuid : leg.uuid,
    bleg_uuid: null,
    other_uuid: leg.otherUuid !== undefined && isUuid(leg.otherUuid) ? leg.otherUuid : null,
    direction: leg.direction,
    caller_id_name: storable(leg.callerIdName),
    caller_id_number: storable(leg.callerIdNumber),
    destination_number: storable(leg.destinationNumber),
    context: storable(leg.context),
    caller_source: storable(facts.callerSource),
    realm: storable(facts.realm),
    account_code: storable(facts.accountCode),
    network_addr: storable(facts.address),
    network_port: null,
    start_stamp,
    ring_stamp: stamp(leg.progressAt || leg.progressMediaAt),
    answer_stamp: stamp(leg.answeredAt),
    end_stamp: stamp(leg.hangupAt),
    duration: seconds(leg.createdAt),
    billsec: seconds(leg.answeredAt),
    hangup_cause: storable(leg.hangupCause),
    xui_hangup_cause: 'switch',
    sip_hangup_disposition: '',
    sip_call_id: storable(facts.sipCallId),
    digits_dialed: '',
    external_tracking_id: '',
    xui_route_ids: readRoutesTaken(facts.routes).join(','),
    // It begins with the answer.
    rel_path: leg.answeredAt === 0 ? '' : storable(facts.recording),
    rtp_use_codec_name: storable(facts.codec),
    ...{ rtp_in_packets: null, rtp_in_bytes: null, rtp_in_jitter: null, rtp_in_loss: null, rtp_in_mos: null },
    ...{ rtp_out_packets: null, rtp_out_bytes: null },
    incomplete: 1,
  };
}
