import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import { hungUpByFarEnd } from './test-switch-outbound.js';
import type { FarEnd } from './test-switch-sip.js';
import { refer } from './test-switch-refer.js';
import type { PhoneCalling } from './switch.js';

/** Nobody answered. */
export const TIMED_OUT = 408;

/** How long a finger takes. */
const KEY_MS = 60;

/** A call as the phone that made it sees it. */
export class PhoneCall implements PhoneCalling {
  #leg?: { core: Core; channel: Channel };
  #final?: number;
  #isOver = false;
  #wantsOut = false;
  #reportFinal: () => void = () => undefined;
  #reportEnd: () => void = () => undefined;
  readonly #answered = new Promise<void>((resolve) => (this.#reportFinal = resolve));
  readonly #ended = new Promise<void>((resolve) => (this.#reportEnd = resolve));

  readonly farEnd: FarEnd = {
    progress: () => undefined,
    accepted: () => this.#settle(200),
    ended: (status) => this.over(status),
  };

  started(core: Core, channel: Channel): void {
    this.#leg = { core, channel };
    if (this.#wantsOut) this.#leave();
  }

  /** Refused, or ended by the other side. */
  over(status: number): void {
    this.#settle(status);
    this.#isOver = true;
    this.#reportEnd();
  }

  async status(): Promise<number> {
    await this.#answered;
    return this.#final ?? TIMED_OUT;
  }

  async hangUp(): Promise<void> {
    this.#wantsOut = true;
    await this.#leg?.core.clock.running();
    this.#leave();
    await this.#ended;
  }

  async key(keys: string): Promise<void> {
    for (const key of keys) {
      await sleep(KEY_MS);
      this.#leg?.channel.press(key);
    }
  }

  async refer(number: string): Promise<void> {
    const { core, channel } = this.#leg!;
    await refer(core, channel, number);
  }

  ended(): Promise<void> {
    return this.#ended;
  }

  #settle(status: number): void {
    this.#final ??= status;
    this.#reportFinal();
  }

  /** BYE, or CANCEL before the answer. */
  #leave(): void {
    const channel = this.#leg?.channel;
    if (!channel || this.#isOver) return;
    if (channel.answered) hungUpByFarEnd(channel);
    else if (!channel.down) {
      channel.variables.merge({
        sip_hangup_disposition: 'recv_cancel',
        sip_term_status: '487',
        sip_invite_failure_status: '487',
        proto_specific_hangup_cause: 'sip:487',
      });
      channel.responded = 487;
      channel.hangUp('ORIGINATOR_CANCEL');
    }
    if (channel.farEnd === undefined) this.over(200);
  }
}
