import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CallFileLegs } from '../../src/media/call-files/call-file-legs.js';
import { CallFileService } from '../../src/media/call-files/call-file.service.js';
import { wavDuration } from '../../src/media/rules/wav-duration.js';
import { storedCdr } from '../calls/stored-cdrs.js';
import { SECRET, startApp, type TestApp } from '../support/app.js';
import { buildProgram } from '../support/build.js';
import { eventually } from '../support/eventually.js';
import { png, silentWav } from './samples.js';

const CORE = randomUUID();
const ROOT = '/var/lib/freeswitch/recordings';
let t: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-call-files-'));
  t = await startApp({ RECORDINGS_DIR: folder, RECORDINGS_KEEP_DAYS: '30', RECORDINGS_MAX_GB: '1' });
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await t.database.run('TRUNCATE call_files, cdrs');
  await rm(folder, { recursive: true, force: true });
});

interface About {
  readonly path?: string;
  readonly rel_path?: string;
  readonly switch?: string;
  readonly uuid?: string;
  readonly modified?: string | number;
  readonly core_uuid?: string;
}

const now = () => Math.floor(Date.now() / 1000);

function put(content: Buffer, about: About = {}, password = SECRET) {
  const rel_path = about.rel_path ?? `calls/2026-11-21/${randomUUID()}.wav`;
  const query = {
    ...{ path: `${ROOT}/${rel_path}`, rel_path, switch: 'pbx1', core_uuid: CORE, modified: now() },
    ...about,
  };
  return request(t.url)
    .put('/freeswitch/files')
    .query(query)
    .auth('freeswitch', password)
    .type('audio/x-wav')
    .send(content);
}

interface FileRow {
  readonly id: number;
  readonly url: string;
  readonly name: string;
}

const files = async (query = ''): Promise<FileRow[]> =>
  (await t.admin.get(`/api/call_files?${query}`).expect(200)).body.data;
const stored = async (content: Buffer, about: About = {}): Promise<FileRow> => {
  await put(content, about).expect(204);
  return (await files())[0]!;
};
/** Everything below RECORDINGS_DIR that is a file. */
const onDisk = async (): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
};
const cdr = (uuid: string, caller_id_number: string, destination_number: string, rel_path = '') =>
  storedCdr(t, { uuid, caller_id_number, destination_number, rel_path });

describe('PUT /freeswitch/files', () => {
  it('stores the file under its id, with all that is known of it', async () => {
    const uuid = randomUUID();
    const rel_path = `calls/2026-11-21/${uuid}.wav`;
    const content = silentWav(2_500);
    const row = await stored(content, { rel_path });
    expect(row).toEqual({
      ...{ id: expect.any(Number), kind: 'recording', uuid, core_uuid: CORE, switch: 'pbx1' },
      ...{ path: `${ROOT}/${rel_path}`, rel_path, name: `${uuid}.wav`, mime: 'audio/wav', ext: 'wav' },
      ...{ file_size: content.length, duration: 2.5, url: `/api/call_files/${row.id}/file`, deleted_at: '' },
      ...{ sha256: createHash('sha256').update(content).digest('hex') },
      ...{ caller_id_number: '', destination_number: '' },
      ...{
        recorded_at: expect.stringMatching(/^\d{4}-/),
        created_at: expect.any(String),
        updated_at: expect.any(String),
      },
    });
    expect(await onDisk()).toEqual([`${Math.floor(row.id / 1000)}/${row.id}.wav`]);
    expect(await readFile(join(folder, (await onDisk())[0]!))).toEqual(content);
    expect((await t.admin.get(`/api/call_files/${row.id}`).expect(200)).body).toEqual(row);
  });

  it('stores a file once, however often it comes, and another one of the same name beside it', async () => {
    const rel_path = `recordings/meeting.wav`;
    const content = silentWav(1_000);
    await Promise.all(Array.from({ length: 6 }, () => put(content, { rel_path }).expect(204)));
    expect(await files()).toHaveLength(1);
    await put(silentWav(2_000), { rel_path }).expect(204);
    await put(content, { rel_path, switch: 'pbx2' }).expect(204);
    const rows = await files();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
    expect(await onDisk()).toHaveLength(3);
  });

  it('is for the switches alone', async () => {
    await put(silentWav(1_000), {}, 'guessed').expect(401);
    await t.admin
      .put('/freeswitch/files')
      .query({ path: 'x' })
      .type('audio/x-wav')
      .send(silentWav(1))
      .expect(401);
    expect(await onDisk()).toEqual([]);
  });

  it.each([
    ['../../../etc/cron.d/x.wav'],
    ['/etc/passwd.wav'],
    [`${'n'.repeat(4_000)}.wav`],
    ['calls/..%2f..%2fx.wav'],
    ['calls/名前 "x"\\.wav'],
  ])('lets no name choose a path: %s', async (path) => {
    const row = await stored(silentWav(1_000), { path, rel_path: path });
    expect(await onDisk()).toEqual([`${Math.floor(row.id / 1000)}/${row.id}.wav`]);
    const { headers } = await t.admin.get(`${row.url}?download=1`).expect(200);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[\w.+-]+"; filename\*=UTF-8''[^ "]+$/,
    );
  });

  it('refuses for ever what it can never store, and keeps nothing of it', async () => {
    for (const [content, about] of [
      [Buffer.from('#!/bin/sh'), {}],
      [silentWav(1_000), { rel_path: 'calls/x.sh' }],
      [silentWav(1_000), { rel_path: 'calls/x.png' }],
      [silentWav(1_000), { path: 'a\nb.wav' }],
      [silentWav(1_000), { path: 'a\0b.wav' }],
      [silentWav(1_000), { path: 'n'.repeat(5_000) }],
      [silentWav(1_000), { core_uuid: 'x' }],
      [silentWav(1_000), { uuid: "'; DROP TABLE cdrs" }],
      [silentWav(1_000), { modified: 'yesterday' }],
    ] as const)
      expect((await put(content, about)).status).toBe(400);
    expect(await files()).toEqual([]);
    expect(await onDisk()).toEqual([]);
  });

  it('stores no recording without a sound: nobody answered', async () => {
    await put(silentWav(0)).expect(204);
    expect([await files(), await onDisk()]).toEqual([[], []]);
  });

  it('takes one that was made before this backend, and never believes a clock that is ahead', async () => {
    await put(silentWav(1_000), { modified: now() - 10 * 86_400, rel_path: 'calls/old.wav' }).expect(204);
    await put(silentWav(1_000), { modified: now() + 10 * 86_400, rel_path: 'calls/ahead.wav' }).expect(204);
    const stamps = await t.database.run<{ days: number }>(
      `SELECT round(extract(epoch FROM now() - recorded_at) / 86400)::int AS days FROM call_files ORDER BY id`,
    );
    expect(stamps).toEqual([{ days: 10 }, { days: 0 }]);
  });

  it('keeps nothing of a file that breaks off', async () => {
    const { hostname, port } = new URL(t.url);
    const query = new URLSearchParams({
      ...{ path: '/x.wav', rel_path: 'x.wav', switch: 'pbx1', core_uuid: CORE, modified: String(now()) },
    });
    const basic = Buffer.from(`freeswitch:${SECRET}`).toString('base64');
    const socket = connect(Number(port), hostname);
    socket.write(
      `PUT /freeswitch/files?${query.toString()} HTTP/1.1\r\nHost: x\r\nAuthorization: Basic ${basic}\r\n` +
        'Content-Type: audio/x-wav\r\nContent-Length: 100000\r\n\r\n',
    );
    socket.write(silentWav(1_000));
    await eventually(async () => expect(await onDisk()).toHaveLength(1));
    socket.destroy();
    await eventually(async () => expect(await onDisk()).toEqual([]));
    expect(await files()).toEqual([]);
  });

  it('takes hundreds of megabytes without holding them in memory', async () => {
    const head = silentWav(0);
    head.writeUInt32LE(0, 40);
    const piece = Buffer.alloc(1024 * 1024, 7);
    const pieces = 200;
    let most = 0;
    function* bytes(): Generator<Uint8Array> {
      yield head;
      for (let sent = 0; sent < pieces; sent++) {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        yield piece;
      }
    }
    const query = new URLSearchParams({
      ...{
        path: '/long.wav',
        rel_path: 'long.wav',
        switch: 'pbx1',
        core_uuid: CORE,
        modified: String(now()),
      },
    });
    const headers = { 'content-type': 'audio/x-wav' };
    const options = { method: 'PUT', auth: `freeswitch:${SECRET}`, headers };
    const sending = httpRequest(`${t.url}/freeswitch/files?${query.toString()}`, options);
    const [[answer]] = await Promise.all([
      once(sending, 'response'),
      pipeline(Readable.from(bytes()), sending),
    ]);
    expect(answer.statusCode).toBe(204);
    const [row] = await files();
    expect(row).toMatchObject({ file_size: head.length + pieces * piece.length });
    expect((row as unknown as { duration: number }).duration).toBeCloseTo(
      (pieces * piece.length) / 16_000,
      3,
    );
    expect(most).toBeLessThan(100 * piece.length);
  }, 60_000);
});

describe('GET /api/call_files', () => {
  it('is narrowed by kind, days, leg, switch, and by number through the CDR', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    await cdr(one, '1001', '02155556666');
    await cdr(two, '02155556666', '1002');
    const content = silentWav(1_000);
    const first = await stored(content, { rel_path: `calls/${one}.wav`, modified: now() - 5 * 86_400 });
    const second = await stored(content, { rel_path: 'recordings/asked for.wav', uuid: two, switch: 'pbx2' });
    const third = await stored(png(), { rel_path: `snapshot/${one}.png` });
    const ids = async (query: string) => (await files(query)).map(({ id }) => id);
    expect(await ids('')).toEqual([third.id, second.id, first.id]);
    expect(await ids('kind=snapshot')).toEqual([third.id]);
    expect(await ids('kind=recording')).toEqual([second.id, first.id]);
    expect(await ids(`uuid=${one}`)).toEqual([third.id, first.id]);
    expect(await ids('switch=pbx2')).toEqual([second.id]);
    expect(await ids('number=1001')).toEqual([third.id, first.id]);
    expect(await ids('number=02155556666&kind=recording')).toEqual([second.id, first.id]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await ids(`number=1001&startDate=${today}&endDate=${today}`)).toEqual([third.id]);
    expect(await ids('number=999')).toEqual([]);
    const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
    expect(await ids(`endDate=${day(3)}`)).toEqual([first.id]);
    expect(await ids(`startDate=${day(3)}`)).toEqual([third.id, second.id]);
    expect((await files(`uuid=${two}`))[0]).toMatchObject({
      caller_id_number: '02155556666',
      destination_number: '1002',
    });
    for (const wrong of ['kind=film', 'startDate=today', 'uuid=1', 'endDate=2026-13-01'])
      await t.admin.get(`/api/call_files?${wrong}`).expect(400);
    await t.admin.get('/api/call_files/999999').expect(404);
  });

  it('takes days in their order alone', async () => {
    const list = (query: string, status: number) => t.admin.get(`/api/call_files?${query}`).expect(status);
    await list('startDate=2026-11-21&endDate=2026-11-21', 200);
    const { body } = await list('startDate=2026-11-22&endDate=2026-11-21', 400);
    expect(body.errors).toMatchObject([{ field: 'startDate' }]);
    expect((await list('endDate=9000-01-01', 400)).body.message).toMatch(/2999-12-31/);
  });

  it('is read by viewers, and deleted by operators alone', async () => {
    const { id, url } = await stored(silentWav(1_000));
    const [viewer, operator] = [await t.as('viewer'), await t.as('operator')];
    await viewer.get('/api/call_files').expect(200);
    await viewer.get(url).expect(200);
    await t.anyone.get(url).expect(403);
    await viewer.delete(`/api/call_files/${id}`).expect(403);
    await operator.delete(`/api/call_files/${id}`).expect(200);
    expect([await files(), await onDisk()]).toEqual([[], []]);
    await operator.get(url).expect(404);
  });

  it('deletes several, or none when one is not there', async () => {
    const [one, two, three] = [
      await stored(silentWav(1_000)),
      await stored(silentWav(1_001)),
      await stored(silentWav(1_002)),
    ];
    await t.admin.delete('/api/call_files').send([one.id, 999_999]).expect(404);
    expect(await onDisk()).toHaveLength(3);
    const { body } = await t.admin
      .delete('/api/call_files')
      .send([one.id, String(three.id)])
      .expect(200);
    expect(body.data).toEqual([one.id, three.id]);
    expect((await files()).map(({ id }) => id)).toEqual([two.id]);
    expect(await onDisk()).toHaveLength(1);
  });
});

describe('the bytes of a call file', () => {
  it('are answered whole, in ranges, and not twice', async () => {
    const content = silentWav(1_000);
    content.write('the end', content.length - 7);
    const { url } = await stored(content);
    const get = (headers: Record<string, string>) => t.admin.get(url).set(headers).responseType('blob');
    const whole = await get({}).expect(200);
    expect(Buffer.compare(whole.body as Buffer, content)).toBe(0);
    expect(whole.headers).toMatchObject({
      ...{ 'content-type': 'audio/wav', 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff' },
      'content-disposition': expect.stringMatching(/^inline; filename="[\w-]{36}\.wav"/),
    });
    const part = await get({ range: 'bytes=-7' }).expect(206);
    expect(String(part.body)).toBe('the end');
    expect(part.headers['content-range']).toBe(
      `bytes ${content.length - 7}-${content.length - 1}/${content.length}`,
    );
    const { etag } = whole.headers as Record<string, string>;
    await get({ range: 'bytes=0-3', 'if-range': etag! }).expect(206);
    await get({ range: 'bytes=0-3', 'if-range': '"another"' }).expect(200);
    await get({ 'if-none-match': etag! }).expect(304);
    const beyond = await get({ range: `bytes=${content.length}-` }).expect(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${content.length}`);
    const head = await t.admin.head(url).expect(200);
    expect(head.headers['content-length']).toBe(String(content.length));
    expect(head.text).toBeUndefined();
  });

  it('that are not on this node are 404, and say where they should be', async () => {
    const { url } = await stored(silentWav(1_000));
    await rm(folder, { recursive: true, force: true });
    const { body } = await t.admin.get(url).expect(404);
    expect(body.message).toContain('RECORDINGS_DIR');
  });
});

describe('a CDR', () => {
  // Sheets are written by a process of their own.
  beforeAll(buildProgram, 120_000);

  it('says where its recording is, once it is here and as long as it is', async () => {
    const uuid = randomUUID();
    const rel_path = `calls/2026-11-21/${uuid}.wav`;
    await cdr(uuid, '1001', '1002', rel_path);
    const read = async () => (await t.admin.get(`/api/cdrs/${uuid}`).expect(200)).body;
    expect(await read()).toMatchObject({ abs_path: '', media_file_id: '', rel_path });
    const own = await stored(silentWav(1_000), { rel_path });
    await stored(silentWav(2_000), { rel_path: 'recordings/later.wav', uuid });
    await stored(png(), { rel_path: `snapshot/${uuid}.png` });
    const found = { abs_path: `/api/media_files/${own.id}.wav`, media_file_id: own.id, rel_path };
    expect(await read()).toMatchObject(found);
    const { body } = await t.admin.get('/api/cdrs').expect(200);
    expect(body.data).toMatchObject([found]);
    const beside = await t.admin.get(`/api/media_files?uuid=${uuid}`).expect(200);
    expect(beside.body.data.map(({ ext }: { ext: string }) => ext)).toEqual(['wav', 'wav', 'png']);
    await t.admin.get('/api/media_files?uuid=x').expect(400);
    const viewer = await t.as('viewer');
    expect((await viewer.get(found.abs_path).responseType('blob').expect(200)).body).toHaveLength(16_044);
    const exported = async () =>
      (
        await t.admin
          .put('/api/cdrs/uuids_download')
          .send({ uuids: [uuid] })
          .expect(200)
      ).text;
    expect(await exported()).toContain(`,${rel_path},`);
    await t.admin.delete(`/api/call_files/${own.id}`).expect(200);
    const other = await read();
    expect(other).toMatchObject({
      rel_path: 'recordings/later.wav',
      abs_path: expect.stringMatching(/\d\.wav$/),
    });
    expect(other.media_file_id).not.toBe(own.id);
    expect(await exported()).toContain(',recordings/later.wav,');
    await t.admin.delete(`/api/call_files/${other.media_file_id}`).expect(200);
    expect(await read()).toMatchObject({ abs_path: '', media_file_id: '', rel_path });
    expect(await exported()).toContain(`,${rel_path},`);
  });

  it('that names no recording gets the newest that was asked for', async () => {
    const uuid = randomUUID();
    await cdr(uuid, '1001', '1002');
    await stored(silentWav(1_000), { rel_path: 'recordings/a.wav', uuid });
    const { id } = await stored(silentWav(2_000), { rel_path: 'recordings/b.wav', uuid });
    const { body } = await t.admin.get(`/api/cdrs/${uuid}`).expect(200);
    expect(body).toMatchObject({ media_file_id: id, rel_path: 'recordings/b.wav' });
  });

  it('shares no id of a file with a medium', async () => {
    const file = await stored(silentWav(1_000));
    const { body } = await t.admin.post('/api/upload').attach('file', silentWav(500), 'a.wav').expect(200);
    const next = await stored(silentWav(1_500));
    expect(new Set([file.id, body.data[0].id, next.id]).size).toBe(3);
    const bytes = async (id: number) =>
      ((await t.admin.get(`/api/media_files/${id}.wav`).responseType('blob').expect(200)).body as Buffer)
        .length;
    expect([await bytes(file.id), await bytes(body.data[0].id)]).toEqual([16_044, 8_044]);
  });
});

describe('retention', () => {
  const prune = () => t.app.get(CallFileService, { strict: false }).prune();

  it('deletes what is older than RECORDINGS_KEEP_DAYS, rows and files, and nothing else', async () => {
    const old = await stored(silentWav(1_000), { modified: now() - 31 * 86_400 });
    const young = await stored(silentWav(1_000), { modified: now() - 29 * 86_400 });
    expect(await prune()).toBe(1);
    expect((await files()).map(({ id }) => id)).toEqual([young.id]);
    expect(await onDisk()).toEqual([`${Math.floor(young.id / 1000)}/${young.id}.wav`]);
    await t.admin.get(old.url).expect(404);
    expect(await prune()).toBe(0);
  });

  it('deletes the oldest beyond RECORDINGS_MAX_GB', async () => {
    const rows: FileRow[] = [];
    for (const days of [3, 1, 2])
      rows.push(await stored(silentWav(1_000), { modified: now() - days * 86_400 }));
    // 0.4 GB each, as far as the table knows.
    await t.database.run('UPDATE call_files SET file_size = 400000000');
    expect(await prune()).toBe(1);
    expect((await files()).map(({ id }) => id)).toEqual([rows[2]!.id, rows[1]!.id]);
    expect(await onDisk()).toHaveLength(2);
  });

  it('clears up what has no row, when it is a day old, and touches no file of others', async () => {
    const kept = await stored(silentWav(1_000));
    const name = (id: number) => join(folder, String(Math.floor(id / 1000)), `${id}.wav`);
    await mkdir(join(folder, 'mine'), { recursive: true });
    const [lost, fresh, part, mine] = [
      name(kept.id + 1),
      name(kept.id + 2),
      join(folder, 'incoming/part'),
      join(folder, 'mine/song.wav'),
    ] as const;
    for (const path of [lost, fresh, part, mine]) await writeFile(path, 'x');
    const yesterday = now() - 25 * 3_600;
    for (const path of [lost, part, mine, name(kept.id)]) await utimes(path, yesterday, yesterday);
    await prune();
    const left = [name(kept.id), fresh, mine].map((path) => path.slice(folder.length + 1)).sort();
    expect(await onDisk()).toEqual(left);
  });
});

describe('how long a WAV plays', () => {
  it('is what its header says, as far as it is there', () => {
    const whole = silentWav(2_000);
    expect(wavDuration(whole, whole.length)).toBe(2);
    expect(wavDuration(whole, whole.length - 16_000)).toBe(1);
    // The recorder was killed.
    whole.writeUInt32LE(0, 40);
    expect(wavDuration(whole, whole.length)).toBe(2);
    whole.writeUInt32LE(0xffffffff, 40);
    expect(wavDuration(whole, whole.length)).toBe(2);
  });

  it('skips chunks it does not know, and comes to an end', () => {
    const plain = silentWav(1_000);
    const list = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1');
    const mixed = Buffer.concat([plain.subarray(0, 12), list, plain.subarray(12)]);
    expect(wavDuration(mixed, mixed.length)).toBe(1);
    expect(wavDuration(plain.subarray(0, 36), 36)).toBeUndefined();
    expect(wavDuration(Buffer.from('ID3'), 3)).toBeUndefined();
    const still = silentWav(1_000);
    still.writeUInt32LE(0, 28);
    expect(wavDuration(still, still.length)).toBeUndefined();
  });
});

describe('a file of a leg', () => {
  it('has its parties looked for in the months of the files alone', async () => {
    const uuid = randomUUID();
    await storedCdr(t, { start_stamp: '2026-01-05T10:00:00Z' });
    await storedCdr(t, { uuid, caller_id_number: '1001' });
    await put(silentWav(1_000), { uuid }).expect(204);
    // What the statements read, whichever they are.
    const months = async (): Promise<Record<string, number>> => {
      await t.database.run('SELECT pg_stat_force_next_flush()');
      const rows = await t.database.run<{ name: string; scans: number }>(
        `SELECT relname AS name, (seq_scan + coalesce(idx_scan, 0))::int AS scans
         FROM pg_stat_user_tables WHERE relname LIKE 'cdrs_2%'`,
      );
      return Object.fromEntries(rows.map(({ name, scans }) => [name, scans]));
    };
    const before = await months();
    for (const query of ['', '?number=1001']) {
      const { body } = await t.admin.get(`/api/call_files${query}`).expect(200);
      expect(body.data).toMatchObject([{ caller_id_number: '1001' }]);
    }
    const present = `cdrs_${new Date().toISOString().slice(0, 7).replace('-', '_')}`;
    // Postgres tells within ten seconds.
    await eventually(async () => expect((await months())[present]).toBeGreaterThan(before[present]!), 15_000);
    expect((await months())['cdrs_2026_01']).toBe(before['cdrs_2026_01']);
  });

  it('may be written by one of several that want the same file at once', async () => {
    const legs = t.app.get(CallFileLegs, { strict: false });
    const [core, leg] = [randomUUID(), randomUUID()];
    const claim = () => legs.claim(core, 'recordings/a.wav', leg);
    expect((await Promise.all([claim(), claim(), claim()])).filter(Boolean)).toHaveLength(1);
    expect(await legs.of(core, 'recordings/a.wav')).toBe(leg);
    await legs.release(core, 'recordings/a.wav');
    expect(await claim()).toBe(true);
  });
});
