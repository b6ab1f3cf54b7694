import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { ForOperators } from '../api/auth.js';
import { NotFound } from '../api/errors.js';
import { Answers, savedOf } from '../api/openapi.js';

/** The clouds that CherryPBX offers to have a text spoken by. */
const ENGINES = ['ali', 'baidu', 'huawei'];

@Controller('api')
@ForOperators()
export class TtsController {
  @Post(':engine/tts')
  @HttpCode(200)
  @Answers('Refused with 404: no cloud that speaks is known here; upload a sound', savedOf(5))
  @ApiParam({ name: 'engine', schema: { type: 'string', enum: ENGINES } })
  speak(@Param('engine') engine: string): never {
    const known = ENGINES.includes(engine) ? 'is not configured' : 'is none';
    const words = `text-to-speech engine ${engine.slice(0, 32)} ${known}: nothing here speaks texts, upload a sound`;
    throw new NotFound('text-to-speech engine', engine, words);
  }
}
