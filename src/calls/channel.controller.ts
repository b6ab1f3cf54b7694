import { Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { currentCaller, ForOperators } from '../api/auth.js';
import { fieldSchemas } from '../api/fields.js';
import { Input, parseInput } from '../api/input.js';
import { Answers, arrayOf, either, object } from '../api/openapi.js';
import { Queries } from '../api/queries.js';
import { reply } from '../api/reply.js';
import type { HangupCause } from '../freeswitch/hangup-causes.js';
import { HangupQuery, OriginateInput } from './channel.dto.js';
import { ChannelService } from './channel.service.js';
import { ChannelControl } from './control/channel-control.js';
import { ChannelCommandInput } from './control/control.dto.js';
import { OriginateService } from './originate.service.js';

const UUID = 'cfd41551-bec3-4fc6-bca0-c1a07784f207';
/** These and what else the version of FreeSWITCH says, all as text. */
const CHANNEL = {
  ...object({
    uuid: UUID,
    direction: 'inbound',
    created: '2026-11-21 12:00:00',
    name: '',
    state: 'CS_EXECUTE',
    dest: '1001',
  }),
  additionalProperties: { type: 'string' },
};
const FILES = { file: '/storage/recordings/call.wav', files: ['/storage/recordings/call.wav'] };
const TEST = '/usr/local/freeswitch/storage/recordings/test.mp4';
const RECORDED = { file: TEST, files: [TEST] };
const ORIGINATED = either(
  object({ result: 'ok', uuid: UUID }, FILES),
  object({ result: 'ok', jobUUID: UUID }, FILES),
  object({ result: 'error', reason: 'USER_BUSY' }),
);

@Controller('api/channels')
@ForOperators()
export class ChannelController {
  constructor(
    private readonly channels: ChannelService,
    private readonly originator: OriginateService,
    private readonly control: ChannelControl,
  ) {}

  @Get()
  @Answers('Live channels as the switches list them; `[]` when idle', arrayOf(CHANNEL))
  async list(@Res({ passthrough: true }) response: FastifyReply) {
    const { rows, silent } = await this.channels.list();
    // With several switches the list may be short of one: who reads it can tell.
    if (silent.length > 0) void response.header('x-switches-silent', silent.join(','));
    return reply.rows(rows);
  }

  @Post()
  @HttpCode(200)
  @Answers(
    'Make a call; the answered call runs its applications. A call that fails is `{"result":"error","reason":"USER_BUSY"}`, one made with `async` `{"result":"ok","jobUUID":…}`',
    ORIGINATED,
  )
  originate(@Input(OriginateInput) input: OriginateInput) {
    return this.originator.originate(input, currentCaller());
  }

  @Put(':uuid')
  @Answers(
    'Do something to a channel: which fields count depends on action, others are 400. `record` off tells in `file` what ended, in `files` all of them when there are several. 409: the switch refused, `reason` in its own words; 503 names a module that the switch lacks',
    object({ msg: 'ok', code: 200 }, RECORDED),
  )
  act(@Param('uuid') uuid: string, @Input(ChannelCommandInput) input: ChannelCommandInput) {
    return this.control.act(uuid, input);
  }

  @Delete(':uuid')
  @Queries(fieldSchemas(HangupQuery))
  @Answers('Hang a channel up', object({ code: 200, message: 'success', msg: 'ok', data: UUID }))
  async hangUp(@Param('uuid') uuid: string, @Query() query: unknown) {
    const { cause } = parseInput(HangupQuery, query);
    await this.channels.hangUp(uuid, cause as HangupCause | undefined);
    return { ...reply.saved(uuid), msg: 'ok' };
  }
}
