import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CallLookups } from '../../src/dialplan/call-lookups.js';
import { matchRoute, type RoutePattern } from '../../src/dialplan/rules/match-route.js';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

describe('the winning route', () => {
  it('in memory is the one of the pure rule, for 2 000 random numbers over 300 random routes', async () => {
    await t.database.run(
      `INSERT INTO routes (name, context, prefix, max_length, dest_type, disabled)
       SELECT 'route ' || n, 'context-' || (1 + n % 2), left(md5('p' || n), (n * 7) % 5), 3 + (n * 5) % 9, 'FS_DEST_USER', (n % 7 = 0)::int
       FROM generate_series(1, 300) AS n ON CONFLICT DO NOTHING`,
    );
    t.database.feed.missed();
    const routes = await t.database.run<RoutePattern>(
      'SELECT id, context, prefix, max_length, disabled FROM routes',
    );
    expect(routes.length).toBeGreaterThan(150);
    const lookups = t.app.get(CallLookups, { strict: false });
    let found = 0;
    for (let n = 0; n < 2_000; n += 1) {
      const number = Array.from(
        { length: 1 + (n % 12) },
        (_, place) => '0123456789abcdef'[(n * 31 + place * 7 + n * place) % 16],
      ).join('');
      const context = `context-${1 + (n % 2)}`;
      const asked = await lookups.route(context, number);
      expect([number, asked?.id]).toEqual([number, matchRoute(routes, context, number)?.id]);
      if (asked) found += 1;
    }
    expect(found).toBeGreaterThan(500);
  });
});

describe('all routes', () => {
  it('may take longer to be read than a call waits: a hundred thousand do', async () => {
    const lookups = t.app.get(CallLookups, { strict: false });
    const { body } = await t.admin
      .post('/api/routes')
      .send({ name: 'slow', context: 'context-3', prefix: '7', max_length: 12, dest_type: 'FS_DEST_USER' })
      .expect(200);
    const freed = t.database.transaction(async () => {
      await t.database.run('LOCK TABLE routes IN ACCESS EXCLUSIVE MODE');
      t.database.feed.missed();
      await setTimeout(1_500);
      await t.database.run(`UPDATE routes SET name = 'slow and late' WHERE id = $1`, [body.data.id]);
    });
    await setTimeout(200);
    expect(await lookups.route('context-3', '71')).toMatchObject({ name: 'slow and late' });
    await freed;
  });
});
