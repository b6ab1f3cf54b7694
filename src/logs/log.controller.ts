import { Controller, Delete, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AdminOnly } from '../api/auth.js';
import { Invalid } from '../api/errors.js';
import { fieldSchemas } from '../api/fields.js';
import { parseInput } from '../api/input.js';
import { Answers, mapOf, object, pageOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Queries } from '../api/queries.js';
import { Native, reply } from '../api/reply.js';
import { LogArchive } from './log-archive.js';
import { LogFilter } from './log.dto.js';
import { LogService } from './log.service.js';

const ARCHIVE = '/api/logs/archive';
const ROW = object({
  ...{ id: 1, time: '2026-11-21 12:00:00', level: 'info', message: 'call: connect' },
  details: mapOf({}),
});

/** What this program and the switches have logged. */
@Controller('api/logs')
@AdminOnly()
export class LogController {
  constructor(
    private readonly logs: LogService,
    private readonly archive: LogArchive,
  ) {}

  @Get()
  @Queries(fieldSchemas(LogFilter))
  @Answers('The newest lines of this program’s own log, newest first', pageOf(ROW))
  list(@Listing({}, { sort: [], search: [] }) query: ListQuery) {
    if (query.sort) throw Invalid.field('sortField', 'is not possible here');
    if (query.search) throw Invalid.field('searchField', 'is not possible here');
    return reply.page(this.logs.list(parseInput(LogFilter, query.filters), query), Native);
  }

  @Get('download')
  @Answers('Where the logs can be downloaded, with the session of who asks', object({ url: ARCHIVE }))
  download() {
    return { url: ARCHIVE };
  }

  @Get('archive')
  @Answers(
    'The logs of this program and of the switches, without secrets, as .tar.gz',
    { type: 'string', format: 'binary' },
    { type: 'application/gzip' },
  )
  send(@Res() response: FastifyReply) {
    const day = new Date().toISOString().slice(0, 10);
    return response
      .headers({
        'content-disposition': `attachment; filename="logs-${day}.tar.gz"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      .type('application/gzip')
      .send(this.archive.stream());
  }

  @Delete()
  @Answers('Forget the lines of this program’s own log; `data` is how many', savedOf(120))
  async clear() {
    return reply.saved(await this.logs.clear());
  }
}
