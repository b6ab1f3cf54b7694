import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, DeliveryStore, Failure } from '../../../src/calls/webhooks/delivery-store.js';
import { Receiver } from '../../../src/calls/webhooks/receiver.js';
import { eventually } from '../../support/eventually.js';

const delivery = (id: number, call = 'a'): Delivery => ({
  id,
  call,
  key: String(id),
  body: '{}',
  attempts: 0,
});

/** A queue in memory, and what was posted of it. */
class Queue {
  readonly rows = new Map<number, Delivery & { readonly dueAt: number }>();
  readonly sent: string[] = [];
  /** The lowest ids that were asked for. */
  readonly floors: number[] = [];
  newest = 0;
  /** Keys that the receiver does not like, and what it answers. */
  readonly refused = new Map<string, number>();
  readonly receiver: Receiver;

  constructor() {
    const store = {
      blocked: async () =>
        [...this.rows.values()]
          .filter(({ attempts, dueAt }) => attempts > 0 && dueAt > Date.now())
          .map(({ call, dueAt }) => ({ call, ms: dueAt - Date.now() })),
      due: async (_id: number, limit: number, without: readonly number[], floor: number) => {
        this.floors.push(floor);
        return [...this.rows.values()]
          .filter(({ id, dueAt }) => id >= floor && !without.includes(id) && dueAt <= Date.now())
          .slice(0, limit);
      },
      front: async (_id: number, floor: number) => {
        const first = [...this.rows.keys()].find((id) => id >= floor) ?? null;
        return { first, newest: this.newest };
      },
      delivered: async (_id: number, ids: readonly number[]) => ids.forEach((id) => this.rows.delete(id)),
      failed: async (_id: number, failures: readonly Failure[]) => {
        for (const { id, attempts, afterMs } of failures)
          this.rows.set(id, { ...this.rows.get(id)!, attempts, dueAt: Date.now() + afterMs });
        return [];
      },
    };
    const post = async ({ key }: { key: string }) => {
      const status = this.refused.get(key);
      if (status !== undefined) return { delivered: false, status, error: `answered ${status}` };
      this.sent.push(key);
      return { delivered: true, error: '' };
    };
    this.receiver = new Receiver(1, post, store as unknown as DeliveryStore, pino({ level: 'silent' }));
  }

  add(...deliveries: Delivery[]): void {
    for (const each of deliveries) {
      this.rows.set(each.id, { ...each, dueAt: 0 });
      this.newest = Math.max(this.newest, each.id);
    }
  }

  async isEmpty(left = 0): Promise<void> {
    await eventually(() => expect(this.rows.size).toBe(left));
  }
}

let queue: Queue;
beforeEach(() => {
  queue = new Queue();
});
afterEach(() => queue.receiver.stop());

it('what is read from the queue before who has queued it says so is sent once', async () => {
  const all = [delivery(1), delivery(2), delivery(3, 'b')];
  queue.add(...all);
  queue.receiver.tick();
  await queue.isEmpty();
  queue.receiver.offer(all);
  const next = delivery(4);
  queue.add(next);
  queue.receiver.offer([next]);
  await queue.isEmpty();
  expect(queue.sent.toSorted()).toEqual(['1', '2', '3', '4']);
  expect(queue.sent.filter((key) => key !== '3')).toEqual(['1', '2', '4']);
});

describe('many events that the receiver does not take', () => {
  it.each([422, 500])('hold up no other call, whatever it answers: %i', async (status) => {
    const bad = Array.from({ length: 20 }, (_, n) => delivery(n + 1, `bad-${n}`));
    for (const { key } of bad) queue.refused.set(key, status);
    queue.add(...bad);
    queue.receiver.tick();
    await eventually(() => expect(queue.receiver.counts.failed).toBeGreaterThanOrEqual(5));
    const good = Array.from({ length: 50 }, (_, n) => delivery(n + 21, `good-${n}`));
    queue.add(...good);
    queue.receiver.offer(good);
    for (let second = 0; second < 4 && queue.sent.length < 50; second += 1) {
      queue.receiver.tick();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(queue.sent).toHaveLength(50);
  });
});

it('the queue is read from where it began a while ago, and from its start when something old is to be sent', async () => {
  const { receiver } = queue;
  const lookTwentyTimes = async (): Promise<void> => {
    for (let n = 0; n < 20; n += 1) {
      receiver.look();
      receiver.tick();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  queue.newest = 100;
  await lookTwentyTimes();
  queue.newest = 200;
  await lookTwentyTimes();
  expect(queue.floors[0]).toBe(0);
  // Not yet 200: what has a lower id may not be committed.
  expect(queue.floors.at(-1)).toBe(100);
  queue.add(delivery(50));
  receiver.look(true);
  await queue.isEmpty();
  expect(queue.sent).toEqual(['50']);
});
