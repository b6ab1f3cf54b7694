import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SessionService } from '../../src/access/session.service.js';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

describe('a session that is not used', () => {
  /** As if nothing had come with it for so long. */
  const leave = (user_id: number, seconds: number) =>
    t.database.run('UPDATE sessions SET used_at = used_at - make_interval(secs => $2) WHERE user_id = $1', [
      user_id,
      seconds,
    ]);
  const opened = async (name: string) => {
    const input = { login: name, password: 'Secret-1234', idle_timeout: 60 };
    const user_id = (await t.admin.post('/api/users').send(input).expect(200)).body.data as number;
    const { token } = (
      await t.anyone.post('/api/sessions').send({ login: name, password: 'Secret-1234' }).expect(200)
    ).body;
    const use = () => t.anyone.get('/api/sessions').set('X-XTRA-AUTH-ID', token as string);
    return { user_id, use };
  };

  it('ends after its user’s idle_timeout; each use puts that off', async () => {
    const { user_id, use } = await opened('idler');
    for (let n = 0; n < 3; n += 1) {
      await leave(user_id, 50);
      await use().expect(200);
    }
    await leave(user_id, 61);
    await use().expect(403);
    await t.app.get(SessionService, { strict: false }).sweep();
    expect(await t.database.run('SELECT FROM sessions WHERE user_id = $1', [user_id])).toEqual([]);
  });

  it('lives as long as any without one, and a new one counts from then on', async () => {
    const { user_id, use } = await opened('changer');
    const set = (idle_timeout: number) =>
      t.admin
        .put('/api/users')
        .send({ username: [user_id], idle_timeout })
        .expect(200);
    await set(0);
    await leave(user_id, 3_600);
    await use().expect(200);
    await set(60);
    await use().expect(200);
    await leave(user_id, 61);
    await set(0);
    await use().expect(403);
  });
});
