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
