import { LRUCache } from 'lru-cache';
import type { ChangeFeed } from '../database/change-feed.js';

/** What was answered to a call, and what was said of it in the log. */
export interface PlannedCall {
  readonly document: string;
  readonly trace: readonly string[];
}

const CACHE_BYTES = 16 * 1024 * 1024;
/** The entry itself, beside what it holds. */
const ENTRY_BYTES = 512;

/** Answers that follow from stored rows alone, until any row changes. */
export class PlannedCalls {
  private readonly known = new LRUCache<string, PlannedCall>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ document, trace }, key) =>
      2 * (key.length + document.length + trace.join('').length) + ENTRY_BYTES,
  });

  /** Which state of the rows counts. */
  private changes = 0;

  constructor(feed: ChangeFeed) {
    feed.onChange(() => this.forget());
    feed.onMissed(() => this.forget());
  }

  get version(): number {
    return this.changes;
  }

  get(key: string): PlannedCall | undefined {
    return this.known.get(key);
  }

  /** @param since the version when the rows were read; an answer out of older ones is not kept */
  keep(key: string, planned: PlannedCall, since: number): void {
    if (since === this.changes) this.known.set(key, planned);
  }

  private forget(): void {
    this.changes += 1;
    this.known.clear();
  }
}
