import type { RouteFacts, TimedDestination } from './call-facts.js';
import type { WallTime } from './time-recurrence.js';
import { isOpen } from './time-window.js';

/** Holidays, which come every year, before all others; each by id (xswitch-facts 4.21). */
export function inOrder(times: readonly TimedDestination[]): readonly TimedDestination[] {
  const rank = ({ rule }: TimedDestination): number => (rule?.freq === 'yearly' ? 0 : 1);
  return times.toSorted((a, b) => rank(a) - rank(b) || a.id - b.id);
}

/** The time of a route that is open now and replaces its destination; the first one that is. */
export function timeNow({ times }: RouteFacts, now: WallTime): TimedDestination | undefined {
  return times.find(({ rule }) => rule !== undefined && isOpen(rule, now));
}
