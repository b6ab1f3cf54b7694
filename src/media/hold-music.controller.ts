import { Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, Patch } from '../api/input.js';
import { Answers, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import { HoldMusicInput } from './hold-music.dto.js';
import { HoldMusicService } from './hold-music.service.js';

const ROW = rowOf(HoldMusicInput);

@Controller('api/hold_musics')
@ForOperators()
export class HoldMusicController {
  constructor(private readonly musics: HoldMusicService) {}

  @Get()
  @Answers('List hold music, newest first', pageOf(ROW, Native))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.musics.list(query), Native);
  }

  @Get(':id')
  @Answers('One hold music', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.musics.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create hold music of media files', savedOf(3))
  async create(@Input(HoldMusicInput) input: HoldMusicInput) {
    return reply.saved((await this.musics.create(input)).id);
  }

  @Put(':id')
  @Answers('Update hold music: who is held next hears it', savedOf('3'))
  async update(@RowId() id: number, @Patch(HoldMusicInput) patch: Partial<HoldMusicInput>) {
    await this.musics.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete hold music; 409 while somebody uses it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.musics.remove(id);
    return reply.saved(String(id));
  }
}
