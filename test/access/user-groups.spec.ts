import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedCdr, type StoredCdr } from '../calls/stored-cdrs.js';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
let [alice, bob] = [0, 0];
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
  const create = async (login: string, more: object = {}) =>
    (
      await t.admin
        .post('/api/users')
        .send({ login, password: 'Secret-1234', ...more })
        .expect(200)
    ).body.data as number;
  alice = await create('alice', { name: 'Alice', extn: '1001', extn_password: 'secret-1001' });
  bob = await create('bob');
});
afterAll(() => t.close());

const create = async (name: string, user_ids: unknown[] = []) => {
  const { body } = await t.admin.post('/api/groups').send({ name }).expect(200);
  if (user_ids.length > 0)
    await t.admin.post(`/api/groups/${body.data}/members`).send({ user_ids }).expect(200);
  return body.data as number;
};
const members = async (id: number) =>
  (await t.admin.get(`/api/groups/${id}/members`).expect(200)).body as Record<string, unknown>[];

describe('groups of users', () => {
  it('are created, listed, changed and deleted', async () => {
    const id = await create('Sales');
    expect((await t.admin.get(`/api/groups/${id}`).expect(200)).body).toMatchObject({
      ...{ id, name: 'Sales', description: '', domain: 'pbx.example.test' },
    });
    await t.admin.put(`/api/groups/${id}`).send({ description: 'who sells' }).expect(200);
    const viewer = await t.as('viewer');
    expect((await viewer.get('/api/groups').expect(200)).body.data).toMatchObject([
      { id, description: 'who sells' },
    ]);
    expect((await viewer.get('/api/groups/user_group').expect(200)).body).toMatchObject([
      { id, name: 'Sales' },
    ]);
    await t.admin.post('/api/groups').send({ name: 'Sales' }).expect(409);
    const operator = await t.as('operator');
    await operator.post('/api/groups').send({ name: 'Mine' }).expect(403);
    await operator.delete(`/api/groups/${id}`).expect(403);
    await t.admin.delete(`/api/groups/${id}`).expect(200);
    await t.admin.get(`/api/groups/${id}`).expect(404);
  });

  it.each(['1001', 'a,b', ' a', 'a ', '*60'])(
    'are not called "%s", which a list could mistake',
    async (name) => {
      const { body } = await t.admin.post('/api/groups').send({ name }).expect(400);
      expect(body.errors).toMatchObject([{ field: 'name' }]);
    },
  );

  it('have users, each once, who come and go', async () => {
    const id = await create('Team', [alice, String(bob), alice]);
    expect(await members(id)).toEqual([
      {
        user_id: alice,
        login: 'alice',
        name: 'Alice',
        disabled: 0,
        extn: '1001',
        domain: 'pbx.example.test',
      },
      { user_id: bob, login: 'bob', name: '', disabled: 0, extn: '', domain: 'pbx.example.test' },
    ]);
    const add = (user_ids: unknown) => t.admin.post(`/api/groups/${id}/members`).send({ user_ids });
    await add([alice]).expect(200);
    expect((await add([alice, 99_999]).expect(400)).body.errors).toMatchObject([{ field: 'user_ids' }]);
    await add('x').expect(400);
    await t.admin
      .post('/api/groups/99999/members')
      .send({ user_ids: [alice] })
      .expect(404);
    expect((await t.admin.get(`/api/user_groups/${bob}`).expect(200)).body).toMatchObject([
      { id, name: 'Team', domain: 'pbx.example.test', description: '' },
    ]);
    await t.admin.delete(`/api/groups/members/${id}/${bob}`).expect(200);
    await t.admin.delete(`/api/groups/members/${id}/${bob}`).expect(404);
    expect(await members(id)).toHaveLength(1);
    expect((await t.admin.get(`/api/user_groups/${bob}`)).body).toEqual([]);
    await t.admin.get('/api/user_groups/99999').expect(404);
    await t.admin.get('/api/groups/99999/members').expect(404);
    const { data } = (await t.admin.get(`/api/audit_logs?entity=user group&entity_id=${id}`)).body;
    expect(data[0]).toMatchObject({
      before: { members: [{}, {}] },
      after: { members: [{ user_id: alice }] },
    });
  });

  it('lose users who are deleted', async () => {
    const { body } = await t.admin
      .post('/api/users')
      .send({ login: 'short', password: 'Secret-1234' })
      .expect(200);
    const id = await create('Passing', [body.data]);
    await t.admin.delete(`/api/users/${body.data}`).expect(200);
    expect(await members(id)).toEqual([]);
  });
});

describe('calls of a group', () => {
  const store = (caller_id_number: string, destination_number: string, more: Partial<StoredCdr> = {}) =>
    storedCdr(t, { caller_id_number, destination_number, account_code: caller_id_number, ...more });
  const found = async (query: string) => {
    const { body } = await t.admin.get(`/api/cdrs?${query}`).expect(200);
    return new Set((body.data as { uuid: string }[]).map((row) => row.uuid));
  };

  it('are those of the extensions of its users, by its name or its id, beside single numbers', async () => {
    const id = await create('Support', [alice, bob]);
    await create('Nobody');
    const [made, taken] = [await store('1001', '9'), await store('9', '1001')];
    const other = await store('9', '1002');
    await store('', '');
    const numbered = await store(String(id), '9');
    expect(await found('groupValue=Support')).toEqual(new Set([made, taken]));
    expect(await found(`groupValue=${id}`)).toEqual(new Set([made, taken]));
    expect(await found('groupValue=Support,1002')).toEqual(new Set([made, taken, other]));
    expect(await found('groupValue=Nobody')).toEqual(new Set());
    expect((await found('groupValue=')).size).toBe(5);
    // What is the number of an extension is no id.
    await t.admin
      .post('/api/extensions')
      .send({ extn: String(id), password: 'secret-1234' })
      .expect(200);
    expect(await found(`groupValue=${id}`)).toEqual(new Set([numbered]));
    const { body } = await t.admin.get('/api/cdrs?groupValue=no such team').expect(400);
    expect(body.errors).toMatchObject([{ field: 'groupValue' }]);
    const counted = await t.admin.get('/api/cdrs/statistics?groupValue=Support').expect(200);
    expect(counted.body.data).toMatchObject([{ count: 2 }]);
  });

  it('of the caller are the legs of their own extensions, in their domains', async () => {
    const token = (await t.anyone.post('/api/sessions').send({ login: 'alice', password: 'Secret-1234' }))
      .body.token as string;
    const mine = async (query = '') => {
      const { body } = await t.anyone.get(`/api/cdrs/me${query}`).set('X-XTRA-AUTH-ID', token).expect(200);
      return new Set((body.data as { uuid: string }[]).map((row) => row.uuid));
    };
    await t.database.run('TRUNCATE cdrs');
    await t.admin
      .post('/api/extensions')
      .send({ extn: '1001', domain: 'b.example.test', password: 'secret-1234' })
      .expect(200);
    const made = await store('1001', '9');
    const taken = await store('9', '1001', { direction: 'outbound' });
    await store('1002', '1003');
    await store('1001', '9', { realm: 'b.example.test' });
    expect(await mine()).toEqual(new Set([made, taken]));
    expect(await mine('?cidNumber=1001')).toEqual(new Set([made]));
    expect((await t.admin.get('/api/cdrs/me').expect(200)).body).toMatchObject({ rowCount: 0, data: [] });
  });
});
