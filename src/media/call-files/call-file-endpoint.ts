import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { CREATE } from '../../api/fields.js';
import { send } from '../../api/http.js';
import { parseInput } from '../../api/input.js';
import { onlySwitches } from '../../api/switch-auth.js';
import { CallFileUpload } from './call-file.dto.js';
import type { CallFileService } from './call-file.service.js';

/**
 * `PUT /freeswitch/files?path=…`, the body being the file, beside Nest's router: what lua/upload-files.lua sends with
 * mod_http_cache's http_put, which knows 200, 201, 202 and 204 as success and prints an answer's body to FreeSWITCH's
 * own output. 400: can never be stored, the switch puts it aside; anything else: it comes again.
 */
export function registerCallFileEndpoint(
  server: FastifyInstance,
  secret: string,
  files: CallFileService,
  log: Logger,
): void {
  void server.register((scope, _options, done) => {
    scope.addHook('onRequest', onlySwitches(secret));
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    scope.put('/freeswitch/files', async (request, reply) => {
      try {
        const about = parseInput(CallFileUpload, request.query, CREATE);
        await files.take(about, (request.body ?? request.raw) as Readable);
        return await reply.code(204).send();
      } catch (error) {
        // The rest of it is not wanted.
        request.raw.resume();
        send(reply, error, request, log);
        return reply;
      }
    });
    done();
  });
}
