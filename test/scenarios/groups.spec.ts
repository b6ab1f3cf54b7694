import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { Carrier, Phone } from '../support/switch/switch.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003', '1004'])
    await scene.extension(extn, { timeout: 3, call_authority: 4 });
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

/** Registered and answering after so many milliseconds. */
async function ready(extn: string, answer: number | null | 'busy' = 100): Promise<Phone> {
  const phone = scene.phone(extn, { answer });
  expect(await phone.register()).toBe(200);
  return phone;
}

const rang = (...phones: Phone[]) =>
  Promise.all(phones.map(async (phone) => (await phone.incoming()).length));

describe('FS_DEST_RING_EXTNS', () => {
  beforeAll(async () => {
    const members = { dest_type: 'FS_DEST_RING_EXTNS', dest_uuid: '[{"extn":"1002"},{"extn":"1003|"}]' };
    await scene.route('All', '600', members);
  });

  it('rings all at once, and the first to answer gets the call', async () => {
    const [alice, slow, quick] = [await ready('1001'), await ready('1002', null), await ready('1003', 600)];
    const started = Date.now();
    const call = await alice.call('600');
    expect(await call.status()).toBe(200);
    // Less than the first one's timeout, had it been rung before the other.
    expect(Date.now() - started).toBeLessThan(2_500);
    expect(await rang(slow, quick)).toEqual([1, 1]);
    await scene.expectChannels(2);
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('goes on ringing the others when one is busy, and ends with that when nobody answers in time', async () => {
    const [alice] = [await ready('1001'), await ready('1002', 'busy')];
    const bob = await ready('1003', null);
    const call = await alice.call('600');
    expect(await call.status()).toBe(486);
    expect(await rang(bob)).toEqual([1]);
    await scene.expectChannels(0);
  });
});

describe('FS_DEST_SEQ_EXTNS', () => {
  beforeAll(async () => {
    const members = { dest_type: 'FS_DEST_SEQ_EXTNS', dest_uuid: '1002|,1003,1004' };
    await scene.route('In turn', '601', members);
  });

  it('rings one after the other: past who is busy, past who does not answer within the timeout', async () => {
    const alice = await ready('1001');
    const [busy, away, there] = [await ready('1002', 'busy'), await ready('1003', null), await ready('1004')];
    const call = await alice.call('601');
    await eventually(async () => expect(await rang(busy, away)).toEqual([1, 1]), 2_500);
    const waited = await eventually(async () => expect(await rang(there)).toEqual([1]), 6_000);
    expect(waited).toBeGreaterThan(1_500);
    expect(await call.status()).toBe(200);
    await scene.expectChannels(2);
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('rings nobody further once the caller has given up, or somebody has answered', async () => {
    const [alice, bob, dora] = [await ready('1001'), await ready('1002', null), await ready('1003')];
    const given = await alice.call('601');
    await eventually(async () => expect(await rang(bob)).toEqual([1]));
    await given.hangUp();
    expect(await given.status()).toBe(487);
    await scene.expectChannels(0);
    expect(await rang(dora)).toEqual([0]);
    await bob.close();
    const call = await alice.call('601');
    expect(await call.status()).toBe(200);
    await dora.hangUp();
    await call.ended();
    await scene.expectChannels(0);
  });

  it('tells the caller why the last one failed', async () => {
    const alice = await ready('1001');
    await ready('1004', 'busy');
    expect(await (await alice.call('601')).status()).toBe(486);
  });
});

describe('FS_DEST_DISTRIBUTORS', () => {
  let carriers: Carrier[];
  let distributor: number;
  const nodes: number[] = [];
  const add = async (path: string, input: object) =>
    (await scene.t.admin.post(path).send(input).expect(200)).body.data as number;
  const invites = async () => Promise.all(carriers.map(async (carrier) => (await carrier.invites()).length));

  beforeAll(async () => {
    carriers = [await scene.carrier({ ip: '127.0.0.51' }), await scene.carrier({ ip: '127.0.0.52' })];
    distributor = await add('/api/distributors', { name: '两条线路' });
    for (const [index, { address }] of carriers.entries()) {
      const name = `line ${index}`;
      await add('/api/gateways', { name, realm: address, register: 'no' });
      nodes.push(
        await add(`/api/distributors/${distributor}/nodes`, { k: name, weight: index === 0 ? 2 : 1 }),
      );
    }
    await scene.route('Spread', '9', { dest_type: 'FS_DEST_DISTRIBUTORS', dest_uuid: String(distributor) });
    await eventually(async () => {
      const { body } = await scene.t.admin.get('/api/gateways/list1').expect(200);
      expect(body.map((row: { gateway_status: string }) => row.gateway_status)).toEqual(['UP', 'UP']);
      for (const id of nodes)
        expect(await scene.sw.ask(`distributor_ctl dump distributor-${distributor}`)).toContain(
          `name=${id} `,
        );
    }, 15_000);
  });

  async function callsOut(count: number): Promise<number[]> {
    const [before, alice] = [await invites(), await ready('1001')];
    for (let calls = 0; calls < count; calls++) {
      const call = await alice.call('9123');
      expect(await call.status()).toBe(200);
      await call.hangUp();
    }
    await scene.expectChannels(0);
    return (await invites()).map((sum, index) => sum - before[index]!);
  }

  it('gives each line its share of the calls, with the number it is to show', async () => {
    expect(await callsOut(6)).toEqual([4, 2]);
    expect((await carriers[0]!.invites()).at(-1)).toMatchObject({ number: '9123', from: { number: '1001' } });
  });

  it('shows its lines the number that the extension has at the distributor', async () => {
    const dod = { extn: '1001', line_number: '02177', type: 'DISTRIBUTORS', ref_id: distributor };
    const id = await add('/api/dods', dod);
    await callsOut(3);
    for (const carrier of carriers)
      expect((await carrier.invites()).at(-1)).toMatchObject({ from: { number: '02177' } });
    await scene.t.admin.delete(`/api/dods/${id}`).expect(200);
  });

  it('takes another line when the chosen one fails, and none when the called side is busy', async () => {
    carriers[0]!.treatment = { refuse: 503 };
    expect((await callsOut(3))[1]).toBe(3);
    carriers[0]!.treatment = 0;
    for (const carrier of carriers) carrier.treatment = { refuse: 486 };
    const before = await invites();
    expect(await (await (await ready('1001')).call('9123')).status()).toBe(486);
    expect((await invites()).reduce((sum, count, index) => sum + count - before[index]!, 0)).toBe(1);
    for (const carrier of carriers) carrier.treatment = { refuse: 503 };
    expect(await (await (await ready('1002')).call('9123')).status()).toBe(503);
    for (const carrier of carriers) carrier.treatment = 0;
  });

  it('is told of a change at once', async () => {
    await scene.t.admin
      .put(`/api/distributors/${distributor}/nodes/${nodes[0]}`)
      .send({ action: 'toggle' })
      .expect(200);
    await eventually(async () => {
      expect(await scene.sw.ask(`distributor_ctl dump distributor-${distributor}`)).not.toContain(
        `name=${nodes[0]} `,
      );
    });
    expect(await callsOut(2)).toEqual([0, 2]);
  });
});
