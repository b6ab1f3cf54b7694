import type { GatewayFacts } from './gateway-facts.js';
import { bracketed, hostPort, parsePeerAddress } from './peer-address.js';

/** A trunk's columns as far as they make a sofia gateway of it; the password in the clear. */
export interface TrunkColumns {
  readonly protocol: string;
  readonly local_addr: string;
  readonly remote_addr: string;
  readonly register: boolean;
  readonly username: string;
  readonly password: string;
  /** The context of its calls. */
  readonly context: string;
  /** Gateway parameters as JSON text. */
  readonly params: string;
}

/** Seconds between two OPTIONS, unless its params say otherwise. */
const PING = '25';

/** The profile that trunks belong to. */
export const TRUNKS_PROFILE = 'external';

/**
 * A trunk as FreeSWITCH is told of it; undefined without an address to call. Our own address is what the other side
 * sees in Contact and From: which socket sends is the profile's.
 */
export function trunkGateway(name: string, trunk: TrunkColumns): GatewayFacts | undefined {
  const remote = parsePeerAddress(trunk.remote_addr);
  if (remote === undefined) return undefined;
  const local = parsePeerAddress(trunk.local_addr);
  const transport = remote.transport ?? trunk.protocol.toLowerCase();
  const realm = hostPort(remote);
  const params = {
    ...(transport !== 'udp' && { proxy: `${realm};transport=${transport}` }),
    'register-transport': transport,
    context: trunk.context,
    ping: PING,
    ...(local && { 'contact-host': local.host }),
    ...parseParams(trunk.params),
  };
  return {
    ...{ name, profile: TRUNKS_PROFILE, realm, username: trunk.username, password: trunk.password },
    register: trunk.register ? 'yes' : 'no',
    params: Object.entries(params).map(([k, v]) => ({ k, v: String(v) })),
    variables: local ? [{ k: 'sip_invite_domain', v: bracketed(local.host), direction: 2 }] : [],
  };
}

/** `params` as they were written; only what is checked before it is stored makes sure that no value is an object. */
export const parseParams = (text: string): Readonly<Record<string, string | number | boolean>> =>
  text === '' ? {} : (JSON.parse(text) as Record<string, string | number | boolean>);

/** Whether OPTIONS are sent to it. */
export const isPinged = (params: string): boolean => String(parseParams(params)['ping'] ?? PING) !== '0';
