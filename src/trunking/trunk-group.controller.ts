import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiExtraModels } from '@nestjs/swagger';
import { ForOperators } from '../api/auth.js';
import { Input, Patch } from '../api/input.js';
import { Answers, arrayOf, object, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply, Text } from '../api/reply.js';
import { TrunkGroupInput, TrunkGroupMemberInput, TrunkGroupPlace } from './trunk-group.dto.js';
import { TrunkGroupService } from './trunk-group.service.js';

const ROW = rowOf(TrunkGroupInput);
const TRUNK = object({ trunk_id: 1, name: 'trunk_111', priority: 0, weight: 1 });
const SINGLE = rowOf(TrunkGroupInput, {
  trunks: [TRUNK],
  route_codes: [object({ id: 1, code: 'code00', description: 'des00' })],
});
const STATUS = object({
  ...{ group_id: '23', group_name: 'avaya', status: 'Active', priority: '0' },
  ...{ remote_addr: 'sip:192.0.2.45;transport=UDP', dflags: 'AP', flags: '0', ping: 'enabled' },
  ...{ attrs: 'weight=1;', description: '' },
});

@Controller('api/trunk_groups')
@ApiExtraModels(TrunkGroupPlace)
@ForOperators()
export class TrunkGroupController {
  constructor(private readonly groups: TrunkGroupService) {}

  @Get()
  @Answers('List trunk groups, newest first', pageOf(ROW))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.groups.list(query), Native);
  }

  @Get('status')
  @Answers(
    'Every trunk of every group, as the switches or Kamailio have it: `Active`, `inactive`, `trying` or `disabled`',
    pageOf(STATUS),
  )
  async status(@Listing({}, { sort: [], search: [] }) query: ListQuery) {
    return reply.page(await this.groups.status(query), Text);
  }

  @Get(':id')
  @Answers('One trunk group with its trunks and route codes', SINGLE)
  async get(@RowId() id: number) {
    const group = reply.row(await this.groups.get(id));
    return { ...group, trunks: await this.groups.trunks(id), route_codes: await this.groups.routeCodes(id) };
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a trunk group', savedOf('100'))
  async create(@Input(TrunkGroupInput) input: TrunkGroupInput) {
    return reply.saved(String((await this.groups.create(input)).id));
  }

  /** Seed 003 shows `{"id":"22"}` here and the envelope everywhere else. */
  @Put(':id')
  @Answers('Update a trunk group', object({ id: '22', code: 200, message: 'success', data: '22' }))
  async update(@RowId() id: number, @Patch(TrunkGroupInput) patch: Partial<TrunkGroupInput>) {
    await this.groups.update(id, patch);
    return { id: String(id), ...reply.saved(String(id)) };
  }

  @Delete(':id')
  @Answers('Delete a trunk group; 409 while route codes or routes use it', savedOf('100'))
  async remove(@RowId() id: number) {
    await this.groups.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/trunks')
  @Answers('The trunks of a group, by priority', arrayOf(TRUNK))
  async trunks(@RowId() id: number) {
    return this.groups.trunks(id);
  }

  @Post(':id/trunks')
  @HttpCode(200)
  @Answers('Put a trunk into a group', savedOf('1'))
  async addTrunk(@RowId() id: number, @Input(TrunkGroupMemberInput) input: TrunkGroupMemberInput) {
    await this.groups.addTrunk(id, input);
    return reply.saved(String(input.trunk_id));
  }

  @Put(':id/trunks/:trunkId')
  @Answers("Change a trunk's place in a group", savedOf('1'))
  async placeTrunk(
    @RowId() id: number,
    @RowId('trunkId') trunkId: number,
    @Patch(TrunkGroupPlace) place: TrunkGroupPlace,
  ) {
    await this.groups.placeTrunk(id, trunkId, place);
    return reply.saved(String(trunkId));
  }

  @Delete(':id/trunks/:trunkId')
  @Answers('Take a trunk out of a group', savedOf('1'))
  async removeTrunk(@RowId() id: number, @RowId('trunkId') trunkId: number) {
    await this.groups.removeTrunk(id, trunkId);
    return reply.saved(String(trunkId));
  }
}
