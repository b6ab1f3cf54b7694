import { isDialledNumber } from '../../freeswitch/arguments.js';
import type { DestType } from '../destination.js';
import { idList } from './targets.js';

/**
 * Decides what a call does. Pure: it asks `Lookups` and nothing else, so the same code answers FreeSWITCH, the route
 * query and tests over plain maps.
 */

/** An extension as far as a call needs it. */
export interface ExtensionFacts {
  readonly extn: string;
  /** The domain it is registered under. */
  readonly domain: string;
  readonly name: string;
  readonly context: string;
  readonly cid_name: string;
  readonly cid_number: string;
  /** 0 emergency … 4 international: the highest route_type it may call. */
  readonly call_authority: number;
  readonly disabled: number;
  /** Codecs its phone is called with, comma-separated; empty: the route's. */
  readonly codec: string;
  /** Channel variables of its calls: direction 0 both, 1 its own calls, 2 calls to it. */
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
}

export interface RouteFacts {
  readonly id: number;
  readonly name: string;
  readonly prefix: string;
  readonly max_length: number;
  readonly dest_type: DestType;
  readonly dest_uuid: string;
  readonly body: string;
  readonly cid_number: string;
  readonly media_codec: string;
  readonly route_type: number;
  /** 1: a caller who is no extension may leave the house again by it. */
  readonly allow_transit: number;
  /** Applications to run before the destination, in order. */
  readonly params: readonly { readonly k: string; readonly v: string }[];
}

/** Where a gateway device is that registered as an extension. */
export interface DeviceFacts {
  readonly extn: string;
  readonly domain: string;
  /** The run of the switch that knows it. */
  readonly core_uuid: string;
  readonly profile: string;
  readonly network_ip: string;
  readonly network_port: number;
  readonly transport: 'udp' | 'tcp' | 'tls' | 'ws' | 'wss';
}

/** Thrown by a lookup that cannot be asked now. */
export class FactsAway extends Error {
  override readonly name = 'FactsAway';
}

/** The single-row questions of a call. Over Postgres in the program, over maps in tests. @throws FactsAway */
export interface Lookups {
  /** The winning route (match-route.ts) of a context for a number. */
  route(context: string, number: string): Answer<RouteFacts | undefined>;
  /** By number or alias; a domain that is nobody's own means PBX_DOMAIN. Disabled ones are found too. */
  extension(number: string, domain: string): Answer<ExtensionFacts | undefined>;
  /** Which of these gateways are there and enabled, in the order given, and whether that switch has them DOWN. */
  gateways(ids: readonly number[], core?: string): Answer<readonly Carrier[]>;
  /** Where that extension is registered, on the switch with this Core-UUID if it is there too. */
  device(extensionId: number, core: string): Answer<DeviceFacts | undefined>;
}

/** At once where it is known. */
type Answer<T> = T | Promise<T>;

export interface Carrier {
  readonly id: number;
  readonly down: boolean;
}

/** The gateway a call came in through. */
export interface Trunk {
  readonly id: number;
  readonly name: string;
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
}

export interface Call {
  /** What FreeSWITCH says the call is in; an extension's own context outranks it on the first leg (see `context`). */
  readonly context: string;
  readonly number: string;
  /** The authenticated extension, never what From says (telephony-rules 2); absent: a trunk or nobody. */
  readonly caller?: { readonly user: string; readonly domain: string };
  /** The gateway it came in through; null when it came where only carriers call, and is none of theirs. */
  readonly trunk?: Trunk | null;
  /** Made by somebody who may make calls over REST, whether or not an extension is theirs. */
  readonly operator?: true;
  /** The Core-UUID of the switch that asks; absent while it is still to be chosen. */
  readonly core?: string;
}

export type Target =
  | { readonly kind: 'user'; readonly extension: ExtensionFacts }
  | { readonly kind: 'system'; readonly body: string }
  | { readonly kind: 'ip'; readonly number: string; readonly body: string }
  | { readonly kind: 'device'; readonly number: string; readonly device: DeviceFacts }
  /** Tried in this order. */
  | { readonly kind: 'gateways'; readonly number: string; readonly gateways: readonly number[] };

export type Outcome =
  | { readonly kind: 'connect'; readonly target: Target }
  /** Ends the call with a FreeSWITCH hangup cause. */
  | { readonly kind: 'release'; readonly cause: string }
  /** No route, or one whose destination is not effective yet: FreeSWITCH is told `not found`. */
  | { readonly kind: 'none' };

export interface Plan {
  readonly outcome: Outcome;
  readonly route?: RouteFacts;
  readonly caller?: ExtensionFacts;
  readonly trunk?: Trunk;
  /** Shown to the called side; undefined leaves what the caller's own trunk said. */
  readonly callerId?: { readonly name: string; readonly number: string };
  /** Every decision in words, in order. */
  readonly trace: readonly string[];
}

/**
 * Whether the same call has the same plan until a stored row changes: not when it depends on what is registered or DOWN
 * now, nor when the caller could not be asked for.
 */
export function followsFromRows({ caller }: Call, plan: Plan): boolean {
  const { outcome } = plan;
  const known = caller === undefined || plan.caller !== undefined;
  return known && outcome.kind === 'connect' && ['user', 'system', 'ip'].includes(outcome.target.kind);
}

/** The route_type that no restriction stands in the way of, nor a database that is away (telephony-rules 4). */
const EMERGENCY = 0;

const RELEASE = (cause: string): Outcome => ({ kind: 'release', cause });

export async function resolveCall(call: Call, lookups: Lookups): Promise<Plan> {
  const trace: string[] = [];
  const say = (decision: string): unknown => trace.push(decision);
  if (!isDialledNumber(call.number)) {
    say('the number holds characters that no number has');
    return { outcome: RELEASE('INVALID_NUMBER_FORMAT'), trace };
  }
  const route = await lookups.route(call.context, call.number);
  const emergency = route?.route_type === EMERGENCY;
  let caller: ExtensionFacts | undefined;
  try {
    caller = call.caller && (await lookups.extension(call.caller.user, call.caller.domain));
  } catch (error) {
    if (!(error instanceof FactsAway)) throw error;
    say('who the caller is cannot be asked now');
    if (!emergency) return { outcome: RELEASE('NORMAL_TEMPORARY_FAILURE'), trace };
  }
  if (call.caller && !emergency && (caller === undefined || caller.disabled === 1)) {
    say(
      `the caller ${call.caller.user}@${call.caller.domain} is ${caller ? 'disabled' : 'no extension any more'}`,
    );
    return { outcome: RELEASE('CALL_REJECTED'), trace };
  }
  if (call.trunk === null) {
    say('it came from no gateway’s address');
    return { outcome: RELEASE('CALL_REJECTED'), trace };
  }
  if (call.trunk) say(`it came in through gateway ${call.trunk.id} (${call.trunk.name})`);
  say(caller ? `the caller is extension ${caller.extn}` : 'the caller is no extension');
  const from = { ...(caller && { caller }), ...(call.trunk && { trunk: call.trunk }) };

  if (route === undefined) {
    say(`no enabled route of ${call.context} takes ${call.number}`);
    return { outcome: { kind: 'none' }, ...from, trace };
  }
  say(`route ${route.id} (${route.name}) wins with prefix "${route.prefix}"`);
  const found = { route, ...from, ...callerId(caller, route), trace };
  if (caller && caller.call_authority < route.route_type) {
    say(`call authority ${caller.call_authority} is below the route's ${route.route_type}`);
    return { outcome: RELEASE('OUTGOING_CALL_BARRED'), ...found };
  }
  const mayLeave = caller !== undefined || emergency || call.operator || route.allow_transit === 1;
  if (LEAVING.has(route.dest_type) && !mayLeave) {
    say('a caller who is no extension may not leave again: the route has no allow_transit');
    return { outcome: RELEASE('OUTGOING_CALL_BARRED'), ...found };
  }
  try {
    return { outcome: await destination(route, call, caller, lookups, say), ...found };
  } catch (error) {
    if (!(error instanceof FactsAway)) throw error;
    say('the destination cannot be asked for now');
    return { outcome: RELEASE('NORMAL_TEMPORARY_FAILURE'), ...found };
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
function callerId(caller: ExtensionFacts | undefined, route: RouteFacts): Pick<Plan, 'callerId'> {
  const number = route.cid_number || caller?.cid_number || caller?.extn;
  if (!number) return {};
  return { callerId: { name: caller?.cid_name || caller?.name || number, number } };
}

async function destination(
  route: RouteFacts,
  call: Call,
  caller: ExtensionFacts | undefined,
  lookups: Lookups,
  say: (decision: string) => unknown,
): Promise<Outcome> {
  switch (route.dest_type) {
    case 'FS_DEST_USER': {
      const extension = await lookups.extension(call.number, caller?.domain ?? '');
      if (extension === undefined || extension.disabled === 1) {
        say(`extension ${call.number} ${extension ? 'is disabled' : 'does not exist'}`);
        return RELEASE('UNALLOCATED_NUMBER');
      }
      say(`it rings extension ${extension.extn}@${extension.domain}`);
      return { kind: 'connect', target: { kind: 'user', extension } };
    }
    case 'FS_DEST_SYSTEM':
      say("it runs the route's applications");
      return { kind: 'connect', target: { kind: 'system', body: route.body } };
    case 'FS_DEST_IP':
      if (route.body === '') {
        say('the route names no address');
        return RELEASE('NO_ROUTE_DESTINATION');
      }
      say(`it goes to ${route.body}`);
      return { kind: 'connect', target: { kind: 'ip', number: call.number, body: route.body } };
    case 'FS_DEST_GATEWAY': {
      const carriers = await lookups.gateways(idList(route.dest_uuid), call.core);
      const [up, down] = [carriers.filter((each) => !each.down), carriers.filter((each) => each.down)];
      const gateways = [...up, ...down].map(({ id }) => id);
      if (gateways.length === 0) {
        say('none of the route’s gateways can be called');
        return RELEASE('NO_ROUTE_DESTINATION');
      }
      if (down.length > 0) say(`gateway ${down.map(({ id }) => id).join(', ')} is down and comes last`);
      say(`it goes through gateway ${gateways.join(', then ')}`);
      return { kind: 'connect', target: { kind: 'gateways', number: call.number, gateways } };
    }
    case 'FS_DEST_USERGW': {
      const device = await lookups.device(idList(route.dest_uuid)[0] ?? 0, call.core ?? '');
      if (device === undefined) {
        say('the route’s gateway device is not registered');
        return RELEASE('USER_NOT_REGISTERED');
      }
      if (call.core !== undefined && device.core_uuid !== call.core) {
        say(`gateway device ${device.extn} is registered on another switch`);
        return RELEASE('DESTINATION_OUT_OF_ORDER');
      }
      say(`it goes through gateway device ${device.extn}`);
      return { kind: 'connect', target: { kind: 'device', number: call.number, device } };
    }
    default:
      say(`destination ${route.dest_type} is stored but not effective yet`);
      return { kind: 'none' };
  }
}
