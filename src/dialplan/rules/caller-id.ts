import type { DodFacts, ExtensionFacts, RouteFacts } from './call-facts.js';
import type { Call, Plan } from './plan.js';

/** Which number a caller shows (telephony-rules 17): the last of these wins. */

/**
 * The extension's number, its cid_number, the route's; of a caller who is none, what it shows of itself. Before `sdnc`
 * and DODs.
 */
export function ownNumber(
  caller: ExtensionFacts | undefined,
  route: Pick<RouteFacts, 'cid_number'> | undefined,
  shows: Call['shows'],
): string {
  return route?.cid_number || caller?.cid_number || caller?.extn || shows?.number || '';
}

/** With a name to the number; undefined leaves what the caller's own carrier said. */
export function callerIdOf(
  number: string,
  caller: ExtensionFacts | undefined,
  shows: Call['shows'],
): Plan['callerId'] {
  if (number === '' || (caller === undefined && number === shows?.number)) return undefined;
  return { name: caller?.cid_name || caller?.name || shows?.name || number, number };
}

/** What the caller shows at one carrier: its DOD there, else the line that rings it. */
export function shownAt(
  { callerId, atCarriers }: Pick<Plan, 'callerId' | 'atCarriers'>,
  type: DodFacts['type'],
  id: number,
): Plan['callerId'] {
  const dod = atCarriers?.dods.find((each) => each.type === type && each.ref_id === id);
  const number = dod?.line_number ?? atCarriers?.line;
  return number === undefined ? callerId : { name: callerId?.name ?? number, number };
}
