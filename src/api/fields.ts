import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsDefined, registerDecorator, validateSync, type ValidationError } from 'class-validator';
import { isIP } from 'node:net';
import { UnsafeValue } from '../freeswitch/errors.js';

/**
 * DTO fields. Each decorator is coercion, validation and OpenAPI in one, so that none can disagree with another and
 * nothing is converted implicitly.
 */

/** Sent as `null` or `""` where that means "the column's default" (xswitch-facts 4.6). */
export const DEFAULT = Symbol('the column default');

/** Validation group in which required fields must be present; an update leaves out what it keeps. */
export const CREATE = 'create';

class Problem {
  /** @param at where inside of the field: `[0].k`, `.hash` */
  constructor(
    readonly message: string,
    readonly at = '',
  ) {}
}

/** What of a field is wrong that was refused, by the value it has: `data[0].k`. */
export const placeOf = (name: string, value: unknown): string =>
  value instanceof Problem ? `${name}${value.at}` : name;

type Parse = (value: unknown) => unknown;

export interface FieldOptions {
  /** Must be present on create and can never be emptied. */
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

export interface FieldSchema {
  readonly type?: string;
  readonly example?: unknown;
  readonly [key: string]: unknown;
}

interface Field {
  readonly parse: Parse;
  readonly schema: FieldSchema;
  readonly required: boolean;
}

const FIELDS = new WeakMap<object, Record<string, Field>>();

function fieldsOf(dto: abstract new () => object): Readonly<Record<string, Field>> {
  const base: unknown = Object.getPrototypeOf(dto);
  const inherited = typeof base === 'function' && base.prototype ? fieldsOf(base as typeof dto) : {};
  return { ...inherited, ...FIELDS.get(dto.prototype as object) };
}

/** The fields of a DTO and their OpenAPI schemas, in the order of the class. */
export function fieldSchemas(dto: abstract new () => object): Readonly<Record<string, FieldSchema>> {
  return Object.fromEntries(Object.entries(fieldsOf(dto)).map(([key, { schema }]) => [key, schema]));
}

/** The DTO with every field it knows coerced; what else is in `source` costs nothing. */
export function coerce<T extends object>(dto: new () => T, source: object): T {
  const input = new dto();
  for (const [key, { parse }] of Object.entries(fieldsOf(dto))) {
    if (Object.hasOwn(source, key)) Reflect.set(input, key, parse(Reflect.get(source, key)));
  }
  return input;
}

/** What a field of texts and numbers makes of a value. */
export type Checked = string | number | boolean | symbol | undefined;

/** Checks one value of a field, without a DTO around it: what rows by the hundred thousand need. */
export type FieldCheck = (value: unknown) => { readonly value: Checked } | { readonly problem: string };

/** A field of texts and numbers; a required one must be there. @throws TypeError for a field that no DTO declares */
export function fieldCheck(dtos: readonly (new () => object)[], name: string): FieldCheck {
  const found = dtos.map((dto) => fieldsOf(dto)[name]).find(Boolean);
  if (found === undefined) throw new TypeError(`no DTO declares ${name}`);
  const { parse, required } = found;
  return (given) => {
    const value = parse(given);
    if (value instanceof Problem) return { problem: value.message };
    if (required && value === undefined) return { problem: 'is required' };
    return required && isEmpty(value) ? { problem: 'must not be empty' } : { value: value as Checked };
  };
}

/** The general field; the named ones below are what DTOs use. */
export function field(
  parse: Parse,
  schema: ApiPropertyOptions,
  options: FieldOptions = {},
): PropertyDecorator {
  const { required = false, description, example } = options;
  return (target, key) => {
    const property = String(key);
    registerDecorator({
      name: 'field',
      target: target.constructor,
      propertyName: property,
      options: { always: true },
      validator: {
        validate: (value: unknown) => !(value instanceof Problem) && !(required && isEmpty(value)),
        defaultMessage: (args) => (args?.value instanceof Problem ? args.value.message : 'must not be empty'),
      },
    });
    if (required) IsDefined({ groups: [CREATE], message: 'is required' })(target, key);
    const documented = {
      ...schema,
      ...(description && { description }),
      ...(example !== undefined && { example }),
    };
    ApiProperty({ ...documented, required } as ApiPropertyOptions)(target, key);
    FIELDS.set(target, {
      ...FIELDS.get(target),
      [property]: { parse, schema: documented as FieldSchema, required },
    });
  };
}

function isEmpty(value: unknown): boolean {
  return value === DEFAULT || value === '';
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

export interface TextOptions extends FieldOptions {
  /** Longest text in characters; 255 by default. */
  readonly max?: number;
  /** Line ends and tabs are allowed. */
  readonly multiline?: boolean;
  /** What the text must look like, with the words that say so. */
  readonly pattern?: { readonly regex: RegExp; readonly says: string };
  /** A further check: the problem in words, or undefined. */
  readonly check?: (value: string) => string | undefined;
}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u001F\u007F]/;
// oxlint-disable-next-line no-control-regex -- the same but for tab, line feed and carriage return
const CONTROL_BUT_LINES = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** A surrogate without its other half: UTF-8 cannot hold it. */
const HALF_A_CHARACTER = /\p{Surrogate}/u;

/** Text; a whole number is taken as its digits. */
export function Text(options: TextOptions = {}): PropertyDecorator {
  const { max = 255, multiline = false, pattern, check } = options;
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null) return DEFAULT;
    // A number that JSON could not hold has become another one already.
    const whole = typeof value === 'number' && Number.isSafeInteger(value);
    if (typeof value !== 'string' && !whole) return new Problem('must be text');
    const text = typeof value === 'string' ? value : value.toString();
    if (text.length > max) return new Problem(`must be at most ${max} characters long`);
    if ((multiline ? CONTROL_BUT_LINES : CONTROL).test(text))
      return new Problem('must not contain control characters');
    if (HALF_A_CHARACTER.test(text)) return new Problem('must be valid Unicode');
    if (text === '') return text;
    if (pattern && !pattern.regex.test(text)) return new Problem(pattern.says);
    const problem = check?.(text);
    return problem === undefined ? text : new Problem(problem);
  };
  return field(parse, { type: 'string', maxLength: max }, options);
}

export interface IntOptions extends FieldOptions {
  readonly min: number;
  readonly max: number;
}

/** A whole number, or its decimal text. */
export function Int(options: IntOptions): PropertyDecorator {
  const { min, max } = options;
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null || value === '') return DEFAULT;
    const number = typeof value === 'string' && /^[+-]?\d{1,15}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max
      ? number
      : new Problem(`must be a whole number from ${min} to ${max}`);
  };
  return field(parse, { type: 'integer', minimum: min, maximum: max }, options);
}

// CherryPBX sends some of its switches as what it writes beside them, in the language of the page.
const FLAGS = new Map<unknown, 0 | 1>([
  ...[0, '0', false, 'false', 'f', 'no', 'No', '否'].map((value) => [value, 0] as const),
  ...[1, '1', true, 'true', 't', 'yes', 'Yes', '是'].map((value) => [value, 1] as const),
]);

/** 0 or 1; true/false, t/f and yes/no are understood, as numbers, booleans or text. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null || value === '') return DEFAULT;
    return FLAGS.get(value) ?? new Problem('must be 0 or 1');
  };
  return field(parse, { type: 'integer', enum: [0, 1] }, options);
}

/** The same as a JSON boolean, which is how XSwitch answers the switches of trunks. */
export function Bool(options: FieldOptions = {}): PropertyDecorator {
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null || value === '') return DEFAULT;
    const flag = FLAGS.get(value);
    return flag === undefined ? new Problem('must be true or false') : flag === 1;
  };
  return field(parse, { type: 'boolean' }, options);
}

/** A decimal such as `0.12`, kept as text; within limits where there are some. */
export function Decimal(options: FieldOptions & Partial<IntOptions> = {}): PropertyDecorator {
  const { min = 0, max = 99_999_999.99 } = options;
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null || value === '') return DEFAULT;
    const decimal = isScalar(value) && /^\d{1,8}(\.\d{1,2})?$/.test(String(value));
    return decimal && Number(value) >= min && Number(value) <= max
      ? String(value)
      : new Problem(`must be a number from ${min} to ${max} with at most two decimals`);
  };
  return field(parse, { type: 'string', pattern: '^\\d{1,8}(\\.\\d{1,2})?$' }, options);
}

/** What clients send and this program has not: only a value that asks for nothing passes, and is not stored. */
export function Absent(why: string): PropertyDecorator {
  const parse: Parse = (value) => {
    const empty = ['', null, undefined].includes(value as string) || FLAGS.get(value) === 0;
    return empty || (Array.isArray(value) && value.length === 0) ? undefined : new Problem(why);
  };
  const nothing = [
    { type: 'string', enum: [''] },
    { type: 'boolean', enum: [false] },
  ];
  return field(parse, { anyOf: nothing }, { description: `nothing else is taken: ${why}` });
}

/** One of a list of texts. */
export function OneOf(choices: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null || value === '') return DEFAULT;
    return isScalar(value) && choices.includes(String(value))
      ? String(value)
      : new Problem(`must be one of ${choices.join(', ')}`);
  };
  return field(parse, { type: 'string', enum: [...choices] }, options);
}

/** The id of another row, as number or text. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  return Int({ ...options, min: 1, max: 2_147_483_647 });
}

/** A list of texts that arrives as an array or comma-separated and is stored comma-separated. */
export function List(
  item: { regex: RegExp; says: string },
  options: FieldOptions & { max?: number } = {},
): PropertyDecorator {
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null) return DEFAULT;
    const items: unknown[] = Array.isArray(value)
      ? value
      : isScalar(value)
        ? String(value).split(',')
        : [value];
    const texts = items
      .map((entry) => (isScalar(entry) ? String(entry).trim() : null))
      .filter((entry) => entry !== '');
    const good =
      texts.length <= (options.max ?? 50) && texts.every((entry) => entry !== null && item.regex.test(entry));
    return good ? texts.join(',') : new Problem(item.says);
  };
  return field(parse, { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, options);
}

/** What the name of a codec may look like: `PCMU`, `opus@48000h`. */
export const CODECS = { regex: /^[A-Za-z0-9.@-]{1,32}$/, says: 'must be codec names such as PCMU' };

const inside = (at: string, { property, value, constraints = {} }: ValidationError): Problem =>
  new Problem(Object.values(constraints)[0] ?? 'is not valid', `${at}.${placeOf(property, value)}`);

/** A list of objects of another DTO, as an array or as its JSON text (all that a form can hold). */
export function Items<T extends object>(
  dto: new () => T,
  options: FieldOptions & { max: number },
): PropertyDecorator {
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null || value === '') return DEFAULT;
    const items = typeof value === 'string' ? parseJson(value) : value;
    const says = `must be an array of 1 to ${options.max} objects`;
    if (!Array.isArray(items) || items.length === 0 || items.length > options.max) return new Problem(says);
    const rows: T[] = [];
    for (const [index, item] of items.entries()) {
      if (typeof item !== 'object' || item === null || Array.isArray(item)) return new Problem(says);
      const row = coerce(dto, item as object);
      const [error] = validateSync(row, { groups: [CREATE], forbidUnknownValues: false });
      if (error) return inside(`[${index}]`, error);
      rows.push(row);
    }
    return rows;
  };
  const properties = fieldSchemas(dto) as Record<string, object>;
  const items = { type: 'object', properties } as const;
  return field(parse, { type: 'array', maxItems: options.max, items }, options);
}

/** An object of another DTO, as JSON or its text: the fields that it has are changed. */
export function Part<T extends object>(dto: new () => T, options: FieldOptions = {}): PropertyDecorator {
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null || value === '') return DEFAULT;
    const given = typeof value === 'string' ? parseJson(value) : value;
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return new Problem('must be an object with fields');
    const part = coerce(dto, given);
    const [error] = validateSync(part, { whitelist: true, forbidUnknownValues: false });
    if (error === undefined) return part;
    return inside('', error);
  };
  const properties = fieldSchemas(dto) as Record<string, object>;
  return field(parse, { type: 'object', properties }, options);
}

/** A JSON object, or its text; stored as text, what was sent as text unchanged. */
export function JsonText(options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const { max = 16_384 } = options;
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null || value === '') return DEFAULT;
    const object = typeof value === 'string' ? parseJson(value) : value;
    if (typeof object !== 'object' || object === null || Array.isArray(object))
      return new Problem('must be a JSON object or its text');
    const text = typeof value === 'string' ? value : JSON.stringify(object);
    return text.length <= max ? text : new Problem(`must be at most ${max} characters long`);
  };
  return field(parse, { oneOf: [{ type: 'object' }, { type: 'string' }] }, options);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value with a notation of its own; what `parse` refuses by UnsafeValue is the field's problem. */
export function Parsed(
  parse: (value: unknown) => unknown,
  schema: FieldSchema,
  options: FieldOptions = {},
): PropertyDecorator {
  const guarded: Parse = (value) => {
    if (value === undefined) return value;
    if (value === null || value === '') return DEFAULT;
    try {
      return parse(value);
    } catch (error) {
      if (error instanceof UnsafeValue) return new Problem(error.why);
      throw error;
    }
  };
  return field(guarded, schema as ApiPropertyOptions, options);
}

const MAX_IDS = 10_000;

/** An array of row ids. */
export function Ids(options: FieldOptions = {}): PropertyDecorator {
  const parse: Parse = (value) => {
    if (value === undefined) return value;
    const ids = Array.isArray(value)
      ? value.map((id) => (isScalar(id) && /^\d{1,10}$/.test(String(id)) ? Number(id) : NaN))
      : [];
    return ids.length > 0 && ids.length <= MAX_IDS && ids.every((id) => id >= 1 && id <= 2_147_483_647)
      ? [...new Set(ids)]
      : new Problem(`must be a list of 1 to ${MAX_IDS} ids`);
  };
  return field(
    parse,
    { type: 'array', items: { oneOf: [{ type: 'integer' }, { type: 'string' }] } },
    options,
  );
}

/** Whether a text is an IPv4 or IPv6 network with a plausible prefix length. */
export function isCidr(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
