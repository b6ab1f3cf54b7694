import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';
import type { Carrier, OutgoingCall } from '../support/switch/switch.js';

const ACCOUNT = { username: 'trunk-7', password: 'carrier-secret' };

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001');
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const gateway = async (name: string, carrier: Carrier, params: object = {}, more: object = {}) => {
  const input = { name, realm: carrier.address, ...ACCOUNT, ...more, disabled: 1 };
  const id: number = (await scene.t.admin.post('/api/gateways').send(input).expect(200)).body.data;
  for (const [k, v] of Object.entries(params))
    await scene.t.admin.post(`/api/gateways/${id}/params`).send({ k, v }).expect(200);
  await scene.t.admin.put(`/api/gateways/${id}`).send({ disabled: 0 }).expect(200);
  return id;
};
const state = async (name: string) => {
  const rows: { name: string; gateway_state: string }[] = (
    await scene.t.admin.get('/api/gateways/list1').expect(200)
  ).body;
  return rows.find((row) => row.name === name)?.gateway_state;
};
const becomes = (name: string, wanted: string | undefined, withinMs = 15_000) =>
  eventually(async () => expect(await state(name)).toBe(wanted), withinMs);

const isApplied = (id: number) =>
  eventually(async () => {
    const { body } = await scene.t.admin.get(`/api/gateways/${id}`).expect(200);
    expect(body.applied.map(({ applied }: { applied: boolean }) => applied)).toEqual([true]);
  }, 15_000);
/** Calls once from 1001, and hangs up what was answered. */
async function callOnce(number: string): Promise<void> {
  const phone = scene.phone('1001');
  expect(await phone.register()).toBe(200);
  const call = await phone.call(number);
  expect(await call.status()).toBe(200);
  await call.hangUp();
  await scene.expectChannels(0);
}
/** The access list is told of a carrier a little later than the gateway is started. */
async function answered(carrier: Carrier, number: string): Promise<OutgoingCall> {
  let call: OutgoingCall | undefined;
  await eventually(async () => {
    call = await carrier.call(number, { name: 'Somebody', number: '13900001111' });
    expect(await call.status()).toBe(200);
  }, 15_000);
  return call!;
}

describe('a gateway', () => {
  it('registers when it is created, shows when it is refused, and is restarted with new credentials', async () => {
    const id = await gateway('good line', await scene.carrier({ account: ACCOUNT }));
    await becomes('good line', 'REGED');
    await scene.t.admin.put(`/api/gateways/${id}`).send({ password: 'not-that-one' }).expect(200);
    await becomes('good line', 'FAIL_WAIT');
    await scene.t.admin.put(`/api/gateways/${id}`).send({ password: ACCOUNT.password }).expect(200);
    await becomes('good line', 'REGED');
    await scene.t.admin.delete(`/api/gateways/${id}`).expect(200);
    await becomes('good line', undefined);
  });

  it('is controlled by name and by id', async () => {
    const id = await gateway('controlled', await scene.carrier({ account: ACCOUNT }));
    await becomes('controlled', 'REGED');
    await scene.t.admin
      .put('/api/gateways/control')
      .send({ action: 'killgw', gwname: 'controlled' })
      .expect(200);
    await becomes('controlled', undefined);
    const { body: all } = await scene.t.admin.get('/api/gateways/list').expect(200);
    expect(all).toContainEqual({ gwname: 'controlled', gwstatus: 'STOPPED' });
    await scene.t.admin.put(`/api/gateways/${id}/control`).send({ action: 'register' }).expect(404);
    await scene.t.admin.put(`/api/gateways/${id}/control`).send({ action: 'start' }).expect(200);
    await becomes('controlled', 'REGED');
    await scene.t.admin.delete(`/api/gateways/${id}`).expect(200);
  });

  it('has the params that are enabled', async () => {
    const carrier = await scene.carrier();
    const id = await gateway('named', carrier, {}, { register: 'no' });
    const host = { k: 'contact-host', v: '127.0.0.99', disabled: 1 };
    const added = await scene.t.admin.post(`/api/gateways/${id}/params`).send(host).expect(200);
    await scene.route('Named', '71', { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(id) });
    const contact = async () => {
      await callOnce('711');
      return (await carrier.invites()).at(-1)!.hosts.contact;
    };
    await becomes('named', 'NOREG');
    await isApplied(id);
    expect(await contact()).toBe('127.0.0.1');
    await scene.t.admin
      .put(`/api/gateways/${id}/params/${added.body.data}`)
      .send({ action: 'toggle' })
      .expect(200);
    await isApplied(id);
    expect(await contact()).toBe('127.0.0.99');
  });

  it('gives its variables to the calls of their direction, and none that is disabled', async () => {
    const carrier = await scene.carrier({ ip: '127.0.0.71' });
    const id = await gateway('with variables', carrier, {}, { register: 'no' });
    const names = ['x_both', 'x_in', 'x_out', 'x_off'];
    for (const [at, direction] of ['0', 'inbound', 'outbound', '0'].entries())
      await scene.t.admin
        .post(`/api/gateways/${id}/variables`)
        .send({ k: names[at], v: 'set', direction, disabled: names[at] === 'x_off' ? 1 : 0 })
        .expect(200);
    await isApplied(id);
    await scene.route('With variables', '72', { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(id) });
    const parked = { context: 'context-2', dest_type: 'FS_DEST_SYSTEM', body: 'answer\npark' };
    await scene.route('In', '72', parked);
    /** The variables of the leg of that direction of the call that is up. */
    const set = async (direction: string): Promise<string[]> => {
      const uuids = (await scene.sw.channels()).map(({ uuid }) => uuid);
      const directions = await Promise.all(uuids.map((uuid) => scene.sw.variable(uuid, 'direction')));
      const uuid = uuids[directions.indexOf(direction)]!;
      const values = await Promise.all(names.map((name) => scene.sw.variable(uuid, name)));
      return names.filter((_name, at) => values[at] === 'set');
    };
    const phone = scene.phone('1001');
    expect(await phone.register()).toBe(200);
    const out = await phone.call('721');
    expect(await out.status()).toBe(200);
    await scene.expectChannels(2);
    expect(await set('outbound')).toEqual(['x_both', 'x_out']);
    await out.hangUp();
    await scene.expectChannels(0);
    const call = await answered(carrier, '721');
    await scene.expectChannels(1);
    expect(await set('inbound')).toEqual(['x_both', 'x_in']);
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('whose carrier is gone is tried last, and is the first again when it is back', async () => {
    const [main, backup] = [
      await scene.carrier({ account: ACCOUNT }),
      await scene.carrier({ account: ACCOUNT }),
    ];
    const quick = { 'retry-seconds': '5', 'expire-seconds': '5' };
    const ids = [await gateway('main', main, quick), await gateway('backup', backup)];
    await becomes('main', 'REGED');
    await becomes('backup', 'REGED');
    await scene.route('Carriers', '8', { dest_type: 'FS_DEST_GATEWAY', dest_uuid: ids.join() });
    const phone = scene.phone('1001');
    expect(await phone.register()).toBe(200);
    const dialled = async () => {
      const call = await phone.call('8123');
      expect(await call.status()).toBe(200);
      await call.hangUp();
      await scene.expectChannels(0);
      return [(await main.invites()).length, (await backup.invites()).length];
    };
    expect(await dialled()).toEqual([1, 0]);
    await main.down();
    // A REGISTER that no ICMP error ends is given up after 32 s.
    await becomes('main', 'FAIL_WAIT', 40_000);
    await eventually(async () => expect(await plan()).toEqual([ids[1], ids[0]]));
    expect(await dialled()).toEqual([1, 1]);
    await main.up();
    await becomes('main', 'REGED');
    await eventually(async () => expect(await plan()).toEqual(ids));
    expect((await dialled())[1]).toBe(1);
  }, 120_000);

  /** The gateways in the order in which a call would try them. */
  async function plan(): Promise<number[]> {
    const [run] = await scene.t.database.run<{ switch: string }>(
      'SELECT switch FROM applied ORDER BY at DESC LIMIT 1',
    );
    const xml = await scene.t.xml({
      ...{ section: 'dialplan', 'Core-UUID': run!.switch, 'Caller-Context': 'context-1' },
      ...{ 'Caller-Destination-Number': '8123', variable_sip_authorized: 'true' },
      ...{ variable_user_name: '1001', variable_domain_name: DOMAIN },
    });
    return [...xml.matchAll(/gateway\/gw-(\d+)\//g)].map(([, id]) => Number(id));
  }
});
