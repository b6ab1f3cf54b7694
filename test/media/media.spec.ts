import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_PASSWORD, SECRET, startApp, type TestApp } from '../support/app.js';
import { mp3, png, wav } from './samples.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const upload = (name: string, content: Buffer, path = '/api/upload') =>
  t.admin.post(path).attach('file', content, name);
const uploaded = async (name: string, content: Buffer) =>
  (await upload(name, content).expect(200)).body.data[0] as { id: number; abs_path: string };
const rowCount = async () => (await t.admin.get('/api/media_files')).body.rowCount as number;

describe('upload', () => {
  it('stores several files and answers their rows with what CherryPBX reads', async () => {
    const content = wav();
    const { body } = await t.admin
      .post('/api/upload')
      .attach('file', content, { filename: '../../etc/欢迎.wav', contentType: 'text/html' })
      .attach('file', mp3(), 'hold.MP3')
      .expect(200);
    expect(body).toMatchObject({ code: 200, message: 'success' });
    const [first, second] = body.data;
    expect(first).toEqual({
      ...{
        id: expect.any(Number),
        name: '欢迎.wav',
        type: 'UPLOAD',
        description: '',
        mime: 'audio/wav',
        ext: 'wav',
      },
      ...{ file_size: content.length, original_file_name: '欢迎.wav' },
      ...{ abs_path: `/api/media_files/${first.id}.wav`, rel_path: `media_files/${first.id}.wav` },
      ...{ sha256: createHash('sha256').update(content).digest('hex'), deleted_at: '' },
      ...{
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
        updated_at: expect.any(String),
      },
    });
    expect(second).toMatchObject({ name: 'hold.MP3', ext: 'mp3', mime: 'audio/mpeg' });
    expect((await t.admin.get(`/api/media_files/${first.id}`).expect(200)).body).toEqual(first);
  });

  it('takes name, type and description beside one file, on both paths', async () => {
    const { body } = await t.admin
      .post('/api/media_files')
      .field('name', 'Banner')
      .field('type', 'FAX')
      .field('description', 'two\nlines')
      .attach('file', png(), 'b.png')
      .expect(200);
    expect(body.data[0]).toMatchObject({
      name: 'Banner',
      type: 'FAX',
      description: 'two\nlines',
      mime: 'image/png',
    });
    const two = t.admin.post('/api/upload').field('name', 'x').attach('file', wav(), 'a.wav');
    expect((await two.attach('file', wav(), 'b.wav').expect(400)).body.message).toMatch(/^name: /);
  });

  it.each([
    ['a page called a sound', 'a.wav', Buffer.from('<html>')],
    ['an unknown extension', 'a.exe', wav()],
  ])('refuses %s and stores nothing of the request', async (_, name, content) => {
    const before = await rowCount();
    const { body } = await t.admin
      .post('/api/upload')
      .attach('file', wav(), 'good.wav')
      .attach('file', content, name)
      .expect(400);
    expect(body.errors[0]).toMatchObject({ field: 'file', message: expect.stringContaining(name) });
    expect(await rowCount()).toBe(before);
  });

  it('names the file that is larger than 20 MiB, and takes one that is not', async () => {
    const { body } = await upload('big.wav', wav(20 * 1024 * 1024)).expect(413);
    expect(body.message).toBe('file: big.wav is larger than 20 MiB');
    await upload('fits.wav', wav(20 * 1024 * 1024 - 12)).expect(200);
  });

  it('refuses what is no upload', async () => {
    expect((await t.admin.post('/api/upload').send({ file: 'x' }).expect(400)).body.message).toMatch(
      /^file: /,
    );
    await t.admin.post('/api/upload').field('name', 'x').expect(400);
    const other = t.admin.post('/api/upload').attach('picture', png(), 'a.png');
    expect((await other.expect(400)).body.errors[0].field).toBe('picture');
    await t.admin.post('/api/upload').field('type', 'SYSTEM').attach('file', wav(), 'a.wav').expect(400);
    const many = t.admin.post('/api/upload');
    for (let index = 0; index < 11; index++) void many.attach('file', wav(), `${index}.wav`);
    await many.expect(413);
    const broken = t.admin.post('/api/upload').set('content-type', 'multipart/form-data; boundary=x');
    await broken
      .send('--x\r\ncontent-disposition: form-data; name="file"; filename="a.wav"\r\n\r\nRIFF')
      .expect(400);
    await t.admin.post('/api/upload').set('content-type', 'multipart/form-data').send('x').expect(400);
    await (await t.as('viewer')).post('/api/upload').attach('file', wav(), 'a.wav').expect(403);
  });

  it('says so to who announces too much, before it is sent', async () => {
    const { token } = (
      await request(t.url).post('/api/sessions').send({ login: 'admin', password: ADMIN_PASSWORD })
    ).body;
    const socket = connect(Number(new URL(t.url).port), '127.0.0.1');
    socket.write(
      `POST /api/upload HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-XTRA-AUTH-ID: ${token}\r\n` +
        `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 99999999\r\n\r\n--x\r\n`,
    );
    socket.setTimeout(5_000, () => socket.destroy());
    expect(await text(socket)).toMatch(/^HTTP\/1.1 413 [^]*body: is larger than 64 MiB/);
  });
});

describe('list', () => {
  it('filters by part of the name, type, types and q', async () => {
    const { id } = await uploaded('filter_me.wav', wav());
    await t.admin
      .put(`/api/media_files/${id}`)
      .send({ type: 'TTS', description: 'for 100% of callers' })
      .expect(200);
    const ids = async (query: string) =>
      (await t.admin.get(`/api/media_files?${query}`).expect(200)).body.data.map(
        (row: { id: number }) => row.id,
      );
    for (const query of [
      'name=lter_m',
      'type=TTS',
      'types=FAX2,TTS&hpack=false',
      'q=100%25',
      'q=FILTER_',
      `q=${id}`,
    ])
      expect([query, await ids(query)]).toEqual([query, [id]]);
    expect(await ids('name=filterXme')).toEqual([]);
    expect(await ids('uuid=cfd41551-bec3-4fc6-bca0-c1a07784f207')).toEqual([]);
    const { body } = await t.admin.get('/api/media_files?client=IVR&perPage=2&page=1').expect(200);
    expect(body).toMatchObject({ page: 1, rowCount: await rowCount(), data: { length: 2 } });
    expect(body.data[0].id).toBeTypeOf('number');
  });
});

describe('the bytes', () => {
  const content = Buffer.concat([
    wav(4),
    Buffer.from(Array.from({ length: 600_000 }, (_, index) => index % 251)),
  ]);
  let path: string;
  beforeAll(async () => {
    path = (await uploaded('bytes.wav', content)).abs_path;
  });
  const get = (headers: Record<string, string> = {}) =>
    t.admin.get(path).set(headers).buffer(true).responseType('blob');

  it('come whole with their type, by whatever extension', async () => {
    const answer = await get().expect(200).expect('content-type', 'audio/wav');
    expect(answer.headers).toMatchObject({
      ...{
        'accept-ranges': 'bytes',
        'x-content-type-options': 'nosniff',
        'content-length': String(content.length),
      },
    });
    expect(content.equals(answer.body as Buffer)).toBe(true);
    await t.admin.get(path.replace('.wav', '.mp3')).expect(200).expect('content-type', 'audio/wav');
    await t.admin.head(path).expect(200).expect('content-length', String(content.length));
  });

  it('come in ranges', async () => {
    for (const [range, start, end] of [
      ['bytes=0-9', 0, 9],
      ['bytes=262140-262150', 262_140, 262_150],
      ['bytes=-5', content.length - 5, content.length - 1],
    ] as const) {
      const answer = await get({ range }).expect(206);
      expect(answer.headers['content-range']).toBe(`bytes ${start}-${end}/${content.length}`);
      expect(content.subarray(start, end + 1).equals(answer.body as Buffer)).toBe(true);
    }
    const beyond = await get({ range: `bytes=${content.length}-` }).expect(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${content.length}`);
  });

  it('are not sent again to who has them', async () => {
    const { etag } = (await get()).headers as { etag: string };
    await get({ 'if-none-match': `"x", ${etag}` }).expect(304);
    await get({ range: 'bytes=0-1', 'if-range': etag }).expect(206);
    await get({ range: 'bytes=0-1', 'if-range': '"x"' }).expect(200);
  });

  it('need a log-in, or the secret of the switches', async () => {
    const id = /\d+/.exec(path)![0];
    await t.anyone.get(path).expect(403);
    await t.anyone.get(`/freeswitch/media/${id}`).expect(401);
    for (const file of [id, `${id}.wav`]) {
      const played = await t.anyone
        .get(`/freeswitch/media/${file}`)
        .auth('freeswitch', SECRET)
        .responseType('blob');
      expect(content.equals(played.body as Buffer)).toBe(true);
    }
    for (const file of ['99999', 'x', '..%2f1', '1.wav.lua'])
      await t.anyone.get(`/freeswitch/media/${file}`).auth('freeswitch', SECRET).expect(404);
    await t.admin.get('/api/media_files/99999.wav').expect(404);
    await t.admin.get('/api/media_files/x.wav').expect(400);
  });
});

it('changes and deletes a file with its content', async () => {
  const { id } = await uploaded('gone.wav', wav());
  const input = { name: 'New name', type: 'MY TYPE', description: 'd', id: '5' };
  const { body } = await t.admin.put(`/api/media_files/${id}`).send(input).expect(200);
  expect(body).toEqual({ code: 200, message: 'success', data: String(id) });
  expect((await t.admin.get(`/api/media_files/${id}`)).body).toMatchObject({
    id,
    name: 'New name',
    type: 'MY TYPE',
  });
  for (const bad of [{ name: '' }, { type: 'SYSTEM' }, { type: 'x'.repeat(65) }])
    expect((await t.admin.put(`/api/media_files/${id}`).send(bad).expect(400)).body.errors[0].field).toBe(
      Object.keys(bad)[0],
    );
  await t.admin.delete(`/api/media_files/${id}`).expect(200);
  await t.admin.get(`/api/media_files/${id}`).expect(404);
  expect(await t.database.run('SELECT 1 FROM media_contents WHERE media_id = $1', [id])).toEqual([]);
});
