import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/root.js';

/** What mod_xml_curl asks for: a registration, the dial string of a called user, a call. */
export type Kind = 'sip-auth' | 'user-call' | 'dialplan';

/** How many extensions one request of a kind names. */
export const KEYS: Readonly<Record<Kind, number>> = { 'sip-auth': 1, 'user-call': 1, dialplan: 2 };

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
export const requestTemplate = (kind: Kind): Template => template(fixture(`${kind}.form`));

export const fixture = (name: string): string =>
  readFileSync(join(root, 'bench/fixtures', name), 'utf8').trimEnd();

/**
 * The numbers of the extensions that `fill.ts` writes: eight digits, each one once, spread over all prefixes. The
 * same formula stands there in SQL.
 */
export const numberOf = (index: number): string => String(10_000_000 + ((index * 48_271) % 90_000_000));
