import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMIN_PASSWORD, startApp, type TestApp } from '../../support/app.js';
import { wav } from '../../media/samples.js';

/** Seed 003's own examples of IVRs (L569-L793), in their order, sent as curl sends them: JSON that says it is a form. */
let t: TestApp;
let token: string;
let send: ReturnType<typeof request.agent>;
let id: number;
let media: number;
beforeAll(async () => {
  t = await startApp();
  const login = { login: 'admin', password: ADMIN_PASSWORD };
  token = (await request(t.url).post('/api/sessions').send(login)).body.token;
  send = request.agent(t.url).set('X-XTRA-AUTH-ID', token);
  media = (await send.post('/api/upload').attach('file', wav(), 'welcome.wav')).body.data[0].id;
});
afterAll(() => t.close());

const curl = (method: 'post' | 'put', path: string, json: string) =>
  send[method](path).set('Content-Type', 'application/x-www-form-urlencoded').send(json);

const PATH =
  '/usr/local/freeswitch/storage/upload/upload-20230318103616-6bb13245-325f-499e-8e79-4b90b1abf4e5.wav';
const SOUNDS = [
  ...['greet_long', 'greet_short', 'invalid_sound', 'exit_sound', 'transfer_sound'],
  ...['pin_file', 'bad_pin_file'],
];
const KEYS = [
  ...SOUNDS,
  ...['id', 'key', 'name', 'description', 'timeout', 'max_failures', 'max_timeouts', 'pin', 'digit_len'],
  ...['exec_on_max_failures', 'exec_on_max_timeouts', 'confirm_key', 'confirm_macro', 'confirm_attempts'],
  ...['tts_engine', 'tts_voice', 'inter_digit_timeout', 'created_at', 'updated_at', 'deleted_at'],
];

it('creates an IVR with nothing but its name', async () => {
  const { body } = await curl('post', '/api/ivrs', '{"name":"welcome"}').expect(200);
  expect(body).toEqual({ message: 'success', code: 200, data: expect.any(Number) });
  id = body.data;
});

it('shows one IVR with numbers, and empty text where nothing is', async () => {
  const { body } = await send.get(`/api/ivrs/${id}`).expect(200);
  expect(Object.keys(body).sort()).toEqual([...KEYS, 'identifier'].sort());
  expect(body).toMatchObject({
    ...{ id, key: `ivr-${id}`, identifier: `ivr-${id}`, name: 'welcome', description: '', pin: '' },
    ...{ timeout: 15_000, max_failures: 3, max_timeouts: 4, digit_len: 1, inter_digit_timeout: 3_000 },
    ...{ confirm_attempts: '', greet_long: '', greet_short: '', pin_file: '', deleted_at: '' },
  });
  await send.get('/api/ivrs/99999').expect(404);
});

it.each(['greet_long', 'greet_short', 'invalid_sound', 'exit_sound', 'transfer_sound'])(
  'sets %s by JSON in JSON',
  async (sound) => {
    const value = { media_id: media, media_path: PATH, media_type: 'UPLOAD' };
    const text = JSON.stringify({ id: '999', [sound]: JSON.stringify(value) });
    const { body } = await curl('put', `/api/ivrs/${id}`, text).expect(200);
    expect(body).toEqual({ message: 'success', code: 200, data: String(id) });
    expect((await send.get(`/api/ivrs/${id}`)).body[sound]).toEqual(value);
  },
);

it('creates an action', async () => {
  const json = '{"digits": "333","match_prefix": "0","action": "IVR_QUEUE","args": "5","ivr_menu_id": "5"}';
  const { body } = await curl('post', `/api/ivrs/${id}/actions`, json).expect(200);
  expect(body).toEqual({ code: 200, message: 'success', data: expect.any(Number) });
});

it('changes an action: args is sent as a number and answered as text', async () => {
  const [{ id: action }] = (await send.get(`/api/ivrs/${id}/actions`)).body;
  const json = `{"digits": "0","match_prefix": "0","action": "IVR_PLAY","args": ${media},"id": 24}`;
  const { body } = await curl('put', `/api/ivrs/${id}/actions/${action}`, json).expect(200);
  expect(body).toEqual({ message: 'success', code: 200, data: String(action) });
  expect((await send.get(`/api/ivrs/${id}/actions/${action}`)).body[0].args).toBe(String(media));
});

it('lists the actions, and answers one of them in an array', async () => {
  const sub = (await curl('post', '/api/ivrs', '{"name":"welcome_example2"}')).body.data as number;
  const play = { digits: '7', action: 'IVR_PLAY', args: 'tone_stream://%(1000,0,640)', body: 'BEEP' };
  await send.post(`/api/ivrs/${id}/actions`).send(play).expect(200);
  await send.post(`/api/ivrs/${id}/actions`).send({ digits: '1', action: 'IVR_SUB', args: sub }).expect(200);
  const { body } = await send.get(`/api/ivrs/${id}/actions`).expect(200);
  const stamp = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  const row = {
    id: expect.any(Number),
    ivr_menu_id: id,
    match_prefix: 0,
    created_at: stamp,
    updated_at: stamp,
    deleted_at: '',
  };
  expect(body).toEqual([
    expect.objectContaining({ digits: '0', body: 'welcome.wav' }),
    { ...row, ...play },
    { ...row, digits: '1', action: 'IVR_SUB', args: String(sub), body: 'welcome_example2' },
  ]);
  expect((await send.get(`/api/ivrs/${id}/actions/${body[1].id}`).expect(200)).body).toEqual([body[1]]);
  await send.get(`/api/ivrs/${id}/actions/99999`).expect(404);
  await send.get(`/api/ivrs/${sub}/actions/${body[1].id}`).expect(404);
});

it('lists IVRs as text, newest first, with their number of actions', async () => {
  const system = { media_path: 'phrase:welcome@xui', media_type: 'SYSTEM', media_id: 204 };
  const own = {
    media_path: '$${sound_prefix}/ivr/ivr-generic_greeting.wav',
    media_type: 'SYSTEM',
    media_id: 130,
  };
  const input = { name: 'IVR示例2', description: '欢迎致电,销售请按1', greet_long: system, greet_short: own };
  await send.post('/api/ivrs').send(input).expect(200);
  const { body } = await send.get('/api/ivrs').expect(200);
  expect(body).toMatchObject({ page: 1, pageCount: 1, rowCount: 3 });
  expect(Object.keys(body.data[0]).sort()).toEqual([...KEYS, 'count_actions', 'identifier'].sort());
  expect(body.data[0]).toMatchObject({
    ...input,
    timeout: '15000',
    count_actions: '0',
    confirm_attempts: '',
  });
  expect(body.data[2]).toMatchObject({
    id: String(id),
    key: `ivr-${id}`,
    digit_len: '1',
    count_actions: '3',
  });
});

it('deletes an action and an IVR', async () => {
  const [{ id: action }] = (await send.get(`/api/ivrs/${id}/actions`)).body;
  expect((await send.delete(`/api/ivrs/${id}/actions/${action}`).expect(200)).body).toEqual({
    ...{ data: String(action), message: 'success', code: 200 },
  });
  expect((await send.delete(`/api/ivrs/${id}`).expect(200)).body).toEqual({
    ...{ message: 'success', data: String(id), code: 200 },
  });
  await send.get(`/api/ivrs/${id}/actions`).expect(404);
  await send.delete(`/api/ivrs/${id}`).expect(404);
});
