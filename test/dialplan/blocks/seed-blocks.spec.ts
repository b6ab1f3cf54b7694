import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.js';

/** Seed 003's own examples of blocks (L1491-L1556), in their order. */
let t: TestApp;
let id: number;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const KEYS = [
  ...['created_at', 'deleted_at', 'description', 'id', 'ivr_menu_id', 'js', 'lua', 'name', 'updated_at'],
  ...['ver', 'xml'],
  // Ours: what went wrong in it last.
  ...['last_error', 'last_error_at'],
].sort();
const MEBIBYTE = 1024 * 1024;

it('creates a block', async () => {
  const { body } = await t.admin.post('/api/blocks').send({ name: 'test', description: 'test' }).expect(200);
  expect(body).toEqual({ code: 200, message: 'success', data: expect.any(Number) });
  id = body.data;
});

it('changes a block and keeps its sources as they come', async () => {
  const sources = {
    xml: '<xml xmlns="http://www.w3.org/1999/xhtml">…</xml>\r\n',
    js: '\tx = `${1}`;\n',
    lua: '-- \\\n',
  };
  const saved = { message: 'success', data: String(id), code: 200 };
  const input = { name: 'example2', description: '办公常用IVR示例', ...sources };
  expect((await t.admin.put(`/api/blocks/${id}`).send(input).expect(200)).body).toEqual(saved);
  await t.admin.put(`/api/blocks/${id}`).send({ description: 'test' }).expect(200);
  const { body } = await t.admin.get(`/api/blocks/${id}`).expect(200);
  expect(Object.keys(body).sort()).toEqual(KEYS);
  expect(body).toMatchObject({
    id,
    name: 'example2',
    description: 'test',
    ver: '',
    ivr_menu_id: '',
    ...sources,
  });
  await t.admin.get('/api/blocks/99999').expect(404);
});

it('lists blocks as text', async () => {
  const { body } = await t.admin.get('/api/blocks').expect(200);
  expect(body).toMatchObject({
    rowCount: 1,
    pageCount: 1,
    page: 1,
    data: [{ id: String(id), name: 'example2' }],
  });
  expect(Object.keys(body.data[0]).sort()).toEqual(KEYS);
});

it('takes a drawing and a script of 1 MiB each and a Lua script of 256 KiB, and no more', async () => {
  const whole = { xml: '"'.repeat(MEBIBYTE), js: '\n'.repeat(MEBIBYTE), lua: '\\'.repeat(256 * 1024) };
  await t.admin.put(`/api/blocks/${id}`).send(whole).expect(200);
  const { body } = await t.admin.get(`/api/blocks/${id}`);
  for (const [key, source] of Object.entries(whole)) expect([key, body[key] === source]).toEqual([key, true]);
  for (const [key, source] of Object.entries({ xml: whole.xml, js: whole.js, lua: whole.lua })) {
    for (const longer of [`${source}a`, `é${source.slice(1)}`]) {
      const refused = await t.admin
        .put(`/api/blocks/${id}`)
        .send({ [key]: longer })
        .expect(400);
      expect(refused.body.errors[0].field).toBe(key);
    }
  }
  await t.admin
    .put(`/api/blocks/${id}`)
    .send({ xml: 'x'.repeat(5 * MEBIBYTE) })
    .expect(413);
  await t.admin
    .post('/api/contexts')
    .send({ name: 'x'.repeat(MEBIBYTE) })
    .expect(413);
  await t.admin.post('/api/blocks').send({ description: 'no name' }).expect(400);
  await t.admin.post('/api/blocks').send({ name: 'example2' }).expect(409);
  await t.admin.put(`/api/blocks/${id}`).send({ xml: 'a\u0000b' }).expect(400);
});

it('deletes a block that no route leads to', async () => {
  const route = {
    context: 'context-1',
    max_length: 12,
    dest_type: 'IVRBLOCK',
    dest_uuid: id,
    name: 'b',
    prefix: '77',
  };
  const { id: routeId } = (await t.admin.post('/api/routes').send(route).expect(200)).body.data;
  const { body } = await t.admin.delete(`/api/blocks/${id}`).expect(409);
  expect(body.message).toBe(`block ${id} is in use by route ${routeId} (b)`);
  await t.admin.delete(`/api/routes/${routeId}`).expect(200);
  expect((await t.admin.delete(`/api/blocks/${id}`).expect(200)).body).toEqual({
    ...{ data: String(id), code: 200, message: 'success' },
  });
  await t.admin.delete(`/api/blocks/${id}`).expect(404);
});
