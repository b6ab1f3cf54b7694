import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

/** Calls in from carriers: who gets in, and where to. */
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001');
  await scene.route('In', '1', { context: 'context-2' });
  await scene.route('In elsewhere', '1', {
    ...{ context: 'context-3', dest_type: 'FS_DEST_SYSTEM', body: 'respond 486' },
  });
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const gateway = async (name: string, realm: string, params: Record<string, string> = {}): Promise<number> => {
  const input = { name, realm, register: 'no' };
  const id: number = (await scene.t.admin.post('/api/gateways').send(input).expect(200)).body.data;
  for (const [k, v] of Object.entries(params))
    await scene.t.admin.post(`/api/gateways/${id}/params`).send({ k, v }).expect(200);
  return id;
};
const carrier = (ip: string) => scene.phone('02131', { ip, profile: 'external' });
/** Calls until it comes to that, and hangs up what was answered. */
const callComesTo = (phone: ReturnType<typeof carrier>, number: string, status: number) =>
  eventually(async () => {
    const call = await phone.call(number);
    const came = await call.status();
    if (came === 200) await call.hangUp();
    expect(came).toBe(status);
  }, 15_000);
const applied = async (path: string): Promise<boolean> =>
  (await scene.t.admin.get(path).expect(200)).body.applied.every((on: { applied: boolean }) => on.applied);

describe('a carrier', () => {
  it('is a stranger until its gateway is there, and again when it is gone', async () => {
    const [phone, peer] = [scene.phone('1001'), carrier('127.0.0.7')];
    expect(await phone.register()).toBe(200);
    expect(await (await peer.call('1001')).status()).toBe(403);
    const id = await gateway('line', '127.0.0.7');
    await callComesTo(peer, '1001', 200);
    expect((await phone.incoming()).at(-1)).toMatchObject({ callerNumber: '02131' });
    await eventually(async () => expect(await applied(`/api/gateways/${id}`)).toBe(true));
    // Another address stays a stranger.
    expect(await (await carrier('127.0.0.8').call('1001')).status()).toBe(403);
    await scene.t.admin.delete(`/api/gateways/${id}`).expect(200);
    await callComesTo(peer, '1001', 403);
    await scene.expectChannels(0);
  });

  it('reaches the context of its own gateway, whatever gateway it names', async () => {
    const phone = scene.phone('1001');
    expect(await phone.register()).toBe(200);
    const own = await gateway('own context', '127.0.0.9', { context: 'context-3' });
    const other = await gateway('other', '127.0.0.10');
    await callComesTo(carrier('127.0.0.9'), '1001', 486);
    await callComesTo(carrier('127.0.0.10'), '1001', 200);
    const before = (await phone.incoming()).length;
    // FreeSWITCH itself would take this call for the other gateway's, and into its context.
    const named = await carrier('127.0.0.9').call(`gw+gw-${other}`);
    expect(await named.status()).not.toBe(200);
    expect(await phone.incoming()).toHaveLength(before);
    for (const id of [own, other]) await scene.t.admin.delete(`/api/gateways/${id}`).expect(200);
  });

  it('does not get out again, unless the route lets it', async () => {
    const peer = carrier('127.0.0.11');
    const id = await gateway('tandem', '127.0.0.11');
    const out = await scene.route('Out again', '00', {
      ...{ context: 'context-2', dest_type: 'FS_DEST_IP', body: '127.0.0.1:9' },
    });
    await scene.route('Straight', '77', {
      context: 'context-2',
      dest_type: 'FS_DEST_SYSTEM',
      body: 'respond 486',
    });
    await callComesTo(peer, '77', 486);
    expect(await (await peer.call('0086')).status()).toBe(403);
    await scene.t.admin.put(`/api/routes/${out}`).send({ allow_transit: 1 }).expect(200);
    expect(await (await peer.call('0086')).status()).not.toBe(403);
    await scene.t.admin.delete(`/api/gateways/${id}`).expect(200);
  });
});

describe('a SIP profile', () => {
  it('takes over a changed param while a call goes on', async () => {
    const phone = scene.phone('1001');
    expect(await phone.register()).toBe(200);
    const id = await gateway('for a call', '127.0.0.12');
    const peer = carrier('127.0.0.12');
    await callComesTo(peer, '1001', 200);
    const call = await peer.call('1001');
    expect(await call.status()).toBe(200);
    await eventually(async () => expect(await applied('/api/sip_profiles/2')).toBe(true));
    const param = { k: 'rtp-hold-timeout-sec', v: '900' };
    await scene.t.admin.post('/api/sip_profiles/2/params').send(param).expect(200);
    await eventually(async () => expect(await applied('/api/sip_profiles/2')).toBe(true), 10_000);
    await scene.expectChannels(2);
    await call.hangUp();
    await scene.expectChannels(0);
    await scene.t.admin.delete(`/api/gateways/${id}`).expect(200);
  });

  it('that is enabled while it still ends is started when it has ended', async () => {
    const runs = async (): Promise<boolean> => {
      const { body } = await scene.t.admin.get('/api/sip_profiles/sip_status').expect(200);
      return body.profiles.external !== undefined;
    };
    const toggle = () => scene.t.admin.put('/api/sip_profiles/2').send({ action: 'toggle' }).expect(200);
    await toggle();
    // Not within ten seconds of its start.
    await eventually(async () => expect(await runs()).toBe(false), 15_000);
    await toggle();
    await eventually(async () => expect(await runs()).toBe(true), 10_000);
    await eventually(async () => expect(await applied('/api/sip_profiles/2')).toBe(true));
    // The end of the old one takes a new one's name with it.
    await setTimeout(1_000);
    expect(await runs()).toBe(true);
  });
});
