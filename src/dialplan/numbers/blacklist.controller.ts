import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { BodyLimit } from '../../api/http.js';
import { Input, Patch, Rows } from '../../api/input.js';
import { Answers, pageOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { Listing, MAX_PER_PAGE, readListQuery, type ListQuery } from '../../api/paging.js';
import { Native, reply, Text } from '../../api/reply.js';
import {
  BlacklistInput,
  BlacklistNumberChanges,
  BlacklistNumberInput,
  BlacklistNumbers,
} from './blacklist.dto.js';
import type { BlacklistNumber } from './blacklist.entity.js';
import { BlacklistService } from './blacklist.service.js';

const ROW = rowOf(BlacklistInput);
const NUMBER = rowOf(BlacklistNumberInput, { realm: 'BLACKLIST', ref_id: 1 });
const SINGLE = rowOf(BlacklistInput, { params: [NUMBER], params_count: 1 });

@Controller('api/blacklists')
@ForOperators()
export class BlacklistController {
  constructor(private readonly blacklists: BlacklistService) {}

  @Get()
  @Answers('List black and white lists, newest first', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.blacklists.list(query), Text);
  }

  @Get(':id')
  @Answers(`One list with its newest numbers, at most ${MAX_PER_PAGE} of its \`params_count\``, SINGLE)
  async get(@RowId() id: number) {
    const list = reply.row(await this.blacklists.get(id));
    const { rowCount, data } = await this.blacklists.numbers.of(
      id,
      readListQuery({ perPage: String(MAX_PER_PAGE) }),
    );
    return { ...list, params: reply.rows(data.map(print)), params_count: rowCount };
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a list', savedOf(3))
  async create(@Input(BlacklistInput) input: BlacklistInput) {
    return reply.saved((await this.blacklists.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a list', savedOf('2'))
  async update(@RowId() id: number, @Patch(BlacklistInput) patch: Partial<BlacklistInput>) {
    await this.blacklists.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a list with its numbers; 409 while routes use it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.blacklists.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/lists')
  @Answers('The numbers of a list, newest first', pageOf(NUMBER))
  async listNumbers(@RowId() id: number, @Listing() query: ListQuery) {
    const page = await this.blacklists.numbers.of(id, query);
    return reply.page({ ...page, data: page.data.map(print) }, Native);
  }

  @Post(':id/lists')
  @HttpCode(200)
  @Answers('Add a number', savedOf(1501))
  async createNumber(@RowId() id: number, @Input(BlacklistNumberInput) input: BlacklistNumberInput) {
    const [row] = await this.blacklists.numbers.add(id, [input]);
    return reply.saved(row!.id);
  }

  @Post(':id/import')
  @BodyLimit(64)
  @HttpCode(200)
  @Answers('Add many numbers or, when one is there already, none', savedOf([NUMBER]))
  async createNumbers(
    @RowId() id: number,
    @Rows(BlacklistNumbers, '/api/blacklists/import') { data }: BlacklistNumbers,
  ) {
    const rows = await this.blacklists.numbers.add(id, data);
    return reply.saved(reply.rows(rows.map(print)));
  }

  @Put(':id/lists/:nid')
  @Answers('Update a number', savedOf('1502'))
  async updateNumber(
    @RowId() id: number,
    @RowId('nid') nid: number,
    @Patch(BlacklistNumberInput) patch: Partial<BlacklistNumberInput>,
  ) {
    await this.blacklists.numbers.change(id, [{ ...patch, id: nid }]);
    return reply.saved(String(nid));
  }

  @Put(':id/multimodify')
  @Answers('Update several numbers or none; answers the last one', savedOf(NUMBER))
  async updateNumbers(@RowId() id: number, @Rows(BlacklistNumberChanges) { data }: BlacklistNumberChanges) {
    const rows = await this.blacklists.numbers.change(id, data);
    return reply.saved(reply.row(print(rows.at(-1)!)));
  }

  @Delete(':id/lists/:nid')
  @Answers('Remove a number', savedOf('1120'))
  async removeNumber(@RowId() id: number, @RowId('nid') nid: number) {
    await this.blacklists.numbers.drop(id, nid);
    return reply.saved(String(nid));
  }
}

const print = (row: BlacklistNumber) => ({ ...row, realm: 'BLACKLIST' });
