import type { Plan } from '../dialplan/rules/plan.js';
import { deviceEndpoint } from '../extensions/device.js';
import { HANDED_ON_VARIABLES } from '../freeswitch/applications.js';
import { atOnce, withVariables, type DialVariables, type Endpoint } from '../freeswitch/dial-string.js';
import { addressEndpoint, CARRIER_FAILURES, carrierEndpoints, shownNumber } from './carrier-leg.js';
import { memberEndpoint } from './dialplan-extensions.js';

/** What is dialled where no call runs the plan: by somebody who is talking already, and asks or brings in a third. */
export interface DirectCall {
  /** One after the other. */
  readonly endpoints: readonly Endpoint[];
  /** Of each leg. */
  readonly variables: DialVariables;
  /** Why the next one is tried; absent: whatever the cause. */
  readonly goesOnFor?: readonly string[];
}

/** @returns undefined where the plan leads to no telephone @throws UnsafeValue */
export function directCall(plan: Plan): DirectCall | undefined {
  const { outcome, caller, callerId, route } = plan;
  if (outcome.kind !== 'connect') return undefined;
  const { target } = outcome;
  const codecs = { absolute_codec_string: route?.media_codec };
  const call = (...endpoints: Endpoint[]): DirectCall => ({
    endpoints,
    variables: { ...shownNumber(callerId), ...HANDED_ON_VARIABLES, accountcode: caller?.extn },
  });
  switch (target.kind) {
    case 'user':
      return call(memberEndpoint(target.extension, codecs));
    case 'group': {
      const [first, ...more] = target.extensions.map((extension) => memberEndpoint(extension, codecs));
      if (first === undefined) return undefined;
      return target.ring === 'all' ? call(atOnce(first, ...more)) : call(first, ...more);
    }
    case 'gateways':
      return { ...call(...carrierEndpoints(plan, target, codecs)), goesOnFor: CARRIER_FAILURES };
    case 'device':
      return call(deviceEndpoint(target.device, target.number));
    case 'ip': {
      const endpoint = addressEndpoint(target);
      return endpoint && call(withVariables(endpoint, codecs));
    }
    default:
      return undefined;
  }
}
