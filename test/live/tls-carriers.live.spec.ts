import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';
import { SipAgent } from '../support/switch/sip-agent.js';
import { party, userOf } from '../support/switch/sip-message.js';
import { listenTls, openTls } from '../support/switch/sip-wire.js';

/** Carriers that speak SIP over TLS, with a certificate of their own. */
let scene: Scene;
let live: LiveSwitch;
let folder: string;
const carriers: SipAgent[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-tls-'));
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=carrier.example', ...files],
    { stdio: 'pipe' },
  );
  scene = await Scene.open();
  if (!(scene.sw instanceof LiveSwitch)) throw new Error('needs a real FreeSWITCH');
  live = scene.sw;
  await scene.extension('1001', { name: 'Alice' });
});
afterEach(() => scene.closePhones());
afterAll(async () => {
  await Promise.all(carriers.map((carrier) => carrier.close()));
  await scene.close();
  await rm(folder, { recursive: true });
});

/** One that listens, takes registrations and answers every call. */
async function carrierAt(ip: string): Promise<{ carrier: SipAgent; address: string }> {
  const local = { ip, port: await freePort(ip) };
  const address = `${local.ip}:${local.port}`;
  const read = (name: string) => readFileSync(join(folder, `${name}.pem`), 'utf8');
  const carrier = new SipAgent({
    user: 'carrier',
    domain: address,
    open: (receive) => listenTls(local, { key: read('key'), cert: read('cert') }, receive),
    treatment: 200,
    registrar: () => ({ status: 200, headers: [['Expires', '600']] }),
  });
  carriers.push(await carrier.open());
  return { carrier, address };
}

const made = async (resource: string, input: object): Promise<number> =>
  Number((await scene.t.admin.post(`/api/${resource}`).send(input).expect(200)).body.data);
const requestsOf = (carrier: SipAgent, method: string) =>
  carrier.requests.map(({ message }) => message).filter((message) => message.method === method);

async function callsOut(carrier: SipAgent, number: string): Promise<void> {
  const phone = scene.phone('1001');
  expect(await phone.register()).toBe(200);
  const call = await phone.call(number);
  expect(await call.status()).toBe(200);
  const [invite] = requestsOf(carrier, 'INVITE');
  expect(userOf(invite!.uri)).toBe(number);
  expect(party(invite!.header('From'))).toEqual({ name: 'Alice', number: '1001' });
  expect(invite!.header('Via')).toMatch(/^SIP\/2\.0\/TLS /);
  await call.hangUp();
  await scene.expectChannels(0);
  await eventually(() => expect(requestsOf(carrier, 'BYE')).toHaveLength(1));
}

describe('a gateway with register-transport tls', () => {
  it('registers, and its calls go out over TLS', async () => {
    const { carrier, address } = await carrierAt('127.0.0.8');
    const account = { username: 'carrier', password: 'secret', register: 'yes' };
    const id = await made('gateways', { name: 'secure', realm: address, ...account });
    const params = `/api/gateways/${id}/params`;
    await scene.t.admin.post(params).send({ k: 'register-transport', v: 'tls' }).expect(200);
    await eventually(
      () => expect(requestsOf(carrier, 'REGISTER').at(-1)?.header('Via')).toMatch(/^SIP\/2\.0\/TLS /),
      30_000,
    );
    await eventually(async () => {
      const { body } = await scene.t.admin.get('/api/gateways/list1').expect(200);
      expect(body).toEqual([{ name: 'secure', gateway_state: 'REGED', gateway_status: 'UP' }]);
    }, 30_000);
    await scene.route('Out', '9', { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(id) });
    await callsOut(carrier, '9123');
    expect((await scene.t.admin.get('/api/problems').expect(200)).body.data).not.toContainEqual(
      expect.objectContaining({ kind: 'no TLS' }),
    );
  });
});

describe('a trunk with protocol TLS', () => {
  it('is called over TLS, and calls in over it', async () => {
    const { carrier, address } = await carrierAt('127.0.0.1');
    const trunk = { name: 'secure', remote_addr: address, protocol: 'TLS', enabled: true, type: 'INOUT' };
    const id = await made('trunks', { ...trunk, source: 'context-2' });
    await scene.route('Trunk', '8', { dest_type: 'FS_DEST_CLUSTER_TRUNK', dest_uuid: String(id) });
    await eventually(
      async () => expect(await live.ask(`sofia status gateway trunk-${id}`)).toMatch(/Status\s+UP/),
      30_000,
    );
    await callsOut(carrier, '8123');
    await scene.route('In', '1', { context: 'context-2' });
    const phone = scene.phone('1001');
    expect(await phone.register()).toBe(200);
    const target = live.address('externalTls');
    const caller = await new SipAgent({
      ...{ user: 'carrier', domain: address },
      open: async (receive) => openTls(target, await live.certificate('tls'), receive),
    }).open();
    carriers.push(caller);
    const call = caller.call(`sip:1001@${target.ip}:${target.port}`, { name: 'Far', number: '030123' });
    expect(await call.status()).toBe(200);
    expect(await phone.incoming()).toMatchObject([{ callerNumber: '030123' }]);
    await call.hangUp();
    await scene.expectChannels(0);
  });
});
