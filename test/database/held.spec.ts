import { describe, expect, it } from 'vitest';
import { Held } from '../../src/database/held.js';

const gate = () => {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

describe('a held value', () => {
  it('is read once, and again only after it was marked stale', async () => {
    let reads = 0;
    const held = new Held(
      () => Promise.resolve((reads += 1)),
      () => undefined,
    );
    expect(await Promise.all([held.get(), held.get()])).toEqual([1, 1]);
    expect(await held.get()).toBe(1);
    held.markStale();
    expect(await held.get()).toBe(2);
  });

  it('tells the reader which rows changed, until everything did', async () => {
    const asked: (string | undefined)[] = [];
    const held = new Held<string>(
      (_previous, changed) => {
        asked.push(changed && [...changed].join());
        return Promise.resolve('');
      },
      () => undefined,
    );
    held.markStale(1);
    await held.get();
    held.markStale(2);
    held.markStale(3);
    await held.get();
    held.markStale(4);
    held.markStale();
    await held.get();
    expect(asked).toEqual([undefined, '2,3', undefined]);
  });

  it('is read once more when it changes while it is read: nobody gets what was true before', async () => {
    const [first, second] = [gate(), gate()];
    const gates = [first, second];
    let stored = 'old';
    const held = new Held(
      async () => {
        const seen = stored;
        await gates.shift()!.opened;
        return seen;
      },
      () => undefined,
    );
    const before = held.get();
    stored = 'new';
    held.markStale(1);
    const after = held.get();
    first.open();
    second.open();
    expect(await Promise.all([before, after])).toEqual(['new', 'new']);
  });

  it('serves what it had while it cannot be read, and is read as soon as that works', async () => {
    const failures: unknown[] = [];
    let away = false;
    let reads = 0;
    const held = new Held(
      () => (away ? Promise.reject(new Error('away')) : Promise.resolve((reads += 1))),
      (error) => failures.push(error),
    );
    await held.get();
    away = true;
    held.markStale(7);
    expect(await held.get()).toBe(1);
    expect(failures).toHaveLength(1);
    away = false;
    expect(await held.get()).toBe(2);
  });

  it('fails while it was never read', async () => {
    const held = new Held(
      () => Promise.reject(new Error('away')),
      () => undefined,
    );
    await expect(held.get()).rejects.toThrow('away');
    await expect(held.get()).rejects.toThrow('away');
  });
});
