import { Controller, HttpCode, Post } from '@nestjs/common';
import { AdminOnly } from '../../api/auth.js';
import { Input } from '../../api/input.js';
import { Answers, savedOf } from '../../api/openapi.js';
import { reply } from '../../api/reply.js';
import { PingInput } from './diagnostics.dto.js';
import { PingService } from './ping.service.js';

/** What of an input was given: what was emptied was not. */
const given = <T extends object>(input: T): T =>
  Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== '' && typeof value !== 'symbol'),
  ) as T;

/** CherryPBX's diagnostics: of the network of the API node that answers. */
@Controller('api')
@AdminOnly()
export class DiagnosticsController {
  constructor(private readonly pings: PingService) {}

  @Post('ping')
  @HttpCode(200)
  @Answers(
    'Whether a host answers, four times: TCP with a port, ICMP without; 503 where `ping` cannot be run',
    savedOf('TCP 127.0.0.1 (127.0.0.1) port 8081\nconnected: seq=1 time=0.204 ms\n…'),
  )
  async ping(@Input(PingInput) input: PingInput) {
    return reply.saved(await this.pings.ping(given(input)));
  }
}
