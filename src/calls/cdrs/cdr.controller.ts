import { Controller, Get, Param } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { fieldSchemas } from '../../api/fields.js';
import { parseInput } from '../../api/input.js';
import { Answers, arrayOf, object, orEmpty, pageOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { Queries } from '../../api/queries.js';
import { Native, reply } from '../../api/reply.js';
import { CdrFilter } from './cdr.dto.js';
import { CdrService } from './cdr.service.js';

const UUID = 'cfd41551-bec3-4fc6-bca0-c1a07784f207';
const STAMP = '2026-11-21 12:00:00';
const COUNT = orEmpty({ type: 'integer' });
const MEASURE = orEmpty({ type: 'number' });
const CDR = object({
  ...{ uuid: UUID, core_uuid: UUID, switch: 'pbx1', call_uuid: UUID, bleg_uuid: UUID, other_uuid: UUID },
  ...{ direction: 'inbound', caller_id_name: 'Alice', caller_id_number: '1001', destination_number: '1002' },
  ...{ context: 'context-1', caller_source: 'mod_sofia', realm: 'pbx.example.test', account_code: '1001' },
  ...{ network_addr: '192.0.2.10', network_port: COUNT, start_stamp: STAMP, ring_stamp: STAMP },
  ...{ answer_stamp: STAMP, end_stamp: STAMP, duration: 12, billsec: 10, hangup_cause: 'NORMAL_CLEARING' },
  ...{ xui_hangup_cause: 'caller', sip_hangup_disposition: 'recv_bye', sip_call_id: 'a@192.0.2.10' },
  ...{
    digits_dialed: 'none',
    external_tracking_id: '',
    xui_route_ids: '3,7',
    abs_path: '/api/media_files/12.wav',
    rel_path: '',
  },
  ...{ media_file_id: COUNT, rtp_use_codec_name: 'PCMA', rtp_in_packets: COUNT, rtp_in_bytes: COUNT },
  ...{
    rtp_in_jitter: MEASURE,
    rtp_in_loss: MEASURE,
    rtp_in_mos: MEASURE,
    rtp_out_packets: COUNT,
    rtp_out_bytes: COUNT,
  },
  incomplete: 0,
});

@Controller('api/cdrs')
@ForOperators()
export class CdrController {
  constructor(private readonly cdrs: CdrService) {}

  @Get()
  @Queries(fieldSchemas(CdrFilter))
  @Answers(
    'Call detail records, one a leg, newest first; of the last seven days when none are given',
    pageOf(CDR),
  )
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.cdrs.list(parseInput(CdrFilter, query.filters), query), Native);
  }

  @Get(':uuid')
  @Answers('One leg', CDR)
  async get(@Param('uuid') uuid: string) {
    return reply.row(await this.cdrs.get(uuid));
  }

  @Get(':uuid/related_cdrs')
  @Answers('The other legs of the call', arrayOf(CDR))
  async related(@Param('uuid') uuid: string) {
    return reply.rows(await this.cdrs.related(uuid));
  }
}
