import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** Seed 003's own examples of route codes (L507-L568), and what they leave open. */
let t: TestApp;
let tg_id: number;
beforeAll(async () => {
  t = await startApp();
  tg_id = Number((await t.admin.post('/api/trunk_groups').send({ name: 'group' }).expect(200)).body.data);
});
afterAll(() => t.close());

const saved = { code: 200, data: expect.stringMatching(/^\d+$/), message: 'success' };

describe('the examples of seed 003', () => {
  it('create, list, read, change and delete a code', async () => {
    const example = { code: 'code00', description: 'des00', tg_id };
    const made = await t.admin.post('/api/route_codes').send(example).expect(200);
    expect(made.body).toEqual(saved);
    const id = Number(made.body.data);
    const list = await t.admin.get('/api/route_codes?perPage=10&page=1').expect(200);
    expect(list.body).toEqual({ pageCount: 1, page: 1, data: [{ ...example, id }], rowCount: 1 });
    expect((await t.admin.get(`/api/route_codes/${id}`).expect(200)).body).toEqual({ ...example, id });
    const change = { code: 'testcode', description: 'test', tg_id: String(tg_id) };
    const changed = await t.admin.put(`/api/route_codes/${id}`).send(change).expect(200);
    expect(changed.body).toEqual({ message: 'success', data: String(id), code: 200 });
    expect((await t.admin.get(`/api/route_codes/${id}`)).body).toEqual({ ...change, id, tg_id });
    const { body: group } = await t.admin.get(`/api/trunk_groups/${tg_id}`).expect(200);
    expect(group.route_codes).toEqual([{ id, code: 'testcode', description: 'test' }]);
    const gone = await t.admin.delete(`/api/route_codes/${id}`).expect(200);
    expect(gone.body).toEqual({ code: 200, data: String(id), message: 'success' });
    await t.admin.get(`/api/route_codes/${id}`).expect(404);
  });

  it('delete all of them at once, written down once', async () => {
    for (const code of ['a', 'b', 'c'])
      await t.admin.post('/api/route_codes').send({ code, tg_id }).expect(200);
    expect((await t.admin.delete('/api/route_codes').expect(200)).body).toEqual({ ...saved, data: '3' });
    expect((await t.admin.get('/api/route_codes')).body).toMatchObject({ rowCount: 0, data: [] });
    const { body } = await t.admin.get('/api/audit_logs?entity=route code&entity_id=all').expect(200);
    expect(body.data).toMatchObject([
      { action: 'delete', login: 'admin', before: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] },
    ]);
    expect((await t.admin.delete('/api/route_codes').expect(200)).body.data).toBe('0');
  });
});

it.each([
  ['code', {}],
  ['code', { code: 'ninechars' }],
  ['code', { code: '${a}' }],
  ['tg_id', { code: 'bad' }],
  ['tg_id', { code: 'bad', tg_id: 99_999 }],
  ['tg_id', { code: 'bad', tg_id: 'x' }],
])('a bad %s is refused: %j', async (field, bad) => {
  const { body } = await t.admin
    .post('/api/route_codes')
    .send(field === 'code' ? { tg_id, ...bad } : bad)
    .expect(400);
  expect(body).toMatchObject({ code: 400, data: '{}', errors: [{ field }] });
});

it('a code holds its group, and is there once', async () => {
  const row = { code: 'holds', tg_id };
  const id = (await t.admin.post('/api/route_codes').send(row).expect(200)).body.data;
  const { body } = await t.admin.delete(`/api/trunk_groups/${tg_id}`).expect(409);
  expect(body.message).toBe(`trunk group ${tg_id} is in use by route code ${id} (holds)`);
  await t.admin.post('/api/route_codes').send(row).expect(409);
});

it('a viewer deletes none', async () => {
  await (await t.as('viewer')).delete('/api/route_codes').expect(403);
});
