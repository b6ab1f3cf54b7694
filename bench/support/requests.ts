import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/root.js';

/** A call among `fill.ts`'s rows, and those among `fill-routing.ts`'s: what is dialled says which route takes it. */
export type CallKind = 'dialplan' | 'inside' | 'carrier' | 'timed' | 'line' | 'distributor';

/** What mod_xml_curl asks for: a registration, the dial string of a called user, a call. */
export type Kind = 'sip-auth' | 'user-call' | CallKind;

interface Dialled {
  /** Stands before the number of the called extension. */
  readonly first: string;
  /** How long the prefix of the route is that takes it; 0: none does. */
  readonly prefix: number;
  /** What only the right answer holds. */
  readonly proof: (called: string) => string;
}

export const CALLS: Readonly<Record<CallKind, Dialled>> = {
  dialplan: { first: '', prefix: 4, proof: (called) => `data="user/${called}@` },
  inside: { first: '1', prefix: 5, proof: (called) => `data="user/${called}@` },
  carrier: { first: '2', prefix: 5, proof: (called) => `sofia/gateway/gw-1/92${called}` },
  timed: { first: '3', prefix: 3, proof: (called) => `sofia/gateway/gw-1/3${called}` },
  line: { first: '7', prefix: 0, proof: (called) => `data="user/${called}@` },
  distributor: { first: '8', prefix: 5, proof: (called) => `sofia/gateway/gw-3/8${called}` },
};

const isCall = (kind: Kind): kind is CallKind => kind in CALLS;

/** How many extensions one request of a kind names. */
export const keysOf = (kind: Kind): 1 | 2 => (isCall(kind) ? 2 : 1);

/** What only the right answer to a request holds. */
export const proofOf = (kind: Kind, keys: readonly string[]): string =>
  isCall(kind) ? CALLS[kind].proof(keys[1]!) : `<user id="${keys[0]!}"`;

/** The id of the route that takes such a call: 1, then its prefix. */
export function routeOf(kind: CallKind, called: string): string {
  const { first, prefix } = CALLS[kind];
  return `1${`${first}${called}`.slice(0, prefix)}`;
}

/** Fills a text that names its places `{user}`, or `{caller}` and `{called}`. */
export type Template = (keys: readonly string[]) => string;

/** @throws Error when the text has none of those places: every request would be the same */
export function template(text: string): Template {
  const parts = text.split(/\{(user|caller|called)\}/);
  if (parts.length === 1) throw new Error('a template without a place for a key');
  return (keys) => {
    let filled = '';
    for (let at = 0; at < parts.length; at += 2) {
      filled += parts[at]!;
      if (at + 1 < parts.length) filled += parts[at + 1] === 'called' ? keys[1]! : keys[0]!;
    }
    return filled;
  };
}

/** The recorded body of a request of this kind, as mod_xml_curl encodes it. */
export function requestTemplate(kind: Kind): Template {
  if (!isCall(kind)) return template(fixture(`${kind}.form`));
  const call = template(fixture('dialplan.form'));
  return ([caller, called]) => call([caller!, CALLS[kind].first + called!]);
}

export const fixture = (name: string): string =>
  readFileSync(join(root, 'bench/fixtures', name), 'utf8').trimEnd();

/**
 * The numbers of the extensions that `fill.ts` writes: eight digits, each one once, spread over all prefixes. The
 * same formula stands there in SQL.
 */
export const numberOf = (index: number): string => String(10_000_000 + ((index * 48_271) % 90_000_000));
