import { Controller, Get } from '@nestjs/common';
import { AdminOnly } from '../api/auth.js';
import { Answers, either, object, orEmpty, pageOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import { AuditLog } from './audit.js';

/** Of several rows deleted at once, each of them. */
const STATE = either(
  { type: 'object' },
  { type: 'array', items: { type: 'object' } },
  { type: 'string', enum: [''] },
);

const ROW = object({
  id: 1,
  created_at: '2026-11-21 12:00:00',
  // Of what nobody asked for, but the program did by itself.
  user_id: orEmpty({ type: 'integer' }),
  login: 'admin',
  address: '127.0.0.1',
  action: 'update',
  entity: 'route',
  entity_id: '3',
  before: STATE,
  after: STATE,
});

@Controller('api/audit_logs')
@AdminOnly()
export class AuditController {
  constructor(private readonly audit: AuditLog) {}

  @Get()
  @Answers(
    'Every change, and what was done to calls (entity channel, by UUID; a call made with async by its jobUUID): who, when, from where, before, after',
    pageOf(ROW),
  )
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.audit.list(query), Native);
  }
}
