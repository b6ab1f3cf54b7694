import { Controller, Get, Put } from '@nestjs/common';
import { AdminOnly } from '../../api/auth.js';
import { Patch } from '../../api/input.js';
import { Answers, object, savedOf } from '../../api/openapi.js';
import { reply } from '../../api/reply.js';
import { CtiSettingsInput } from './cti-settings.dto.js';
import { CtiSettingsService } from './cti-settings.service.js';

const GUI = {
  registration: { hash: 'registrations', channel: '', list: '' },
  call: { fields: ['Answer-State'], hash: 'calls', remove_hangup: false, channel: '', list: '' },
};

@Controller('api/cti/settings')
@AdminOnly()
export class CtiSettingsController {
  constructor(private readonly settings: CtiSettingsService) {}

  @Get()
  @Answers('Where registrations and calls are written in Redis: `gui` of mod_cti’s cti.json', object(GUI))
  get() {
    return this.settings.gui();
  }

  @Put()
  @Answers('Change it; acts at once, and what it wrote under the old names is removed', savedOf(object(GUI)))
  async update(@Patch(CtiSettingsInput) patch: CtiSettingsInput) {
    return reply.saved(await this.settings.change(patch));
  }
}
