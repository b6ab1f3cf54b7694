import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { NotFound, SwitchRefused } from '../api/errors.js';
import {
  type Application,
  assign,
  eavesdropOn,
  interceptOf,
  threeWayWith,
} from '../freeswitch/applications.js';
import type { Uuid } from '../freeswitch/arguments.js';
import type { SwitchNode } from '../freeswitch/switches.js';
import { type AskedLeg, Legs } from './control/legs.js';

/** What a call that is made can do with one that runs: 三方通话, 监听 and 强插. */
export const MONITORS = ['three_way', 'eavesdrop', 'intercept'] as const;
export type Monitor = (typeof MONITORS)[number];

export const isMonitor = (app: string): app is Monitor => MONITORS.some((each) => each === app);

/** A channel that can be listened to, joined or taken, and where. */
export interface Monitored {
  readonly id: Uuid;
  readonly node: SwitchNode;
}

/** Longer than it takes to connect two legs. */
const TAKES_MS = 3_000;
const LOOK_MS = 50;

/** Finds what a monitoring call is about: either UUID of a call will do (telephony-rules 20). */
@Injectable()
export class Monitoring {
  constructor(private readonly legs: Legs) {}

  /**
   * @param field that holds the UUID
   * @throws Invalid | NotFound, SwitchRefused when that cannot be done to it, SwitchUnavailable
   */
  async resolve(app: Monitor, id: string, field: string): Promise<Monitored> {
    const leg = await this.rungFor(await this.legs.find(id, field));
    if (app !== 'intercept') await this.legs.throughSwitch(leg);
    else if ((await this.legs.partnerOf(leg)) !== undefined)
      throw new SwitchRefused('it is answered already: intercept takes calls that ring');
    return leg;
  }

  /**
   * Why an answered call that intercepts has not got the other: FreeSWITCH ends it without a word when there is nothing to
   * take any more. Undefined when it has, and when neither is seen in time.
   * @returns LOSE_RACE when somebody else has the other, ORIGINATOR_CANCEL when that has gone
   */
  async missed(call: string, wanted: Uuid): Promise<'LOSE_RACE' | 'ORIGINATOR_CANCEL' | undefined> {
    for (const end = Date.now() + TAKES_MS; Date.now() < end; await setTimeout(LOOK_MS)) {
      const leg = await this.there(call);
      if (leg === undefined) return (await this.there(wanted)) ? 'LOSE_RACE' : 'ORIGINATOR_CANCEL';
      if (leg.bond === wanted) return undefined;
    }
    return undefined;
  }

  private async there(id: string): Promise<AskedLeg | undefined> {
    try {
      return await this.legs.find(id);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /** A leg that rings means whom it rings for: taking the former would end all three (seen). */
  private async rungFor(leg: AskedLeg): Promise<AskedLeg> {
    if (leg.get('Call-Direction') !== 'outbound' || leg.get('Answer-State') === 'answered') return leg;
    const other = leg.get('Channel-Call-UUID');
    if (other === '' || other === leg.id)
      throw new SwitchRefused('it is not answered yet, and rings for nobody');
    return this.legs.find(other);
  }
}

/** Who hears the listener speak: the side whose UUID it is, or the other one. */
export type Whisper = 'aleg' | 'bleg';

/** FreeSWITCH names them the other way round: what `whisper_aleg` mixes into is what the channel says, not what it hears. */
const WHISPERS = { aleg: 'eavesdrop_whisper_bleg', bleg: 'eavesdrop_whisper_aleg' } as const;

/** What the answered call runs. Who is taken or has answered meanwhile is left alone by `intercept`. */
export function monitorWith(app: Monitor, id: Uuid, whisper?: Whisper): Application[] {
  switch (app) {
    case 'three_way':
      return [threeWayWith(id)];
    case 'eavesdrop':
      return [...(whisper === undefined ? [] : [assign('set', WHISPERS[whisper], 'true')]), eavesdropOn(id)];
    case 'intercept':
      return [assign('set', 'intercept_unbridged_only', 'true'), interceptOf(id)];
  }
}
