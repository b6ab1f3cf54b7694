import { randomUUID } from 'node:crypto';
import { type CallerProfile, type Channel, newTimes } from './test-switch-channel.js';
import { sipToCause } from './test-switch-causes.js';
import type { Core } from './test-switch-core.js';
import type { LegRequest } from './test-switch-endpoints.js';
import type { Gateway } from './test-switch-gateway.js';
import { LOCAL_MEDIA, REMOTE_MEDIA, REMOTE_SDP, RUNNING_MEDIA } from './test-switch-media.js';
import type { Answering, Invitation } from './test-switch-network.js';
import { refer } from './test-switch-refer.js';
import { callerIdType, type Profile } from './test-switch-sofia.js';
import { isTrue, sanitizeNumber } from './test-switch-text.js';

export interface SofiaTarget {
  profile: Profile;
  user: string;
  host: string;
  port: number;
  /** What stands behind `sip:`. */
  uri: string;
  gateway?: Gateway;
}

/** Nobody listens: the kernel says so at once and sofia takes it for 503. */
const NOBODY_THERE_MS = 20;

/** A leg that will call that address once its thread runs; none when its uuid is taken. */
export function createSofiaLeg(core: Core, leg: LegRequest, target: SofiaTarget): Channel | undefined {
  const uuid = leg.variables.get('origination_uuid');
  const channel = core.sessions.create(`sofia/${target.profile.name}/${target.uri}`, 'outbound', uuid);
  if (!channel) {
    core.log('[CRIT] switch_core_session.c Duplicate UUID!');
    return undefined;
  }
  channel.state = 'CS_INIT';
  channel.profile = outboundProfile(leg.profile);
  channel.variables.merge(creationVariables(target));
  if (leg.caller) bond(channel, leg.caller);
  if (isTrue(leg.variables.get('sip_auto_answer'))) {
    channel.variables.set('sip_h_Call-Info', `<sip:${target.profile.ip}>;answer-after=0`);
  }
  channel.fire('CHANNEL_OUTGOING');
  core.sessions.prepare(channel, () => sendInvite(core, channel, target));
  return channel;
}

function outboundProfile(profile: CallerProfile): CallerProfile {
  return {
    ...profile,
    direction: 'outbound',
    destination: sanitizeNumber(profile.destination),
    callerName: sanitizeNumber(profile.callerName),
    callerNumber: sanitizeNumber(profile.callerNumber),
    calleeName: 'Outbound Call',
    calleeNumber: sanitizeNumber(profile.destination),
    times: newTimes(),
  };
}

/** The leg knows who calls, and the caller which leg rings for it. */
function bond(channel: Channel, caller: Channel): void {
  channel.partner = caller;
  caller.partner = channel;
  channel.variables.merge({
    max_forwards: String(Number(caller.variables.get('max_forwards') ?? '70') - 1),
    originator_codec: 'PCMU@8000h@20i',
    originator: caller.uuid,
    signal_bond: caller.uuid,
    switch_m_sdp: caller.variables.get('switch_r_sdp') ?? REMOTE_SDP,
  });
  caller.variables.set('originate_signal_bond', channel.uuid);
  if (!caller.profile) return;
  const profile = { ...caller.profile, times: newTimes(0) };
  channel.other = { type: 'originator', uuid: caller.uuid, name: caller.name, profile };
}

function creationVariables({ profile, uri, gateway }: SofiaTarget): Record<string, string> {
  return {
    sip_local_network_addr: profile.ip,
    sip_profile_name: profile.name,
    text_media_flow: 'disabled',
    ...(gateway ? { sip_gateway_name: gateway.name, ...gateway.variables('outbound') } : {}),
    sip_destination_url: `sip:${uri}`,
    sofia_profile_name: profile.name,
    recovery_profile_name: profile.name,
    sofia_profile_url: profile.url,
    sip_outgoing_contact_uri: `<${profile.url}>`,
    sip_req_uri: uri,
    rtp_use_codec_string: 'PCMU@8000h@20i',
    ...LOCAL_MEDIA,
  };
}

function sendInvite(core: Core, channel: Channel, target: SofiaTarget): void {
  const callee = core.network.at(target.host, target.port);
  const { callerName = '', callerNumber = '' } = channel.profile ?? {};
  const answering = answers(core, channel, target, callerName, callerNumber);
  const { ip, port } = target.profile;
  const inviter = { ip, port, headers: ownHeaders(channel) };
  if (callee) channel.farEnd = callee.invited(invitation(channel, target), answering, inviter);
  else core.clock.after(NOBODY_THERE_MS, () => answering.refuse(503));
}

function ownHeaders({ variables }: Channel): Record<string, string> {
  const named = variables
    .entries()
    .map(([name, value]) => [/^sip_h_(X-.+)$/i.exec(name)?.[1], value] as const);
  return Object.fromEntries(named.flatMap(([name, value]) => (name ? [[name, String(value)]] : [])));
}

/** What the INVITE says (sofia_glue.c sofia_glue_do_invite). */
function invitation({ profile, variables }: Channel, target: SofiaTarget): Invitation {
  const caller = { name: profile?.callerName ?? '', number: profile?.callerNumber ?? '' };
  const { gateway, user } = target;
  const wanted = variables.get('sip_cid_type');
  const type = wanted === undefined ? target.profile.callerIdType : callerIdType(wanted);
  const hidden = /hide_number|full/.test(variables.get('origination_privacy') ?? '');
  const codecs = variables.get('absolute_codec_string')?.split(',') ?? target.profile.outboundCodecs;
  return {
    number: user,
    requestUri: `sip:${target.uri}`,
    callInfo: variables.get('sip_h_Call-Info') ?? '',
    alertInfo: variables.get('alert_info') ?? '',
    // Without caller-id-in-from a carrier sees the account it gave us.
    from: gateway && !gateway.callerIdInFrom ? { name: '', number: gateway.username } : caller,
    ...(type === 'pid' && { asserted: caller, privacy: hidden ? 'id' : 'none' }),
    ...(type === 'rpid' && { remote: caller }),
    hosts: {
      from: variables.get('sip_invite_domain') ?? target.profile.ip,
      contact: gateway?.contactHost ?? target.profile.ip,
    },
    codecs: codecs.map((codec) => codec.replace(/@.*$/, '').toUpperCase()),
  };
}

function answers(core: Core, channel: Channel, target: SofiaTarget, name: string, number: string): Answering {
  const reached = () => channel.variables.merge(repliedVariables(target, name, number));
  return {
    ringing: () => {
      if (channel.down) return;
      reached();
      channel.ring();
    },
    early: () => {
      if (channel.down) return;
      reached();
      channel.preAnswer();
    },
    answer: () => {
      if (channel.down) return;
      if (!channel.ringReady) reached();
      channel.variables.merge({ ...REMOTE_MEDIA, ...LOCAL_MEDIA, ...RUNNING_MEDIA });
      channel.answer();
    },
    refuse: (status, cause) => {
      if (channel.down) return;
      channel.variables.merge({
        sip_hangup_disposition: 'recv_refuse',
        sip_invite_failure_status: String(status),
        sip_term_status: String(status),
        proto_specific_hangup_cause: `sip:${status}`,
      });
      channel.partner?.variables.set('sip_invite_failure_status', String(status));
      channel.farEnd = undefined;
      channel.hangUp(cause ?? sipToCause(status));
    },
    hangUp: () => hungUpByFarEnd(channel),
    refer: (to) => refer(core, channel, to),
  };
}

/** A BYE came in. */
export function hungUpByFarEnd(channel: Channel): void {
  if (channel.down) return;
  channel.variables.merge({
    sip_term_status: '200',
    proto_specific_hangup_cause: 'sip:200',
    sip_term_cause: '16',
    sip_hangup_disposition: 'recv_bye',
  });
  channel.farEnd = undefined;
  channel.hangUp('NORMAL_CLEARING');
}

function repliedVariables(
  { profile, user, host, port, uri }: SofiaTarget,
  name: string,
  number: string,
): Record<string, string> {
  const tag = randomUUID().slice(0, 13);
  const via = `SIP/2.0/UDP ${profile.ip}:${profile.port};rport;branch=z9hG4bK${tag}`;
  return {
    sip_reply_host: host,
    sip_reply_port: String(port),
    sip_network_ip: host,
    sip_network_port: String(port),
    sip_recover_contact: `<sip:${host}:${port};transport=UDP>`,
    sip_full_via: via,
    sip_recover_via: via,
    ...(name ? { sip_from_display: name } : {}),
    sip_full_from: `${name ? `"${name}" ` : ''}<sip:${number}@${profile.ip}>;tag=${tag}`,
    sip_full_to: `<sip:${uri}>;tag=t${tag}`,
    sip_from_user: number,
    sip_from_uri: `${number}@${profile.ip}`,
    sip_from_host: profile.ip,
    sip_to_user: user,
    sip_to_port: String(port),
    sip_to_uri: uri,
    sip_to_host: host,
    sip_contact_params: 'transport=UDP',
    sip_contact_user: user,
    sip_contact_port: String(port),
    sip_contact_uri: `${user}@${host}:${port}`,
    sip_contact_host: host,
    sip_to_tag: `t${tag}`,
    sip_from_tag: tag,
    sip_cseq: '123059799',
    sip_call_id: randomUUID(),
  };
}
