import type TestAgent from 'supertest/lib/agent.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** Seed 003's own examples of DID numbers (L1759-L1827), ids adapted, and what they leave open. */
let t: TestApp;
let send: TestAgent;
beforeAll(async () => {
  t = await startApp();
  send = t.admin;
});
afterAll(() => t.close());

const KEYS = [
  ...['ref_id', 'deleted_at', 'numbers', 'updated_at', 'description'],
  ...['id', 'created_at', 'line_number', 'type'],
].toSorted();
let id: number;

it('creates, lists, reads, changes and deletes as printed', async () => {
  const created = await send
    .post('/api/hotlines')
    .send({ numbers: '1005', line_number: '6553998' })
    .expect(200);
  expect(created.body).toEqual({ code: 200, message: 'success', data: expect.any(Number) });
  id = created.body.data;
  const { body } = await send.get('/api/hotlines').expect(200);
  expect(body).toMatchObject({ pageCount: 1, page: 1, rowCount: 1 });
  expect(Object.keys(body.data[0]).toSorted()).toEqual(KEYS);
  expect(body.data[0]).toMatchObject({
    ...{ id: String(id), numbers: '1005', line_number: '6553998', type: '', ref_id: '', description: '' },
    deleted_at: '',
  });
  const single = await send.get(`/api/hotlines/${id}`).expect(200);
  expect(Object.keys(single.body).toSorted()).toEqual(KEYS);
  expect(single.body.id).toBe(id);
  const change = { numbers: '1009', line_number: '6553998' };
  expect((await send.put(`/api/hotlines/${id}`).send(change).expect(200)).body).toEqual({
    ...{ data: String(id), message: 'success', code: 200 },
  });
  expect((await send.get(`/api/hotlines/${id}`)).body.numbers).toBe('1009');
  expect((await send.delete(`/api/hotlines/${id}`).expect(200)).body).toEqual({
    ...{ data: String(id), message: 'success', code: 200 },
  });
  await send.get(`/api/hotlines/${id}`).expect(404);
  await send.delete(`/api/hotlines/${id}`).expect(404);
});

it('finds the numbers of an extension, and a part of a line number', async () => {
  await send.post('/api/hotlines').send({ line_number: '5550001', numbers: '1001' }).expect(200);
  await send
    .post('/api/hotlines')
    .send({ line_number: '5550002', numbers: ['1002', '1001'] })
    .expect(200);
  await send.post('/api/hotlines').send({ line_number: '5559100', numbers: '11001, 1003' }).expect(200);
  const lines = async (query: string) => {
    const { body } = await send.get(`/api/hotlines?${query}`).expect(200);
    expect(body.rowCount).toBe(body.data.length);
    return body.data.map((row: { line_number: string }) => row.line_number);
  };
  expect(await lines('numbers=1001')).toEqual(['5550002', '5550001']);
  expect(await lines('numbers=1003')).toEqual(['5559100']);
  expect(await lines('numbers=100')).toEqual([]);
  expect(await lines('page=1&perPage=10&line_number=5000')).toEqual(['5550002', '5550001']);
  expect(await lines('line_number=%25')).toEqual([]);
  const { body } = await send.get('/api/hotlines?page=2&perPage=2').expect(200);
  expect(body).toMatchObject({ page: 2, pageCount: 2, rowCount: 3 });
  expect(body.data).toHaveLength(1);
});

it('refuses what it cannot keep', async () => {
  const twice = await send.post('/api/hotlines').send({ line_number: '5550001' }).expect(409);
  expect(twice.body.message).toMatch(/5550001.*\(duplicate key value violates unique constraint\)$/);
  for (const [bad, field] of [
    [{ numbers: '1001' }, 'line_number'],
    [{ line_number: '' }, 'line_number'],
    [{ line_number: '55 50' }, 'line_number'],
    [{ line_number: '${system rm}' }, 'line_number'],
    [{ line_number: '5550009', numbers: '1001;1002' }, 'numbers'],
    [{ line_number: '5550009', numbers: { a: 1 } }, 'numbers'],
    [{ line_number: '5550009', description: 'x'.repeat(1025) }, 'description'],
  ] as const) {
    const { body } = await send.post('/api/hotlines').send(bad).expect(400);
    expect(body.errors.map((each: { field: string }) => each.field)).toEqual([field]);
  }
  expect((await send.get('/api/hotlines')).body.rowCount).toBe(3);
});
