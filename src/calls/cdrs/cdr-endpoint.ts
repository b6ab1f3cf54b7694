import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { send } from '../../api/http.js';
import { onlySwitches } from '../../api/switch-auth.js';
import type { CdrStore } from './cdr-store.js';
import { readCdr } from './read-cdr.js';

/** 10 KB is usual; a call that ran through hundreds of applications has hundreds of KB. */
const BODY_LIMIT = 4 * 1024 * 1024;

/**
 * `POST /freeswitch/cdr`, beside Nest's router. 2xx: stored, or nothing to store. 400 and 413: can never be stored, the
 * switch puts it aside. Anything else: the switch keeps it and comes again, so only what may pass is answered so. The
 * leg's own thread waits for the answer: nothing here may wait for an event of it.
 */
export function registerCdrEndpoint(
  server: FastifyInstance,
  secret: string,
  store: CdrStore,
  log: Logger,
): void {
  void server.register((scope, _options, done) => {
    scope.addHook('onRequest', onlySwitches(secret));
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, parsed) =>
      // Wrong UTF-8 becomes U+FFFD here.
      parsed(null, body.toString('utf8')),
    );
    scope.post('/freeswitch/cdr', async (request, reply) => {
      try {
        const body = typeof request.body === 'string' ? request.body : '';
        const cdr = readCdr(body, request.headers['content-type']);
        if (cdr !== undefined) await store.save(cdr);
        return await reply.send({ code: 200, message: 'success', data: cdr?.uuid ?? '' });
      } catch (error) {
        send(reply, error, request, log);
        return reply;
      }
    });
    done();
  });
}
