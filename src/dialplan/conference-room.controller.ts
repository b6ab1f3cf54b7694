import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, Patch } from '../api/input.js';
import { Answers, arrayOf, object, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { reply, Text } from '../api/reply.js';
import { ConferenceRoomInput } from './conference-room.dto.js';
import { ConferenceRoomService } from './conference-room.service.js';

const ROW = rowOf(ConferenceRoomInput);
const STAMP = '2026-11-21 12:00:00';
const PROFILE = object({
  ...{ id: 1, name: 'default', description: '', created_at: STAMP, updated_at: STAMP, deleted_at: '' },
});

@Controller('api')
@ForOperators()
export class ConferenceRoomController {
  constructor(private readonly rooms: ConferenceRoomService) {}

  @Get('conference_profiles')
  @Answers('The conference profiles', arrayOf(PROFILE))
  async profiles() {
    return reply.rows(await this.rooms.profiles());
  }

  /** CherryPBX uses the ids of the list as they come, as select values: text. */
  @Get('conference_rooms')
  @Answers('List conference rooms, newest first', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.rooms.list(query), Text);
  }

  @Get('conference_rooms/:id')
  @Answers('One conference room', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.rooms.get(id));
  }

  @Post('conference_rooms')
  @HttpCode(200)
  @Answers('Create a conference room', savedOf(3))
  async create(@Input(ConferenceRoomInput) input: ConferenceRoomInput) {
    return reply.saved((await this.rooms.create(input)).id);
  }

  @Put('conference_rooms/:id')
  @Answers('Update a conference room', savedOf('3'))
  async update(@RowId() id: number, @Patch(ConferenceRoomInput) patch: Partial<ConferenceRoomInput>) {
    await this.rooms.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete('conference_rooms/:id')
  @Answers('Delete a conference room; 409 while routes or IVRs lead to it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.rooms.remove(id);
    return reply.saved(String(id));
  }
}
