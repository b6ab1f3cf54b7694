import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { Phone } from '../support/switch/switch.js';

/** Access lists deciding registrations and calls on a running switch. */
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003']) await scene.extension(extn);
  await scene.route('Phones', '1');
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const post = async (path: string, input: object): Promise<number> =>
  (await scene.t.admin.post(`/api/${path}`).send(input).expect(200)).body.data;
const remove = (path: string) => scene.t.admin.delete(`/api/${path}`).expect(200);
const list = async (name: string, ...networks: string[]): Promise<number> => {
  const id = await post('acls', { name, rule: 'deny' });
  for (const v of networks) await post(`acls/${id}/nodes/`, { k: 'allow', node_type: 'cidr', v });
  return id;
};
/** What the switch itself says of an address. */
const decides = (address: string, name: string, allowed: boolean) =>
  eventually(async () => expect((await scene.sw.ask(`acl ${address} ${name}`)).trim()).toBe(String(allowed)));
const call = async (phone: Phone, number: string): Promise<number> => {
  const made = await phone.call(number);
  const status = await made.status();
  if (status === 200) await made.hangUp();
  return status;
};

describe('a phone', () => {
  it('outside the list of its SIP profile neither registers nor calls, and does once a node lets it in', async () => {
    const [inside, outside] = [
      scene.phone('1001', { ip: '127.0.71.1' }),
      scene.phone('1002', { ip: '127.0.72.1' }),
    ];
    for (const phone of [inside, outside]) expect(await phone.register()).toBe(200);
    expect(await call(outside, '1001')).toBe(200);
    const id = await list('office', '127.0.71.0/24');
    const param = await post('sip_profiles/1/params/', { k: 'auth-acl', v: 'office' });
    await decides('127.0.72.1', 'reachable', false);
    expect(await outside.register()).toBe(403);
    expect(await call(outside, '1001')).toBe(403);
    expect(await inside.register()).toBe(200);
    await scene.t.admin.put(`/api/acls/${id}`).send({ name: 'head office' }).expect(200);
    const node = await post(`acls/${id}/nodes/`, { k: 'allow', node_type: 'cidr', v: '127.0.72.1' });
    await decides('127.0.72.1', 'reachable', true);
    expect(await outside.register()).toBe(200);
    expect(await call(outside, '1001')).toBe(200);
    await scene.t.admin.put(`/api/acls/${id}/nodes/${node}`).send({ k: 'deny' }).expect(200);
    await decides('127.0.72.1', 'reachable', false);
    expect(await outside.register()).toBe(403);
    await scene.t.admin.put(`/api/acls/${id}`).send({ rule: 'allow' }).expect(200);
    await decides('127.0.73.1', 'reachable', true);
    await remove(`sip_profiles/1/params/${param}`);
    await decides('127.0.72.1', 'reachable', true);
    await remove(`acls/${id}`);
    expect(await outside.register()).toBe(200);
    await scene.expectChannels(0);
  });

  it('of an extension with a list of its own is held to that one, and not to its profile’s', async () => {
    const [office, home] = [await list('office', '127.0.71.0/24'), await list('home', '127.0.74.0/24')];
    const param = await post('sip_profiles/1/params/', { k: 'auth-acl', v: 'office' });
    const { body } = await scene.t.admin.get('/api/extensions?extn=1003').expect(200);
    await scene.t.admin.put(`/api/extensions/${body.data[0].id}`).send({ acl_id: home }).expect(200);
    await decides('127.0.74.1', `acl-${home}`, true);
    await decides('127.0.74.1', 'reachable', false);
    const [athome, inoffice] = [
      scene.phone('1003', { ip: '127.0.74.1' }),
      scene.phone('1003', { ip: '127.0.71.1' }),
    ];
    await eventually(async () => expect(await athome.register()).toBe(200));
    expect(await inoffice.register()).toBe(403);
    expect(await call(inoffice, '1001')).toBe(403);
    // Shut out of the whole PBX it is shut out here, too.
    await scene.t.admin.post('/api/iptables/add_rule').send({ target_ip: '127.0.74.1' }).expect(200);
    await eventually(async () => expect(await athome.register()).toBe(403));
    await scene.t.admin.post('/api/iptables/clean_drop_rule').send({ target_ip: '127.0.74.1' }).expect(200);
    await scene.t.admin.put(`/api/extensions/${body.data[0].id}`).send({ acl_id: null }).expect(200);
    await remove(`sip_profiles/1/params/${param}`);
    for (const id of [office, home]) await remove(`acls/${id}`);
  });

  it('may be where the extensions of a domain may be', async () => {
    const id = await post('acls', { name: 'like the others', rule: 'deny' });
    await post(`acls/${id}/nodes/`, { k: 'allow', node_type: 'domain', v: 'pbx.example.test' });
    await decides('127.0.75.1', `acl-${id}`, false);
    await scene.extension('1005', { extn_cidr: '127.0.75.0/24' });
    await decides('127.0.75.1', `acl-${id}`, true);
    await remove(`acls/${id}`);
  });
});

describe('a carrier', () => {
  it('that its profile’s list does not allow on that port is a stranger, and no list makes anybody a carrier', async () => {
    const phone = scene.phone('1001');
    expect(await phone.register()).toBe(200);
    const [carrier, stranger] = [
      await scene.carrier({ ip: '127.0.0.76' }),
      await scene.carrier({ ip: '127.0.0.77' }),
    ];
    const gateway = { name: 'held to a list', realm: carrier.address, register: 'no' };
    const line = await post('gateways', gateway);
    await post(`gateways/${line}/params`, { k: 'context', v: 'context-1' });
    const from = { name: 'Somebody', number: '13900001111' };
    const status = async (who = carrier) => {
      const made = await who.call('1001', from);
      const answered = await made.status();
      if (answered === 200) await made.hangUp();
      return answered;
    };
    await eventually(async () => expect(await status()).toBe(200), 15_000);
    const id = await list('everywhere', '0.0.0.0/0');
    const param = await post('sip_profiles/2/params/', { k: 'auth-acl', v: 'everywhere' });
    const port = carrier.address.split(':')[1]!;
    const only = await post(`acls/${id}/nodes/`, { k: 'deny', node_type: 'cidr', v: '127.0.0.76', port });
    await eventually(async () => expect(await status()).toBe(403), 15_000);
    expect(await status(stranger)).toBe(403);
    const other = String(Number(port) - 1);
    const path = `acls/${id}/nodes/${only}`;
    await scene.t.admin.put(`/api/${path}`).send({ k: 'deny', v: '127.0.0.76', pv: other }).expect(200);
    await eventually(async () => expect(await status()).toBe(200), 15_000);
    await remove(`sip_profiles/2/params/${param}`);
    await remove(`acls/${id}`);
    await remove(`gateways/${line}`);
    expect(await status(stranger)).toBe(403);
  });
});
