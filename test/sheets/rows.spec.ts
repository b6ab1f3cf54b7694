import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram } from '../support/build.js';
import { startApp, type TestApp } from '../support/app.js';
import { HOW } from '../../src/sheets/merge.js';
import { getFile, makeXlsx, readCells, upload as uploadAs } from '../support/sheets.js';

/** Sheets whose rows are creates and updates of their resource: routes and extensions. */
let t: TestApp;
beforeAll(async () => {
  buildProgram();
  t = await startApp();
}, 120_000);
afterAll(() => t.close());
beforeEach(() => t.database.run('DELETE FROM routes; DELETE FROM extensions'));

const file = (path: string) => getFile(t.admin, path);
const cells = readCells;
const sheet = makeXlsx;
const upload = (...[resource, content, query, name]: [string, Buffer, string?, string?]) =>
  uploadAs(t.admin, resource, content, query, name);
const all = async (resource: string) =>
  (await t.admin.get(`/api/${resource}?perPage=5000&sortField=id&sortOrder=asc`).expect(200)).body
    .data as Record<string, unknown>[];
const withoutIds = (rows: Record<string, unknown>[]) =>
  rows.map(({ id: _, created_at: _c, updated_at: _u, ...rest }) => rest);

const ROUTES = [
  {
    name: 'Office',
    context: 'context-1',
    prefix: '1',
    max_length: 4,
    dest_type: 'FS_DEST_USER',
    description: '本地,"分机"',
  },
  {
    name: '=1+1',
    context: 'context-2',
    prefix: '007',
    max_length: 12,
    dest_type: 'FS_DEST_SYSTEM',
    body: 'answer\nplayback tone_stream://%(100,100,440)',
    media_codec: 'PCMU,PCMA',
    bill_rate: '0.12',
    disabled: 1,
  },
  {
    name: '+86 out',
    context: 'context-1',
    prefix: '13000000000',
    max_length: 20,
    dest_type: 'FS_DEST_IP',
    body: '192.0.2.1:5080',
    cid_number: '-1',
    proxy_media: 0,
    route_type: 3,
  },
];
const makeRoutes = async () => {
  for (const route of ROUTES) await t.admin.post('/api/routes').send(route).expect(200);
};

describe.each(['xlsx', 'csv'])('a sheet of routes as %s', (format) => {
  it('imports into an empty table with every field equal, and over itself changes nothing', async () => {
    await makeRoutes();
    const before = await all('routes');
    const content = await file(`/api/routes/export?format=${format}`);
    await t.database.run('DELETE FROM routes');
    const first = await upload('routes', content, '', `routes.${format}`).expect(200);
    expect(first.body.report).toMatchObject({ rows_read: 3, created: 3, failed: 0, errors: [] });
    const after = await all('routes');
    expect(withoutIds(after)).toEqual(withoutIds(before));
    await t.database.run(`UPDATE routes SET updated_at = '2020-01-01'`);
    const again = await upload('routes', content, '&on_duplicate=update').expect(200);
    expect(again.body.report).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect((await all('routes')).map(({ updated_at }) => String(updated_at).slice(0, 4))).toEqual([
      '2020',
      '2020',
      '2020',
    ]);
  });
});

describe('an export', () => {
  it('has Chinese or English headings, and numbers and formulas as text', async () => {
    await makeRoutes();
    const [titles, ...rows] = await cells(await file('/api/routes/export'));
    expect(titles!.slice(0, 5)).toEqual(['路由名称', '路由描述', '呼叫源', '匹配起始号码', '最大匹配长度']);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['Office', '本地,"分机"', 'context-1', '1', '4'],
      ['=1+1', '', 'context-2', '007', '12'],
      ['+86 out', '', 'context-1', '13000000000', '20'],
    ]);
    for (const query of ['lang=en', 'language=en', 'language=en-US']) {
      const [english] = await cells(await file(`/api/routes/export?${query}`));
      expect(english!.slice(0, 2)).toEqual(['Name', 'Description']);
    }
    const csv = (await file('/api/routes/export?format=csv')).toString();
    expect(csv).toContain(`\r\n'=1+1,`);
    expect(csv).toContain(`\r\n'+86 out,`);
    expect(csv.startsWith('\uFEFF路由名称,')).toBe(true);
  });

  it('is the same as JSON arrays, for whom builds the sheet itself', async () => {
    await makeRoutes();
    const { body } = await t.admin.get('/api/routes/download?language=zh').expect(200);
    const exported = await cells(await file('/api/routes/export'));
    expect(body.map((row: unknown[]) => row.slice(0, 4))).toEqual(exported.map((row) => row.slice(0, 4)));
    expect(body[3][7]).toBe('192.0.2.1:5080');
  });

  it('of nothing is a sheet with headings, as is the template', async () => {
    expect(await cells(await file('/api/routes/export'))).toHaveLength(1);
    expect(await cells(await file('/api/extensions/template?lang=en'))).toEqual([
      expect.arrayContaining(['Extension']),
    ]);
    expect((await t.admin.get('/api/routes/download').expect(200)).body).toHaveLength(1);
    await t.admin.get('/api/routes/export?lang=fr').expect(400);
  });
});

describe('an import', () => {
  const HEAD = ['路由名称', 'Context', 'max_length', '目的地类型', '匹配起始号码', 'mine'];
  const row = (name: string, prefix: unknown, more: unknown[] = []) => [
    name,
    'context-1',
    12,
    'FS_DEST_USER',
    prefix,
    ...more,
  ];

  it('knows headings in both languages, skips empty rows, and keeps what numbers look like', async () => {
    const content = await sheet([
      HEAD,
      row('a', '0123', ['x']),
      [],
      row('b', 13000000000),
      ['', null, '  '],
      row('c', { formula: '1+1', result: 2 }),
    ]);
    const { body } = await upload('routes', content).expect(200);
    expect(body.report).toMatchObject({ rows_read: 3, created: 3 });
    expect((await all('routes')).map(({ prefix }) => prefix)).toEqual(['0123', '13000000000', '2']);
  });

  it('stores nothing when a row is wrong, and tells every wrong one by its number', async () => {
    const content = await sheet([
      HEAD,
      row('good', '1'),
      ['', 'context-1', 12, 'FS_DEST_USER'],
      row('nowhere', '2').with(1, 'context-9'),
      row('long', '3').with(2, 99),
      row('big', 1.3e21),
      row('good', '4'),
    ]);
    const { body } = await upload('routes', content).expect(400);
    expect(body).toMatchObject({ code: 400, message: 'row 3: name: must not be empty', data: '{}' });
    expect(body.errors).toEqual([
      { row: 3, field: 'name', message: 'must not be empty' },
      { row: 4, field: 'context', message: 'context-9 does not exist' },
      { row: 5, field: 'max_length', message: 'must be a whole number from 1 to 64' },
      { row: 6, field: 'prefix', message: expect.stringContaining('format the column as text') },
      { row: 7, field: 'name', message: `good already exists${HOW}` },
    ]);
    expect(await all('routes')).toEqual([]);
    const kept = await upload('routes', content, '&mode=skip').expect(200);
    expect(kept.body.report).toMatchObject({ rows_read: 6, created: 1, failed: 5, errors: body.errors });
    expect((await all('routes')).map(({ name }) => name)).toEqual(['good']);
  });

  it('reports without writing when it is a dry run', async () => {
    const { body } = await upload(
      'routes',
      await sheet([HEAD, row('a', '1'), row('b', '1')]),
      '&dry_run=1',
    ).expect(200);
    expect(body.report).toMatchObject({
      created: 1,
      failed: 1,
      errors: [{ row: 3, field: expect.any(String) }],
    });
    expect(await all('routes')).toEqual([]);
  });

  it('meets rows that exist as it is told to', async () => {
    await makeRoutes();
    const content = await sheet([HEAD, row('Office', '2'), row('New', '3')]);
    const { body } = await upload('routes', content).expect(409);
    expect(body.errors).toEqual([{ row: 2, field: 'name', message: `Office already exists${HOW}` }]);
    expect(await all('routes')).toHaveLength(3);
    const skipped = await upload('routes', content, '&on_duplicate=skip').expect(200);
    expect(skipped.body.report).toMatchObject({ created: 1, skipped: 1 });
    const updated = await upload('routes', content, '&on_duplicate=update').expect(200);
    expect(updated.body.report).toMatchObject({ updated: 1, unchanged: 1 });
    const [office] = await all('routes');
    // What the sheet has no column for is kept.
    expect(office).toMatchObject({ prefix: '2', max_length: 12, description: '本地,"分机"' });
  });

  it('takes JSON keyed by the headings at once, at most ten thousand rows', async () => {
    const rows = [
      { 分机号码: '1001', 名称: 'Alice' },
      { Extension: '1002', max_registrations: 3 },
    ];
    const { body } = await t.admin.post('/api/extensions/upload').send({ extensions: rows }).expect(200);
    expect(body).toMatchObject({
      code: 200,
      message: 'success',
      data: [
        { extn: '1001', name: 'Alice' },
        { extn: '1002', max_registrations: 3 },
      ],
    });
    const many = Array.from({ length: 10_001 }, (_, index) => ({ 分机号码: String(index) }));
    const { body: refused } = await t.admin
      .post('/api/extensions/import')
      .send({ extensions: many })
      .expect(413);
    expect(refused.message).toMatch(/at most 10000 rows.*multipart/);
    await t.admin
      .post('/api/extensions/import')
      .send({ extns: [] })
      .expect(400, /extensions/);
    await t.admin
      .post('/api/extensions/import')
      .send({ extensions: [1] })
      .expect(400, /extensions: \[0\]/);
    const { body: problem } = await t.admin
      .post('/api/extensions/import')
      .send({ extensions: [{ 分机号码: '1003' }, { 分机号码: 'a b' }] })
      .expect(400);
    expect(problem.errors).toEqual([{ row: 2, field: 'extn', message: expect.any(String) }]);
    expect(await all('extensions')).toHaveLength(2);
  });

  it('of a file answers at once, and tells how far it is', async () => {
    const content = await sheet([HEAD, row('a', '1')]);
    const { body } = await t.admin
      .post('/api/routes/upload')
      .attach('file', content, 'my routes.xlsx')
      .expect(202);
    expect(body).toEqual({ code: 202, message: 'accepted', data: { id: expect.any(Number) } });
    const until = Date.now() + 10_000;
    let seen: Record<string, unknown> = {};
    while (seen['status'] !== 'done' && Date.now() < until)
      seen = (await t.admin.get(`/api/imports/${body.data.id}`).expect(200)).body;
    expect(seen).toMatchObject({
      status: 'done',
      resource: 'routes',
      file_name: 'my routes.xlsx',
      created: 1,
      login: 'admin',
      finished_at: expect.stringMatching(/^20/),
    });
    const { body: list } = await t.admin.get('/api/imports').expect(200);
    expect(list.data[0]).toMatchObject({ id: body.data.id });
  });

  it('that its node did not survive is called failed, and its table goes', async () => {
    await t.database.run(
      `INSERT INTO imports (id, resource, options, errors, updated_at) VALUES (900000, 'routes', '{"on_duplicate":"error","mode":"all","dry_run":0}', '[]', now() - interval '2 minutes')`,
    );
    await t.database.run('CREATE UNLOGGED TABLE import_900000 (x text)');
    const { body } = await t.admin.get('/api/imports/900000').expect(200);
    expect(body).toMatchObject({ status: 'failed', message: 'the node that ran it ended' });
    expect(await t.database.run(`SELECT FROM pg_tables WHERE tablename = 'import_900000'`)).toEqual([]);
  });

  it('leaves no table and no file behind', async () => {
    await upload('routes', await sheet([HEAD, row('a', '1')])).expect(200);
    await upload('routes', await sheet([['nothing', 'known']])).expect(400, /none of the headings/);
    expect(await t.database.run(`SELECT FROM pg_tables WHERE tablename LIKE 'import\\_%'`)).toEqual([]);
  });

  it.each([
    [
      'a file that was cut off',
      async () => (await sheet([HEAD, row('a', '1')])).subarray(0, 3_000),
      /whole \.xlsx/,
    ],
    ['bytes that are no sheet', () => Promise.resolve(Buffer.from('PK not really')), /whole \.xlsx/],
    ['an empty file', () => Promise.resolve(Buffer.alloc(0)), /./],
    ['a picture', () => Promise.resolve(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), /headings/],
  ])('refuses %s', async (_name, content, says) => {
    const { body } = await upload('routes', await content()).expect(400);
    expect(body.message).toMatch(says);
  });

  it('reads CSV as Chinese Excel writes it, with semicolons too', async () => {
    const gbk = Buffer.concat([
      Buffer.from('c2b7d3c9c3fbb3c6', 'hex'),
      Buffer.from(';context;max_length;dest_type\r\n'),
      Buffer.from('d6d0cec4', 'hex'),
      Buffer.from(';context-1;12;FS_DEST_USER\r\n'),
    ]);
    await upload('routes', gbk, '', 'routes.csv').expect(200);
    expect((await all('routes')).map(({ name }) => name)).toEqual(['中文']);
  });

  it('wants a role that may write', async () => {
    const viewer = await t.as('viewer');
    await viewer.post('/api/routes/import').send({ routes: [] }).expect(403);
    await viewer.get('/api/routes/export').expect(200);
    await t.anyone.get('/api/routes/export').expect(403);
  });
});
