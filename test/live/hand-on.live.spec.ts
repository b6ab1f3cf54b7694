import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { DOMAIN, passwordOf, Scene } from '../support/scene.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';
import { type AgentCall, SipAgent } from '../support/switch/sip-agent.js';
import { openUdp } from '../support/switch/sip-wire.js';
import { party } from '../support/switch/sip-message.js';
import type { Carrier } from '../support/switch/switch.js';

/** Calls that who talks to them hands on, by the transfer button of the phone (REFER). */
let scene: Scene;
let live: LiveSwitch;
let carrier: Carrier;
const agents: SipAgent[] = [];
const OUTSIDE = '0031201234567';

beforeAll(async () => {
  scene = await Scene.open();
  if (!(scene.sw instanceof LiveSwitch)) throw new Error('needs a real FreeSWITCH');
  live = scene.sw;
  carrier = await scene.carrier({ treatment: 100 });
  const { body } = await scene.t.admin
    .post('/api/gateways')
    .send({ name: 'Carrier', username: 'u', password: 'p', realm: carrier.address, register: 'false' })
    .expect(200);
  const gateway = body.data;
  const may = (call_authority: number) => ({ call_authority, timeout: 20 });
  await scene.extension('1001', may(4));
  await scene.extension('1002', may(1));
  await scene.extension('1003', may(4));
  for (const [extn, line_number] of [
    ['1001', '552001'],
    ['1002', '552002'],
  ])
    await scene.t.admin
      .post('/api/dods')
      .send({ extn, type: 'GATEWAY', ref_id: gateway, line_number })
      .expect(200);
  await scene.route('Inside', '10', { route_type: 1 });
  await scene.route('In', '10', { context: 'context-2' });
  await scene.route('Abroad', '00', {
    ...{ route_type: 4, dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(gateway), max_length: 20 },
  });
});
afterEach(async () => {
  for (const { uuid } of await scene.channels()) await scene.t.admin.delete(`/api/channels/${uuid}`);
  await scene.expectChannels(0);
  await Promise.all(agents.splice(0).map((each) => each.close()));
});
afterAll(() => scene.close());

async function agent(extn: string): Promise<SipAgent> {
  const made = await new SipAgent({
    ...{ user: extn, password: passwordOf(extn), domain: DOMAIN, treatment: 100 },
    open: async (receive) =>
      openUdp({ ip: '127.0.0.9', port: await freePort('127.0.0.9') }, live.address('sip'), receive),
  }).open();
  agents.push(made);
  expect((await made.register()).status).toBe(200);
  return made;
}

const uri = (number: string): string => `sip:${number}@${DOMAIN}`;

async function talk(from: SipAgent, extn: string, to: string): Promise<AgentCall> {
  const call = from.call(uri(to), { name: '', number: extn });
  expect(await call.status()).toBe(200);
  return call;
}

const invited = async (): Promise<{ number: string; from: string }[]> =>
  (await carrier.invites()).map(({ number, from }) => ({ number, from: from.number }));

/** The legs of calls there: which number they showed, who pays. */
async function paid(number: string) {
  const { body } = await scene.t.admin.get('/api/cdrs?perPage=100').expect(200);
  const rows: Record<string, string>[] = body.data;
  return rows
    .filter((row) => row['destination_number'] === number)
    .map((row) => `${row['bleg_uuid'] === '' ? 'carrier' : 'moved'} ${row['account_code']}`)
    .sort((one, other) => one.localeCompare(other));
}

describe('REFER', () => {
  it('of the caller moves the called side, to where the caller may send it', async () => {
    const [rich, , third] = [await agent('1001'), await agent('1002'), await agent('1003')];
    const call = await talk(rich, '1001', '1002');
    await scene.expectChannels(2);
    expect(await call.refer(uri('1003'))).toBe(202);
    await eventually(() => expect(third.talking).toBe(1));
    const rang = third.requests.find(({ message }) => message.method === 'INVITE')!;
    expect(party(rang.message.header('From')).number).toBe('1002');
    await call.hangUp();
    await scene.expectChannels(2);
  });

  it('of the called side moves the caller', async () => {
    const [rich, poor, third] = [await agent('1001'), await agent('1002'), await agent('1003')];
    const call = await talk(rich, '1001', '1002');
    await scene.expectChannels(2);
    expect(await poor.refer(uri('1003'))).toBe(202);
    await eventually(() => expect(third.talking).toBe(1));
    await poor.hangUp();
    await scene.expectChannels(2);
    await call.hangUp();
  });

  it('goes out with the rights, the number and the account of who sent it', async () => {
    const [rich, poor] = [await agent('1001'), await agent('1002')];
    const call = await talk(rich, '1001', '1002');
    await scene.expectChannels(2);
    expect(await call.refer(uri(OUTSIDE))).toBe(202);
    await eventually(async () => expect(await invited()).toEqual([{ number: OUTSIDE, from: '552001' }]));
    await scene.expectChannels(2);
    expect(poor.talking).toBe(1);
    await poor.hangUp();
    await scene.expectChannels(0);
    await eventually(async () => expect(await paid(OUTSIDE)).toEqual(['carrier 1001', 'moved 1002']));
  });

  it('is refused to who may not call there, whoever is moved', async () => {
    const [rich, poor] = [await agent('1001'), await agent('1002')];
    const before = (await invited()).length;
    const call = await talk(rich, '1001', '1002');
    await scene.expectChannels(2);
    expect(await poor.refer(uri(OUTSIDE))).toBe(202);
    await call.ended();
    expect((await invited()).length).toBe(before);
  });

  it('of an extension that a stranger called counts as the extension’s', async () => {
    const [rich, before] = [await agent('1001'), (await invited()).length];
    const stranger = await carrier.call('1001', { name: '', number: '0201' });
    expect(await stranger.status()).toBe(200);
    await scene.expectChannels(2);
    expect(await rich.refer(uri(OUTSIDE))).toBe(202);
    await eventually(async () =>
      expect((await invited()).slice(before)).toEqual([{ number: OUTSIDE, from: '552001' }]),
    );
    await rich.hangUp();
    await scene.expectChannels(2);
    await stranger.hangUp();
  });

  it('of an extension that a stranger called, who may not call there, is refused', async () => {
    const [poor, before] = [await agent('1002'), (await invited()).length];
    const stranger = await carrier.call('1002', { name: '', number: '0201' });
    expect(await stranger.status()).toBe(200);
    await scene.expectChannels(2);
    expect(await poor.refer(uri(OUTSIDE))).toBe(202);
    await stranger.ended();
    expect((await invited()).length).toBe(before);
  });

  it('with Replaces joins the two who are left', async () => {
    const [rich, poor, third] = [await agent('1001'), await agent('1002'), await agent('1003')];
    const call = await talk(rich, '1001', '1002');
    await scene.expectChannels(2);
    const consulted = await talk(rich, '1001', '1003');
    await scene.expectChannels(4);
    const to = `${uri('1003')}?Replaces=${encodeURIComponent(await consulted.replaces())}`;
    expect(await call.refer(to)).toBe(202);
    await scene.expectChannels(2, 8_000);
    expect([poor.talking, third.talking]).toEqual([1, 1]);
    await poor.hangUp();
    await scene.expectChannels(0);
  });

  it('with Replaces of a call that is none of ours calls nobody', async () => {
    const [rich, poor, before] = [await agent('1001'), await agent('1002'), (await invited()).length];
    const call = await talk(rich, '1001', '1002');
    await scene.expectChannels(2);
    const to = `sip:${OUTSIDE}@${carrier.address}?Replaces=${encodeURIComponent('x@y;to-tag=1;from-tag=2')}`;
    expect(await poor.refer(to)).toBe(202);
    await setTimeout(1_000);
    expect((await invited()).length).toBe(before);
    await call.hangUp();
  });

  it('an INVITE with Replaces takes the place of a call', async () => {
    const [rich, poor, third] = [await agent('1001'), await agent('1002'), await agent('1003')];
    const call = await talk(rich, '1001', '1002');
    await scene.expectChannels(2);
    const taking = third.call(uri('1001'), { name: '', number: '1003' }, uri('1001'), [
      ['Replaces', await call.replaces()],
    ]);
    expect(await taking.status()).toBe(200);
    await call.ended();
    await scene.expectChannels(2);
    expect(poor.talking).toBe(1);
    await taking.hangUp();
  });
});
