import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ByteRange, parseRange } from './rules/byte-range.js';

/** Of whatever kind it is, for the documentation. */
export const BYTES = Object.fromEntries(
  ['audio/*', 'video/*', 'image/*', 'application/vnd.tcpdump.pcap'].map((type) => [
    type,
    { schema: { type: 'string', format: 'binary' } },
  ]),
);

/** Something that is answered byte by byte. */
export interface Content {
  readonly mime: string;
  readonly file_size: number;
  readonly sha256: string;
  readonly read: (range: ByteRange) => Readable | Promise<Readable>;
}

/** Answers bytes: whole or the range asked for, or 304 where the caller has them already. */
export async function sendContent(
  { mime, file_size, sha256, read }: Content,
  { headers, method }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
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
  // Of a HEAD Fastify throws away what is read; the first byte is there if any is.
  const bytes = await read(method === 'HEAD' ? { start, end: Math.min(start, end) } : { start, end });
  return reply
    .type(mime)
    .header('content-length', end - start + 1)
    .send(bytes);
}
