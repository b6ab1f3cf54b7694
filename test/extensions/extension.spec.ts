import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
});
afterAll(() => t.close());

const create = async (input: object) =>
  (await t.admin.post('/api/extensions').send(input).expect(200)).body.data as number;

describe('an extension', () => {
  it('is created, read without secrets, changed and deleted', async () => {
    const id = await create({
      extn: '1001',
      password: 'secret-1001',
      vm_password: '1234',
      codec: ['PCMU', 'PCMA'],
    });
    const row = (await t.admin.get(`/api/extensions/${id}`).expect(200)).body;
    expect(row).toMatchObject({
      id,
      extn: '1001',
      domain: '',
      context: 'context-1',
      codec: 'PCMU,PCMA',
      user_id: '',
      timeout: 30,
    });
    for (const secret of ['password', 'a1_hash', 'vm_password']) expect(row).not.toHaveProperty(secret);
    await t.admin.put(`/api/extensions/${id}`).send({ name: 'Alice', codec: '' }).expect(200);
    const { body } = await t.admin.get('/api/extensions?extn=100&name=ali').expect(200);
    expect(body.data).toMatchObject([{ id, name: 'Alice', codec: '' }]);
    expect(JSON.stringify(body)).not.toContain('secret');
    const removed = await t.admin.delete(`/api/extensions/${id}`).expect(200);
    expect(removed.body).toEqual({ code: 200, message: 'success', data: String(id) });
    await t.admin.get(`/api/extensions/${id}`).expect(404);
  });

  it('keeps its password when an empty one is sent, and has it encrypted in the database', async () => {
    const id = await create({ extn: '1002', password: 'secret-1002' });
    await t.admin.put(`/api/extensions/${id}`).send({ password: '', name: 'Bob' }).expect(200);
    const [row] = await t.database.run(
      'SELECT password, to_jsonb(e)::text AS all FROM extensions e WHERE id = $1',
      [id],
    );
    expect(row!['password']).not.toBe('');
    expect(row!['all']).not.toContain('secret-1002');
    const xml = await t.xml({ section: 'directory', key_value: 'pbx.example.test', user: '1002' });
    expect(xml).toContain('value="secret-1002"');
  });

  it('has one secret: a password replaces a hash and the other way round', async () => {
    const id = await create({ extn: '1003', password: 'secret-1003' });
    const answer = () => t.xml({ section: 'directory', key_value: 'pbx.example.test', user: '1003' });
    await t.admin
      .put(`/api/extensions/${id}`)
      .send({ a1_hash: 'f'.repeat(32) })
      .expect(200);
    expect(await answer()).toContain('name="a1-hash"');
    expect(await answer()).not.toContain('name="password"');
    expect((await t.admin.get(`/api/extensions/${id}`)).body.a1_realm).toBe('pbx.example.test');
    await t.admin.put(`/api/extensions/${id}`).send({ password: 'secret-again' }).expect(200);
    expect(await answer()).toContain('value="secret-again"');
    expect(await answer()).not.toContain('name="a1-hash"');
  });

  it('is unique in its domain, PBX_DOMAIN said or not, and no alias may be another’s number', async () => {
    await create({ extn: '1010', password: 'secret-1010', number_alias: '9010' });
    const again = (input: object) =>
      t.admin.post('/api/extensions').send({ password: 'secret-xxxx', ...input });
    await again({ extn: '1010' }).expect(409);
    await again({ extn: '1010', domain: 'PBX.example.test' }).expect(409);
    await again({ extn: '9010' }).expect(409);
    await again({ extn: '1011', number_alias: '1010' }).expect(409);
    await again({ extn: '1011', number_alias: '9010' }).expect(409);
    await again({ extn: '1011', number_alias: '1011' }).expect(400);
    await again({ extn: '1010', domain: 'other.example.test' }).expect(200);
  });

  it('has no hotline without its number, whichever of the two is changed', async () => {
    const made = await create({ extn: '1012', password: 'secret-1012' });
    const put = (input: object) => t.admin.put(`/api/extensions/${made}`).send(input);
    const refused = await put({ hotline_type: 1 }).expect(400);
    expect(refused.body.errors).toEqual([
      { field: 'hotline_address', message: 'is required where hotline_type is not 0' },
    ]);
    await put({ hotline_type: 1, hotline_address: '0777' }).expect(200);
    await put({ hotline_address: '' }).expect(400);
  });

  it('and another’s alias written at once are one', async () => {
    for (let n = 0; n < 5; n += 1) {
      const input = (more: object) =>
        t.admin.post('/api/extensions').send({ password: 'secret-race', ...more });
      const answers = await Promise.all([
        input({ extn: `40${n}` }),
        input({ extn: `50${n}`, number_alias: `40${n}` }),
      ]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    }
  });

  it('stores the realm of its own domain with a hash', async () => {
    const id = await create({ extn: '1060', domain: 'own.example.test', password: 'secret-1060' });
    await t.admin
      .put(`/api/extensions/${id}`)
      .send({ a1_hash: 'a'.repeat(32) })
      .expect(200);
    expect((await t.admin.get(`/api/extensions/${id}`)).body.a1_realm).toBe('own.example.test');
    await t.admin.delete(`/api/extensions/${id}`).expect(200);
  });

  it('created twenty times at once is one', async () => {
    const tries = Array.from({ length: 20 }, () =>
      t.admin.post('/api/extensions').send({ extn: '1020', password: 'secret-1020' }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
  });

  it.each([
    ['extn', { extn: '' }],
    ['extn', { extn: '10 01' }],
    ['extn', { extn: "1'; DROP TABLE extensions" }],
    ['password', { password: 'short' }],
    ['a1_hash', { a1_hash: 'F'.repeat(32) }],
    ['context', { context: 'context-99' }],
    ['extn_cidr', { extn_cidr: '192.168.0.100/255' }],
    ['extn_cidr', { extn_cidr: 'trunks' }],
    ['user_agent_filter', { user_agent_filter: '(' }],
    ['name', { name: '${system(id)}' }],
    ['cid_name', { cid_name: 'a\u0000b' }],
    ['cid_number', { cid_number: '$${secret}' }],
    ['cid_number', { cid_number: 1e21 }],
    ['name', { name: true }],
    ['codec', { codec: ["PCMU',x"] }],
    ['dtmf_type', { dtmf_type: 4 }],
    ['timeout', { timeout: 0 }],
    ['domain', { domain: 'a/b' }],
    ['user_id', { user_id: 999 }],
    ['number_alias', { number_alias: '12,13' }],
  ])('with a bad %s is refused by that name: %j', async (field, bad) => {
    const { body } = await t.admin
      .post('/api/extensions')
      .send({ extn: '1030', password: 'secret-1030', ...bad })
      .expect(400);
    expect(body.errors).toMatchObject([{ field }]);
    expect((await t.admin.get('/api/extensions?extn=1030')).body.rowCount).toBe(0);
  });

  it('outlives the user it belongs to', async () => {
    const login = { login: 'owner', password: 'Secret-1234' };
    const user_id = (await t.admin.post('/api/users').send(login).expect(200)).body.data;
    const id = await create({ extn: '1040', password: 'secret-1040', user_id });
    await t.admin.delete(`/api/users/${user_id}`).expect(200);
    expect((await t.admin.get(`/api/extensions/${id}`).expect(200)).body).toMatchObject({ user_id: '' });
  });
});

describe('params and variables of an extension', () => {
  it('are its own and go with it', async () => {
    const [a, b] = [
      await create({ extn: '1050', password: 'secret-1050' }),
      await create({ extn: '1051', password: 'secret-1051' }),
    ];
    const param = (
      await t.admin.post(`/api/extensions/${a}/params`).send({ k: 'sip-force-expires', v: '60' }).expect(200)
    ).body.data;
    const input = { k: 'x_team', v: 'sales', direction: 2 };
    const variable = (await t.admin.post(`/api/extensions/${a}/variables`).send(input).expect(200)).body.data;
    await t.admin.put(`/api/extensions/${b}/params/${param}`).send({ v: '70' }).expect(404);
    await t.admin.put(`/api/extensions/${a}/variables/${variable}`).send({ v: 'support' }).expect(200);
    expect((await t.admin.get(`/api/extensions/${a}/variables`)).body).toMatchObject([
      { k: 'x_team', v: 'support', direction: 2, ref_id: a },
    ]);
    for (const child of [`params/${param}`, `variables/${variable}`]) {
      const { body } = await t.admin
        .put(`/api/extensions/${a}/${child}`)
        .send({ action: 'toggle' })
        .expect(200);
      expect(body.data.disabled).toBe(1);
    }
    await t.admin.delete(`/api/extensions/${a}`).expect(200);
    const [{ count }] = (await t.database.run('SELECT count(*) FROM extension_variables WHERE ref_id = $1', [
      a,
    ])) as [{ count: number }];
    expect(count).toBe(0);
  });

  it.each([
    ['params', { k: 'dial-string', v: 'sofia/external/1@evil' }],
    ['params', { k: 'allow-empty-password', v: 'true' }],
    ['params', { k: 'sip-force-contact', v: '<sip:x@127.0.0.1:9,loopback/app=system:id>' }],
    ['params', { k: 'sip-force-expires', v: 'abc' }],
    ['params', { k: 'vm-password', v: '4711' }],
    ['params', { k: 'auth-acl', v: 'any' }],
    ['params', { k: 'dial-var-api_on_answer', v: 'system id' }],
    ['variables', { k: 'api_hangup_hook', v: 'system id' }],
    ['variables', { k: 'x_a', v: '${system(id)}' }],
    ['variables', { k: 'execute_on_answer', v: 'system id' }],
  ])('refuse what would act on the switch: %s %j', async (path, setting) => {
    const id = (await t.admin.get('/api/extensions?extn=1051')).body.data[0].id;
    await t.admin.post(`/api/extensions/${id}/${path}`).send(setting).expect(400);
  });
});
