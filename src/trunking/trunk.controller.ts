import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, Patch } from '../api/input.js';
import { Answers, object, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import { RunningConfig } from './running-config.js';
import { trunkName } from './sofia-names.js';
import { TrunkInput } from './trunk.dto.js';
import { TrunkService } from './trunk.service.js';

const HIDDEN = ['password'];
const SWITCHES = {
  ...{ enabled: true, register: false, password: '' },
  applied: [{ switch: '127.0.0.1:8021', applied: true }],
};
const MEMBERSHIP = object({ id: 100, name: 't_group9', priority: 0, weight: 1 });
const ROW = rowOf(TrunkInput, SWITCHES, HIDDEN);
const SINGLE = rowOf(TrunkInput, { ...SWITCHES, trunk_groups: [MEMBERSHIP] }, HIDDEN);

@Controller('api/trunks')
@ForOperators()
export class TrunkController {
  constructor(
    private readonly trunks: TrunkService,
    private readonly running: RunningConfig,
  ) {}

  @Get()
  @Answers('List trunks, newest first; passwords are never shown', pageOf(ROW))
  async list(@Listing() query: ListQuery) {
    const page = await this.trunks.list(query);
    const applied = await this.running.gateways(page.data.map(({ id }) => trunkName(id)));
    const data = page.data.map((row) => ({ ...row, password: '', applied: applied.get(trunkName(row.id)) }));
    return reply.page({ ...page, data }, Native);
  }

  @Get(':id')
  @Answers('One trunk with the groups it is in', SINGLE)
  async get(@RowId() id: number) {
    return {
      ...reply.row(await this.trunks.get(id)),
      password: '',
      trunk_groups: await this.trunks.groupsOf(id),
      applied: (await this.running.gateways([trunkName(id)])).get(trunkName(id)),
    };
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a trunk; every switch starts it', savedOf('1'))
  async create(@Input(TrunkInput) input: TrunkInput) {
    return reply.saved(String((await this.trunks.create(input)).id));
  }

  @Put(':id')
  @Answers('Update a trunk', savedOf('1'))
  async update(@RowId() id: number, @Patch(TrunkInput) patch: Partial<TrunkInput>) {
    await this.trunks.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a trunk; 409 while groups or routes use it', savedOf('1'))
  async remove(@RowId() id: number) {
    await this.trunks.remove(id);
    return reply.saved(String(id));
  }
}
