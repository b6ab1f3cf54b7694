import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { channelUuid, eventName, type SwitchEvent } from '../../freeswitch/events.js';
import { Switches, type SwitchNode } from '../../freeswitch/switches.js';
import { LOG } from '../../tokens.js';
import { LiveChannels, type ChannelRow } from '../live-channels.js';
import type { Cdr } from './cdr.js';
import { CdrStore } from './cdr-store.js';
import { cdrOfChannel, cdrOfEvent, closed } from './live-cdr.js';

/** Legs remembered at most, about 2 KB each; beyond that a killed switch takes some with it unrecorded. */
const MOST = 20_000;
const RETRY_MS = 5_000;
/** `show channels` lags behind: a leg younger than this may be missing there and live. */
const YOUNG_MS = 10_000;

/** A FreeSWITCH that stops hangs its calls up with this, but mod_json_cdr is gone before they end (seen). */
const UNREPORTED = 'SYSTEM_SHUTDOWN';

interface Leg {
  readonly node: SwitchNode;
  readonly cdr: Cdr;
}

/**
 * Closes the calls that a killed or stopped switch took with it (telephony-rules 6): what is known of each leg is kept
 * while it lives, and becomes an incomplete CDR when that FreeSWITCH is no more.
 */
@Injectable()
export class LostCalls implements OnModuleDestroy {
  private readonly legs = new Map<string, Leg>();
  private readonly downSince = new Map<SwitchNode, Date>();
  private readonly stopping = new AbortController();

  constructor(
    switches: Switches,
    channels: LiveChannels,
    private readonly cdrs: CdrStore,
    @Inject(LOG) private readonly log: Logger,
  ) {
    switches.onEnded((node, core) => this.closeLost(node, core));
    switches.onDown((node) => void this.downSince.set(node, new Date()));
    switches.onEvent((node, event) => this.learn(node, event));
    channels.onTaken((node, rows) => this.compare(node, rows));
  }

  onModuleDestroy(): void {
    this.stopping.abort();
  }

  private learn(node: SwitchNode, event: SwitchEvent): void {
    const uuid = channelUuid(event);
    if (uuid === undefined) return;
    // Its CDR has been posted or spooled by then.
    if (eventName(event) === 'CHANNEL_HANGUP_COMPLETE' && event['Hangup-Cause'] !== UNREPORTED)
      return void this.legs.delete(uuid);
    const cdr = cdrOfEvent(event);
    if (cdr !== undefined) this.remember({ node, cdr });
  }

  private remember(leg: Leg): void {
    const { uuid } = leg.cdr;
    if (this.legs.has(uuid) || this.legs.size < MOST) this.legs.set(uuid, leg);
  }

  /** After a lost link: legs that ended meanwhile are forgotten, since the switch reports those itself. */
  private compare(node: SwitchNode, rows: readonly ChannelRow[]): void {
    const core = node.link.coreUuid ?? '';
    const live = new Set(rows.map(({ uuid }) => uuid));
    for (const [uuid, { node: owner, cdr }] of this.legs) {
      const old = Date.now() - Date.parse(cdr.start_stamp) > YOUNG_MS;
      if (owner === node && cdr.core_uuid === core && old && !live.has(uuid)) this.legs.delete(uuid);
    }
    for (const row of rows) {
      const cdr = cdrOfChannel(row, core);
      if (cdr !== undefined && !this.legs.has(cdr.uuid)) this.remember({ node, cdr });
    }
  }

  private async closeLost(node: SwitchNode, core: string): Promise<void> {
    const at = this.downSince.get(node) ?? new Date();
    const lost = [...this.legs.values()].filter((leg) => leg.node === node && leg.cdr.core_uuid === core);
    if (lost.length === 0) return;
    this.log.warn(
      { switch: node.name, legs: lost.length },
      'the switch ended with calls; their CDRs are incomplete',
    );
    for (const { cdr } of lost) this.legs.delete(cdr.uuid);
    await this.store(lost.map(({ cdr }) => closed(cdr, at)));
  }

  /** Nobody else will: it is tried until the database takes them or this program ends. */
  private async store(cdrs: readonly Cdr[]): Promise<void> {
    let left = cdrs;
    while (left.length > 0 && !this.stopping.signal.aborted) {
      if (left !== cdrs)
        await setTimeout(RETRY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      const failed: Cdr[] = [];
      for (const cdr of left) {
        await this.cdrs.saveIncomplete(cdr).catch((error: unknown) => {
          this.log.error({ err: error, uuid: cdr.uuid }, 'an incomplete CDR could not be stored yet');
          failed.push(cdr);
        });
      }
      left = failed;
    }
  }
}
