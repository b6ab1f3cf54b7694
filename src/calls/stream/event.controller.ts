import { finished } from 'node:stream';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkOrigin, currentCaller, ForOperators } from '../../api/auth.js';
import { fieldSchemas } from '../../api/fields.js';
import { Answers } from '../../api/openapi.js';
import { Queries } from '../../api/queries.js';
import { isUpgrade, openSocket } from './event-socket.js';
import { EventStreams } from './event-streams.js';
import { StreamFilter } from './stream-filter.js';

/** How long a browser waits before it comes back, in milliseconds. */
const RETRY_MS = 2_000;

@Controller('api/events')
@ForOperators()
export class EventController {
  constructor(private readonly streams: EventStreams) {}

  @Get()
  @Queries(fieldSchemas(StreamFilter))
  @Answers(
    'What happens to calls, registrations, gateways and switches, as server-sent events; as a WebSocket (`Upgrade`) each message is `{"id","type","data"}`. `hello` comes first: `resumed` 1 when all that happened since the last event follows',
    { type: 'string' },
    { type: 'text/event-stream' },
  )
  stream(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { raw } = reply;
    const upgrade = isUpgrade(request.raw);
    if (upgrade) checkOrigin(currentCaller(), request, 'a WebSocket');
    const wish = this.streams.wish(query, request.headers);
    reply.hijack();
    if (upgrade) return openSocket(request.raw, raw, this.streams, wish);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx would keep events back.
      'x-accel-buffering': 'no',
    });
    if (request.method === 'HEAD') return void raw.end();
    raw.write(`retry: ${RETRY_MS}\n\n`);
    this.streams.open(wish, {
      send: (kind, id, json) => raw.write(`id: ${id}\nevent: ${kind}\ndata: ${json}\n\n`),
      beat: () => raw.write(':\n\n'),
      outlet: raw,
      end: () => (raw.writableLength > 0 ? raw.destroy() : raw.end()),
      onClosed: (listener) => finished(raw, () => listener()),
    });
  }
}
