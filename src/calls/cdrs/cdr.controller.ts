import { Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { currentCaller, ForEveryUser, ForOperators } from '../../api/auth.js';
import { fieldSchemas } from '../../api/fields.js';
import { Input, parseInput } from '../../api/input.js';
import { Answers, arrayOf, described, object, orEmpty, pageOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { Queries } from '../../api/queries.js';
import { Native, reply } from '../../api/reply.js';
import { FileAnswer, goneSignal, readExportQuery, sendFile } from '../../sheets/sheet-answer.js';
import { CsvQuery, ExportQuery } from '../../sheets/import.dto.js';
import type { Language } from '../../sheets/sheet.js';
import { SheetService } from '../../sheets/sheet.service.js';
import { CDR_SHEET } from './cdr-sheet.js';
import { CdrFilter, CdrStatisticsFilter, CdrUuids } from './cdr.dto.js';
import { CdrService, SORTABLE } from './cdr.service.js';

const UUID = 'cfd41551-bec3-4fc6-bca0-c1a07784f207';
const STAMP = '2026-11-21 12:00:00';
const SWITCHNAME = described(
  'pbx1',
  'FreeSWITCH’s own name (switchname), not the host:port of FREESWITCH_URL',
);
const COUNT = orEmpty({ type: 'integer' });
const MEASURE = orEmpty({ type: 'number' });
const CDR = object({
  ...{ uuid: UUID, core_uuid: UUID, switch: SWITCHNAME, call_uuid: UUID, bleg_uuid: UUID, other_uuid: UUID },
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

const STATISTICS = object(
  {
    ...{ key: '2026-11-21', name: '', count: 120, answered: 96, answer_ratio: 0.8 },
    ...{ duration: 9_000, average_duration: 75.5, billsec: 8_000, average_billsec: 83.3, measured: 96 },
    ...{ mos: MEASURE, worst_mos: MEASURE, loss: MEASURE, jitter: MEASURE },
  },
  { domain: 'pbx.example.test' },
);
const PAGE = pageOf(CDR) as { properties: object };
const LISTED = {
  ...PAGE,
  properties: {
    ...PAGE.properties,
    rowCountEstimated: { type: 'integer', enum: [1], description: 'there, where rowCount is an estimate' },
  },
};

@Controller('api/cdrs')
@ForOperators()
export class CdrController {
  constructor(
    private readonly cdrs: CdrService,
    private readonly sheets: SheetService,
  ) {}

  @Get()
  @Queries(fieldSchemas(CdrFilter))
  @Answers(
    'Call detail records, one a leg, newest first; of the last seven days when none are given. Beyond 10000 rowCount is an estimate',
    LISTED,
  )
  async list(@Listing({}, { sort: SORTABLE, search: [] }) query: ListQuery) {
    return reply.page(await this.cdrs.list(given(parseInput(CdrFilter, query.filters)), query), Native);
  }

  @Get('me')
  @ForEveryUser()
  @Queries(fieldSchemas(CdrFilter))
  @Answers("The same of the caller's own extensions: the legs that they made or took", LISTED)
  async listOwn(@Listing({}, { sort: SORTABLE, search: [] }) query: ListQuery) {
    const filter = given(parseInput(CdrFilter, query.filters));
    return reply.page(await this.cdrs.list(filter, query, currentCaller().userId), Native);
  }

  @Get('statistics')
  @Queries(fieldSchemas(CdrStatisticsFilter))
  @Answers(
    'Calls counted by day, hour, extension, route, hang-up cause …: a call once, as the leg that began it. Times in seconds; `domain` is there by extension, empty for the default one; `mos`, `loss` and `jitter` of the legs that were `measured`',
    object({ by: 'day', data: [STATISTICS] }),
  )
  async statistics(@Query() query: object) {
    const filter = given(parseInput(CdrStatisticsFilter, query));
    return { by: filter.by ?? 'all', data: reply.rows(await this.cdrs.statistics(filter)) };
  }

  @Get('export')
  @FileAnswer('The records of a filter as an .xlsx or CSV file', ExportQuery, CdrFilter)
  async export(@Query() query: object, @Res({ passthrough: true }) response: FastifyReply) {
    const { language, format } = readExportQuery(query);
    return this.send(trimmed(query), response, format, language);
  }

  @Get('download')
  @FileAnswer('The same; CSV, as CherryPBX reads it, where no format is asked for', CsvQuery, CdrFilter)
  async download(@Query() query: object, @Res({ passthrough: true }) response: FastifyReply) {
    const { language, format } = readExportQuery(trimmed(query), 'csv');
    return this.send(trimmed(query), response, format, language);
  }

  @Put('uuids_download')
  @ForEveryUser()
  @FileAnswer('The records of some legs, which the body names, as CSV or .xlsx', CsvQuery)
  async downloadSome(
    @Query() query: object,
    @Input(CdrUuids) { uuids }: CdrUuids,
    @Res({ passthrough: true }) response: FastifyReply,
  ) {
    const where = { sql: 'uuid = ANY ($1::uuid[])', values: [uuids.split(',')] };
    const { language, format } = readExportQuery(query, 'csv');
    const file = await this.sheets.export(CDR_SHEET, format, language, goneSignal(response), where);
    return sendFile(response, file, format, 'cdrs');
  }

  private async send(query: object, response: FastifyReply, format: 'csv' | 'xlsx', language: Language) {
    const where = await this.cdrs.narrowing(given(parseInput(CdrFilter, query)));
    const file = await this.sheets.export(CDR_SHEET, format, language, goneSignal(response), where);
    return sendFile(response, file, format, 'cdrs');
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

/** CherryPBX writes its query over several lines, so that its values end in spaces. */
const trimmed = (query: object): object =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );

/** An empty parameter is none. */
const given = <T extends object>(filter: T): T =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => typeof value !== 'symbol' && value !== ''),
  ) as T;
