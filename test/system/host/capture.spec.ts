import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type TestAgent from 'supertest/lib/agent.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  captureArguments,
  captureFilter,
  type Wanted,
} from '../../../src/system/host/rules/capture-filter.js';
import { beginCapture } from '../../../src/system/host/tcpdump.js';
import { ATTACKS } from '../../freeswitch/attacks.js';
import { wav } from '../../media/samples.js';
import { SECRET, startApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { lacks } from '../../support/needs.js';
import { freePort } from '../../support/switch/ports.js';

let t: TestApp;
let folder: string;
const path = process.env['PATH'];
beforeAll(async () => {
  t = await startApp();
  folder = await mkdtemp(join(tmpdir(), 'switchyard-capture-'));
});
afterEach(() => {
  process.env['PATH'] = path;
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

/** In place of the system's, a `tcpdump` that does this. */
async function pretend(script: string): Promise<void> {
  const file = join(folder, 'tcpdump');
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  process.env['PATH'] = `${folder}:${path}`;
}
/** One that catches what it was asked for. */
const ECHO =
  'trap \'echo "2 packets captured" >&2; exit 0\' INT; echo "listening on any" >&2; printf "%s\\n" "$*"; while :; do sleep 0.05; done';

const capture = (input: object) => t.admin.post('/api/tcpdump').send(input);
const begun = async (input: object = {}): Promise<string> => {
  const { body } = await capture(input).expect(200);
  expect(body).toEqual({ code: 200, message: 'success', data: expect.stringMatching(/^\d+$/) });
  return body.data;
};
const stopped = (pid: string) => capture({ pid }).expect(200);
const row = async (pid: string, agent: TestAgent = t.admin) =>
  (await agent.get(`/api/media_files/${pid}`).expect(200)).body;
const bytes = async (pid: string) =>
  (await t.admin.get(`/api/media_files/${pid}.pcap`).buffer(true).responseType('blob').expect(200))
    .body as Buffer;

describe('the filter', () => {
  it.each<[Wanted, string]>([
    [{}, ''],
    [{ src_ip: '192.0.2.1' }, 'src host 192.0.2.1'],
    [{ dst_ip: '2001:db8::1', dst_port: 5060 }, 'dst host 2001:db8::1 and dst port 5060'],
    [{ proto: 'icmp' }, '(icmp or icmp6)'],
    [
      { src_ip: '192.0.2.1', dst_ip: '192.0.2.2', src_port: 1, dst_port: 65_535, proto: 'udp' },
      'udp and src host 192.0.2.1 and dst host 192.0.2.2 and src port 1 and dst port 65535',
    ],
  ])('of %j is %j', (wanted, filter) => {
    expect(captureFilter(wanted)).toBe(filter);
    expect(captureArguments(filter)).toEqual([
      ...['-i', 'any', '-n', '-U', '-w', '-'],
      ...(filter === '' ? [] : ['--', filter]),
    ]);
  });

  it.each(['', ' ', '-w', 'localhost', '192.0.2.1 or tcp', 'fe80::1%eth0', '1.2.3', ...ATTACKS])(
    'is never made of %j',
    (text) => {
      for (const field of ['src_ip', 'dst_ip', 'src_port', 'dst_port', 'proto'])
        expect(() => captureFilter({ [field]: text }), field).toThrow();
    },
  );
});

describe('a capture', () => {
  it('is a media file from its beginning, and holds what was caught from its end', async () => {
    await pretend(ECHO);
    const pid = await begun({ dst_port: '5060', proto: 'udp', src_ip: '' });
    expect(await row(pid)).toMatchObject({
      ...{
        id: Number(pid),
        type: 'CAPTURE',
        ext: 'pcap',
        file_size: 0,
        name: expect.stringMatching(/\.pcap$/),
      },
      description: 'udp and dst port 5060',
    });
    expect((await bytes(pid)).length).toBe(0);
    await stopped(pid);
    expect(String(await bytes(pid))).toBe('-i any -n -U -w - -- udp and dst port 5060\n');
    expect(await row(pid)).toMatchObject({
      ...{ file_size: 43, description: 'udp and dst port 5060; 2 packets' },
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    });
    await stopped(pid);
    await t.admin.delete(`/api/media_files/${pid}`).expect(200);
    await capture({ pid }).expect(404);
  });

  it('is one at a time, and ends when its file is deleted', async () => {
    await pretend(ECHO);
    const [first, second] = await Promise.all([capture({}), capture({})]);
    expect([first.status, second.status].toSorted((one, two) => one - two)).toEqual([200, 409]);
    const pid = [first, second].find(({ status }) => status === 200)!.body.data as string;
    expect((await capture({}).expect(409)).body.message).toMatch(/is under way .*: stop it first$/);
    await t.admin.delete(`/api/media_files/${pid}`).expect(200);
    await eventually(async () => {
      await stopped(await begun());
    });
  });

  it('is stopped by way of another node', async () => {
    await pretend(ECHO);
    const other = await startApp({}, t.databaseName);
    const pid = await begun();
    await other.admin.post('/api/tcpdump').send({ pid }).expect(200);
    expect((await row(pid)).file_size).toBeGreaterThan(0);
    await other.close('keep');
  });

  it('ends with the server, and is kept', async () => {
    await pretend(ECHO);
    const other = await startApp({}, t.databaseName);
    const { body } = await other.admin.post('/api/tcpdump').send({}).expect(200);
    await other.close('keep');
    expect(String(await bytes(body.data))).toBe('-i any -n -U -w -\n');
  });

  it('whose node is gone is said to be lost', async () => {
    const [{ id }] = (await t.database.run(
      `INSERT INTO media_files (name, type, mime, ext, file_size, sha256)
       VALUES ('x.pcap', 'CAPTURE', 'application/vnd.tcpdump.pcap', 'pcap', 0, '') RETURNING id`,
    )) as [{ id: number }];
    await stopped(String(id));
    expect((await row(String(id))).description).toBe('; lost with the node that ran it');
  }, 15_000);

  it.each([
    ['bytes', { bytes: 100_000, ms: 60_000 }],
    ['time', { bytes: 1e9, ms: 200 }],
  ])('ends when it has reached its limit of %s', async (_what, limits) => {
    await pretend('echo "listening on any" >&2; exec yes "0123456789"');
    const { content, packets } = await (await beginCapture([], limits)).ended;
    expect(content.length).toBeGreaterThan(Math.min(limits.bytes, 1_000));
    expect(packets).toBeUndefined();
  });

  it('that cannot be made says why, in the words of tcpdump, and leaves no file', async () => {
    const count = async () => (await t.admin.get('/api/media_files')).body.rowCount as number;
    const before = await count();
    process.env['PATH'] = folder;
    await rm(join(folder, 'tcpdump'), { force: true });
    expect((await capture({}).expect(503)).body.message).toBe(
      'tcpdump is not installed where this program runs: install the package tcpdump',
    );
    const words = 'tcpdump: any: You don’t have permission to perform this capture on that device';
    await pretend(`echo "${words}" >&2; exit 1`);
    expect((await capture({}).expect(503)).body.message).toBe(words);
    await pretend('exit 1');
    expect((await capture({}).expect(503)).body.message).toBe('tcpdump ended without a word');
    expect(await count()).toBe(before);
  });

  const tried = spawnSync('tcpdump', ['-i', 'any', '-w', '/dev/null'], { timeout: 1_000 });
  const may = String(tried.stderr).includes('listening on');
  it.skipIf(lacks('tcpdump and the right to use it', may))(
    'by the system’s tcpdump has the packets that were asked for',
    async () => {
      const [wanted, other] = [await freePort(), await freePort()];
      const pid = await begun({ dst_ip: '127.0.0.1', dst_port: wanted, proto: 'udp' });
      const socket = createSocket('udp4');
      const send = (text: string, port: number) =>
        new Promise<void>((sent) => socket.send(text, port, '127.0.0.1', () => sent()));
      await send('what is wanted', wanted);
      await send('what is not', other);
      socket.close();
      // The kernel hands them on after a moment.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await stopped(pid);
      const content = await bytes(pid);
      expect([0xa1b2c3d4, 0xa1b23c4d]).toContain(content.readUInt32LE(0));
      expect(content.includes('what is wanted')).toBe(true);
      expect(content.includes('what is not')).toBe(false);
      expect((await row(pid)).description).toMatch(/; \d+ packets$/);
    },
    20_000,
  );
});

describe('nobody but administrators', () => {
  it('begins or ends one', async () => {
    const operator = await t.as('operator');
    await operator.post('/api/tcpdump').send({}).expect(403);
    await operator.post('/api/tcpdump').send({ pid: 1 }).expect(403);
  });

  it('sees, reads, changes or deletes one', async () => {
    await pretend(ECHO);
    const pid = await begun();
    await stopped(pid);
    const operator = await t.as('operator');
    const listed = async (agent: TestAgent) =>
      (await agent.get('/api/media_files?perPage=500&type=CAPTURE').expect(200)).body.rowCount as number;
    expect([await listed(operator), (await listed(t.admin)) > 0]).toEqual([0, true]);
    for (const url of [`/api/media_files/${pid}`, `/api/media_files/${pid}.pcap`])
      await operator.get(url).expect(404);
    await operator.put(`/api/media_files/${pid}`).send({ type: 'UPLOAD' }).expect(404);
    await operator.delete(`/api/media_files/${pid}`).expect(404);
    await t.anyone.get(`/freeswitch/media/${pid}.pcap`).auth('freeswitch', SECRET).expect(404);
  });

  it('and of them nobody makes another kind of file of it, or one of another', async () => {
    await pretend(ECHO);
    const pid = await begun();
    await stopped(pid);
    const { body } = await t.admin.put(`/api/media_files/${pid}`).send({ type: 'UPLOAD' }).expect(400);
    expect(body.errors).toMatchObject([{ field: 'type' }]);
    const file = { filename: 'a.wav', contentType: 'audio/wav' };
    const upload = (type: string) =>
      t.admin.post('/api/upload').field('type', type).attach('file', wav(), file);
    expect((await upload('CAPTURE').expect(400)).body.errors).toMatchObject([{ field: 'type' }]);
    const { id } = (await upload('UPLOAD').expect(200)).body.data[0];
    await t.admin.put(`/api/media_files/${id}`).send({ type: 'CAPTURE' }).expect(400);
    const kept = { name: 'kept.pcap', type: 'CAPTURE', description: 'one way audio', id: pid };
    await t.admin.put(`/api/media_files/${pid}`).send(kept).expect(200);
    expect(await row(pid)).toMatchObject({ name: 'kept.pcap', description: 'one way audio' });
  });
});

it.each([
  ['src_ip', { src_ip: 'localhost' }],
  ['dst_ip', { dst_ip: '-w' }],
  ['dst_ip', { src_ip: '192.0.2.1', dst_ip: '2001:db8::1' }],
  ['src_port', { src_port: '5060 or tcp' }],
  ['dst_port', { dst_port: 0 }],
  ['dst_port', { dst_port: 5060, proto: 'icmp' }],
  ['proto', { proto: 'sip' }],
  ['pid', { pid: 'x' }],
])('is refused by the name of %s: %j', async (field, input) => {
  expect((await capture(input).expect(400)).body.errors).toMatchObject([{ field }]);
});
