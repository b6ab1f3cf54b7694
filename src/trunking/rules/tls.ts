import type { GatewayFacts } from './gateway-facts.js';

/** The global variable of a switch that says whether this profile speaks TLS there. */
export const SPEAKS_TLS = { internal: 'switchyard_tls', external: 'switchyard_external_tls' } as const;

const ADDRESSES = ['proxy', 'register-proxy', 'outbound-proxy'];

/** Whether it is reached over TLS: where its profile speaks none, FreeSWITCH leaves it out, or cannot call it. */
export function needsTls({ params }: Pick<GatewayFacts, 'params'>): boolean {
  return params.some(
    ({ k, v }) =>
      (k === 'register-transport' && v.toLowerCase() === 'tls') ||
      (ADDRESSES.includes(k) && /;transport=tls/i.test(v)),
  );
}
