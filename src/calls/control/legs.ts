import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Invalid, NotFound, SwitchRefused } from '../../api/errors.js';
import { unavailable } from '../../api/switch-access.js';
import { isUuid, type Uuid } from '../../freeswitch/arguments.js';
import { type ApiCommand, dumpChannel, routeMedia, setVariable } from '../../freeswitch/commands.js';
import { CommandRefused } from '../../freeswitch/errors.js';
import type { SwitchNode } from '../../freeswitch/switches.js';
import { ChannelService } from '../channel.service.js';

/** Longer than media take that are fetched back into the switch. */
const COMMAND_MS = 30_000;

const MEDIA_MS = 2_000;
const MEDIA_AGAIN_MS = 200;

/** What XSwitch says of a channel that is not there. */
const NO_CHANNEL = 'Could not locate session.';

export const NOT_ANSWERED = 'it is not answered yet';

const GONE = /no such channel|locate session|invalid uuid/i;

/** A channel, and what its switch said of it a moment ago. */
export class AskedLeg {
  constructor(
    readonly node: SwitchNode,
    readonly id: Uuid,
    private readonly fields: Readonly<Record<string, string>>,
  ) {}

  /** Of its events, e.g. `Answer-State`; empty when there is none. */
  get(field: string): string {
    return this.fields[field] ?? '';
  }

  variable(name: string): string {
    return this.get(`variable_${name}`);
  }

  /** Whom it talks to, or talked to last. */
  get bond(): Uuid | undefined {
    const other = this.variable('signal_bond');
    return isUuid(other) && other !== this.id ? other : undefined;
  }

  /** The extension whose leg it is: its directory entry says so of those that called and of those that were rung. */
  get account(): { readonly user: string; readonly domain: string } | undefined {
    const [user = '', domain = ''] = this.variable('switchyard_leg').split('@');
    return user !== '' && domain !== '' ? { user, domain } : undefined;
  }
}

/** Finds channels and sends them commands, without anybody else's having to wait (`bgapi`). */
@Injectable()
export class Legs {
  constructor(private readonly channels: ChannelService) {}

  /** @throws Invalid | NotFound | SwitchUnavailable */
  async find(given: string, field = 'uuid'): Promise<AskedLeg> {
    // FreeSWITCH writes them so, and compares them literally.
    const id = given.toLowerCase();
    if (!isUuid(id)) throw Invalid.field(field, 'must be a UUID');
    const node = await this.channels.ownerOf(id);
    if (node === undefined) throw new NotFound('channel', id, NO_CHANNEL);
    const dump: unknown = JSON.parse(await this.run(node, dumpChannel(id)));
    return new AskedLeg(node, id, dump as Record<string, string>);
  }

  /** Whom it talks to; its variables go on naming who has left. */
  async partnerOf(leg: AskedLeg): Promise<AskedLeg | undefined> {
    if (leg.bond === undefined) return undefined;
    try {
      const other = await this.find(leg.bond);
      return other.bond === leg.id ? other : undefined;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /** The same. @throws SwitchRefused when that is nobody */
  async partner(leg: AskedLeg): Promise<AskedLeg> {
    const other = await this.partnerOf(leg);
    if (other === undefined) throw new SwitchRefused('it talks to nobody');
    return other;
  }

  /** @returns the switch's answer @throws SwitchRefused in its words, NotFound, SwitchUnavailable */
  async run(node: SwitchNode, command: ApiCommand): Promise<string> {
    try {
      return await node.link.bgapi(command, { timeoutMs: COMMAND_MS });
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw unavailable(error);
      if (GONE.test(error.reason)) throw new NotFound('channel', '', NO_CHANNEL);
      throw new SwitchRefused(error.reason.trim() || error.words.trim());
    }
  }

  /**
   * Has the media of a call run through the switch, where they can be heard, changed and recorded.
   * @throws SwitchRefused when there are none yet (FreeSWITCH would end a leg that rings, seen), or when they bypass the
   * switch and cannot be fetched
   */
  async throughSwitch(leg: AskedLeg): Promise<void> {
    if (!['answered', 'early'].includes(leg.get('Answer-State'))) throw new SwitchRefused(NOT_ANSWERED);
    const other = await this.partnerOf(leg);
    const bypassing = [leg, other].filter(
      (each) => each && BYPASSING.some((name) => each.variable(name) === 'true'),
    );
    if (bypassing.length === 0) return;
    await this.fetchMedia(leg);
    // They came back for good, and are not fetched again.
    for (const each of bypassing)
      for (const name of BYPASSING) await this.run(leg.node, setVariable(each!.id, name, ''));
  }

  /** It is refused for as long as the phones are being told to send past the switch (seen). */
  private async fetchMedia(leg: AskedLeg): Promise<void> {
    for (const end = Date.now() + MEDIA_MS; ; await setTimeout(MEDIA_AGAIN_MS)) {
      try {
        await this.run(leg.node, routeMedia(leg.id, 'on'));
        return;
      } catch (error) {
        if (!(error instanceof SwitchRefused) || Date.now() >= end) throw error;
      }
    }
  }
}

const BYPASSING = ['bypass_media', 'bypass_media_after_bridge'] as const;
