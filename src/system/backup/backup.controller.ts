import { createReadStream } from 'node:fs';
import { Controller, Delete, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AdminOnly, currentCaller } from '../../api/auth.js';
import { MEBIBYTE } from '../../api/http.js';
import { Input } from '../../api/input.js';
import { saveUpload } from '../../api/multipart.js';
import { Answers, described, object, pageOf, savedOf } from '../../api/openapi.js';
import { toPage } from '../../api/paging.js';
import { Native, reply } from '../../api/reply.js';
import { BackupFolder } from './backup-folder.js';
import { BackupInput, RestoreInput } from './backup.dto.js';
import { BackupService } from './backup.service.js';
import { RestoreService } from './restore.service.js';

const NAME = '20261121-120000000-manual-1a2b3c';
const ROW = object({
  ...{ name: NAME, kind: described('manual', 'manual, daily, before-restore or uploaded') },
  ...{ created_at: '2026-11-21 12:00:00', size: 48_213, with_cdrs: 0, description: 'before the move' },
  ...{ version: '0.1.0', migration: 'CdrCalls1764289700000' },
});
/** Ten thousand media files of a megabyte are half of it. */
const MAX_BYTES = 20 * 1024 * MEBIBYTE;
const GZIP = 'application/gzip';

const Name = (): ParameterDecorator => (target, key, index) => {
  Param('name')(target, key, index);
  const method = Object.getOwnPropertyDescriptor(target, key!)!;
  ApiParam({ name: 'name', schema: { type: 'string', example: NAME } })(target, key!, method);
};

@Controller('api/backups')
@AdminOnly()
export class BackupController {
  constructor(
    private readonly backups: BackupService,
    private readonly restores: RestoreService,
    private readonly folder: BackupFolder,
  ) {}

  @Get()
  @Answers('Backups of this node, newest first', pageOf(ROW))
  async list() {
    const all = await this.backups.list();
    return reply.page(toPage({ page: 1, perPage: Math.max(1, all.length) }, all.length, all), Native);
  }

  @Post()
  @HttpCode(200)
  @Answers(
    'Make a backup of all that is configured, media files included; answers when it is there',
    savedOf(NAME),
  )
  async create(@Input(BackupInput) { with_cdrs, description }: BackupInput) {
    const wish = { with_cdrs: with_cdrs === 1 ? (1 as const) : (0 as const), description: text(description) };
    return reply.saved(await this.backups.make('manual', wish));
  }

  @Post('upload')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  @Answers('Bring a backup that was downloaded; it is read to its end first', savedOf(NAME))
  async upload(@Req() request: FastifyRequest) {
    const part = await this.folder.part();
    return reply.saved(await this.backups.accept(part, await saveUpload(request, part, MAX_BYTES)));
  }

  @Get(':name/file')
  @Answers('The file, to be kept elsewhere', { type: 'string', format: 'binary' }, { type: GZIP })
  async file(@Name() name: string) {
    const { path, size } = await this.backups.find(name);
    const disposition = `attachment; filename="${name}.gz"`;
    return new StreamableFile(createReadStream(path), { type: GZIP, length: size, disposition });
  }

  @Post(':name/restore')
  @HttpCode(200)
  @Answers(
    'Put it in the place of what is configured: all of it or nothing. CDRs are added to those that are there. `data` is the backup that was made before',
    savedOf('20261121-120500000-before-restore-4d5e6f'),
  )
  async restore(@Name() name: string, @Input(RestoreInput) { secret_key }: RestoreInput) {
    return reply.saved(await this.restores.restore(name, currentCaller(), text(secret_key) || undefined));
  }

  @Delete(':name')
  @Answers('Delete a backup', savedOf(NAME))
  async remove(@Name() name: string) {
    await this.backups.remove(name);
    return reply.saved(name);
  }
}

/** Emptied, it says nothing. */
const text = (given: unknown): string => (typeof given === 'string' ? given : '');
