import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { showChannels } from '../freeswitch/commands.js';
import { channelUuid, eventName, type SwitchEvent } from '../freeswitch/events.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { LOG } from '../tokens.js';

/** One row of FreeSWITCH's `show channels as json`: seed 003's channel object. */
export type ChannelRow = Readonly<Record<string, string>>;

/**
 * Which switch owns which channel: learnt from events, taken anew from the switch on every connect. A switch that
 * cannot be reached has none.
 */
@Injectable()
export class LiveChannels {
  private readonly owners = new Map<string, SwitchNode>();
  private readonly waiting = new Map<SwitchNode, SwitchEvent[]>();
  private readonly takers: ((node: SwitchNode, rows: readonly ChannelRow[]) => void)[] = [];

  constructor(
    switches: Switches,
    @Inject(LOG) private readonly log: Logger,
  ) {
    switches.onUp((node) => this.resync(node));
    switches.onDown((node) => this.forget(node));
    switches.onEvent((node, event) => this.learn(node, event));
  }

  get count(): number {
    return this.owners.size;
  }

  countOn(node: SwitchNode): number {
    let count = 0;
    for (const owner of this.owners.values()) if (owner === node) count += 1;
    return count;
  }

  ownerOf(uuid: string): SwitchNode | undefined {
    return this.owners.get(uuid);
  }

  /** Called with what a switch says of its channels after each connect. */
  onTaken(taker: (node: SwitchNode, rows: readonly ChannelRow[]) => void): void {
    this.takers.push(taker);
  }

  /** What a switch says of its channels now. */
  async ask({ link }: SwitchNode): Promise<ChannelRow[]> {
    const answer: unknown = JSON.parse(await link.api(showChannels()));
    const rows = typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : [];
    return Array.isArray(rows) ? (rows as ChannelRow[]) : [];
  }

  /** What happens while the switch is asked is learnt after its answer, which may be older. */
  private async resync(node: SwitchNode): Promise<void> {
    const meanwhile: SwitchEvent[] = [];
    this.waiting.set(node, meanwhile);
    try {
      const rows = await this.ask(node);
      this.forget(node);
      for (const { uuid } of rows) if (uuid) this.owners.set(uuid, node);
      for (const taker of this.takers) taker(node, rows);
      this.log.info({ switch: node.name, channels: rows.length }, 'channels taken from the switch');
    } finally {
      this.waiting.delete(node);
      for (const event of meanwhile) this.learn(node, event);
    }
  }

  private forget(node: SwitchNode): void {
    for (const [uuid, owner] of this.owners) if (owner === node) this.owners.delete(uuid);
  }

  private learn(node: SwitchNode, event: SwitchEvent): void {
    const uuid = channelUuid(event);
    if (uuid === undefined) return;
    const waiting = this.waiting.get(node);
    if (waiting !== undefined) return void waiting.push(event);
    const name = eventName(event);
    if (name === 'CHANNEL_CREATE') this.owners.set(uuid, node);
    else if (name === 'CHANNEL_HANGUP_COMPLETE') this.owners.delete(uuid);
  }
}
