import { isIPv4 } from 'node:net';
import { UnsafeValue } from '../../../freeswitch/errors.js';
import { isAddress } from './target.js';

/** What can be caught by name, in the words of pcap-filter(7). */
const PROTOCOLS = { tcp: 'tcp', udp: 'udp', sctp: 'sctp', icmp: '(icmp or icmp6)', arp: 'arp' } as const;
export const PROTOCOL_NAMES = Object.keys(PROTOCOLS) as Protocol[];
export type Protocol = keyof typeof PROTOCOLS;

const WITHOUT_PORTS: readonly string[] = ['icmp', 'arp'] satisfies Protocol[];

/** Which packets are wanted: those that are all of it. */
export interface Wanted {
  readonly src_ip?: string;
  readonly dst_ip?: string;
  readonly src_port?: number;
  readonly dst_port?: number;
  readonly proto?: Protocol;
}

/**
 * The expression of tcpdump; empty for everything.
 * @throws UnsafeValue naming what is no address, port or protocol, or what no packet can be together
 */
export function captureFilter({ src_ip, dst_ip, src_port, dst_port, proto }: Wanted): string {
  if (src_ip !== undefined && dst_ip !== undefined && isIPv4(src_ip) !== isIPv4(dst_ip))
    throw new UnsafeValue('dst_ip', 'must be of the same kind as src_ip, IPv4 or IPv6');
  const terms = [
    protocolTerm(proto),
    addressTerm('src_ip', 'src host', src_ip),
    addressTerm('dst_ip', 'dst host', dst_ip),
    portTerm('src_port', 'src port', proto, src_port),
    portTerm('dst_port', 'dst port', proto, dst_port),
  ];
  return terms.filter((term) => term !== undefined).join(' and ');
}

/** Packets of every interface go to standard output as they come: when its reader is gone, so is tcpdump. */
export function captureArguments(filter: string): string[] {
  return ['-i', 'any', '-n', '-U', '-w', '-', ...(filter === '' ? [] : ['--', filter])];
}

function protocolTerm(proto?: Protocol): string | undefined {
  if (proto === undefined) return undefined;
  if (!PROTOCOL_NAMES.includes(proto))
    throw new UnsafeValue('proto', `must be one of ${PROTOCOL_NAMES.join(', ')}`);
  return PROTOCOLS[proto];
}

function addressTerm(field: string, words: string, address?: string): string | undefined {
  if (address === undefined) return undefined;
  if (!isAddress(address)) throw new UnsafeValue(field, 'must be an IP address');
  return `${words} ${address}`;
}

function portTerm(field: string, words: string, proto?: Protocol, port?: number): string | undefined {
  if (port === undefined) return undefined;
  if (proto !== undefined && WITHOUT_PORTS.includes(proto))
    throw new UnsafeValue(field, `${proto} has no ports`);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UnsafeValue(field, 'must be a port from 1 to 65535');
  return `${words} ${port}`;
}
