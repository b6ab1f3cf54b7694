import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { buildProgram } from '../support/build.js';

/** CherryPBX's pages of users: its requests, and what it reads of the answers. */
let t: TestApp;
beforeAll(async () => {
  buildProgram();
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
}, 120_000);
afterAll(() => t.close());

const form = (login: string, more: object = {}) => ({
  ...{ login, name: `Name of ${login}`, password: 'Secret-1234', type: 'NORMAL' },
  ...{ extn: '', extn_password: '', context: '' },
  ...more,
});
const create = async (login: string, more: object = {}) =>
  (await t.admin.post('/api/users').send(form(login, more)).expect(200)).body.data as number;
const detail = async (id: number) =>
  (await t.admin.get(`/api/users/${id}`).expect(200)).body as Record<string, unknown>;
const extensionsOf = async (id: number) =>
  (await t.admin.get(`/api/users/${id}/extensions`).expect(200)).body as Record<string, unknown>[];
const addExtension = async (id: number, extn: string) =>
  (
    await t.admin
      .post('/api/extensions')
      .send({ name: extn, extn, password: 'secret-2000', context: 'context-1', user_id: String(id) })
      .expect(200)
  ).body.data as number;

describe('the list of users', () => {
  it('is paged and narrowed by parts of login and name and by type; empty parameters are none', async () => {
    await create('page-alice');
    await create('page-bob', { type: 'AGENT' });
    const list = async (query: string) =>
      (await t.admin.get(`/api/users?page=1&perPage=10&${query}&_t=1795000000000`).expect(200)).body;
    expect((await list('login=&name=')).rowCount).toBeGreaterThanOrEqual(3);
    const { data, rowCount } = await list('login=PAGE-&name=');
    expect(rowCount).toBe(2);
    expect(data).toMatchObject([
      { login: 'page-bob', name: 'Name of page-bob', type: 'AGENT', domain: 'pbx.example.test' },
      { login: 'page-alice', last_login_at: '' },
    ]);
    expect((await list('login=&name=of page-a')).data).toMatchObject([{ login: 'page-alice' }]);
    expect((await list('login=page&name=&type=AGENT')).data).toMatchObject([{ login: 'page-bob' }]);
    await t.admin.get('/api/users?perPage=100&hpack=false').expect(200);
  });
});

describe('a user is created', () => {
  it('without an extension, or with one that they call with', async () => {
    const alone = await create('alone');
    expect(await detail(alone)).toMatchObject({ extn_id: '', extn: '', context: '' });
    expect(await extensionsOf(alone)).toEqual([]);
    const both = await create('both', { extn: '2100', extn_password: 'secret-2100', context: 'context-2' });
    const [extension, ...others] = await extensionsOf(both);
    expect(others).toEqual([]);
    expect(extension).toMatchObject({
      extn: '2100',
      name: 'Name of both',
      context: 'context-2',
      login: 'both',
    });
    expect(await detail(both)).toMatchObject({
      ...{ extn_id: extension!['id'], extn: '2100', context: 'context-2', domain: 'pbx.example.test' },
      ...{ is_super: 0, disabled: 0, tel: '', last_login_attempt_at: '' },
    });
    const { body } = await t.anyone
      .post('/api/sessions')
      .send({ username: 'both', password: 'Secret-1234' })
      .expect(200);
    expect(body.extn).toBe('2100');
  });

  it.each([
    [409, undefined, { extn: '2101', extn_password: 'secret-2101' }],
    [400, 'context', { extn: '2102', extn_password: 'secret-2102', context: 'nowhere' }],
    [400, 'extn_password', { extn: '2103' }],
    [400, 'extn_password', { extn: '2103', extn_password: 'short' }],
    [400, 'extn_id', { extn_id: 1 }],
  ])('not at all where its extension cannot be: %i %s', async (status, field, extension) => {
    await t.admin.post('/api/extensions').send({ extn: '2101', password: 'secret-2101' });
    const { body } = await t.admin.post('/api/users').send(form('nobody', extension)).expect(status);
    if (field) expect(body.errors).toMatchObject([{ field }]);
    expect((await t.admin.get('/api/users?login=nobody')).body.rowCount).toBe(0);
  });
});

describe('a user', () => {
  it('is saved as the whole object that was read, with what was changed', async () => {
    const id = await create('whole', { extn: '2200', extn_password: 'secret-2200' });
    const read = await detail(id);
    await t.admin
      .put(`/api/users/${id}`)
      .send({
        ...read,
        ...{ name: 'Whole', tel: '0212345', is_super: '0', disabled: false, domain: 'elsewhere' },
        ...{ deleted_at: null, last_login_attempt_at: null, last_login_at: null },
      })
      .expect(200);
    const { updated_at: _, ...after } = await detail(id);
    expect(after).toEqual({ ...read, name: 'Whole', tel: '0212345', updated_at: undefined });
  });

  it('calls with the extension that was chosen, one of their own', async () => {
    const id = await create('chooser');
    const [first, second] = [await addExtension(id, '2301'), await addExtension(id, '2302')];
    expect(await detail(id)).toMatchObject({ extn_id: '', extn: '2301' });
    const choose = (extn_id: number | null) =>
      t.admin.put(`/api/users/${id}`).send({ action: 'toggle', extn_id });
    await choose(second).expect(200);
    expect(await detail(id)).toMatchObject({ extn_id: second, extn: '2302', disabled: 0 });
    await t.admin.put(`/api/users/${id}`).send({ extn_id: null }).expect(200);
    expect(await detail(id)).toMatchObject({ extn_id: '', extn: '2301' });
    await choose(first).expect(200);
    const strange = await addExtension(await create('stranger'), '2303');
    expect((await choose(strange).expect(400)).body.errors).toMatchObject([{ field: 'extn_id' }]);
    expect(await detail(id)).toMatchObject({ extn_id: first });
  });

  it('loses an extension that is taken away, given to another or deleted', async () => {
    const id = await create('loser', { extn: '2400', extn_password: 'secret-2400' });
    const other = await create('winner');
    const [row] = await extensionsOf(id);
    const own = row!['id'] as number;
    const leave = (extn_id: unknown) => t.admin.post(`/api/users/${id}/extns/leave`).send({ extn_id });
    await leave(own).expect(200);
    expect(await detail(id)).toMatchObject({ extn_id: '', extn: '' });
    expect((await t.admin.get(`/api/extensions/${own}`)).body).toMatchObject({
      user_id: '',
      login: '',
    });
    await leave(own).expect(404);
    await leave(99_999).expect(404);
    await leave('x').expect(400);
    await t.admin.post('/api/users/99999/extns/leave').send({ extn_id: own }).expect(404);
    await t.admin.put(`/api/extensions/${own}`).send({ user_id: id }).expect(200);
    await t.admin.put(`/api/users/${id}`).send({ extn_id: own }).expect(200);
    await t.admin.put(`/api/extensions/${own}`).send({ user_id: other }).expect(200);
    expect(await detail(id)).toMatchObject({ extn_id: '' });
    await t.admin.put(`/api/users/${other}`).send({ extn_id: own }).expect(200);
    await t.admin.delete(`/api/extensions/${own}`).expect(200);
    expect(await detail(other)).toMatchObject({ extn_id: '', extn: '' });
    expect(await extensionsOf(other)).toEqual([]);
    await t.admin.get('/api/users/99999/extensions').expect(404);
  });

  it('leaves an extension to nobody when they are deleted', async () => {
    const id = await create('gone', { extn: '2450', extn_password: 'secret-2450' });
    const [row] = await extensionsOf(id);
    const own = row!['id'] as number;
    await t.admin.put(`/api/users/${id}`).send({ extn_id: own }).expect(200);
    await t.admin.delete(`/api/users/${id}`).expect(200);
    await t.admin.get(`/api/users/${id}`).expect(404);
    expect((await t.admin.get(`/api/extensions/${own}`)).body).toMatchObject({ extn: '2450', user_id: '' });
  });

  it('is told when somebody last tried to log in as them', async () => {
    const id = await create('tried');
    await t.anyone.post('/api/sessions').send({ username: 'tried', password: 'wrong' }).expect(403);
    const row = await detail(id);
    expect(row).toMatchObject({ last_login_at: '' });
    expect(row['last_login_attempt_at']).toMatch(/^\d{4}-\d\d-\d\d /);
  });
});

describe('several users', () => {
  it('are changed at once, all or none', async () => {
    const username = [await create('several-1'), await create('several-2')];
    const { body } = await t.admin
      .put('/api/users/')
      .send({ type: 'AGENT', username, idle_timeout: 600 })
      .expect(200);
    expect(body.message).toBe('update rows 2');
    for (const id of username) expect(await detail(id)).toMatchObject({ type: 'AGENT', idle_timeout: 600 });
    const change = (input: object) => t.admin.put('/api/users').send({ type: 'NORMAL', ...input });
    await change({ username: [...username, 99_999] }).expect(404);
    await change({ username: [] }).expect(400);
    for (const idle_timeout of [-1, 59, 86_401])
      expect((await change({ username, idle_timeout }).expect(400)).body.errors).toMatchObject([
        { field: 'idle_timeout' },
      ]);
    for (const id of username) expect(await detail(id)).toMatchObject({ type: 'AGENT' });
    await (await t.as('operator')).put('/api/users').send({ username, type: 'NORMAL' }).expect(403);
  });
});

describe('the sheet of users', () => {
  const download = async (query: string) =>
    (await t.admin.get(`/api/users/download?language=en&${query}`).expect(200)).body as string[][];

  it('is an array of rows, the titles first, narrowed as the list is, without passwords', async () => {
    await create('sheet-1', { type: 'AGENT' });
    await create('sheet-2');
    const [titles, ...rows] = await download('login=sheet-&name=');
    expect(titles!.slice(0, 4)).toEqual(['Login', 'Name', 'Password', 'Type']);
    expect(rows.map(([login, , password, type]) => [login, password, type])).toEqual([
      ['sheet-1', '', 'AGENT'],
      ['sheet-2', '', 'NORMAL'],
    ]);
    expect((await download('login=sheet-&name=&type=AGENT')).slice(1)).toHaveLength(1);
    expect((await download("login=' OR TRUE --")).slice(1)).toHaveLength(0);
    const operator = await t.as('operator');
    for (const path of ['download', 'export', 'template'])
      await operator.get(`/api/users/${path}`).expect(403);
    await operator.post('/api/users/import').send({ users: [] }).expect(403);
  });

  it('makes users who can log in, and changes a password', async () => {
    const row = { Login: 'imported', Name: 'Imported', Password: 'Secret-1234', Role: 'operator' };
    const { body } = await t.admin
      .post('/api/users/import')
      .send({ users: [row] })
      .expect(200);
    expect(body.data).toMatchObject([{ login: 'imported', role: 'operator' }]);
    expect(JSON.stringify(body)).not.toContain('Secret-1234');
    const logIn = (password: string) =>
      t.anyone.post('/api/sessions').send({ username: 'imported', password });
    await logIn('Secret-1234').expect(200);
    const update = (more: object) =>
      t.admin
        .post('/api/users/import?on_duplicate=update')
        .send({ users: [{ ...row, ...more }] })
        .expect(200);
    expect((await update({ Password: 'Another-1234' })).body.report).toMatchObject({ updated: 1 });
    await logIn('Another-1234').expect(200);
    expect((await update({ Password: '' })).body.report).toMatchObject({ unchanged: 1 });
    await logIn('Another-1234').expect(200);
  });

  it('makes nobody where one is not good', async () => {
    const users = [
      { 用户名: 'good', 密码: 'Secret-1234' },
      { 用户名: 'no password' },
      { 用户名: 'weak', 密码: 'weak' },
    ];
    const { body } = await t.admin.post('/api/users/import').send({ users }).expect(400);
    expect(body.errors).toMatchObject([
      { row: 2, field: 'login' },
      { row: 3, field: 'password' },
    ]);
    await t.admin
      .post('/api/users/import')
      .send({ users: [{ 用户名: 'good' }] })
      .expect(400);
    expect((await t.admin.get('/api/users?login=good')).body.rowCount).toBe(0);
  });
});

it('the default domain is a JSON string, for everybody', async () => {
  const { text, headers } = await (await t.as('viewer')).get('/api/users/force_domain/default').expect(200);
  expect(text).toBe('"pbx.example.test"');
  expect(headers['content-type']).toMatch(/^application\/json/);
});

it('users with extensions can be invited to a conference, unless they are disabled', async () => {
  const id = await create('guest', { extn: '2900', extn_password: 'secret-2900' });
  await create('guest-without');
  const invited = async () => {
    const { body } = await (await t.as('operator')).get('/api/conference_rooms/select/users').expect(200);
    return (body as { name: string }[]).filter(({ name }) => name.startsWith('Name of guest'));
  };
  expect(await invited()).toEqual([{ id, extn: '2900', name: 'Name of guest' }]);
  await t.admin.put(`/api/users/${id}`).send({ disabled: 1 }).expect(200);
  expect(await invited()).toEqual([]);
});
