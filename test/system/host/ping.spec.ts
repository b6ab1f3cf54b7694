import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pingArguments, tcpReport } from '../../../src/system/host/rules/ping.js';
import { ATTACKS } from '../../freeswitch/attacks.js';
import { startApp, type TestApp } from '../../support/app.js';
import { lacks } from '../../support/needs.js';
import { freePort } from '../../support/switch/ports.js';

let t: TestApp;
let folder: string;
const path = process.env['PATH'];
beforeAll(async () => {
  t = await startApp();
  folder = await mkdtemp(join(tmpdir(), 'switchyard-ping-'));
});
afterEach(() => {
  process.env['PATH'] = path;
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

const ping = (input: object) => t.admin.post('/api/ping').send(input);
const said = async (input: object) => (await ping(input).expect(200)).body.data as string;
/** The interface of 127.0.0.1. */
const [loopback = ''] = Object.entries(networkInterfaces()).find(([, all]) => all?.[0]?.internal) ?? [];

/** In place of the system's, a `ping` that does this. */
async function pretend(script: string): Promise<void> {
  const file = join(folder, 'ping');
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  process.env['PATH'] = `${folder}:${path}`;
}

describe('the arguments', () => {
  it('end its options before the target', () => {
    expect(pingArguments('192.0.2.1')).toEqual(['-c', '4', '-w', '8', '--', '192.0.2.1']);
    expect(pingArguments('pbx-1.example.test', 'eth0.7')).toEqual([
      ...['-c', '4', '-w', '8', '-I', 'eth0.7', '--', 'pbx-1.example.test'],
    ]);
  });

  const NAMES = ['undef', 'UNDEF'];
  it.each([
    '-f',
    '--help',
    '',
    ' ',
    'a b',
    '-',
    '.',
    'a/b',
    ...ATTACKS.filter((text) => !NAMES.includes(text)),
  ])('are never made of %j', (text) => {
    expect(() => pingArguments(text)).toThrow(TypeError);
    expect(() => pingArguments('192.0.2.1', text)).toThrow(TypeError);
  });

  it.each(['fe80::1%eth0', '1.2.3', '1.2.3.400', '0x7f000001', 'a..b', 'a-.test', 'x'.repeat(64)])(
    'take no target %j',
    (text) => expect(() => pingArguments(text)).toThrow(TypeError),
  );
});

it('the report of a port sums up', () => {
  expect(tcpReport('pbx.test', '192.0.2.1', 5060, [1, 'ECONNREFUSED', 3, 2])).toBe(
    [
      'TCP pbx.test (192.0.2.1) port 5060',
      'connected: seq=1 time=1.000 ms',
      'failed: seq=2 ECONNREFUSED',
      'connected: seq=3 time=3.000 ms',
      'connected: seq=4 time=2.000 ms',
      '',
      '4 attempts, 3 connected, 25% failed',
      'min/avg/max = 1.000/2.000/3.000 ms',
    ].join('\n'),
  );
});

describe('a port', () => {
  it('that is listened on is connected to four times', async () => {
    let visitors = 0;
    const server = createServer((socket) => {
      visitors += 1;
      socket.destroy();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    for (const ip of ['127.0.0.1', 'localhost']) {
      const text = await said({ ip, port: String(port), nic: loopback });
      expect(text).toMatch(/4 attempts, 4 connected, 0% failed\nmin\/avg\/max = [\d.]+\/[\d.]+\/[\d.]+ ms$/);
    }
    expect(visitors).toBe(8);
    server.close();
  });

  it('that is not says why, and so does a name that there is not', async () => {
    const port = await freePort();
    const text = await said({ ip: '127.0.0.1', port, nic: '' });
    expect(text).toContain(`TCP 127.0.0.1 (127.0.0.1) port ${port}\nfailed: seq=1 ECONNREFUSED`);
    expect(text).toMatch(/4 attempts, 0 connected, 100% failed$/);
    expect(await said({ ip: 'nosuch.invalid', port })).toBe('nosuch.invalid cannot be resolved');
  }, 20_000);
});

describe('without a port', () => {
  const installed = spawnSync('ping', ['-c', '1', '127.0.0.1']).status === 0;

  it.skipIf(lacks('ping (iputils-ping) and the right to use it', installed))(
    'the system’s ping is asked',
    async () => {
      expect(await said({ ip: '127.0.0.1', port: '', nic: loopback })).toContain(
        '4 packets transmitted, 4 received, 0% packet loss',
      );
    },
    20_000,
  );

  it('says what is to be installed, or what ping itself says', async () => {
    process.env['PATH'] = folder;
    expect((await ping({ ip: '127.0.0.1' }).expect(503)).body.message).toBe(
      'ping is not installed where this program runs: install the package iputils-ping',
    );
    await pretend('echo "ping: socket: Operation not permitted" >&2; exit 2');
    expect((await ping({ ip: '127.0.0.1' }).expect(503)).body.message).toBe(
      'ping: socket: Operation not permitted',
    );
    await pretend('echo "ping: nosuch.test: Name or service not known" >&2; exit 2');
    expect(await said({ ip: 'nosuch.test' })).toBe('ping: nosuch.test: Name or service not known');
  });

  it('is done three times at once', async () => {
    await pretend('sleep 1; echo "$@"');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ping({ ip: '192.0.2.1' }).then(({ status }) => status)),
    );
    expect(answers.toSorted((one, two) => one - two)).toEqual([200, 200, 200, 503, 503]);
    expect(await said({ ip: '192.0.2.1' })).toBe('-c 4 -w 8 -- 192.0.2.1');
  });
});

it.each([
  ['ip', {}],
  ['ip', { ip: '' }],
  ['ip', { ip: '-f' }],
  ['ip', { ip: '127.0.0.1; id' }],
  ['ip', { ip: '1.2.3.400' }],
  ['ip', { ip: ['127.0.0.1'] }],
  ['port', { ip: '127.0.0.1', port: '0' }],
  ['port', { ip: '127.0.0.1', port: 'x' }],
  ['nic', { ip: '127.0.0.1', nic: '-f' }],
  ['nic', { ip: '127.0.0.1', nic: 'nosuch0' }],
])('is refused by the name of %s: %j', async (field, input) => {
  expect((await ping(input).expect(400)).body.errors).toMatchObject([{ field }]);
});

it('is for administrators', async () => {
  await (await t.as('operator')).post('/api/ping').send({ ip: '127.0.0.1', port: 1 }).expect(403);
});
