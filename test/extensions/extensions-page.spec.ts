import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { buildProgram } from '../support/build.js';

/** CherryPBX's pages of extensions: its requests, and what it reads of the answers. */
let t: TestApp;
beforeAll(async () => {
  buildProgram();
  t = await startApp({ PBX_DOMAIN: 'pbx.example.test' });
}, 120_000);
afterAll(() => t.close());

const create = async (extn: string, more: object = {}) =>
  (
    await t.admin
      .post('/api/extensions')
      .send({ name: `Phone ${extn}`, extn, password: 'secret-1234', context: 'context-1', ...more })
      .expect(200)
  ).body.data as number;
const detail = async (id: number) =>
  (await t.admin.get(`/api/extensions/${id}`).expect(200)).body as Record<string, unknown>;
const list = async (query: string) => (await t.admin.get(`/api/extensions?${query}`).expect(200)).body;
const register = (extn: string, domain = 'pbx.example.test', lasts = '1 hour') =>
  t.database.run(
    `INSERT INTO registrations (switch, core_uuid, profile, extn, domain, call_id, network_ip, network_port, transport,
       expires, at) VALUES ('s', 'c', 'internal', $1, $2, 'x', '192.0.2.1', 5060, 'udp', now() + $3::interval, now())`,
    [extn, domain, lasts],
  );

describe('the list of extensions', () => {
  it('is paged by page_size, and says whose they are and whether they are there', async () => {
    await create('3001', { user_id: 1 });
    await create('3002', { dnd: 1 });
    await create('3003');
    await create('3004', { domain: 'b.example.test' });
    await register('3001');
    await register('3002', '192.0.2.77');
    await register('3003', 'pbx.example.test', '-1 minute');
    await register('3004', 'pbx.example.test');
    const first = await list('page=1&page_size=3');
    expect(first).toMatchObject({ rowCount: 4, pageCount: 2 });
    expect(first.data).toMatchObject([
      { extn: '3004', status: 'Offline', login: '' },
      { extn: '3003', status: 'Offline' },
      { extn: '3002', status: 'Away' },
    ]);
    expect((await list('page=2&page_size=3')).data).toMatchObject([
      { extn: '3001', status: 'Online', login: 'admin', name: 'Phone 3001', type: 'SIP' },
    ]);
    const numbers = async (query: string) =>
      ((await list(`page=1&page_size=10&${query}`)).data as { extn: string }[]).map(({ extn }) => extn);
    expect(await numbers('status=online')).toEqual(['3002', '3001']);
    expect(await numbers('status=offline')).toEqual(['3004', '3003']);
    expect(await numbers('extn=300&name=phone 3003')).toEqual(['3003']);
    expect(await numbers('login=admin')).toEqual(['3001']);
    expect(await numbers('user_id=1')).toEqual(['3001']);
  });

  it('is downloaded as an array of rows, narrowed in the same way', async () => {
    const download = async (query: string) => {
      const { body } = await t.admin.get(`/api/extensions/download?language=zh&${query}`).expect(200);
      const [titles, ...rows] = body as string[][];
      expect(titles!.slice(0, 3)).toEqual(['分机号码', '名称', '密码']);
      return rows.map(([extn, , password]) => `${extn}${password}`);
    };
    expect(await download('status=all&extn=&name=')).toEqual(['3001', '3002', '3003', '3004']);
    expect(await download('status=online&extn=&name=')).toEqual(['3001', '3002']);
    expect(await download('status=offline&extn=3&name=3003&fileType=wps')).toEqual(['3003']);
  });

  it('takes rows of a sheet, with which phones can register', async () => {
    const extensions = [{ 分机号码: '3050', 名称: 'Imported', 密码: 'secret-3050', 呼叫源: 'context-1' }];
    const { body } = await t.admin.post('/api/extensions/upload').send({ extensions }).expect(200);
    expect(body.data).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('secret-3050');
    const xml = await t.xml({ section: 'directory', key_value: 'pbx.example.test', user: '3050' });
    expect(xml).toContain('secret-3050');
  });
});

describe('one extension', () => {
  it('is read with its user and its lines', async () => {
    const id = await create('3100', { user_id: 1 });
    expect(await detail(id)).toMatchObject({
      ...{ login: 'admin', user_id: 1, status: 'Offline', eavesdrop: '0', dids: [] },
      ...{ dod_id: '', line_number: '', dod_type: '', dod_name: '' },
    });
    const gateway = { name: 'carrier', realm: '192.0.2.9', username: 'u', password: 'p', register: 'no' };
    const { data } = (await t.admin.post('/api/gateways').send(gateway).expect(200)).body;
    const dod = {
      extn: '3100',
      line_number: '0210001',
      type: 'GATEWAY',
      ref_id: String(data),
      name: 'carrier',
    };
    const dod_id = (await t.admin.post('/api/dods').send(dod).expect(200)).body.data as number;
    for (const [line_number, numbers] of [
      ['0219001', '3100'],
      ['0219002', '3099,3100|pbx.example.test'],
      ['0219003', '3100|b.example.test'],
    ])
      await t.admin.post('/api/hotlines').send({ line_number, numbers, description: 'DID' }).expect(200);
    expect(await detail(id)).toMatchObject({
      ...{ dod_id, line_number: '0210001', dod_type: 'GATEWAY', dod_name: 'carrier' },
      dids: [{ line_number: '0219001', description: 'DID' }, { line_number: '0219002' }],
    });
    const other = (
      await t.admin
        .post('/api/gateways')
        .send({ ...gateway, name: 'other' })
        .expect(200)
    ).body;
    const section = { call_limit: '1', dod_id, dod_type: 'GATEWAY', dod_name: 'other' };
    const save = (body: object) => t.admin.put(`/api/extensions/${id}`).send({ ...section, ...body });
    await save({}).expect(200);
    expect(await detail(id)).toMatchObject({ dod_name: 'carrier' });
    await save({ ref_id: String(other.data) }).expect(200);
    expect(await detail(id)).toMatchObject({ dod_id, dod_name: 'other', line_number: '0210001' });
    await save({ name: 'not this', ref_id: 99_999 }).expect(400);
    const stranger = await create('3101');
    await t.admin.put(`/api/extensions/${stranger}`).send({ dod_id, ref_id: data }).expect(404);
    expect(await detail(id)).toMatchObject({ name: 'Phone 3100', dod_name: 'other' });
  });

  it('is saved a section at a time, and keeps what the page has read', async () => {
    const id = await create('3200', { eavesdrop: 1 });
    const save = (body: object) => t.admin.put(`/api/extensions/${id}`).send(body).expect(200);
    const { name, extn, context, cid_name, cid_number, type } = await detail(id);
    const phone = { password: '', mac_address: '00:15:65:12:34:aB' };
    await save({ name, extn, context, cid_name, cid_number, type, ...phone });
    const ringback = { media_id: 1, media_path: 'tone_stream://%(2000,4000,440,480)', media_k: 'us-ring' };
    const { eavesdrop } = await detail(id);
    // The page turns everything but the text "1" into "0".
    await save({
      ...{ called_limit: '1', auto_record: '0', caller_display: '0', voicemail: '0', enable_t38: '0' },
      ...{ eavesdrop: eavesdrop === '1' ? '1' : '0', timeout: 20, codec: ['PCMA', 'PCMU'], intercepted: '0' },
      ...{ call_transfer_type: '2', connect_phone: '3201', enable_ringback: '1' },
      ringback: JSON.stringify(ringback),
    });
    expect(await detail(id)).toMatchObject({
      ...{ eavesdrop: '1', timeout: 20, codec: 'PCMA,PCMU' },
      ...{ call_transfer_type: 2, connect_phone: '3201', mac_address: '00:15:65:12:34:aB' },
      ...{ caller_display: 0, enable_ringback: 1, ringback: JSON.stringify(ringback) },
    });
    for (const bad of [{ ringback: 'shell_stream://id' }, { ringback: '{}' }, { mac_address: '00:15' }]) {
      const { body } = await t.admin.put(`/api/extensions/${id}`).send(bad).expect(400);
      expect(body.errors).toMatchObject([{ field: Object.keys(bad)[0] }]);
    }
    const xml = await t.xml({ section: 'directory', key_value: 'pbx.example.test', user: '3200' });
    expect(xml).toContain('secret-1234');
  });

  it('has other words for its second number', async () => {
    const id = await create('3300', { call_transfer_type: '4', connect_phone: '3301' });
    expect(await detail(id)).toMatchObject({ hotline_type: 4, hotline_address: '3301' });
    const both = { hotline_type: 2, call_transfer_type: 3 };
    await t.admin.put(`/api/extensions/${id}`).send(both).expect(200);
    expect(await detail(id)).toMatchObject({ hotline_type: 2, call_transfer_type: 2 });
    await t.admin.put(`/api/extensions/${id}`).send({ connect_phone: '' }).expect(400);
    await t.admin
      .put(`/api/extensions/${id}`)
      .send({ connect_phone: '', call_transfer_type: '0' })
      .expect(200);
    expect(await detail(id)).toMatchObject({ hotline_type: 0, hotline_address: '' });
  });

  it('is said to be deleted', async () => {
    const { body } = await t.admin.delete(`/api/extensions/${await create('3400')}`).expect(200);
    expect(body.message).toBe('success');
  });
});

describe('several extensions', () => {
  const range = { extns_start: 3501, extns_end: 3503, password: 'secret-3500', context: 'context-2' };
  const add = (more: object) => t.admin.post('/api/extensions/muti_add').send({ ...range, ...more });

  it('are made of a range of numbers, for a user', async () => {
    const { body } = await add({ login: 'admin' }).expect(200);
    expect(body.data).toHaveLength(3);
    expect((await list('extn=350&sortField=extn&sortOrder=asc')).data).toMatchObject(
      ['3501', '3502', '3503'].map((extn) => ({ extn, name: extn, context: 'context-2', login: 'admin' })),
    );
    const xml = await t.xml({ section: 'directory', key_value: 'pbx.example.test', user: '3502' });
    expect(xml).toContain('secret-3500');
    await add({ extns_start: '098', extns_end: '099' }).expect(200);
    expect((await list('extn=09')).data).toMatchObject([{ extn: '099', login: '' }, { extn: '098' }]);
  });

  it.each([
    [409, undefined, { extns_start: 3503, extns_end: 3510 }],
    [400, 'extns_end', { extns_start: 3600, extns_end: 3599 }],
    [400, 'extns_end', { extns_start: 1, extns_end: 1_001 }],
    [400, 'extns_start', { extns_start: 'a' }],
    [400, 'login', { extns_start: 3600, extns_end: 3601, login: 'nobody' }],
    [400, 'context', { extns_start: 3600, extns_end: 3601, context: 'nowhere' }],
    [400, 'password', { extns_start: 3600, extns_end: 3601, password: 'short' }],
  ])('are not made where one cannot be: %i %s', async (status, field, more) => {
    const { count } = (await t.admin.get('/api/extensions/total').expect(200)).body;
    const { body } = await add(more).expect(status);
    if (field) expect(body.errors).toMatchObject([{ field }]);
    expect((await t.admin.get('/api/extensions/total')).body).toEqual({ count });
    expect(count).toBe((await list('perPage=1')).rowCount);
  });

  it('are changed alike, all or none', async () => {
    const ids = [await create('3701'), await create('3702')];
    const change = (body: object) => t.admin.post('/api/extensions/batch_update').send({ ids, ...body });
    const { body } = await change({ call_authority: 2, auto_record: '1', context: '' }).expect(200);
    expect(body.message).toBe('update rows 2');
    for (const id of ids)
      expect(await detail(id)).toMatchObject({ call_authority: 2, auto_record: 1, context: 'context-1' });
    await change({ ids: [...ids, 99_999], call_authority: 1 }).expect(404);
    expect((await change({ number_alias: '1' }).expect(400)).body.errors).toMatchObject([
      { field: 'number_alias' },
    ]);
    await change({ ids: [], call_authority: 1 }).expect(400);
    expect((await change({ call_authority: 9 }).expect(400)).body.errors).toMatchObject([
      { field: 'call_authority' },
    ]);
    for (const id of ids) expect(await detail(id)).toMatchObject({ call_authority: 2 });
    await (await t.as('viewer')).post('/api/extensions/batch_update').send({ ids }).expect(403);
  });
});

it('extensions that are gateways are listed apart', async () => {
  const id = await create('3800', { type: 'GATEWAY' });
  expect((await t.admin.get('/api/extensions/gateway').expect(200)).body).toEqual({
    data: [{ id, extn: '3800', domain: 'pbx.example.test' }],
  });
});

it('the kind of PBX is a JSON string, and nothing else is known', async () => {
  const viewer = await t.as('viewer');
  const { text, headers } = await viewer.get('/api/configs/xui_type').expect(200);
  expect(text).toBe('"xswitch"');
  expect(headers['content-type']).toMatch(/^application\/json/);
  for (const key of ['nothing', 'constructor']) await viewer.get(`/api/configs/${key}`).expect(404);
});
