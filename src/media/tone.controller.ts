import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForOperators } from '../api/auth.js';
import { AlsoEmpty } from '../api/openapi.js';
import { toneWav } from './rules/tone.js';
import { sendContent } from './send-media.js';

const WAV = { 'audio/wav': { schema: { type: 'string', format: 'binary' } } } as const;

/** What a tone of dict realm TONE sounds like: CherryPBX plays it from here. */
@Controller('api/tones')
@ForOperators()
export class ToneController {
  @Get(':tone')
  @ApiOperation({ summary: 'A tone of FreeSWITCH as a sound: its first ten seconds, in ranges if asked for' })
  @ApiParam({ name: 'tone', schema: { type: 'string', example: '%(1000,4000,450)' } })
  @ApiResponse({ status: 200, description: 'all of it', content: WAV })
  @ApiResponse({ status: 206, description: 'the range that was asked for', content: WAV })
  @AlsoEmpty(304, 'the client has it')
  @AlsoEmpty(416, 'it is not as long as that')
  async sound(@Param('tone') tone: string, @Req() request: FastifyRequest, @Res() answer: FastifyReply) {
    const wav = toneWav(tone);
    const content = {
      ...{ mime: 'audio/wav', file_size: wav.length },
      sha256: createHash('sha256').update(wav).digest('hex'),
      read: ({ start, end }: { start: number; end: number }) =>
        Readable.from([wav.subarray(start, end + 1)], { objectMode: false }),
    };
    await sendContent(content, request, answer);
  }
}
