import { createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';
import { SipCarrier } from '../support/switch/sip-carrier.js';
import { type SipMessage, userOf } from '../support/switch/sip-message.js';
import type { CarrierOptions } from '../support/switch/switch.js';

/** What each param of a gateway changes, as its carrier sees it on the wire. */
const ACCOUNT = { username: 'trunk-7', password: 'carrier-secret' };

let scene: Scene;
let live: LiveSwitch;
beforeAll(async () => {
  scene = await Scene.open();
  if (!(scene.sw instanceof LiveSwitch)) throw new Error('needs a real FreeSWITCH');
  live = scene.sw;
  await scene.t.admin
    .post('/api/sip_profiles/2/params')
    .send({ k: 'enable-rfc-5626', v: 'true' })
    .expect(200);
});
const open: SipCarrier[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});
afterAll(() => scene.close());

async function carrier(options: CarrierOptions = { account: ACCOUNT }): Promise<SipCarrier> {
  const [ip = '', port] = live.externalAddress.split(':');
  const local = { ip: '127.0.0.91', port: await freePort('127.0.0.91') };
  const made = await SipCarrier.open(local, { ip, port: Number(port) }, options);
  open.push(made);
  return made;
}

let serial = 0;
/** With its params from the start; answers what FreeSWITCH calls it. */
async function gateway(realm: string, params: Record<string, string>, more: object = {}): Promise<string> {
  serial += 1;
  const input = { name: `line ${serial}`, realm, ...ACCOUNT, ...more, disabled: 1 };
  const id: number = (await scene.t.admin.post('/api/gateways').send(input).expect(200)).body.data;
  for (const [k, v] of Object.entries(params))
    await scene.t.admin.post(`/api/gateways/${id}/params`).send({ k, v }).expect(200);
  await scene.t.admin.put(`/api/gateways/${id}`).send({ disabled: 0 }).expect(200);
  return `gw-${id}`;
}

const first = async (peer: SipCarrier, method: string): Promise<SipMessage> => {
  let found: SipMessage | undefined;
  await eventually(() => {
    found = peer.requests.find((request) => request.method === method);
    expect(found).toBeDefined();
  }, 15_000);
  return found!;
};

/** Through the gateway itself, as soon as it is there. */
async function dial(name: string, number: string): Promise<void> {
  await eventually(async () => {
    const said = await live.ask(
      `originate {origination_caller_id_number=5550}sofia/gateway/${name}/${number} &hangup`,
    );
    expect(said).toContain('+OK');
  }, 15_000);
}

/** Somebody who says nothing at a TCP port, and what reaches it there first. */
async function overTcp(provoke: (address: string) => Promise<RegExp>): Promise<void> {
  const port = await freePort('127.0.0.91');
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    socket.on('data', (data) => lines.push(data.toString().split('\r\n')[0] ?? ''));
    socket.on('error', () => socket.destroy());
    sockets.add(socket);
  }).listen(port, '127.0.0.91');
  try {
    const expected = await provoke(`127.0.0.91:${port}`);
    await eventually(() => expect(lines[0]).toMatch(expected), 15_000);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

describe('the REGISTER', () => {
  it.each<[string, Record<string, string>, (sent: SipMessage) => void]>([
    [
      'extension-in-contact and extension',
      { 'extension-in-contact': 'true', extension: '4711' },
      (sent) => expect(userOf(sent.header('Contact'))).toBe('4711'),
    ],
    ['expire-seconds', { 'expire-seconds': '77' }, (sent) => expect(sent.header('Expires')).toBe('77')],
    ['from-user', { 'from-user': 'desk' }, (sent) => expect(userOf(sent.header('From'))).toBe('desk')],
    [
      'from-domain',
      { 'from-domain': 'office.example' },
      (sent) => expect(sent.header('From')).toContain('@office.example>'),
    ],
    [
      'distinct-to',
      { 'from-user': 'desk', 'distinct-to': 'true' },
      (sent) => expect([sent.header('To'), sent.header('From')].map(userOf)).toEqual(['trunk-7', 'desk']),
    ],
    [
      'contact-host',
      { 'contact-host': '192.0.2.7' },
      (sent) => expect(sent.header('Contact')).toContain('@192.0.2.7:'),
    ],
    [
      'contact-params',
      { 'contact-params': 'x-line=3' },
      (sent) => expect(sent.header('Contact')).toContain(';x-line=3;'),
    ],
    [
      'rfc-5626 and reg-id, where the profile has enable-rfc-5626',
      { 'rfc-5626': 'true', 'reg-id': '4' },
      (sent) => expect(sent.header('Contact')).toMatch(/;reg-id=4;\+sip\.instance="<urn:uuid:/),
    ],
  ])('%s', async (_param, params, check) => {
    const peer = await carrier();
    await gateway(peer.address, params);
    check(await first(peer, 'REGISTER'));
  });

  it('auth-username is the name of the credentials', async () => {
    const peer = await carrier({ account: { ...ACCOUNT, username: 'another' } });
    await gateway(peer.address, { 'auth-username': 'another' });
    await eventually(() => expect(peer.registered).toBe(true), 15_000);
    const authorized = peer.requests.find((request) => request.find('Authorization'));
    expect(authorized?.header('Authorization')).toContain('username="another"');
    expect(userOf(authorized!.header('From'))).toBe('trunk-7');
  });

  it('register-proxy is where it goes', async () => {
    const [named, proxy] = [await carrier(), await carrier()];
    await gateway(named.address, { 'register-proxy': proxy.address });
    await first(proxy, 'REGISTER');
    expect(named.requests).toEqual([]);
  });

  it('register-transport is how', async () => {
    await overTcp(async (address) => {
      await gateway(address, { 'register-transport': 'tcp' });
      return /^REGISTER sip:.*;transport=tcp SIP\/2\.0$/;
    });
  });

  it('timeout-seconds and 908-retry-seconds: how long a silent carrier is waited for, and until it is asked again', async () => {
    const peer = await carrier();
    await peer.down();
    // Somebody is there who says nothing: a closed port would be refused at once.
    const { createSocket } = await import('node:dgram');
    const calls: { id: string; at: number }[] = [];
    const socket = createSocket('udp4', (data) => {
      const id = /^Call-ID: (.*)\r$/im.exec(data.toString())?.[1] ?? '';
      const sequence = /^CSeq: (\d+) REGISTER\r$/im.exec(data.toString())?.[1];
      const of = `${id} ${sequence}`;
      if (sequence !== undefined && calls.every((call) => call.id !== of))
        calls.push({ id: of, at: Date.now() });
    });
    const [ip = '', port] = peer.address.split(':');
    await new Promise<void>((resolve) => socket.bind(Number(port), ip, resolve));
    try {
      await gateway(peer.address, {
        'timeout-seconds': '5',
        'retry-seconds': '60',
        '908-retry-seconds': '5',
      });
      await eventually(() => expect(calls).toHaveLength(2), 40_000);
      // Five until it gives up and five more; by themselves they were sixty and thirty.
      expect(calls[1]!.at - calls[0]!.at).toBeGreaterThan(8_000);
      expect(calls[1]!.at - calls[0]!.at).toBeLessThan(20_000);
    } finally {
      socket.close();
    }
  });
});

describe('the INVITE', () => {
  it.each<[string, Record<string, string>, (sent: SipMessage) => void]>([
    [
      'caller-id-in-from: otherwise the account’s name',
      { 'caller-id-in-from': 'false' },
      (sent) => expect(userOf(sent.header('From'))).toBe('trunk-7'),
    ],
    [
      'from-domain',
      { 'from-domain': 'office.example' },
      (sent) => expect(sent.header('From')).toContain('sip:5550@office.example'),
    ],
    ['destination-prefix', { 'destination-prefix': '99' }, (sent) => expect(userOf(sent.uri)).toBe('99123')],
  ])('%s', async (_param, params, check) => {
    const peer = await carrier();
    await dial(await gateway(peer.address, params, { register: 'no' }), '123');
    check(await first(peer, 'INVITE'));
  });

  it('proxy is where it goes in place of the realm', async () => {
    const [realm, proxy] = [await carrier(), await carrier()];
    const name = await gateway(realm.address, { proxy: proxy.address }, { register: 'no' });
    await dial(name, '123');
    expect((await first(proxy, 'INVITE')).uri).toContain(`123@${proxy.address}`);
    expect(realm.requests).toEqual([]);
  });

  it('outbound-proxy is where it goes for the realm', async () => {
    const [realm, proxy] = [await carrier(), await carrier()];
    const name = await gateway(realm.address, { 'outbound-proxy': proxy.address }, { register: 'no' });
    await dial(name, '123');
    expect((await first(proxy, 'INVITE')).uri).toContain(`123@${realm.address}`);
    expect(realm.requests).toEqual([]);
  });
});

describe('the INVITE', () => {
  it('of a trunk goes over its protocol', async () => {
    await overTcp(async (address) => {
      const input = { name: 'by TCP', remote_addr: address, protocol: 'TCP', params: { ping: 0 } };
      const { body } = await scene.t.admin.post('/api/trunks').send(input).expect(200);
      await eventually(async () => {
        const { body: row } = await scene.t.admin.get(`/api/trunks/${body.data}`).expect(200);
        expect(row.applied).toMatchObject([{ applied: true }]);
      }, 15_000);
      void live.ask(`bgapi originate {originate_timeout=3}sofia/gateway/trunk-${body.data}/123 &park`);
      return /^INVITE sip:123@/;
    });
  });
});

describe('a call in', () => {
  it('is for the number of extension, in the context of context', async () => {
    const peer = await carrier();
    await gateway(peer.address, { extension: '4712', context: 'context-3' });
    await eventually(() => expect(peer.registered).toBe(true), 15_000);
    await scene.route('In', '4712', {
      ...{ context: 'context-3', dest_type: 'FS_DEST_SYSTEM', body: 'respond 486' },
    });
    await eventually(async () => {
      const call = await peer.call('5551', { name: '', number: '13900001111' });
      expect(await call.status()).toBe(486);
    }, 15_000);
  });
});

describe('the OPTIONS', () => {
  it('ping sends them, with our Contact where contact-in-ping is true', async () => {
    const peer = await carrier();
    const params = { ping: '5', 'contact-in-ping': 'true' };
    const name = await gateway(peer.address, params, { register: 'no' });
    const sent = await first(peer, 'OPTIONS');
    expect(sent.header('Contact')).toContain(`gw+${name}@`);
  });

  it('ping-min of them must be answered before it is up again, of which ping-max are remembered', async () => {
    const peer = await carrier();
    await peer.down();
    const name = await gateway(
      peer.address,
      { ping: '5', 'ping-max': '3', 'ping-min': '2' },
      { register: 'no' },
    );
    const becomes = (status: string) =>
      eventually(async () => {
        expect(await live.ask(`sofia xmlstatus gateway ${name}`)).toContain(`<status>${status}</status>`);
      }, 20_000);
    await becomes('DOWN');
    await peer.up();
    await becomes('UP');
    expect(peer.requests.map(({ method }) => method)).toEqual(['OPTIONS', 'OPTIONS']);
  });
});

it('scheme is shown by FreeSWITCH, which answers what the carrier’s challenge asks for', async () => {
  const peer = await carrier();
  const name = await gateway(peer.address, { scheme: 'Basic' });
  await eventually(() => expect(peer.registered).toBe(true), 15_000);
  expect(await live.ask(`sofia xmlstatus gateway ${name}`)).toContain('<scheme>Basic</scheme>');
  expect(peer.requests.at(-1)?.header('Authorization')).toMatch(/^Digest /);
});
