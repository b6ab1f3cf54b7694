import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { RedisProcess, withoutRedis } from '../../support/redis.js';

const DOMAIN = 'pbx.example.test';
const HASH = `cti_exten@${DOMAIN}`;

describe.skipIf(withoutRedis())('an extension that is in Redis alone', () => {
  let redis: RedisProcess;
  let t: TestApp;
  beforeAll(async () => {
    redis = await RedisProcess.start();
    t = await startApp({ REDIS_URL: redis.url, PBX_DOMAIN: DOMAIN });
    await eventually(async () => expect((await state()).state).toBe('up'));
    // Aliases are read at the first question that needs them, and half a minute later.
    await put('3006', { param: { password: 'x' }, attribute: { 'number-alias': '6003' } });
  });
  afterAll(async () => {
    await t?.close();
    await redis?.stop();
  });

  const state = async () => (await t.anyone.get('/readyz')).body.redis;
  const put = (extn: string, value: object) => redis.client.hset(HASH, extn, JSON.stringify(value));
  const directory = (user: string, more: Record<string, string> = {}) =>
    t.xml({ section: 'directory', tag_name: 'domain', key_value: DOMAIN, user, ...more });

  it('is answered to the switch as one of Postgres would be', async () => {
    const a1 = createHash('md5').update(`3001:${DOMAIN}:123`).digest('hex');
    await put('3001', {
      param: { 'a1-hash': a1, 'auth-acl': '192.0.2.7', 'max-registrations-per-extension': 3 },
      variable: { 'sip-force-expires': '60', x_team: 'sales' },
      attribute: { 'number-alias': 'front' },
    });
    const xml = await directory('3001');
    expect(xml).toContain(`<param name="a1-hash" value="${a1}"/>`);
    expect(xml).toContain('<param name="auth-acl" value="192.0.2.7/32"/>');
    expect(xml).toContain('<param name="allow-empty-password" value="false"/>');
    expect(xml).toContain('<param name="max-registrations-per-extension" value="3"/>');
    expect(xml).toContain('<param name="sip-force-expires" value="60"/>');
    expect(xml).toContain('<param name="dial-var-x_team" value="sales"/>');
    expect(xml).toContain('<variable name="user_context" value="context-1"/>');
    expect(xml).toContain('number-alias="front"');
    expect(xml).not.toContain('cacheable');
  });

  it('counts from the next question on, kept for as long as it says', async () => {
    await put('3002', { param: { password: 'one' }, attribute: { cacheable: '5000' } });
    expect(await directory('3002')).toContain('cacheable="5000"');
    await put('3002', { param: { password: 'two', 'allow-empty-password': 'true' } });
    const xml = await directory('3002');
    expect(xml).toContain('value="two"');
    expect(xml).toContain('<param name="allow-empty-password" value="true"/>');
    await redis.client.hdel(HASH, '3002');
    expect(await directory('3002')).toContain('not found');
  });

  it('has Postgres win, and is there again without it', async () => {
    await put('3003', { param: { password: 'of redis' } });
    const input = { extn: '3003', password: 'of postgres' };
    const { data: id } = (await t.admin.post('/api/extensions').send(input).expect(200)).body;
    expect(await directory('3003')).toContain('value="of postgres"');
    await t.admin.put(`/api/extensions/${id}`).send({ disabled: 1 }).expect(200);
    expect(await directory('3003')).toContain('not found');
    await t.admin.delete(`/api/extensions/${id}`).expect(200);
    expect(await directory('3003')).toContain('value="of redis"');
  });

  it('is not there where it holds what would let in whom it may not', async () => {
    await put('3004', { param: { password: 'x', 'auth-acl': '192.168.0.100/255' } });
    expect(await directory('3004')).toContain('not found');
    await redis.client.hset(HASH, '3005', 'no JSON');
    expect(await directory('3005')).toContain('not found');
  });

  it('is called by its number and by its alias', async () => {
    const route = {
      name: 'guests',
      prefix: '',
      context: 'context-1',
      max_length: 12,
      dest_type: 'FS_DEST_USER',
    };
    await t.admin.post('/api/routes').send(route).expect(200);
    const simulate = async (destNumber: string) =>
      JSON.stringify(
        (await t.admin.post('/api/calls/simulate').send({ context: 'context-1', destNumber }).expect(200))
          .body,
      );
    expect(await simulate('3006')).toContain(`user/3006@${DOMAIN}`);
    expect(await simulate('6003')).toContain(`user/3006@${DOMAIN}`);
    expect(await simulate('6004')).not.toContain('user/');
  });

  it('is unknown while Redis is silent, soon, and known again afterwards', async () => {
    await put('3007', { param: { password: 'x' } });
    redis.halt();
    const started = Date.now();
    expect(await directory('3007')).toContain('not found');
    expect(Date.now() - started).toBeLessThan(1_000);
    await eventually(async () => {
      await directory('3007');
      expect((await state()).state).toBe('down');
    });
    const before = Date.now();
    expect(await directory('3007')).toContain('not found');
    expect(Date.now() - before).toBeLessThan(250);
    redis.goOn();
    await eventually(async () => expect(await directory('3007')).toContain('value="x"'), 10_000);
    expect(await state()).toMatchObject({ state: 'up', error: '' });
  });
});

describe('without REDIS_URL', () => {
  it('there is none, and nobody is asked', async () => {
    const t = await startApp({ PBX_DOMAIN: DOMAIN });
    expect((await t.anyone.get('/readyz')).body.redis).toEqual({ state: 'off', error: '', keeper: false });
    expect(
      await t.xml({ section: 'directory', tag_name: 'domain', key_value: DOMAIN, user: '3001' }),
    ).toContain('not found');
    await t.close();
  });
});
