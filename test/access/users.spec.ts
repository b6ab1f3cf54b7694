import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

describe('roles', () => {
  it('operators write all but users, dev keys and the audit log', async () => {
    const operator = await t.as('operator');
    await operator.post('/api/contexts').send({ name: 'by an operator' }).expect(200);
    for (const path of ['/api/users', '/api/dev_keys', '/api/audit_logs'])
      await operator.get(path).expect(403);
    await operator.post('/api/users').send({ login: 'x', password: 'Secret-1234' }).expect(403);
    await operator.get('/api/users/me').expect(200);
  });

  it('viewers read and change nothing but their own password', async () => {
    const viewer = await t.as('viewer');
    await viewer.get('/api/contexts').expect(200);
    await viewer.post('/api/contexts').send({ name: 'by a viewer' }).expect(403);
    await viewer.delete('/api/contexts/4').expect(403);
    await viewer
      .put('/api/users/me/password')
      .send({ old_password: 'wrong', password: 'Another-1234' })
      .expect(403);
    await viewer
      .put('/api/users/me/password')
      .send({ old_password: 'Secret-1234', password: 'Another-1234' })
      .expect(200);
    await viewer.get('/api/contexts').expect(403);
  });
});

describe('users', () => {
  it('are created, listed, changed and deleted; a password is never read back', async () => {
    const input = { login: 'alice', name: 'Alice', password: 'Secret-1234', role: 'operator' };
    const { body } = await t.admin.post('/api/users').send(input).expect(200);
    const row = (await t.admin.get(`/api/users/${body.data}`).expect(200)).body;
    expect(row).toMatchObject({ login: 'alice', role: 'operator', is_super: 0, last_login_at: '' });
    expect(Object.keys(row)).not.toContain('password');
    await t.admin.put(`/api/users/${body.data}`).send({ is_super: '1', password: '' }).expect(200);
    expect((await t.admin.get('/api/users?login=alice')).body.data).toMatchObject([
      { role: 'admin', is_super: 1 },
    ]);
    await t.admin.post('/api/users').send(input).expect(409);
    await t.admin.delete(`/api/users/${body.data}`).expect(200);
    await t.admin.get(`/api/users/${body.data}`).expect(404);
  });

  it.each(['Short-1', 'nocapital-1234', 'NOSMALL-1234', 'NoDigit-abcd', 'NoOther1234'])(
    'need a good password, not %s',
    async (password) => {
      const { body } = await t.admin.post('/api/users').send({ login: 'weak', password }).expect(400);
      expect(body.errors[0].field).toBe('password');
    },
  );

  it('is_super=0 takes the role from an admin only, and contradicts no role', async () => {
    const operator = await t.as('operator');
    const { user_id } = (await operator.get('/api/sessions')).body;
    await t.admin.put(`/api/users/${user_id}`).send({ is_super: 0 }).expect(200);
    expect((await t.admin.get(`/api/users/${user_id}`)).body.role).toBe('operator');
    await t.admin.put(`/api/users/${user_id}`).send({ is_super: 1, role: 'viewer' }).expect(400);
  });

  it('guesses of the old password are counted as log-ins are', async () => {
    const viewer = await t.as('viewer');
    const guess = (old_password: string) =>
      viewer.put('/api/users/me/password').send({ old_password, password: 'Another-1234' });
    for (let n = 0; n < 5; n += 1) await guess('wrong').expect(403);
    expect((await guess('Secret-1234').expect(403)).body.text).toMatch(/locked/);
  });

  it('the first administrator stays', async () => {
    await t.admin.delete('/api/users/1').expect(400);
    await t.admin.put('/api/users/1').send({ role: 'viewer' }).expect(400);
    await t.admin.put('/api/users/1').send({ disabled: 1 }).expect(400);
  });

  it('who is disabled is out at once', async () => {
    const viewer = await t.as('viewer');
    const { user_id } = (await viewer.get('/api/sessions').expect(200)).body;
    await t.admin.put(`/api/users/${user_id}`).send({ disabled: true }).expect(200);
    await viewer.get('/api/sessions').expect(403);
  });
});

describe('a user who is toggled', () => {
  it('is out at once, and in again after the second time', async () => {
    const viewer = await t.as('viewer');
    const { user_id, login } = (await viewer.get('/api/sessions').expect(200)).body;
    const toggle = () => t.admin.put(`/api/users/${user_id}`).send({ action: 'toggle' });
    const logIn = () => t.anyone.post('/api/sessions').send({ login, password: 'Secret-1234' });
    await toggle().expect(200);
    await viewer.get('/api/sessions').expect(403);
    await logIn().expect(403);
    await toggle().expect(200);
    await logIn().expect(200);
  });

  it('is not the first administrator', async () => {
    const { body } = await t.admin.put('/api/users/1').send({ action: 'toggle' }).expect(400);
    expect(body.errors).toMatchObject([{ field: 'disabled' }]);
  });
});

describe('dev keys', () => {
  it('work as token and in place of a password until deleted, and are shown once', async () => {
    const made = (await t.admin.post('/api/dev_keys').send({ description: 'for scripts' }).expect(200)).body
      .data;
    const stored = await t.database.run('SELECT to_jsonb(k)::text AS k FROM dev_keys k');
    expect(stored.map(({ k }) => k).join()).not.toContain(made.key);
    await t.anyone.get('/api/users/me').set('X-XTRA-AUTH-ID', made.key).expect(200);
    await t.anyone.post('/api/sessions').send({ login: 'admin', dev_key: made.key }).expect(200);
    await t.anyone
      .post('/api/sessions')
      .send({ login: 'admin', dev_key: `${made.key}x` })
      .expect(403);
    const listed = (await t.admin.get('/api/dev_keys').expect(200)).body.data;
    expect(listed).toMatchObject([{ id: made.id, description: 'for scripts' }]);
    expect(JSON.stringify(listed)).not.toContain(made.key);
    expect(listed[0].last_used_at).toMatch(/^\d{4}-/);
    const session = await t.anyone
      .post('/api/sessions')
      .send({ login: 'admin', dev_key: made.key })
      .expect(200);
    await t.admin.delete(`/api/dev_keys/${made.id}`).expect(200);
    await t.anyone.get('/api/sessions').set('X-XTRA-AUTH-ID', session.body.token).expect(403);
    await t.anyone.get('/api/users/me').set('X-XTRA-AUTH-ID', made.key).expect(403);
  });
});

describe('the audit log', () => {
  it('says who changed what, from where, before and after, without secrets', async () => {
    const operator = await t.as('operator');
    const { login } = (await operator.get('/api/sessions')).body;
    const input = { extn: '7001', password: 'secret-7001', name: 'before' };
    const id = (await operator.post('/api/extensions').send(input).expect(200)).body.data;
    await operator.put(`/api/extensions/${id}`).send({ name: 'after', password: 'secret-7002' }).expect(200);
    await operator.delete(`/api/extensions/${id}`).expect(200);
    const { data } = (await t.admin.get(`/api/audit_logs?entity=extension&entity_id=${id}`).expect(200)).body;
    expect(data).toMatchObject([
      { action: 'delete', login, address: '127.0.0.1', before: { name: 'after' }, after: '' },
      { action: 'update', before: { name: 'before' }, after: { name: 'after' } },
      { action: 'create', before: '', after: { name: 'before', extn: '7001' } },
    ]);
    expect(JSON.stringify(data)).not.toMatch(/secret-700|"password"/);
  });

  it('is sorted and searched by its own columns only', async () => {
    const { data } = (await t.admin.get('/api/audit_logs?sortField=id&sortOrder=asc').expect(200)).body;
    const ids = data.map(({ id }: { id: number }) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(ids).toEqual(ids.toSorted((one: number, two: number) => one - two));
    const found = (await t.admin.get('/api/audit_logs?searchField=entity&searchKey=SER').expect(200)).body
      .data;
    expect(new Set(found.map(({ entity }: { entity: string }) => entity))).toEqual(new Set(['user']));
    for (const parameter of ['sortField', 'searchField']) {
      const { body } = await t.admin.get(`/api/audit_logs?${parameter}=password&searchKey=a`).expect(400);
      expect(body.errors).toMatchObject([{ field: parameter }]);
    }
  });

  it('holds nothing of a change that was refused', async () => {
    const before = (await t.admin.get('/api/audit_logs')).body.rowCount;
    await t.admin.post('/api/contexts').send({ name: '分机' }).expect(409);
    await t.admin
      .post('/api/routes')
      .send({ name: 'x', context: 'none', max_length: 3, dest_type: 'FS_DEST_USER' })
      .expect(400);
    expect((await t.admin.get('/api/audit_logs')).body.rowCount).toBe(before);
  });
});
