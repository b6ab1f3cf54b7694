import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** Seed 003's own examples of gateways (L1015-L1312), one after the other as they are printed, ids adapted. */
let t: TestApp;
let id: number;
let send: ReturnType<typeof request.agent>;
beforeAll(async () => {
  t = await startApp();
  const { body } = await request(t.url)
    .post('/api/sessions')
    .send({ login: 'admin', password: 'Admin-1234' });
  send = request.agent(t.url).set('X-XTRA-AUTH-ID', body.token);
});
afterAll(() => t.close());

const ROW_KEYS = [
  ...['id', 'name', 'realm', 'username', 'register', 'profile_id', 'description'],
  ...['created_at', 'updated_at', 'deleted_at'],
];

it('creates gateways, with and without a template', async () => {
  const whole = {
    ...{ name: 'test123', realm: '192.168.1.100:7000', username: 'test', password: '$VeryGoodPassw0rd' },
    ...{ description: '', profile_id: '1', register: 'yes', template: 'default' },
  };
  const first = await send.post('/api/gateways').send(whole).expect(200);
  expect(first.body).toEqual({ message: 'success', data: expect.any(Number), code: 200 });
  const short =
    '{"realm":"192.168.1.100:7000","name":"test","username":"1001","password":"$VeryGoodPassw0rd"}';
  const second = await send
    .post('/api/gateways')
    .set('Content-Type', 'application/json')
    .send(short)
    .expect(200);
  id = second.body.data;
  expect((await send.get(`/api/gateways/${id}`)).body).toMatchObject({ register: 'yes', params: [] });
});

it('creates params and variables', async () => {
  const param = { k: 'auth-username', v: 'cluecon', disabled: '0' };
  expect((await send.post(`/api/gateways/${id}/params`).send(param).expect(200)).body).toEqual({
    ...{ message: 'success', code: 200, data: expect.any(Number) },
  });
  const variable = { k: 'test_var', v: 'xui', disabled: '0', direction: '1' };
  expect((await send.post(`/api/gateways/${id}/variables`).send(variable).expect(200)).body).toEqual({
    ...{ data: expect.any(Number), message: 'success', code: 200 },
  });
  const inbound = { k: 'test', v: 'xyt', disabled: '0', direction: 'inbound' };
  await send.post(`/api/gateways/${id}/variables`).send(inbound).expect(200);
});

it('changes a gateway, a param and a variable', async () => {
  const gateway = { realm: '192.168.1.100:7000', username: '1005', password: '$VeryGoodPassw0rd' };
  const changed = await send.put(`/api/gateways/${id}`).send(gateway).expect(200);
  expect(changed.body).toEqual({ data: String(id), code: 200, message: 'success' });
  const { params, variables } = (await send.get(`/api/gateways/${id}`)).body;
  const param = await send
    .put(`/api/gateways/${id}/params/${params[0].id}`)
    .send({ k: 'auth-username', v: 'clueconn' })
    .expect(200);
  expect(param.body.data).toMatchObject({
    ...{ ref_id: id, v: 'clueconn', disabled: 0, k: 'auth-username', realm: 'GATEWAY', deleted_at: '' },
  });
  const variable = await send
    .put(`/api/gateways/${id}/variables/${variables[0].id}`)
    .send({ k: 'test_var', v: 'changed' })
    .expect(200);
  expect(variable.body.data).toMatchObject({ gateway_id: id, v: 'changed', direction: 1, disabled: 0 });
});

it('lists gateways as text with an empty password, and reads one as numbers without', async () => {
  const { body } = await send.get('/api/gateways').expect(200);
  expect(body).toMatchObject({ page: 1, pageCount: 1, rowCount: 2 });
  expect(Object.keys(body.data[0])).toEqual(expect.arrayContaining([...ROW_KEYS, 'password']));
  expect(body.data[0]).toMatchObject({ id: String(id), password: '', profile_id: '2' });
  const { body: one } = await send.get(`/api/gateways/${id}`).expect(200);
  expect(Object.keys(one)).toEqual(expect.arrayContaining([...ROW_KEYS, 'params', 'variables']));
  expect(one).toMatchObject({ id, profile_id: 2 });
  expect(one).not.toHaveProperty('password');
  await send.get('/api/gateways/99999').expect(404);
  expect((await send.get(`/api/gateways/params/${id}`).expect(200)).body).toEqual(one.params);
  expect((await send.get(`/api/gateways/variables/${id}`).expect(200)).body).toEqual(one.variables);
});

it('deletes param, variable and gateway in the printed spelling', async () => {
  const { params, variables } = (await send.get(`/api/gateways/${id}`)).body;
  const deleted = { message: 'success', code: 200, data: 1 };
  expect((await send.delete(`/api/gateways/${id}/param/${params[0].id}`).expect(200)).body).toEqual(deleted);
  expect((await send.delete(`/api/gateways/${id}/variable/${variables[0].id}`).expect(200)).body).toEqual(
    deleted,
  );
  expect((await send.delete(`/api/gateways/${id}`).expect(200)).body).toEqual({
    ...{ code: 200, data: String(id), message: 'success' },
  });
  await send.delete(`/api/gateways/${id}`).expect(404);
});
