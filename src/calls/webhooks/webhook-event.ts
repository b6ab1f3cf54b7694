import { channelUuid, eventName } from '../../freeswitch/events.js';
import type { Cdr } from '../cdrs/cdr.js';
import type { Leg, LegChange, LegNews } from '../leg.js';
import { bodyOf, type Headers, headersOf } from './webhook-body.js';

/** What a webhook may ask for. The first four are seed 003's, by their Answer-State. */
export const WEBHOOK_EVENTS = [
  ...(['ringing', 'early', 'answered', 'hangup'] as const),
  ...(['bridge', 'unbridge', 'hold', 'unhold', 'emergency', 'cdr'] as const),
] as const;
export type WebhookEventName = (typeof WEBHOOK_EVENTS)[number];

/** Something that others are told of. */
export interface WebhookEvent {
  /** The same for the same event wherever and however often it is learnt; goes out as its id. */
  readonly key: string;
  readonly name: WebhookEventName;
  readonly callUuid: string;
  readonly context: string;
  readonly extension?: { readonly extn: string; readonly domain: string };
  /** When, in microseconds since 1970. */
  readonly at: number;
  /** What is posted. @param variables names of channel variables, comma-separated, or `*` */
  readonly body: (variables: string) => string;
}

/** What XSwitch's mod_ai calls its event. */
const CHANNEL_STATE = 'ai::channel-state';

const STATES: Partial<Record<LegChange, WebhookEventName>> = {
  callout: 'ringing',
  callin: 'ringing',
  answer: 'answered',
  hangup: 'hangup',
};

export function eventOfNews(news: LegNews): WebhookEvent {
  const { leg, change, at, key, event } = news;
  const name = nameOf(news);
  const own = ['ringing', 'early', 'answered', 'hangup'].includes(name);
  const marks = {
    'Event-Name': 'CUSTOM',
    'Event-Subclass': own ? CHANNEL_STATE : `switchyard::${change}`,
    'Switchyard-Event': name,
    'Switchyard-Call-UUID': leg.callUuid,
  };
  // A bridge is an event of one of its sides.
  const said = event !== undefined && channelUuid(event) === leg.uuid ? event : undefined;
  return {
    ...{ key, name, at, callUuid: leg.callUuid, context: leg.context },
    ...(leg.extension && { extension: leg.extension }),
    body: said
      ? (variables) =>
          bodyOf(
            said,
            { ...marks, 'Switchyard-Source': 'event', 'Switchyard-Origin': eventName(said) },
            variables,
          )
      : () => JSON.stringify({ ...headersOf(leg, at), ...marks, 'Switchyard-Source': 'state' }),
  };
}

function nameOf({ change, leg }: LegNews): WebhookEventName {
  if (change === 'progress') return leg.state === 'early' ? 'early' : 'ringing';
  return STATES[change] ?? (change as 'bridge' | 'unbridge' | 'hold' | 'unhold' | 'emergency');
}

/** @param cdr the record as REST answers it */
export function eventOfCdr(leg: Leg, incomplete: Cdr['incomplete'], cdr: object): WebhookEvent {
  const { uuid, coreUuid, callUuid } = leg;
  const headers = {
    ...{ 'Event-Subclass': 'switchyard::cdr', 'Event-Name': 'CUSTOM', 'Core-UUID': coreUuid },
    ...{ 'Unique-ID': uuid, 'Channel-Call-UUID': callUuid, 'Switchyard-Call-UUID': callUuid },
    ...{ 'Switchyard-Event': 'cdr', 'Switchyard-Source': 'cdr', cdr },
  };
  return {
    ...placeOf(leg),
    ...{ key: `${coreUuid}:${uuid}:cdr${incomplete}`, name: 'cdr', at: leg.hangupAt },
    body: () => JSON.stringify(headers),
  };
}

/**
 * The states that a leg went through, in order, as its times tell them: the same events as the switch's own.
 * @param source from where they are known: a record, or what was heard of the leg later
 */
export function statesOf(leg: Leg, source: 'cdr' | 'state', more: Headers = {}): WebhookEvent[] {
  const state = (once: string, name: WebhookEventName, at: number): WebhookEvent[] => {
    if (at === 0) return [];
    const marks = {
      ...{ 'Event-Subclass': CHANNEL_STATE, 'Event-Name': 'CUSTOM', ...more },
      ...{ 'Switchyard-Event': name, 'Switchyard-Source': source, 'Switchyard-Call-UUID': leg.callUuid },
    };
    return [
      {
        ...placeOf(leg),
        ...{ key: `${leg.coreUuid}:${leg.uuid}:${once}`, name, at },
        body: () => JSON.stringify({ ...headersOf(asOf(leg, name, at), at), ...marks }),
      },
    ];
  };
  return [
    ...state('create', 'ringing', leg.createdAt),
    ...state('progress', 'ringing', leg.progressAt),
    ...state('answer', 'answered', leg.answeredAt),
    ...state('hangup', 'hangup', leg.hangupAt),
  ];
}

/** What had not happened then is not said. */
function asOf(leg: Leg, name: WebhookEventName, at: number): Leg {
  const until = (time: number): number => (time <= at ? time : 0);
  return {
    ...leg,
    state: name as Leg['state'],
    ...{ progressAt: until(leg.progressAt), progressMediaAt: until(leg.progressMediaAt) },
    ...{ answeredAt: until(leg.answeredAt), hangupAt: until(leg.hangupAt) },
    hangupCause: name === 'hangup' ? leg.hangupCause : '',
  };
}

const placeOf = ({ callUuid, context, extension }: Leg) => ({
  ...{ callUuid, context },
  ...(extension && { extension }),
});
