import { ROUTES_TAKEN, withRoute } from '../dialplan/routes-taken.js';
import { release, type Plan, type Target } from '../dialplan/rules/plan.js';
import { ringback } from '../dialplan/rules/ringback.js';
import {
  assign,
  bridgeTo,
  emergencyEvent,
  leaveMessage,
  limitCalls,
  parseApplication,
  parseApplicationLines,
  recordCall,
  runBlock,
  runMenu,
  setStored,
  transferWithin,
  withoutInCallKeys,
  HANDED_ON_VARIABLES,
  type Application,
} from '../freeswitch/applications.js';
import { deviceEndpoint } from '../extensions/device.js';
import { withVariables, type DialVariables, type Endpoint } from '../freeswitch/dial-string.js';
import { UnknownApplication, UnsafeValue } from '../freeswitch/errors.js';
import { document, element, NOT_FOUND } from '../freeswitch/xml.js';
import { FINAL, hangup, HOME_CONTEXT, set } from './steps.js';
import type { CarriedCall } from './node-calls.js';
import { runCode } from './dialplan-codes.js';
import { forwardCall, memberEndpoint, ringExtension, ringGroup, sentOn } from './dialplan-extensions.js';
import { addressEndpoint, CARRIER_FAILURES, carrierEndpoint, carrierEndpoints } from './carrier-leg.js';
import { callcenterSteps } from './callcenters.js';
import { distributorSteps } from './dialplan-distributor.js';
import { conferenceSteps, noticeSteps, queueSteps } from './dialplan-rooms.js';

/** Whether an application of ours may move the call on through INSIDE_CONTEXT. */
const mayMove = (target: Target): boolean =>
  target.kind === 'user'
    ? target.goesOnFor.length > 0
    : ['ivr', 'forward', 'code', 'callcenter', 'block'].includes(target.kind);

/** What the answer is put into. */
export interface Frame {
  /** The context FreeSWITCH asked for: it looks for nothing else in the answer. */
  readonly asked: string;
  /** The context the call is in, which its transfers stay in; the one asked for when absent. */
  readonly context?: string;
  /** The routes the call went through before. */
  readonly taken?: string;
  /** What is done before all else. */
  readonly before?: readonly Application[];
  /** How a call is carried to another switch; undefined while that cannot be called. */
  readonly carry?: (core: string, number: string, call: CarriedCall) => Endpoint | undefined;
}

/**
 * A plan as the dialplan FreeSWITCH runs. The number and every value are printed literally: FreeSWITCH expands `${…}`
 * recursively, so a reference to what a phone dialled would run what it dialled.
 *
 * @throws UnsafeValue | UnknownApplication when a stored application is not allowed (any more)
 */
export function planDocument(plan: Plan, frame: Frame): string {
  const { outcome } = plan;
  if (outcome.kind === 'none') return NOT_FOUND;
  const { asked, taken = '', before = [] } = frame;
  const context = plan.handedOn ?? frame.context ?? asked;
  const applications =
    outcome.kind === 'release'
      ? [hangup(outcome.cause)]
      : [
          ...handedOn(),
          ...prepare(plan),
          ...(mayMove(outcome.target) ? [set(HOME_CONTEXT, context)] : []),
          ...connect(plan, outcome.target, { ...frame, context }),
        ].map((application) => transferWithin(context, application));
  const name = plan.route ? `route-${plan.route.id}` : outcome.kind === 'release' ? 'refused' : 'inside';
  return dialplanDocument(asked, name, [...before, ...remember(plan, taken), ...applications]);
}

/** @param asked the context that FreeSWITCH asked for */
export function dialplanDocument(asked: string, name: string, applications: readonly Application[]): string {
  const actions = applications.map((each) => element('action', { application: each.name, data: each.data }));
  const extension = element('extension', { name }, element('condition', {}, ...actions));
  return document('dialplan', element('context', { name: asked }, extension));
}

/** The document, and what is wrong with a plan that cannot be printed: the call is released then. */
export function printedPlan(plan: Plan, frame: Frame): { readonly document: string; readonly fault?: Error } {
  try {
    return { document: planDocument(plan, frame) };
  } catch (error) {
    if (!(error instanceof UnsafeValue || error instanceof UnknownApplication)) throw error;
    const released = { ...plan, outcome: release('DESTINATION_OUT_OF_ORDER') };
    return { document: planDocument(released, frame), fault: error };
  }
}

/** For both legs, whoever's they are: extensions' have it from the directory too, because queues call them without a plan. */
const handedOn = (): Application[] =>
  Object.entries(HANDED_ON_VARIABLES).map(([name, value]) => assign('export', name, value));

/** For the CDRs of both legs. */
function remember({ route }: Plan, taken: string): Application[] {
  return route ? [assign('export', ROUTES_TAKEN, withRoute(taken, route.id))] : [];
}

/** What is set before the destination: the variables of the extension or gateway it comes from, what the called side sees, the route's applications. */
function prepare(plan: Plan): Application[] {
  const { route, caller, trunk, callerId } = plan;
  return [
    ...(caller ?? trunk ?? { variables: [] }).variables
      .filter(({ direction }) => direction !== 2)
      .map(({ k, v }) => setStored(k, v)),
    ...(callerId
      ? [set('effective_caller_id_name', callerId.name), set('effective_caller_id_number', callerId.number)]
      : []),
    ...sentOn(plan),
    ...ownLimit(plan),
    ...(plan.emergency === undefined ? [] : [withoutInCallKeys(), emergencyEvent(plan.emergency)]),
    ...(plan.bypass ? [set('bypass_media_after_bridge', 'true')] : []),
    ...(plan.record ? recordCall() : []),
    ...(route?.ringback_enabled === 1 ? [set('ringback', ringback(route.ringback_tone))] : []),
    ...(route?.params ?? []).map(({ k, v }) => parseApplication(k, v)),
  ];
}

/** A call for help, a code and a call that the extension only sends on are none of its calls. */
function ownLimit({ caller, emergency, forwards, handedOn: by, outcome }: Plan): Application[] {
  const counts = [emergency, forwards, by].every((each) => each === undefined);
  const isCode = outcome.kind === 'connect' && outcome.target.kind === 'code';
  return caller !== undefined && caller.max_calls > 0 && counts && !isCode
    ? [limitCalls(caller.extn, caller.domain, caller.max_calls)]
    : [];
}

function connect(plan: Plan, target: Target, frame: Frame): Application[] {
  const { route } = plan;
  const codecs = { absolute_codec_string: route?.media_codec };
  switch (target.kind) {
    case 'user':
      return ringExtension(target, codecs, plan.ringsToo && legBeside(plan.ringsToo));
    case 'forward':
      return forwardCall(target);
    case 'voicemail':
      return leaveMessage(target.extension.extn, target.extension.domain);
    case 'code':
      return runCode(target);
    case 'group':
      return ringGroup(target, codecs);
    case 'notice':
      return noticeSteps(target);
    case 'queue':
      return queueSteps(target.queue, frame.context ?? frame.asked);
    case 'callcenter':
      return callcenterSteps(target.callcenter);
    case 'distributor':
      return distributorSteps(plan, target, codecs);
    case 'conference':
      return conferenceSteps(target);
    case 'system':
      return parseApplicationLines(target.body);
    case 'block':
      return [runBlock(target.id, target.version)];
    case 'gateways':
      return [set('hangup_after_bridge', 'true'), ...inTurn(plan, target, codecs)];
    case 'ivr':
      return [
        // By default `#` says that a number is complete, and could be keyed in no other sense.
        set('ivr_menu_terminator', target.hashIsKey ? 'none' : '#'),
        parseApplication('answer'),
        runMenu(target.key),
      ];
    case 'device':
      return [...FINAL, bridgeTo(deviceEndpoint(target.device, target.number))];
    case 'node': {
      const { caller, forwards, handedOn: by } = plan;
      const call: CarriedCall = {
        to: target.to,
        context: frame.context ?? frame.asked,
        ...(caller && { caller: { user: caller.extn, domain: caller.domain } }),
        ...((forwards !== undefined || by !== undefined) && { sentOn: true }),
      };
      const there = frame.carry?.(target.core, target.number, call);
      return there === undefined ? [hangup('NETWORK_OUT_OF_ORDER')] : [...FINAL, bridgeTo(there)];
    }
    case 'ip': {
      const endpoint = addressEndpoint(target);
      if (endpoint === undefined) return [hangup('NO_ROUTE_DESTINATION')];
      return [...FINAL, bridgeTo(withVariables(endpoint, codecs))];
    }
  }
}

/** What rings beside a phone: of several carriers the first. It is the called extension's call, and charged to it. */
function legBeside(plan: NonNullable<Plan['ringsToo']>): Endpoint | undefined {
  const { target, caller, route } = plan;
  const codecs = { absolute_codec_string: route?.media_codec };
  const leg = { ...codecs, accountcode: caller?.extn };
  switch (target.kind) {
    case 'user':
      return memberEndpoint(target.extension, codecs);
    case 'gateways':
      return carrierEndpoint(plan, target.gateways[0]!, target.number, leg);
    case 'device':
      return deviceEndpoint(target.device, target.number);
    case 'ip': {
      const endpoint = addressEndpoint(target);
      return endpoint && withVariables(endpoint, leg);
    }
    default:
      throw new TypeError(`${target.kind} is no telephone`);
  }
}

/** One bridge a carrier. The last one's failure is the call's. A call for help tries them all, whatever the one before said. */
function inTurn(
  plan: Plan,
  target: Extract<Target, { kind: 'gateways' }>,
  leg: DialVariables,
): Application[] {
  const goOn = plan.emergency === undefined ? CARRIER_FAILURES.join(',') : 'true';
  return carrierEndpoints(plan, target, leg).flatMap((endpoint, index, all) => [
    set('continue_on_fail', index === all.length - 1 ? 'false' : goOn),
    bridgeTo(endpoint),
  ]);
}
