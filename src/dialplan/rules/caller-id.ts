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

/** What carriers are shown, and what gateways are sent. */
export type AtCarriers = Pick<Plan, 'callerId' | 'atCarriers' | 'atGateways'>;

/** What the caller shows at one carrier: its DOD there, else the line that rings it, else what the gateway's `sdnc` makes. */
export function shownAt(
  { callerId, atCarriers, atGateways }: AtCarriers,
  type: DodFacts['type'],
  id: number,
): Plan['callerId'] {
  const dod = atCarriers?.dods.find((each) => each.type === type && each.ref_id === id);
  const number = dod?.line_number ?? atCarriers?.line;
  if (number !== undefined) return { name: callerId?.name ?? number, number };
  return (type === 'GATEWAY' ? atGateways?.get(id)?.callerId : undefined) ?? callerId;
}

/** What is dialled at one carrier: of a gateway what its `dnc` makes of the number. */
export function dialledAt(
  { atGateways }: Pick<Plan, 'atGateways'>,
  type: DodFacts['type'],
  id: number,
  number: string,
): string {
  return (type === 'GATEWAY' ? atGateways?.get(id)?.number : undefined) ?? number;
}
