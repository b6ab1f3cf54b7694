import { LRUCache } from 'lru-cache';

/** So many failures from one address within so long, in ms. */
export interface Limit {
  readonly failures: number;
  readonly withinMs: number;
}

/** Attackers that are remembered at once; of more than that the quietest are forgotten. */
const MOST = 10_000;

/** Counts failures per address over a sliding time. */
export class FailureCounter {
  private readonly times = new LRUCache<string, number[]>({ max: MOST });

  constructor(private readonly limit: Limit) {}

  /** Whether this failure reaches the limit; its address then begins anew. @param at in ms */
  add(address: string, at: number): boolean {
    const { failures, withinMs } = this.limit;
    const times = [...(this.times.get(address) ?? []).filter((time) => time > at - withinMs), at];
    const reached = times.length >= failures;
    if (reached) this.times.delete(address);
    else this.times.set(address, times);
    return reached;
  }
}
