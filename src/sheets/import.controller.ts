import { Controller, Get } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Answers, object, pageOf, RowId } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import { ImportService } from './import.service.js';

const ROW = object({
  ...{
    id: 1,
    resource: 'blacklists',
    file_name: 'numbers.xlsx',
    status: 'done',
    login: 'admin',
    message: '',
  },
  ...{ options: { on_duplicate: 'error', mode: 'all', dry_run: 0 } },
  ...{ rows_read: 2, created: 2, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
  errors: [{ row: 2, field: 'name', message: 'must not be empty' }],
  ...{ created_at: '2026-11-21 12:00:00', updated_at: '2026-11-21 12:00:00', deleted_at: '' },
  finished_at: '2026-11-21 12:00:01',
});

@Controller('api/imports')
@ForOperators()
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  @Get()
  @Answers('Imports of sheets, newest first', pageOf(ROW))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.imports.list(query), Native);
  }

  @Get(':id')
  @Answers('How far an import is, and what came of it', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.imports.get(id));
  }
}
