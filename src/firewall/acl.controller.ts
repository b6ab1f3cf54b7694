import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, Patch } from '../api/input.js';
import { Answers, arrayOf, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { reply, Text } from '../api/reply.js';
import { AclInput, AclNodeInput } from './acl.dto.js';
import { AclService } from './acl.service.js';

const ROW = rowOf(AclInput);
const NODE = rowOf(AclNodeInput, { ref_id: 1 }, ['pv']);

@Controller('api/acls')
@ForOperators()
export class AclController {
  constructor(private readonly acls: AclService) {}

  @Get()
  @Answers('List access lists, newest first', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.acls.list(query), Text);
  }

  @Get(':id')
  @Answers('One access list with its nodes', rowOf(AclInput, { params: [NODE] }))
  async get(@RowId() id: number) {
    return { ...reply.row(await this.acls.get(id)), params: reply.rows(await this.acls.nodes.list(id)) };
  }

  @Post()
  @HttpCode(200)
  @Answers(
    'Create an access list. It decides nothing until an extension (`acl_id`) or a SIP profile (param `auth-acl`) names it, and lets nobody in without a password',
    savedOf(3),
  )
  async create(@Input(AclInput) input: AclInput) {
    return reply.saved((await this.acls.create(input)).id);
  }

  @Put(':id')
  @Answers('Update an access list; who names it goes on doing so', savedOf('3'))
  async update(@RowId() id: number, @Patch(AclInput) patch: Partial<AclInput>) {
    await this.acls.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete an access list with its nodes; 409 while somebody names it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.acls.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/nodes')
  @Answers('The nodes of an access list', arrayOf(NODE))
  async listNodes(@RowId() id: number) {
    return reply.rows(await this.acls.nodes.list(id));
  }

  @Post([':id/nodes', ':id/node'])
  @HttpCode(200)
  @Answers('Add a node: it counts from the next registration and call on', savedOf(5))
  async createNode(@RowId() id: number, @Input(AclNodeInput) input: AclNodeInput) {
    return reply.saved((await this.acls.nodes.create(id, input)).id);
  }

  @Put([':id/nodes/:nodeId', ':id/node/:nodeId'])
  @Answers('Update a node', savedOf(NODE))
  async updateNode(
    @RowId() id: number,
    @RowId('nodeId') nodeId: number,
    @Patch(AclNodeInput) patch: Partial<AclNodeInput>,
  ) {
    return reply.saved(reply.row(await this.acls.nodes.update(id, nodeId, patch)));
  }

  @Delete([':id/nodes/:nodeId', ':id/node/:nodeId'])
  @Answers('Remove a node', savedOf(1))
  async removeNode(@RowId() id: number, @RowId('nodeId') nodeId: number) {
    await this.acls.nodes.remove(id, nodeId);
    return reply.saved(1);
  }
}
