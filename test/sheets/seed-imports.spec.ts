import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { buildProgram } from '../support/build.js';
import { getFile, upload } from '../support/sheets.js';

/** Seed 003's direct imports (L1392, L1640, L1866) as they are printed, and what their sheets look like. */
let t: TestApp;
beforeAll(async () => {
  buildProgram();
  t = await startApp();
  for (const extn of ['1000', '1001'])
    await t.admin.post('/api/extensions').send({ extn, password: 'secret-1' }).expect(200);
  await t.admin
    .post('/api/gateways')
    .send({ name: 'example', realm: '192.0.2.1', register: 'no' })
    .expect(200);
}, 120_000);
afterAll(() => t.close());

const STAMP = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);

it('imports black and white lists', async () => {
  const seed =
    '{"lists":[{"名称":"import_1","名单类型":1,"限制用户类型":1,"号码名称":"hello","起始号码":"123"},{"名称":"import_1","名单类型":1,"限制用户类型":1,"号码名称":"hello1","起始号码":"12345"}]}';
  const { body } = await t.admin
    .post('/api/blacklists/import')
    .set('Content-Type', 'application/json')
    .send(seed)
    .expect(200);
  expect(body).toMatchObject({ message: 'success', code: 200 });
  expect(body.data).toEqual([
    {
      list_type: 1,
      name: 'import_1',
      limit_user_type: 1,
      description: '',
      id: expect.any(Number),
      created_at: STAMP,
      updated_at: STAMP,
      deleted_at: '',
    },
  ]);
  await t.admin.post('/api/blacklists/import').send(JSON.parse(seed)).expect(409);
});

it('imports DODs', async () => {
  const seed =
    '{"dods":[{"分机": "1001","线路号码": "12345688","资源类型": "GATEWAY","资源名": "example"},{"分机": "1000","线路号码": "56799999","资源类型": "GATEWAY","资源名": "example"}]}';
  const { body } = await t.admin
    .post('/api/dods/import')
    .set('Content-Type', 'application/json')
    .send(seed)
    .expect(200);
  const row = {
    type: 'GATEWAY',
    extn_id: expect.any(Number),
    id: expect.any(Number),
    ref_id: expect.any(Number),
    name: 'example',
    updated_at: STAMP,
    created_at: STAMP,
    deleted_at: '',
  };
  expect(body).toMatchObject({ message: 'success', code: 200 });
  expect(body.data).toEqual([
    { ...row, extn: '1001', line_number: '12345688' },
    { ...row, extn: '1000', line_number: '56799999' },
  ]);
  const { body: unknown } = await t.admin
    .post('/api/dods/import')
    .send({ dods: [{ 分机: '9999', 线路号码: '1', 资源类型: 'GATEWAY', 资源名: 'example' }] })
    .expect(400);
  expect(unknown.errors).toEqual([{ row: 1, field: 'extn', message: 'extension 9999 does not exist' }]);
});

it('imports trunks', async () => {
  const seed =
    '{"trunks":[{"中继名称":"trunk_import","描述":"import desc","类型":"INOUT","本地地址":"","远端地址":"1.2.3.4:9999","协议":"UDP","是否注册":"f","呼叫源":"code:from","是否启用":"t","参数":"{}"}]}';
  const { body } = await t.admin
    .post('/api/trunks/import')
    .set('Content-Type', 'application/json')
    .send(seed)
    .expect(200);
  expect(body).toMatchObject({ message: 'success', code: 200 });
  expect(body.data).toEqual([
    {
      ...{
        params: '{}',
        deleted_at: '',
        enabled: 't',
        updated_at: STAMP,
        name: 'trunk_import',
        created_at: STAMP,
        type: 'INOUT',
      },
      ...{
        register: 'f',
        protocol: 'UDP',
        media_codec: '',
        id: expect.stringMatching(/^\d+$/),
        source: 'code:from',
      },
      ...{ remote_addr: '1.2.3.4:9999', description: 'import desc', local_addr: '', username: '' },
    },
  ]);
});

it('imports DIDs as CherryPBX sends them', async () => {
  const { body } = await t.admin
    .post('/api/hotlines/import')
    .send({ dids: [{ DID号码: '6553998', 对应分机号码: '1000,1001' }] })
    .expect(200);
  expect(body.data).toMatchObject([{ line_number: '6553998', numbers: '1000,1001' }]);
});

const HEADINGS = {
  blacklists: ['名称', '描述', '名单类型', '限制用户类型', '号码名称', '起始号码', '是否禁用'],
  dods: ['分机', '线路号码', '资源类型', '资源名'],
  trunks: [
    '中继名称',
    '描述',
    '类型',
    '本地地址',
    '远端地址',
    '协议',
    '是否注册',
    '呼叫源',
    '是否启用',
    '编码类型',
    '参数',
  ],
  hotlines: ['DID号码', '对应分机号码', '描述', '业务类型', '业务类型ID'],
};

it.each(Object.entries(HEADINGS))(
  'exports %s under the same headings, and takes the file back',
  async (resource, headings) => {
    const { body } = await t.admin.get(`/api/${resource}/download`).expect(200);
    expect(body[0]).toEqual(headings);
    expect(body.length).toBeGreaterThan(1);
    const file = await getFile(t.admin, `/api/${resource}/export`);
    const { body: again } = await upload(t.admin, resource, file, '&on_duplicate=update').expect(200);
    expect(again.report).toMatchObject({ created: 0, updated: 0, unchanged: body.length - 1, failed: 0 });
    const before = await t.admin.get(`/api/${resource}?perPage=100`);
    const references = {
      blacklists: 'DELETE FROM blacklists',
      dods: 'DELETE FROM dods',
      trunks: 'DELETE FROM trunks',
      hotlines: 'DELETE FROM hotlines',
    };
    await t.database.run(references[resource as keyof typeof HEADINGS]);
    await upload(t.admin, resource, file).expect(200);
    const after = await t.admin.get(`/api/${resource}?perPage=100`);
    const same = (rows: Record<string, unknown>[]) =>
      rows.map(({ id: _, created_at: _c, updated_at: _u, ...rest }) => rest);
    expect(same(after.body.data)).toEqual(same(before.body.data));
  },
);
