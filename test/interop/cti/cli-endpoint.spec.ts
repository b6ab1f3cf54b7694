import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.js';

const UUID = '17583c94-c7fd-4ccc-9410-abfaf69e2e88';
let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const keyOf = async (input: object): Promise<string> =>
  (await t.admin.post('/api/dev_keys').send(input).expect(200)).body.data.key;
const line = (key: string, cmd: string, arg = '') => t.anyone.get('/cli').query({ key, cmd, arg });

describe('GET /cli', () => {
  it('is for dev keys with that scope, and for no other credential', async () => {
    const cli = await keyOf({ scopes: 'cli' });
    const both = await keyOf({ scopes: ['api', 'cli'] });
    const plain = await keyOf({});
    expect((await line(cli, 'cti_timestamp').expect(200)).text).toMatch(/^\d{16}\n$/);
    expect((await line(both, 'cti_timestamp').expect(200)).headers['content-type']).toContain('text/plain');
    const posted = await t.anyone.post('/cli').send({ key: cli, cmd: 'cti_timestamp' }).expect(200);
    expect(Math.abs(Number(posted.text) / 1000 - Date.now())).toBeLessThan(60_000);
    const token = (await t.anyone.post('/api/sessions').send({ login: 'admin', dev_key: plain }).expect(200))
      .body.token;
    for (const key of [plain, '', 'guessed', token]) {
      const { body } = await line(key, 'cti_timestamp').expect(403);
      expect(body.message).toContain('scope cli');
    }
    await t.admin.get('/cli?cmd=cti_timestamp').expect(403);
  });

  it('is not for the keys of viewers', async () => {
    const viewer = await t.as('viewer');
    const { user_id } = (await viewer.get('/api/sessions').expect(200)).body;
    await line(await keyOf({ scopes: 'cli', user_id }), 'cti_timestamp').expect(403);
  });

  it('ends with the key', async () => {
    const { id, key } = (await t.admin.post('/api/dev_keys').send({ scopes: 'cli' }).expect(200)).body.data;
    await line(key, 'cti_timestamp').expect(200);
    await t.admin.delete(`/api/dev_keys/${id}`).expect(200);
    await line(key, 'cti_timestamp').expect(403);
  });

  it('refuses what it does not know, in words, before any switch is asked', async () => {
    const key = await keyOf({ scopes: 'cli' });
    for (const [cmd, arg] of [
      ['api', 'system touch /tmp/x'],
      ['bgapi', `originate user/1001 &park()`],
      ['', ''],
    ] as const) {
      expect((await line(key, cmd, arg).expect(403)).body.message).toContain('is not answered here');
    }
    const { body } = await line(key, 'uuid_kill', 'all').expect(400);
    expect(body.errors).toEqual([{ field: 'arg', message: 'uuid_kill needs the uuid of a call' }]);
    await t.anyone.get(`/cli?key=${key}&cmd=a&cmd=b`).expect(403);
    // There is no switch here.
    await line(key, 'uuid_kill', UUID).expect(503);
    await line(key, 'uuid_exists', UUID).expect(503);
    expect((await line(key, 'api', `cti_originate user/4711 &eavesdrop(${UUID})`).expect(200)).text).toBe(
      '-ERR SUBSCRIBER_ABSENT\n',
    );
  });
});

describe('a dev key', () => {
  it('of the scope cli alone opens nothing of /api', async () => {
    const key = await keyOf({ scopes: 'cli' });
    await t.anyone.get('/api/users/me').set('X-XTRA-AUTH-ID', key).expect(403);
    await t.anyone.get('/api/users/me').set('Authorization', `Bearer ${key}`).expect(403);
    await t.anyone.post('/api/sessions').send({ login: 'admin', dev_key: key }).expect(403);
  });

  it('says its scopes; api is the default, and others do not exist', async () => {
    const made = await t.admin.post('/api/dev_keys').send({}).expect(200);
    expect(made.body.data.scopes).toBe('api');
    const twice = await t.admin
      .post('/api/dev_keys')
      .send({ scopes: ['cli', 'api', 'cli'] })
      .expect(200);
    expect(twice.body.data.scopes).toBe('cli,api');
    for (const scopes of ['root', '', ',', null, [], ['']]) {
      const { body } = await t.admin.post('/api/dev_keys').send({ scopes }).expect(400);
      expect(body.errors).toEqual([{ field: 'scopes', message: 'must be api, cli or both' }]);
    }
    expect((await t.admin.get('/api/dev_keys?page_size=2').expect(200)).body.data[0].id).toBe(
      twice.body.data.id,
    );
  });
});
