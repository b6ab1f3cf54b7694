import type TestAgent from 'supertest/lib/agent.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** Seed 003's own examples of DOD numbers (L1832-L1905), ids adapted, and what they leave open. */
let t: TestApp;
let send: TestAgent;
let extension: number;
let gateway: number;
let trunk: number;
beforeAll(async () => {
  t = await startApp();
  send = t.admin;
  extension = await made('/api/extensions', { extn: '1005', password: 'Secret-1234' });
  gateway = await made('/api/gateways', { name: 'example', realm: '192.0.2.1', register: 'no' });
  await made('/api/gateways', { name: 'gw2', realm: '192.0.2.2', register: 'no' });
  [trunk] = (await t.database.run(`INSERT INTO trunks (name) VALUES ('trunk1') RETURNING id`)).map(
    (row) => row['id'] as number,
  ) as [number];
});
afterAll(() => t.close());
beforeEach(() => t.database.run('DELETE FROM dods'));

const KEYS = [
  ...['name', 'id', 'type', 'extn_id', 'created_at'],
  ...['line_number', 'updated_at', 'deleted_at', 'extn', 'ref_id'],
].toSorted();
const EXAMPLE = { line_number: '6553998', extn: '1005', type: 'GATEWAY', name: 'example' };

async function made(path: string, input: object): Promise<number> {
  const { body } = await send.post(path).send(input).expect(200);
  return typeof body.data === 'number' ? body.data : body.data.id;
}
const read = async (id: number) => (await send.get(`/api/dods/${id}`).expect(200)).body;

it('creates, lists, reads, changes and deletes as printed', async () => {
  const created = await send.post('/api/dods').send(EXAMPLE).expect(200);
  expect(created.body).toEqual({ data: expect.any(Number), message: 'success', code: 200 });
  const id: number = created.body.data;
  const { body } = await send.get('/api/dods').expect(200);
  expect(body).toMatchObject({ page: 1, rowCount: 1, pageCount: 1 });
  expect(Object.keys(body.data[0]).toSorted()).toEqual(KEYS);
  expect(body.data[0]).toMatchObject({
    ...{ ...EXAMPLE, id: String(id), extn_id: String(extension), ref_id: String(gateway), deleted_at: '' },
  });
  expect(Object.keys(await read(id)).toSorted()).toEqual(KEYS);
  expect(await read(id)).toMatchObject({ ...EXAMPLE, id, extn_id: extension, ref_id: String(gateway) });
  const changed = await send.put(`/api/dods/${id}`).send({ name: 'gw2' }).expect(200);
  expect(changed.body).toEqual({ data: String(id), code: 200, message: 'success' });
  expect(await read(id)).toMatchObject({ ...EXAMPLE, name: 'gw2', ref_id: String(gateway + 1) });
  expect((await send.delete(`/api/dods/${id}`).expect(200)).body).toEqual({
    ...{ data: String(id), message: 'success', code: 200 },
  });
  await send.delete(`/api/dods/${id}`).expect(404);
});

it('filters, searches and sorts by what its targets are called', async () => {
  await made('/api/extensions', { extn: '11005', password: 'Secret-1234' });
  await made('/api/dods', EXAMPLE);
  await made('/api/dods', { ...EXAMPLE, extn: '11005', line_number: '86201858', name: 'gw2' });
  const lines = async (query: string) =>
    (await send.get(`/api/dods?${query}`).expect(200)).body.data.map(
      (row: { line_number: string }) => row.line_number,
    );
  expect(await lines('extn=1005')).toEqual(['6553998']);
  expect(await lines('page=1&perPage=10&line_number=2018')).toEqual(['86201858']);
  expect(await lines('line_number=12345')).toEqual([]);
  expect(await lines('name=gw2')).toEqual(['86201858']);
  expect(await lines('searchField=extn&searchKey=11')).toEqual(['86201858']);
  expect(await lines('sortField=name&sortOrder=asc')).toEqual(['6553998', '86201858']);
  expect(await lines('page_size=1&page=2')).toEqual(['6553998']);
});

describe('the target', () => {
  it('may be given by id, as text or number, and CherryPBX empties the name then', async () => {
    const byId = { line_number: '1', extn: '1005', type: 'GATEWAY', ref_id: String(gateway), name: '' };
    expect(await read(await made('/api/dods', byId))).toMatchObject({ name: 'example', type: 'GATEWAY' });
    const trunks = { line_number: '2', extn: '1005', type: 'TRUNK', ref_id: trunk, name: null };
    const id = await made('/api/dods', trunks);
    expect(await read(id)).toMatchObject({ name: 'trunk1', type: 'TRUNKS', ref_id: String(trunk) });
    await send.put(`/api/dods/${id}`).send({ line_number: '3', type: 'TRUNKS' }).expect(200);
    expect(await read(id)).toMatchObject({ name: 'trunk1', line_number: '3' });
    await send.put(`/api/dods/${id}`).send({ type: 'GATEWAY', name: 'gw2' }).expect(200);
    expect(await read(id)).toMatchObject({ name: 'gw2', type: 'GATEWAY' });
  });

  it('that does not exist is 400 and names the field', async () => {
    const id = await made('/api/dods', EXAMPLE);
    for (const [bad, field] of [
      [{ ...EXAMPLE, extn: '4711' }, 'extn'],
      [{ ...EXAMPLE, extn: '1005|elsewhere.example' }, 'extn'],
      [{ ...EXAMPLE, name: 'nobody' }, 'name'],
      [{ ...EXAMPLE, type: 'TRUNKS' }, 'name'],
      [{ ...EXAMPLE, name: '' }, 'name'],
      [{ ...EXAMPLE, name: '', ref_id: 4711 }, 'ref_id'],
      [{ ...EXAMPLE, name: 'gw2', ref_id: gateway }, 'name'],
      [{ ...EXAMPLE, type: 'CARRIER' }, 'type'],
      [{ ...EXAMPLE, line_number: 'a b' }, 'line_number'],
      [{ ...EXAMPLE, line_number: undefined }, 'line_number'],
    ] as const) {
      const { body } = await send.post('/api/dods').send(bad).expect(400);
      expect(body.errors.map((each: { field: string }) => each.field)).toEqual([field]);
    }
    await send.put(`/api/dods/${id}`).send({ type: 'TRUNKS' }).expect(400);
    await send.put(`/api/dods/${id}`).send({ extn: '4711', line_number: '9' }).expect(400);
    expect(await read(id)).toMatchObject(EXAMPLE);
    expect((await send.get('/api/dods')).body.rowCount).toBe(1);
  });

  it('cannot be deleted while a DOD uses it', async () => {
    const id = await made('/api/dods', EXAMPLE);
    for (const path of [`/api/gateways/${gateway}`, `/api/extensions/${extension}`]) {
      const { body } = await send.delete(path).expect(409);
      expect(body.message).toContain(`dod ${id} (6553998)`);
    }
    await send.put(`/api/dods/${id}`).send({ type: 'TRUNKS', name: 'trunk1' }).expect(200);
    const used = await t.database.run('SELECT target, target_id FROM links WHERE entity = $1', ['dod']);
    expect(used).toEqual([{ target: 'trunk', target_id: trunk }]);
  });

  it('is shown by the name it has now', async () => {
    const own = { extn: '2005', domain: 'a.example', password: 'Secret-1234' };
    const device = await made('/api/extensions', own);
    const line = await made('/api/gateways', { name: 'old', realm: '192.0.2.3', register: 'no' });
    const id = await made('/api/dods', { ...EXAMPLE, extn: '2005|a.example', name: 'old' });
    expect(await read(id)).toMatchObject({ extn: '2005|a.example', name: 'old' });
    await send.put(`/api/gateways/${line}`).send({ name: 'new' }).expect(200);
    await send.put(`/api/extensions/${device}`).send({ extn: '2006' }).expect(200);
    expect(await read(id)).toMatchObject({ extn: '2006|a.example', name: 'new' });
    expect((await send.get('/api/dods?extn=2006')).body.rowCount).toBe(1);
    expect((await send.get('/api/dods?extn=2006|b.example')).body.rowCount).toBe(0);
  });
});

it('keeps one DOD per extension and target', async () => {
  await made('/api/dods', EXAMPLE);
  const { body } = await send.post('/api/dods').send(EXAMPLE).expect(409);
  expect(body.message).toMatch(/\(duplicate key value violates unique constraint\)$/);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => send.post('/api/dods').send({ ...EXAMPLE, name: 'gw2' })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
});
