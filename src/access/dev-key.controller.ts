import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { AdminOnly } from '../api/auth.js';
import { Input } from '../api/input.js';
import { Answers, pageOf, RowId, savedOf, rowOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import { DevKeyInput } from './dev-key.dto.js';
import { DevKeyService } from './dev-key.service.js';

const ROW = rowOf(DevKeyInput, { last_used_at: '' });

@Controller('api/dev_keys')
@AdminOnly()
export class DevKeyController {
  constructor(private readonly keys: DevKeyService) {}

  @Get()
  @Answers('List dev keys', pageOf(ROW))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.keys.list(query), Native);
  }

  @Post()
  @HttpCode(200)
  @Answers(
    'Make a dev key; the key is shown this once',
    savedOf(rowOf(DevKeyInput, { key: '81-3f0e4c5a-…', last_used_at: '' })),
  )
  async create(@Input(DevKeyInput) input: DevKeyInput) {
    const { key_hash: _, ...row } = await this.keys.issue(input);
    return reply.saved(reply.row(row));
  }

  @Delete(':id')
  @Answers('Delete a dev key: it stops working at once', savedOf('1'))
  async remove(@RowId() id: number) {
    await this.keys.remove(id);
    return reply.saved(String(id));
  }
}
