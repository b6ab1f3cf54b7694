import type { StreamEvent } from './stream-event.js';

/** Where a client has got to: `<process>-<number>-<milliseconds since 1970>`. */
export type Position = string;

/** An event with the position of who has been told of it. */
export interface Told {
  readonly id: Position;
  readonly event: StreamEvent;
}

interface Remembered extends Told {
  readonly number: number;
  readonly learntAt: number;
}

/** The last events that this process has learnt. Times are milliseconds since 1970. */
export class RecentEvents {
  private number = 0;
  private readonly events: Remembered[] = [];
  private lost = false;

  /**
   * @param process tells it from others that learn the same events
   * @param since when it began
   * @param most events remembered at least, up to twice as many
   * @param overlapMs who comes from another process is told again what was learnt so long before
   */
  constructor(
    private readonly process: string,
    private readonly since: number,
    private readonly most = 10_000,
    private readonly overlapMs = 5_000,
  ) {}

  add(event: StreamEvent, now = Date.now()): Told {
    this.number += 1;
    const told = { id: this.position(now), event, number: this.number, learntAt: now };
    this.events.push(told);
    // Cut off rarely: each cut moves the whole list.
    if (this.events.length >= 2 * this.most) {
      this.events.splice(0, this.most);
      this.lost = true;
    }
    return told;
  }

  /** Of who has been told everything. */
  position(now = Date.now()): Position {
    return `${this.process}-${this.number}-${now}`;
  }

  /**
   * @returns what was learnt after a position; of another process' position also some of what came before it.
   * Undefined when not all of it is remembered, or it is no position.
   */
  after(position: Position): Told[] | undefined {
    const [, process, number, at] = /^([\da-f]+)-(\d{1,15})-(\d{13})$/.exec(position) ?? [];
    if (process === undefined) return undefined;
    if (process !== this.process) return this.learntSince(Number(at) - this.overlapMs);
    const first = this.events[0]?.number ?? this.number + 1;
    const next = Number(number) + 1;
    return next < first || next > this.number + 1 ? undefined : this.events.slice(next - first);
  }

  private learntSince(at: number): Told[] | undefined {
    const from = this.lost ? this.events[0]!.learntAt : this.since;
    return at < from ? undefined : this.events.filter(({ learntAt }) => learntAt >= at);
  }
}
