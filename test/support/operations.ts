import type { Document, Operation } from '../../src/openapi-document.js';

export const JSON_TYPE = 'application/json';

/** An operation of the document with its place. */
export interface Call extends Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
}

export interface FieldSchema {
  readonly type?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

interface BodySchema {
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

export const callsOf = (document: Document): Call[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ ...operation, method, path }) as Call),
  );

/** The JSON body's schema; undefined for what takes none. */
export const jsonBody = ({ requestBody }: Call): Schema | undefined =>
  requestBody?.content[JSON_TYPE]?.schema;

type Schema = Readonly<Record<string, unknown>>;

/** What the body of a request may hold: of several shapes the first that is an object. */
export function bodySchema(document: Document, call: Call): BodySchema | undefined {
  const schema = jsonBody(call);
  return schema && objectSchema(document, schema);
}

function objectSchema(document: Document, schema: Schema): BodySchema | undefined {
  const { $ref, oneOf, allOf } = schema as { $ref?: string; oneOf?: Schema[]; allOf?: Schema[] };
  if ($ref !== undefined)
    return objectSchema(document, document.components.schemas[$ref.split('/').at(-1)!]!);
  if (oneOf !== undefined) return oneOf.map((each) => objectSchema(document, each)).find(Boolean);
  if (allOf !== undefined) {
    const all = allOf.flatMap((each) => objectSchema(document, each) ?? []);
    const properties = Object.assign({}, ...all.map((each) => each.properties)) as BodySchema['properties'];
    return { properties, required: all.flatMap(({ required = [] }) => required) };
  }
  return isBody(schema) ? schema : undefined;
}

const isBody = (schema: Schema): schema is Schema & BodySchema => 'properties' in schema;

/**
 * A body made of the examples of its fields: of an update the first one, otherwise all there are.
 * @throws Error naming the operation when a required field has none, or no field has
 */
export function exampleBody(document: Document, call: Call): Record<string, unknown> | undefined {
  const schema = bodySchema(document, call);
  if (schema === undefined) return undefined;
  const { properties, required = [] } = schema;
  const shown = Object.entries(properties).filter(([, { example }]) => example !== undefined);
  const bare = required.filter((name) => properties[name]!.example === undefined);
  if (shown.length === 0 || bare.length > 0)
    throw new Error(`${call.operationId}: give its field an example: ${bare.join() || 'any'}`);
  const partial = call.method === 'put' && call.path.endsWith('}');
  return Object.fromEntries(
    shown.slice(0, partial ? 1 : undefined).map(([name, { example }]) => [name, example]),
  );
}

/** Children after their parents. */
export const byDepth = (one: Call, two: Call): number =>
  one.path.split('/').length - two.path.split('/').length;

/** What was made, and so what stands for the parameters of paths. */
export class Rows {
  private readonly ids = new Map<string, string>();

  /** @param given by path, what no request makes */
  constructor(private readonly given: Readonly<Record<string, string>> = {}) {}

  /** Takes the id from the answer to a POST. */
  note({ path }: Call, answer: unknown): void {
    // Times of routes are answered bare.
    const { data, uuid } = (Array.isArray(answer) ? { data: answer } : answer) as {
      data?: unknown;
      uuid?: unknown;
    };
    const row: unknown = Array.isArray(data) ? data[0] : data;
    const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : (row ?? uuid);
    this.ids.set(path, String(id));
  }

  /** The path with what was made before in place of its parameters; the first row there is where nothing was. */
  fill(path: string): string {
    const parts = path.split('/');
    const value = (index: number): string => {
      const made = [parts.slice(0, index), parts.slice(0, 3)].map((place) => this.ids.get(place.join('/')));
      return this.given[parts.slice(0, index + 1).join('/')] ?? made.find((id) => id !== undefined) ?? '1';
    };
    return parts.map((part, index) => (part.startsWith('{') ? value(index) : part)).join('/');
  }
}
