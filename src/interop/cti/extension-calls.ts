import { Injectable } from '@nestjs/common';
import type { Leg, LegNews } from '../../calls/leg.js';
import { LiveChannels } from '../../calls/live-channels.js';
import type { SwitchEvent } from '../../freeswitch/events.js';
import { heard, moreOf, type ExtensionCall, unheard, wantsMore } from './rules/values.js';

export interface Account {
  readonly extn: string;
  readonly domain: string;
}

export const keyOf = ({ extn, domain }: Account): string => `${extn}@${domain}`;

/** So many channels are asked for side by side. */
const ASKED_AT_ONCE = 50;

interface Calls extends Account {
  readonly live: Map<string, ExtensionCall>;
}

/** The live calls of every extension that has one, with what of their events a Leg does not keep. */
@Injectable()
export class ExtensionCalls {
  private readonly known = new Map<string, Calls>();

  constructor(private readonly channels: LiveChannels) {}

  /** By account. */
  get accounts(): ReadonlyMap<string, Account> {
    return this.known;
  }

  of(account: Account): ExtensionCall[] {
    return [...(this.known.get(keyOf(account))?.live.values() ?? [])];
  }

  /** @returns the call as it is now; no more among the live ones when it has ended */
  hear(account: Account, news: LegNews, fields: readonly string[]): ExtensionCall {
    const calls = this.known.get(keyOf(account)) ?? { ...account, live: new Map<string, ExtensionCall>() };
    const call = heard(news, calls.live.get(news.leg.uuid), fields);
    if (news.change === 'hangup') calls.live.delete(news.leg.uuid);
    else calls.live.set(news.leg.uuid, call);
    this.keep(calls);
    return call;
  }

  /** Nothing that was heard counts any more. */
  forget(): void {
    this.known.clear();
  }

  /** As the live channels say: with what was there before anything was heard, without what has ended. */
  async take(fields: readonly string[]): Promise<void> {
    const legs = new Map(this.channels.legs().map((leg) => [leg.uuid, leg]));
    for (const calls of this.known.values()) {
      for (const uuid of calls.live.keys()) if (!legs.has(uuid)) calls.live.delete(uuid);
      this.keep(calls);
    }
    const strange = [...legs.values()].filter((leg) => leg.extension && !this.knows(leg));
    const dumps = wantsMore(fields) ? await this.dump(strange) : [];
    for (const [index, { uuid }] of strange.entries()) {
      // It may have ended, or been heard of, meanwhile.
      const leg = this.channels.leg(uuid);
      if (leg?.extension === undefined || this.knows(leg)) continue;
      const calls = this.known.get(keyOf(leg.extension)) ?? { ...leg.extension, live: new Map() };
      calls.live.set(uuid, unheard(leg, moreOf(dumps[index] ?? {}, fields)));
      this.keep(calls);
    }
  }

  private async dump(legs: readonly Leg[]): Promise<(SwitchEvent | undefined)[]> {
    const dumps: (SwitchEvent | undefined)[] = [];
    for (let from = 0; from < legs.length; from += ASKED_AT_ONCE) {
      const some = legs.slice(from, from + ASKED_AT_ONCE);
      dumps.push(
        ...(await Promise.all(some.map(({ uuid }) => this.channels.dump(uuid).catch(() => undefined)))),
      );
    }
    return dumps;
  }

  private keep(calls: Calls): void {
    if (calls.live.size > 0) this.known.set(keyOf(calls), calls);
    else this.known.delete(keyOf(calls));
  }

  private knows({ uuid, extension }: Leg): boolean {
    return extension !== undefined && this.known.get(keyOf(extension))?.live.has(uuid) === true;
  }
}
