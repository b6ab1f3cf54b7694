import { Controller, Get, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { Input } from '../../api/input.js';
import { Answers, described, object, RowId, savedOf } from '../../api/openapi.js';
import { reply } from '../../api/reply.js';
import { ConferenceControl } from './conference-control.js';
import { LiveConferenceInput } from './live-conference.dto.js';

const MEMBER = {
  ...{ id: described(3, 'of the member while in'), uuid: 'ab12…', name: 'Alice', number: '1001' },
  ...{ moderator: false, muted: false, talking: true, video: false },
  joined: described(42, 'seconds since entering'),
};

@Controller('api/conference_rooms')
@ForOperators()
export class LiveConferenceController {
  constructor(private readonly conferences: ConferenceControl) {}

  @Get(':id/live')
  @Answers(
    'Who is in the room now, and whether it is locked',
    object({ running: true, locked: false, members: [MEMBER] }),
  )
  async live(@RowId() id: number) {
    return this.conferences.live(id);
  }

  @Put(':id/live')
  @Answers('Mute, let speak or send away who is in the room, lock it, or play one of its files', savedOf('3'))
  async act(@RowId() id: number, @Input(LiveConferenceInput) input: LiveConferenceInput) {
    await this.conferences.act(id, input);
    return reply.saved(String(id));
  }
}
