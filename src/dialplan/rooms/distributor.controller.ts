import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { Input, isToggle, Patch, PatchOrToggle } from '../../api/input.js';
import { Answers, arrayOf, pageOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { reply, Text } from '../../api/reply.js';
import { DistributorInput, DistributorNodeInput } from './distributor.dto.js';
import { DistributorService } from './distributor.service.js';

const ROW = rowOf(DistributorInput);
const NODE = rowOf(DistributorNodeInput, { v: '1', realm: 'DISTRIBUTOR', ref_id: 1 });

@Controller('api/distributors')
@ForOperators()
export class DistributorController {
  constructor(private readonly distributors: DistributorService) {}

  /** CherryPBX uses the ids of the list as they come, as select values: text. */
  @Get()
  @Answers('List distributors, newest first', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.distributors.list(query), Text);
  }

  @Get(':id')
  @Answers('One distributor', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.distributors.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a distributor', savedOf(3))
  async create(@Input(DistributorInput) input: DistributorInput) {
    return reply.saved((await this.distributors.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a distributor', savedOf('3'))
  async update(@RowId() id: number, @Patch(DistributorInput) patch: Partial<DistributorInput>) {
    await this.distributors.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a distributor with its nodes; 409 while routes use it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.distributors.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/nodes')
  @Answers('The nodes of a distributor', arrayOf(NODE))
  async listNodes(@RowId() id: number) {
    return reply.rows(await this.distributors.nodes.list(id));
  }

  @Post(':id/nodes')
  @HttpCode(200)
  @Answers('Add a node', savedOf(5))
  async createNode(@RowId() id: number, @Input(DistributorNodeInput) input: DistributorNodeInput) {
    return reply.saved((await this.distributors.nodes.create(id, input)).id);
  }

  @Put(':id/nodes/:nodeId')
  @Answers('Update a node, or `{"action":"toggle"}`', savedOf(NODE))
  async updateNode(
    @RowId() id: number,
    @RowId('nodeId') nodeId: number,
    @PatchOrToggle(DistributorNodeInput) patch: Partial<DistributorNodeInput>,
    @Body() body: unknown,
  ) {
    const { nodes } = this.distributors;
    return reply.saved(
      reply.row(await (isToggle(body) ? nodes.toggle(id, nodeId) : nodes.update(id, nodeId, patch))),
    );
  }

  @Delete(':id/nodes/:nodeId')
  @Answers('Remove a node', savedOf(1))
  async removeNode(@RowId() id: number, @RowId('nodeId') nodeId: number) {
    await this.distributors.nodes.remove(id, nodeId);
    return reply.saved(1);
  }
}
