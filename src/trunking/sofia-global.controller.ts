import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { NotFound } from '../api/errors.js';
import { Input, isToggle, PatchOrToggle } from '../api/input.js';
import { Answers, RowId, rowOf, savedOf } from '../api/openapi.js';
import { reply, Text } from '../api/reply.js';
import { SOFIA_GLOBALS_REALM, SofiaGlobalInput } from './sofia-global.dto.js';
import type { SofiaGlobal } from './sofia-global.entity.js';
import { SofiaGlobalService } from './sofia-global.service.js';

const ROW = rowOf(SofiaGlobalInput, { realm: SOFIA_GLOBALS_REALM, disabled: '0', id: '1' });
const printed = (param: SofiaGlobal) => reply.row({ ...param, realm: SOFIA_GLOBALS_REALM }, Text);

/** XSwitch keeps parameters of many kinds in one table; here each is with its owner, and these have none. */
@Controller('api/params')
@ForOperators()
export class SofiaGlobalController {
  constructor(private readonly params: SofiaGlobalService) {}

  @Get('realm/:realm')
  @Answers(
    'The parameters of all SIP profiles together (`SOFIAGLOBALS`); there is no other realm',
    savedOf([ROW]),
  )
  async list(@Param('realm') realm: string) {
    if (realm !== SOFIA_GLOBALS_REALM)
      throw new NotFound('realm', realm, `there is no realm ${realm}: only ${SOFIA_GLOBALS_REALM}`);
    return reply.saved((await this.params.all()).map(printed));
  }

  @Post()
  @HttpCode(200)
  @Answers(
    'Set one. Running switches take it over by a rescan of their profiles, without ending a call; only a `capture-server` that is taken away goes on until FreeSWITCH is restarted',
    savedOf(3),
  )
  async create(@Input(SofiaGlobalInput) input: SofiaGlobalInput) {
    return reply.saved((await this.params.create(input)).id);
  }

  @Put(':id')
  @Answers('Update one, or `{"action":"toggle"}`', savedOf('3'))
  async update(
    @RowId() id: number,
    @PatchOrToggle(SofiaGlobalInput) patch: Partial<SofiaGlobalInput>,
    @Body() body: unknown,
  ) {
    await (isToggle(body) ? this.params.toggle(id) : this.params.update(id, patch));
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Take one away: what is built in counts again', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.params.remove(id);
    return reply.saved(String(id));
  }
}
