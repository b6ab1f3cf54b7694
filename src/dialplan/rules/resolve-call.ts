import { INSIDE_CONTEXT } from '../../freeswitch/applications.js';
import { isDialledNumber } from '../../freeswitch/arguments.js';
import type { DestType } from '../destination.js';
import { FactsAway, type ExtensionFacts, type Lookups, type RouteFacts } from './call-facts.js';
import { destination } from './destinations.js';
import { readInsideNumber } from './inside.js';
import { release, type Call, type Outcome, type Plan } from './plan.js';

/**
 * Decides what a call does. Pure: it asks `Lookups` and nothing else, so the same code answers FreeSWITCH, the route
 * query and tests over plain maps.
 */

/** The route_type that no restriction stands in the way of, nor a database that is away (telephony-rules 4). */
const EMERGENCY = 0;

export async function resolveCall(call: Call, lookups: Lookups): Promise<Plan> {
  const trace: string[] = [];
  const say = (decision: string): unknown => trace.push(decision);
  const moved = call.context === INSIDE_CONTEXT;
  const inside = moved ? readInsideNumber(call.number) : undefined;
  if (moved ? inside === undefined : !isDialledNumber(call.number)) {
    say(moved ? 'no application of ours leads there' : 'the number holds characters that no number has');
    return { outcome: release('INVALID_NUMBER_FORMAT'), trace };
  }
  const route = inside ? undefined : await lookups.route(call.context, call.number);
  const emergency = route?.route_type === EMERGENCY;
  let caller: ExtensionFacts | undefined;
  try {
    caller = call.caller && (await lookups.extension(call.caller.user, call.caller.domain));
  } catch (error) {
    if (!(error instanceof FactsAway)) throw error;
    say('who the caller is cannot be asked now');
    if (!emergency) return { outcome: release('NORMAL_TEMPORARY_FAILURE'), trace };
  }
  if (call.caller && !emergency && (caller === undefined || caller.disabled === 1)) {
    say(
      `the caller ${call.caller.user}@${call.caller.domain} is ${caller ? 'disabled' : 'no extension any more'}`,
    );
    return { outcome: release('CALL_REJECTED'), trace };
  }
  if (call.trunk === null) {
    say('it came from no gateway’s address');
    return { outcome: release('CALL_REJECTED'), trace };
  }
  if (call.trunk) say(`it came in through gateway ${call.trunk.id} (${call.trunk.name})`);
  say(caller ? `the caller is extension ${caller.extn}` : 'the caller is no extension');
  const from = { ...(caller && { caller }), ...(call.trunk && { trunk: call.trunk }) };

  if (inside) {
    say(`an application moved it to ${call.number}`);
    const { number } = inside;
    const outcome = await settled({ ...inside, body: '' }, { ...call, number }, caller, lookups, say);
    return { outcome, ...from, ...callerId(caller), trace };
  }
  if (route === undefined) {
    say(`no enabled route of ${call.context} takes ${call.number}`);
    return { outcome: { kind: 'none' }, ...from, trace };
  }
  say(`route ${route.id} (${route.name}) wins with prefix "${route.prefix}"`);
  const found = { route, ...from, ...callerId(caller, route), trace };
  if (caller && caller.call_authority < route.route_type) {
    say(`call authority ${caller.call_authority} is below the route's ${route.route_type}`);
    return { outcome: release('OUTGOING_CALL_BARRED'), ...found };
  }
  const mayLeave = caller !== undefined || emergency || call.operator || route.allow_transit === 1;
  if (LEAVING.has(route.dest_type) && !mayLeave) {
    say('a caller who is no extension may not leave again: the route has no allow_transit');
    return { outcome: release('OUTGOING_CALL_BARRED'), ...found };
  }
  return { outcome: await settled(route, call, caller, lookups, say), ...found };
}

async function settled(
  ...[to, call, caller, lookups, say]: Parameters<typeof destination>
): Promise<Outcome> {
  try {
    return await destination(to, call, caller, lookups, say);
  } catch (error) {
    if (!(error instanceof FactsAway)) throw error;
    say('the destination cannot be asked for now');
    return release('NORMAL_TEMPORARY_FAILURE');
  }
}

/**
 * Where a call leaves the house again, and costs money. Whoever is no extension needs the route's leave for it, in
 * whatever context: a carrier's own as much as one the call was moved into by a transfer, a menu or a REFER, because
 * whether it was moved is the caller's to arrange (telephony-rules 3). FS_DEST_SYSTEM is not here: its applications
 * were written by an operator for exactly this route.
 */
const LEAVING: ReadonlySet<DestType> = new Set(['FS_DEST_GATEWAY', 'FS_DEST_IP', 'FS_DEST_USERGW']);

/**
 * The last of these wins: the extension's number, its cid_number, the route's (telephony-rules 17). Without any, what
 * the caller's own carrier said stays.
 */
function callerId(caller: ExtensionFacts | undefined, route?: RouteFacts): Pick<Plan, 'callerId'> {
  const number = route?.cid_number || caller?.cid_number || caller?.extn;
  if (!number) return {};
  return { callerId: { name: caller?.cid_name || caller?.name || number, number } };
}
