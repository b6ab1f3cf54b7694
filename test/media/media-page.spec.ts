import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MediaCleanUp } from '../../src/media/media-clean-up.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { mp3, wav } from './samples.js';

/** What CherryPBX's page of media files sends, and what it reads of the answers. */

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const read = async (path: string) => (await t.admin.get(path).expect(200)).body;
const upload = async (name: string): Promise<number> =>
  (await t.admin.post('/api/upload').attach('file', wav(), name).expect(200)).body.data[0].id;
const age = (id: number, interval: string) =>
  t.database.run('UPDATE media_files SET created_at = now() - $2::interval WHERE id = $1', [id, interval]);
const isThere = async (id: number) => (await t.admin.get(`/api/media_files/${id}`)).status === 200;

describe('the list', () => {
  it('takes empty filters for none, and finds by type', async () => {
    const id = await upload('listed.wav');
    await t.admin.post('/api/upload').attach('file', mp3(), 'other.mp3').expect(200);
    await t.admin
      .put(`/api/media_files/${id}`)
      .send({ name: 'listed', type: 'TTS', description: '', id: String(id) })
      .expect(200);
    const all = await read('/api/media_files?page=1&perPage=10&name=&type=');
    expect(all).toMatchObject({ rowCount: 2, pageCount: 1 });
    expect(all.data[0]).toMatchObject({ ext: 'mp3', name: 'other.mp3', file_size: expect.any(Number) });
    expect((await read('/api/media_files?page=1&perPage=10&type=TTS')).data).toMatchObject([
      { id, ext: 'wav' },
    ]);
  });
});

describe('custom types', () => {
  it('are added and removed, but none that a file has', async () => {
    const { data: id } = (
      await t.admin.post('/api/dicts').send({ realm: 'MFILE_TYPE', k: '广告', v: '广告' }).expect(200)
    ).body;
    const entries = await read('/api/dicts?realm=MFILE_TYPE');
    expect(entries).toContainEqual(expect.objectContaining({ id, k: '广告', v: '广告' }));
    const file = await upload('ad.wav');
    await t.admin.put(`/api/media_files/${file}`).send({ type: '广告' }).expect(200);
    const { body } = await t.admin.delete(`/api/dicts/${id}`).expect(409);
    expect(body.message).toBe(`dict ${id} is in use by media file ${file} (ad.wav)`);
    await t.admin.put(`/api/dicts/${id}`).send({ k: 'ads' }).expect(409);
    await t.admin.put(`/api/dicts/${id}`).send({ v: 'Ads' }).expect(200);
    await t.admin.put(`/api/media_files/${file}`).send({ type: 'UPLOAD' }).expect(200);
    await t.admin.delete(`/api/dicts/${id}`).expect(200);
    await t.admin.delete(`/api/dicts/${id}`).expect(404);
  });

  it('like every other choice stay while somebody has made it', async () => {
    await t.admin.post('/api/conference_rooms').send({ name: 'r', nbr: '1' }).expect(200);
    const perms = await read('/api/dicts?realm=CONF_CALL_PERM');
    const used = perms.find(({ k }: { k: string }) => k === 'CONF_CP_NO_CHECK');
    expect((await t.admin.delete(`/api/dicts/${used.id}`).expect(409)).body.message).toContain(
      'conference room',
    );
    const [unused] = await read('/api/dicts?realm=ROUTE_TYPE');
    await t.admin.delete(`/api/dicts/${unused.id}`).expect(200);
  });
});

describe('the clean-up', () => {
  const check = () => read('/api/check/clean-file');
  const begin = (threshold: string, now: boolean) =>
    t.admin.delete(`/api/media_files/regular/${threshold}/${now}`);

  it('offers thresholds that it understands', async () => {
    const ages = await read('/api/dicts?realm=DATE_TYPE');
    expect(ages.length).toBeGreaterThan(2);
    for (const { k, v } of ages) await begin(`${v}${k}`, false).expect(200);
    await t.admin.delete('/api/media_files/cancel/regular').expect(200);
  });

  it('deletes what is older and what nobody uses, at once where that is asked for', async () => {
    const [old, used, young] = [await upload('old.wav'), await upload('used.wav'), await upload('young.wav')];
    const inRoom = await upload('room.wav');
    for (const id of [old, used, inRoom]) await age(id, '4 months');
    await age(young, '80 days');
    const { data: music } = (
      await t.admin
        .post('/api/hold_musics')
        .send({ name: 'm', media_ids: [used] })
        .expect(200)
    ).body;
    const { data: room } = (
      await t.admin.post('/api/conference_rooms').send({ name: 'r', nbr: '2' }).expect(200)
    ).body;
    await t.admin.post(`/api/conference_rooms/${room}/medias`).send({ media_file_id: inRoom }).expect(200);
    expect(await check()).toEqual({ msg: 'Not Running', threshold: '' });
    await begin('3Month', true).expect(200);
    expect(await check()).toEqual({ msg: 'Already Running', threshold: '3Month' });
    await eventually(async () => expect(await isThere(old)).toBe(false));
    for (const id of [used, inRoom, young]) expect(await isThere(id)).toBe(true);
    expect((await read('/api/audit_logs?entity=media file')).data[0]).toMatchObject({
      ...{ action: 'delete', before: { name: 'old.wav' } },
    });
    // It is done for today, on whichever node.
    await t.admin.delete(`/api/hold_musics/${music}`).expect(200);
    const cleanUp = t.app.get(MediaCleanUp, { strict: false });
    expect(await cleanUp.run()).toBe(0);
    await t.database.run(`UPDATE media_clean_up SET next_run_at = now() - interval '1 minute'`);
    const runs = await Promise.all([cleanUp.run(), cleanUp.run()]);
    expect(runs.toSorted()).toEqual([0, 1]);
    expect([await isThere(used), await isThere(inRoom)]).toEqual([false, true]);
  });

  it('begins tomorrow where nothing else is asked for, and ends when it is called off', async () => {
    const old = await upload('older.wav');
    await age(old, '2 years');
    const cleanUp = t.app.get(MediaCleanUp, { strict: false });
    await begin('1Year', false).expect(200);
    expect(await cleanUp.run()).toBe(0);
    await t.database.run('UPDATE media_clean_up SET next_run_at = now()');
    await t.admin.delete('/api/media_files/cancel/regular').expect(200);
    await t.admin.delete('/api/media_files/cancel/regular').expect(200);
    expect(await cleanUp.run()).toBe(0);
    expect([await check(), await isThere(old)]).toEqual([{ msg: 'Not Running', threshold: '' }, true]);
    expect((await read('/api/audit_logs?entity=media clean-up')).data[0]).toMatchObject({
      ...{ action: 'delete', before: { threshold: '1Year' } },
    });
  });

  it.each([
    ['3', 'true', 'threshold'],
    ['0Month', 'true', 'threshold'],
    ['Month', 'true', 'threshold'],
    ['3Fortnight', 'true', 'threshold'],
    ["3Month'", 'true', 'threshold'],
    ['3Month', 'yes', 'regular'],
  ])('refuses %s, %s naming %s', async (threshold, regular, field) => {
    const path = `/api/media_files/regular/${encodeURIComponent(threshold)}/${regular}`;
    expect((await t.admin.delete(path).expect(400)).body.errors[0].field).toBe(field);
    expect(await check()).toMatchObject({ msg: 'Not Running' });
  });

  it('is not for viewers', async () => {
    const viewer = await t.as('viewer');
    await viewer.get('/api/check/clean-file').expect(200);
    await viewer.delete('/api/media_files/regular/3Month/true').expect(403);
    await viewer.delete('/api/media_files/cancel/regular').expect(403);
  });
});

describe('POST /api/:engine/tts', () => {
  it.each(['ali', 'baidu', 'huawei', 'flite'])('says that %s is not there', async (engine) => {
    const before = (await read('/api/media_files')).rowCount;
    const { body } = await t.admin.post(`/api/${engine}/tts`).send({ engine, input: '你好' }).expect(404);
    expect(body.message).toContain(`engine ${engine} is no`);
    expect((await read('/api/media_files')).rowCount).toBe(before);
  });
});

/** As a browser asks: the path as it is written. */
const raw = (path: string, token = t.token) =>
  new Promise<{ status: number; type: string; body: Buffer }>((resolve, reject) => {
    const { hostname, port } = new URL(t.url);
    const headers = { cookie: `switchyard_session=${token}` };
    get({ hostname, port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          ...{ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '' },
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });

describe('GET /api/tones/:tone', () => {
  it('plays every tone of the dictionary, as it is written there and encoded', async () => {
    const tones: { v: string }[] = await read('/api/dicts?realm=TONE');
    expect(tones.length).toBeGreaterThan(2);
    for (const { v } of tones) {
      const [written, encoded] = [
        await raw(`/api/tones/${v}`),
        await raw(`/api/tones/${encodeURIComponent(v)}`),
      ];
      expect(written).toMatchObject({ status: 200, type: 'audio/wav' });
      expect(written.body.toString('latin1', 0, 4)).toBe('RIFF');
      expect(written.body.equals(encoded.body)).toBe(true);
    }
  });

  it('answers ranges, and knows who has it', async () => {
    const path = `/api/tones/${encodeURIComponent('%(1000,4000,450)')}`;
    const whole = await t.admin.get(path).expect(200);
    expect(whole.headers).toMatchObject({ 'content-length': '80044', 'accept-ranges': 'bytes' });
    const part = await t.admin.get(path).set('range', 'bytes=0-43').expect(206);
    expect(part.headers['content-range']).toBe('bytes 0-43/80044');
    await t.admin.get(path).set('if-none-match', whole.headers['etag']!).expect(304);
  });

  it('says what it cannot read', async () => {
    const answer = await raw('/api/tones/%(1000,450)');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body.toString()).errors[0]).toMatchObject({
      ...{ field: 'tone', message: expect.stringContaining('%(1000,4000,450)') },
    });
    expect((await raw('/api/tones/%(1000,4000,450)', 'nobody')).status).toBe(403);
    expect((await raw('/api/media_files/%(1')).status).toBe(400);
  });
});

describe('what is not here', () => {
  it('is an empty list, not an error', async () => {
    for (const path of ['/api/ai_robot', '/api/callflows'])
      expect(await read(path)).toEqual({ page: 1, rowCount: 0, pageCount: 0, data: [] });
    expect(await read('/api/dicts/realm/XUI_SCRIPTS')).toEqual([]);
  });
});
