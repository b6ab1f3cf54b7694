import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** Seed 003's own examples of time templates (L330-L449, L794-L901), and what they leave open. */
let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const PATH = '/api/time_recurrence/templates';
const TIMES = `${PATH}/time_recurrences`;
const TEXTS = ['20100101T010101|PT10H||daily', '20220511T000000|PT119H59M59S|yearly||1|'];
const ok = (data: unknown) => ({ code: 200, message: 'ok', data });
const rowWith = (known: object) => ({
  ...{ id: expect.any(Number), description: '', deleted_at: '' },
  ...{ created_at: expect.any(String), updated_at: expect.any(String) },
  ...known,
});
const create = async (name: string): Promise<number> =>
  (await t.admin.post(PATH).send([{ name }]).expect(200)).body.data[0].id;
const times = async (template_id: number, ...texts: string[]): Promise<number[]> => {
  const rows = texts.map((time_recurrence) => ({ template_id, time_recurrence }));
  const { body } = await t.admin.post(TIMES).send(rows).expect(200);
  return body.data[0].time_recurrences.map(({ id }: { id: string }) => Number(id));
};
const timesOf = async (id: number) =>
  (await t.admin.get(`${PATH}/${id}`).expect(200)).body.data.time_recurrences;

beforeEach(async () => {
  const { body } = await t.admin.get(PATH).expect(200);
  const ids = body.data.data.map(({ id }: { id: number }) => id);
  if (ids.length > 0) await t.admin.delete(PATH).send(ids).expect(200);
});

describe('the examples of seed 003: templates', () => {
  it('are created from an array or a single one', async () => {
    const made = await t.admin
      .post(PATH)
      .send([{ name: 'template_11', description: 'desc 1' }])
      .expect(200);
    expect(made.body).toEqual(ok([rowWith({ name: 'template_11', description: 'desc 1' })]));
    const single = await t.admin.post(PATH).send({ name: 'test', description: 'test' }).expect(200);
    expect(single.body).toEqual(ok([rowWith({ name: 'test', description: 'test' })]));
  });

  it('are listed in `data`, oldest first, page by page', async () => {
    for (const name of ['示例一', '示例二', '示例三']) await create(name);
    const { body } = await t.admin.get(`${PATH}?perPage=100`).expect(200);
    const data = ['示例一', '示例二', '示例三'].map((name) => rowWith({ name }));
    expect(body).toEqual(ok({ page: 1, pageCount: 1, rowCount: 3, data }));
    const second = await t.admin.get(`${PATH}?page=2&page_size=2`).expect(200);
    expect(second.body).toEqual(ok({ page: 2, pageCount: 2, rowCount: 3, data: [data[2]] }));
  });

  it('are read with their times', async () => {
    const id = await create('tempalte_333');
    const [time] = await times(id, '20211231T000000|PT47H59M59S|yearly||1|');
    const { body } = await t.admin.get(`${PATH}/${id}`).expect(200);
    const time_recurrences = [{ id: time, time_recurrence: '20211231T000000|PT47H59M59S|yearly||1|' }];
    expect(body).toEqual(ok(rowWith({ id, name: 'tempalte_333', time_recurrences })));
    await t.admin.get(`${PATH}/99999`).expect(404);
  });

  it('are changed, the ids answered as they were sent', async () => {
    const id = await create('before');
    const array = await t.admin
      .put(PATH)
      .send([{ id, name: 'tempalte_333', description: 'desc333' }])
      .expect(200);
    expect(array.body).toEqual(ok([{ id }]));
    const single = await t.admin
      .put(PATH)
      .send({ id: String(id), name: 'test', description: 'test' })
      .expect(200);
    expect(single.body).toEqual(ok([{ id: String(id) }]));
    const byPath = await t.admin.put(`${PATH}/${id}`).send({ name: 'CherryPBX' }).expect(200);
    expect(byPath.body).toEqual(ok({ id: String(id) }));
    expect((await t.admin.get(`${PATH}/${id}`)).body.data).toMatchObject({
      name: 'CherryPBX',
      description: 'test',
    });
  });

  it.each([
    ['JSON', { 'Content-Type': 'application/json' }],
    ["curl's form", { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['no header', {}],
  ])('are deleted by an array in the body, sent as %s', async (_, headers) => {
    const ids = [await create('a'), await create('b')];
    const response = await fetchText('DELETE', PATH, headers, JSON.stringify(ids));
    expect(response).toEqual({ status: 200, body: ok(ids.map((id) => ({ id }))) });
    expect((await t.admin.get(PATH)).body.data.rowCount).toBe(0);
  });
});

/** fetch and supertest both add a Content-Type of their own to a text: a stream has none. */
async function fetchText(method: string, path: string, headers: Record<string, string>, text: string) {
  const bytes = new Blob([text]).stream();
  const token = (await t.anyone.post('/api/sessions').send({ login: 'admin', password: 'Admin-1234' })).body
    .token;
  const init = {
    method,
    body: bytes,
    duplex: 'half',
    headers: { ...headers, 'X-XTRA-AUTH-ID': token as string },
  };
  const response = await fetch(`${t.url}${path}`, init as RequestInit);
  return { status: response.status, body: await response.json() };
}

describe('the examples of seed 003: times of templates', () => {
  it('are added, answered by template with ids as text', async () => {
    const [one, two] = [await create('one'), await create('two')];
    const rows = [
      { template_id: one, time_recurrence: TEXTS[0] },
      { template_id: String(two), time_recurrence: TEXTS[1] },
      { template_id: one, time_recurrence: TEXTS[1] },
    ];
    const { body } = await t.admin.post(TIMES).send(rows).expect(200);
    const id = expect.stringMatching(/^\d+$/);
    const [first, second] = TEXTS.map((time_recurrence) => ({ id, time_recurrence }));
    expect(body).toEqual(
      ok([
        { id: one, time_recurrences: [first, second] },
        { id: String(two), time_recurrences: [second] },
      ]),
    );
    expect(await timesOf(one)).toEqual([
      { id: Number(body.data[0].time_recurrences[0].id), time_recurrence: TEXTS[0] },
      { id: Number(body.data[0].time_recurrences[1].id), time_recurrence: TEXTS[1] },
    ]);
    const single = await t.admin.post(TIMES).send(rows[0]).expect(200);
    expect(single.body).toEqual(ok([{ id: one, time_recurrences: [first] }]));
  });

  it('are changed: one is answered alone, several as an array, ids as they were sent', async () => {
    const template = await create('changed');
    const [first, second] = (await times(template, ...TEXTS)) as [number, number];
    const time_recurrence = '20770101T010101|PT10H||daily';
    const one = await t.admin
      .put(TIMES)
      .send([{ id: String(first), time_recurrence }])
      .expect(200);
    expect(one.body).toEqual(ok({ id: String(first) }));
    const two = [
      { template_id: String(template), time_recurrence: '20220503T070000|PT2H|daily||1|SU', id: first },
      { template_id: String(template), time_recurrence, id: second },
    ];
    expect((await t.admin.put(TIMES).send(two).expect(200)).body).toEqual(
      ok([{ id: first }, { id: second }]),
    );
    expect(await timesOf(template)).toEqual([
      { id: first, time_recurrence: '20220503T070000|PT2H|daily||1|SU' },
      { id: second, time_recurrence },
    ]);
  });

  it('are deleted, one by its path and several by their ids', async () => {
    const template = await create('deleted');
    const [one, ...rest] = await times(template, ...TEXTS, TEXTS[0]!);
    expect((await t.admin.delete(`${TIMES}/${one}`).expect(200)).body).toEqual(ok({ id: String(one) }));
    await t.admin.delete(`${TIMES}/${one}`).expect(404);
    const answer = await t.admin.delete(TIMES).send(rest).expect(200);
    expect(answer.body).toEqual(ok(rest.map((id) => ({ id }))));
    expect(await timesOf(template)).toEqual([]);
  });
});

describe('templates', () => {
  it('are written down with their times, once for a body', async () => {
    const id = await create('audited');
    await times(id, ...TEXTS);
    const { body } = await t.admin.get(`/api/audit_logs?entity=time template&entity_id=${id}`).expect(200);
    expect(body.data).toMatchObject([
      {
        action: 'update',
        before: { time_recurrences: [] },
        after: { name: 'audited', time_recurrences: TEXTS.map((time_recurrence) => ({ time_recurrence })) },
      },
      { action: 'create', after: { name: 'audited' } },
    ]);
  });

  it('have names of their own, all of them or none are stored', async () => {
    await create('taken');
    await t.admin
      .post(PATH)
      .send([{ name: 'free' }, { name: 'taken' }])
      .expect(409);
    expect((await t.admin.get(PATH)).body.data.rowCount).toBe(1);
    const bad = await t.admin
      .post(PATH)
      .send([{ name: 'free' }, {}])
      .expect(400);
    expect(bad.body.errors[0].field).toBe('[1].name');
    await t.admin.delete(PATH).send([99_999]).expect(404);
    for (const ids of [[], ['x'], {}, [0]])
      expect((await t.admin.delete(PATH).send(ids).expect(400)).body.errors[0].field).toBe('ids');
  });

  it('refuse times that cannot be read, and those of another template', async () => {
    const [one, two] = [await create('one'), await create('two')];
    const bad = await t.admin
      .post(TIMES)
      .send({ template_id: one, time_recurrence: '2022|PT1H' })
      .expect(400);
    expect(bad.body.message).toBe('time_recurrence: dtstart must be a date and time such as 20260131T083000');
    const missing = { template_id: 99_999, time_recurrence: TEXTS[0] };
    const none = await t.admin.post(TIMES).send([missing]).expect(400);
    expect(none.body.errors[0].field).toBe('template_id');
    const [id] = await times(one, TEXTS[0]!);
    await t.admin.put(TIMES).send({ id, template_id: two, time_recurrence: TEXTS[1] }).expect(404);
    const empty = await t.admin.put(TIMES).send({ id, time_recurrence: '' }).expect(400);
    expect(empty.body.errors[0].field).toBe('time_recurrence');
    await t.admin.delete(TIMES).send([id, 99_999]).expect(404);
    expect(await timesOf(one)).toEqual([{ id, time_recurrence: TEXTS[0] }]);
  });

  it('created twenty times at once under one name are one', async () => {
    const tries = Array.from({ length: 20 }, () => t.admin.post(PATH).send([{ name: 'the same' }]));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });
});
