import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { Input, Patch } from '../../api/input.js';
import { Answers, pageOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { reply, Text } from '../../api/reply.js';
import { ConferenceRoomInput } from './conference-room.dto.js';
import { ConferenceRoomService } from './conference-room.service.js';

const ROW = rowOf(ConferenceRoomInput);

@Controller('api/conference_rooms')
@ForOperators()
export class ConferenceRoomController {
  constructor(private readonly rooms: ConferenceRoomService) {}

  /** CherryPBX uses the ids of the list as they come, as select values: text. */
  @Get()
  @Answers('List conference rooms, newest first', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.rooms.list(query), Text);
  }

  @Get(':id')
  @Answers('One conference room', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.rooms.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a conference room', savedOf(3))
  async create(@Input(ConferenceRoomInput) input: ConferenceRoomInput) {
    return reply.saved((await this.rooms.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a conference room', savedOf('3'))
  async update(@RowId() id: number, @Patch(ConferenceRoomInput) patch: Partial<ConferenceRoomInput>) {
    await this.rooms.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a conference room; 409 while routes or IVRs lead to it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.rooms.remove(id);
    return reply.saved(String(id));
  }
}
