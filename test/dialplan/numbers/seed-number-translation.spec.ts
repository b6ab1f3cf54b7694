import type TestAgent from 'supertest/lib/agent.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.js';

/** Seed 003's own examples of number translation (L1960-L2098), one after the other, ids adapted. */
let t: TestApp;
let send: TestAgent;
beforeAll(async () => {
  t = await startApp();
  send = t.admin;
});
afterAll(() => t.close());

const PATH = '/api/number_translation';
const KEYS = ['updated_at', 'id', 'created_at', 'deleted_at', 'description', 'type', 'name'].toSorted();
const keysOf = (row: object) => Object.keys(row).toSorted();
const numbersOf = async (table: number) => (await send.get(`${PATH}/${table}/numbers`).expect(200)).body;
let id: number;
let number: number;

it('creates a table, which has a name and a type', async () => {
  const { body } = await send.post(PATH).send({ name: 'test', type: 'exact' }).expect(200);
  expect(body).toEqual({ message: 'success', code: 200, data: expect.any(Number) });
  id = body.data;
  expect((await send.post(PATH).send({ name: 'x' }).expect(400)).body.errors[0].field).toBe('type');
  expect((await send.post(PATH).send({ type: 'exact' }).expect(400)).body.errors[0].field).toBe('name');
  await send.post(PATH).send({ name: 'x', type: 'regex' }).expect(400);
  expect((await send.post(PATH).send({ name: 'test', type: 'prefix' }).expect(409)).body.message).toMatch(
    /test already exists \(duplicate key value violates unique constraint\)$/,
  );
});

it('adds a number, and several', async () => {
  const one = { original_number: '10001', nts_number: '901001' };
  const { body } = await send
    .post(`${PATH}/${id}/numbers`)
    .send({ ...one, id, type: 'exact' })
    .expect(200);
  expect(body).toEqual({ code: 200, data: expect.any(Number), message: 'success' });
  number = body.data;
  const several = [
    { nts_number: '10001', original_number: '901001' },
    { nts_number: '1002', original_number: '811002' },
  ];
  const answer = { code: 200, data: id, message: 'success' };
  expect((await send.post(`${PATH}/${id}/import`).send(several).expect(200)).body).toEqual(answer);
  const data = [{ nts_number: '1', original_number: '2' }];
  expect((await send.post(`${PATH}/${id}/import/`).send({ data }).expect(200)).body).toEqual(answer);
});

it('lists tables and numbers with texts, reads a table with numbers', async () => {
  const { body } = await send.get(PATH).expect(200);
  expect(body).toMatchObject({ page: 1, rowCount: 1, pageCount: 1 });
  expect(keysOf(body.data[0])).toEqual(KEYS);
  expect(body.data[0]).toMatchObject({ id: String(id), name: 'test', type: 'exact', description: '' });
  const { body: one } = await send.get(`${PATH}/${id}`).expect(200);
  expect(keysOf(one)).toEqual(KEYS);
  expect(one.id).toBe(id);
  const numbers = await numbersOf(id);
  expect(keysOf(numbers)).toEqual(['nts_numbers', 'number_translation_info']);
  expect(numbers.number_translation_info).toEqual([{ name: 'test', description: '', type: 'exact' }]);
  expect(numbers.nts_numbers).toMatchObject({ rowCount: 4, pageCount: 1, page: 1 });
  expect(numbers.nts_numbers.data.at(-1)).toEqual({
    ...{ id: String(number), ref_id: String(id), original_number: '10001', nts_number: '901001' },
    ...{ created_at: expect.any(String), updated_at: expect.any(String), deleted_at: '' },
  });
  const { body: page } = await send.get(`${PATH}/${id}/numbers?page=2&perPage=3`).expect(200);
  expect(page.nts_numbers).toMatchObject({
    rowCount: 4,
    pageCount: 2,
    page: 2,
    data: [{ nts_number: '901001' }],
  });
  await send.get(`${PATH}/99999`).expect(404);
  await send.get(`${PATH}/99999/numbers`).expect(404);
});

it('changes name and description, never the type', async () => {
  const change = { name: 'test01', description: 'test01', id: '4711', type: 'prefix' };
  const { body } = await send.put(`${PATH}/${id}`).send(change).expect(200);
  expect(body).toEqual({ code: 200, data: String(id), message: 'success' });
  expect((await send.get(`${PATH}/${id}`)).body).toMatchObject({
    ...{ id, name: 'test01', description: 'test01', type: 'exact' },
  });
  await send.put(`${PATH}/${id}`).send({ type: 'prefix' }).expect(200);
  expect((await send.get(`${PATH}/${id}`)).body.type).toBe('exact');
});

it('changes a number; the body of the printed curl changes nothing', async () => {
  const path = `${PATH}/${id}/${number}`;
  const answer = { message: 'success', data: String(number), code: 200 };
  const changed = { nts_number: '1112', original_number: '1004' };
  expect((await send.put(path).send(changed).expect(200)).body).toEqual(answer);
  const before = await numbersOf(id);
  expect(before.nts_numbers.data.at(-1)).toMatchObject(changed);
  expect((await send.put(path).send({ k: 'test', v: '1008' }).expect(200)).body).toEqual(answer);
  expect(await numbersOf(id)).toEqual(before);
  const other = (await send.post(PATH).send({ name: 'other', type: 'prefix' })).body.data;
  await send.put(`${PATH}/${other}/${number}`).send(changed).expect(404);
  await send.put(`${PATH}/${other}/${number}`).send({ k: 'test' }).expect(404);
  await send.delete(`${PATH}/${other}/${number}`).expect(404);
  for (const bad of [{ nts_number: '' }, { original_number: 'a b' }, { nts_number: '${x}' }])
    expect((await send.put(path).send(bad).expect(400)).body.errors[0].field).toBe(Object.keys(bad)[0]);
  expect(await numbersOf(id)).toEqual(before);
});

it('shows CherryPBX, which turns the pages itself, every table', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `table ${index}`);
  for (const name of names) await send.post(PATH).send({ name, type: 'exact' }).expect(200);
  const rows = async (query: string) => (await send.get(`${PATH}?${query}`).expect(200)).body.data.length;
  expect(await rows('page=1&page_size=10')).toBe(62);
  expect(await rows('page=1&perPage=5')).toBe(5);
  expect(await rows('')).toBe(50);
});

it('deletes a number, and a table unless a route uses it', async () => {
  expect((await send.delete(`${PATH}/${id}/${number}`).expect(200)).body).toEqual({
    ...{ message: 'success', code: 200, data: String(number) },
  });
  const route = { name: 'r', prefix: '9', max_length: 9, context: 'context-1', dest_type: 'FS_DEST_USER' };
  const dnc = `s/prefix_nts_${id}/original_number/nts_number/`;
  const used = await send
    .post('/api/routes')
    .send({ ...route, dnc })
    .expect(200);
  const { body } = await send.delete(`${PATH}/${id}`).expect(409);
  expect(body.message).toContain(`route ${used.body.data.id} (r)`);
  await send.put(`/api/routes/${used.body.data.id}`).send({ dnc: '' }).expect(200);
  expect((await send.delete(`${PATH}/${id}`).expect(200)).body).toEqual({
    ...{ data: String(id), code: 200, message: 'success' },
  });
  expect(await t.database.run('SELECT id FROM nts_numbers')).toEqual([]);
});
