import type { Schema } from './openapi.js';

const text = (example: string): Schema => ({ type: 'string', example });

const PROBLEMS = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: {
      field: text('name'),
      message: text('must not be empty'),
      /** In imports: of the sheet, or of the array from 1. */
      row: { type: 'integer', example: 3 },
    },
    required: ['field', 'message'],
  },
};

interface ErrorAnswer {
  readonly when: string;
  /** What it says beside code, message and data. */
  readonly more?: Readonly<Record<string, Schema>>;
  /** What it may say too. */
  readonly perhaps?: Readonly<Record<string, Schema>>;
}

/** Every way of refusing a request, in the shapes of error-reply.ts. */
const ERRORS: Readonly<Record<number, ErrorAnswer>> = {
  400: {
    when: 'the input cannot be stored or done; every wrong field is named',
    more: { errors: PROBLEMS, reason: text('name: must not be empty') },
  },
  403: { when: 'no valid token, or a role that may not', more: { text: text('log in first') } },
  404: { when: 'there is no such row', more: { msg: text('route 999 not found') } },
  409: {
    when: 'another row has that value already, or others refer to this one, or the switch refused (reason), or it is being done already; an import names the rows',
    perhaps: { errors: PROBLEMS, reason: text('Operation failed') },
  },
  413: { when: 'the body is too large' },
  415: { when: 'the body is neither JSON nor a form' },
  503: {
    when: 'database, switch or a program of this host cannot be used now, or others are changing the same rows',
  },
};

/** `components` of the document: the schemas of errors and the answers that have them, by status. */
export function errorComponents(): { schemas: Record<string, Schema>; responses: Record<string, Schema> } {
  const schemas: Record<string, Schema> = {};
  const responses: Record<string, Schema> = {};
  for (const [status, { when, more = {}, perhaps = {} }] of Object.entries(ERRORS)) {
    const properties = {
      code: { type: 'integer', enum: [Number(status)] },
      message: { type: 'string', minLength: 1 },
      data: { type: 'string', enum: ['{}'] },
      ...more,
    };
    const name = `Error${status}`;
    const required = Object.keys(properties);
    schemas[name] = { type: 'object', properties: { ...properties, ...perhaps }, required };
    const schema = { $ref: `#/components/schemas/${name}` };
    responses[name] = { description: when, content: { 'application/json': { schema } } };
  }
  return { schemas, responses };
}

/** Which of them an operation can answer, as its `responses`. */
export function errorAnswers(method: string, path: string, hasBody: boolean): Record<string, Schema> {
  const changes = method !== 'get';
  const possible = [400, 403, 503];
  if (changes || path.includes('{')) possible.push(404);
  if (changes) possible.push(409);
  if (changes || hasBody) possible.push(413, 415);
  return Object.fromEntries(
    possible.map((status) => [status, { $ref: `#/components/responses/Error${status}` }]),
  );
}
