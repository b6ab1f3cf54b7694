import type { OriginateInput } from '../channel.dto.js';

export const CALL_STATES = ['waiting', 'calling', 'answered', 'ended', 'failed', 'stopped'] as const;

/** One call of a batch, as it is answered. */
export interface BatchCall {
  readonly index: number;
  readonly destNumber: string;
  /** `calling` until it is answered or failed; `stopped`: never made. */
  state: (typeof CALL_STATES)[number];
  uuid?: string;
  /** Why it failed: FreeSWITCH's cause, or what was refused. */
  reason?: string;
  /** When it was begun, answered or failed, and ended: ISO 8601. */
  begun?: string;
  decided?: string;
  ended?: string;
}

/** Calls that are made one after the other, and what became of each. */
export class Batch {
  readonly created = new Date();
  readonly calls: readonly BatchCall[];
  #stopped = false;

  constructor(
    readonly id: string,
    inputs: readonly OriginateInput[],
    readonly rate: number,
    readonly concurrent: number,
  ) {
    this.calls = inputs.map(({ destNumber }, index) => ({ index, destNumber, state: 'waiting' }));
  }

  /** `running` while a call is to be made or undecided; those that are answered may go on for long. */
  get state(): 'running' | 'stopped' | 'done' {
    if (this.count('waiting') + this.count('calling') > 0) return 'running';
    return this.count('stopped') > 0 ? 'stopped' : 'done';
  }

  /** Neither making calls nor waiting for the end of one. */
  get over(): boolean {
    return this.state !== 'running' && this.busy === 0;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  get busy(): number {
    return this.count('calling') + this.count('answered');
  }

  count(wanted: BatchCall['state']): number {
    return this.calls.reduce((sum, { state }) => sum + Number(state === wanted), 0);
  }

  /** No more calls are begun; those that ring or talk go on. */
  stop(): void {
    this.#stopped = true;
    for (const call of this.calls) if (call.state === 'waiting') call.state = 'stopped';
  }
}
