import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const FREE = 'no licences are needed: every function is free';

it('has no licences to list', async () => {
  const { body } = await t.admin.get('/api/licenses?page=1&perPage=10').expect(200);
  expect(body).toEqual({ page: 1, rowCount: 0, pageCount: 0, data: [] });
});

it.each([
  ['post', '/api/licenses', 400],
  ['post', '/api/licenses/upload', 400],
  ['post', '/jsapi/xswitch_license', 400],
  ['get', '/api/licenses/1', 404],
  ['get', '/api/licenses/1/params', 404],
  ['get', '/api/licenses/1/createjson', 404],
  ['put', '/api/licenses/1', 404],
  ['put', '/api/licenses/1/params/2', 404],
  ['post', '/api/licenses/1', 404],
  ['delete', '/api/licenses/1', 404],
  ['delete', '/api/licenses/sip/1', 404],
] as const)('%s %s says that none are needed', async (method, path, status) => {
  const { body } = await t.admin[method](path).expect(status);
  expect(body.message).toContain(FREE);
});

it('has nothing to ask for', async () => {
  const { text } = await t.admin
    .get('/api/license/req')
    .expect(200)
    .expect('content-type', /^text\/plain/);
  expect(text).toBe(`${FREE}\n`);
});

it('tells nobody without a token', async () => {
  await t.anyone.get('/api/licenses').expect(403);
  await t.anyone.post('/jsapi/xswitch_license').expect(403);
});
