import type { ExtensionFacts } from '../dialplan/rules/call-facts.js';
import type { ExtensionGroup } from '../dialplan/rules/plan.js';
import { bridgeTo, type Application } from '../freeswitch/applications.js';
import {
  atOnce,
  userEndpoint,
  withVariables,
  type DialVariables,
  type Endpoint,
} from '../freeswitch/dial-string.js';
import { FINAL, set } from './steps.js';

/** One extension's phones. Its own codecs are in the directory's answer and come first (telephony-rules 11). */
export function memberEndpoint({ extn, domain, codec }: ExtensionFacts, leg: DialVariables): Endpoint {
  return withVariables(userEndpoint(extn, domain), codec ? {} : leg);
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
