import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForAdministrators } from '../api/auth.js';
import { Input, isToggle, PatchOrToggle } from '../api/input.js';
import { Answers, arrayOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { reply } from '../api/reply.js';
import { LogfileMapInput, LogfileParamInput, LogfileProfileInput } from './logfile-profile.dto.js';
import { LogfileProfileService } from './logfile-profile.service.js';

const ROW = rowOf(LogfileProfileInput);
const PARAM = rowOf(LogfileParamInput, { realm: 'LOGFILE_PARAM', ref_id: 1, o: 1 });
const EVERYTHING = { page: 1, perPage: 5_000, paged: false, filters: {} };

/** The log files of the switches. */
@Controller('api/logfile_profiles')
@ForAdministrators()
export class LogfileProfileController {
  constructor(private readonly profiles: LogfileProfileService) {}

  @Get()
  @Answers('The log files that every switch writes', arrayOf(ROW))
  async list() {
    return reply.rows((await this.profiles.list(EVERYTHING)).data);
  }

  @Get(':id')
  @Answers('One log file', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.profiles.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a log file: it is written from its first map on', savedOf(2))
  async create(@Input(LogfileProfileInput) input: LogfileProfileInput) {
    return reply.saved((await this.profiles.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a log file, or `{"action":"toggle"}`', savedOf('2'))
  async update(
    @RowId() id: number,
    @PatchOrToggle(LogfileProfileInput) patch: Partial<LogfileProfileInput>,
    @Body() body: unknown,
  ) {
    await (isToggle(body) ? this.profiles.toggle(id) : this.profiles.update(id, patch));
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a log file’s profile; what was written stays on the switch', savedOf('2'))
  async remove(@RowId() id: number) {
    await this.profiles.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/params')
  @Answers('Name, size and rotation of the file', arrayOf(PARAM))
  async listParams(@RowId() id: number) {
    return reply.rows(await this.profiles.entries.of(id, 'LOGFILE_PARAM'));
  }

  @Get(':id/maps')
  @Answers('What is written into it', arrayOf(PARAM))
  async listMaps(@RowId() id: number) {
    return reply.rows(await this.profiles.entries.of(id, 'LOGFILE_MAP'));
  }

  @Post([':id/params', ':id/param'])
  @HttpCode(200)
  @Answers('Add a param', savedOf(3))
  async createParam(@RowId() id: number, @Input(LogfileParamInput) input: LogfileParamInput) {
    return reply.saved((await this.profiles.entries.create(id, { ...input, realm: 'LOGFILE_PARAM' })).id);
  }

  @Post([':id/maps', ':id/map'])
  @HttpCode(200)
  @Answers('Add a map', savedOf(3))
  async createMap(@RowId() id: number, @Input(LogfileMapInput) input: LogfileMapInput) {
    return reply.saved((await this.profiles.entries.create(id, { ...input, realm: 'LOGFILE_MAP' })).id);
  }

  @Put([':id/params/:childId', ':id/maps/:childId'])
  @Answers('Update a param or a map, or `{"action":"toggle"}`', savedOf(PARAM))
  async updateEntry(
    @RowId() id: number,
    @RowId('childId') childId: number,
    @PatchOrToggle(LogfileParamInput) patch: Partial<LogfileParamInput>,
    @Body() body: unknown,
  ) {
    const { entries } = this.profiles;
    return reply.saved(
      reply.row(await (isToggle(body) ? entries.toggle(id, childId) : entries.update(id, childId, patch))),
    );
  }

  @Delete([':id/params/:childId', ':id/maps/:childId'])
  @Answers('Remove a param or a map', savedOf(1))
  async removeEntry(@RowId() id: number, @RowId('childId') childId: number) {
    await this.profiles.entries.remove(id, childId);
    return reply.saved(1);
  }
}
