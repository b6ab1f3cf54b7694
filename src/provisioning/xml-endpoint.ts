import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { NOT_FOUND } from '../freeswitch/xml.js';
import type { ProvisioningService } from './provisioning.service.js';
import { RequestFields } from './request-fields.js';

const USER = 'freeswitch';

/** A dialplan request is 6 to 20 KB; a SIP message with many headers stays far below this. */
const BODY_LIMIT = 256 * 1024;

/**
 * `POST /freeswitch/xml`, beside Nest's router: every call and registration waits for it. A failure of ours answers 503,
 * on which FreeSWITCH uses its static files; `not found` would be taken for an answer.
 */
export function registerXmlEndpoint(
  server: FastifyInstance,
  secret: string,
  answers: ProvisioningService,
  log: Logger,
): void {
  const expected = digest(`Basic ${Buffer.from(`${USER}:${secret}`).toString('base64')}`);
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'string', bodyLimit: BODY_LIMIT },
      (_request, body, parsed) => {
        parsed(null, body);
      },
    );
    scope.post('/freeswitch/xml', async (request, reply) => {
      if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
        return reply
          .code(401)
          .header('www-authenticate', 'Basic realm="switchyard"')
          .type('text/plain')
          .send('unauthorized');
      }
      const body = typeof request.body === 'string' ? request.body : '';
      try {
        const document = await answers.answer(new RequestFields(body));
        return await reply.type('text/xml; charset=utf-8').send(document);
      } catch (error) {
        log.error({ err: error }, 'FreeSWITCH got no answer');
        return reply.code(503).type('text/xml; charset=utf-8').send(NOT_FOUND);
      }
    });
    done();
  });
}

/** Equal lengths for the comparison that takes equally long. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
