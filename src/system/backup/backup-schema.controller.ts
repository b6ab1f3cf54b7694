import { Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { AdminOnly, currentCaller } from '../../api/auth.js';
import { Forbidden } from '../../api/errors.js';
import { fieldSchemas } from '../../api/fields.js';
import { Input, parseInput } from '../../api/input.js';
import { Answers, arrayOf, savedOf } from '../../api/openapi.js';
import { Queries } from '../../api/queries.js';
import { reply } from '../../api/reply.js';
import { BackupSchemaQuery, SwitchSchemaInput } from './backup.dto.js';
import { BackupService } from './backup.service.js';
import { RestoreService } from './restore.service.js';

const NAME = '20261121-120000000-manual-1a2b3c';

/** Backups as CherryPBX's page asks for them. */
@Controller('api/system')
@AdminOnly()
export class BackupSchemaController {
  constructor(
    private readonly backups: BackupService,
    private readonly restores: RestoreService,
  ) {}

  @Get('schema')
  @Answers('Names of the backups of this node, newest first', arrayOf({ type: 'string', example: NAME }))
  list() {
    return this.backups.names();
  }

  @Get('backup_schema')
  @Queries(fieldSchemas(BackupSchemaQuery))
  @Answers('Make a backup, as POST /api/backups does', savedOf(NAME))
  async create(@Query() query: object, @Headers('sec-fetch-site') site?: string) {
    // A GET that a page of somebody else can have a browser send, cookie included.
    if (currentCaller().by === 'cookie' && site === 'cross-site')
      throw new Forbidden('a backup is not made for a page of another host');
    const { cdr_backup } = parseInput(BackupSchemaQuery, query);
    return reply.saved(await this.backups.make('manual', { with_cdrs: cdr_backup === 1 ? 1 : 0 }));
  }

  @Post('switch_schema')
  @HttpCode(200)
  @Answers('Restore a backup, as POST /api/backups/{name}/restore does', savedOf(NAME))
  async restore(@Input(SwitchSchemaInput) { schema_name }: SwitchSchemaInput) {
    return reply.saved(await this.restores.restore(schema_name, currentCaller()));
  }
}
