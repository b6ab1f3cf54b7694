import type { Carrier } from '../dialplan/rules/call-facts.js';
import { dialledAt, shownAt, type AtCarriers } from '../dialplan/rules/caller-id.js';
import type { Plan, Target } from '../dialplan/rules/plan.js';
import { parseSipAddress } from '../dialplan/rules/sip-address.js';
import {
  gatewayEndpoint,
  sipEndpoint,
  withVariables,
  type DialVariables,
  type Endpoint,
} from '../freeswitch/dial-string.js';
import { SET_HEADER, STRATEGY_HEADER } from '../trunking/rules/dispatcher-row.js';

/** The profile that calls to addresses leave through. */
export const OUTSIDE_PROFILE = 'external';

/** Seconds a carrier has to say anything before the next one is tried. */
export const CARRIER_PROGRESS = 4;

/** Why the next carrier is tried: the carrier failed. Never because the called side is busy or refused (rule 18). */
export const CARRIER_FAILURES = [
  // INVALID_GATEWAY: this switch does not run it (killed by hand, or not started yet).
  ...[
    'GATEWAY_DOWN',
    'INVALID_GATEWAY',
    'NETWORK_OUT_OF_ORDER',
    'NORMAL_TEMPORARY_FAILURE',
    'RECOVERY_ON_TIMER_EXPIRE',
  ],
  ...[
    'NO_ROUTE_DESTINATION',
    'SWITCH_CONGESTION',
    'REQUESTED_CHAN_UNAVAIL',
    'SERVICE_UNAVAILABLE',
    'PROGRESS_TIMEOUT',
  ],
];

/**
 * What a carrier is shown, set per leg, because a carrier will have its own number (telephony-rules 17). The name only
 * where one leg's variables can hold it: otherwise the caller's effective_caller_id_name is shown, which is the same.
 */
export function shownNumber(callerId: Plan['callerId']): DialVariables {
  if (callerId === undefined) return {};
  const { name, number } = callerId;
  const holds = /^[\p{L}\p{N} ._@+-]{1,64}$/u.test(name) && name === name.trim();
  return { origination_caller_id_number: number, origination_caller_id_name: holds ? name : undefined };
}

/** What a carrier's leg is told beside what every leg is: its codecs outrank the route's (telephony-rules 11). */
export function carrierVariables({ codecs, dispatcher }: Carrier): DialVariables {
  return {
    ...(codecs !== undefined && { absolute_codec_string: codecs }),
    ...(dispatcher && {
      [`sip_h_${SET_HEADER}`]: dispatcher.set,
      [`sip_h_${STRATEGY_HEADER}`]: dispatcher.strategy,
    }),
  };
}

/** At one carrier, which is sent the called number and shown the caller's as they are there. */
export function carrierEndpoint(
  plan: AtCarriers,
  carrier: Carrier,
  number: string,
  leg: DialVariables,
): Endpoint {
  const { kind, id, gateway } = carrier;
  const shown = shownNumber(shownAt(plan, kind, id));
  return withVariables(gatewayEndpoint(gateway, dialledAt(plan, kind, id, number)), {
    ...leg,
    ...shown,
    ...carrierVariables(carrier),
  });
}

/** One a carrier; the last one may take its time. */
export const carrierEndpoints = (
  plan: Plan,
  { number, gateways }: Extract<Target, { kind: 'gateways' }>,
  leg: DialVariables,
): Endpoint[] =>
  gateways.map((carrier, index) => {
    const progress = index === gateways.length - 1 ? {} : { leg_progress_timeout: CARRIER_PROGRESS };
    return carrierEndpoint(plan, carrier, number, { ...progress, ...leg });
  });

/** At the address that a route names; undefined where it is none. */
export function addressEndpoint({ number, body }: Extract<Target, { kind: 'ip' }>): Endpoint | undefined {
  const address = parseSipAddress(body);
  if (address === undefined) return undefined;
  const { host, port, transport } = address;
  return sipEndpoint(OUTSIDE_PROFILE, number, host, port, transport);
}
