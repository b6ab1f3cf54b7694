import { element, type Xml } from '../freeswitch/xml.js';
import type { GatewayFacts } from '../trunking/rules/gateway-facts.js';
import { fingerprint } from './fingerprint.js';

/** What a gateway is told unless its row says otherwise. */
const DEFAULTS: readonly (readonly [string, string])[] = [
  // Otherwise From stays the account's name, and the caller's number is only in Remote-Party-ID (telephony-rules 17).
  ['caller-id-in-from', 'true'],
  // Otherwise every call that comes in is for the account's name.
  ['extension', 'auto_to_user'],
  ['context', 'context-2'],
];

const DIRECTIONS = [undefined, 'inbound', 'outbound'] as const;

/** A `<gateway>` of sofia.conf. */
export function gatewayElement(gateway: GatewayFacts): Xml {
  const { name, realm, username, password, register, params, variables } = gateway;
  const values = new Map<string, string>([
    ['realm', realm],
    ['proxy', realm],
    ...DEFAULTS,
    ...params.map(({ k, v }) => [k, v] as const),
    ...(username ? ([['username', username]] as const) : []),
    ...(password ? ([['password', password]] as const) : []),
    ['register', register === 'yes' ? 'true' : 'false'],
  ]);
  const set = [{ k: 'sip_cid_type', v: 'pid', direction: 2 }, ...variables];
  return element(
    'gateway',
    { name },
    ...[...values].map(([k, value]) => element('param', { name: k, value })),
    element(
      'variables',
      {},
      ...set.map(({ k, v, direction }) =>
        element('variable', { name: k, value: v, direction: DIRECTIONS[direction] }),
      ),
    ),
  );
}

export const gatewayFingerprint = (gateway: GatewayFacts): string =>
  fingerprint(gatewayElement(gateway).text);
