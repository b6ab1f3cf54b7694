import type { SwitchEvent } from '../../freeswitch/events.js';
import { SECRET_NAME } from '../../freeswitch/secret-names.js';
import type { Leg } from '../leg.js';

export type Headers = Record<string, unknown>;

/** FreeSWITCH's headers of a leg, as far as they are known without an event. */
export function headersOf(leg: Leg, at: number): Headers {
  const { extension, otherUuid } = leg;
  return {
    'Core-UUID': leg.coreUuid,
    'Event-Date-GMT': new Date(at / 1000).toUTCString(),
    'Event-Date-Timestamp': String(at),
    'Unique-ID': leg.uuid,
    'Call-Direction': leg.direction,
    'Presence-Call-Direction': leg.direction,
    ...(extension && { 'Channel-Presence-ID': `${extension.extn}@${extension.domain}` }),
    'Channel-Call-UUID': leg.callUuid,
    'Answer-State': leg.state,
    ...(leg.hangupCause && { 'Hangup-Cause': leg.hangupCause }),
    'Caller-Direction': leg.direction,
    'Caller-Logical-Direction': leg.direction,
    'Caller-Dialplan': 'XML',
    'Caller-Caller-ID-Name': leg.callerIdName,
    'Caller-Caller-ID-Number': leg.callerIdNumber,
    'Caller-Callee-ID-Number': leg.calleeIdNumber,
    'Caller-Destination-Number': leg.destinationNumber,
    'Caller-Unique-ID': leg.uuid,
    'Caller-Context': leg.context,
    'Caller-Channel-Created-Time': String(leg.createdAt),
    'Caller-Channel-Answered-Time': String(leg.answeredAt),
    'Caller-Channel-Progress-Time': String(leg.progressAt),
    'Caller-Channel-Progress-Media-Time': String(leg.progressMediaAt),
    'Caller-Channel-Hangup-Time': String(leg.hangupAt),
    ...(otherUuid && { 'Other-Leg-Unique-ID': otherUuid }),
  };
}

const VARIABLE = 'variable_';

/** All of an event but its variables, two thirds of its bytes, of which the named ones follow. */
export function bodyOf(event: SwitchEvent, marks: Headers, variables: string): string {
  const wanted = variables === '' ? undefined : new Set(variables.split(','));
  const headers: Headers = {};
  for (const name in event) {
    if (!name.startsWith(VARIABLE) || (wanted !== undefined && isWanted(name.slice(VARIABLE.length), wanted)))
      headers[name] = event[name];
  }
  return JSON.stringify(Object.assign(headers, marks));
}

const isWanted = (variable: string, wanted: ReadonlySet<string>): boolean =>
  (wanted.has('*') || wanted.has(variable)) && !SECRET_NAME.test(variable);
