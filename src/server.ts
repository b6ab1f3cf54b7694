import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type LoggerService, type NestApplicationOptions } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyStatic from '@fastify/static';
import type { Logger } from 'pino';
import { ErrorFilter } from './api/error.filter.js';
import { AuthGuard, Authenticator } from './api/auth.js';
import { fastifyOptions, HTTP_LIMITS, prepareHttp } from './api/http.js';
import { acceptUploads } from './api/multipart.js';
import { AppModule, type Parts } from './app.module.js';
import { registerCdrEndpoint } from './calls/cdrs/cdr-endpoint.js';
import { CdrStore } from './calls/cdrs/cdr-store.js';
import { registerBlockEndpoint } from './dialplan/blocks/block-endpoint.js';
import { BlockCalls } from './dialplan/blocks/block-calls.js';
import { FuncCodeActions } from './calls/func-code-actions.js';
import { registerFuncCodeEndpoint } from './calls/func-code-endpoint.js';
import { InCallActions } from './calls/in-call-actions.js';
import { routeUpgrades, UpgradeRequest } from './calls/stream/event-socket.js';
import { registerInCallEndpoint } from './calls/in-call-endpoint.js';
import { registerCallFileEndpoint } from './media/call-files/call-file-endpoint.js';
import { CallFileService } from './media/call-files/call-file.service.js';
import { registerMediaEndpoint } from './media/media-endpoint.js';
import { MediaService } from './media/media.service.js';
import { ProvisioningService } from './provisioning/provisioning.service.js';
import { isXmlRequest, xmlEndpoint } from './provisioning/xml-endpoint.js';
import { DOCS_SCRIPT, swaggerUiFolder } from './system/docs.js';
import { Metrics } from './system/metrics.js';

/** Fastify takes one handler of each kind, and prepareHttp has set ours: Nest's would know 404 but not 405. */
class Adapter extends FastifyAdapter {
  override setNotFoundHandler() {
    return this.getInstance();
  }

  override setErrorHandler() {
    return this.getInstance();
  }
}

/** The whole HTTP application, ready to listen or to be asked by tests. */
export async function createServer(parts: Parts): Promise<NestFastifyApplication> {
  const { config, log } = parts;
  let answerXml: RequestListener;
  const adapter = new Adapter({
    ...fastifyOptions(log),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    serverFactory: (handler: RequestListener) =>
      createHttpServer({ ...HTTP_LIMITS, IncomingMessage: UpgradeRequest }, (request, response) =>
        isXmlRequest(request) ? answerXml(request, response) : handler(request, response),
      ),
  });
  const options: NestApplicationOptions = { bodyParser: false, logger: nestLogger(log), abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, options);
  const server = adapter.getInstance();
  prepareHttp(server, log);
  await acceptUploads(server);
  const { requests } = app.get(Metrics);
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  const provisioning = app.get(ProvisioningService);
  answerXml = xmlEndpoint({
    secret: config.freeswitchSecret,
    log,
    answer: (fields) => provisioning.answer(fields),
    observe: (status, seconds) =>
      requests.observe({ method: 'POST', route: '/freeswitch/xml', status }, seconds),
  });
  registerCdrEndpoint(server, config.freeswitchSecret, app.get(CdrStore, { strict: false }), log);
  registerBlockEndpoint(server, config.freeswitchSecret, app.get(BlockCalls, { strict: false }));
  registerFuncCodeEndpoint(server, config.freeswitchSecret, app.get(FuncCodeActions, { strict: false }), log);
  registerInCallEndpoint(server, config.freeswitchSecret, app.get(InCallActions, { strict: false }), log);
  registerCallFileEndpoint(server, config.freeswitchSecret, app.get(CallFileService, { strict: false }), log);
  registerMediaEndpoint(server, config.freeswitchSecret, app.get(MediaService, { strict: false }));
  await server.register(fastifyStatic, { root: swaggerUiFolder(), prefix: '/docs/assets/', index: false });
  server.get('/docs/assets/start.js', (_request, reply) => reply.type('text/javascript').send(DOCS_SCRIPT));
  app.useGlobalFilters(new ErrorFilter(log));
  app.useGlobalGuards(new AuthGuard(app.get(Reflector), app.get(Authenticator, { strict: false })));
  routeUpgrades(app.getHttpServer());
  await app.init();
  await server.ready();
  return app;
}

/** Nest's own messages, in our log. */
function nestLogger(log: Logger): LoggerService {
  const write =
    (level: 'debug' | 'error' | 'warn') =>
    (message: unknown, ...more: unknown[]) =>
      log[level]({ nest: more.at(-1) }, String(message));
  return {
    log: write('debug'),
    error: write('error'),
    warn: write('warn'),
    debug: write('debug'),
    verbose: write('debug'),
  };
}
