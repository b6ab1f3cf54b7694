import { isIPv4, isIPv6 } from 'node:net';
import { isHost } from '../../freeswitch/arguments.js';

/** Where an FS_DEST_IP route goes. */
export interface SipAddress {
  /** Host name, IPv4 or bare IPv6 address. */
  readonly host: string;
  readonly port?: number;
  readonly transport?: 'udp' | 'tcp' | 'tls';
}

const ADDRESS = /^(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9.-]+))(?::(\d{1,5}))?(?:;transport=(udp|tcp|tls))?$/i;

/** `ip`, `ip:port`, `ip:port;transport=tcp`, IPv6 in brackets (xswitch-facts 1.6); undefined for anything else. */
export function parseSipAddress(text: string): SipAddress | undefined {
  const match = ADDRESS.exec(text.trim());
  if (match === null) return undefined;
  const [, ipv6, name, port, transport] = match;
  const host = (ipv6 ?? name)!;
  // Four numbers are an address, and then a right one.
  if (!isHost(host) || (/^[\d.]+$/.test(host) && !isIPv4(host)) || (ipv6 !== undefined && !isIPv6(ipv6)))
    return undefined;
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535)) return undefined;
  return {
    host,
    ...(port !== undefined && { port: Number(port) }),
    ...(transport !== undefined && { transport: transport.toLowerCase() as 'udp' | 'tcp' | 'tls' }),
  };
}
