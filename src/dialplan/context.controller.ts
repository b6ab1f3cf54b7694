import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, isToggle, PatchOrToggle } from '../api/input.js';
import { Answers, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { reply, Text } from '../api/reply.js';
import { ContextInput } from './context.dto.js';
import type { Context } from './context.entity.js';
import { ContextService } from './context.service.js';

const ROW = rowOf(ContextInput, { key: 'context-1', identifier: 'context-1', hotline_enabled: '0' });

@Controller('api/contexts')
@ForOperators()
export class ContextController {
  constructor(private readonly contexts: ContextService) {}

  @Get()
  @Answers('List contexts, newest first', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    const page = await this.contexts.list(query);
    return reply.page({ ...page, data: page.data.map(print) }, Text);
  }

  @Get(':id')
  @Answers('One context', ROW)
  async get(@RowId() id: number) {
    return reply.row(print(await this.contexts.get(id)));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a context; its key is `context-<id>`', savedOf(5))
  async create(@Input(ContextInput) input: ContextInput) {
    return reply.saved((await this.contexts.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a context, or `{"action":"toggle"}`', savedOf('4'))
  async update(
    @RowId() id: number,
    @PatchOrToggle(ContextInput) patch: Partial<ContextInput>,
    @Body() body: unknown,
  ) {
    await (isToggle(body) ? this.contexts.toggle(id) : this.contexts.update(id, patch));
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a context; 409 while routes or extensions use it', savedOf('5'))
  async remove(@RowId() id: number) {
    await this.contexts.remove(id);
    return reply.saved(String(id));
  }
}

/** CherryPBX reads `identifier` for key, and compares hotline_enabled as text in list and single (decision c). */
const print = (context: Context) => ({
  ...context,
  identifier: context.key,
  hotline_enabled: String(context.hotline_enabled),
});
