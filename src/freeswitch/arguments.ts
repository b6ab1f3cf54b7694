import { isIPv6 } from 'node:net';
import { UnsafeValue } from './errors.js';

/**
 * What text may be before it becomes part of a command, a dial string or stored dialplan data. Every check names the
 * field it was called for, because its message is what a caller of the REST API reads.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DIALLED = /^(?!-)[0-9A-Za-z*#+._-]{1,64}$/;
const UNDEFINED = /^undef$/i;
const TOKEN = /^[A-Za-z0-9_][\w.-]{0,127}$/;
const HOST_NAME = /^(?=.{1,253}$)[A-Za-z0-9]([\w-]{0,62})?(\.[A-Za-z0-9]([\w-]{0,62})?)*\.?$/;
// oxlint-disable-next-line no-control-regex -- exactly these end a line or a string in FreeSWITCH
const LINE_END = /[\r\n\u0000]/;
// FreeSWITCH sees a variable in `$`, any number of backslashes, `{` (switch_string_var_check_const); a `$` at the very
// end would meet the `{` of whatever follows it.
const EXPANDS = /\$\\*(\{|$)/;

declare const uuidBrand: unique symbol;

/** A text of UUID shape, e.g. a channel's Unique-ID; made by `uuid`. */
export type Uuid = string & { readonly [uuidBrand]: true };

/** Checks the shape only: FreeSWITCH says whether such a channel exists. */
export function uuid(value: string, field = 'uuid'): Uuid {
  if (!isUuid(value)) throw new UnsafeValue(field, `must be a UUID, not ${quote(value)}`);
  return value;
}

export function isUuid(value: string): value is Uuid {
  return UUID.test(value);
}

/** Refuses what would end a line of the Event Socket: CR, LF and NUL. */
export function assertOneLine(field: string, value: string): void {
  if (LINE_END.test(value)) throw new UnsafeValue(field, 'must not contain line breaks or NUL');
}

/**
 * True for text that FreeSWITCH keeps as text in a channel variable, a directory attribute or dialplan data: nothing
 * that it expands (`${…}` runs API commands, recursively), no line breaks or NUL, and not `\'`, for which it drops the
 * whole dialplan action (switch_caller_extension_add_application).
 */
export function isPlainText(value: string): boolean {
  return plainTextFault(value) === undefined;
}

/** Throws UnsafeValue that names `field` unless `isPlainText(value)`. */
export function assertPlain(field: string, value: string): void {
  const fault = plainTextFault(value);
  if (fault) throw new UnsafeValue(field, fault);
}

/** What is wrong with a text that is not plain, to be read after its field's name; undefined when nothing is. */
export function plainTextFault(value: string): string | undefined {
  if (LINE_END.test(value)) return 'must not contain line breaks or NUL';
  if (EXPANDS.test(value)) return 'must not contain "${" or end in "$": FreeSWITCH would expand it';
  if (value.includes("\\'")) return "must not contain \\': FreeSWITCH would drop the action";
  // switch_event_base_add_header takes the value apart.
  if (value.startsWith('ARRAY::')) return 'must not begin with "ARRAY::"';
  return undefined;
}

/** Whether a number is made of what can be dialled: see `dialledNumber`. */
export function isDialledNumber(value: string): boolean {
  return DIALLED.test(value) && !UNDEFINED.test(value);
}

/** What is wrong with a number that cannot be dialled, to be read after its field's name; undefined when nothing is. */
export function dialledNumberFault(value: string): string | undefined {
  return isDialledNumber(value)
    ? undefined
    : 'may hold digits, letters and * # + . _ -, but not begin with -';
}

/**
 * Digits and letters that may be dialled: `[0-9A-Za-z*#+._-]{1,64}`, no `-` in front (it would be an option), and not
 * `undef`, for which `originate` aborts the whole FreeSWITCH.
 */
export function dialledNumber(value: string, field = 'number'): string {
  if (!isDialledNumber(value)) {
    throw new UnsafeValue(field, `may hold 1 to 64 of 0-9 A-Z a-z * # + . _ -, not ${quote(value)}`);
  }
  return value;
}

/** Name of a profile, gateway, context, conference room and the like: letters, digits, `_ . -`. */
export function token(value: string, field: string): string {
  if (!TOKEN.test(value) || UNDEFINED.test(value)) {
    throw new UnsafeValue(field, `may hold letters, digits, "_", "." and "-", not ${quote(value)}`);
  }
  return value;
}

/** Whether a text is what `host` takes. */
export function isHost(value: string): boolean {
  try {
    return host(value) !== '';
  } catch {
    return false;
  }
}

/** Host name, IPv4 or IPv6 address; IPv6 is returned in brackets, whether it came with them or not. */
export function host(value: string, field = 'host'): string {
  const bare = value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1) : value;
  if (bare.includes(':') && isIPv6(bare) && !bare.includes('%')) return `[${bare}]`;
  if (HOST_NAME.test(value) && !UNDEFINED.test(value)) return value;
  throw new UnsafeValue(field, `must be a host name or an IP address, not ${quote(value)}`);
}

/** A whole number from `least` to `most`, as text. */
export function wholeNumber(value: number | string, field: string, least: number, most: number): string {
  const text = String(value);
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return String(number);
  throw new UnsafeValue(field, `must be a whole number from ${least} to ${most}, not ${quote(text)}`);
}

/** One of `choices`; they differ per field and the message lists them. */
export function oneOf<T extends string>(value: string, field: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UnsafeValue(field, `must be one of ${choices.join(', ')}, not ${quote(value)}`);
  return found;
}

export function quote(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
}
