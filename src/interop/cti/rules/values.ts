import type { Leg, LegChange } from '../../../calls/leg.js';
import { channelUuid, type SwitchEvent } from '../../../freeswitch/events.js';

/** What a switch says of itself in every event. */
export interface SwitchFacts {
  readonly hostname: string;
  readonly switchname: string;
  readonly ipv4: string;
  readonly ipv6: string;
}

export const factsOf = (event: SwitchEvent): SwitchFacts => ({
  hostname: event['FreeSWITCH-Hostname'] ?? '',
  switchname: event['FreeSWITCH-Switchname'] ?? '',
  ipv4: event['FreeSWITCH-IPv4'] ?? '',
  ipv6: event['FreeSWITCH-IPv6'] ?? '',
});

/** A phone that is registered, as it is written down. */
export interface RegisteredRow {
  readonly switch: string;
  readonly core_uuid: string;
  readonly profile: string;
  readonly extn: string;
  /** As registered. */
  readonly domain: string;
  readonly contact: string;
  readonly call_id: string;
  readonly network_ip: string;
  readonly network_port: number;
  readonly transport: string;
  readonly user_agent: string;
  /** Microseconds since 1970. */
  readonly at: string;
  /** Seconds that are left. */
  readonly lasts: number;
}

/**
 * The `sofia::register` event that a row was made of, as far as it is written down: what stands in `registrations` until
 * the phone registers again.
 */
export function registrationOf(row: RegisteredRow, facts: SwitchFacts): SwitchEvent {
  const nat = row.contact.includes(';fs_nat=yes') ? '-NAT' : '';
  return {
    'Event-Name': 'CUSTOM',
    'Core-UUID': row.core_uuid,
    'FreeSWITCH-Hostname': facts.hostname,
    'FreeSWITCH-Switchname': facts.switchname,
    'FreeSWITCH-IPv4': facts.ipv4,
    'FreeSWITCH-IPv6': facts.ipv6,
    'Event-Date-Timestamp': row.at,
    'Event-Subclass': 'sofia::register',
    'profile-name': row.profile,
    'from-user': row.extn,
    'from-host': row.domain,
    contact: row.contact,
    'call-id': row.call_id,
    status: `Registered(${row.transport.toUpperCase()}${nat})`,
    expires: String(row.lasts),
    'to-user': row.extn,
    'to-host': row.domain,
    'network-ip': row.network_ip,
    'network-port': String(row.network_port),
    username: row.extn,
    realm: row.domain,
    'user-agent': row.user_agent,
  };
}

/** `register` of `cti_userinfo@<domain>`. @param name `host:port` of the switch as FREESWITCH_URL has it */
export function registerOf(event: SwitchEvent, name: string): Record<string, string> {
  const at = name.lastIndexOf(':');
  return {
    Hostname: event['FreeSWITCH-Hostname'] ?? '',
    IPv4: event['FreeSWITCH-IPv4'] ?? '',
    IPv6: event['FreeSWITCH-IPv6'] ?? '',
    cluster_ip: name.slice(0, at).replace(/^\[|\]$/g, ''),
    cluster_port: name.slice(at + 1),
    'network-ip': event['network-ip'] ?? '',
    'user-agent': event['user-agent'] ?? '',
    status: event['status'] ?? '',
    Timestamp: event['Event-Date-Timestamp'] ?? '',
  };
}

/** What `notify` says; holding is not among it. */
export type Notify = Exclude<LegChange, 'hold' | 'unhold'>;

/** One call of an extension. */
export interface ExtensionCall {
  readonly leg: Leg;
  /** Its last news, in microseconds since 1970. */
  readonly at: number;
  readonly notify: Notify;
  /** Headers of its events that a Leg does not have, as far as they are wanted. */
  readonly more: Readonly<Record<string, string>>;
}

/** A call after some news of it. @param fields the headers that are wanted of its events */
export function heard(
  { leg, change, at, event }: { leg: Leg; change: LegChange; at: number; event?: SwitchEvent },
  before: ExtensionCall | undefined,
  fields: readonly string[],
): ExtensionCall {
  const begins = leg.direction === 'inbound' ? 'callout' : 'callin';
  const notify = change === 'hold' || change === 'unhold' ? (before?.notify ?? begins) : change;
  // A bridge is told to both of its legs by an event of one.
  const own = event !== undefined && channelUuid(event) === leg.uuid ? moreOf(event, fields) : {};
  return { leg, at: Math.max(at, before?.at ?? 0), notify, more: { ...before?.more, ...own } };
}

/** A call that was there before anything was heard of it. */
export function unheard(leg: Leg, more: ExtensionCall['more']): ExtensionCall {
  const at = Math.max(leg.createdAt, leg.progressAt, leg.progressMediaAt, leg.answeredAt);
  return { leg, at, notify: lastOf(leg), more };
}

function lastOf({ state, direction, otherUuid }: Leg): Notify {
  if (state === 'answered') return otherUuid === undefined ? 'answer' : 'bridge';
  if (state === 'early') return 'progress';
  return direction === 'inbound' ? 'callout' : 'callin';
}

/** The wanted headers that are known of no Leg. */
export function moreOf(event: SwitchEvent, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((name) =>
      event[name] !== undefined && !Object.hasOwn(OF_LEG, name) ? [[name, event[name]]] : [],
    ),
  );
}

/** Whether a call whose events nobody has heard would lack one of these. */
export const wantsMore = (fields: readonly string[]): boolean =>
  fields.some((name) => !Object.hasOwn(OF_LEG, name) && name !== PROFILE_CREATED);

const PROFILE_CREATED = 'Caller-Profile-Created-Time';

const OF_LEG: Readonly<Record<string, (leg: Leg) => string | undefined>> = {
  'Unique-ID': ({ uuid }) => uuid,
  'Call-Direction': ({ direction }) => direction,
  'Answer-State': ({ state }) => state,
  'Caller-Destination-Number': ({ destinationNumber }) => destinationNumber,
  'Caller-Caller-ID-Name': ({ callerIdName }) => callerIdName,
  'Caller-Caller-ID-Number': ({ callerIdNumber }) => callerIdNumber,
  'Caller-Callee-ID-Number': ({ calleeIdNumber }) => calleeIdNumber,
  'Caller-Context': ({ context }) => context,
  'Caller-Channel-Created-Time': ({ createdAt }) => String(createdAt),
  'Caller-Channel-Progress-Time': ({ progressAt }) => String(progressAt),
  'Caller-Channel-Progress-Media-Time': ({ progressMediaAt }) => String(progressMediaAt),
  'Caller-Channel-Answered-Time': ({ answeredAt }) => String(answeredAt),
  'Caller-Channel-Hangup-Time': ({ hangupAt }) => String(hangupAt),
  'Hangup-Cause': ({ hangupCause }) => hangupCause || undefined,
  variable_signal_bond: ({ otherUuid }) => otherUuid,
};

/** One of `calls` of `cti_userinfo@<domain>`. */
export function userCall({ leg, at }: ExtensionCall): Record<string, string> {
  return {
    'Unique-ID': leg.uuid,
    'Created-Time': String(leg.createdAt),
    'Progress-Time': String(leg.progressAt || leg.progressMediaAt),
    'Answered-Time': String(leg.answeredAt),
    'Call-Direction': leg.direction,
    'Call-Number': otherNumber(leg),
    Timestamp: String(at),
    'Signal-Bond': leg.otherUuid ?? '',
  };
}

/** Whom the extension speaks to: who was dialled, or who calls. */
export const otherNumber = ({ direction, destinationNumber, callerIdNumber }: Leg): string =>
  direction === 'inbound' ? destinationNumber : callerIdNumber;

/**
 * The value of the hash `calls`.
 * @param live the extension's calls
 * @param ended the one that has just ended
 * @returns undefined where nothing is to be there
 */
export function callsValue(
  extn: string,
  live: readonly ExtensionCall[],
  ended: ExtensionCall | undefined,
  { fields, remove_hangup }: { readonly fields: readonly string[]; readonly remove_hangup: boolean },
): object | undefined {
  if (live.length === 0 && (ended === undefined || remove_hangup)) return undefined;
  const all = ended === undefined ? live : [...live, ended];
  const newest = all.reduce((last, call) => (call.at >= last.at ? call : last));
  const shown = remove_hangup ? live : all;
  return {
    username: extn,
    current: newest.leg.uuid,
    notify: newest.notify,
    ...Object.fromEntries(shown.map((call) => [call.leg.uuid, fieldsOf(call, fields)])),
    activity: live.map(({ leg }) => leg.uuid),
  };
}

function fieldsOf({ leg, more }: ExtensionCall, fields: readonly string[]): Record<string, string> {
  const value = (name: string): string | undefined => {
    if (name === PROFILE_CREATED) return more[name] ?? String(leg.createdAt);
    return Object.hasOwn(OF_LEG, name) ? OF_LEG[name]!(leg) : more[name];
  };
  return Object.fromEntries(
    [...new Set(fields)].flatMap((name) => {
      const text = value(name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/**
 * What stays of a value of `calls` whose calls have all ended unheard: the last one, as one that is over.
 * @returns the same text where it says so already
 */
export function allEnded(json: string): string {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return json;
  }
  const { username, current, notify, activity } = value;
  if (notify === 'hangup' && Array.isArray(activity) && activity.length === 0) return json;
  const last = typeof current === 'string' ? value[current] : undefined;
  const over = typeof last === 'object' && last !== null ? { ...last } : {};
  if ('Answer-State' in over) over['Answer-State'] = 'hangup';
  return JSON.stringify({
    ...{ username, current, notify: 'hangup' },
    ...(typeof current === 'string' && { [current]: over }),
    activity: [],
  });
}
