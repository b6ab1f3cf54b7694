import { LRUCache } from 'lru-cache';
import { pino } from 'pino';
import { setImmediate } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import type { Leg } from '../../../src/calls/leg.js';
import type { LiveChannels } from '../../../src/calls/live-channels.js';
import { SecretBox } from '../../../src/database/secret-box.js';
import type { Switches, SwitchNode } from '../../../src/freeswitch/switches.js';
import { ExtensionCalls } from '../../../src/interop/cti/extension-calls.js';
import { CtiGuests } from '../../../src/interop/cti/guests.js';
import { PushQueue } from '../../../src/interop/cti/push-queue.js';
import type { RedisClient } from '../../../src/interop/cti/redis-client.js';
import { SwitchNames } from '../../../src/interop/cti/switch-names.js';

it('asks for no more than fifty channels at once', async () => {
  const legs = Array.from(
    { length: 180 },
    (_, n) => ({ uuid: `leg ${n}`, extension: { extn: String(n), domain: 'd' } }) as unknown as Leg,
  );
  let [under, most, asked] = [0, 0, 0];
  const channels = {
    legs: () => legs,
    leg: (uuid: string) => legs.find((leg) => leg.uuid === uuid),
    dump: async () => {
      asked += 1;
      most = Math.max(most, (under += 1));
      await setImmediate();
      under -= 1;
      return {};
    },
  } as unknown as LiveChannels;
  const calls = new ExtensionCalls(channels);
  await calls.take(['variable_x']);
  expect([asked, most, calls.accounts.size]).toEqual([180, 50, 180]);
});

it('keeps ids of guests only where there is a Redis, and no more than a hundred thousand', () => {
  const room = (configured: boolean): number => {
    const redis = { configured, onUp: () => undefined } as unknown as RedisClient;
    const guests = new CtiGuests(redis, new SecretBox('key'), pino({ level: 'silent' }));
    const caches = Object.values(guests).filter((each) => each instanceof LRUCache);
    return Math.max(...caches.map(({ max }) => max));
  };
  expect([room(false), room(true)]).toEqual([1_000, 100_000]);
});

it('loses the oldest of too many messages, and says so twice, not for each of them', () => {
  const warn = vi.fn();
  const queue = new PushQueue({ warn } as never);
  for (let n = 0; n < 10_500; n += 1) queue.add({ to: 'call', json: String(n) });
  expect([queue.length, warn.mock.calls.length]).toEqual([10_000, 1]);
  expect(queue.take(1)).toEqual([{ to: 'call', json: '500' }]);
  expect(warn).toHaveBeenCalledTimes(1);
  queue.take(10_000);
  expect(warn.mock.calls[1]).toMatchObject([{ lost: 500 }, expect.any(String)]);
  queue.clear();
  expect(warn).toHaveBeenCalledTimes(2);
});

it('knows a switch as its newest event says, and asks again after a restart', async () => {
  const link = { coreUuid: 'one', api: vi.fn(() => Promise.resolve('192.0.2.1')) };
  const node = { name: 'pbx:8021', link } as unknown as SwitchNode;
  const switches = { nodes: [node], each: (work: (node: SwitchNode) => unknown) => work(node) };
  const names = new SwitchNames(switches as unknown as Switches);
  const said = (core: string, ipv4: string) => ({
    ...{ 'Core-UUID': core, 'FreeSWITCH-Hostname': 'host', 'FreeSWITCH-Switchname': 'pbx1' },
    ...{ 'FreeSWITCH-IPv4': ipv4 },
  });
  names.learn(node, said('one', '192.0.2.1'));
  names.learn(node, said('one', '192.0.2.2'));
  expect(names.at('pbx:8021')).toMatchObject({ switchname: 'pbx1', ipv4: '192.0.2.2' });
  await names.askAll();
  expect(link.api).not.toHaveBeenCalled();
  link.coreUuid = 'two';
  link.api.mockResolvedValue('192.0.2.3');
  await names.askAll();
  expect(names.ofCore('two')).toMatchObject({ ipv4: '192.0.2.3' });
  const asked = link.api.mock.calls.length;
  await names.askAll();
  expect(link.api).toHaveBeenCalledTimes(asked);
  names.learn(node, said('two', '192.0.2.4'));
  expect(names.at('pbx:8021')).toMatchObject({ switchname: 'pbx1', ipv4: '192.0.2.4' });
});
