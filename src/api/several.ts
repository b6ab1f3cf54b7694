import { applyDecorators, Body, type PipeTransform } from '@nestjs/common';
import { ApiBody, ApiExtraModels } from '@nestjs/swagger';
import { Invalid } from './errors.js';
import { CREATE, Id, Ids } from './fields.js';
import { parseInput } from './input.js';

/** So many rows one body may hold: each is a statement or two. */
const MAX_ROWS = 1_000;

type Dto<T extends object> = new () => T;

/** A change of the row that it names by its id. */
export type Numbered<T> = Partial<T> & { readonly id: number };

class NumberedInput {
  @Id({ required: true })
  id: number;
}

const IDS = { type: 'array', items: { oneOf: [{ type: 'integer' }, { type: 'string' }] } };

class IdsInput {
  @Ids({ required: true })
  ids: number[];
}

/** The body as new rows: an array of them, or one alone. */
export const Several = <T extends object>(type: Dto<T>): ParameterDecorator =>
  decorate(
    (body) => each(body, (row) => parseInput(type, row, CREATE)),
    oneOrMore({ $ref: `#/components/schemas/${type.name}` }),
    type,
  );

/** The body as changes, each of the row that its `id` names: an array of them, or one alone. */
export const SeveralChanges = <T extends object>(type: Dto<T>): ParameterDecorator =>
  decorate(
    (body): Numbered<T>[] =>
      each(body, (row) => ({ ...parseInput(type, row), ...parseInput(NumberedInput, row, CREATE) })),
    oneOrMore({
      allOf: [
        { $ref: `#/components/schemas/${type.name}`, 'x-partial': true },
        { type: 'object', properties: { id: { type: 'integer', example: 1 } }, required: ['id'] },
      ],
    }),
    type,
  );

/** One change of several rows. */
export interface SharedChange<T> {
  readonly ids: number[];
  readonly patch: Partial<T>;
}

/** The body as one change of several rows: `{"ids": [1, 2], …}` with the fields that all of them get. */
export const SharedChange = <T extends object>(type: Dto<T>): ParameterDecorator =>
  decorate(
    (body): SharedChange<T> => ({
      ids: parseInput(IdsInput, body, CREATE).ids,
      patch: parseInput(type, body),
    }),
    {
      allOf: [
        { $ref: `#/components/schemas/${type.name}`, 'x-partial': true },
        { type: 'object', properties: { ids: { ...IDS, example: [1, 2] } }, required: ['ids'] },
      ],
    },
    type,
  );

/** The body as the ids of rows: `[1, 2, 3]`. */
export const SeveralIds = (): ParameterDecorator =>
  decorate((body) => parseInput(IdsInput, { ids: body }, CREATE).ids, IDS);

/**
 * What a key of each row was, as the client sent it: XSwitch answers ids with the type they came with (xswitch-facts
 * 4.23).
 * @param body one that was found good
 */
export function asSent(body: unknown, key = 'id'): unknown[] {
  return [body].flat().map((row) => (typeof row === 'object' && row !== null ? Reflect.get(row, key) : row));
}

/** Which of several rows is wrong is said in front of the field. */
function each<T>(body: unknown, parse: (row: unknown) => T): T[] {
  const rows = Array.isArray(body) ? (body as unknown[]) : [body];
  if (rows.length === 0 || rows.length > MAX_ROWS)
    throw Invalid.field('body', `must be an object or an array of 1 to ${MAX_ROWS} objects`);
  return rows.map((row, index) => {
    try {
      return parse(row);
    } catch (error) {
      if (!(error instanceof Invalid) || rows.length === 1) throw error;
      throw new Invalid(
        error.problems.map(({ field, message }) => ({ field: `[${index}].${field}`, message })),
      );
    }
  });
}

const oneOrMore = (item: object): object => ({ oneOf: [item, { type: 'array', items: item }] });

function decorate(
  parse: (body: unknown) => unknown,
  schema: object,
  ...models: Dto<object>[]
): ParameterDecorator {
  const pipe: PipeTransform = { transform: parse };
  return (target, key, index) => {
    Body(pipe)(target, key, index);
    const method = Object.getOwnPropertyDescriptor(target, key!)!;
    applyDecorators(ApiExtraModels(...models), ApiBody({ schema }))(target, key, method);
  };
}
