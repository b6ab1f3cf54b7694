import { Controller, Get, Param } from '@nestjs/common';
import { ForEveryUser } from '../api/auth.js';
import { NotFound } from '../api/errors.js';
import { Answers } from '../api/openapi.js';
import { jsonText } from '../api/reply.js';

/**
 * What CherryPBX asks the program about itself. Of `ippbx` it thinks that extensions have secretaries and cannot listen
 * to the calls of others, which is not so here.
 */
const CONFIGS: Readonly<Record<string, string>> = { xui_type: 'xswitch' };

@Controller('api/configs')
@ForEveryUser()
export class ConfigController {
  @Get(':key')
  @Answers('What kind of PBX this is: the only key is `xui_type`', { type: 'string', example: 'xswitch' })
  get(@Param('key') key: string) {
    const value = Object.hasOwn(CONFIGS, key) ? CONFIGS[key] : undefined;
    if (value === undefined) throw new NotFound('config', key);
    return jsonText(value);
  }
}
