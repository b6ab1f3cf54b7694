import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, Patch } from '../api/input.js';
import { Answers, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { reply, Text } from '../api/reply.js';
import { DodInput } from './dod.dto.js';
import { DodService } from './dod.service.js';

const ROW = rowOf(DodInput, { extn_id: 3, ref_id: '1' });

@Controller('api/dods')
@ForOperators()
export class DodController {
  constructor(private readonly dods: DodService) {}

  @Get()
  @Answers('List DOD numbers; `extn`: of this extension, `line_number`: that contain it', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.dods.list(query), Text);
  }

  /** CherryPBX compares `ref_id` with the ids of the gateway list, which are text. */
  @Get(':id')
  @Answers('One DOD number', ROW)
  async get(@RowId() id: number) {
    const row = await this.dods.get(id);
    return reply.row({ ...row, ref_id: String(row.ref_id) });
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a DOD number; its target by `name` or `ref_id`', savedOf(3))
  async create(@Input(DodInput) input: DodInput) {
    return reply.saved((await this.dods.createDod(input)).id);
  }

  @Put(':id')
  @Answers('Update a DOD number', savedOf('3'))
  async update(@RowId() id: number, @Patch(DodInput) patch: Partial<DodInput>) {
    await this.dods.updateDod(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a DOD number', savedOf('1'))
  async remove(@RowId() id: number) {
    await this.dods.remove(id);
    return reply.saved(String(id));
  }
}
