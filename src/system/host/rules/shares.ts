/** Milliseconds since the host began, over all its processors. */
export interface CpuTimes {
  readonly idle: number;
  readonly all: number;
}

/** Percent of the time between two readings in which processors were busy; of none that since the host began. */
export function busyShare(before: CpuTimes, now: CpuTimes): number {
  const { idle, all } =
    now.all > before.all ? { idle: now.idle - before.idle, all: now.all - before.all } : now;
  return all > 0 ? percent(all - idle, all) : 0;
}

/** What statfs says, in blocks. */
export interface Blocks {
  readonly blocks: number;
  /** Free to root, and to everybody else. */
  readonly bfree: number;
  readonly bavail: number;
}

/** Percent of a disk that is used, as df counts it: what is kept for root is neither used nor free. */
export function usedShare({ blocks, bfree, bavail }: Blocks): number {
  const used = blocks - bfree;
  return used + bavail > 0 ? percent(used, used + bavail) : 0;
}

/** With two decimals, 0 to 100. */
const percent = (part: number, whole: number): number =>
  Math.min(100, Math.max(0, Math.round((part / whole) * 10_000) / 100));
