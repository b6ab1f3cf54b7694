import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { Input, isToggle, Patch, PatchOrToggle } from '../../api/input.js';
import { Answers, arrayOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { reply } from '../../api/reply.js';
import { ConferenceProfileInput, ConferenceProfileParamInput } from './conference-profile.dto.js';
import { ConferenceProfileService } from './conference-profile.service.js';

const ROW = rowOf(ConferenceProfileInput);
const PARAM = rowOf(ConferenceProfileParamInput, { realm: 'CONFERENCE_PROFILE', ref_id: 1 });

@Controller('api/conference_profiles')
@ForOperators()
export class ConferenceProfileController {
  constructor(private readonly profiles: ConferenceProfileService) {}

  @Get()
  @Answers('The conference profiles', arrayOf(ROW))
  async list() {
    return reply.rows(await this.profiles.all());
  }

  @Get(':id')
  @Answers('One conference profile', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.profiles.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a conference profile', savedOf(3))
  async create(@Input(ConferenceProfileInput) input: ConferenceProfileInput) {
    return reply.saved((await this.profiles.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a conference profile', savedOf('3'))
  async update(@RowId() id: number, @Patch(ConferenceProfileInput) patch: Partial<ConferenceProfileInput>) {
    await this.profiles.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a conference profile; 409 while rooms, routes or IVRs use it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.profiles.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/params')
  @Answers('The params of a conference profile', arrayOf(PARAM))
  async listParams(@RowId() id: number) {
    return reply.rows(await this.profiles.params.list(id));
  }

  @Post(':id/params')
  @HttpCode(200)
  @Answers('Add a param; it acts on conferences that begin from now on', savedOf(5))
  async createParam(
    @RowId() id: number,
    @Input(ConferenceProfileParamInput) input: ConferenceProfileParamInput,
  ) {
    return reply.saved((await this.profiles.params.create(id, input)).id);
  }

  @Put(':id/params/:childId')
  @Answers('Update a param, or `{"action":"toggle"}`', savedOf(PARAM))
  async updateParam(
    @RowId() id: number,
    @RowId('childId') childId: number,
    @PatchOrToggle(ConferenceProfileParamInput) patch: Partial<ConferenceProfileParamInput>,
    @Body() body: unknown,
  ) {
    const { params } = this.profiles;
    return reply.saved(
      reply.row(await (isToggle(body) ? params.toggle(id, childId) : params.update(id, childId, patch))),
    );
  }

  @Delete(':id/params/:childId')
  @Answers('Remove a param', savedOf(1))
  async removeParam(@RowId() id: number, @RowId('childId') childId: number) {
    await this.profiles.params.remove(id, childId);
    return reply.saved(1);
  }
}
