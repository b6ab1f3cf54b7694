import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/** Seed 003's own examples of the times of routes (L259-L329), and what they leave open. */
let t: TestApp;
let route: number;
let other: number;
let gateway: number;
const DAILY = '20230305T170000|PT6H0.06S|daily||1|MO,TU,WE,TH,FR';

beforeAll(async () => {
  t = await startApp();
  gateway = (
    await t.admin.post('/api/gateways').send({ name: 'line', realm: '192.0.2.1', register: 'no' }).expect(200)
  ).body.data;
  [route, other] = [await newRoute('one', '1'), await newRoute('two', '2')];
});
afterAll(() => t.close());
beforeEach(async () => {
  for (const id of [route, other]) await t.admin.delete(`/api/time_recurrence/route/${id}`).expect(200);
});

async function newRoute(name: string, prefix: string): Promise<number> {
  const row = { name, prefix, context: 'context-1', max_length: 9, dest_type: 'FS_DEST_USER' };
  return (await t.admin.post('/api/routes').send(row).expect(200)).body.data.id;
}
const user = (more: object = {}) => ({
  ...{ dest_type: 'FS_DEST_USER', dest_uuid: '', route_id: route, time_recurrence: DAILY },
  ...more,
});
const add = async (body: object): Promise<number[]> =>
  (await t.admin.post('/api/time_recurrence').send(body).expect(200)).body.map(
    ({ id }: { id: number }) => id,
  );
const rowsOf = async (id = route) =>
  (await t.admin.get(`/api/time_recurrence/route/${id}`).expect(200)).body.data;

describe('the examples of seed 003', () => {
  it('list the times of a route, the name of the destination in body', async () => {
    const line = { dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(gateway), body: 'as it was called' };
    await add(user(line));
    const { body } = await t.admin.get(`/api/time_recurrence/route/${route}`).expect(200);
    expect(body).toEqual({
      data: [
        {
          ...{ id: expect.any(Number), route_id: route, time_recurrence: DAILY, deleted_at: '' },
          ...{ dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(gateway), body: 'line' },
          ...{ created_at: expect.any(String), updated_at: expect.any(String) },
        },
      ],
      message: 'ok',
      code: 200,
    });
  });

  it('add an array or a single one, and are answered with a bare array of numbers', async () => {
    const text = '20220502T000000|PT59M59.696S|daily||1|MO';
    const row = user({ route_id: String(route), time_recurrence: text });
    for (const body of [[row], row]) {
      const answer = await t.admin.post('/api/time_recurrence').send(body).expect(200);
      expect(answer.body).toEqual([{ id: expect.any(Number) }]);
    }
    expect(await add([row, row])).toHaveLength(2);
    expect(await rowsOf()).toHaveLength(4);
    expect((await rowsOf())[0]).toMatchObject({ time_recurrence: text, route_id: route });
  });

  it('change an array or a single one, and are answered with the ids as they were sent', async () => {
    const [id, second] = (await add([user(), user()])) as [number, number];
    const time_recurrence = '20220502T000000|PT1H59M59S|daily||1|MO';
    const change = user({ time_recurrence, id: String(id), route_id: String(route) });
    for (const body of [[change], change]) {
      const answer = await t.admin.put('/api/time_recurrence').send(body).expect(200);
      expect(answer.body).toEqual([{ id: String(id) }]);
    }
    expect((await rowsOf())[0]).toMatchObject({ id, time_recurrence });
    const both = [{ id: second, dest_type: 'FS_DEST_IP', body: '192.0.2.9' }, { id }];
    const answer = await t.admin.put('/api/time_recurrence').send(both).expect(200);
    expect(answer.body).toEqual([{ id: second }, { id }]);
    expect((await rowsOf())[1]).toMatchObject({ dest_type: 'FS_DEST_IP', body: '192.0.2.9' });
  });

  it('delete one by its id, all by their route, and are answered with a bare id as text', async () => {
    const [id] = await add([user(), user(), user()]);
    expect((await t.admin.delete(`/api/time_recurrence/${id}`).expect(200)).body).toEqual({ id: String(id) });
    await t.admin.delete(`/api/time_recurrence/${id}`).expect(404);
    expect(await rowsOf()).toHaveLength(2);
    const gone = await t.admin.delete(`/api/time_recurrence/route/${route}`).expect(200);
    expect(gone.body).toEqual({ id: String(route) });
    expect(await rowsOf()).toEqual([]);
  });
});

describe('times of routes', () => {
  it('are written down as changes of the route, once for a body', async () => {
    await add([user(), user(), user({ route_id: other })]);
    const changes = async (id: number) =>
      (await t.admin.get(`/api/audit_logs?entity=route&entity_id=${id}&action=update`).expect(200)).body.data;
    expect((await changes(route))[0]).toMatchObject({
      before: { id: route, time_recurrences: [] },
      after: { time_recurrences: [{ time_recurrence: DAILY }, { time_recurrence: DAILY }] },
    });
    expect((await changes(other))[0].after.time_recurrences).toHaveLength(1);
  });

  it('move to another route', async () => {
    const [id] = await add(user());
    await t.admin.put('/api/time_recurrence').send({ id, route_id: other }).expect(200);
    expect(await rowsOf()).toEqual([]);
    expect(await rowsOf(other)).toMatchObject([{ id, route_id: other }]);
  });

  it('go with their route, and hold their destination until then', async () => {
    const third = await newRoute('three', '3');
    const line = { name: 'held', realm: '192.0.2.2', register: 'no' };
    const held = (await t.admin.post('/api/gateways').send(line).expect(200)).body.data;
    const [id] = await add(user({ route_id: third, dest_type: 'FS_DEST_GATEWAY', dest_uuid: held }));
    const { body } = await t.admin.delete(`/api/gateways/${held}`).expect(409);
    expect(body.message).toBe(`gateway ${held} is in use by route ${third} (three)`);
    await t.admin.delete(`/api/routes/${third}`).expect(200);
    await t.admin.delete(`/api/time_recurrence/${id}`).expect(404);
    await t.admin.delete(`/api/gateways/${held}`).expect(200);
  });

  it('take a device by its number, as routes do', async () => {
    const phone = { extn: '1001', password: 'Phone-1234' };
    const id = (await t.admin.post('/api/extensions').send(phone).expect(200)).body.data;
    await add(user({ dest_type: 'FS_DEST_USERGW', dest_uuid: '1001' }));
    expect(await rowsOf()).toMatchObject([{ dest_uuid: String(id), body: '1001' }]);
  });

  it('take the seed’s short name of a destination', async () => {
    await add(user({ dest_type: 'IVRBLOCK' }));
    expect(await rowsOf()).toMatchObject([{ dest_type: 'FS_DEST_IVRBLOCK' }]);
  });

  it('are copied from a template, and do not follow it', async () => {
    const templates = '/api/time_recurrence/templates';
    const [{ id: template_id }] = (await t.admin.post(templates).send({ name: 'copied' })).body.data;
    const { time_recurrence: _, ...rest } = user();
    const empty = await t.admin
      .post('/api/time_recurrence')
      .send({ ...rest, template_id })
      .expect(400);
    expect(empty.body.errors).toEqual([
      { field: 'template_id', message: `template ${template_id} has no times` },
    ]);
    const times = ['20220503T070000|PT2H|daily||1|SU', '20220511T000000|PT119H59M59S|yearly||1|'];
    const rows = times.map((time_recurrence) => ({ template_id, time_recurrence }));
    await t.admin.post(`${templates}/time_recurrences`).send(rows).expect(200);
    expect(await add({ ...rest, template_id: String(template_id) })).toHaveLength(2);
    await t.admin.delete(templates).send([template_id]).expect(200);
    expect(
      (await rowsOf()).map(({ time_recurrence }: { time_recurrence: string }) => time_recurrence),
    ).toEqual(times);
  });

  it.each([
    ['route_id', { route_id: undefined }],
    ['route_id', { route_id: 99_999 }],
    ['route_id', { route_id: 'x' }],
    ['time_recurrence', { time_recurrence: undefined }],
    ['time_recurrence', { time_recurrence: '' }],
    ['time_recurrence', { time_recurrence: null }],
    ['time_recurrence', { time_recurrence: '20220502T000000|8h|daily' }],
    ['dest_type', { dest_type: undefined }],
    ['dest_type', { dest_type: 'FS_DEST_MOON' }],
    ['dest_uuid', { dest_type: 'FS_DEST_GATEWAY', dest_uuid: '99999' }],
    ['dest_uuid', { dest_type: 'FS_DEST_IVR', dest_uuid: 'x' }],
    ['body', { dest_type: 'FS_DEST_IP', body: 'no address here' }],
    ['body', { dest_type: 'FS_DEST_SYSTEM', body: 'system touch /tmp/x' }],
    ['template_id', { template_id: 1 }],
    ['template_id', { time_recurrence: undefined, template_id: 99_999 }],
  ])('with a bad %s are refused whole: %j', async (field, bad) => {
    const { body } = await t.admin
      .post('/api/time_recurrence')
      .send([user(bad)])
      .expect(400);
    expect(body).toMatchObject({ code: 400, data: '{}', errors: [{ field }], message: expect.any(String) });
    await t.admin
      .post('/api/time_recurrence')
      .send([user(), user(bad)])
      .expect(400);
    expect(await rowsOf()).toEqual([]);
  });

  it('say which part of a time string is wrong, and in which row', async () => {
    const bad = user({ time_recurrence: '20220502T000000|PT1H|daily||1|MON' });
    const one = await t.admin.post('/api/time_recurrence').send(bad).expect(400);
    expect(one.body.message).toBe('time_recurrence: byday must be a list of SU, MO, TU, WE, TH, FR, SA');
    const two = await t.admin.post('/api/time_recurrence').send([user(), bad]).expect(400);
    expect(two.body.errors[0].field).toBe('[1].time_recurrence');
  });

  it('are changed all or none', async () => {
    const [id] = await add(user());
    const put = (body: unknown) => t.admin.put('/api/time_recurrence').send(body as object);
    await put([{ id, dest_type: 'FS_DEST_IP' }, { id: 99_999 }]).expect(404);
    expect((await put([{ id, dest_type: 'FS_DEST_IP' }, {}]).expect(400)).body.errors[0].field).toBe(
      '[1].id',
    );
    expect((await put({ id, time_recurrence: '' }).expect(400)).body.errors[0].field).toBe('time_recurrence');
    expect((await put({ id, dest_type: '' }).expect(400)).body.errors[0].field).toBe('dest_type');
    expect((await put({ id, route_id: 99_999 }).expect(400)).body.errors[0].field).toBe('route_id');
    for (const nothing of [[], [1], Array.from({ length: 1_001 }, () => ({ id }))])
      expect((await put(nothing).expect(400)).body.errors[0].field).toBe('body');
    expect(await rowsOf()).toMatchObject([{ id, dest_type: 'FS_DEST_USER', time_recurrence: DAILY }]);
  });

  it('of a route that does not exist are 404', async () => {
    await t.admin.get('/api/time_recurrence/route/99999').expect(404);
    await t.admin.delete('/api/time_recurrence/route/99999').expect(404);
  });
});
