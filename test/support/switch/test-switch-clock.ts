/** Time as one life of the switch process has it: it stands still while frozen and ends when the process dies. */
export class Clock {
  readonly died: Promise<void>;
  readonly #timers = new Set<NodeJS.Timeout>();
  #reportDeath: () => void = () => undefined;
  #thawed?: Promise<void>;
  #thaw: () => void = () => undefined;
  #dead = false;

  constructor() {
    this.died = new Promise((resolve) => (this.#reportDeath = resolve));
  }

  get dead(): boolean {
    return this.#dead;
  }

  get frozen(): boolean {
    return this.#thawed !== undefined;
  }

  freeze(): void {
    this.#thawed ??= new Promise((resolve) => (this.#thaw = resolve));
  }

  thaw(): void {
    this.#thawed = undefined;
    this.#thaw();
  }

  kill(): void {
    this.#dead = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#reportDeath();
  }

  /** Resolves when the process may go on; never once it is dead, as a killed thread never goes on. */
  async running(): Promise<void> {
    while (this.#thawed && !this.#dead) await this.#thawed;
    if (this.#dead) await new Promise<never>(() => undefined);
  }

  /** Does the work after a while; the answer calls it off. */
  after(milliseconds: number, work: () => void): () => void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.running().then(work);
    }, milliseconds);
    timer.unref();
    this.#timers.add(timer);
    return () => {
      clearTimeout(timer);
      this.#timers.delete(timer);
    };
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, resolve));
  }
}

/** Microseconds since 1970, as FreeSWITCH counts. */
export function microseconds(): number {
  return Math.floor((performance.timeOrigin + performance.now()) * 1000);
}

export function localStamp(micros: number): string {
  const date = new Date(micros / 1000);
  const day = [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(pad).join(':')}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
