import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../api/errors.js';
import { mediaKey, onlySwitches } from '../api/switch-auth.js';
import type { MediaService } from './media.service.js';
import { sendMedia } from './send-media.js';

/**
 * `GET /freeswitch/media/<id>` or `<id>.<ext>`, beside Nest's router: what FreeSWITCH plays as http_cache://. It knows a
 * format by the extension of the URL alone, so that is what it is given. Without credentials there is a key before it.
 */
export function registerMediaEndpoint(server: FastifyInstance, secret: string, media: MediaService): void {
  const send = (file: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const id = /^(\d{1,9})(\.\w{1,8})?$/.exec(file)?.[1];
    if (id === undefined) throw new NotFound('media file', file);
    return sendMedia(media, Number(id), request, reply);
  };
  server.get<{ Params: { file: string } }>(
    '/freeswitch/media/:file',
    { onRequest: onlySwitches(secret) },
    (request, reply) => send(request.params.file, request, reply),
  );
  const key = mediaKey(secret);
  server.get<{ Params: { file: string } }>(`/freeswitch/media/${key}/:file`, (request, reply) =>
    send(request.params.file, request, reply),
  );
}
