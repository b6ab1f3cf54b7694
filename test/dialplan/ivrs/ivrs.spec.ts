import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSound } from '../../../src/dialplan/rules/sound.js';
import { startApp, type TestApp } from '../../support/app.js';
import { wav } from '../../media/samples.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

let serial = 0;
const create = async (input: object = {}) => {
  serial += 1;
  return (
    await t.admin
      .post('/api/ivrs')
      .send({ name: `menu ${serial}`, ...input })
      .expect(200)
  ).body.data as number;
};
const act = (ivr: number, input: object) => {
  serial += 1;
  return t.admin.post(`/api/ivrs/${ivr}/actions`).send({ digits: String(serial), ...input });
};
const upload = async () =>
  (await t.admin.post('/api/upload').attach('file', wav(), 'a.wav').expect(200)).body.data[0].id as number;

describe('a sound', () => {
  it.each([
    [
      'tone_stream://%(200,100,440)',
      { media_path: 'tone_stream://%(200,100,440)', media_type: 'SYSTEM', media_id: '' },
    ],
    ['/var/sounds/a.wav', { media_path: '/var/sounds/a.wav', media_type: 'SYSTEM', media_id: '' }],
    ['{"media_id":"7","media_path":"x.wav"}', { media_path: 'x.wav', media_type: 'UPLOAD', media_id: 7 }],
    [{ media_id: 7 }, { media_path: '', media_type: 'UPLOAD', media_id: 7 }],
    [
      { media_id: 3, media_path: 'tone_stream://%(1000,4000,450)', media_type: 'RINGTONE' },
      { media_id: 3, media_path: 'tone_stream://%(1000,4000,450)', media_type: 'RINGTONE' },
    ],
    [
      { media_path: 'local_stream://moh', media_type: 'LOCAL_STREAM', media_name: 'left out' },
      { media_path: 'local_stream://moh', media_type: 'LOCAL_STREAM', media_id: '' },
    ],
  ])('%j is understood', (value, sound) => {
    expect(parseSound(value)).toEqual(sound);
  });

  it.each([
    '{"media_id":',
    '[]',
    7,
    true,
    {},
    { media_path: 7 },
    { media_path: 'a.wav', media_type: 'UPLOAD' },
    { media_id: -1 },
    { media_id: 'x' },
    { media_id: true },
    { media_id: [1] },
    { media_id: 1.5 },
    { media_id: 1, media_type: 'a;b' },
    '../a.wav',
    '/a.shell_stream',
    'a.wav;rm',
    'phrase:${system}',
    'phrase:a:b',
    'http_cache://http://192.0.2.1/a.wav',
    '$${sound_prefix}/../a.wav',
    '$${base_dir}/a.wav',
    '${system touch}/a.wav',
    '{a}b.wav',
  ])('%j is refused', async (value) => {
    expect(() => parseSound(value)).toThrow();
    const { body } = await t.admin.post('/api/ivrs').send({ name: 'never', greet_long: value }).expect(400);
    expect(body.errors).toEqual([{ field: 'greet_long', message: expect.any(String) }]);
  });

  it('of a file needs the file, and keeps it', async () => {
    const media = await upload();
    const missing = await t.admin.post('/api/ivrs').send({ name: 'never', pin_file: { media_id: 99_999 } });
    expect([missing.status, missing.body.errors[0].field]).toEqual([400, 'pin_file']);
    const ivr = await create({ pin_file: { media_id: media } });
    const { body } = await t.admin.delete(`/api/media_files/${media}`).expect(409);
    expect(body.message).toBe(`media file ${media} is in use by ivr ${ivr} (menu ${serial})`);
    await t.admin.put(`/api/ivrs/${ivr}`).send({ pin_file: '' }).expect(200);
    expect((await t.admin.get(`/api/ivrs/${ivr}`)).body.pin_file).toBe('');
    await t.admin.delete(`/api/media_files/${media}`).expect(200);
  });
});

describe('an IVR', () => {
  it.each([
    { name: '' },
    { timeout: -1 },
    { timeout: 'soon' },
    { digit_len: 0 },
    { pin: '12a' },
    { pin: '12345678901234567' },
    { confirm_key: '12' },
    { confirm_macro: 'a b' },
    { tts_engine: 'a|b' },
    { exec_on_max_failures: 'system touch /tmp/x' },
    { exec_on_max_timeouts: 'set api_hangup_hook=system touch /tmp/x' },
    { exec_on_max_failures: 'playback ${system touch /tmp/x}' },
  ])('refuses %j', async (input) => {
    const id = await create();
    const before = (await t.admin.get(`/api/ivrs/${id}`)).body;
    const { body } = await t.admin.put(`/api/ivrs/${id}`).send(input).expect(400);
    expect(body.errors[0].field).toBe(Object.keys(input)[0]);
    expect((await t.admin.get(`/api/ivrs/${id}`)).body).toEqual(before);
  });

  it('keeps what is absent and empties what is empty', async () => {
    const id = await create({ exec_on_max_failures: 'transfer 1001 XML context-1', confirm_attempts: '2' });
    await t.admin.put(`/api/ivrs/${id}`).send({ timeout: '', confirm_attempts: '', key: 'mine' }).expect(200);
    expect((await t.admin.get(`/api/ivrs/${id}`)).body).toMatchObject({
      ...{ exec_on_max_failures: 'transfer 1001 XML context-1', timeout: 15_000, confirm_attempts: '' },
      key: `ivr-${id}`,
    });
  });

  it('is made once of twenty creates at once', async () => {
    const sent = Array.from({ length: 20 }, () => t.admin.post('/api/ivrs').send({ name: 'one of twenty' }));
    const statuses = (await Promise.all(sent)).map(({ status }) => status).toSorted((one, two) => one - two);
    expect(statuses).toEqual([200, ...Array<number>(19).fill(409)]);
    expect((await t.admin.get('/api/ivrs?name=one of twenty')).body.rowCount).toBe(1);
  });

  it('is not deleted while a route or another IVR leads to it; its own keys do not count', async () => {
    const id = await create();
    const other = await create();
    const input = { context: 'context-1', max_length: 12, dest_type: 'FS_DEST_IVR', dest_uuid: String(id) };
    const route = { ...input, name: 'to the menu', prefix: '6100', description: 'd' };
    const { id: routeId } = (await t.admin.post('/api/routes').send(route).expect(200)).body.data;
    await act(id, { action: 'IVR_SUB', args: String(id) }).expect(200);
    await act(other, { action: 'IVR_SUB', args: id }).expect(200);
    const { body } = await t.admin.delete(`/api/ivrs/${id}`).expect(409);
    expect(body.message).toContain(`in use by ivr ${other} (`);
    expect(body.message).toContain(`route ${routeId} (to the menu)`);
    expect((await t.admin.get(`/api/ivrs/${id}/routes`).expect(200)).body).toEqual({
      data: [{ id: routeId, name: 'to the menu', called_prefix: '6100', description: 'd' }],
    });
    expect((await t.admin.get(`/api/ivrs/${other}/routes`)).body).toEqual({ data: [] });
    await t.admin.get('/api/ivrs/99999/routes').expect(404);
    await t.admin.delete(`/api/routes/${routeId}`).expect(200);
    await t.admin.delete(`/api/ivrs/${other}`).expect(200);
    await t.admin.delete(`/api/ivrs/${id}`).expect(200);
  });
});

describe('an action', () => {
  it('keeps what it leads to', async () => {
    const ivr = await create();
    const extn = { extn: '1717', name: '1717', password: 'Secret-1234' };
    const extension = (await t.admin.post('/api/extensions').send(extn).expect(200)).body.data;
    const context = (await t.admin.post('/api/contexts').send({ name: 'asked for' }).expect(200)).body.data;
    const media = await upload();
    for (const input of [
      { action: 'IVR_EXTENSION', args: '[{"extn":"1717|"}]' },
      { action: 'IVR_EXTENSION', args: '1717' },
      { action: 'IVR_ROUTE', args: `context-${context}`, body: '13900000000' },
      { action: 'IVR_ROUTE', args: context },
      { action: 'IVR_PLAY', args: media },
    ])
      await act(ivr, input).expect(200);
    for (const path of [
      `extensions/${extension.id ?? extension}`,
      `contexts/${context}`,
      `media_files/${media}`,
    ]) {
      const { body } = await t.admin.delete(`/api/${path}`).expect(409);
      expect(body.message).toMatch(new RegExp(`is in use by ivr ${ivr} \\(`));
    }
    await t.admin.delete(`/api/ivrs/${ivr}`).expect(200);
    for (const path of [`contexts/${context}`, `media_files/${media}`])
      await t.admin.delete(`/api/${path}`).expect(200);
  });

  it('of every kind can be stored', async () => {
    const ivr = await create();
    for (const input of [
      { action: 'IVR_EXTENSION', args: '', match_prefix: true },
      { action: 'IVR_QUEUE', args: 'sales', match_prefix: 0 },
      { action: 'IVR_MEETING_ROOM', args: '12' },
      { action: 'IVR_CONFERENCE_ROOM' },
      { action: 'IVR_CONFERENCE' },
      { action: 'IVR_SCRIPT', args: '3', body: 'one two' },
      { action: 'IVR_SYSTEM', body: 'set ringback=%(1000,4000,450)\nplayback tone_stream://%(200,0,500)' },
      { action: 'IVR_SYSTEM', args: 'hangup' },
      { action: 'IVR_ROUTE' },
      { action: 'IVR_PLAY', args: 'phrase:welcome@xui' },
      { action: 'IVR_TTS', args: '欢迎致电，销售请按1' },
      { action: 'IVR_TTS', body: '欢迎致电' },
      { action: 'IVR_TOP' },
      { action: 'IVR_BACK' },
      { action: 'IVR_EXIT' },
    ])
      await act(ivr, input).expect(200);
    const { body } = await t.admin.get(`/api/ivrs/${ivr}/actions`);
    expect(body.map(({ match_prefix }: { match_prefix: number }) => match_prefix)).toEqual([
      1,
      ...Array(14).fill(0),
    ]);
  });

  it.each([
    ['digits', { digits: '/^1$/', action: 'IVR_EXIT' }],
    ['digits', { digits: '', action: 'IVR_EXIT' }],
    ['digits', { digits: '12a', action: 'IVR_EXIT' }],
    ['action', { action: 'IVR_HANGUP' }],
    ['action', {}],
    ['match_prefix', { action: 'IVR_EXIT', match_prefix: 2 }],
    ['args', { action: 'IVR_SUB' }],
    ['args', { action: 'IVR_SUB', args: '99999' }],
    ['args', { action: 'IVR_SUB', args: 'menu 1' }],
    ['args', { action: 'IVR_PLAY' }],
    ['args', { action: 'IVR_PLAY', args: 99_999 }],
    ['args', { action: 'IVR_PLAY', args: 'shell_stream://touch /tmp/x' }],
    ['args', { action: 'IVR_CONFERENCE_ROOM', args: '99999' }],
    ['args', { action: 'IVR_CONFERENCE', args: '99999' }],
    ['args', { action: 'IVR_EXTENSION', args: '[{"extn":"4711|"}]' }],
    ['args', { action: 'IVR_EXTENSION', args: '${system x}' }],
    ['args', { action: 'IVR_ROUTE', args: 'context-99' }],
    ['body', { action: 'IVR_ROUTE', body: '${system touch /tmp/x}' }],
    ['args', { action: 'IVR_SYSTEM', args: 'system touch /tmp/x' }],
    ['body', { action: 'IVR_SYSTEM', body: 'answer\nset api_hangup_hook=system x' }],
    ['args', { action: 'IVR_TTS', args: 'a${system x}' }],
    ['args', { action: 'IVR_TTS' }],
    ['body', { action: 'IVR_TTS', body: 'a${system x}' }],
    ['args', { action: 'IVR_SCRIPT', args: '../x.lua' }],
    ['args', { action: 'IVR_QUEUE', args: '${system x}' }],
    ['body', { action: 'IVR_EXIT', body: 'a\nb' }],
  ])('names %s when it refuses %j', async (field, input) => {
    const ivr = await create();
    const { body } = await act(ivr, input).expect(400);
    expect(body.errors[0].field).toBe(field);
    expect((await t.admin.get(`/api/ivrs/${ivr}/actions`)).body).toEqual([]);
  });

  it('has its digits to itself', async () => {
    const ivr = await create();
    await act(ivr, { digits: '1', action: 'IVR_EXIT' }).expect(200);
    await act(ivr, { digits: '1', action: 'IVR_TOP' }).expect(409);
    await act(await create(), { digits: '1', action: 'IVR_TOP' }).expect(200);
  });

  it('is published and written down as its IVR', async () => {
    const ivr = await create();
    await act(ivr, { digits: '9', action: 'IVR_EXIT' }).expect(200);
    const rows = await t.database.run(
      `SELECT action, after FROM audit_logs WHERE entity = 'ivr' AND entity_id = $1 ORDER BY id DESC LIMIT 1`,
      [String(ivr)],
    );
    expect(rows).toMatchObject([{ action: 'update', after: { 'ivr action': { digits: '9' } } }]);
  });
});
