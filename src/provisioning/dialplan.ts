import { ROUTES_TAKEN, withRoute } from '../dialplan/routes-taken.js';
import { parseSipAddress } from '../dialplan/rules/sip-address.js';
import type { Plan, Target } from '../dialplan/rules/resolve-call.js';
import {
  assign,
  bridgeTo,
  parseApplication,
  parseApplicationLines,
  type Application,
} from '../freeswitch/applications.js';
import { deviceEndpoint } from '../extensions/device.js';
import { gatewayEndpoint, sipEndpoint, userEndpoint, withVariables } from '../freeswitch/dial-string.js';
import { gatewayName } from '../trunking/gateway-name.js';
import { document, element, NOT_FOUND } from '../freeswitch/xml.js';

/** The profile that calls to addresses leave through. */
export const OUTSIDE_PROFILE = 'external';

/**
 * A plan as the dialplan FreeSWITCH runs. The number and every value are printed literally: FreeSWITCH expands `${…}`
 * recursively, so a reference to what a phone dialled would run what it dialled.
 *
 * @param taken the routes the call went through before
 * @throws UnsafeValue | UnknownApplication when a stored application is not allowed (any more)
 */
export function planDocument(plan: Plan, context: string, taken = ''): string {
  const { outcome } = plan;
  if (outcome.kind === 'none') return NOT_FOUND;
  const applications =
    outcome.kind === 'release' ? [hangup(outcome.cause)] : [...prepare(plan), ...connect(outcome.target)];
  const actions = [...remember(plan, taken), ...applications].map(({ name, data }) =>
    element('action', { application: name, data }),
  );
  const name = plan.route ? `route-${plan.route.id}` : 'refused';
  const extension = element('extension', { name }, element('condition', {}, ...actions));
  return document('dialplan', element('context', { name: context }, extension));
}

const hangup = (cause: string): Application => parseApplication('hangup', cause);
const set = (variable: string, value: string): Application => assign('set', variable, value);

/** The bridge that follows decides: without the second, a call that nobody answered would go on and end as NORMAL_CLEARING. */
const FINAL = [set('hangup_after_bridge', 'true'), set('continue_on_fail', 'false')];

/** For the CDRs of both legs. */
function remember({ route }: Plan, taken: string): Application[] {
  return route ? [assign('export', ROUTES_TAKEN, withRoute(taken, route.id))] : [];
}

/** What is set before the destination: the caller's own variables, what the called side sees, the route's applications. */
function prepare({ route, caller, callerId }: Plan): Application[] {
  return [
    ...(caller?.variables ?? [])
      .filter(({ direction }) => direction !== 2)
      .map(({ k, v }) => parseApplication('set', `${k}=${v}`)),
    ...(callerId
      ? [set('effective_caller_id_name', callerId.name), set('effective_caller_id_number', callerId.number)]
      : []),
    ...(route?.params ?? []).map(({ k, v }) => parseApplication(k, v)),
  ];
}

function connect(target: Target): Application[] {
  switch (target.kind) {
    case 'user': {
      const { extn, domain } = target.extension;
      return [...FINAL, bridgeTo(userEndpoint(extn, domain))];
    }
    case 'system':
      return parseApplicationLines(target.body);
    case 'gateways':
      return [set('hangup_after_bridge', 'true'), ...inTurn(target.number, target.gateways)];
    case 'device':
      return [...FINAL, bridgeTo(deviceEndpoint(target.device, target.number))];
    case 'ip': {
      const address = parseSipAddress(target.body);
      if (address === undefined) return [hangup('NO_ROUTE_DESTINATION')];
      const { host, port, transport } = address;
      const endpoint = sipEndpoint(OUTSIDE_PROFILE, target.number, host, port, transport);
      return [...FINAL, bridgeTo(endpoint)];
    }
  }
}

/** Seconds a carrier has to say anything before the next one is tried. */
export const CARRIER_PROGRESS = 4;

/** Why the next carrier is tried: the carrier failed. Never because the called side is busy or refused (rule 18). */
export const CARRIER_FAILURES = [
  ...['GATEWAY_DOWN', 'NETWORK_OUT_OF_ORDER', 'NORMAL_TEMPORARY_FAILURE', 'RECOVERY_ON_TIMER_EXPIRE'],
  ...[
    'NO_ROUTE_DESTINATION',
    'SWITCH_CONGESTION',
    'REQUESTED_CHAN_UNAVAIL',
    'SERVICE_UNAVAILABLE',
    'PROGRESS_TIMEOUT',
  ],
];

/** One bridge a carrier. The last one may take its time, and its failure is the call's. */
function inTurn(number: string, gateways: readonly number[]): Application[] {
  return gateways.flatMap((id, index) => {
    const endpoint = gatewayEndpoint(gatewayName(id), number);
    if (index === gateways.length - 1) return [set('continue_on_fail', 'false'), bridgeTo(endpoint)];
    return [
      set('continue_on_fail', CARRIER_FAILURES.join(',')),
      bridgeTo(withVariables(endpoint, { leg_progress_timeout: CARRIER_PROGRESS })),
    ];
  });
}
