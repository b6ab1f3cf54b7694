import type { LinkLog } from './switch-link-options.js';

export type Listener<T> = (value: T) => void | Promise<void>;

/** Functions to call with a value; what one of them throws or rejects with is logged and hurts nobody else. */
export class Listeners<T> {
  private readonly listeners = new Set<Listener<T>>();

  constructor(
    private readonly what: string,
    private readonly log: Pick<LinkLog, 'warn'>,
  ) {}

  add(listener: Listener<T>): void {
    this.listeners.add(listener);
  }

  call(value: T): void {
    for (const listener of this.listeners) {
      try {
        const result = listener(value);
        if (result instanceof Promise) result.catch((error: unknown) => this.failed(error));
      } catch (error) {
        this.failed(error);
      }
    }
  }

  private failed(error: unknown): void {
    this.log.warn(
      `${this.what}: a listener failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
