import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_PASSWORD, startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp({ TRUST_PROXY: '127.0.0.1' });
});
afterAll(() => t.close());

const login = (input: object, from = '192.0.2.1') =>
  request(t.url).post('/api/sessions').set('X-Forwarded-For', from).send(input);

describe('POST /api/sessions', () => {
  it('answers the flat superset that the documents and CherryPBX read', async () => {
    const { body } = await login({ login: 'admin', password: ADMIN_PASSWORD }).expect(200);
    expect(body).toMatchObject({ code: 200, user_id: 1, currentAuthority: 'admin', super_admin: true });
    expect(body.system_roles).toEqual({ senior_roles_str: 'admin', roles_str: 'admin' });
    expect(body.token).toMatch(/^[0-9a-f-]{36}$/);
    expect(body.expires * 1000 - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    expect(body.expires * 1000 - Date.now()).toBeLessThan(24.1 * 3_600_000);
  });

  it('takes username for login, and a form', async () => {
    await login({ username: 'admin', password: ADMIN_PASSWORD }).expect(200);
    await request(t.url)
      .post('/api/sessions')
      .type('form')
      .send(`login=admin&password=${ADMIN_PASSWORD}`)
      .expect(200);
  });

  it('answers wrong credentials and unknown users alike with 403', async () => {
    const wrong = await login({ login: 'admin', password: 'wrong' }, '192.0.2.2').expect(403);
    const unknown = await login({ login: 'nobody', password: 'wrong' }, '192.0.2.2').expect(403);
    expect(wrong.body).toEqual({
      code: 403,
      message: 'Wrong username or password',
      data: '{}',
      text: 'Wrong username or password',
    });
    expect(unknown.body).toEqual(wrong.body);
    await login({ password: 'x' }).expect(400);
    await login({ login: 'admin' }).expect(400);
  });

  it('stores neither token nor password in the clear', async () => {
    const { body } = await login({ login: 'admin', password: ADMIN_PASSWORD }).expect(200);
    const rows = await t.database.run(
      'SELECT to_jsonb(s)::text AS s FROM sessions s UNION ALL SELECT to_jsonb(u)::text FROM users u',
    );
    const stored = rows.map(({ s }) => s).join();
    expect(stored).not.toContain(body.token);
    expect(stored).not.toContain(ADMIN_PASSWORD);
    expect(stored).toContain('$argon2id$');
  });
});

describe('odd credentials', () => {
  it.each([
    [{ login: { constructor: 1 }, password: 'x' }, 400],
    [{ login: 'zz', password: null }, 400],
    [{ login: null, username: 'admin', password: ADMIN_PASSWORD }, 200],
    [{ login: 'admin', password: ADMIN_PASSWORD, dev_key: null }, 200],
    [{ login: ['admin'], password: true }, 400],
  ])('%j are answered %i', async (input, status) => {
    await login(input, '192.0.2.30').expect(status);
  });

  it('in bodies of a hundred thousand keys or ten thousand levels cost no time', async () => {
    const wide = Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`k${n}`, 1]));
    const deep = `{"login":"a","password":"b","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    const started = Date.now();
    await login(wide, '192.0.2.31').expect(400);
    const { status } = await request(t.url).post('/api/sessions').type('json').send(deep);
    expect([400, 403]).toContain(status);
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});

describe('a token', () => {
  it.each([
    ['X-XTRA-AUTH-ID', (token: string) => ({ 'X-XTRA-AUTH-ID': token })],
    ['Authorization: Bearer', (token: string) => ({ Authorization: `Bearer ${token}` })],
    ['the cookie', (token: string) => ({ Cookie: `other=1; switchyard_session=${token}` })],
  ])('is accepted as %s', async (_name, headers) => {
    const { body } = await login({ login: 'admin', password: ADMIN_PASSWORD }).expect(200);
    const me = await request(t.url).get('/api/users/me').set(headers(body.token)).expect(200);
    expect(me.body).toMatchObject({ login: 'admin', is_super: 1, role: 'admin' });
    expect(me.body).not.toHaveProperty('password_hash');
  });

  it('is required: none, a wrong and an ended one are 403', async () => {
    await t.anyone.get('/api/routes').expect(403);
    await t.anyone.get('/api/routes').set('X-XTRA-AUTH-ID', 'nonsense').expect(403);
    const { body } = await login({ login: 'admin', password: ADMIN_PASSWORD }).expect(200);
    const session = request.agent(t.url).set('X-XTRA-AUTH-ID', body.token);
    expect((await session.get('/api/sessions').expect(200)).body).toMatchObject({
      code: 200,
      login: 'admin',
    });
    expect((await session.delete('/api/sessions').expect(200)).body).toEqual({ code: 200, text: 'OK' });
    await session.get('/api/sessions').expect(403);
  });

  it('ends after its 24 hours', async () => {
    const { body } = await login({ login: 'admin', password: ADMIN_PASSWORD }).expect(200);
    await t.database.run(`UPDATE sessions SET expires_at = now() - interval '1 second'`);
    await t.anyone.get('/api/sessions').set('X-XTRA-AUTH-ID', body.token).expect(403);
  });
});

describe('the session cookie', () => {
  it('is HttpOnly, SameSite=Lax and lasts as long as the token', async () => {
    const { headers } = await login({ login: 'admin', password: ADMIN_PASSWORD }).expect(200);
    expect(headers['set-cookie']?.[0]).toMatch(
      /^switchyard_session=[0-9a-f-]{36}; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax$/,
    );
  });

  it('writes only from a page of this host', async () => {
    const { body } = await login({ login: 'admin', password: ADMIN_PASSWORD }).expect(200);
    const host = new URL(t.url).host;
    const put = (origin?: string, forwarded: object = {}) => {
      const cookie = { Cookie: `switchyard_session=${body.token}`, ...forwarded };
      const call = request(t.url).put('/api/contexts/1').set(cookie);
      return (origin === undefined ? call : call.set('Origin', origin)).send({ description: 'by cookie' });
    };
    await put().expect(403);
    await put('http://evil.example').expect(403);
    await put('null').expect(403);
    await put(`http://${host}`).expect(200);
    const behind = { 'X-Forwarded-Host': 'pbx.example:3000' };
    await put('http://pbx.example:3000', behind).expect(200);
    await put('http://evil.example', behind).expect(403);
  });
});

describe('failed logins', () => {
  it('lock that login for that address after five, not for another address', async () => {
    for (let n = 0; n < 5; n += 1)
      await login({ login: 'admin', password: 'wrong' }, '192.0.2.50').expect(403);
    const { body } = await login({ login: 'admin', password: ADMIN_PASSWORD }, '192.0.2.50').expect(403);
    expect(body.text).toMatch(/locked for 2 hours/);
    await login({ login: 'admin', password: ADMIN_PASSWORD }, '192.0.2.51').expect(200);
    await t.database.run(`UPDATE login_failures SET last_at = now() - interval '121 minutes'`);
    await login({ login: 'admin', password: ADMIN_PASSWORD }, '192.0.2.50').expect(200);
  });

  it('made at once are all counted', async () => {
    const tries = Array.from({ length: 20 }, () =>
      login({ login: 'admin', password: 'wrong' }, '192.0.2.60'),
    );
    const answers = await Promise.all(tries);
    const texts = answers.map(({ body }) => body.text as string);
    expect(texts.filter((text) => text.startsWith('Wrong'))).toHaveLength(5);
  });

  it('from many addresses slow the login for strangers, never for where it has logged in before', async () => {
    await login({ login: 'admin', password: ADMIN_PASSWORD }, '192.0.2.70').expect(200);
    await t.database.run('DELETE FROM login_failures');
    await t.database.run(
      `INSERT INTO login_failures SELECT 'admin', '198.51.100.' || n, 2, now() FROM generate_series(1, 25) AS n`,
    );
    await login({ login: 'admin', password: 'wrong' }, '203.0.113.1').expect(403);
    const { body } = await login({ login: 'admin', password: ADMIN_PASSWORD }, '203.0.113.2').expect(403);
    expect(body.text).toMatch(/one try a minute/);
    await login({ login: 'admin', password: ADMIN_PASSWORD }, '192.0.2.70').expect(200);
    await t.database.run(
      `UPDATE login_failures SET last_at = now() - interval '61 seconds' WHERE address = ''`,
    );
    await login({ login: 'admin', password: ADMIN_PASSWORD }, '203.0.113.2').expect(200);
  });
});

describe('a password that changes', () => {
  it('leaves no session of the old one, not even of log-ins that were under way', async () => {
    const account = { login: 'changing', password: 'Secret-1234' };
    const admin = await login({ login: 'admin', password: ADMIN_PASSWORD }).expect(200);
    const as = { 'X-XTRA-AUTH-ID': admin.body.token as string };
    const { body } = await t.anyone.post('/api/users').set(as).send(account).expect(200);
    const tries = Array.from({ length: 4 }, () => login(account, '192.0.2.80'));
    const change = t.anyone.put(`/api/users/${body.data}`).set(as).send({ password: 'Another-1234' });
    const answers = await Promise.all([
      ...tries,
      change,
      ...Array.from({ length: 4 }, () => login(account, '192.0.2.81')),
    ]);
    for (const { token } of answers.map((answer) => answer.body as { token?: string })) {
      if (token) await t.anyone.get('/api/sessions').set('X-XTRA-AUTH-ID', token).expect(403);
    }
    await login({ ...account, password: 'Another-1234' }, '192.0.2.82').expect(200);
  });
});
