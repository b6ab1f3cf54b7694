import { isIPv4 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** The first address by which other machines may reach this host, an IPv4 one before others; empty where there is none. */
export function outwardAddress(interfaces: Interfaces): string {
  const all = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  const others = all.filter(({ internal, address }) => !internal && !address.startsWith('fe80:'));
  return (others.find(({ address }) => isIPv4(address)) ?? others[0])?.address ?? '';
}
