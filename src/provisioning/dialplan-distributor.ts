import { dialledAt, shownAt, type AtCarriers } from '../dialplan/rules/caller-id.js';
import type { DistributorTarget, Plan } from '../dialplan/rules/plan.js';
import type { DistributorNodeFacts } from '../dialplan/rules/room-facts.js';
import { bridgeToChosen, chooseOf, keepEndpoint, type Application } from '../freeswitch/applications.js';
import {
  gatewayEndpoint,
  userEndpoint,
  withVariables,
  type DialVariables,
  type Endpoint,
} from '../freeswitch/dial-string.js';
import { document, element } from '../freeswitch/xml.js';
import { gatewayName } from '../trunking/sofia-names.js';
import { CARRIER_FAILURES, CARRIER_PROGRESS, shownNumber } from './carrier-leg.js';
import { set } from './steps.js';

/** What mod_distributor calls a list; its nodes are called by their ids. */
const listName = (id: number): string => `distributor-${id}`;

/**
 * mod_distributor says who is called; when that one fails as a carrier fails, it is asked again without those that were
 * tried (telephony-rules 18). What each node is called with is kept beforehand, because every carrier is shown a number
 * of its own.
 */
export function distributorSteps(
  plan: AtCarriers & Pick<Plan, 'emergency'>,
  { id, number, nodes }: DistributorTarget,
  codecs: DialVariables,
): Application[] {
  const shownBy = atNodes(plan, shownAt(plan, 'DISTRIBUTORS', id));
  const shown = (gateway: number): DialVariables => ({
    ...codecs,
    ...shownNumber(shownAt(shownBy, 'GATEWAY', gateway)),
  });
  const dialled = (gateway: number): string => dialledAt(plan, 'GATEWAY', gateway, number);
  const goOn = plan.emergency === undefined ? FAILURES.join(',') : 'true';
  const kept = nodes.map((node) => keepEndpoint(String(node.id), endpoint(node, dialled, shown)));
  const turns = nodes.flatMap((_, index) => {
    const last = index === nodes.length - 1;
    return [
      chooseOf(listName(id), index + 1),
      set('continue_on_fail', last ? 'false' : goOn),
      bridgeToChosen(index + 1, last ? undefined : CARRIER_PROGRESS),
    ];
  });
  return [set('hangup_after_bridge', 'true'), ...kept, ...turns];
}

/**
 * The caller's number at a gateway counts more than its number at the distributor, which counts more than what the gateway
 * makes of it. The line that rings the caller is in the number already.
 */
function atNodes(plan: AtCarriers, callerId: Plan['callerId']): AtCarriers {
  const { atCarriers, atGateways } = plan;
  return {
    callerId,
    ...(atCarriers && { atCarriers: { dods: atCarriers.dods } }),
    ...(atGateways && callerId === plan.callerId && { atGateways }),
  };
}

/** A phone may be away as a carrier may. */
const FAILURES = [...CARRIER_FAILURES, 'USER_NOT_REGISTERED', 'SUBSCRIBER_ABSENT'];

function endpoint(
  { gateway, user }: DistributorNodeFacts,
  dialled: (gateway: number) => string,
  shown: (gateway: number) => DialVariables,
): Endpoint {
  if (gateway !== undefined)
    return withVariables(gatewayEndpoint(gatewayName(gateway), dialled(gateway)), shown(gateway));
  if (user === undefined) throw new TypeError('a node is a gateway or an extension');
  return userEndpoint(user.extn, user.domain);
}

/** distributor.conf. Without any list mod_distributor would keep those that it has, and call that an error. */
export function distributorDocument(
  distributors: readonly { readonly id: number; readonly nodes: readonly { id: number; weight: number }[] }[],
): string {
  const lists = distributors.map(({ id, nodes }) =>
    element(
      'list',
      { name: listName(id) },
      ...nodes.map((node) => element('node', { name: node.id, weight: node.weight })),
    ),
  );
  return document(
    'configuration',
    element(
      'configuration',
      { name: 'distributor.conf', description: 'distributors' },
      element('lists', {}, element('list', { name: 'none' }), ...lists),
    ),
  );
}
