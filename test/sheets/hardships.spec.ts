import { readdirSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { get, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SheetWorkers } from '../../src/sheets/sheet-workers.js';
import { startApp, type TestApp } from '../support/app.js';
import { buildProgram } from '../support/build.js';
import { eventually } from '../support/eventually.js';
import { getFile, makeXlsx, upload } from '../support/sheets.js';

/** What goes wrong around sheets: it ends there, and the next one works. */
let t: TestApp;
let dataDir: string;
let token: string;
beforeAll(async () => {
  buildProgram();
  dataDir = mkdtempSync(join(tmpdir(), 'switchyard-sheets-'));
  t = await startApp({ DATA_DIR: dataDir });
  const login = await t.anyone.post('/api/sessions').send({ login: 'admin', password: 'Admin-1234' });
  token = login.body.token;
  await t.database.run(
    `INSERT INTO hotlines (line_number, numbers) SELECT n::text, repeat('1001,', 40) FROM generate_series(1000000, 1300000) n`,
  );
}, 120_000);
afterAll(async () => {
  await t.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const headers = () => ({ 'X-XTRA-AUTH-ID': token });
const backends = async () =>
  t.database.run<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE query LIKE 'FETCH%' AND datname = current_database()`,
  );
/** An export whose answer has begun and is not read. */
const unread = async () =>
  new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    get(`${t.url}/api/hotlines/export?format=csv`, { headers: headers() }, (response) => {
      response.on('error', () => undefined);
      response.pause();
      resolve(response);
    }).on('error', reject);
  });

describe('an export', () => {
  it('whose database connection is lost ends in the middle, and nothing else does', async () => {
    const answer = await unread();
    const ended = new Promise((resolve) => answer.on('close', () => resolve(answer.complete)));
    await eventually(async () => expect(await backends()).toHaveLength(1));
    await t.database.run('SELECT pg_terminate_backend($1)', [(await backends())[0]!.pid]);
    answer.resume();
    expect(await ended).toBe(false);
    await t.admin.get('/api/hotlines?perPage=1').expect(200);
  });

  it('that fails before its first byte is answered as an error', async () => {
    // It waits for the table, so that it can be failed before it writes anything.
    const { pool } = t.database;
    const holder = await pool.connect();
    try {
      await holder.query('BEGIN; LOCK TABLE hotlines IN ACCESS EXCLUSIVE MODE');
      const answer = t.admin.get('/api/hotlines/export?format=csv').then((response) => response);
      await eventually(async () => {
        const waiting = await t.database.run<{ pid: number }>(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE application_name = 'switchyard sheets' AND wait_event_type = 'Lock' AND datname = current_database()`,
        );
        expect(waiting).toHaveLength(1);
      });
      expect(await answer).toMatchObject({ status: 503, body: { code: 503 } });
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
  });

  it('that nobody waits for any more gives its place to the next', async () => {
    const first = [await unread(), await unread()];
    const queued = [1, 2].map(() =>
      request(`${t.url}/api/hotlines/export`, { headers: headers() }).on('error', () => undefined),
    );
    for (const each of queued) each.end();
    await sleep(200);
    for (const each of queued) each.destroy();
    // Imports have places of their own.
    const { body } = await upload(
      t.admin,
      'routes',
      await makeXlsx([
        ['路由名称', 'context', 'max_length', 'dest_type'],
        ['a', 'context-1', 4, 'FS_DEST_USER'],
      ]),
    ).expect(200);
    expect(body.report.created).toBe(1);
    for (const each of first) each.destroy();
    await eventually(async () => expect(await backends()).toEqual([]));
    expect((await getFile(t.admin, '/api/routes/export')).length).toBeGreaterThan(1_000);
  });
});

const HEAD = ['路由名称', 'context', 'max_length', 'dest_type'];

it('an export that nobody reads gives its place back, also when it has been made', async () => {
  const workers = t.app.get(SheetWorkers, { strict: false });
  await t.database.run(`DELETE FROM hotlines WHERE line_number >= '1001000'`);
  for (let n = 0; n < 3; n += 1) {
    const gone = new AbortController();
    const file = await workers.export('hotlines', 'csv', 'en', gone.signal);
    file.on('error', () => undefined);
    await sleep(1_500); // written to the end, of which some is on the way
    gone.abort();
  }
  const last = await workers.export('hotlines', 'csv', 'en', new AbortController().signal);
  expect((await text(last)).split('\r\n').length).toBeGreaterThan(900);
}, 30_000);

describe('an import', () => {
  it('of a damaged file is refused, however it is damaged, and leaves nothing behind', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => [
      `route ${n} ${Math.sin(n)}`,
      'context-1',
      4,
      'FS_DEST_USER',
    ]);
    const good = await makeXlsx([HEAD, ...rows]);
    const statuses: number[] = [];
    for (const at of [0.3, 0.45, 0.6, 0.75]) {
      const bad = Buffer.from(good);
      bad.fill(0x55, Math.floor(good.length * at), Math.floor(good.length * at) + 40);
      const { status, body } = await upload(t.admin, 'routes', bad, '&dry_run=1');
      expect([at, status, body.errors?.[0]?.field, body.report?.rows_read]).toEqual(
        status === 200 ? [at, 200, undefined, 300] : [at, 400, 'file', undefined],
      );
      statuses.push(status);
    }
    expect(statuses).toContain(400);
    expect(readdirSync(join(dataDir, 'uploads'))).toEqual([]);
  }, 90_000);

  it.each([
    ['an empty object', { routes: [{}] }],
    ['headings that nobody knows', { routes: [{ nothing: 1 }] }],
    ['a cell of no kind', { routes: [{ 路由名称: { richText: [null] }, context: 'context-1' }] }],
  ])('of %s is refused', async (_name, body) => {
    const { body: answer } = await t.admin.post('/api/routes/import').send(body).expect(400);
    expect(answer.errors[0].field).toBeTypeOf('string');
  });

  it('of rows that all say the same number, or none that can be, takes each of them', async () => {
    const rows = [
      ['line_number', 'numbers'],
      ...Array.from({ length: 700 }, (_, n) => [`77${1000 + n}`, '']),
    ];
    const same = await makeXlsx(rows, () => 2);
    const { body } = await upload(t.admin, 'hotlines', same, '&dry_run=1').expect(200);
    expect(body.report, JSON.stringify(body.report).slice(0, 400)).toMatchObject({
      rows_read: 700,
      created: 700,
    });
    const far = await makeXlsx(rows, (row) => 9_999_999_000 + row);
    const answer = await upload(t.admin, 'hotlines', far, '&dry_run=1').expect(200);
    expect(answer.body.report).toMatchObject({ rows_read: 700, created: 700 });
  });

  it('leaves nothing in the folder for temporary files, and does not fill it', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('tmp-')).length;
    await upload(t.admin, 'routes', await makeXlsx([HEAD]), '&dry_run=1').expect(200);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('tmp-'))).toHaveLength(before);
    expect(readdirSync(join(dataDir, 'uploads'))).toEqual([]);
  });

  it('that could not begin leaves no file', async () => {
    const body =
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a\0b.csv"\r\n\r\nname\r\n--x--\r\n';
    await t.admin
      .post('/api/routes/import?wait=1')
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send(body)
      .expect(200);
    await t.database.run(`ALTER TABLE imports ADD CONSTRAINT never CHECK (resource <> 'dods') NOT VALID`);
    expect((await upload(t.admin, 'dods', Buffer.from('extn\n'))).status).toBeGreaterThanOrEqual(400);
    await t.database.run('ALTER TABLE imports DROP CONSTRAINT never');
    expect(readdirSync(join(dataDir, 'uploads'))).toEqual([]);
  });

  it('of a date is refused: it is a number that Excel shows as something else', async () => {
    const book = await makeXlsx([
      ['line_number', 'numbers'],
      [new Date('2026-11-21'), ''],
    ]);
    const { body } = await upload(t.admin, 'hotlines', book, '&dry_run=1&mode=skip').expect(200);
    expect(body.report.errors).toEqual([
      { row: 2, field: 'line_number', message: 'is a date; format the column as text' },
    ]);
  });

  it('says which columns it left out, and wants each once', async () => {
    const extra = await makeXlsx([
      ['名称', '名单类型', '限制用户类型', '起始号码', '备注'],
      ['extra', 0, 0, '1', 'text'],
    ]);
    const { body } = await upload(t.admin, 'blacklists', extra, '&dry_run=1').expect(200);
    expect(body.report.message).toBe('left out, being no columns of this sheet: 备注');
    const twice = await makeXlsx([
      ['名称', '名单类型', '限制用户类型', 'name'],
      ['extra', 0, 0, 'other'],
    ]);
    const answer = await upload(t.admin, 'blacklists', twice, '&dry_run=1').expect(400);
    expect(answer.body.errors).toEqual([{ row: 1, field: 'file', message: 'has the column name twice' }]);
  });

  it('that changes nothing but an empty cell whose default is stored changes nothing', async () => {
    const rows = [{ 分机号码: '7601', 名称: 'A', 超时时间: '' }];
    await t.admin.post('/api/extensions/import').send({ extensions: rows }).expect(200);
    const before = await t.database.run(`SELECT * FROM extensions WHERE extn = '7601'`);
    const { body } = await t.admin
      .post('/api/extensions/import?on_duplicate=update')
      .send({ extensions: rows })
      .expect(200);
    expect(body.report).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await t.database.run(`SELECT * FROM extensions WHERE extn = '7601'`)).toEqual(before);
  });

  it('into a list that somebody else is changing waits for no place in the pool', async () => {
    const head = ['名称', '名单类型', '限制用户类型', 'description', '起始号码'];
    const book = (says: string) => makeXlsx([head, ['held', 0, 0, says, '1'], ['held2', 0, 0, says, '1']]);
    await upload(t.admin, 'blacklists', await book('one')).expect(200);
    const holder = await t.database.pool.connect();
    await holder.query('BEGIN');
    await holder.query(`UPDATE blacklists SET description = 'x' WHERE name = 'held2'`);
    const importing = upload(t.admin, 'blacklists', await book('two'), '&on_duplicate=update');
    const answered = importing.then((answer) => answer);
    await sleep(2_000);
    const [row] = await t.database.run<{ id: number }>(`SELECT id FROM blacklists WHERE name = 'held'`);
    const writers = Array.from({ length: 25 }, () =>
      t.admin.put(`/api/blacklists/${row!.id}`).send({ description: 'y' }),
    );
    const calls = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const start = performance.now();
        await t.database.read('one', 'SELECT 1', []);
        return performance.now() - start;
      }),
    );
    expect(Math.max(...calls)).toBeLessThan(1_000);
    const statuses = (await Promise.all(writers)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([503]));
    await holder.query('ROLLBACK');
    holder.release();
    const { body } = await answered;
    expect(body.report, JSON.stringify(body.report)).toMatchObject({ updated: 2 });
  }, 40_000);

  it.each([
    ['an error that is no text', { name: { error: { toString: 1 } }, v: '1' }],
    ['a text within a text', { name: { text: { text: 'a' } }, v: '1' }],
    ['a thousand and one keys', Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`k${n}`, n]))],
  ])('of cells that are %s is 400', async (_what, row) => {
    await t.admin
      .post('/api/blacklists/import')
      .send({ lists: [row] })
      .expect(400);
  });

  it('of more lists than anybody has is refused at once', async () => {
    const rows = Array.from({ length: 10_001 }, (_, n) => `M${n},0,0,1`).join('\n');
    const { body } = await upload(
      t.admin,
      'blacklists',
      Buffer.from(`name,list_type,limit_user_type,v\n${rows}\n`),
    ).expect(400);
    expect(body.errors).toEqual([{ row: 10_002, field: 'name', message: 'is one more than 10000 lists' }]);
  });

  it('of no rows imports none', async () => {
    const { body } = await t.admin.post('/api/routes/import').send({ routes: [] }).expect(200);
    expect(body).toMatchObject({ data: [], report: { rows_read: 0, created: 0 } });
  });

  it('that is cut off, has no boundary, or has two files, is refused', async () => {
    const type = 'multipart/form-data; boundary=x';
    const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
    const send = (contentType: string, body: string) =>
      t.admin.post('/api/routes/import').set('Content-Type', contentType).send(body);
    expect((await send(type, `${part}name`).expect(400)).body.message).toMatch(/multipart/);
    await send('multipart/form-data', part).expect(400);
    const two = await t.admin
      .post('/api/routes/import')
      .attach('file', Buffer.from('a'), 'a.csv')
      .attach('file', Buffer.from('b'), 'b.csv');
    expect([two.status, two.body.message]).toEqual([413, 'file: there are too many']);
  });

  it('with thousands of unknown keys holds nobody up', async () => {
    const row = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`unknown ${n}`, n]));
    const start = Date.now();
    await t.admin
      .post('/api/routes/import')
      .send({ routes: [row] })
      .expect(400);
    expect(Date.now() - start).toBeLessThan(1_500);
  });

  it('keeps what a JSON row does not mention', async () => {
    const rows = [{ DID号码: '777', 描述: 'kept' }, { DID号码: '778' }];
    await t.admin.post('/api/hotlines/import').send({ hotlines: rows }).expect(200);
    const change = [
      { DID号码: '777', 对应分机号码: '1001' },
      { DID号码: '778', 描述: 'new' },
    ];
    await t.admin.post('/api/hotlines/import?on_duplicate=update').send({ hotlines: change }).expect(200);
    const stored = await t.database.run(
      `SELECT line_number, description, numbers FROM hotlines WHERE line_number IN ('777', '778') ORDER BY line_number`,
    );
    expect(stored).toEqual([
      { line_number: '777', description: 'kept', numbers: '1001' },
      { line_number: '778', description: 'new', numbers: '' },
    ]);
  });

  it('finds an extension and a DOD under PBX_DOMAIN too', async () => {
    await t.admin.post('/api/extensions').send({ extn: '3001', password: 'secret-3001' }).expect(200);
    await t.admin.post('/api/gateways').send({ name: 'gw', realm: '192.0.2.1', register: 'no' }).expect(200);
    const dod = { 分机: '3001|127.0.0.1', 线路号码: '1', 资源类型: 'GATEWAY', 资源名: 'gw' };
    await t.admin
      .post('/api/dods/import')
      .send({ dods: [dod] })
      .expect(200);
    const again = await t.admin
      .post('/api/dods/import?on_duplicate=skip')
      .send({ dods: [dod] })
      .expect(200);
    expect(again.body.report.skipped).toBe(1);
    const extension = { 分机号码: '3001', 域名: '127.0.0.1' };
    const { body } = await t.admin
      .post('/api/extensions/import?on_duplicate=skip')
      .send({ extensions: [extension] })
      .expect(200);
    expect(body.report.skipped).toBe(1);
  });

  it.each(['xlsx', 'csv'])('takes back what %s would change on the way', async (format) => {
    await t.database.run('DELETE FROM routes');
    const texts = [`'=1`, `''`, `'a`, 'a\r\nb', '_x0041_', '_x005F_', '@x', ' y ', '"', 'a,b;c\td', '<&>'];
    for (const [n, description] of texts.entries())
      await t.admin
        .post('/api/routes')
        .send({
          name: `r${n}`,
          description,
          context: 'context-1',
          prefix: `${n}`,
          max_length: 4,
          dest_type: 'FS_DEST_USER',
        })
        .expect(200);
    const file = await getFile(t.admin, `/api/routes/export?format=${format}`);
    const same = await upload(t.admin, 'routes', file, '&on_duplicate=update').expect(200);
    expect(same.body.report).toMatchObject({ unchanged: texts.length, updated: 0, failed: 0 });
    await t.database.run('DELETE FROM routes');
    await upload(t.admin, 'routes', file).expect(200);
    const { body } = await t.admin.get('/api/routes').expect(200);
    expect(body.data.map((each: { description: string }) => each.description)).toEqual(texts);
  });

  it('of thousands of rows that are all refused takes no longer for each of them', async () => {
    const bad = Array.from({ length: 3_000 }, (_, n) => ({
      路由名称: `x${n}`,
      呼叫源: 'context-77',
      最大匹配长度: 4,
      目的地类型: 'FS_DEST_USER',
    }));
    const start = Date.now();
    const { body } = await t.admin.post('/api/routes/import?mode=skip').send({ routes: bad }).expect(200);
    expect(body.report).toMatchObject({ created: 0, failed: 3_000 });
    expect(body.report.errors).toHaveLength(100);
    expect(Date.now() - start).toBeLessThan(15_000);
  }, 30_000);
});
