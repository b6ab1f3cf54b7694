import { Controller, Get } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { Answers, object, RowId } from '../../api/openapi.js';
import { ExtensionStatusService } from './extension-status.service.js';

const PHONE = {
  ...{ switch: '127.0.0.1:8021', profile: 'internal', contact: '"" <sip:1001@192.0.2.7:5060>' },
  ...{ network_ip: '192.0.2.7', network_port: 5060, transport: 'udp', user_agent: 'Phone 1.0' },
  expires_in: 3_600,
};
const CALL = {
  ...{ uuid: 'cfd41551-bec3-4fc6-bca0-c1a07784f207', direction: 'inbound', number: '1002' },
  ...{ state: 'answered', held: false, created_at: 1_675_404_116_812_248 },
  ...{ progress_at: 1_675_404_116_951_249, answered_at: 1_675_404_116_951_249 },
  other_uuid: 'a9055088-1a38-4ba1-89c3-b4410ad5003e',
};

@Controller('api/extensions')
@ForOperators()
export class ExtensionStatusController {
  constructor(private readonly statuses: ExtensionStatusService) {}

  @Get(':id/status')
  @Answers(
    "An extension's phones and calls now; times in microseconds since 1970, 0 for not yet",
    object({
      ...{ id: 7, extn: '1001', domain: 'pbx.example.test', registrations: [PHONE], calls: [CALL], dnd: 0 },
      ...{ forward_always: '', forward_busy: '', forward_no_answer: '', forward_unreachable: '' },
    }),
  )
  get(@RowId() id: number) {
    return this.statuses.of(id);
  }
}
