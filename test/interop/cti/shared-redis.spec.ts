import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { RedisProcess, withoutRedis } from '../../support/redis.js';

describe.skipIf(withoutRedis())('a Redis that others use too', () => {
  let redis: RedisProcess;
  let t: TestApp;
  beforeAll(async () => {
    redis = await RedisProcess.start();
    t = await startApp({ REDIS_URL: redis.url });
    await eventually(async () => expect((await report()).keeper).toBe(true), 20_000);
  });
  afterEach(async () => {
    await redis.client.flushall();
    await put({ registration: null, call: null }, 200);
  });
  afterAll(async () => {
    await t?.close();
    await redis?.stop();
  });

  const report = async () => (await t.anyone.get('/readyz')).body.redis;
  const put = (input: object, status: number) => t.admin.put('/api/cti/settings').send(input).expect(status);
  const get = async () => (await t.admin.get('/api/cti/settings').expect(200)).body;

  const REGISTRATION = '{"Event-Subclass":"sofia::register","from-user":"4711"}';
  const CALLS = '{"username":"4711","current":"x","notify":"hangup","activity":[]}';

  it.each([
    ['a hash', { registration: { hash: 'theirs' } }, 'registration.hash', ['hset', 'theirs', 'k', 'v']],
    ['a hash of JSON', { call: { hash: 'theirs' } }, 'call.hash', ['hset', 'theirs', '1001', '{"a":1}']],
    ['a text', { registration: { hash: 'theirs' } }, 'registration.hash', ['set', 'theirs', 'v']],
    ['a list for a hash', { call: { hash: 'theirs' } }, 'call.hash', ['rpush', 'theirs', 'v']],
    [
      'a hash for a list',
      { registration: { list: 'theirs' } },
      'registration.list',
      ['hset', 'theirs', 'k', 'v'],
    ],
    ['a list', { call: { list: 'theirs' } }, 'call.list', ['rpush', 'theirs', CALLS, 'v']],
  ])('keeps %s of theirs: nothing is written under its name', async (_, input, field, [name, ...args]) => {
    await redis.client.call(name!, ...args);
    const before = await redis.client.dump('theirs');
    expect((await put(input, 400)).body.errors).toMatchObject([{ field }]);
    expect(await get()).toMatchObject({ registration: { hash: 'registrations' }, call: { hash: 'calls' } });
    expect(await redis.client.dump('theirs')).toEqual(before);
  });

  it('may hold what was written in this dialect before, which is taken over', async () => {
    await redis.client.hset('who', '4711', REGISTRATION);
    await redis.client.hset('what', '4711', CALLS);
    await redis.client.rpush('news', CALLS);
    await put({ registration: { hash: 'who' }, call: { hash: 'what', list: 'news' } }, 200);
    await eventually(async () => expect(await redis.client.exists('who')).toBe(0));
    expect(await redis.client.hgetall('what')).toEqual({ '4711': CALLS });
  });

  it('keeps what others add to our hashes, also when these are renamed', async () => {
    for (const hash of ['registrations', 'calls']) await redis.client.hset(hash, 'k', 'v', 'n', '1');
    await redis.client.hset('registrations', '4711', REGISTRATION);
    await redis.client.hset('calls', '4711', CALLS);
    await put({ registration: { hash: 'who' }, call: { hash: 'what', remove_hangup: true } }, 200);
    for (const hash of ['registrations', 'calls'])
      await eventually(async () => expect(await redis.client.hgetall(hash)).toEqual({ k: 'v', n: '1' }));
    for (const hash of ['who', 'what']) await redis.client.hset(hash, 'k', 'v', '4711', CALLS);
    // Whoever has lost all writes it anew, and only that.
    await redis.client.del('switchyard:cti');
    for (const hash of ['who', 'what'])
      await eventually(async () => expect(await redis.client.hgetall(hash)).toEqual({ k: 'v' }), 10_000);
  });

  it('lets the two hashes change their names with each other', async () => {
    await redis.client.hset('registrations', '4711', REGISTRATION);
    await redis.client.hset('calls', '4712', CALLS);
    await put({ registration: { hash: 'calls' }, call: { hash: 'registrations' } }, 200);
    await eventually(async () => expect(await redis.client.exists('registrations', 'calls')).toBe(0));
  });

  it('is asked before a key is named, and not for anything else', async () => {
    await redis.kill();
    try {
      await eventually(async () => expect((await report()).state).toBe('down'));
      expect((await put({ call: { hash: 'what' } }, 503)).body.message).toMatch(/Redis/);
      await put(
        { call: { hash: 'calls', remove_hangup: true, channel: 'news' }, registration: { hash: '' } },
        200,
      );
    } finally {
      await redis.start();
    }
    await eventually(async () => expect((await report()).state).toBe('up'));
  });

  it('where a key is replaced by somebody: /readyz says so until it can be written again', async () => {
    await eventually(async () => expect(await report()).toEqual({ state: 'up', error: '', keeper: true }));
    await redis.client.set('registrations', 'theirs');
    await redis.client.del('switchyard:cti');
    await eventually(
      async () =>
        expect(await report()).toEqual({
          ...{ state: 'up', keeper: true },
          error: expect.stringMatching(/^WRONGTYPE .*\(\w+ registrations\)$/),
        }),
      20_000,
    );
    await put({ registration: { hash: 'who' } }, 200);
    await eventually(async () => expect((await report()).error).toBe(''), 20_000);
    expect(await redis.client.get('registrations')).toBe('theirs');
  }, 60_000);
});
