import type { Logger } from 'pino';

export interface Push {
  readonly to: 'registration' | 'call';
  readonly json: string;
}

const MOST = 10_000;

/** Messages that wait to be pushed. Of too many the oldest are lost, which the log says when that begins and when it is over. */
export class PushQueue {
  private waiting: Push[] = [];
  private lost = 0;

  constructor(private readonly log: Pick<Logger, 'warn'>) {}

  get length(): number {
    return this.waiting.length;
  }

  add(push: Push): void {
    this.waiting.push(push);
    if (this.waiting.length <= MOST) return;
    this.waiting.shift();
    this.lost += 1;
    if (this.lost === 1) this.log.warn({ to: push.to }, 'Redis is too slow: what happened is not pushed');
  }

  take(count: number): Push[] {
    const taken = this.waiting.splice(0, count);
    if (this.waiting.length === 0) this.settle();
    return taken;
  }

  clear(): void {
    this.waiting = [];
    this.settle();
  }

  private settle(): void {
    if (this.lost > 0) this.log.warn({ lost: this.lost }, 'Redis was too slow: so much was not pushed');
    this.lost = 0;
  }
}
