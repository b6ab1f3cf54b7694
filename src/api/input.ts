import { Body, type PipeTransform } from '@nestjs/common';
import { ApiBody, ApiExtraModels } from '@nestjs/swagger';
import { validateSync, type ValidationError } from 'class-validator';
import { Invalid, TooLarge } from './errors.js';
import { coerce, CREATE, fieldSchemas, placeOf } from './fields.js';

/** Without a group class-validator runs the checks of every group. */
const UPDATE = 'update';

type Dto<T extends object> = new () => T;

/** The request's body as a new row: every required field must be there. */
export const Input = <T extends object>(type: Dto<T>): ParameterDecorator => decorate(type, CREATE, { type });

const changesOf = (type: Dto<object>): object => ({
  schema: { $ref: `#/components/schemas/${type.name}`, 'x-partial': true } as object,
});

/** The request's body as changes: what is absent is kept. */
export const Patch = <T extends object>(type: Dto<T>): ParameterDecorator =>
  decorate(type, UPDATE, changesOf(type), (body) => refuseAction(type, body, []));

/** The same, or `{"action":"toggle"}`, which the route has to see to. */
export const PatchOrToggle = <T extends object>(type: Dto<T>): ParameterDecorator =>
  decorate(type, UPDATE, changesOf(type), (body) => refuseAction(type, body, ['toggle']));

/** So many rows are written by one request at most. */
export const MAX_ROWS = 10_000;

/**
 * The rows of a bulk write, `{"data":[…]}` or a bare array, as `{data}`; more than MAX_ROWS are answered with 413.
 * @param upload where a file with more of them can be sent
 */
export const Rows = <T extends object>(type: Dto<T>, upload?: string): ParameterDecorator =>
  decorate(type, CREATE, { type }, (body) => {
    const rows: unknown = Array.isArray(body) ? body : (body as { data?: unknown } | undefined)?.data;
    if (Array.isArray(rows) && rows.length > MAX_ROWS) {
      const instead = upload === undefined ? '' : `: send them as a file to ${upload}`;
      throw new TooLarge(`data: at most ${MAX_ROWS} rows at once${instead}`);
    }
    return Array.isArray(body) ? { data: rows } : body;
  });

function decorate<T extends object>(
  type: Dto<T>,
  group: string,
  documentation: object,
  prepare: (body: unknown) => unknown = (body) => body,
): ParameterDecorator {
  const pipe: PipeTransform = { transform: (value: unknown) => parseInput(type, prepare(value), group) };
  return (target, key, index) => {
    Body(pipe)(target, key, index);
    const method = Object.getOwnPropertyDescriptor(target, key!);
    ApiBody(documentation)(target, key!, method!);
    // Changes are only referred to.
    ApiExtraModels(type)(target, key, method);
  };
}

/** @throws Invalid naming every field that is wrong; unknown keys are left out (xswitch-facts 4.6). */
export function parseInput<T extends object>(type: Dto<T>, value: unknown, group: string = UPDATE): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw Invalid.field('body', 'must be an object with fields');
  }
  const input = coerce(type, value);
  const errors = validateSync(input, { whitelist: true, groups: [group], forbidUnknownValues: false });
  if (errors.length > 0) throw new Invalid(errors.map(problem));
  return input;
}

function problem(error: ValidationError): { field: string; message: string } {
  const messages = error.constraints ?? {};
  return {
    field: placeOf(error.property, error.value),
    message: messages['field'] ?? Object.values(messages)[0] ?? 'is not valid',
  };
}

/** An action that nothing would do is refused, not ignored. */
function refuseAction(type: Dto<object>, body: unknown, known: readonly unknown[]): unknown {
  const { action } = (body ?? {}) as { action?: unknown };
  if (action === undefined || known.includes(action) || 'action' in fieldSchemas(type)) return body;
  throw Invalid.field('action', known.length > 0 ? `must be ${known.join()}` : 'is not possible here');
}

/** `{"action":"toggle"}`: how CherryPBX flips a row's switch. */
export const isToggle = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'action' in body && body.action === 'toggle';
