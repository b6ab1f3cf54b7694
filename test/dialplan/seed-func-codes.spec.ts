import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** Seed 003's own examples of function codes (L898-L1004), in their order. */
let t: TestApp;
let id: number;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const KEYS = [
  'created_at',
  'deleted_at',
  'description',
  'disabled',
  'func_code',
  'func_type',
  'id',
  'updated_at',
];

it('creates a code', async () => {
  const input = { func_code: '*123', func_type: 'FS_DEST_FUNC_CALL_FORWARDING', description: 'test' };
  const { body } = await t.admin.post('/api/func_code').send(input).expect(200);
  expect(body).toEqual({ message: 'success', data: expect.any(Number), code: 200 });
  id = body.data;
});

it('lists codes as text, the 19 of a fresh system below', async () => {
  const { body } = await t.admin.get('/api/func_code').expect(200);
  expect(body).toMatchObject({ rowCount: 20, page: 1, pageCount: 1 });
  const [first, key, second, third] = body.data;
  expect(Object.keys(first).sort()).toEqual(KEYS);
  expect(first).toMatchObject({ id: String(id), disabled: '0', func_code: '*123', description: 'test' });
  expect(key).toMatchObject({
    id: '19',
    func_code: 'park+',
    func_type: 'FS_DEST_FUNC_CALL_FIFO_BACK',
    description: '停泊位按键',
  });
  expect(second).toMatchObject({
    id: '18',
    func_code: '*79',
    func_type: 'FS_DEST_MCASTS',
    description: '组播',
  });
  expect(third).toMatchObject({ id: '17', func_code: '*86', func_type: 'FS_DEST_TIMELY_MEETING' });
  const codes = body.data.slice(1).map(({ func_code }: { func_code: string }) => func_code) as string[];
  expect(new Set(codes).size).toBe(19);
  for (const code of codes) expect(codes.filter((other) => code.startsWith(other))).toEqual([code]);
  for (const inCall of ['*3', '*4', '*5', '*6']) expect(codes).not.toContain(inCall);
});

it('shows one with numbers', async () => {
  const { body } = await t.admin.get(`/api/func_code/${id}`).expect(200);
  expect(Object.keys(body).sort()).toEqual(KEYS);
  expect(body).toMatchObject({ id, disabled: 0, func_type: 'FS_DEST_FUNC_CALL_FORWARDING', deleted_at: '' });
  await t.admin.get('/api/func_code/99999').expect(404);
});

it('toggles and changes a code', async () => {
  const saved = { code: 200, data: String(id), message: 'success' };
  expect((await t.admin.put(`/api/func_code/${id}`).send({ action: 'toggle' }).expect(200)).body).toEqual(
    saved,
  );
  expect((await t.admin.get(`/api/func_code/${id}`)).body.disabled).toBe(1);
  for (const func_code of ['*1234', '$VeryGoodPassw0rd']) {
    const input = { func_code, func_type: 'FS_DEST_MCASTS', description: 'test1' };
    expect((await t.admin.put(`/api/func_code/${id}`).send(input).expect(200)).body).toEqual(saved);
    expect((await t.admin.get(`/api/func_code/${id}`)).body).toMatchObject({ ...input, disabled: 1 });
  }
});

it.each([
  ['func_code', { func_type: 'FS_DEST_MCASTS' }],
  ['func_code', { func_code: '*', func_type: 'FS_DEST_MCASTS' }],
  ['func_code', { func_code: '123456789012345678901', func_type: 'FS_DEST_MCASTS' }],
  ['func_code', { func_code: '*7 2', func_type: 'FS_DEST_MCASTS' }],
  ['func_type', { func_code: '*124' }],
  ['func_type', { func_code: '*124', func_type: 'FS_DEST_USER' }],
])('names %s when it refuses %j', async (field, input) => {
  const { body } = await t.admin.post('/api/func_code').send(input).expect(400);
  expect(body.errors[0].field).toBe(field);
});

it('has every code once', async () => {
  const input = { func_code: '*79', func_type: 'FS_DEST_MCASTS' };
  const { body } = await t.admin.post('/api/func_code').send(input).expect(409);
  expect(body.message).toMatch(/^func_code: func_code \*79 already exists/);
});

it('deletes a code', async () => {
  const { body } = await t.admin.delete(`/api/func_code/${id}`).expect(200);
  expect(body).toEqual({ code: 200, message: 'success', data: String(id) });
  await t.admin.delete(`/api/func_code/${id}`).expect(404);
});
