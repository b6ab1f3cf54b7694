import type TestAgent from 'supertest/lib/agent.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** What black lists and number translation share, shown by black lists. */
let t: TestApp;
let send: TestAgent;
let id: number;
let other: number;
beforeAll(async () => {
  t = await startApp();
  send = t.admin;
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.database.run('DELETE FROM blacklists');
  id = await list('one');
  other = await list('other');
});

const INPUT = { list_type: 0, limit_user_type: 0 };
const list = async (name: string): Promise<number> =>
  (
    await send
      .post('/api/blacklists')
      .send({ ...INPUT, name })
      .expect(200)
  ).body.data;
const add = (data: unknown, to = id) => send.post(`/api/blacklists/${to}/import`).send({ data });
const numbers = async (of = id): Promise<{ id: number; v: string; k: string }[]> =>
  (await send.get(`/api/blacklists/${of}/lists?perPage=5000`).expect(200)).body.data;
const onceOfTwenty = (answers: { status: number }[]) => {
  for (const [status, times] of [
    [200, 1],
    [409, 19],
  ])
    expect(answers.filter((each) => each.status === status)).toHaveLength(times!);
};
const fields = (body: { errors: { field: string }[] }) => body.errors.map(({ field }) => field);

describe('a list', () => {
  it('needs a name and what it is for', async () => {
    const { body } = await send.post('/api/blacklists').send({ description: 'x' }).expect(400);
    expect(fields(body).toSorted()).toEqual(['limit_user_type', 'list_type', 'name']);
    await send
      .post('/api/blacklists')
      .send({ ...INPUT, name: 'x', list_type: 2 })
      .expect(400);
    await send
      .post('/api/blacklists')
      .send({ ...INPUT, name: 'x', limit_user_type: 3 })
      .expect(400);
  });

  it('that twenty create at once is there once', async () => {
    const input = { ...INPUT, name: 'at once' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send.post('/api/blacklists').send(input)),
    );
    onceOfTwenty(answers);
    for (const { body } of answers.filter(({ status }) => status === 409))
      expect(body.message).toMatch(
        /at once already exists \(duplicate key value violates unique constraint\)$/,
      );
    expect(await t.database.run(`SELECT count(*) FROM blacklists WHERE name = 'at once'`)).toEqual([
      { count: 1 },
    ]);
  });

  it('stays while a route uses it', async () => {
    const route = { name: 'r', prefix: '9', max_length: 9, context: 'context-1', dest_type: 'FS_DEST_USER' };
    const { body: used } = await send
      .post('/api/routes')
      .send({ ...route, blacklist: id })
      .expect(200);
    await add([{ v: '1' }]).expect(200);
    const { body } = await send.delete(`/api/blacklists/${id}`).expect(409);
    expect(body.message).toContain(`route ${used.data.id} (r)`);
    expect(await numbers()).toHaveLength(1);
    const unknown = await send.put(`/api/routes/${used.data.id}`).send({ blacklist: '4711' }).expect(400);
    expect(fields(unknown.body)).toEqual(['blacklist']);
    await send.delete(`/api/routes/${used.data.id}`).expect(200);
    await send.delete(`/api/blacklists/${id}`).expect(200);
  });

  it('goes with all its numbers at once', async () => {
    await t.database.run(
      `INSERT INTO blacklist_numbers (ref_id, v) SELECT $1, n::text FROM generate_series(1, 100000) AS n`,
      [id],
    );
    await add([{ v: '1' }], other).expect(200);
    expect((await send.get(`/api/blacklists/${id}`)).body).toMatchObject({ params_count: 100_000 });
    await send.delete(`/api/blacklists/${id}`).expect(200);
    expect(await t.database.run('SELECT v FROM blacklist_numbers')).toEqual([{ v: '1' }]);
    const [audit] = (await send.get(`/api/audit_logs?entity=blacklist&entity_id=${id}&action=delete`)).body
      .data;
    expect(audit).toMatchObject({ before: { name: 'one' } });
  });
});

describe('numbers', () => {
  it('are text of any kind, up to 64 characters', async () => {
    const good = ['test', '+86 10 1234', '0086*', '*', 'x'.repeat(64), "'); DROP TABLE blacklists; --", '李'];
    await add(good.map((v) => ({ v }))).expect(200);
    expect((await numbers()).map(({ v }) => v).toReversed()).toEqual(good);
    for (const v of ['', null, ' 1', '1 ', '1\n2', 'x'.repeat(65), 1.5, ['1'], undefined]) {
      expect(fields((await send.post(`/api/blacklists/${id}/lists`).send({ v }).expect(400)).body)).toEqual([
        'v',
      ]);
      const { body } = await add([{ v: 'fine' }, { v }]).expect(400);
      expect(body.message).toMatch(/^data\[1\]\.v: /);
    }
    expect(await numbers()).toHaveLength(good.length);
  });

  it('that are there already are named, and none is added', async () => {
    await add([{ v: '1' }, { v: '2' }]).expect(200);
    const stored = await add([{ v: '3' }, { v: '4' }, { v: '2' }, { v: '1' }]).expect(409);
    expect(stored.body.message).toBe(
      'blacklist number: [2].v 2 already exists (duplicate key value violates unique constraint)',
    );
    const twice = await add([{ v: '3' }, { v: '4' }, { v: '3' }]).expect(409);
    expect(twice.body.message).toContain('[2].v 3 already exists');
    const single = await send.post(`/api/blacklists/${id}/lists`).send({ v: '1' }).expect(409);
    expect(single.body.message).toContain('v 1 already exists');
    const [second, first] = await numbers();
    const path = `/api/blacklists/${id}/lists/${first!.id}`;
    expect((await send.put(path).send({ v: '2' }).expect(409)).body.message).toContain('2 already exists');
    expect((await numbers()).map(({ v }) => v)).toEqual(['2', '1']);
    // In another list it may be.
    await add([{ v: '1' }], other).expect(200);
    expect(second!.v).toBe('2');
  });

  it('that many add at once are there once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => add([{ v: `own ${index}` }, { v: 'same' }])),
    );
    onceOfTwenty(answers);
    expect(await numbers()).toHaveLength(2);
  });

  it('are at most ten thousand at once', async () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => ({ k: '', v: String(index) }));
    const { body } = await add(rows).expect(413);
    expect(body).toMatchObject({ code: 413, message: expect.stringContaining('/api/blacklists/import') });
    await send.post(`/api/blacklists/${id}/import`).send(rows).expect(413);
    const added = await add(rows.slice(1)).expect(200);
    expect(added.body.data).toHaveLength(10_000);
    expect(added.body.data.at(-1)).toMatchObject({ v: '10000' });
    const single = await send.get(`/api/blacklists/${id}`).expect(200);
    expect(single.body).toMatchObject({ params_count: 10_000 });
    expect(single.body.params).toHaveLength(5_000);
    const audit = await send.get(`/api/audit_logs?entity=blacklist&entity_id=${id}&action=update`);
    expect(audit.body).toMatchObject({ rowCount: 1, data: [{ after: { numbers: 10_000 } }] });
    for (const bad of [[], {}, 'x', undefined, [1], [[]]])
      expect(fields((await add(bad).expect(400)).body)).toEqual(['data']);
    await send.post(`/api/blacklists/${id}/import`).send([]).expect(400);
  });

  it('are changed together or not at all', async () => {
    const added: { id: number }[] = (
      await add([
        { v: '1', k: 'a' },
        { v: '2', k: 'b' },
      ]).expect(200)
    ).body.data;
    const [first, second] = added.map((row) => row.id) as [number, number];
    const [foreign] = (await add([{ v: '9' }], other).expect(200)).body.data as { id: number }[];
    const modify = (data: unknown) => send.put(`/api/blacklists/${id}/multimodify`).send({ data });
    const partial = await modify([
      { id: first, v: '10' },
      { id: second, k: 'c', v: '2', disabled: 1 },
    ]).expect(200);
    expect(partial.body.data).toMatchObject({ id: second, k: 'c', v: '2', disabled: 1 });
    const now = await numbers();
    expect(now).toMatchObject([
      { id: second, k: 'c' },
      { id: first, v: '10', k: 'a' },
    ]);
    await modify([
      { id: first, v: '11' },
      { id: foreign!.id, v: '12' },
    ]).expect(404);
    await modify([
      { id: first, v: '11' },
      { id: second, v: '11' },
    ]).expect(409);
    expect(
      (
        await modify([
          { id: first, v: '11' },
          { id: first, v: '12' },
        ]).expect(400)
      ).body.message,
    ).toContain('[1].id');
    await modify([{ id: first, v: '11' }, { v: '12' }]).expect(400);
    await modify([]).expect(400);
    expect(await numbers()).toEqual(now);
    const audit = await send.get(`/api/audit_logs?entity=blacklist&entity_id=${id}&action=update`);
    expect(audit.body.data[0]).toMatchObject({
      before: {
        numbers: [
          { id: first, v: '1' },
          { id: second, k: 'b' },
        ],
      },
      after: {
        numbers: [
          { id: first, v: '10' },
          { id: second, k: 'c' },
        ],
      },
    });
  });

  it('are found under their own list only', async () => {
    const [row] = (await add([{ v: '1' }]).expect(200)).body.data as { id: number }[];
    await send.put(`/api/blacklists/${other}/lists/${row!.id}`).send({ v: '2' }).expect(404);
    await send.delete(`/api/blacklists/${other}/lists/${row!.id}`).expect(404);
    await add([{ v: '2' }], 99_999).expect(404);
    await send.get('/api/blacklists/99999/lists').expect(404);
    expect(await numbers()).toMatchObject([{ v: '1' }]);
    expect(await numbers(other)).toEqual([]);
  });

  it('are counted, paged, searched and sorted', async () => {
    await add(Array.from({ length: 120 }, (_, index) => ({ v: String(1000 + index), k: `k${index % 2}` })));
    await add([{ v: '1' }], other);
    const page = async (query: string) =>
      (await send.get(`/api/blacklists/${id}/lists?${query}`).expect(200)).body;
    const first = await page('');
    expect(first).toMatchObject({ rowCount: 120, pageCount: 3, page: 1 });
    expect(first.data[0]).toMatchObject({ v: '1119', realm: 'BLACKLIST', ref_id: id });
    expect((await page('page=3')).data).toHaveLength(20);
    expect(await page('page=9')).toMatchObject({ rowCount: 120, data: [] });
    expect(await page('searchField=v&searchKey=11')).toMatchObject({ rowCount: 21 });
    expect(await page('k=k1&perPage=1')).toMatchObject({ rowCount: 60, pageCount: 60 });
    expect((await page('sortField=v&sortOrder=asc')).data[0]).toMatchObject({ v: '1000' });
    await send.get(`/api/blacklists/${id}/lists?sortField=nothing`).expect(400);
  });
});
