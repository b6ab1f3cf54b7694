import { Injectable } from '@nestjs/common';
import { Invalid, NotFound } from '../api/errors.js';
import { askSwitches, requireSwitch, unavailable } from '../api/switch-access.js';
import { isUuid, type Uuid } from '../freeswitch/arguments.js';
import { channelExists, killChannel } from '../freeswitch/commands.js';
import { CommandRefused } from '../freeswitch/errors.js';
import type { HangupCause } from '../freeswitch/hangup-causes.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { CallAudit } from './call-audit.js';
import { LiveChannels, type ChannelRow } from './live-channels.js';

@Injectable()
export class ChannelService {
  constructor(
    private readonly switches: Switches,
    private readonly channels: LiveChannels,
    private readonly audit: CallAudit,
  ) {}

  /** Asked of the switches each time: the list is what they say, not what we remember. */
  async list(): Promise<{ rows: ChannelRow[]; silent: string[] }> {
    const answers = await askSwitches(this.switches, (node) => this.channels.ask(node));
    const heard = new Set(answers.map(({ node }) => node));
    return {
      rows: answers.flatMap(({ answer }) => answer),
      silent: this.switches.nodes.filter((node) => !heard.has(node)).map(({ name }) => name),
    };
  }

  async hangUp(given: string, cause?: HangupCause): Promise<void> {
    const id = given.toLowerCase();
    if (!isUuid(id)) throw Invalid.field('uuid', 'must be a UUID');
    const owner = await this.ownerOf(id);
    if (owner === undefined) throw new NotFound('channel', id);
    try {
      await owner.link.api(killChannel(id, cause));
    } catch (error) {
      if (error instanceof CommandRefused) throw new NotFound('channel', id);
      throw unavailable(error);
    }
    await this.audit.record(id, 'delete', cause && { cause });
  }

  /** Asked of the switches. @throws SwitchUnavailable when none can be */
  async exists(id: Uuid): Promise<boolean> {
    requireSwitch(this.switches);
    return (await this.findOwner(id)) !== undefined;
  }

  /** The switch that has the channel. @throws SwitchUnavailable */
  async ownerOf(id: Uuid): Promise<SwitchNode | undefined> {
    requireSwitch(this.switches);
    return this.channels.ownerOf(id) ?? this.findOwner(id);
  }

  private async findOwner(id: Uuid): Promise<SwitchNode | undefined> {
    const answers = await this.switches.each(({ link }) => link.api(channelExists(id)));
    return answers.find(({ answer }) => answer.trim() === 'true')?.node;
  }
}
