import type { FastifyInstance } from 'fastify';
import { NotFound } from '../api/errors.js';
import { onlySwitches } from '../api/switch-auth.js';
import type { MediaService } from './media.service.js';
import { sendContent } from './send-media.js';

/**
 * `GET /freeswitch/media/<id>` or `<id>.<ext>`, beside Nest's router: what FreeSWITCH plays as http_cache://. It knows a
 * format by the extension of the URL alone, so that is what it is given.
 */
export function registerMediaEndpoint(server: FastifyInstance, secret: string, media: MediaService): void {
  const options = { onRequest: onlySwitches(secret) };
  server.get<{ Params: { file: string } }>('/freeswitch/media/:file', options, async (request, reply) => {
    const id = /^(\d{1,9})(\.\w{1,8})?$/.exec(request.params.file)?.[1];
    if (id === undefined) throw new NotFound('media file', request.params.file);
    return sendContent(await media.contentOf(Number(id)), request, reply);
  });
}
