import { applyDecorators, Param, type PipeTransform } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { Invalid } from './errors.js';
import { fieldSchemas, type FieldSchema } from './fields.js';
import type { Dialect } from './reply.js';

/** An OpenAPI schema object, as far as this program writes them. */
export type Schema = Readonly<Record<string, unknown>>;

const STAMPS = { created_at: '2026-11-21 12:00:00', updated_at: '2026-11-21 12:00:00', deleted_at: '' };

/** What a route is for and what it answers; every route has this (test/surface.spec.ts). */
export const Answers = (
  summary: string,
  schema: Schema,
  { status = 200, type = 'application/json' } = {},
): MethodDecorator =>
  applyDecorators(ApiOperation({ summary }), AlsoAnswers(status, 'success', schema, type));

/** A further answer of a route; errors in the API's own shape need none (error-schemas.ts). */
export const AlsoAnswers = (
  status: number,
  description: string,
  schema: Schema,
  type = 'application/json',
): MethodDecorator => ApiResponse({ status, description, content: { [type]: { schema } } });

/** A further answer without a body. */
export const AlsoEmpty = (status: number, description: string): MethodDecorator =>
  ApiResponse({ status, description });

/** An id that is answered with the type the client sent it in. */
export const SENT_ID = either({ type: 'integer', example: 5 }, { type: 'string', example: '5' });

/** The schema of an example: its keys are all there, of the example's types; those of `optional` may be. */
export function object(
  example: Readonly<Record<string, unknown>>,
  optional: Readonly<Record<string, unknown>> = {},
): Schema {
  const keys = Object.entries({ ...example, ...optional });
  const properties = Object.fromEntries(keys.map(([key, value]) => [key, like(value)]));
  return { type: 'object', properties, required: Object.keys(example) };
}

/** One of several shapes. */
export function either(...schemas: Schema[]): Schema {
  return { anyOf: schemas };
}

/** An object with any keys, all of one shape. */
export const mapOf = (value: Schema): Schema => ({ type: 'object', additionalProperties: value });

/** What is `""` when it is NULL. */
export const orEmpty = (schema: Schema): Schema => either(schema, { type: 'string', enum: [''] });

const isSchema = (value: object): value is Schema =>
  'anyOf' in value || 'additionalProperties' in value || ('type' in value && 'properties' in value);

class Described {
  constructor(
    readonly example: unknown,
    readonly description: string,
  ) {}
}

/** A value of an example with what it means. */
export const described = (example: unknown, description: string): Described =>
  new Described(example, description);

function like(example: unknown): Schema {
  if (example instanceof Described) return { ...like(example.example), description: example.description };
  if (Array.isArray(example)) return { type: 'array', items: example.length > 0 ? like(example[0]) : {} };
  if (typeof example === 'number') return { type: Number.isInteger(example) ? 'integer' : 'number', example };
  if (typeof example === 'boolean') return { type: 'boolean', example };
  if (typeof example === 'object' && example !== null) {
    // A schema among the values stands for itself.
    if (isSchema(example)) return example;
    const keys = Object.keys(example);
    return keys.length > 0 ? object(example as Record<string, unknown>) : { type: 'object' };
  }
  return { type: 'string', example };
}

type Dto = abstract new () => object;

/** A row of the API: the input's fields, `extra` columns by example, id and time stamps. NULL goes out as `""`. */
export function rowOf(
  dto: Dto,
  extra: Readonly<Record<string, unknown>> = {},
  omit: readonly string[] = [],
): Schema {
  const fields = Object.entries(fieldSchemas(dto)).filter(([key]) => !omit.includes(key));
  const properties = Object.fromEntries(fields.map(([key, schema]) => [key, answered(schema)]));
  const own = object({ id: 1, ...extra, ...STAMPS }) as { properties: object; required: string[] };
  return {
    type: 'object',
    properties: { ...properties, ...own.properties },
    required: [...Object.keys(properties), ...own.required],
  };
}

/** What a field looks like on its way out; an integer or object column that is NULL is `""`. */
function answered({ type, enum: choices, example, properties }: FieldSchema): Schema {
  if (type === 'object') return orEmpty({ type, properties });
  if (type !== 'integer') return { type: 'string', ...(example !== undefined && { example }) };
  return choices === undefined ? orEmpty({ type }) : { type, enum: choices };
}

/** `{page, rowCount, pageCount, data}` in the given dialect. */
export function pageOf(row: Schema, dialect: Dialect = 'native'): Schema {
  const page = object({ page: 1, rowCount: 1, pageCount: 1 }) as { properties: object };
  const data = { type: 'array', items: dialect === 'text' ? asText(row) : row };
  return {
    type: 'object',
    properties: { ...page.properties, data },
    required: ['page', 'rowCount', 'pageCount', 'data'],
  };
}

/** The same row with every number as text. */
export function asText(row: Schema): Schema {
  const properties = Object.entries(row['properties'] as Record<string, Schema>).map(([key, schema]) => {
    const [{ type }] = (schema['anyOf'] ?? [schema]) as [Schema];
    const numeric = type === 'integer' || type === 'number';
    return [key, numeric ? { type: 'string' } : schema];
  });
  return { ...row, properties: Object.fromEntries(properties) };
}

export const arrayOf = (items: Schema): Schema => ({ type: 'array', items });

/** `{code, message, data}`; `data` by schema or by example. */
export function savedOf(data: unknown): Schema {
  return object({ code: 200, message: 'success', data });
}

const MAX_ID = 2_147_483_647;

const parseId = (name: string): PipeTransform => ({
  transform: (value: unknown): number => {
    const id = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : NaN;
    if (!(id >= 1 && id <= MAX_ID)) throw Invalid.field(name, `must be a whole number from 1 to ${MAX_ID}`);
    return id;
  },
});

/** The id in the path. */
export const RowId =
  (name = 'id'): ParameterDecorator =>
  (target, key, index) => {
    Param(name, parseId(name))(target, key, index);
    ApiParam({ name, schema: { type: 'integer', minimum: 1 } })(
      target,
      key!,
      Object.getOwnPropertyDescriptor(target, key!)!,
    );
  };
