import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { Input, Patch, Rows } from '../../api/input.js';
import {
  Answers,
  arrayOf,
  asText,
  described,
  object,
  pageOf,
  RowId,
  rowOf,
  savedOf,
} from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { reply, Text } from '../../api/reply.js';
import {
  ConferenceMediaInput,
  ConferenceMemberInput,
  ConferenceMemberRows,
  ConferenceRoomInput,
} from './conference-room.dto.js';
import type { ConferenceRoom } from './conference-room.entity.js';
import { ConferenceRoomService } from './conference-room.service.js';

const ABSENT = ['enable_agora', 'agora_appid', 'agora_token', 'agora_channel', 'cluster'];
const ROW = rowOf(ConferenceRoomInput, { call_permission: 'CONF_CP_NO_CHECK' }, ABSENT);
const MEMBER = asText(rowOf(ConferenceMemberInput, { room_id: 1 }));
const MEDIA = object({ id: described(5, 'of the media file'), name: 'welcome.wav', mime: 'audio/wav' });

/** CherryPBX writes `call_perm` and reads it under another name. */
const print = <R extends ConferenceRoom>(room: R) => ({ ...room, call_permission: room.call_perm });

@Controller('api/conference_rooms')
@ForOperators()
export class ConferenceRoomController {
  constructor(private readonly rooms: ConferenceRoomService) {}

  /** CherryPBX uses the ids of the list as they come, as select values: text. */
  @Get()
  @Answers('List conference rooms, newest first', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    const page = await this.rooms.list(query);
    return reply.page({ ...page, data: page.data.map(print) }, Text);
  }

  @Get(':id')
  @Answers('One conference room', ROW)
  async get(@RowId() id: number) {
    return reply.row(print(await this.rooms.get(id)));
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

  /** CherryPBX compares `disabled` and `user_id` as text. */
  @Get(':id/members')
  @Answers('The members of a room, by sort', arrayOf(MEMBER))
  async listMembers(@RowId() id: number) {
    return reply.rows(await this.rooms.members.list(id), Text);
  }

  @Post(':id/members')
  @HttpCode(200)
  @Answers('Add members: an array, or `{"data":[…]}`; all of them or none', savedOf([5, 6]))
  async createMembers(@RowId() id: number, @Rows(ConferenceMemberRows) { data }: ConferenceMemberRows) {
    return reply.saved(await this.rooms.members.createAll(id, data));
  }

  @Put(':id/members/:childId')
  @Answers('Update a member', savedOf(MEMBER))
  async updateMember(
    @RowId() id: number,
    @RowId('childId') childId: number,
    @Patch(ConferenceMemberInput) patch: Partial<ConferenceMemberInput>,
  ) {
    return reply.saved(reply.row(await this.rooms.members.update(id, childId, patch), Text));
  }

  @Delete(':id/members/:childId')
  @Answers('Remove a member', savedOf(1))
  async removeMember(@RowId() id: number, @RowId('childId') childId: number) {
    await this.rooms.members.remove(id, childId);
    return reply.saved(1);
  }

  @Put('moderator/:id/:childId')
  @Answers('Make a moderator of a member (`disabled` 0), or the other way round', object({ disabled: '0' }))
  async toggleModerator(@RowId() id: number, @RowId('childId') childId: number) {
    const { disabled } = await this.rooms.members.toggle(id, childId);
    return { disabled: String(disabled) };
  }

  @Get(':id/remain_members/:groupId')
  @Answers(
    'Users of a group who have an extension and are no members yet',
    arrayOf(object({ id: 2, user_id: 2, name: 'Alice', extn: '1001', description: '' })),
  )
  async remaining(@RowId() id: number, @RowId('groupId') groupId: number) {
    return this.rooms.members.remaining(id, groupId);
  }

  @Get(':id/media_files')
  @Answers('The sounds and films of a room, by the ids of the media files', arrayOf(MEDIA))
  async listMedias(@RowId() id: number) {
    const medias = await this.rooms.medias.list(id);
    return medias.map(({ media_file_id, name, mime }) => ({ id: media_file_id, name, mime }));
  }

  @Post(':id/medias')
  @HttpCode(200)
  @Answers(
    'Add a sound or film; PUT live plays it',
    object({ code: 200, message: 'success', data: 5, id: described(5, 'of the media file') }),
  )
  async createMedia(@RowId() id: number, @Input(ConferenceMediaInput) input: ConferenceMediaInput) {
    const { media_file_id } = await this.rooms.medias.create(id, input);
    return { ...reply.saved(media_file_id), id: media_file_id };
  }

  @Delete(':id/media_files/:mediaId')
  @Answers('Remove a sound or film from the room', savedOf('5'))
  async removeMedia(@RowId() id: number, @RowId('mediaId') mediaId: number) {
    await this.rooms.medias.removeFile(id, mediaId);
    return reply.saved(String(mediaId));
  }
}
