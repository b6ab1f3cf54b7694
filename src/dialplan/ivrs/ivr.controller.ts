import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { Input, Patch } from '../../api/input.js';
import { Answers, arrayOf, object, pageOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { reply, Text } from '../../api/reply.js';
import { IvrActionInput, IvrInput } from './ivr.dto.js';
import type { Ivr } from './ivr.entity.js';
import { IvrService } from './ivr.service.js';

const KEYS = { key: 'ivr-1', identifier: 'ivr-1' };
const ROW = rowOf(IvrInput, KEYS);
const LISTED = rowOf(IvrInput, { ...KEYS, count_actions: 5 });
const ACTION = rowOf(IvrActionInput, { ivr_menu_id: 1 });
const ROUTE = object({ id: 1, name: 'office', called_prefix: '010', description: '' });

@Controller('api/ivrs')
@ForOperators()
export class IvrController {
  constructor(private readonly ivrs: IvrService) {}

  @Get()
  @Answers('List IVRs, newest first', pageOf(LISTED, Text))
  async list(@Listing() query: ListQuery) {
    const page = await this.ivrs.list(query);
    return reply.page({ ...page, data: page.data.map(print) }, Text);
  }

  @Get(':id')
  @Answers('One IVR', ROW)
  async get(@RowId() id: number) {
    return reply.row(print(await this.ivrs.get(id)));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create an IVR; its key is `ivr-<id>`', savedOf(3))
  async create(@Input(IvrInput) input: IvrInput) {
    return reply.saved((await this.ivrs.create(input)).id);
  }

  @Put(':id')
  @Answers('Update an IVR', savedOf('3'))
  async update(@RowId() id: number, @Patch(IvrInput) patch: Partial<IvrInput>) {
    await this.ivrs.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete an IVR with its actions; 409 while routes or other IVRs lead to it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.ivrs.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/routes')
  @Answers('The routes that lead to an IVR', object({ data: [ROUTE] }))
  async routes(@RowId() id: number) {
    return { data: reply.rows(await this.ivrs.routes(id)) };
  }

  @Get(':id/actions')
  @Answers('The actions of an IVR', arrayOf(ACTION))
  async listActions(@RowId() id: number) {
    return reply.rows(await this.ivrs.actions.list(id));
  }

  @Get(':id/actions/:actionId')
  @Answers('One action, as an array of one', arrayOf(ACTION))
  async getAction(@RowId() id: number, @RowId('actionId') actionId: number) {
    return reply.rows([await this.ivrs.actions.get(id, actionId)]);
  }

  @Post(':id/actions')
  @HttpCode(200)
  @Answers('Add an action', savedOf(22))
  async createAction(@RowId() id: number, @Input(IvrActionInput) input: IvrActionInput) {
    return reply.saved((await this.ivrs.actions.create(id, input)).id);
  }

  @Put(':id/actions/:actionId')
  @Answers('Update an action', savedOf('24'))
  async updateAction(
    @RowId() id: number,
    @RowId('actionId') actionId: number,
    @Patch(IvrActionInput) patch: Partial<IvrActionInput>,
  ) {
    await this.ivrs.actions.update(id, actionId, patch);
    return reply.saved(String(actionId));
  }

  @Delete(':id/actions/:actionId')
  @Answers('Remove an action', savedOf('6'))
  async removeAction(@RowId() id: number, @RowId('actionId') actionId: number) {
    await this.ivrs.actions.remove(id, actionId);
    return reply.saved(String(actionId));
  }
}

/** CherryPBX reads `identifier` for key. */
const print = (ivr: Ivr) => ({ ...ivr, identifier: ivr.key });
