import { eventName, type SwitchEvent } from '../../freeswitch/events.js';
import {
  endedBy,
  registeredBy,
  type RegisteredPhone,
  type RegistrationNews,
} from '../../extensions/rules/registration-news.js';
import { rowOfName } from '../../trunking/sofia-names.js';
import { eventMicroseconds, type Leg, type LegChange, type LegNews } from '../leg.js';

export const STREAM_TYPES = ['channel', 'registration', 'gateway', 'switch'] as const;
export type StreamType = (typeof STREAM_TYPES)[number];

export const CHANNEL_CHANGES: readonly LegChange[] = [
  ...(['callout', 'callin', 'progress', 'answer', 'bridge', 'unbridge', 'hold', 'unhold'] as const),
  ...(['hangup', 'emergency'] as const),
];

/** What a client of the stream is told. */
export interface StreamEvent {
  readonly type: StreamType;
  /** The same at every node, and for what is told twice. */
  readonly key: string;
  /** ISO text, UTC. */
  readonly at: string;
  /** The switch, as /readyz names it. */
  readonly switch: string;
  /** What happened: a LegChange, `registered`, `ended`, `UP`, `down` … */
  readonly change: string;
  readonly channel?: ReturnType<typeof printLeg>;
  readonly registration?: RegisteredPhone &
    Partial<Omit<RegistrationNews, 'lasts'>> & { readonly expires_in?: number };
  readonly gateway?: { readonly kind: 'gateway' | 'trunk'; readonly id: number; readonly state: string };
}

/** What has happened, printed when it is told. */
export type News = () => StreamEvent;

/** Holds nothing else of the news: the switch's event is 10 KB. */
export function ofLeg({ node, change, leg, at, key }: LegNews): News {
  return () => ({ type: 'channel', key, at: iso(at), switch: node.name, change, channel: printLeg(leg) });
}

/** Of registrations and gateways; undefined for other events. */
export function ofEvent(name: string, event: SwitchEvent): StreamEvent | undefined {
  const about = {
    key: `${event['Core-UUID']}:${event['Event-Sequence']}`,
    at: iso(eventMicroseconds(event)),
    switch: name,
  };
  switch (eventName(event)) {
    case 'sofia::register': {
      const news = registeredBy(event);
      if (news === undefined) return undefined;
      const { lasts: expires_in, ...registration } = news;
      return {
        type: 'registration',
        ...about,
        change: 'registered',
        registration: { ...registration, expires_in },
      };
    }
    case 'sofia::unregister':
    case 'sofia::expire': {
      const phone = endedBy(event);
      const change = eventName(event) === 'sofia::expire' ? 'expired' : 'unregistered';
      return phone && { type: 'registration', ...about, change, registration: { ...phone } };
    }
    case 'sofia::gateway_state': {
      const row = rowOfName(event['Gateway'] ?? '');
      const state = event['State'] ?? '';
      return (
        row && {
          type: 'gateway',
          ...about,
          change: event['Ping-Status'] ?? state,
          gateway: { ...row, state },
        }
      );
    }
    default:
      return undefined;
  }
}

export function ofSwitch(name: string, change: 'up' | 'down' | 'ended', core = ''): StreamEvent {
  const now = new Date();
  return {
    type: 'switch',
    key: `${core}:${name}:${change}:${now.getTime()}`,
    at: now.toISOString(),
    switch: name,
    change,
  };
}

function printLeg(leg: Leg) {
  return {
    uuid: leg.uuid,
    call_uuid: leg.callUuid,
    other_uuid: leg.otherUuid ?? '',
    direction: leg.direction,
    extn: leg.extension?.extn ?? '',
    domain: leg.extension?.domain ?? '',
    cid_name: leg.callerIdName,
    cid_num: leg.callerIdNumber,
    callee_num: leg.calleeIdNumber,
    dest: leg.destinationNumber,
    context: leg.context,
    answer_state: leg.state,
    held: leg.held ? 1 : 0,
    created: isoOrEmpty(leg.createdAt),
    progress: isoOrEmpty(leg.progressAt || leg.progressMediaAt),
    answered: isoOrEmpty(leg.answeredAt),
    hangup: isoOrEmpty(leg.hangupAt),
    hangup_cause: leg.hangupCause,
  };
}

const iso = (microseconds: number): string => new Date(microseconds / 1000).toISOString();
const isoOrEmpty = (microseconds: number): string => (microseconds > 0 ? iso(microseconds) : '');
