import { isCidr } from '../../api/fields.js';
import { CACHE_MS } from '../../provisioning/directory.js';
import type { DirectoryEntry } from '../../extensions/extension-directory.js';
import { isDirectoryParam } from '../../extensions/rules/directory-params.js';
import { setStored } from '../../freeswitch/applications.js';
import { dialledNumberFault } from '../../freeswitch/arguments.js';
import { UnknownApplication, UnsafeValue } from '../../freeswitch/errors.js';

/** What one field of `cti_exten@<domain>` says; the secret is in the clear. */
export type Guest = Pick<
  DirectoryEntry,
  | 'password'
  | 'a1_hash'
  | 'extn_cidr'
  | 'forbid_register'
  | 'user_agent_filter'
  | 'max_registrations'
  | 'number_alias'
  | 'params'
  | 'variables'
> & { readonly guest: NonNullable<DirectoryEntry['guest']> };

/** It cannot be served: to leave out what is wrong would let in whom it keeps out. */
export class GuestFault extends Error {}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u001F\u007F]/;

/**
 * Reads `{param, variable, attribute}` (seed 002).
 * @param complain hears of what is left out
 * @throws GuestFault when who may register would be another than is meant
 */
export function readGuest(json: string, complain: (what: string) => void): Guest {
  const { param, variable, attribute } = parts(json);
  const a1_hash = text(param, 'a1-hash');
  if (a1_hash !== '' && !/^[0-9a-f]{32}$/.test(a1_hash))
    throw new GuestFault('param a1-hash must be 32 small hexadecimal digits');
  const password = text(param, 'password');
  if (password.length > 128 || CONTROL.test(password))
    throw new GuestFault('param password must have at most 128 characters, none of them a control character');
  const alias = text(attribute, 'number-alias');
  if (alias !== '' && dialledNumberFault(alias) !== undefined)
    complain(`attribute number-alias ${dialledNumberFault(alias)}`);
  return {
    password: a1_hash === '' ? password : '',
    a1_hash,
    extn_cidr: accessList(text(param, 'auth-acl')),
    forbid_register: flag(param, 'sip-forbid-register') ? 1 : 0,
    user_agent_filter: filter(text(param, 'user-agent-filter')),
    max_registrations: most(text(param, 'max-registrations-per-extension')),
    number_alias: dialledNumberFault(alias) === undefined ? alias : '',
    params: phoneParams({ ...rest(param, PARAMS), ...pick(variable, isPhoneParam) }, complain),
    variables: callVariables(
      pick(variable, (name) => !isPhoneParam(name)),
      complain,
    ),
    guest: {
      allow_empty_password: flag(param, 'allow-empty-password'),
      cacheable: kept(text(attribute, 'cacheable')),
    },
  };
}

/** With a meaning of their own. */
const PARAMS: readonly string[] = [
  ...['password', 'a1-hash', 'auth-acl', 'allow-empty-password', 'sip-forbid-register', 'user-agent-filter'],
  'max-registrations-per-extension',
];

/** Seed 002 has them among the variables; FreeSWITCH takes them from either place. */
const isPhoneParam = (name: string): boolean => isDirectoryParam(name, '') !== undefined;

type Part = Readonly<Record<string, unknown>>;

function parts(json: string): Record<'param' | 'variable' | 'attribute', Part> {
  let whole: unknown;
  try {
    whole = JSON.parse(json);
  } catch {
    throw new GuestFault('is not JSON');
  }
  const part = (name: string): Part => {
    const value: unknown = isObject(whole) ? whole[name] : null;
    if (value === undefined || value === null) return {};
    if (!isObject(value)) throw new GuestFault(`${name} must be an object`);
    return value;
  };
  if (!isObject(whole)) throw new GuestFault('must be an object with param, variable and attribute');
  return { param: part('param'), variable: part('variable'), attribute: part('attribute') };
}

const isObject = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(part: Part, name: string): string {
  const value = Object.hasOwn(part, name) ? part[name] : '';
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new GuestFault(`${name} must be text`);
}

function flag(part: Part, name: string): boolean {
  const value = text(part, name).toLowerCase();
  if (['', 'false', '0', 'no', 'off'].includes(value)) return false;
  if (['true', '1', 'yes', 'on'].includes(value)) return true;
  throw new GuestFault(`param ${name} must be true or false`);
}

/** FreeSWITCH reads `192.168.0.100/255` as it likes: nobody knows whom it would let in (telephony-rules 5). */
function accessList(list: string): string {
  const networks = list.split(',').map((each) => each.trim());
  const bad = list === '' ? undefined : networks.find((each) => !isCidr(each));
  if (bad !== undefined)
    throw new GuestFault(`param auth-acl must hold networks such as 192.0.2.0/24, not "${bad}"`);
  return list === '' ? '' : networks.join(',');
}

function filter(expression: string): string {
  try {
    new RegExp(expression, 'u');
  } catch {
    throw new GuestFault('param user-agent-filter must be a regular expression');
  }
  return expression;
}

function most(number: string): number {
  if (!/^\d{0,3}$/.test(number))
    throw new GuestFault('param max-registrations-per-extension must be a whole number up to 999');
  return Number(number);
}

/** `true` would be for ever: what is kept heals by itself (telephony-rules 8). */
function kept(milliseconds: string): number {
  if (milliseconds === 'true') return CACHE_MS;
  return /^\d{1,9}$/.test(milliseconds) ? Math.min(Number(milliseconds), CACHE_MS) : 0;
}

const rest = (part: Part, known: readonly string[]): Part => pick(part, (name) => !known.includes(name));

const pick = (part: Part, wanted: (name: string) => boolean): Part =>
  Object.fromEntries(Object.entries(part).filter(([name]) => wanted(name)));

function phoneParams(part: Part, complain: (what: string) => void): { k: string; v: string }[] {
  return Object.keys(part).flatMap((k) => {
    const v = text(part, k);
    if (v === '') return [];
    const good = isDirectoryParam(k, v);
    if (good === true) return [{ k, v }];
    complain(good === undefined ? `param ${k} is not one that acts here` : `"${v}" is no value of ${k}`);
    return [];
  });
}

function callVariables(
  part: Part,
  complain: (what: string) => void,
): { k: string; v: string; direction: number }[] {
  return Object.keys(part).flatMap((k) => {
    const v = text(part, k);
    if (v === '') return [];
    try {
      setStored(k, v);
      return [{ k, v, direction: 0 }];
    } catch (error) {
      if (!(error instanceof UnsafeValue || error instanceof UnknownApplication)) throw error;
      complain(error.message);
      return [];
    }
  });
}
