import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Response, Test } from 'supertest';
import { inject } from 'vitest';
import type { Document } from '../../src/openapi-document.js';

declare module 'vitest' {
  export interface ProvidedContext {
    openapi: Document;
  }
}

export interface Exchange {
  readonly method: string;
  /** With or without a query. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Holds answers against the API's document. */
export class AnswerChecker {
  private readonly ajv: Ajv;
  private readonly templates: readonly { readonly path: string; readonly parts: readonly string[] }[];

  constructor(private readonly document: Document) {
    this.ajv = new Ajv({ allErrors: true, strict: false, validateSchema: false, validateFormats: false });
    this.ajv.addSchema(document, 'openapi');
    this.templates = Object.keys(document.paths).map((path) => ({ path, parts: path.split('/') }));
  }

  /** What is wrong with the answer: operation, status, place, what. Nothing for what the document is not about. */
  problems({ method, url, status, contentType, body }: Exchange): string[] {
    const found = this.operation(method, url);
    if (found === undefined) return [];
    const { path, operationId } = found;
    const about = (problem: string) =>
      `${operationId} (${method} ${url.slice(0, 200)}) answers ${status}: ${problem}`;
    const pointer = ['paths', path, method.toLowerCase(), 'responses', String(status)];
    const answer = this.at(pointer);
    if (answer === undefined) return [about(`this status is not documented: ${body.slice(0, 300)}`)];
    const place = '$ref' in answer ? String(answer['$ref']).slice(2).split('/') : pointer;
    const types = Object.keys(this.at([...place, 'content']) ?? {});
    if (types.length === 0)
      return body === '' ? [] : [about(`it is documented without a body: ${body.slice(0, 300)}`)];
    const type = types.find((each) => contentType.startsWith(each.replace('*', '')));
    if (type === undefined) return [about(`it is ${contentType}, documented as ${types.join(' or ')}`)];
    if (type !== 'application/json') return [];
    const validate = this.compiled([...place, 'content', type, 'schema']);
    const value = parse(body);
    if (value === undefined) return [about(`it is no JSON: ${body.slice(0, 300)}`)];
    if (validate(value)) return [];
    // Of several complaints about one place the last one says what they come to.
    const places = new Map((validate.errors ?? []).map((error) => [error.instancePath, error]));
    return [...places.values()].map(({ instancePath, message, params }) =>
      about(`${instancePath || 'the body'} ${message} ${JSON.stringify(params)}`),
    );
  }

  /** The operation that a request is for; a path in so many words comes before one with parameters. */
  operation(method: string, url: string): { path: string; operationId: string } | undefined {
    const parts = url
      .split('?')[0]!
      .replace(/(?<=.)\/$/, '')
      .split('/');
    const fitting = this.templates
      .filter(
        (template) =>
          template.parts.length === parts.length &&
          template.parts.every((part, index) => fits(part, parts[index]!)),
      )
      .toSorted((one, two) => literals(two.path) - literals(one.path));
    for (const { path } of fitting) {
      const operation = this.document.paths[path]![method.toLowerCase()];
      if (operation !== undefined) return { path, operationId: operation.operationId };
    }
    return undefined;
  }

  private at(keys: readonly string[]): Record<string, unknown> | undefined {
    let value: unknown = this.document;
    for (const key of keys) value = (value as Record<string, unknown> | undefined)?.[key];
    return value as Record<string, unknown> | undefined;
  }

  private compiled(keys: readonly string[]): ValidateFunction {
    const escaped = keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')));
    const reference = `openapi#/${escaped.join('/')}`;
    return this.ajv.getSchema(reference) ?? this.ajv.compile({ $ref: reference });
  }
}

/** `{id}.{ext}` is a part with two parameters. */
const fits = (part: string, given: string): boolean =>
  new RegExp(`^${part.replace(/[.$]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`).test(given);

/** How much of a path says so in so many words: the more, the nearer it fits. */
const literals = (path: string): number => path.replace(/\{\w+\}/g, '').length;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

let checker: AnswerChecker | undefined;
/** What is wrong with answers since the last look; test/support/every-test.ts fails the test they were given in. */
const found: string[] = [];

export const takeProblems = (): string[] => found.splice(0);

/** Notes what is wrong with an answer that a test was given. */
export function checkAnswer(exchange: Exchange): void {
  checker ??= new AnswerChecker(inject('openapi'));
  found.push(...checker.problems(exchange));
}

/** For agents that ask another process: `agent.use(checkReceived)`. */
export function checkReceived(call: Test): void {
  call.on('response', (response: Response) => {
    const { method, path: url } = (response as unknown as { req: ClientRequest }).req;
    checkAnswer({ method, url, status: response.status, contentType: response.type, body: response.text });
  });
}

/** Checks every answer of a server as it leaves, before the client has it. */
export function checkAnswers(server: Server): void {
  server.prependListener(
    'request',
    ({ method = '', url = '' }: IncomingMessage, response: ServerResponse) => {
      const body: Buffer[] = [];
      let head: OutgoingHttpHeaders = {};
      const around = (name: 'writeHead' | 'write' | 'end', before: (given: readonly unknown[]) => void) => {
        const own = response[name].bind(response) as (...given: unknown[]) => unknown;
        const wrapped = (...given: unknown[]) => {
          before(given);
          return own(...given);
        };
        Object.assign(response, { [name]: wrapped });
      };
      const keep = ([chunk]: readonly unknown[]) => {
        if (typeof chunk === 'string' || chunk instanceof Uint8Array) body.push(Buffer.from(chunk));
      };
      around('writeHead', (given) => (head = given.at(-1) as OutgoingHttpHeaders));
      around('write', keep);
      around('end', (given) => {
        keep(given);
        const contentType = String({ ...response.getHeaders(), ...head }['content-type'] ?? '');
        const text = Buffer.concat(body).toString();
        checkAnswer({ method, url, status: response.statusCode, contentType, body: text });
      });
    },
  );
}
