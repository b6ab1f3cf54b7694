import { Controller, Delete, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForOperators } from '../../api/auth.js';
import { fieldSchemas } from '../../api/fields.js';
import { parseInput } from '../../api/input.js';
import { AlsoEmpty, Answers, described, object, orEmpty, pageOf, RowId, savedOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { Queries } from '../../api/queries.js';
import { Native, reply } from '../../api/reply.js';
import { SeveralIds } from '../../api/several.js';
import { BYTES, sendContent } from '../send-media.js';
import { CallFileFilter } from './call-file.dto.js';
import { CallFileService, type CallFileRow } from './call-file.service.js';

const SWITCHNAME = described(
  'pbx1',
  'FreeSWITCH’s own name (switchname), not the host:port of FREESWITCH_URL',
);
const UUID = 'cfd41551-bec3-4fc6-bca0-c1a07784f207';
const STAMP = '2026-11-21 12:00:00';
const PATH = `calls/2026-11-21/${UUID}.wav`;
const ROW = object({
  ...{ id: 12, kind: 'recording', uuid: UUID, core_uuid: UUID, switch: SWITCHNAME },
  ...{ path: `/var/lib/freeswitch/recordings/${PATH}`, rel_path: PATH, name: `${UUID}.wav` },
  ...{ mime: 'audio/wav', ext: 'wav', file_size: 320_044, duration: orEmpty({ type: 'number' }) },
  ...{ sha256: '9f86…', recorded_at: STAMP, caller_id_number: '1001', destination_number: '1002' },
  ...{ url: '/api/call_files/12/file', created_at: STAMP, updated_at: STAMP, deleted_at: '' },
});

@Controller('api/call_files')
@ForOperators()
export class CallFileController {
  constructor(private readonly files: CallFileService) {}

  @Get()
  @Queries(fieldSchemas(CallFileFilter))
  @Answers('Recordings and snapshots of calls, newest first', pageOf(ROW))
  async list(@Listing() query: ListQuery) {
    const page = await this.files.listed(parseInput(CallFileFilter, query.filters), query);
    return reply.page({ ...page, data: page.data.map(print) }, Native);
  }

  @Get(':id')
  @Answers('One file', ROW)
  async get(@RowId() id: number) {
    return reply.row(print(await this.files.one(id)));
  }

  @Get(':id/file')
  @Queries({ download: { type: 'integer', enum: [0, 1], description: '1: to be saved, not shown' } })
  @ApiOperation({ summary: 'Its bytes, in ranges if asked for' })
  @ApiResponse({ status: 200, description: 'all of it', content: BYTES })
  @ApiResponse({ status: 206, description: 'the range that was asked for', content: BYTES })
  @AlsoEmpty(304, 'the client has it')
  @AlsoEmpty(416, 'it is not as long as that')
  async file(
    @RowId() id: number,
    @Query('download') download: unknown,
    @Req() request: FastifyRequest,
    @Res() answer: FastifyReply,
  ) {
    const file = await this.files.get(id);
    void answer.header(
      'content-disposition',
      disposition(download === '1' ? 'attachment' : 'inline', file.name),
    );
    await sendContent(this.files.contentOf(file), request, answer);
  }

  @Delete(':id')
  @Answers('Delete a file', savedOf('12'))
  async remove(@RowId() id: number) {
    await this.files.remove(id);
    return reply.saved(String(id));
  }

  @Delete()
  @Answers('Delete several files, all or none', savedOf([12, 13]))
  async removeAll(@SeveralIds() ids: number[]) {
    await this.files.removeAll(ids);
    return reply.saved(ids);
  }
}

const print = (file: CallFileRow) => ({ ...file, url: `/api/call_files/${file.id}/file` });

/** RFC 6266: a name of ASCII for old clients, and the name. */
function disposition(how: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\w.+-]/g, '_');
  return `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, '_')}`;
}
