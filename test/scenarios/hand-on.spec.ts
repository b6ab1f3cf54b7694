import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { Carrier, Phone } from '../support/switch/switch.js';

/** The transfer button of a phone (REFER); what is particular to a real FreeSWITCH is in test/live. */
let scene: Scene;
let carrier: Carrier;
const ABROAD = '0031201234567';
beforeAll(async () => {
  scene = await Scene.open();
  carrier = await scene.carrier({ treatment: 100 });
  const line = { name: 'Carrier', username: 'u', password: 'p', realm: carrier.address, register: 'false' };
  const { body } = await scene.t.admin.post('/api/gateways').send(line).expect(200);
  for (const [extn, call_authority] of [
    ['1001', 4],
    ['1002', 1],
    ['1003', 1],
  ] as const)
    await scene.extension(extn, { call_authority, timeout: 20 });
  const dod = { extn: '1001', type: 'GATEWAY', ref_id: body.data, line_number: '552001' };
  await scene.t.admin.post('/api/dods').send(dod).expect(200);
  await scene.route('Inside', '10', { route_type: 1 });
  const out = { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(body.data), max_length: 20 };
  await scene.route('Abroad', '00', { ...out, route_type: 4 });
});
afterEach(async () => {
  for (const { uuid } of await scene.channels()) await scene.t.admin.delete(`/api/channels/${uuid}`);
  await scene.expectChannels(0);
  await scene.closePhones();
});
afterAll(() => scene.close());

async function phones(): Promise<[rich: Phone, poor: Phone, third: Phone]> {
  const ready = ['1001', '1002', '1003'].map(async (extn) => {
    const phone = scene.phone(extn, { answer: 100 });
    expect(await phone.register()).toBe(200);
    return phone;
  });
  return (await Promise.all(ready)) as [Phone, Phone, Phone];
}

async function talking(from: Phone, to: string) {
  const call = await from.call(to);
  expect(await call.status()).toBe(200);
  await scene.expectChannels(2);
  return call;
}

const rangAt = async (phone: Phone): Promise<string[]> =>
  (await phone.incoming()).map(({ callerNumber }) => callerNumber);
const invited = async (): Promise<string[]> =>
  (await carrier.invites()).map(({ number, from }) => `${number} from ${from.number}`);

describe('a call that is handed on', () => {
  it('by the caller: the called side calls', async () => {
    const [rich, , third] = await phones();
    const call = await talking(rich, '1002');
    await call.refer('1003');
    await eventually(async () => expect(await rangAt(third)).toEqual(['1002']));
  });

  it('by the called side: the caller calls', async () => {
    const [rich, poor, third] = await phones();
    await talking(rich, '1002');
    await poor.refer('1003');
    await eventually(async () => expect(await rangAt(third)).toEqual(['1001']));
  });

  it('goes where who hands it on may call, with its number, whoever is moved', async () => {
    const [rich, poor] = await phones();
    const before = (await invited()).length;
    await talking(poor, '1001');
    await rich.refer(ABROAD);
    const out = [`${ABROAD} from 552001`];
    await eventually(async () => expect((await invited()).slice(before)).toEqual(out));
  });

  it('goes nowhere else, whatever who is moved may call', async () => {
    const [rich, poor] = await phones();
    const before = (await invited()).length;
    const call = await talking(rich, '1002');
    await poor.refer(ABROAD);
    await call.ended();
    await scene.expectChannels(0);
    expect((await invited()).length).toBe(before);
  });
});
