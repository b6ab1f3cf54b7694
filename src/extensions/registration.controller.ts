import { Controller, Delete, Get } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Answers, described, object, pageOf, RowId, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import { RegistrationService } from './registration.service.js';

const ROW = object({
  id: 1,
  switch: described(
    '127.0.0.1:8021',
    'host:port of FREESWITCH_URL; CDRs and call files have FreeSWITCH’s own name',
  ),
  core_uuid: '12e065d9-0b6d-44a1-a71f-cde1cf9fc747',
  profile: 'internal',
  extn: '1001',
  domain: 'pbx.example.test',
  contact: '"" <sip:1001@192.0.2.7:5060>',
  network_ip: '192.0.2.7',
  network_port: 5060,
  transport: 'udp',
  user_agent: 'Phone 1.0',
  expires: '2026-11-21 13:00:00',
  created_at: '2026-11-21 12:00:00',
  updated_at: '2026-11-21 12:00:00',
  deleted_at: '',
});

@Controller('api/registrations')
@ForOperators()
export class RegistrationController {
  constructor(private readonly registrations: RegistrationService) {}

  @Get()
  @Answers('Phones registered now, newest first, on every switch', pageOf(ROW))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.registrations.list(query), Native);
  }

  @Delete(':id')
  @Answers('End a registration; its phone may register again', savedOf('2'))
  async end(@RowId() id: number) {
    await this.registrations.end(id);
    return reply.saved(String(id));
  }
}
