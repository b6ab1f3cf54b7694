import { Injectable } from '@nestjs/common';
import { ApiError, Invalid, NotFound, SwitchUnavailable } from '../api/errors.js';
import { askSwitches, requireSwitch } from '../api/switch-access.js';
import { ExtensionDirectory, type DirectoryEntry } from '../extensions/extension-directory.js';
import { parseApplication } from '../freeswitch/applications.js';
import { isUuid, type Uuid } from '../freeswitch/arguments.js';
import { channelExists, killChannel, originate } from '../freeswitch/commands.js';
import { userEndpoint } from '../freeswitch/dial-string.js';
import { CommandRefused, CommandTimeout, LinkLost, LinkRefused } from '../freeswitch/errors.js';
import type { HangupCause } from '../freeswitch/hangup-causes.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { LiveChannels, type ChannelRow } from './live-channels.js';

/** Longer than any phone is let ring. */
const ORIGINATE_MS = 620_000;

/** `reason` is the switch's own word, e.g. USER_BUSY. */
export type Originated = { result: 'ok'; uuid: string } | { result: 'error'; reason: string };

@Injectable()
export class ChannelService {
  constructor(
    private readonly switches: Switches,
    private readonly channels: LiveChannels,
    private readonly directory: ExtensionDirectory,
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

  /** Rings an extension and parks the answered call; resolves when it was answered or failed. */
  async originate(number: string): Promise<Originated> {
    const node = requireSwitch(this.switches);
    const extension = await this.callable(number);
    try {
      const answer = await node.link.bgapi(this.parkedCall(extension), { timeoutMs: ORIGINATE_MS });
      return { result: 'ok', uuid: answer.replace(/^\+OK\s*/, '').trim() };
    } catch (error) {
      if (error instanceof CommandRefused) return { result: 'error', reason: error.reason };
      throw unavailable(error);
    }
  }

  async hangUp(id: string, cause?: HangupCause): Promise<void> {
    if (!isUuid(id)) throw Invalid.field('uuid', 'must be a UUID');
    requireSwitch(this.switches);
    const owner = this.channels.ownerOf(id) ?? (await this.findOwner(id));
    if (owner === undefined) throw new NotFound('channel', id);
    try {
      await owner.link.api(killChannel(id, cause));
    } catch (error) {
      if (error instanceof CommandRefused) throw new NotFound('channel', id);
      throw unavailable(error);
    }
  }

  private parkedCall({ extn, domain }: DirectoryEntry) {
    return originate({
      endpoint: userEndpoint(extn, domain),
      application: parseApplication('park'),
    });
  }

  private async callable(number: string): Promise<DirectoryEntry> {
    const extension = await this.directory.find(number, '');
    if (extension === undefined || extension.disabled === 1) {
      throw Invalid.field('destNumber', `${number} is no extension that can be called`);
    }
    return extension;
  }

  private async findOwner(id: Uuid): Promise<SwitchNode | undefined> {
    const answers = await this.switches.each(({ link }) => link.api(channelExists(id)));
    return answers.find(({ answer }) => answer.trim() === 'true')?.node;
  }
}

function unavailable(error: unknown): ApiError {
  if (error instanceof LinkLost || error instanceof LinkRefused || error instanceof CommandTimeout) {
    return new SwitchUnavailable(error.message);
  }
  throw error;
}
