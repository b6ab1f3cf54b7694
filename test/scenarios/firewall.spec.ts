import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FAILURES } from '../../src/firewall/register-guard.js';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { Phone } from '../support/switch/switch.js';

/** The IP blacklist as FreeSWITCH itself enforces it (FIREWALL=acl). */
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003', '1004', '1005']) await scene.extension(extn);
  await scene.extension('1006', { extn_cidr: '127.0.0.0/8' });
  await scene.route('Phones', '1');
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const add = (rule: object) => scene.t.admin.post('/api/iptables/add_rule').send(rule).expect(200);
const remove = (rule: object) => scene.t.admin.post('/api/iptables/clean_drop_rule').send(rule).expect(200);
const listed = async (): Promise<{ rule_spec: string; expires_at: string }[]> =>
  (await scene.t.admin.get('/api/iptables').expect(200)).body.data;
const enforced = () =>
  eventually(async () => {
    const { firewall } = (await scene.t.anyone.get('/readyz').expect(200)).body;
    expect(firewall).toEqual({ driver: 'acl', enforced: true, error: '' });
  });
const call = async (phone: Phone, number: string): Promise<number> => {
  const made = await phone.call(number);
  const status = await made.status();
  if (status === 200) await made.hangUp();
  return status;
};

describe('an address that is shut out', () => {
  it('can neither register nor call until it is let in again, while its neighbour can', async () => {
    const [inside, outside] = [scene.phone('1001', { ip: '127.0.0.66' }), scene.phone('1002')];
    expect(await inside.register()).toBe(200);
    expect(await outside.register()).toBe(200);
    expect(await call(inside, '1002')).toBe(200);
    await add({ target_ip: '127.0.0.66', target_name: 'test' });
    await enforced();
    expect(await inside.register()).toBe(403);
    expect(await call(inside, '1002')).toBe(403);
    expect(await outside.register()).toBe(200);
    expect(await call(scene.phone('1001', { ip: '127.0.0.67' }), '1002')).toBe(200);
    await remove({ target_ip: '127.0.0.66' });
    await enforced();
    expect(await inside.register()).toBe(200);
    expect(await call(inside, '1002')).toBe(200);
    await scene.expectChannels(0);
  });

  it('is shut out by its network, for whatever port, and from an extension with networks of its own', async () => {
    const rule = { target_ip: '127.0.66.0/24', target_port: '5060', target_protocol: 'udp' };
    const [plain, limited] = [
      scene.phone('1003', { ip: '127.0.66.7' }),
      scene.phone('1006', { ip: '127.0.66.8' }),
    ];
    expect(await limited.register()).toBe(200);
    await add(rule);
    await enforced();
    expect(await plain.register()).toBe(403);
    expect(await limited.register()).toBe(403);
    expect(await call(limited, '1002')).toBe(403);
    expect(await scene.phone('1006', { ip: '127.0.67.8' }).register()).toBe(200);
    await remove(rule);
    await enforced();
    expect(await plain.register()).toBe(200);
    expect(await limited.register()).toBe(200);
  });

  it('is not that of a carrier, whatever network is shut out', async () => {
    const gateway = { name: 'line', realm: '127.0.68.9', register: 'no' };
    const id: number = (await scene.t.admin.post('/api/gateways').send(gateway).expect(200)).body.data;
    const lists = { section: 'configuration', key_value: 'acl.conf' };
    await eventually(async () => expect(await scene.t.xml(lists)).toContain('127.0.68.9/32'));
    const { body } = await scene.t.admin
      .post('/api/iptables/add_rule')
      .send({ target_ip: '127.0.68.9' })
      .expect(400);
    expect(body.errors).toEqual([
      { field: 'target_ip', message: `is an address of gateway ${id} (line), which cannot be shut out` },
    ]);
    await add({ target_ip: '127.0.68.0/24' });
    await enforced();
    expect(await scene.phone('1004', { ip: '127.0.68.8' }).register()).toBe(403);
    expect(await scene.phone('1004', { ip: '127.0.68.9' }).register()).toBe(200);
    await scene.t.admin.delete(`/api/gateways/${id}`).expect(200);
    await remove({ target_ip: '127.0.68.0/24' });
  });
});

describe('a phone that guesses passwords', () => {
  it('is shut out for a while, and free again when that is over', async () => {
    const ip = '127.0.0.77';
    const guesser = scene.phone('1005', { ip, password: 'guessed-it' });
    const right = scene.phone('1005', { ip });
    for (let guess = 1; guess < FAILURES; guess += 1) expect(await guesser.register()).toBe(403);
    expect(await right.register()).toBe(200);
    expect(await listed()).toEqual([]);
    // Of registrations and calls alike.
    expect(await call(guesser, '1002')).toBe(403);
    await eventually(async () =>
      expect(await listed()).toEqual([
        {
          chain: '-A',
          rule_spec: `INPUT -s ${ip}/32 -m comment --comment register-failures -j DROP`,
          expires_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
        },
      ]),
    );
    await enforced();
    expect(await right.register()).toBe(403);
    expect(await call(right, '1002')).toBe(403);
    await scene.t.database.run(`UPDATE ip_blacklist SET expires_at = now() + interval '1 second'`);
    await eventually(async () => expect(await listed()).toEqual([]), 10_000);
    await eventually(async () => {
      // Each refusal counts: twenty would shut it out anew.
      await sleep(600);
      expect(await right.register()).toBe(200);
    }, 10_000);
  });

  it('is not shut out on this machine itself', async () => {
    const guesser = scene.phone('1005', { password: 'guessed-it' });
    for (let guess = 1; guess <= FAILURES; guess += 1) expect(await guesser.register()).toBe(403);
    // The next failure from elsewhere is heard of after these.
    const stranger = scene.phone('1005', { ip: '127.0.0.78', password: 'guessed-it' });
    for (let guess = 1; guess <= FAILURES; guess += 1) expect(await stranger.register()).toBe(403);
    await eventually(async () =>
      expect(await listed()).toMatchObject([{ rule_spec: expect.stringContaining('127.0.0.78/32') }]),
    );
    expect(await scene.phone('1005').register()).toBe(200);
  });
});
