import { Controller, Delete, Get, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { ForOperators } from '../api/auth.js';
import { Invalid } from '../api/errors.js';
import { Answers, described, object, savedOf } from '../api/openapi.js';
import { reply } from '../api/reply.js';
import { MediaCleanUp } from './media-clean-up.js';

@Controller('api')
@ForOperators()
export class MediaCleanUpController {
  constructor(private readonly cleanUp: MediaCleanUp) {}

  @Delete('media_files/regular/:threshold/:regular')
  @ApiParam({ name: 'threshold', schema: { type: 'string', example: '3Month' } })
  @ApiParam({ name: 'regular', schema: { type: 'string', enum: ['true', 'false'] } })
  @Answers(
    'Delete media files that are older and that nobody uses, once a day from now on (`true`) or from tomorrow on',
    savedOf('3Month'),
  )
  async switchOn(@Param('threshold') threshold: string, @Param('regular') regular: string) {
    if (!['true', 'false'].includes(regular)) throw Invalid.field('regular', 'must be true or false');
    await this.cleanUp.switchOn(threshold, regular === 'true');
    return reply.saved(threshold);
  }

  @Delete('media_files/cancel/regular')
  @Answers('Delete no old media files any more', savedOf(''))
  async switchOff() {
    await this.cleanUp.switchOff();
    return reply.saved('');
  }

  @Get('check/clean-file')
  @Answers(
    'Whether old media files are deleted',
    object({ msg: described('Already Running', 'or `Not Running`'), threshold: '3Month' }),
  )
  async check() {
    const threshold = await this.cleanUp.threshold();
    return { msg: threshold === undefined ? 'Not Running' : 'Already Running', threshold: threshold ?? '' };
  }
}
