import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { channelUuid } from '../../freeswitch/events.js';
import { LOG } from '../../tokens.js';
import { type LegNews, SWITCH_DIED } from '../leg.js';
import { LiveChannels } from '../live-channels.js';
import type { Cdr } from './cdr.js';
import { CdrStore } from './cdr-store.js';
import { factsOf, incompleteCdr, type LegFacts } from './live-cdr.js';

/**
 * What FreeSWITCH reports no more: a killed one, and one that stops, which hangs its calls up like this when mod_json_cdr
 * is gone already (seen).
 */
const UNREPORTED = [SWITCH_DIED, 'SYSTEM_SHUTDOWN'];

/**
 * Closes the calls that a killed or stopped switch took with it (telephony-rules 6): what is known of each leg is kept
 * while it lives and becomes an incomplete CDR when that FreeSWITCH is no more.
 */
@Injectable()
export class LostCalls implements OnModuleDestroy {
  private readonly facts = new Map<string, LegFacts>();
  private readonly waiting: Cdr[] = [];
  private storing = false;
  /** From one try to the next. */
  retryMs = 5_000;
  private readonly stopping = new AbortController();

  constructor(
    channels: LiveChannels,
    private readonly cdrs: CdrStore,
    @Inject(LOG) private readonly log: Logger,
  ) {
    channels.onNews((news) => this.hear(news));
  }

  onModuleDestroy(): void {
    this.stopping.abort();
  }

  private hear({ change, leg, event, dump }: LegNews): void {
    const said = event ?? dump;
    // A bridge is told to both of its legs by an event of one.
    const facts = said && channelUuid(said) === leg.uuid ? factsOf(said) : this.facts.get(leg.uuid);
    if (facts === undefined) return;
    if (change !== 'hangup') return void this.facts.set(leg.uuid, facts);
    this.facts.delete(leg.uuid);
    const cdr = UNREPORTED.includes(leg.hangupCause) ? incompleteCdr(leg, facts) : undefined;
    if (cdr === undefined) return;
    this.waiting.push(cdr);
    if (!this.storing) void this.store();
  }

  /** Nobody else will: it is tried until the database takes them or this program ends. */
  private async store(): Promise<void> {
    this.storing = true;
    this.log.warn('a switch ended with calls; their CDRs are incomplete');
    while (this.waiting.length > 0 && !this.stopping.signal.aborted) {
      const failed: Cdr[] = [];
      for (const cdr of this.waiting.splice(0))
        await this.cdrs.saveIncomplete(cdr).catch((error: unknown) => {
          this.log.error({ err: error, uuid: cdr.uuid }, 'an incomplete CDR could not be stored yet');
          failed.push(cdr);
        });
      this.waiting.push(...failed);
      if (failed.length > 0)
        await setTimeout(this.retryMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
    this.storing = false;
  }
}
