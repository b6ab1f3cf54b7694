import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { BodyLimit } from '../api/http.js';
import { Input, Patch } from '../api/input.js';
import { Answers, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { reply, Text } from '../api/reply.js';
import { BlockInput } from './block.dto.js';
import { BlockService } from './block.service.js';

const ROW = rowOf(BlockInput);
/** MiB: the three sources, which JSON may make twice as long. */
const BODY = 5;

@Controller('api/blocks')
@ForOperators()
export class BlockController {
  constructor(private readonly blocks: BlockService) {}

  @Get()
  @Answers('List blocks, newest first', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.blocks.list(query), Text);
  }

  @Get(':id')
  @Answers('One block', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.blocks.get(id));
  }

  @Post()
  @HttpCode(200)
  @BodyLimit(BODY)
  @Answers('Create a block', savedOf(3))
  async create(@Input(BlockInput) input: BlockInput) {
    return reply.saved((await this.blocks.create(input)).id);
  }

  @Put(':id')
  @BodyLimit(BODY)
  @Answers('Update a block', savedOf('1'))
  async update(@RowId() id: number, @Patch(BlockInput) patch: Partial<BlockInput>) {
    await this.blocks.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a block; 409 while routes use it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.blocks.remove(id);
    return reply.saved(String(id));
  }
}
