import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** The parameters of all SIP profiles together, as CherryPBX’s SIP page sends and reads them. */
let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const REALM = 'SOFIAGLOBALS';
const FORM = { ref_id: 0, disabled: '0', realm: REALM };
const list = async () => (await t.admin.get(`/api/params/realm/${REALM}`).expect(200)).body.data;
const told = async () => {
  const xml = await t.xml({ section: 'configuration', key_value: 'sofia.conf' });
  const [settings = ''] = /<global_settings>[^]*?<\/global_settings>/.exec(xml) ?? [];
  return Object.fromEntries([...settings.matchAll(/name="(.*?)" value="(.*?)"/g)].map(([, k, v]) => [k, v]));
};

it('are told in place of what is built in, while they are enabled', async () => {
  const builtIn = await told();
  expect(builtIn).toMatchObject({ 'log-level': '0', 'max-reg-threads': '16', 'debug-presence': '0' });
  expect(await list()).toEqual([]);
  const add = (k: string, v: string) => t.admin.post('/api/params').send({ ...FORM, k, v });
  const id: number = (await add('debug-presence', '1').expect(200)).body.data;
  expect(await list()).toMatchObject([
    { id: String(id), k: 'debug-presence', v: '1', disabled: '0', realm: REALM },
  ]);
  expect(await told()).toEqual({ ...builtIn, 'debug-presence': '1' });
  const put = (patch: object) => t.admin.put(`/api/params/${id}`).send(patch).expect(200);
  await put({ id, k: 'debug-sla', v: 9 });
  expect(await told()).toEqual({ ...builtIn, 'debug-sla': '9' });
  await put({ id, action: 'toggle' });
  expect(await list()).toMatchObject([{ disabled: '1' }]);
  expect(await told()).toEqual(builtIn);
  await put({ id, action: 'toggle' });
  const homer = 'udp:192.0.2.1:9060;hep=3;capture_id=100';
  await put({ k: 'capture-server', v: homer });
  expect(await told()).toEqual({ ...builtIn, 'capture-server': homer });
  await add('capture-server', homer).expect(409);
  await t.admin.delete(`/api/params/${id}`).expect(200);
  await t.admin.delete(`/api/params/${id}`).expect(404);
  await t.admin.put(`/api/params/${id}`).send({ action: 'toggle' }).expect(404);
  expect(await told()).toEqual(builtIn);
});

it('have no other realm', async () => {
  const { body } = await t.admin.get('/api/params/realm/LICENSE').expect(404);
  expect(body.message).toBe('there is no realm LICENSE: only SOFIAGLOBALS');
  const input = { k: 'debug-sla', v: '1', realm: 'LICENSE' };
  const { errors } = (await t.admin.post('/api/params').send(input).expect(400)).body;
  expect(errors).toMatchObject([{ field: 'realm' }]);
});

it('are changed by operators and read by viewers', async () => {
  const viewer = await t.as('viewer');
  await viewer.get(`/api/params/realm/${REALM}`).expect(200);
  await viewer
    .post('/api/params')
    .send({ ...FORM, k: 'debug-sla', v: '1' })
    .expect(403);
});

it.each([
  ['k', 'user-agent', 'x'],
  ['k', 'stir-shaken-as-key', '/etc/passwd'],
  ['k', 'rewrite-multicasted-fs-path', 'to_host'],
  ['k', '__proto__', '1'],
  ['v', 'log-level', '10'],
  ['v', 'debug-presence', 'on'],
  ['v', 'max-reg-threads', '0'],
  ['v', 'tracelevel', 'loud'],
  ['v', 'auto-restart', 'perhaps'],
  ['v', 'capture-server', 'homer'],
  ['v', 'capture-server', 'udp:${hostname}:9060'],
])('with a bad %s are refused: %s=%s', async (field, k, v) => {
  const { body } = await t.admin
    .post('/api/params')
    .send({ ...FORM, k, v })
    .expect(400);
  expect(body.errors).toMatchObject([{ field }]);
});
