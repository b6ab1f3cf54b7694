import { createSocket } from 'node:dgram';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { DOMAIN, passwordOf, Scene } from '../support/scene.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';
import { SipAgent } from '../support/switch/sip-agent.js';
import { openUdp } from '../support/switch/sip-wire.js';

/** What needs keys or voices: numbers that codes ask for, messages in mailboxes. */
let scene: Scene;
let live: LiveSwitch;
let bob: number;
beforeAll(async () => {
  scene = await Scene.open();
  if (!(scene.sw instanceof LiveSwitch)) throw new Error('needs a real FreeSWITCH');
  live = scene.sw;
  await scene.extension('1001');
  bob = await scene.extension('1002');
  await scene.route('Phones', '10');
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

/** The only call's channel, once it runs that application. */
async function running(application: string): Promise<string> {
  let uuid = '';
  await eventually(async () => {
    const [channel] = await live.channels();
    uuid = channel?.uuid ?? '';
    expect(await live.variable(uuid, 'current_application')).toBe(application);
  });
  return uuid;
}

async function alice() {
  const phone = scene.phone('1001');
  expect(await phone.register()).toBe(200);
  return phone;
}

describe('a code without its number', () => {
  it('asks for it', async () => {
    const call = await (await alice()).call('*72');
    expect(await call.status()).toBe(200);
    const uuid = await running('lua');
    await setTimeout(500);
    await live.ask(`uuid_recv_dtmf ${uuid} 1002#`);
    await call.ended();
    const { body } = await scene.t.admin.get('/api/extensions?extn=1001').expect(200);
    expect(body.data).toMatchObject([{ extn: '1001', forward_always: '1002' }]);
    await (await (await alice()).call('*73')).ended();
  });
});

describe('a message', () => {
  it('is told to the phone and to whom watches the mailbox, and that it was heard', async () => {
    const agent = await new SipAgent({
      ...{ user: '1002', password: passwordOf('1002'), domain: DOMAIN },
      open: async (receive) =>
        openUdp({ ip: '127.0.0.9', port: await freePort('127.0.0.9') }, live.address('sip'), receive),
    }).open();
    const lamps = await scene.watcher('1001');
    const waiting = () => lamps.notices('message-summary', '1002');
    try {
      expect((await agent.register()).status).toBe(200);
      expect(await lamps.subscribe('message-summary', '1002')).toBe(202);
      await eventually(() => expect(waiting().at(-1)).toBe('no'));
      await scene.t.admin.put(`/api/extensions/${bob}`).send({ dnd: 1, voicemail: 1 }).expect(200);
      const call = await (await alice()).call('1002');
      expect(await call.status()).toBe(200);
      const uuid = await running('voicemail');
      await speak(Number(await live.variable(uuid, 'local_media_port')), 12_000);
      await call.hangUp();
      await eventually(() => {
        const told = agent.requests.map(({ message }) => message).filter(({ method }) => method === 'NOTIFY');
        expect(told.map(({ body }) => body).join()).toMatch(/Messages-Waiting: yes[^]*Voice-Message: 1\/0/);
      }, 10_000);
      await eventually(() => expect(waiting().at(-1)).toBe('yes'));
      const hears = scene.phone('1002', { ip: '127.0.0.10' });
      const listening = await hears.call('*98');
      expect(await listening.status()).toBe(200);
      const there = await running('voicemail');
      // Its new messages, and the first of them away.
      await eventually(async () => {
        await live.ask(`uuid_recv_dtmf ${there} 1`);
        await setTimeout(1_000);
        await live.ask(`uuid_recv_dtmf ${there} 7`);
        await setTimeout(1_000);
        expect(waiting().at(-1)).toBe('no');
      }, 60_000);
      await listening.hangUp();
    } finally {
      await agent.close();
    }
  });
});

/** Noise in PCMA, for so many ms. */
async function speak(port: number, ms: number): Promise<void> {
  const socket = createSocket('udp4');
  for (let sent = 0; sent < ms / 20; sent += 1) {
    const packet = Buffer.alloc(172);
    packet.writeUInt8(0x80, 0);
    packet.writeUInt8(8, 1);
    packet.writeUInt16BE(sent, 2);
    packet.writeUInt32BE(sent * 160, 4);
    packet.writeUInt32BE(4711, 8);
    for (let at = 12; at < packet.length; at += 1) packet.writeUInt8((at * 37 + sent * 11) % 256, at);
    socket.send(packet, port, '127.0.0.1');
    await setTimeout(20);
  }
  socket.close();
}
