import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ApiError, Invalid } from './errors.js';
import { toErrorReply } from './error-reply.js';
import { requestContext } from './request-context.js';

export const MEBIBYTE = 1024 * 1024;

/** Options of the Fastify server that carries Nest. */
export const fastifyOptions = (log: Logger) =>
  ({
    bodyLimit: MEBIBYTE,
    forceCloseConnections: true,
    // CherryPBX asks for tones as they are written: `/api/tones/%(1000,4000,450)`, where `%(` encodes nothing.
    rewriteUrl: ({ url = '' }) =>
      url.startsWith('/api/tones/') ? url.replace(/%(?![\dA-Fa-f]{2})/g, '%25') : url,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    /** What no route is looked for: bad percent-encoding, a parameter that is too long. */
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      send(reply, Invalid.field('url', error.message.slice(0, 200)), request, log),
  }) as const;

/** Of a route that takes larger bodies than others, in MiB. */
export const BodyLimit = (mebibytes: number): MethodDecorator =>
  RouteConfig({ bodyLimit: mebibytes * MEBIBYTE });

/**
 * Of the HTTP server below Fastify. A body or head that never ends holds memory and a socket; a recording of hours comes
 * over a slow line.
 */
export const HTTP_LIMITS = {
  headersTimeout: 60_000,
  requestTimeout: 600_000,
  keepAliveTimeout: 72_000,
} as const;

/** What the seed's clients need of HTTP beyond Fastify's defaults, and our own shape for what fails before a route. */
export function prepareHttp(server: FastifyInstance, log: Logger): void {
  parseBodies(server);
  limitBodies(server);
  runInContext(server);
  logRequests(server, log);
  const routes = rememberRoutes(server);
  server.setErrorHandler((error, request, reply) => send(reply, error, request, log));
  server.setNotFoundHandler((request, reply) => send(reply, missing(request, routes), request, log));
}

class MethodNotAllowed extends ApiError {
  readonly status = 405;
}

class NoSuchPath extends ApiError {
  readonly status = 404;
}

/** Sends any error in the API's shape; faults of ours are logged with their stack. */
export function send(reply: FastifyReply, error: unknown, request: FastifyRequest, log: Logger): void {
  const { status, body } = toErrorReply(error);
  if (status === 500)
    log.error({ err: error, method: request.method, path: pathOf(request) }, 'request failed');
  else
    log.debug(
      { status, message: body.message, method: request.method, path: pathOf(request) },
      'request refused',
    );
  void reply.code(status).type('application/json; charset=utf-8').send(body);
}

function parseBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser(/^application\/(.+\+)?json/, { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(body as Buffer);
    if (text === undefined) return done(NOT_UTF8);
    // A DELETE that says JSON and sends nothing is usual among clients.
    if (text === '') return done(null, undefined);
    void parseJson(request, text, (error, value) =>
      error ? done(Invalid.field('body', faultOf(text, 'is not valid JSON'))) : done(null, value),
    );
  });
  server.addContentTypeParser(
    // Seed 003 also deletes with a body and no header at all, which Fastify takes for the type `/`.
    /^(\/|application\/x-www-form-urlencoded(;.*)?)$/,
    { parseAs: 'buffer' },
    (request, body, done) => {
      const text = decode(body as Buffer)?.trim();
      if (text === undefined) return done(NOT_UTF8);
      // `curl -d '{…}'` without a header says form and sends JSON, as the seed's own IVR examples do.
      if (!/^[{[]/.test(text)) {
        if (!isDecodable(text)) return done(NOT_UTF8);
        return done(null, Object.fromEntries(new URLSearchParams(text)));
      }
      void parseJson(request, text, (error, value) =>
        error
          ? done(Invalid.field('body', faultOf(text, 'is neither a form nor valid JSON')))
          : done(null, value),
      );
    },
  );
}

/** Keys that would change what an object is are refused, too. */
function faultOf(text: string, words: string): string {
  try {
    JSON.parse(text);
    return 'must not have the key __proto__, nor prototype in constructor';
  } catch {
    return words;
  }
}

function limitBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const { bodyLimit } = (route.config ?? {}) as { bodyLimit?: number };
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
}

const NOT_UTF8 = Invalid.field('body', 'is not valid UTF-8');
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Undefined for what is not UTF-8: its bytes would become question marks for ever. */
function decode(body: Buffer): string | undefined {
  try {
    return UTF8.decode(body);
  } catch {
    return undefined;
  }
}

/** Whether what a form percent-encodes is UTF-8; a `%` that encodes nothing stands for itself. */
const isDecodable = (form: string): boolean =>
  (form.match(/(?:%[\dA-Fa-f]{2})+/g) ?? []).every(
    (run) => decode(Buffer.from(run.replaceAll('%', ''), 'hex')) !== undefined,
  );

function runInContext(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    if (request.url.includes('%00')) return done(Invalid.field('url', 'must not contain NUL'));
    requestContext.run({ address: request.ip }, done);
  });
}

function logRequests(server: FastifyInstance, log: Logger): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { caller, address } = requestContext.get() ?? {};
    log.info({
      method: request.method,
      path: pathOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      address,
      ...(caller && { user: caller.login }),
    });
    done();
  });
}

/** Without the query: it may hold what a log must not. */
function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0]!;
}

interface KnownRoute {
  readonly methods: readonly string[];
  readonly path: RegExp;
}

/** Fastify answers 404 where only the method is wrong; remembering the paths lets us say 405. */
function rememberRoutes(server: FastifyInstance): KnownRoute[] {
  const known: KnownRoute[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    const pattern = url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    if (!url.includes('*'))
      known.push({ methods: [method].flat(), path: new RegExp(`^${pattern.join('/')}/?$`) });
  });
  return known;
}

function missing(request: FastifyRequest, routes: readonly KnownRoute[]): ApiError {
  const path = pathOf(request);
  const methods = [
    ...new Set(routes.filter((route) => route.path.test(path)).flatMap((route) => route.methods)),
  ];
  if (methods.length === 0) return new NoSuchPath(`there is nothing at ${path.slice(0, 200)}`);
  return new MethodNotAllowed(`${request.method} is not possible here, only ${methods.join(', ')}`);
}
