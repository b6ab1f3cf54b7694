import type { Fields } from './test-switch-bus.js';
import { type CallerProfile, type Channel, STATES, type Times } from './test-switch-channel.js';
import { q850 } from './test-switch-causes.js';
import { localStamp } from './test-switch-clock.js';

/** Events that carry the channel's variables. */
const VERBOSE = new Set([
  'CALL_UPDATE',
  'CHANNEL_ANSWER',
  'CHANNEL_BRIDGE',
  'CHANNEL_CREATE',
  'CHANNEL_DATA',
  'CHANNEL_DESTROY',
  'CHANNEL_EXECUTE',
  'CHANNEL_EXECUTE_COMPLETE',
  'CHANNEL_HANGUP',
  'CHANNEL_HANGUP_COMPLETE',
  'CHANNEL_ORIGINATE',
  'CHANNEL_PARK',
  'CHANNEL_PROGRESS',
  'CHANNEL_PROGRESS_MEDIA',
  'CHANNEL_UNBRIDGE',
  'CHANNEL_UNPARK',
  'PLAYBACK_START',
  'PLAYBACK_STOP',
  'REQUEST_PARAMS',
]);

const CODEC = { 'Codec-Name': 'PCMU', 'Codec-Rate': '8000', 'Codec-Bit-Rate': '64000' };

/** The headers of a channel's events, in the order FreeSWITCH writes them. */
export function channelFields(channel: Channel, event: string): Fields {
  const { variables, cause, profile, other } = channel;
  const presence = variables.get('presence_id');
  const codec = (way: string) =>
    Object.entries(CODEC).map(([name, value]) => [`Channel-${way}-${name}`, value]);
  const fields: Fields = {
    ...(cause === undefined ? {} : { 'Hangup-Cause': cause }),
    'Channel-State': channel.running,
    'Channel-Call-State': channel.callState,
    'Channel-State-Number': String(STATES.indexOf(channel.state)),
    'Channel-Name': channel.name,
    'Unique-ID': channel.uuid,
    'Call-Direction': channel.direction,
    'Presence-Call-Direction': channel.direction,
    'Channel-HIT-Dialplan': String(channel.direction === 'inbound' || channel.cidFlipped),
    ...(presence ? { 'Channel-Presence-ID': presence } : {}),
    'Channel-Call-UUID': variables.get('call_uuid') ?? channel.uuid,
    'Answer-State': answerState(channel),
    ...(channel.codec ? Object.fromEntries([...codec('Read'), ...codec('Write')]) : {}),
  };
  if (profile) Object.assign(fields, profileFields('Caller', profile, channel.uuid, channel.name));
  if (profile && other) {
    Object.assign(
      fields,
      { 'Other-Type': other.type },
      profileFields('Other-Leg', other.profile, other.uuid, other.name),
    );
  }
  if (VERBOSE.has(event)) {
    for (const [name, value] of variables.entries()) fields[`variable_${name}`] = value;
  }
  return fields;
}

export function profileFields(
  prefix: string,
  profile: CallerProfile,
  uuid: string,
  name: string,
): Record<string, string> {
  const texts: [name: string, value: string][] = [
    ['Direction', profile.direction],
    ['Logical-Direction', prefix === 'Other-Leg' ? 'inbound' : profile.direction],
    ['Username', profile.username],
    ['Dialplan', profile.dialplan],
    ['Caller-ID-Name', profile.callerName],
    ['Caller-ID-Number', profile.callerNumber],
    ['Orig-Caller-ID-Name', profile.callerName && profile.origCallerName],
    ['Orig-Caller-ID-Number', profile.callerNumber && profile.origCallerNumber],
    ['Callee-ID-Name', profile.calleeName],
    ['Callee-ID-Number', profile.calleeNumber],
    ['Network-Addr', profile.networkAddr],
    ['ANI', profile.ani],
    ['Destination-Number', profile.destination],
    ['Unique-ID', uuid],
    ['Source', profile.source],
    ['Context', profile.context],
    ['RDNIS', profile.rdnis],
    ['Channel-Name', name],
    ['Profile-Index', prefix === 'Other-Leg' ? '' : String(profile.index ?? 1)],
  ];
  const present = texts.filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(present.map(([key, value]) => [`${prefix}-${key}`, value])),
    ...timeFields(prefix, profile.times),
    [`${prefix}-Screen-Bit`]: 'true',
    [`${prefix}-Privacy-Hide-Name`]: 'false',
    [`${prefix}-Privacy-Hide-Number`]: 'false',
  };
}

function timeFields(prefix: string, times: Times): Record<string, string> {
  const values: [name: string, value: number][] = [
    ['Profile-Created-Time', times.profileCreated],
    ['Channel-Created-Time', times.created],
    ['Channel-Answered-Time', times.answered],
    ['Channel-Progress-Time', times.progress],
    ['Channel-Progress-Media-Time', times.progressMedia],
    ['Channel-Hangup-Time', times.hungUp],
    ['Channel-Transfer-Time', times.transferred],
    ['Channel-Resurrect-Time', 0],
    ['Channel-Bridged-Time', times.bridged],
    ['Channel-Last-Hold', 0],
    ['Channel-Hold-Accum', 0],
  ];
  return Object.fromEntries(values.map(([name, value]) => [`${prefix}-${name}`, String(value)]));
}

function answerState(channel: Channel): string {
  if (channel.down) return 'hangup';
  if (channel.answered) return 'answered';
  return channel.earlyMedia ? 'early' : 'ringing';
}

/** What a channel knows at its end: stamps, durations and, when it had media, their statistics. */
export function hangupVariables(channel: Channel): Record<string, string> {
  const cause = channel.cause ?? 'NORMAL_CLEARING';
  const ending = { hangup_cause: cause, hangup_cause_q850: String(q850(cause)) };
  const { profile } = channel;
  // A call that was refused before it had a caller has no times either.
  if (!profile) return ending;
  const { times } = profile;
  return {
    ...ending,
    digits_dialed: 'none',
    ...stamps(times),
    ...epochs(times),
    ...lastApplication(channel),
    caller_id: `"${profile.callerName}" <${profile.callerNumber}>`,
    ...durations(times),
    ...(channel.codec && channel.answered ? STATISTICS : {}),
  };
}

function stamps(times: Times): Record<string, string> {
  const all: [name: string, value: number][] = [
    ['start_stamp', times.created],
    ['profile_start_stamp', times.profileCreated],
    ['answer_stamp', times.answered],
    ['bridge_stamp', times.bridged],
    ['progress_stamp', times.progress],
    ['progress_media_stamp', times.progressMedia],
    ['end_stamp', times.hungUp],
  ];
  return Object.fromEntries(
    all.filter(([, value]) => value > 0).map(([name, value]) => [name, localStamp(value)]),
  );
}

function epochs(times: Times): Record<string, string> {
  const all: [name: string, value: number][] = [
    ['start', times.created],
    ['profile_start', times.profileCreated],
    ['answer', times.answered],
    ['bridge', times.bridged],
    ['last_hold', 0],
    ['resurrect', 0],
    ['progress', times.progress],
    ['progress_media', times.progressMedia],
    ['end', times.hungUp],
  ];
  const pairs = all.flatMap(([name, value]) => [
    [`${name}_epoch`, String(Math.floor(value / 1e6))],
    [`${name}_uepoch`, String(value)],
  ]);
  return { ...Object.fromEntries(pairs), hold_accum_seconds: '0', hold_accum_usec: '0', hold_accum_ms: '0' };
}

function lastApplication({ variables }: Channel): Record<string, string> {
  const last = variables.get('current_application');
  return last ? { last_app: last, last_arg: variables.get('current_application_data') ?? '' } : {};
}

function durations(times: Times): Record<string, string> {
  const since = (time: number) => (time > 0 ? time - times.created : 0);
  const all: [name: string, micros: number][] = [
    ['progress', since(times.progress)],
    ['answer', since(times.answered)],
    ['wait', since(times.bridged)],
    ['progress_media', since(times.progressMedia)],
    ['bill', times.answered > 0 ? times.hungUp - times.answered : 0],
    ['flow_bill', times.answered > 0 ? times.hungUp - times.created : 0],
  ];
  const total = times.hungUp - times.created;
  const wholeSeconds = (from: number) => String(Math.floor(times.hungUp / 1e6) - Math.floor(from / 1e6));
  return {
    duration: wholeSeconds(times.created),
    ...Object.fromEntries(all.map(([name, micros]) => [`${name}sec`, String(Math.floor(micros / 1e6))])),
    billsec: times.answered > 0 ? wholeSeconds(times.answered) : '0',
    mduration: String(Math.floor(total / 1000)),
    ...Object.fromEntries(all.map(([name, micros]) => [`${name}msec`, String(Math.floor(micros / 1000))])),
    uduration: String(total),
    ...Object.fromEntries(all.map(([name, micros]) => [`${name}usec`, String(micros)])),
  };
}

const STATISTICS: Record<string, string> = Object.fromEntries([
  ...'raw_bytes media_bytes packet_count media_packet_count skip_packet_count jitter_packet_count dtmf_packet_count cng_packet_count flush_packet_count largest_jb_size'
    .split(' ')
    .map((name) => [`rtp_audio_in_${name}`, '0']),
  ...'jitter_min_variance jitter_max_variance jitter_loss_rate jitter_burst_rate mean_interval'
    .split(' ')
    .map((name) => [`rtp_audio_in_${name}`, '0.00']),
  ['rtp_audio_in_flaw_total', '0'],
  ['rtp_audio_in_quality_percentage', '100.00'],
  ['rtp_audio_in_mos', '4.50'],
  ...'raw_bytes media_bytes packet_count media_packet_count skip_packet_count dtmf_packet_count cng_packet_count'
    .split(' ')
    .map((name) => [`rtp_audio_out_${name}`, '0']),
  ['rtp_audio_rtcp_packet_count', '0'],
  ['rtp_audio_rtcp_octet_count', '0'],
]);
