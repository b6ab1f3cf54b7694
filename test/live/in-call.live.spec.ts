import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { DOMAIN, passwordOf, Scene } from '../support/scene.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';
import { type AgentCall, SipAgent } from '../support/switch/sip-agent.js';
import { openUdp } from '../support/switch/sip-wire.js';
import type { Carrier } from '../support/switch/switch.js';

/** *3, *4, *5 and *6, keyed in calls. */
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
  const line = { name: 'Carrier', username: 'u', password: 'p', realm: carrier.address, register: 'false' };
  const { body } = await scene.t.admin.post('/api/gateways').send(line).expect(200);
  const abroad = {
    route_type: 4,
    dest_type: 'FS_DEST_GATEWAY',
    dest_uuid: String(body.data),
    max_length: 20,
  };
  for (const [extn, call_authority] of [
    ['1001', 4],
    ['1002', 1],
    ['1003', 4],
  ] as const)
    await scene.extension(extn, { call_authority, timeout: 20 });
  const dod = { extn: '1001', type: 'GATEWAY', ref_id: body.data, line_number: '552001' };
  await scene.t.admin.post('/api/dods').send(dod).expect(200);
  await scene.route('Inside', '10', { route_type: 1 });
  await scene.route('Abroad', '00', abroad);
  await scene.route('Help', '112', { ...abroad, route_type: 0 });
  await scene.route('Meeting', '3000', { dest_type: 'FS_DEST_CONFERENCE' });
  await scene.route('In', '10', { context: 'context-2' });
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

async function talk(from: SipAgent, extn: string, to: string): Promise<AgentCall> {
  const call = from.call(`sip:${to}@${DOMAIN}`, { name: '', number: extn });
  expect(await call.status()).toBe(200);
  await scene.expectChannels(2);
  await setTimeout(300);
  return call;
}

const invited = async (): Promise<string[]> =>
  (await carrier.invites()).map(({ number, from }) => `${number} from ${from.number}`);

/** The call is as it was: two who talk to each other, and nobody else was called. */
async function comesBack(before: number): Promise<void> {
  await eventually(async () => expect(await values('switchyard_in_call')).toContain('true'));
  await eventually(async () => expect(await values('switchyard_in_call')).not.toContain('true'), 8_000);
  await bridged();
  expect((await invited()).length).toBe(before);
}

const values = async (name: string): Promise<string[]> =>
  Promise.all((await live.channels()).map(({ uuid }) => live.variable(uuid, name)));

const heard = (): Promise<string[]> => values('current_application_data');

/** Two channels are left, and talk to each other. */
async function bridged(): Promise<void> {
  await scene.expectChannels(2, 8_000);
  await eventually(async () => {
    const [one, other] = await live.channels();
    expect(await values('signal_bond')).toEqual([other!.uuid, one!.uuid]);
  });
}

describe('*3', () => {
  it('of the caller sends the called side to another number', async () => {
    const [rich, poor, third] = [await agent('1001'), await agent('1002'), await agent('1003')];
    const call = await talk(rich, '1001', '1002');
    await call.key('*31003#');
    await eventually(() => expect(third.talking).toBe(1));
    await call.ended();
    await bridged();
    expect(poor.talking).toBe(1);
  });

  it('of the called side sends the caller, with the rights and the number of who keyed it', async () => {
    const [rich, poor, before] = [await agent('1001'), await agent('1002'), (await invited()).length];
    const call = await talk(poor, '1002', '1001');
    await rich.key(`*3${OUTSIDE}#`);
    await eventually(async () => expect((await invited()).slice(before)).toEqual([`${OUTSIDE} from 552001`]));
    await eventually(() => expect(rich.talking).toBe(0));
    await scene.expectChannels(2);
    await call.hangUp();
  });

  it('comes back to who may not call there', async () => {
    const [rich, poor, before] = [await agent('1001'), await agent('1002'), (await invited()).length];
    await talk(rich, '1001', '1002');
    await poor.key(`*3${OUTSIDE}#`);
    await comesBack(before);
    await poor.key('*3999#');
    await comesBack(before);
    expect(poor.talking).toBe(1);
  });
});

describe('*4', () => {
  it('of the caller asks a third, and joins the two when it hangs up', async () => {
    const [rich, poor, third] = [await agent('1001'), await agent('1002'), await agent('1003')];
    const call = await talk(rich, '1001', '1002');
    await call.key('*4');
    // Whoever waits hears music meanwhile.
    await eventually(async () => expect(await heard()).toContain('tone_stream://%(200,4800,440);loops=-1'));
    await call.key('1003#');
    await eventually(() => expect(third.talking).toBe(1));
    expect(await heard()).toContain('tone_stream://%(200,4800,440);loops=-1');
    await scene.expectChannels(3);
    await setTimeout(500);
    await call.hangUp();
    await bridged();
    expect([poor.talking, third.talking]).toEqual([1, 1]);
    await poor.hangUp();
    await scene.expectChannels(0);
  });

  it('of the called side does too, and shows its number there', async () => {
    const [rich, poor, before] = [await agent('1001'), await agent('1002'), (await invited()).length];
    const call = await talk(poor, '1002', '1001');
    await rich.key(`*4${OUTSIDE}#`);
    await scene.expectChannels(3, 6_000);
    expect((await invited()).slice(before)).toEqual([`${OUTSIDE} from 552001`]);
    await setTimeout(500);
    await rich.hangUp();
    await bridged();
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('comes back with #', async () => {
    const [rich, poor, third] = [await agent('1001'), await agent('1002'), await agent('1003')];
    const call = await talk(rich, '1001', '1002');
    await call.key('*41003#');
    await eventually(() => expect(third.talking).toBe(1));
    await setTimeout(500);
    await call.key('#');
    await eventually(() => expect(third.talking).toBe(0));
    await bridged();
    expect(poor.talking).toBe(1);
    // Whoever hangs up while FreeSWITCH still joins the two again leaves the other one waiting.
    await setTimeout(1_000);
    await call.hangUp();
    await scene.expectChannels(0, 10_000);
  });

  it('comes back to who may not call there, and from who does not answer', async () => {
    const [rich, poor, third] = [await agent('1001'), await agent('1002'), await agent('1003')];
    const before = (await invited()).length;
    third.treatment = { refuse: 486 };
    await talk(rich, '1001', '1002');
    await poor.key(`*4${OUTSIDE}#`);
    await comesBack(before);
    await poor.key('*41003#');
    await comesBack(before);
  });
});

describe('*5', () => {
  it.each(['caller', 'called'])('of the %s brings a third in', async (side) => {
    const [rich, poor, third] = [await agent('1001'), await agent('1002'), await agent('1003')];
    const call = side === 'caller' ? await talk(rich, '1001', '1002') : await talk(poor, '1002', '1001');
    await (side === 'caller' ? call : rich).key('*51003#');
    await eventually(() => expect(third.talking).toBe(1));
    await scene.expectChannels(3);
    await eventually(async () => expect(await values('current_application')).toContain('three_way'));
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('brings nobody in whom it may not call', async () => {
    const [rich, poor, before] = [await agent('1001'), await agent('1002'), (await invited()).length];
    await talk(rich, '1001', '1002');
    await poor.key(`*5${OUTSIDE}#`);
    await comesBack(before);
  });
});

describe('*6', () => {
  it.each(['caller', 'called'])('of the %s parks the other side, whom *76 takes', async (side) => {
    const [rich, poor, third] = [await agent('1001'), await agent('1002'), await agent('1003')];
    const call = side === 'caller' ? await talk(rich, '1001', '1002') : await talk(poor, '1002', '1001');
    await (side === 'caller' ? call : rich).key('*6');
    await scene.expectChannels(1, 12_000);
    const taken = third.call(`sip:*76701@${DOMAIN}`, { name: '', number: '1003' });
    expect(await taken.status()).toBe(200);
    await bridged();
  });
});

describe('the keys', () => {
  it('are no outside party’s', async () => {
    const [rich, third] = [await agent('1001'), await agent('1003')];
    await rich.register();
    const stranger = await carrier.call('1001', { name: '', number: '0201' });
    expect(await stranger.status()).toBe(200);
    await scene.expectChannels(2);
    await stranger.key('*31003#');
    await setTimeout(2_000);
    expect([rich.talking, third.talking]).toEqual([1, 0]);
    await scene.expectChannels(2);
  });

  it('are a conference’s own there, and none in a call for help', async () => {
    const [rich, third, before] = [await agent('1001'), await agent('1003'), (await invited()).length];
    const meeting = rich.call(`sip:3000@${DOMAIN}`, { name: '', number: '1001' });
    expect(await meeting.status()).toBe(200);
    await setTimeout(500);
    await meeting.key('*31003#');
    await setTimeout(2_000);
    await scene.expectChannels(1);
    await meeting.hangUp();
    await scene.expectChannels(0);
    const help = await talk(rich, '1001', '112');
    await help.key('*31003#');
    await setTimeout(2_000);
    await scene.expectChannels(2);
    expect((await invited()).slice(before)).toEqual([expect.stringContaining('112 from')]);
    expect(third.talking).toBe(0);
  });
});
