import type { News, StreamEvent } from './stream-event.js';

/** Where a client has got to: `<process>-<number>-<milliseconds since 1970>`. */
export type Position = string;

/** An event with the position of who has been told of it. */
export class Told {
  private text?: string;

  constructor(
    readonly id: Position,
    readonly event: StreamEvent,
  ) {}

  /** Written once for all who are told at the same time. */
  get json(): string {
    return (this.text ??= JSON.stringify(this.event));
  }
}

/** Printed when somebody is told: mostly nobody is, and there are ten thousand. */
interface Remembered {
  readonly news: News;
  readonly learntAt: number;
}

/** The last events that this process has learnt, numbered from 1. Times are milliseconds since 1970. */
export class RecentEvents {
  private readonly events: Remembered[] = [];
  /** How many came before the first of them. */
  private forgotten = 0;
  private printed?: { readonly number: number; readonly told: Told };

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

  add(news: News, now = Date.now()): void {
    this.events.push({ news, learntAt: now });
    // Cut off rarely: each cut moves the whole list.
    if (this.events.length >= 2 * this.most) {
      this.events.splice(0, this.most);
      this.forgotten += this.most;
    }
  }

  /** Number of the last event, 0 before the first. */
  get last(): number {
    return this.forgotten + this.events.length;
  }

  /** Of who has been told everything. */
  position(now = Date.now()): Position {
    return this.positionAt(this.last, now);
  }

  /** An event by its number; undefined when it is forgotten or has not happened. */
  get(number: number): Told | undefined {
    if (this.printed?.number === number) return this.printed.told;
    const remembered = this.events[number - this.forgotten - 1];
    if (remembered === undefined) return undefined;
    const told = new Told(this.positionAt(number, remembered.learntAt), remembered.news());
    this.printed = { number, told };
    return told;
  }

  /**
   * @returns the number of the last event before what has to be told after a position; of another process' position also
   * some of what came before it. Undefined when not all of it is remembered, or it is no position.
   */
  find(position: Position): number | undefined {
    const [, process, told, at] = /^([\da-f]+)-(\d{1,15})-(\d{13})$/.exec(position) ?? [];
    if (process === undefined) return undefined;
    if (process !== this.process) return this.lastBefore(Number(at) - this.overlapMs);
    const number = Number(told);
    return number < this.forgotten || number > this.last ? undefined : number;
  }

  private lastBefore(at: number): number | undefined {
    const from = this.forgotten > 0 ? this.events[0]!.learntAt : this.since;
    if (at < from) return undefined;
    const index = this.events.findIndex(({ learntAt }) => learntAt >= at);
    return index < 0 ? this.last : this.forgotten + index;
  }

  private positionAt(number: number, at: number): Position {
    return `${this.process}-${number}-${at}`;
  }
}
