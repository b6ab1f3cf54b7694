import { EMERGENCY } from '../freeswitch/applications.js';
import { channelUuid, eventName, eventVariable, type SwitchEvent } from '../freeswitch/events.js';
import type { SwitchNode } from '../freeswitch/switches.js';

/** One side of a call while it lives. Times are microseconds since 1970 by the switch's clock, 0 for not yet. */
export interface Leg {
  readonly uuid: string;
  /** The run of the switch that has it. */
  readonly coreUuid: string;
  /** The same on every leg that a call has made: the uuid of the leg that began it. Who is transferred begins anew. */
  readonly callUuid: string;
  /** Whom it is joined with, or rings for. */
  readonly otherUuid?: string;
  /** As the switch sees it: `inbound` is who calls. */
  readonly direction: 'inbound' | 'outbound';
  /** Whose telephone it is: one that has proved it, or that we rang. */
  readonly extension?: { readonly extn: string; readonly domain: string };
  readonly callerIdName: string;
  readonly callerIdNumber: string;
  readonly calleeIdNumber: string;
  readonly destinationNumber: string;
  readonly context: string;
  readonly state: AnswerState;
  readonly held: boolean;
  readonly createdAt: number;
  readonly progressAt: number;
  readonly progressMediaAt: number;
  readonly answeredAt: number;
  readonly hangupAt: number;
  /** Empty while it lives. */
  readonly hangupCause: string;
}

/** FreeSWITCH's Answer-State. */
export type AnswerState = 'ringing' | 'early' | 'answered' | 'hangup';

/** What has happened to a leg, as its own telephone would say it: `callout` has dialled, `callin` is rung, `emergency` calls for help. */
export type LegChange =
  | 'callout'
  | 'callin'
  | 'progress'
  | 'answer'
  | 'bridge'
  | 'unbridge'
  | 'hold'
  | 'unhold'
  | 'hangup'
  | 'emergency';

export interface LegNews {
  readonly node: SwitchNode;
  readonly change: LegChange;
  /** As it is afterwards. */
  readonly leg: Leg;
  /** When, in microseconds since 1970 by the switch's clock. */
  readonly at: number;
  /** The same for the same news wherever and however often it is learnt. */
  readonly key: string;
  /** None where nobody said so. */
  readonly event?: SwitchEvent;
  /** What the switch answered, where it was asked and had gone on without us. */
  readonly dump?: SwitchEvent;
}

/** What FreeSWITCH calls the end of a call that its own death ended. */
export const SWITCH_DIED = 'CRASH';

const CHANGES: Readonly<Record<string, LegChange>> = {
  CHANNEL_PROGRESS: 'progress',
  CHANNEL_PROGRESS_MEDIA: 'progress',
  CHANNEL_ANSWER: 'answer',
  CHANNEL_BRIDGE: 'bridge',
  CHANNEL_UNBRIDGE: 'unbridge',
  CHANNEL_HOLD: 'hold',
  CHANNEL_UNHOLD: 'unhold',
  CHANNEL_HANGUP_COMPLETE: 'hangup',
  // Fired by the dialplan of an emergency route.
  [EMERGENCY]: 'emergency',
};

/** What an event of a channel says has happened to it; undefined for an event that is no news of a call. */
export function changeOf(event: SwitchEvent): LegChange | undefined {
  const name = eventName(event);
  if (name === 'CHANNEL_CREATE') return beginning(event['Call-Direction']);
  return Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
}

export const beginning = (direction: string | undefined): LegChange =>
  direction === 'inbound' ? 'callout' : 'callin';

/**
 * A leg as an event of its channel, or `uuid_dump` in JSON, tells it; undefined when that names no channel.
 * @param before what was known of it
 */
export function legOf(event: SwitchEvent, before?: Leg): Leg | undefined {
  const uuid = channelUuid(event);
  const coreUuid = event['Core-UUID'] ?? before?.coreUuid;
  if (uuid === undefined || coreUuid === undefined) return undefined;
  const text = (name: string): string => event[name] ?? '';
  const time = (name: string): number => Number(event[`Caller-Channel-${name}-Time`] ?? 0) || 0;
  const change = changeOf(event);
  const extension = before?.extension ?? extensionOf(event);
  const otherUuid = change === 'unbridge' ? undefined : (partnerOf(event, uuid) ?? before?.otherUuid);
  return {
    uuid: same(uuid, before?.uuid),
    coreUuid: same(coreUuid, before?.coreUuid),
    callUuid: before?.callUuid ?? (eventVariable(event, 'originator') || text('Channel-Call-UUID') || uuid),
    ...(otherUuid !== undefined && { otherUuid: same(otherUuid, before?.otherUuid) }),
    direction: text('Call-Direction') === 'inbound' ? 'inbound' : 'outbound',
    ...(extension !== undefined && { extension }),
    callerIdName: same(text('Caller-Caller-ID-Name'), before?.callerIdName),
    callerIdNumber: same(plainNumber(text('Caller-Caller-ID-Number')), before?.callerIdNumber),
    calleeIdNumber: same(plainNumber(text('Caller-Callee-ID-Number')), before?.calleeIdNumber),
    destinationNumber: same(plainNumber(text('Caller-Destination-Number')), before?.destinationNumber),
    context: same(text('Caller-Context'), before?.context),
    state: change === 'hangup' ? 'hangup' : answerState(text('Answer-State')),
    held: heldAfter(change, event, before),
    createdAt: time('Created'),
    progressAt: time('Progress'),
    progressMediaAt: time('Progress-Media'),
    answeredAt: time('Answered'),
    hangupAt: time('Hangup'),
    hangupCause: change === 'hangup' ? text('Hangup-Cause') : '',
  };
}

/** The old one of two equal texts: what a leg is remembered with lives as long as it does, what its events say does not. */
const same = (text: string, before: string | undefined): string => (text === before ? before : text);

/** A number as it was dialled; an originate through our own endpoints makes it `1000%domain` (sofia: user and domain). */
export const plainNumber = (destination: string): string => destination.replace(/%.*$/s, '');

/** When the switch made the event, in microseconds since 1970; 0 when it does not say. */
export const eventMicroseconds = (event: SwitchEvent): number => Number(event['Event-Date-Timestamp']) || 0;

/**
 * What happens to a leg once is the same news whoever learns it and however; what may happen again is told apart by the
 * number of its event.
 */
export function newsKey(leg: Leg, change: LegChange, event: SwitchEvent | undefined): string {
  const once = onceName(change, event);
  if (once !== undefined) return `${leg.coreUuid}:${leg.uuid}:${once}`;
  return `${leg.coreUuid}:${leg.uuid}:${change}:${event?.['Event-Sequence'] ?? eventlessMark(leg)}`;
}

function onceName(change: LegChange, event: SwitchEvent | undefined): string | undefined {
  switch (change) {
    case 'callout':
    case 'callin':
      return 'create';
    case 'progress':
      return event && eventName(event) === 'CHANNEL_PROGRESS_MEDIA' ? 'early' : 'progress';
    case 'answer':
    case 'hangup':
      return change;
    default:
      return undefined;
  }
}

const eventlessMark = ({ otherUuid, held }: Leg): string => `${otherUuid ?? ''}${held ? 'held' : ''}`;

function answerState(text: string): AnswerState {
  return text === 'early' || text === 'answered' || text === 'hangup' ? text : 'ringing';
}

function heldAfter(change: LegChange | undefined, event: SwitchEvent, before: Leg | undefined): boolean {
  if (change === 'hold' || change === 'unhold') return change === 'hold';
  // What the switch says when it is asked (`uuid_dump`) is no change.
  return before === undefined || change === undefined ? event['Channel-Call-State'] === 'HELD' : before.held;
}

/** Whom a leg is joined with or rings for: both sides of a bridge are named in its event, which is one of them. */
export function partnerOf(event: SwitchEvent, uuid: string): string | undefined {
  const sides = [event['Bridge-A-Unique-ID'], event['Bridge-B-Unique-ID']];
  return (
    sides.find((side) => side !== undefined && side !== uuid) ??
    (eventVariable(event, 'signal_bond') || event['Other-Leg-Unique-ID'] || undefined)
  );
}

/**
 * Never what a caller says of itself (telephony-rules 2): the directory marks the calls of a phone that has proved who it is,
 * and what we ring has the presence id that we gave it.
 */
function extensionOf(event: SwitchEvent): Leg['extension'] {
  const marked = eventVariable(event, 'switchyard_leg') ?? eventVariable(event, 'switchyard_extension');
  if (event['Call-Direction'] !== 'inbound') return account(marked ?? event['Channel-Presence-ID']);
  if (eventVariable(event, 'sip_authorized') !== 'true') return undefined;
  const [user, domain] = [eventVariable(event, 'user_name'), eventVariable(event, 'domain_name')];
  return account(marked ?? `${user}@${domain}`);
}

function account(text: string | undefined): Leg['extension'] {
  const [, extn, domain] = /^([^@\s]+)@([^@\s]+)$/.exec(text ?? '') ?? [];
  return extn === undefined || domain === undefined ? undefined : { extn, domain };
}
