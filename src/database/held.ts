/**
 * Reads a held value. With `previous` and the ids of the rows that changed since, it may mend that value instead of
 * reading everything, but not before all that it awaits has succeeded.
 */
export type Load<T> = (previous?: T, changed?: ReadonlySet<number | string>) => Promise<T>;

/**
 * A value of the database that calls need at once: read when it is first asked for, and again when it was marked stale.
 * While it cannot be read, what was read last goes on serving (telephony-rules 13).
 */
export class Held<T> {
  private value: T | undefined;
  private stale: Set<number | string> | 'all' = 'all';
  private loading: Promise<void> | undefined;

  /** @param failed told when it could not be read and the last value serves */
  constructor(
    private readonly load: Load<T>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Of one row when an id is given, else of anything. What is being read meanwhile is read again. */
  markStale(id?: number | string): void {
    if (id === undefined) this.stale = 'all';
    else if (this.stale !== 'all') this.stale.add(id);
  }

  /** The value, when it need not be read: what calls wait for costs no turn of the event loop then. */
  get fresh(): T | undefined {
    return this.isFresh ? this.value : undefined;
  }

  private get isFresh(): boolean {
    return this.loading === undefined && this.stale !== 'all' && this.stale.size === 0;
  }

  /** @throws what `load` throws, while nothing has ever been read */
  async get(): Promise<T> {
    while (!this.isFresh) {
      this.loading ??= this.read().finally(() => (this.loading = undefined));
      try {
        await this.loading;
      } catch (error) {
        if (this.value === undefined) throw error;
        this.failed(error);
        break;
      }
    }
    return this.value!;
  }

  private async read(): Promise<void> {
    const { stale, value } = this;
    this.stale = new Set();
    try {
      this.value = await (stale === 'all' || value === undefined ? this.load() : this.load(value, stale));
    } catch (error) {
      if (stale === 'all') this.markStale();
      else for (const id of stale) this.markStale(id);
      throw error;
    }
  }
}
