import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import type { Delivery, DeliveryStore } from '../../../src/calls/webhooks/delivery-store.js';
import { Receiver } from '../../../src/calls/webhooks/receiver.js';
import { eventually } from '../../support/eventually.js';

const delivery = (id: number, call = 'a'): Delivery => ({
  id,
  call,
  key: String(id),
  body: '{}',
  attempts: 0,
});

let receiver: Receiver;
afterEach(() => receiver.stop());

it('what is read from the queue before who has queued it says so is sent once', async () => {
  const queue = new Map<number, Delivery>();
  const store = {
    blocked: async () => [],
    due: async (_id: number, _limit: number, without: readonly number[]) =>
      [...queue.values()].filter(({ id }) => !without.includes(id)),
    delivered: async (ids: readonly number[]) => ids.forEach((id) => queue.delete(id)),
    failed: async () => [],
  };
  const sent: string[] = [];
  const post = async ({ key }: { key: string }) => {
    sent.push(key);
    return { delivered: true, error: '' };
  };
  receiver = new Receiver(1, post, store as unknown as DeliveryStore, pino({ level: 'silent' }));
  const all = [delivery(1), delivery(2), delivery(3, 'b')];
  for (const each of all) queue.set(each.id, each);
  receiver.tick();
  await eventually(() => expect(queue.size).toBe(0));
  receiver.offer(all);
  const next = delivery(4);
  queue.set(4, next);
  receiver.offer([next]);
  await eventually(() => expect(queue.size).toBe(0));
  expect(sent.toSorted((one, two) => Number(one) - Number(two))).toEqual(['1', '2', '3', '4']);
});
