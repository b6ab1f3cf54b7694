import type { ExtensionFacts } from '../dialplan/rules/call-facts.js';
import { forwardNumber, notTakenNumber } from '../dialplan/rules/called-extension.js';
import type { ExtensionGroup, Plan, Target } from '../dialplan/rules/plan.js';
import { ringback } from '../dialplan/rules/ringback.js';
import { bridgeTo, giveToCalled, transferInside, type Application } from '../freeswitch/applications.js';
import {
  atOnce,
  userEndpoint,
  withVariables,
  type DialVariables,
  type Endpoint,
} from '../freeswitch/dial-string.js';
import { FINAL, FORWARDS, set } from './steps.js';

/** What a phone shows that is not to show who calls (RFC 3323's address). */
const NOBODY: DialVariables = {
  origination_caller_id_name: 'Anonymous',
  origination_caller_id_number: 'anonymous',
};

/** One extension's phones. Its own codecs are in the directory's answer and come first (telephony-rules 11). */
export function memberEndpoint(
  { extn, domain, codec, caller_display }: ExtensionFacts,
  leg: DialVariables,
): Endpoint {
  return withVariables(userEndpoint(extn, domain), {
    ...(codec ? {} : leg),
    ...(caller_display === 0 && NOBODY),
  });
}

/** Its own tone in place of the route's. */
const ownRingback = ({ enable_ringback, ringback: tone }: ExtensionFacts): Application[] =>
  enable_ringback === 1 ? [set('ringback', ringback(tone))] : [];

/**
 * For as long as the directory says. After a cause that something follows upon, the call asks again what that is: whatever
 * is set then.
 */
export function ringExtension(
  { extension, goesOnFor }: Extract<Target, { kind: 'user' }>,
  leg: DialVariables,
  beside?: Endpoint,
): Application[] {
  const phone = memberEndpoint(extension, leg);
  const ring = bridgeTo(beside === undefined ? phone : atOnce(phone, beside));
  const own = ownRingback(extension);
  if (goesOnFor.length === 0) return [...own, ...FINAL, ring];
  return [
    ...own,
    set('hangup_after_bridge', 'true'),
    set('continue_on_fail', goesOnFor.join(',')),
    ring,
    transferInside(notTakenNumber(extension)),
  ];
}

/** Each hop asks anew, and is counted on the call. */
export const forwardCall = ({ extension, to }: Extract<Target, { kind: 'forward' }>): Application[] => [
  transferInside(forwardNumber(extension, to)),
];

/** What a leg that somebody sends on is charged to: the called side's account alone, the caller keeps its own. */
export function sentOn({ forwards, handedOn, caller }: Plan): Application[] {
  if (caller === undefined || (forwards === undefined && handedOn === undefined)) return [];
  return [
    ...(forwards === undefined ? [] : [set(FORWARDS, String(forwards))]),
    giveToCalled('accountcode', caller.extn),
  ];
}

/**
 * Each member rings for its own timeout, which the directory sets on its leg. One after the other: one bridge a member,
 * whatever the reason why the one before failed, except that the caller is gone; the last one's failure is the call's.
 */
export function ringGroup({ ring, extensions }: ExtensionGroup, leg: DialVariables): Application[] {
  const [first, ...more] = extensions.map((extension) => memberEndpoint(extension, leg));
  if (first === undefined) throw new TypeError('a group has members');
  if (ring === 'all') return [...FINAL, bridgeTo(atOnce(first, ...more))];
  const all = [first, ...more];
  return [
    set('hangup_after_bridge', 'true'),
    ...all.flatMap((endpoint, index) => [
      set('continue_on_fail', index === all.length - 1 ? 'false' : 'true'),
      bridgeTo(endpoint),
    ]),
  ];
}
