import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { guardedLookup, RefusedUrl, refusedTarget } from '../../api/outside.js';
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

const MOST_MS = 8_000;
const MOST_BYTES = 64 * 1024;
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

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
  const refused = refusedTarget(target, privateTargets);
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
  const outgoing = send(target, { method, headers, agent: false, lookup: guardedLookup(privateTargets) });
  outgoing.end(method === 'GET' ? undefined : body);
  return answer(outgoing);
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
