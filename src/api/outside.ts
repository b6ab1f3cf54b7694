import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { PrivateTargets } from '../config.js';

/** Where requests may go whose URL a user wrote. */

/** The request may not be made; the message says why. */
export class RefusedUrl extends Error {
  override readonly name = 'RefusedUrl';
}

/**
 * Whether an address is this host's own, a neighbour's, or of a network that is nobody's in particular (RFC 6890). The
 * address is looked at that is connected to, not the one the name had before.
 */
export function isPrivate(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPrivate(mapped);
  return isIP(address) === 6
    ? !PUBLIC6.check(address, 'ipv6') || PRIVATE.check(address, 'ipv6')
    : PRIVATE.check(address);
}

const isLoopback = (address: string): boolean => /^(::ffff:)?127\.|^::1$/i.test(address);

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
// Global unicast but for what wraps an IPv4 address: 6to4 and Teredo.
PRIVATE.addSubnet('2002::', 16, 'ipv6');
PRIVATE.addSubnet('2001::', 32, 'ipv6');
const PUBLIC6 = new BlockList();
PUBLIC6.addSubnet('2000::', 3, 'ipv6');

/** Why a URL that names an address may not be asked; of a name `guardedLookup` finds out. */
export function refusedTarget({ hostname }: URL, allowed: PrivateTargets): RefusedUrl | undefined {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) ? refusedAddress(literal, allowed) : undefined;
}

function refusedAddress(address: string, allowed: PrivateTargets): RefusedUrl | undefined {
  if (allowed === 'all' || !isPrivate(address) || (allowed === 'loopback' && isLoopback(address)))
    return undefined;
  return new RefusedUrl(`${address} is a private address, which WEBHOOK_PRIVATE_TARGETS does not let in`);
}

/** A look-up for connections: they are made to the addresses that were looked at, whatever the name says a moment later. */
export function guardedLookup(allowed: PrivateTargets): LookupFunction {
  return (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const refused =
        error ??
        addresses.map(({ address }) => refusedAddress(address, allowed)).find((each) => each !== undefined);
      const [first] = addresses ?? [];
      if (refused) done(refused, '');
      else if (options.all) done(null, addresses);
      else done(null, first!.address, first!.family);
    });
}
