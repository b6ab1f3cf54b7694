import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MediaService } from './media.service.js';
import { parseRange } from './rules/byte-range.js';

/** Answers the bytes of a media file: whole or the range asked for, or 304 where the caller has them already. */
export async function sendMedia(
  media: MediaService,
  id: number,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { mime, file_size, sha256 } = await media.get(id);
  const etag = `"${sha256}"`;
  void reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return reply.code(304).send();
  // A part of another version is of no use to who has the rest of this one.
  const wanted = [undefined, etag].includes(headers['if-range']?.toString());
  const range = wanted ? parseRange(headers.range, file_size) : undefined;
  if (range === 'unsatisfiable') {
    return reply.code(416).header('content-range', `bytes */${file_size}`).send();
  }
  if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file_size}`);
  const { start, end } = range ?? { start: 0, end: file_size - 1 };
  return reply
    .type(mime)
    .header('content-length', end - start + 1)
    .send(Readable.from(media.content(id, { start, end }), { objectMode: false }));
}
