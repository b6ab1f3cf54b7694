import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { Input, Patch } from '../../api/input.js';
import { Answers, pageOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { Native, reply } from '../../api/reply.js';
import { MeetingInput } from './meeting.dto.js';
import { MeetingService } from './meeting.service.js';

const ROW = rowOf(MeetingInput);

@Controller('api/meetings')
@ForOperators()
export class MeetingController {
  constructor(private readonly meetings: MeetingService) {}

  @Get()
  @Answers('List meetings, newest first', pageOf(ROW, Native))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.meetings.list(query), Native);
  }

  /** CherryPBX's spelling of the list. */
  @Get('user_id')
  @Answers('The same list', pageOf(ROW, Native))
  async choices(@Listing() query: ListQuery) {
    return reply.page(await this.meetings.list(query), Native);
  }

  @Get(':id')
  @Answers('One meeting', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.meetings.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a meeting', savedOf(3))
  async create(@Input(MeetingInput) input: MeetingInput) {
    return reply.saved((await this.meetings.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a meeting', savedOf('3'))
  async update(@RowId() id: number, @Patch(MeetingInput) patch: Partial<MeetingInput>) {
    await this.meetings.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a meeting; 409 while routes lead to it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.meetings.remove(id);
    return reply.saved(String(id));
  }
}
