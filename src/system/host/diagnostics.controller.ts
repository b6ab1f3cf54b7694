import { Controller, HttpCode, Post } from '@nestjs/common';
import { AdminOnly } from '../../api/auth.js';
import { Input } from '../../api/input.js';
import { Answers, savedOf } from '../../api/openapi.js';
import { present } from '../../api/present.js';
import { reply } from '../../api/reply.js';
import { CaptureService } from './capture.service.js';
import { CaptureInput, PingInput } from './diagnostics.dto.js';
import { PingService } from './ping.service.js';

/** CherryPBX's diagnostics: of the network of the API node that answers. */
@Controller('api')
@AdminOnly()
export class DiagnosticsController {
  constructor(
    private readonly pings: PingService,
    private readonly captures: CaptureService,
  ) {}

  @Post('ping')
  @HttpCode(200)
  @Answers(
    'Whether a host answers, four times: TCP with a port, ICMP without; 503 where `ping` cannot be run',
    savedOf('TCP 127.0.0.1 (127.0.0.1) port 8081\nconnected: seq=1 time=0.204 ms\n…'),
  )
  async ping(@Input(PingInput) input: PingInput) {
    return reply.saved(await this.pings.ping(present(input)));
  }

  @Post('tcpdump')
  @HttpCode(200)
  @Answers(
    'Begin a capture of this host’s network, or end the one that is named (`pid`). It is a media file of type CAPTURE with that id, for administrators alone, and whole once it has ended: by this, by its deletion, after ten minutes or 16 MiB. 409: one is under way; 503: tcpdump cannot be run',
    savedOf('12'),
  )
  async capture(@Input(CaptureInput) input: CaptureInput) {
    const { pid, ...wanted } = present(input);
    if (pid === undefined) return reply.saved(String(await this.captures.start(wanted)));
    await this.captures.stop(pid);
    return reply.saved(String(pid));
  }
}
