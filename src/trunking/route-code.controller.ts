import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, Patch } from '../api/input.js';
import { Answers, object, pageOf, RowId, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import { RouteCodeInput } from './route-code.dto.js';
import type { RouteCode } from './route-code.entity.js';
import { RouteCodeService } from './route-code.service.js';

const ROW = object({ id: 1, code: 'code00', description: 'des00', tg_id: 1 });

@Controller('api/route_codes')
@ForOperators()
export class RouteCodeController {
  constructor(private readonly codes: RouteCodeService) {}

  @Get()
  @Answers('List route codes, newest first', pageOf(ROW))
  async list(@Listing() query: ListQuery) {
    const page = await this.codes.list(query);
    return reply.page({ ...page, data: page.data.map(print) }, Native);
  }

  @Get(':id')
  @Answers('One route code', ROW)
  async get(@RowId() id: number) {
    return print(await this.codes.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a route code', savedOf('1'))
  async create(@Input(RouteCodeInput) input: RouteCodeInput) {
    return reply.saved(String((await this.codes.create(input)).id));
  }

  @Put(':id')
  @Answers('Update a route code', savedOf('1'))
  async update(@RowId() id: number, @Patch(RouteCodeInput) patch: Partial<RouteCodeInput>) {
    await this.codes.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete()
  @Answers('Delete every route code; `data` is how many there were', savedOf('1'))
  async removeAll() {
    return reply.saved(String(await this.codes.removeAll()));
  }

  @Delete(':id')
  @Answers('Delete a route code', savedOf('1'))
  async remove(@RowId() id: number) {
    await this.codes.remove(id);
    return reply.saved(String(id));
  }
}

/** Seed 003 shows no stamps here. */
const print = ({ id, code, description, tg_id }: RouteCode) => ({ id, code, description, tg_id });
