import { setTimeout as setTimer } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import type { SwitchNode, Switches } from './switches.js';

export interface Compared<T> {
  /** What it is about, for the log. */
  readonly what: string;
  /** Where what is remembered is not what the switch says now, by what it is about. */
  readonly differences: (node: SwitchNode) => Promise<ReadonlyMap<string, T>>;
  readonly correct: (node: SwitchNode, wrong: ReadonlyMap<string, T>) => Promise<void>;
}

const SOON_MS = 3_000;

/**
 * Holds what is remembered of switches against what they say, again and again. Only what differs twice, a moment apart, is
 * wrong: the rest is an event under way.
 */
export class Comparison<T> {
  private readonly timer: NodeJS.Timeout;

  /** @param everyMs from one comparison to the next */
  constructor(
    private readonly switches: Switches,
    private readonly compared: Compared<T>,
    private readonly log: { warn(facts: object, message: string): void },
    everyMs = 60_000,
  ) {
    this.timer = setInterval(() => void this.runAll(), everyMs).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** @param lagMs how long an event may be under way @throws LinkLost, or what the comparison throws */
  async run(node: SwitchNode, lagMs = 2_000): Promise<void> {
    const { differences, correct } = this.compared;
    const first = await differences(node);
    if (first.size === 0) return;
    await setTimeout(lagMs);
    const wrong = [...(await differences(node))].filter(([key]) => first.has(key));
    if (wrong.length > 0) await correct(node, new Map(wrong));
  }

  /** After a connect: what a switch listed then may have been over already. */
  soon(node: SwitchNode): void {
    setTimer(() => void this.tryRun(node), SOON_MS).unref();
  }

  private async runAll(): Promise<void> {
    for (const node of this.switches.up) await this.tryRun(node);
  }

  private async tryRun(node: SwitchNode): Promise<void> {
    if (node.link.state !== 'up') return;
    await this.run(node).catch((error: unknown) =>
      this.log.warn({ err: error, switch: node.name }, `${this.compared.what} could not be compared`),
    );
  }
}
