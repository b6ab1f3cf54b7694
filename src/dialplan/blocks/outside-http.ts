import { lookup } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { PrivateTargets } from '../../config.js';

/** A request to a server of somebody else's, whose URL a user wrote: bounded in time and size, no redirects followed. */
export interface OutsideRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

export interface OutsideAnswer {
  /** HTTP status; 0: nobody answered. */
  readonly status: number;
  readonly text: string;
}

/** The request may not be made; the message says why. */
export class RefusedUrl extends Error {
  override readonly name = 'RefusedUrl';
}

const MOST_MS = 8_000;
const MOST_BYTES = 64 * 1024;
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

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

/** @throws RefusedUrl no URL of http or https, an unknown method, or an address that is private and not let in by WEBHOOK_PRIVATE_TARGETS */
export async function askOutside(
  { method, url, body }: OutsideRequest,
  privateTargets: PrivateTargets,
): Promise<OutsideAnswer> {
  if (!METHODS.includes(method)) throw new RefusedUrl(`the method must be one of ${METHODS.join(', ')}`);
  if (!URL.canParse(url)) throw new RefusedUrl('this is no URL');
  const target = new URL(url);
  if (!['http:', 'https:'].includes(target.protocol))
    throw new RefusedUrl('only http and https can be asked');
  const guard = (address: string): RefusedUrl | undefined =>
    privateTargets === 'all' || !isPrivate(address) || (privateTargets === 'loopback' && isLoopback(address))
      ? undefined
      : new RefusedUrl(`${address} is a private address, which WEBHOOK_PRIVATE_TARGETS does not let in`);
  // Of an address nothing is looked up.
  const literal = target.hostname.replace(/^\[|\]$/g, '');
  const refused = isIP(literal) ? guard(literal) : undefined;
  if (refused) throw refused;
  const send = target.protocol === 'https:' ? requestHttps : requestHttp;
  const json = /^\s*[[{]/.test(body);
  const headers = {
    'user-agent': 'switchyard',
    ...(method !== 'GET' && {
      'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    }),
  };
  const outgoing = send(target, { method, headers, agent: false, lookup: guarded(guard) });
  outgoing.end(method === 'GET' ? undefined : body);
  return answer(outgoing);
}

function guarded(guard: (address: string) => Error | undefined): LookupFunction {
  return (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const refused =
        error ?? addresses.map(({ address }) => guard(address)).find((each) => each !== undefined);
      const [first] = addresses ?? [];
      if (refused) done(refused, '');
      else if (options.all) done(null, addresses);
      else done(null, first!.address, first!.family);
    });
}

async function answer(outgoing: ClientRequest): Promise<OutsideAnswer> {
  const late = setTimeout(() => outgoing.destroy(new Error('too late')), MOST_MS);
  try {
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve);
      outgoing.once('error', reject);
    });
    return { status: incoming.statusCode ?? 0, text: await textOf(incoming) };
  } catch (error) {
    if (error instanceof RefusedUrl) throw error;
    return { status: 0, text: '' };
  } finally {
    clearTimeout(late);
    outgoing.destroy();
  }
}

/** As much of it as a block may hold. */
async function textOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length >= MOST_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8').replaceAll('\0', '');
}

/** What a JSON text has at `a.b.0`: text and numbers as they are, the rest as JSON, `""` where there is nothing. */
export function valueAt(text: string, path: string): string {
  if (path === '') return text;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return '';
  }
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return '';
    value = Reflect.get(value, key);
  }
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
