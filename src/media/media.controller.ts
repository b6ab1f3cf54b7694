import { Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForOperators } from '../api/auth.js';
import { MEBIBYTE } from '../api/http.js';
import { parseInput, Patch } from '../api/input.js';
import { readUpload, UploadBody } from '../api/multipart.js';
import { AlsoEmpty, Answers, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, toPage, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import type { CallFile } from './call-files/call-file.entity.js';
import { CallFileService } from './call-files/call-file.service.js';
import { MediaInput } from './media.dto.js';
import type { MediaFile } from './media.entity.js';
import { MediaService } from './media.service.js';
import { BYTES, sendContent } from './send-media.js';

const LIMITS = { files: 10, fileSize: 20 * MEBIBYTE };
const ROW = rowOf(MediaInput, {
  ...{ mime: 'audio/wav', ext: 'wav', file_size: 16_044, original_file_name: 'welcome.wav', sha256: '9f86…' },
  ...{ abs_path: '/api/media_files/1.wav', rel_path: 'media_files/1.wav' },
});

@Controller('api')
@ForOperators()
export class MediaController {
  constructor(
    private readonly media: MediaService,
    private readonly calls: CallFileService,
  ) {}

  @Get('media_files')
  @Answers(
    'List media files; `name` and `q` are contained (`q` may be an id), `types` a comma list, `uuid` a leg whose files are asked for',
    pageOf(ROW),
  )
  async list(@Listing() query: ListQuery) {
    const { uuid } = query.filters;
    if (uuid !== undefined) {
      const files = await this.calls.ofLeg(uuid);
      return reply.page(toPage(query, files.length, files.map(printCallFile)), Native);
    }
    const page = await this.media.list(query);
    return reply.page({ ...page, data: page.data.map(print) }, Native);
  }

  @Get('media_files/:id')
  @Answers('One media file', ROW)
  async get(@RowId() id: number) {
    return reply.row(print(await this.media.get(id)));
  }

  @Get('media_files/:id.:ext')
  @ApiOperation({
    summary:
      'Its bytes, in ranges if asked for; whatever extension is asked for. Also of a recording (`media_file_id` of a CDR)',
  })
  @ApiResponse({ status: 200, description: 'all of it', content: BYTES })
  @ApiResponse({ status: 206, description: 'the range that was asked for', content: BYTES })
  @AlsoEmpty(304, 'the client has it')
  @AlsoEmpty(416, 'it is not as long as that')
  async download(
    @RowId() id: number,
    @Param('ext') _ext: string,
    @Req() request: FastifyRequest,
    @Res() answer: FastifyReply,
  ) {
    const file = (await this.calls.find(id)) ?? (await this.media.contentOf(id));
    await sendContent(file, request, answer);
  }

  @Post(['upload', 'media_files'])
  @HttpCode(200)
  @UploadBody(MediaInput)
  @Answers('Upload files: parts named `file`, of at most 20 MiB each', savedOf([ROW]))
  async upload(@Req() request: FastifyRequest) {
    const { files, fields } = await readUpload(request, LIMITS);
    const rows = await this.media.upload(files, parseInput(MediaInput, fields));
    return reply.saved(reply.rows(rows.map(print)));
  }

  @Put('media_files/:id')
  @Answers('Update name, type or description', savedOf('5'))
  async update(@RowId() id: number, @Patch(MediaInput) patch: Partial<MediaInput>) {
    await this.media.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete('media_files/:id')
  @Answers('Delete a media file; 409 while an IVR uses it', savedOf('5'))
  async remove(@RowId() id: number) {
    await this.media.remove(id);
    return reply.saved(String(id));
  }
}

/** No folder holds the file: its paths are where the API answers it. */
const print = (file: MediaFile) => ({
  ...file,
  abs_path: `/api/media_files/${file.id}.${file.ext}`,
  rel_path: `media_files/${file.id}.${file.ext}`,
});

/** A recording or snapshot in the shape that CherryPBX reads beside a CDR. */
const printCallFile = ({ id, kind, name, mime, ext, file_size, sha256, rel_path, ...file }: CallFile) => ({
  ...{ id, name, description: '', type: kind.toUpperCase(), mime, ext, file_size },
  ...{ original_file_name: name, sha256, abs_path: `/api/media_files/${id}.${ext}`, rel_path },
  ...{ created_at: file.created_at, updated_at: file.updated_at, deleted_at: file.deleted_at },
});
