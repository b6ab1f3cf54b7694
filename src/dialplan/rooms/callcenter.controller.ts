import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { Input, Patch } from '../../api/input.js';
import { Answers, arrayOf, pageOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { Native, reply } from '../../api/reply.js';
import { CallcenterAgentInput, CallcenterInput } from './callcenter.dto.js';
import { CallcenterService } from './callcenter.service.js';

const ROW = rowOf(CallcenterInput);
const AGENT = rowOf(CallcenterAgentInput, { callcenter_id: 1, extn: '1001' });

@Controller('api/callcenters')
@ForOperators()
export class CallcenterController {
  constructor(private readonly callcenters: CallcenterService) {}

  @Get()
  @Answers('List call centres, newest first', pageOf(ROW, Native))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.callcenters.list(query), Native);
  }

  @Get(':id')
  @Answers('One call centre', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.callcenters.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a call centre', savedOf(3))
  async create(@Input(CallcenterInput) input: CallcenterInput) {
    return reply.saved((await this.callcenters.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a call centre', savedOf('3'))
  async update(@RowId() id: number, @Patch(CallcenterInput) patch: Partial<CallcenterInput>) {
    await this.callcenters.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a call centre with its agents; 409 while routes lead to it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.callcenters.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/agents')
  @Answers('The agents of a call centre, by level and position', arrayOf(AGENT))
  async listAgents(@RowId() id: number) {
    return reply.rows(await this.callcenters.agents.list(id));
  }

  @Post(':id/agents')
  @HttpCode(200)
  @Answers('Add an agent', savedOf(5))
  async createAgent(@RowId() id: number, @Input(CallcenterAgentInput) input: CallcenterAgentInput) {
    return reply.saved((await this.callcenters.agents.create(id, input)).id);
  }

  @Put(':id/agents/:agentId')
  @Answers('Update an agent, e.g. `{"status":"On Break"}`', savedOf(AGENT))
  async updateAgent(
    @RowId() id: number,
    @RowId('agentId') agentId: number,
    @Patch(CallcenterAgentInput) patch: Partial<CallcenterAgentInput>,
  ) {
    return reply.saved(reply.row(await this.callcenters.agents.update(id, agentId, patch)));
  }

  @Delete(':id/agents/:agentId')
  @Answers('Remove an agent', savedOf(1))
  async removeAgent(@RowId() id: number, @RowId('agentId') agentId: number) {
    await this.callcenters.agents.remove(id, agentId);
    return reply.saved(1);
  }
}

/** What CherryPBX offers for FS_DEST_CTI; it shows `name[cti_template]-description`. */
@Controller('api/xui_callcenters')
@ForOperators()
export class CallcenterListController {
  constructor(private readonly callcenters: CallcenterService) {}

  @Get()
  @Answers(
    'All call centres; `cti_template` is their strategy',
    arrayOf(rowOf(CallcenterInput, { cti_template: 'longest-idle-agent' })),
  )
  async list() {
    const rows = await this.callcenters.all();
    return reply.rows(rows.map((row) => Object.assign(row, { cti_template: row.strategy })));
  }
}
