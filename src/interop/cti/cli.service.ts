import { Inject, Injectable } from '@nestjs/common';
import { Forbidden, Invalid, NotFound, SwitchRefused } from '../../api/errors.js';
import type { Caller } from '../../api/request-context.js';
import { ChannelService } from '../../calls/channel.service.js';
import { OriginateService } from '../../calls/originate.service.js';
import type { Config } from '../../config.js';
import { ExtensionDirectory } from '../../extensions/extension-directory.js';
import { microseconds } from '../../freeswitch/commands.js';
import { Switches } from '../../freeswitch/switches.js';
import { CONFIG } from '../../tokens.js';
import { CliFault, parseCli, type CliOriginate } from './rules/cli.js';

const NO_CHANNEL = '-ERR No such channel!';

/** Answers seed 002's command lines as FreeSWITCH's own interface would: `+OK …`, `-ERR …`, or the value. */
@Injectable()
export class CliService {
  constructor(
    private readonly originator: OriginateService,
    private readonly channels: ChannelService,
    private readonly directory: ExtensionDirectory,
    private readonly switches: Switches,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {}

  /** @throws Forbidden for what is never done here, Invalid, SwitchUnavailable */
  async run(cmd: string, arg: string, caller: Caller): Promise<string> {
    const command = understood(cmd, arg);
    switch (command.kind) {
      case 'timestamp':
        return this.now();
      case 'exists':
        return String(await this.channels.exists(command.uuid));
      case 'kill':
        return orNoChannel(this.channels.hangUp(command.uuid, command.cause).then(() => '+OK'));
      case 'originate':
        return orNoChannel(this.originate(command, caller));
    }
  }

  private async originate({ extn, domain, apps, background }: CliOriginate, caller: Caller): Promise<string> {
    const entry = await this.directory.find(extn, domain);
    // A number that is no extension would go out through the routes, which `user/` never does.
    if (entry === undefined) return '-ERR SUBSCRIBER_ABSENT';
    if (entry.domain !== this.config.pbxDomain)
      throw Invalid.field('arg', `can call extensions of ${this.config.pbxDomain} only`);
    const input = {
      destNumber: entry.extn,
      apps: apps.map((each) => ({ ...each })),
      ...(background && { async: 1 }),
    };
    const made = await this.originator.originate(input, caller);
    if (made.result === 'error') return `-ERR ${made.reason}`;
    return 'uuid' in made ? `+OK ${made.uuid}` : `+OK Job-UUID: ${made.jobUUID}`;
  }

  /** By the clock that stamps calls: Created-Time is subtracted from it. */
  private async now(): Promise<string> {
    const [first] = this.switches.up;
    return first === undefined ? `${Date.now()}000` : (await first.link.api(microseconds())).trim();
  }
}

function understood(cmd: string, arg: string) {
  try {
    return parseCli(cmd, arg);
  } catch (error) {
    if (!(error instanceof CliFault)) throw error;
    throw error.kind === 'unknown' ? new Forbidden(error.message) : Invalid.field('arg', error.message);
  }
}

async function orNoChannel(answer: Promise<string>): Promise<string> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NotFound) return NO_CHANNEL;
    if (error instanceof SwitchRefused) return `-ERR ${error.message}`;
    throw error;
  }
}
