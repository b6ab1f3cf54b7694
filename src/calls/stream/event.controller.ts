import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForOperators } from '../../api/auth.js';
import { fieldSchemas } from '../../api/fields.js';
import { Answers } from '../../api/openapi.js';
import { Queries } from '../../api/queries.js';
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
    const wish = this.streams.wish(query, request.headers);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx would keep events back.
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: ${RETRY_MS}\n\n`);
    this.streams.open(wish, {
      send: (kind, id, data) => raw.write(`id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`),
      beat: () => raw.write(':\n\n'),
      waiting: () => raw.writableLength,
      end: () => (raw.writableLength > 0 ? raw.destroy() : raw.end()),
      onClosed: (listener) => raw.on('close', listener),
    });
  }
}
