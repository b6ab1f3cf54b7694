import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, isToggle, PatchOrToggle } from '../api/input.js';
import { Answers, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { reply, Text } from '../api/reply.js';
import { FuncCodeInput } from './func-code.dto.js';
import { FuncCodeService } from './func-code.service.js';

const ROW = rowOf(FuncCodeInput);

@Controller('api/func_code')
@ForOperators()
export class FuncCodeController {
  constructor(private readonly codes: FuncCodeService) {}

  @Get()
  @Answers('List function codes, newest first', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.codes.list(query), Text);
  }

  @Get(':id')
  @Answers('One function code', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.codes.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a function code', savedOf(37))
  async create(@Input(FuncCodeInput) input: FuncCodeInput) {
    return reply.saved((await this.codes.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a function code, or `{"action":"toggle"}`', savedOf('37'))
  async update(
    @RowId() id: number,
    @PatchOrToggle(FuncCodeInput) patch: Partial<FuncCodeInput>,
    @Body() body: unknown,
  ) {
    await (isToggle(body) ? this.codes.toggle(id) : this.codes.update(id, patch));
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a function code', savedOf('37'))
  async remove(@RowId() id: number) {
    await this.codes.remove(id);
    return reply.saved(String(id));
  }
}
