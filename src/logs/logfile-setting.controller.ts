import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForAdministrators } from '../api/auth.js';
import { Input, isToggle, PatchOrToggle } from '../api/input.js';
import { Answers, arrayOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { reply } from '../api/reply.js';
import { LogfileSettingInput } from './logfile-profile.dto.js';
import type { LogfileSetting } from './logfile-profile.entity.js';
import { LogfileSettingService } from './logfile-setting.service.js';

const REALM = { realm: 'LOGFILE_SETTING', ref_id: 0 };
const ROW = rowOf(LogfileSettingInput, REALM);
const EVERYTHING = { page: 1, perPage: 5_000, paged: false, filters: {} };

const print = (setting: LogfileSetting) => reply.row({ ...setting, ...REALM });

/** The settings of mod_logfile itself. CherryPBX says `"realm":"UNIMRCP-SETTINGS"` of them, which is not kept. */
@Controller('api/logfile_profiles')
@ForAdministrators()
export class LogfileSettingController {
  constructor(private readonly settings: LogfileSettingService) {}

  @Get('settings')
  @Answers('The settings of all log files', arrayOf(ROW))
  async list() {
    return (await this.settings.list(EVERYTHING)).data.map(print);
  }

  @Get('setting/:id')
  @Answers('One setting', ROW)
  async get(@RowId() id: number) {
    return print(await this.settings.get(id));
  }

  @Post('setting')
  @HttpCode(200)
  @Answers('Add a setting', savedOf(2))
  async create(@Input(LogfileSettingInput) input: LogfileSettingInput) {
    return reply.saved((await this.settings.create(input)).id);
  }

  @Put('setting/:id')
  @Answers('Update a setting, or `{"action":"toggle"}`', savedOf('1'))
  async update(
    @RowId() id: number,
    @PatchOrToggle(LogfileSettingInput) patch: Partial<LogfileSettingInput>,
    @Body() body: unknown,
  ) {
    await (isToggle(body) ? this.settings.toggle(id) : this.settings.update(id, patch));
    return reply.saved(String(id));
  }

  @Delete('setting/:id')
  @Answers('Remove a setting: FreeSWITCH’s own default counts', savedOf('1'))
  async remove(@RowId() id: number) {
    await this.settings.remove(id);
    return reply.saved(String(id));
  }
}
