import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, Patch } from '../api/input.js';
import { Answers, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { reply, Text } from '../api/reply.js';
import { HotlineInput } from './hotline.dto.js';
import { HotlineService } from './hotline.service.js';

const ROW = rowOf(HotlineInput);

@Controller('api/hotlines')
@ForOperators()
export class HotlineController {
  constructor(private readonly hotlines: HotlineService) {}

  @Get()
  @Answers(
    'List DID numbers; `numbers`: of this extension, `line_number`: that contain it',
    pageOf(ROW, Text),
  )
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.hotlines.list(query), Text);
  }

  @Get(':id')
  @Answers('One DID number', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.hotlines.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a DID number', savedOf(5))
  async create(@Input(HotlineInput) input: HotlineInput) {
    return reply.saved((await this.hotlines.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a DID number', savedOf('1'))
  async update(@RowId() id: number, @Patch(HotlineInput) patch: Partial<HotlineInput>) {
    await this.hotlines.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a DID number', savedOf('1'))
  async remove(@RowId() id: number) {
    await this.hotlines.remove(id);
    return reply.saved(String(id));
  }
}
