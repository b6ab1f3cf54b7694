import { setTimeout } from 'node:timers/promises';

/** Repeats a check until it holds; its last failure is the test's when it never does. Answers the ms it took. */
export async function eventually(check: () => Promise<void> | void, withinMs = 5_000): Promise<number> {
  const started = Date.now();
  for (;;) {
    try {
      await check();
      return Date.now() - started;
    } catch (error) {
      if (Date.now() - started > withinMs) throw error;
      await setTimeout(25);
    }
  }
}
