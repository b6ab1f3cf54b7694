import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeerAddress } from '../../src/trunking/rules/peer-address.js';
import { startApp, type TestApp } from '../support/app.js';

/** Seed 003's own examples of trunks (L1557-L1637), and what they leave open. */
let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const EXAMPLE = {
  ...{ name: 'trunk_111', description: '123', remote_addr: '1.2.3.4', local_addr: '5.5.5.5' },
  ...{ type: 'INOUT', protocol: 'UDP', source: 'context-2' },
};
const LISTED = {
  ...EXAMPLE,
  ...{ id: expect.any(Number), enabled: true, register: false, params: '', media_codec: '', deleted_at: '' },
  // Ours.
  ...{ username: '', password: '', applied: [] },
  ...{ created_at: expect.any(String), updated_at: expect.any(String) },
};
const create = async (trunk: object): Promise<number> =>
  Number((await t.admin.post('/api/trunks').send(trunk).expect(200)).body.data);

describe('the examples of seed 003', () => {
  it('create, list, read, change and delete a trunk', async () => {
    const made = await t.admin.post('/api/trunks').send(EXAMPLE).expect(200);
    expect(made.body).toEqual({ message: 'success', code: 200, data: expect.stringMatching(/^\d+$/) });
    const id = Number(made.body.data);
    const list = await t.admin.get('/api/trunks').expect(200);
    expect(list.body).toEqual({ page: 1, pageCount: 1, rowCount: 1, data: [LISTED] });
    const single = await t.admin.get(`/api/trunks/${id}`).expect(200);
    expect(single.body).toEqual({ ...LISTED, id, trunk_groups: [] });
    const changed = await t.admin.put(`/api/trunks/${id}`).send({ ...EXAMPLE, description: '12355' });
    expect(changed.body).toEqual({ message: 'success', code: 200, data: String(id) });
    const gone = await t.admin.delete(`/api/trunks/${id}`).expect(200);
    expect(gone.body).toEqual({ code: 200, data: String(id), message: 'success' });
    const { body } = await t.admin.get(`/api/trunks/${id}`).expect(404);
    expect(body).toMatchObject({ code: 404, data: '{}', message: expect.stringContaining('not found') });
  });

  it('create one by the addresses of its curl', async () => {
    const text =
      '{"name": "test","type":"INOUT","protocol":"UDP","description":"test","remote_addr":"sip:192.168.1.100:8081","local_addr":"sip:192.168.1.200:8081"}';
    const { body } = await t.admin
      .post('/api/trunks')
      .set('Content-Type', 'application/json')
      .send(text)
      .expect(200);
    expect((await t.admin.get(`/api/trunks/${body.data}`)).body).toMatchObject(JSON.parse(text));
  });

  it('take the words of its import', async () => {
    const row = { name: 'trunk_import', remote_addr: '1.2.3.4:9999', local_addr: '', source: 'code:from' };
    const id = await create({ ...row, register: 'f', enabled: 't', params: '{}' });
    const { body } = await t.admin.get(`/api/trunks/${id}`).expect(200);
    expect(body).toMatchObject({ ...row, register: false, enabled: true, params: '{}', type: 'INOUT' });
  });
});

describe('trunks', () => {
  it('are found, sorted and turned page by page by every documented parameter', async () => {
    for (const name of ['list-a', 'list-b', 'list-c']) await create({ name, enabled: name !== 'list-b' });
    const names = async (query: string) =>
      (await t.admin.get(`/api/trunks?${query}`).expect(200)).body.data.map(
        ({ name }: { name: string }) => name,
      );
    const found = 'searchField=name&searchKey=LIST-';
    expect(await names(`${found}&sortField=name&sortOrder=asc`)).toEqual(['list-a', 'list-b', 'list-c']);
    expect(await names(`${found}&sortField=name&sortOrder=desc&page=2&perPage=2`)).toEqual(['list-a']);
    expect(await names(`${found}&enabled=false`)).toEqual(['list-b']);
    const { body } = await t.admin.get('/api/trunks?sortField=nothing').expect(400);
    expect(body.errors[0].field).toBe('sortField');
  });

  it('keep params as they are written, an object as its text', async () => {
    const id = await create({ name: 'params', params: { ping: 30 }, media_codec: ['PCMA', 'PCMU'] });
    const read = async () => (await t.admin.get(`/api/trunks/${id}`).expect(200)).body;
    expect(await read()).toMatchObject({ params: '{"ping":30}', media_codec: 'PCMA,PCMU' });
    await t.admin.put(`/api/trunks/${id}`).send({ params: '{ "ping": "0" }', enabled: 'no' }).expect(200);
    expect(await read()).toMatchObject({ params: '{ "ping": "0" }', enabled: false });
    await t.admin.put(`/api/trunks/${id}`).send({ params: '', enabled: null, register: '' }).expect(200);
    expect(await read()).toMatchObject({ params: '', enabled: true, register: false });
  });

  it('register with an account whose password is never read back', async () => {
    const account = { register: true, username: 'u-7', password: 'the trunk secret' };
    for (const field of ['username', 'password'] as const) {
      const { body } = await t.admin
        .post('/api/trunks')
        .send({ name: 'half', ...account, [field]: '' })
        .expect(400);
      expect(body.errors[0].field).toBe(field);
    }
    const id = await create({ name: 'registers', remote_addr: '192.0.2.40', ...account });
    const xml = () => t.xml({ section: 'configuration', key_value: 'sofia.conf' });
    expect(await xml()).toMatch(new RegExp(`<gateway name="trunk-${id}">[^]*?value="the trunk secret"`));
    await t.admin.put(`/api/trunks/${id}`).send({ username: 'u-8', password: '' }).expect(200);
    expect(await xml()).toMatch(/value="u-8"[^]*?value="the trunk secret"/);
    const audit = await t.admin.get('/api/audit_logs?entity=trunk&perPage=100').expect(200);
    for (const { body } of [await t.admin.get(`/api/trunks/${id}`), await t.admin.get('/api/trunks'), audit])
      expect(JSON.stringify(body)).not.toContain('secret');
    const stored = await t.database.run<{ password: string }>('SELECT password FROM trunks WHERE id = $1', [
      id,
    ]);
    expect(stored[0]!.password).not.toContain('secret');
  });

  it.each([
    ['name', { name: '' }],
    ['type', { type: 'BOTH' }],
    ['protocol', { protocol: 'SCTP' }],
    ['remote_addr', { remote_addr: 'sip:1.2.3.4:70000' }],
    ['remote_addr', { remote_addr: 'a b' }],
    ['local_addr', { local_addr: '999.1.1.1' }],
    ['enabled', { enabled: 'maybe' }],
    ['register', { register: 2 }],
    ['source', { source: 'context-77' }],
    ['source', { source: '${system(id)}' }],
    ['params', { params: '{"a":' }],
    ['params', { params: '[1]' }],
    ['params', { params: 7 }],
    ['params', { params: { proxy: '192.0.2.1' } }],
    ['params', { params: { context: 'context-1' } }],
    ['params', { params: { ping: 3 } }],
    ['params', { params: { ping: [30] } }],
    ['params', { params: { 'from-user': '${system(id)}' } }],
    ['params', { params: { constructor: 1 } }],
    ['media_codec', { media_codec: 'PCMU;rm' }],
  ])('with a bad %s are refused: %j', async (field, bad) => {
    const { body } = await t.admin
      .post('/api/trunks')
      .send({ name: 'bad', ...bad })
      .expect(400);
    expect(body).toMatchObject({ code: 400, data: '{}', errors: [{ field }] });
  });

  it('hold their context and its deletion names them', async () => {
    const context = (await t.admin.post('/api/contexts').send({ name: 'for trunks' }).expect(200)).body.data;
    const id = await create({ name: 'holds', source: `context-${context}` });
    const { body } = await t.admin.delete(`/api/contexts/${context}`).expect(409);
    expect(body.message).toBe(`context ${context} is in use by trunk ${id} (holds)`);
    await t.admin.delete(`/api/trunks/${id}`).expect(200);
    await t.admin.delete(`/api/contexts/${context}`).expect(200);
  });

  it('created twenty times at once under one name are one', async () => {
    const tries = Array.from({ length: 20 }, () => t.admin.post('/api/trunks').send({ name: 'the same' }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    expect((await t.admin.get('/api/trunks?name=the same')).body.rowCount).toBe(1);
  });
});

describe('parsePeerAddress', () => {
  it.each([
    ['1.2.3.4', { host: '1.2.3.4' }],
    ['carrier.example:9999', { host: 'carrier.example', port: 9999 }],
    ['sip:10.11.120.168:5061;transport=UDP', { host: '10.11.120.168', port: 5061, transport: 'udp' }],
    ['SIP:10.11.244.46;transport=tls', { host: '10.11.244.46', transport: 'tls' }],
    ['sips:[2001:db8::1]:5061', { host: '2001:db8::1', port: 5061 }],
  ])('reads %s', (text, address) => {
    expect(parsePeerAddress(text)).toEqual(address);
  });

  it.each(['', 'sip:', 'sip:user@host', 'http://h', 'h:0', '1.2.3', 'host;transport=ws', 'a b', 'h;x=1'])(
    'refuses "%s"',
    (text) => {
      expect(parsePeerAddress(text)).toBeUndefined();
    },
  );
});
