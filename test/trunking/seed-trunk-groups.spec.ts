import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** Seed 003's own examples of trunk groups (L1651-L1748), and what they leave open. */
let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const EXAMPLE = { name: 't_group9', description: 'desc', strategy: 'RR' };
const LISTED = {
  ...EXAMPLE,
  ...{ id: expect.any(Number), params: '', deleted_at: '' },
  ...{ created_at: expect.any(String), updated_at: expect.any(String) },
};
const created = async (path: string, row: object): Promise<number> =>
  Number((await t.admin.post(path).send(row).expect(200)).body.data);
const group = (name: string) => created('/api/trunk_groups', { name });
const trunk = (name: string, more: object = {}) => created('/api/trunks', { name, ...more });

describe('the examples of seed 003', () => {
  it('create, list, read, change and delete a group', async () => {
    const made = await t.admin.post('/api/trunk_groups').send(EXAMPLE).expect(200);
    expect(made.body).toEqual({ data: expect.stringMatching(/^\d+$/), message: 'success', code: 200 });
    const id = Number(made.body.data);
    const list = await t.admin.get('/api/trunk_groups').expect(200);
    expect(list.body).toEqual({ page: 1, pageCount: 1, rowCount: 1, data: [LISTED] });
    const single = await t.admin.get(`/api/trunk_groups/${id}`).expect(200);
    expect(single.body).toEqual({ ...LISTED, id, route_codes: [], trunks: [] });
    const change = { name: 'trunk goup2', description: 'gggggggggggggggggg', strategy: 'WEIGHT', id: '22' };
    const changed = await t.admin.put(`/api/trunk_groups/${id}`).send(change).expect(200);
    expect(changed.body).toEqual({ id: String(id), code: 200, message: 'success', data: String(id) });
    expect((await t.admin.get(`/api/trunk_groups/${id}`)).body).toMatchObject({ ...change, id });
    const gone = await t.admin.delete(`/api/trunk_groups/${id}`).expect(200);
    expect(gone.body).toEqual({ data: String(id), message: 'success', code: 200 });
    const { body } = await t.admin.get(`/api/trunk_groups/${id}`).expect(404);
    expect(body).toMatchObject({ code: 404, data: '{}', message: expect.stringContaining('not found') });
  });

  it('say what to set when nobody can say how the trunks are', async () => {
    const { body } = await t.admin.get('/api/trunk_groups/status').expect(503);
    expect(body.message).toMatch(/set FREESWITCH_URL, .* or KAMAILIO_RPC_URL$/);
  });
});

describe('the trunks of a group', () => {
  it('are put in, placed, shown with the trunk, and taken out', async () => {
    const id = await group('members');
    const [one, two] = [await trunk('m1'), await trunk('m2')];
    const path = `/api/trunk_groups/${id}/trunks`;
    const added = await t.admin
      .post(path)
      .send({ trunk_id: String(one), priority: 5 })
      .expect(200);
    expect(added.body).toEqual({ code: 200, message: 'success', data: String(one) });
    await t.admin.post(path).send({ trunk_id: two }).expect(200);
    const members = [
      { trunk_id: two, name: 'm2', priority: 0, weight: 1 },
      { trunk_id: one, name: 'm1', priority: 5, weight: 1 },
    ];
    expect((await t.admin.get(path).expect(200)).body).toEqual(members);
    expect((await t.admin.get(`/api/trunk_groups/${id}`)).body.trunks).toEqual(members);
    expect((await t.admin.get(`/api/trunks/${one}`)).body.trunk_groups).toEqual([
      { id, name: 'members', priority: 5, weight: 1 },
    ]);
    await t.admin.put(`${path}/${one}`).send({ priority: '', weight: '7' }).expect(200);
    expect((await t.admin.get(path)).body[1]).toMatchObject({ trunk_id: two, priority: 0 });
    expect((await t.admin.get(path)).body[0]).toMatchObject({ trunk_id: one, priority: 0, weight: 7 });
    await t.admin.delete(`${path}/${one}`).expect(200);
    await t.admin.delete(`${path}/${one}`).expect(404);
    await t.admin.put(`${path}/${one}`).send({ weight: 1 }).expect(404);
    expect((await t.admin.get(path)).body).toHaveLength(1);
    const { body: audit } = await t.admin.get('/api/audit_logs?entity=trunk group&perPage=1').expect(200);
    expect(audit.data[0]).toMatchObject({ action: 'update', after: { id, trunks: [{ trunk_id: two }] } });
  });

  it('are refused when they do not exist, are no trunk, or are in it already', async () => {
    const path = `/api/trunk_groups/${await group('refuses')}/trunks`;
    const one = await trunk('r1');
    for (const bad of [{}, { trunk_id: 99_999 }, { trunk_id: 'x' }]) {
      const { body } = await t.admin.post(path).send(bad).expect(400);
      expect(body.errors[0].field).toBe('trunk_id');
    }
    for (const bad of [{ priority: -1 }, { weight: 0 }]) {
      const { body } = await t.admin
        .post(path)
        .send({ trunk_id: one, ...bad })
        .expect(400);
      expect(body.errors[0].field).toBe(Object.keys(bad)[0]);
    }
    const tries = Array.from({ length: 10 }, () => t.admin.post(path).send({ trunk_id: one }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    await t.admin.post('/api/trunk_groups/99999/trunks').send({ trunk_id: one }).expect(404);
    await t.admin.get('/api/trunk_groups/99999/trunks').expect(404);
  });

  it('cannot be deleted while they are in a group', async () => {
    const [id, one] = [await group('keeps'), await trunk('kept')];
    await t.admin.post(`/api/trunk_groups/${id}/trunks`).send({ trunk_id: one }).expect(200);
    const { body } = await t.admin.delete(`/api/trunks/${one}`).expect(409);
    expect(body.message).toBe(`trunk ${one} is in use by trunk group ${id} (keeps)`);
    await t.admin.delete(`/api/trunk_groups/${id}`).expect(200);
    await t.admin.delete(`/api/trunks/${one}`).expect(200);
  });
});

it.each([
  ['name', {}],
  ['strategy', { name: 'bad', strategy: 'LCR' }],
  ['params', { name: 'bad', params: '{' }],
  ['params', { name: 'bad', params: { ping: 5 } }],
])('a group with a bad %s is refused', async (field, bad) => {
  const { body } = await t.admin.post('/api/trunk_groups').send(bad).expect(400);
  expect(body).toMatchObject({ code: 400, data: '{}', errors: [{ field }] });
});

it('a group of that name there is already is refused', async () => {
  await group('twice');
  await t.admin.post('/api/trunk_groups').send({ name: 'twice' }).expect(409);
});

it('a route that leads to a trunk or a group holds it', async () => {
  const [id, one] = [await group('routed'), await trunk('routed')];
  const route = (dest_type: string, dest_uuid: number, prefix: string) =>
    created('/api/routes', {
      name: dest_type,
      context: 'context-1',
      max_length: 9,
      prefix,
      dest_type,
      dest_uuid,
    });
  await route('FS_DEST_CLUSTER_TRUNK', one, '81');
  await route('FS_DEST_CLUSTER_TRUNK_GROUP', id, '82');
  expect((await t.admin.delete(`/api/trunks/${one}`).expect(409)).body.message).toContain('in use by route');
  expect((await t.admin.delete(`/api/trunk_groups/${id}`).expect(409)).body.message).toContain('by route');
});
