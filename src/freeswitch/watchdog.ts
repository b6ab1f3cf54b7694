import { performance } from 'node:perf_hooks';
import { CommandTimeout } from './errors.js';

interface Flight {
  readonly sentAt: number;
  readonly patienceMs: number;
}

/**
 * Commands that were sent and not yet answered, the oldest first. One that timed out stays among them: FreeSWITCH
 * answers in order, so an old one without answer tells that the switch is silent, not that the command was slow.
 */
export class Flights {
  private readonly open = new Set<Flight>();

  get oldest(): Flight | undefined {
    return this.open.values().next().value;
  }

  get size(): number {
    return this.open.size;
  }

  /** Resolves and rejects as `answer` does; `patienceMs` is how long this command may keep the switch silent. */
  async track<T>(answer: Promise<T>, patienceMs: number): Promise<T> {
    const flight = { sentAt: performance.now(), patienceMs };
    this.open.add(flight);
    try {
      return await answer;
    } finally {
      this.open.delete(flight);
    }
  }
}

/** Settles as `answer` does, or rejects with CommandTimeout. */
export async function within<T>(timeoutMs: number, command: string, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CommandTimeout(command, timeoutMs)), timeoutMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

export interface WatchdogOptions {
  /** Nothing received for so long: ask something. */
  readonly silenceMs: number;
  /** No answer for so long: the switch is gone. */
  readonly probeMs: number;
  readonly flights: Flights;
  readonly lastReceivedAt: () => number;
  readonly probe: () => void;
  readonly dead: (silentMs: number) => void;
}

/** Notices a peer that is connected but silent: a stopped process, a dead host, a cut cable. */
export class Watchdog {
  private readonly timer: NodeJS.Timeout;
  private readonly intervalMs: number;
  private lastLookAt = performance.now();

  constructor(private readonly options: WatchdogOptions) {
    this.intervalMs = Math.max(10, Math.min(250, options.silenceMs / 4, options.probeMs / 4));
    this.timer = setInterval(() => this.look(), this.intervalMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const now = performance.now();
    const late = now - this.lastLookAt > this.intervalMs + this.options.silenceMs / 2;
    this.lastLookAt = now;
    // It was we who slept: what arrived meanwhile has yet to be read.
    if (late) return;

    const silent = now - this.options.lastReceivedAt();
    if (silent < this.options.silenceMs) return;
    const asked = this.options.flights.oldest;
    if (!asked) this.options.probe();
    else if (now - asked.sentAt >= Math.max(this.options.probeMs, asked.patienceMs))
      this.options.dead(silent);
  }
}
