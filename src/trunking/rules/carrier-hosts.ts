import { parsePeerAddress } from './peer-address.js';

/** A place a carrier may call from. */
export interface CarrierHost {
  /** Host name or address. */
  readonly host: string;
  readonly port: number;
}

const SIP_PORT = 5060;

/** Further hosts of a carrier, beside the realm; each may be written as a SIP URI. */
const HOST_PARAMS = ['proxy', 'outbound-proxy', 'register-proxy'];

/** Every host that a gateway names, each once: a carrier's call may come from any of them. */
export function carrierHosts(gateway: {
  readonly realm: string;
  readonly params: readonly { readonly k: string; readonly v: string }[];
}): CarrierHost[] {
  const named = gateway.params.filter(({ k }) => HOST_PARAMS.includes(k)).map(({ v }) => v);
  const hosts = [gateway.realm, ...named].flatMap((text) => {
    const address = parsePeerAddress(text);
    return address ? [{ host: address.host.toLowerCase(), port: address.port ?? SIP_PORT }] : [];
  });
  return [...new Map(hosts.map((each) => [`${each.host}:${each.port}`, each])).values()];
}
