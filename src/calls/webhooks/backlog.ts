import type { Queued } from './delivery-store.js';

export interface Entry extends Queued {
  /** The run of the switch that it is of, and whose keeper queues it. */
  readonly core: string;
  /** Which one it was of all that were heard. */
  readonly order: number;
  /** When another node may have begun to be its keeper, in milliseconds since 1970. */
  readonly strangeSince: number;
  readonly bytes: number;
}

/** Events in the order in which they were heard, up to so many bytes. */
export class Backlog {
  private entries: Entry[] = [];
  private bytes = 0;

  constructor(private readonly most: number) {}

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  has(which: (entry: Entry) => boolean): boolean {
    return this.entries.some(which);
  }

  /** @returns false, and does nothing, when there is no room */
  add(entry: Entry): boolean {
    if (this.bytes + entry.bytes > this.most) return false;
    this.bytes += entry.bytes;
    this.entries.push(entry);
    return true;
  }

  /** Makes room by forgetting the oldest. */
  addLatest(entry: Entry): void {
    this.entries.push(entry);
    this.bytes += entry.bytes;
    let oldest = 0;
    while (this.bytes > this.most) this.bytes -= this.entries[oldest++]!.bytes;
    if (oldest > 0) this.entries.splice(0, oldest);
  }

  /** The oldest of some. */
  first(count: number, which: (entry: Entry) => boolean): Entry[] {
    const found: Entry[] = [];
    for (const entry of this.entries) {
      if (found.length === count) break;
      if (which(entry)) found.push(entry);
    }
    return found;
  }

  /** @returns some of the entries, which it has no more */
  give(which: (entry: Entry) => boolean): Entry[] {
    const given = this.entries.filter(which);
    if (given.length === 0) return given;
    this.entries = this.entries.filter((entry) => !which(entry));
    this.bytes -= given.reduce((sum, { bytes }) => sum + bytes, 0);
    return given;
  }

  /** Those of another backlog, however many. */
  take(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    this.entries = [...this.entries, ...entries].toSorted((one, two) => one.order - two.order);
    this.bytes += entries.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
