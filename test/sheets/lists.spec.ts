import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { buildProgram } from '../support/build.js';
import { HOW } from '../../src/sheets/merge.js';
import { getFile, makeXlsx, readCells, upload } from '../support/sheets.js';

/** Sheets whose rows are entries of lists: black and white lists, number translation. */
let t: TestApp;
beforeAll(async () => {
  buildProgram();
  t = await startApp();
}, 120_000);
afterAll(() => t.close());
beforeEach(() => t.database.run('DELETE FROM blacklists; DELETE FROM number_translations'));

const HEAD = ['名称', '名单类型', '限制用户类型', '号码名称', '起始号码'];
const stored = async () =>
  t.database.run(
    `SELECT list.name, list_type, limit_user_type, description, k, v, number.disabled
     FROM blacklists AS list LEFT JOIN blacklist_numbers AS number ON ref_id = list.id ORDER BY list.id, number.id`,
  );
const lists = (...rows: unknown[][]) => makeXlsx([HEAD, ...rows]);

describe('black and white lists', () => {
  it.each(['xlsx', 'csv'])('come out and in again as %s with every field equal', async (format) => {
    const { body } = await t.admin
      .post('/api/blacklists')
      .send({ name: '=cmd', description: 'two\nlines', list_type: 1, limit_user_type: 2 })
      .expect(200);
    const numbers = [
      { k: '', v: '007' },
      { k: '-1+1', v: '13800138000' },
      { k: 'x\ty\\', v: '+8610*', disabled: 1 },
    ];
    for (const number of numbers.slice(0, 2).concat({ k: 'plus', v: '+8610*' }))
      await t.admin.post(`/api/blacklists/${body.data}/lists`).send(number).expect(200);
    await t.database.run(`UPDATE blacklist_numbers SET disabled = 1 WHERE k = 'plus'`);
    await t.admin
      .post('/api/blacklists')
      .send({ name: 'empty', list_type: 0, limit_user_type: 0 })
      .expect(200);
    const before = await stored();
    expect(before).toHaveLength(4);
    const content = await getFile(t.admin, `/api/blacklists/export?format=${format}`);
    await t.database.run('DELETE FROM blacklists');
    const first = await upload(t.admin, 'blacklists', content).expect(200);
    expect(first.body.report).toMatchObject({ rows_read: 4, created: 4, failed: 0 });
    expect(await stored()).toEqual(before);
    await t.database.run(
      `UPDATE blacklists SET updated_at = '2020-01-01'; UPDATE blacklist_numbers SET updated_at = '2020-01-01'`,
    );
    const again = await upload(t.admin, 'blacklists', content, '&on_duplicate=update').expect(200);
    expect(again.body.report).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
    const touched = `SELECT FROM (SELECT updated_at FROM blacklists UNION ALL SELECT updated_at FROM blacklist_numbers) AS every
                     WHERE updated_at > '2021-01-01'`;
    expect(await t.database.run(touched)).toEqual([]);
  });

  it('grow, keep or change what is there, as they are told', async () => {
    await upload(t.admin, 'blacklists', await lists(['a', 0, 1, 'one', '1'], ['a', 0, 1, 'two', '2'])).expect(
      200,
    );
    const more = await lists(['a', 0, 2, 'uno', '1'], ['a', 0, 2, 'three', '3'], ['b', 1, 0, 'four', '4']);
    const { body } = await upload(t.admin, 'blacklists', more).expect(409);
    const taken = { field: 'name', message: `a already exists${HOW}` };
    expect(body.errors).toEqual([
      { row: 2, ...taken },
      { row: 3, ...taken },
    ]);
    expect(await stored()).toHaveLength(2);
    const skipped = await upload(t.admin, 'blacklists', more, '&on_duplicate=skip').expect(200);
    expect(skipped.body.report).toMatchObject({ created: 2, skipped: 1, updated: 0 });
    const updated = await upload(t.admin, 'blacklists', more, '&on_duplicate=update').expect(200);
    expect(updated.body.report).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    expect(await stored()).toMatchObject([
      { name: 'a', limit_user_type: 2, k: 'uno', v: '1' },
      { name: 'a', k: 'two', v: '2' },
      { name: 'a', k: 'three', v: '3' },
      { name: 'b', list_type: 1, k: 'four', v: '4' },
    ]);
    const kept = await upload(
      t.admin,
      'blacklists',
      await lists(['a', 0, 2, 'x', '9'], ['c', 0, 0, 'y', '9']),
      '&mode=skip',
    ).expect(200);
    expect(kept.body.report).toMatchObject({
      created: 1,
      failed: 1,
      errors: [{ row: 2, field: 'name', message: `a already exists${HOW}` }],
    });
  });

  it('keep the columns a sheet does not have', async () => {
    await upload(t.admin, 'blacklists', await lists(['a', 0, 1, 'one', '1'])).expect(200);
    const bare = await makeXlsx([
      ['名称', '名单类型', '限制用户类型', '起始号码'],
      ['a', 0, 1, '1'],
      ['a', 0, 1, '2'],
    ]);
    const { body } = await upload(t.admin, 'blacklists', bare, '&on_duplicate=update').expect(200);
    expect(body.report).toMatchObject({ created: 1, updated: 0, unchanged: 1 });
    expect(await stored()).toMatchObject([
      { k: 'one', v: '1' },
      { k: '', v: '2' },
    ]);
  });

  it('are refused whole when a row is wrong, twice there, or calls the list something else', async () => {
    const rows = await lists(
      ['a', 0, 1, 'x', '1'],
      ['a', 1, 1, 'x', '2'],
      ['a', 0, 1, 'again', '1'],
      ['', 0, 1, 'x', '3'],
      ['a', 0, 7, 'x', '4'],
      ['a', 0, 1, 'name alone', ''],
    );
    const { body } = await upload(t.admin, 'blacklists', rows).expect(400);
    expect(body.errors).toEqual([
      { row: 3, field: 'list_type', message: 'differs from row 2, the first one of the list' },
      { row: 4, field: 'v', message: '1 is in row 2 already' },
      { row: 5, field: 'name', message: 'must not be empty' },
      { row: 6, field: 'limit_user_type', message: expect.any(String) },
      { row: 7, field: 'v', message: 'must not be empty' },
    ]);
    expect(await stored()).toEqual([]);
    const { body: kept } = await upload(t.admin, 'blacklists', rows, '&mode=skip').expect(200);
    expect(kept.report).toMatchObject({ created: 1, failed: 5, rows_read: 6 });
    const dry = await upload(
      t.admin,
      'blacklists',
      await lists(['dry', 0, 1, 'x', '1']),
      '&dry_run=1',
    ).expect(200);
    expect(dry.body.report).toMatchObject({ created: 1 });
    expect(await stored()).toMatchObject([{ name: 'a', v: '1' }]);
  });

  it('are told once what is twice there, whichever list it is in', async () => {
    const rows = await lists(
      ['a', 0, 0, 'x', '1'],
      ['a', 0, 0, 'y', '1'],
      ['b', 0, 0, 'x', '2'],
      ['b', 0, 0, 'y', '2'],
      ...Array.from({ length: 120 }, () => ['c', 0, 0, 'x', '3']),
    );
    const { body } = await upload(t.admin, 'blacklists', rows).expect(409);
    expect(body.errors.slice(0, 3)).toEqual([
      { row: 3, field: 'v', message: '1 is in row 2 already' },
      { row: 5, field: 'v', message: '2 is in row 4 already' },
      { row: 7, field: 'v', message: '3 is in row 6 already' },
    ]);
    expect(body.errors).toHaveLength(100);
    const { body: kept } = await upload(t.admin, 'blacklists', rows, '&mode=skip').expect(200);
    expect(kept.report).toMatchObject({ created: 3, failed: 121, rows_read: 124 });
  });

  it('count every row once, whatever became of it', async () => {
    const total = ({ body: { report } }: { body: { report: Record<string, number> } }) => ({
      ...report,
      all: ['created', 'updated', 'unchanged', 'skipped', 'failed'].reduce(
        (sum, key) => sum + report[key]!,
        0,
      ),
    });
    const rows = await lists(
      ['a', 0, 0, 'x', '1'],
      ['a', 0, 0, 'y', '1'],
      ['a', 0, 0, 'y', '2'],
      ['b', 0, 0, '', ''],
      ['b', 0, 0, '', ''],
      ['c', 0, 0, '', ''],
      ['c', 0, 0, 'x', '3'],
    );
    const send = async (query: string) => total(await upload(t.admin, 'blacklists', rows, query).expect(200));
    expect(await send('&on_duplicate=update&dry_run=1')).toMatchObject({ created: 4, skipped: 1, all: 7 });
    expect(await send('&on_duplicate=update')).toMatchObject({
      created: 4,
      skipped: 1,
      unchanged: 2,
      all: 7,
    });
    expect(await send('&on_duplicate=update')).toMatchObject({ unchanged: 6, skipped: 1, all: 7 });
    expect(await send('&on_duplicate=skip')).toMatchObject({ skipped: 7, all: 7 });
    expect(await send('&mode=skip')).toMatchObject({ failed: 7, all: 7 });
    const [a] = await t.database.run<{ id: number }>(`SELECT id FROM blacklists WHERE name = 'a'`);
    await t.admin.delete(`/api/blacklists/${a!.id}`).expect(200);
    expect(await send('&on_duplicate=update')).toMatchObject({
      created: 2,
      unchanged: 4,
      skipped: 1,
      all: 7,
    });
    const known = (await stored()).map(({ name, v, k }) => `${name} ${v} ${k}`);
    expect(known.toSorted()).toEqual(['a 1 y', 'a 2 y', 'b null null', 'c 3 x']);
  });

  it('are one change of each list in the audit log, however many the numbers', async () => {
    await t.database.run('DELETE FROM audit_logs');
    const many = Array.from({ length: 3_000 }, (_, index) => ['many', 0, 0, 'x', String(index)]);
    const { body } = await upload(t.admin, 'blacklists', await lists(...many)).expect(200);
    expect(body.report).toMatchObject({ created: 3_000 });
    const logs = await t.database.run<{ action: string; login: string }>(
      `SELECT action, login FROM audit_logs ORDER BY id`,
    );
    expect(logs).toEqual([
      { action: 'create', login: 'admin' },
      { action: 'update', login: 'admin' },
    ]);
    const [list] = await t.database.run<{ id: number }>('SELECT id FROM blacklists');
    const { body: page } = await t.admin.get(`/api/blacklists/${list!.id}/lists?perPage=1`).expect(200);
    expect(page.rowCount).toBe(3_000);
  });
});

describe('number translation', () => {
  it('comes out and in again with every field equal', async () => {
    const rows = [
      { 名称: 'one', 描述: 'd', 类型: 'prefix', 原始号码: '0010', 新号码: '+44' },
      { 名称: 'one', 描述: 'd', 类型: 'prefix', 原始号码: '1', 新号码: '2' },
      { 名称: 'two', 类型: 'exact' },
    ];
    await t.admin
      .post('/api/number_translation/import')
      .send({ data: rows.with(2, { ...rows[2]!, 描述: '' } as never) })
      .expect(200);
    const read = () =>
      t.database
        .run(`SELECT list.name, type, description, original_number, nts_number FROM number_translations AS list
                      LEFT JOIN nts_numbers AS number ON ref_id = list.id ORDER BY list.id, number.id`);
    const before = await read();
    expect(before).toHaveLength(3);
    const content = await getFile(t.admin, '/api/number_translation/export?lang=en');
    expect((await readCells(content))[0]).toEqual([
      'Name',
      'Description',
      'Type',
      'Original number',
      'New number',
    ]);
    await t.database.run('DELETE FROM number_translations');
    await upload(t.admin, 'number_translation', content).expect(200);
    expect(await read()).toEqual(before);
    const again = await upload(t.admin, 'number_translation', content, '&on_duplicate=update').expect(200);
    expect(again.body.report).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });
});
