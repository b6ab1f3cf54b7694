import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { Input, isToggle, Patch, PatchOrToggle } from '../../api/input.js';
import { Answers, arrayOf, pageOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { Native, reply } from '../../api/reply.js';
import { QueueInput, QueueMemberInput } from './queue.dto.js';
import { QueueService } from './queue.service.js';

const ROW = rowOf(QueueInput);
const MEMBER = rowOf(QueueMemberInput, { queue_id: 1, extn: '1001' });

@Controller('api/queues')
@ForOperators()
export class QueueController {
  constructor(private readonly queues: QueueService) {}

  @Get()
  @Answers('List queues, newest first', pageOf(ROW, Native))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.queues.list(query), Native);
  }

  @Get(':id')
  @Answers('One queue', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.queues.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a queue', savedOf(3))
  async create(@Input(QueueInput) input: QueueInput) {
    return reply.saved((await this.queues.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a queue', savedOf('3'))
  async update(@RowId() id: number, @Patch(QueueInput) patch: Partial<QueueInput>) {
    await this.queues.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a queue with its members', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.queues.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/members')
  @Answers('The members of a queue', arrayOf(MEMBER))
  async listMembers(@RowId() id: number) {
    return reply.rows(await this.queues.members.list(id));
  }

  @Post(':id/members')
  @HttpCode(200)
  @Answers('Add a member', savedOf(5))
  async createMember(@RowId() id: number, @Input(QueueMemberInput) input: QueueMemberInput) {
    return reply.saved((await this.queues.members.create(id, input)).id);
  }

  @Put(':id/members/:memberId')
  @Answers('Update a member, or `{"action":"toggle"}`', savedOf(MEMBER))
  async updateMember(
    @RowId() id: number,
    @RowId('memberId') memberId: number,
    @PatchOrToggle(QueueMemberInput) patch: Partial<QueueMemberInput>,
    @Body() body: unknown,
  ) {
    const { members } = this.queues;
    return reply.saved(
      reply.row(await (isToggle(body) ? members.toggle(id, memberId) : members.update(id, memberId, patch))),
    );
  }

  @Delete(':id/members/:memberId')
  @Answers('Remove a member', savedOf(1))
  async removeMember(@RowId() id: number, @RowId('memberId') memberId: number) {
    await this.queues.members.remove(id, memberId);
    return reply.saved(1);
  }
}
