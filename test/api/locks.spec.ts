import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toErrorReply } from '../../src/api/error-reply.js';
import { startApp, type TestApp } from '../support/app.js';

/** What happens when several clients change rows that have to do with each other at the same time. */
let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const TEMPLATES = '/api/time_recurrence/templates';

/** In ascending order. */
const statuses = async (requests: readonly PromiseLike<{ status: number }>[]): Promise<number[]> =>
  (await Promise.all(requests)).map(({ status }) => status).toSorted((one, two) => one - two);
const create = async (path: string, row: object): Promise<number> =>
  (await t.admin.post(path).send(row).expect(200)).body.data as number;
const createTemplate = async (name: string): Promise<number> =>
  (await t.admin.post(TEMPLATES).send([{ name }]).expect(200)).body.data[0].id;

describe('several at once', () => {
  it('point IVRs at each other', async () => {
    const [one, two] = [
      await create('/api/ivrs', { name: 'one' }),
      await create('/api/ivrs', { name: 'two' }),
    ];
    const requests = Array.from({ length: 40 }, (_, index) => {
      const [from, to] = index % 2 === 0 ? [one, two] : [two, one];
      return t.admin
        .post(`/api/ivrs/${from}/actions`)
        .send({ digits: String(index), action: 'IVR_SUB', args: String(to) });
    });
    expect(new Set(await statuses(requests))).toEqual(new Set([200]));
  });

  it('delete and change the same templates in different orders', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ids: number[] = [];
      for (let index = 0; index < 8; index += 1) ids.push(await createTemplate(`${round} ${index}`));
      const rows = ids.map((id) => ({ id, description: 'changed' }));
      expect(
        await statuses([
          t.admin.put(TEMPLATES).send(rows),
          t.admin.put(TEMPLATES).send(rows.toReversed()),
          t.admin.put(TEMPLATES).send(rows),
          t.admin.put(TEMPLATES).send(rows.toReversed()),
        ]),
      ).toEqual([200, 200, 200, 200]);
      const gone = await statuses([
        t.admin.delete(TEMPLATES).send(ids),
        t.admin.delete(TEMPLATES).send(ids.toReversed()),
      ]);
      expect(gone).toEqual([200, 404]);
    }
  });
});

describe('of two that delete the same time', () => {
  const TIME = '20100101T010101|PT10H||daily';

  it('of a route, the second finds none', async () => {
    const route = {
      name: 'timed',
      prefix: '7',
      context: 'context-1',
      max_length: 9,
      dest_type: 'FS_DEST_USER',
    };
    const { body: made } = await t.admin.post('/api/routes').send(route).expect(200);
    for (let round = 0; round < 10; round += 1) {
      const time = {
        route_id: made.data.id,
        time_recurrence: TIME,
        dest_type: 'FS_DEST_USER',
        dest_uuid: '',
      };
      const { body } = await t.admin.post('/api/time_recurrence').send(time).expect(200);
      const remove = () => t.admin.delete(`/api/time_recurrence/${body[0].id}`);
      expect(await statuses([remove(), remove()])).toEqual([200, 404]);
    }
  });

  it('of a template, the second finds none', async () => {
    const template_id = await createTemplate('timed');
    for (let round = 0; round < 10; round += 1) {
      const { body } = await t.admin
        .post(`${TEMPLATES}/time_recurrences`)
        .send([{ template_id, time_recurrence: TIME }])
        .expect(200);
      const id = Number(body.data[0].time_recurrences[0].id);
      const remove = () => t.admin.delete(`${TEMPLATES}/time_recurrences`).send([id]);
      expect(await statuses([remove(), remove()])).toEqual([200, 404]);
    }
  });
});

describe('a deadlock', () => {
  /** Each writes one row and then, once the other has done so too, the other's. */
  const crossed = async (
    kind: 'transaction' | 'longTransaction',
  ): Promise<PromiseSettledResult<number>[]> => {
    const rows = [
      await create('/api/ivrs', { name: `a ${kind}` }),
      await create('/api/ivrs', { name: `b ${kind}` }),
    ];
    let arrive = (): void => undefined;
    const both = new Promise<void>((ok) => {
      let waiting = 2;
      arrive = () => {
        waiting -= 1;
        if (waiting === 0) ok();
      };
    });
    const write = (id: number) => t.database.run(`UPDATE ivrs SET description = 'x' WHERE id = $1`, [id]);
    return Promise.allSettled(
      [rows, rows.toReversed()].map(async ([first, second]) => {
        let runs = 0;
        await t.database[kind](async () => {
          runs += 1;
          await write(first!);
          t.database.announce({ entity: 'crossed', id: first!, action: 'update' });
          arrive();
          await both;
          await write(second!);
        });
        return runs;
      }),
    );
  };

  it('is tried again, and each change is told once', async () => {
    const told: unknown[] = [];
    t.database.feed.onChange(({ entity, id }) => {
      if (entity === 'crossed') told.push(id);
    });
    const runs = (await crossed('transaction')).map((done) =>
      done.status === 'fulfilled' ? done.value : done.reason,
    );
    expect(new Set(runs)).toEqual(new Set([1, 2]));
    expect(told).toHaveLength(2);
  });

  it('ends long work, which is no fault of ours: 503', async () => {
    const failed = (await crossed('longTransaction')).filter((done) => done.status === 'rejected');
    expect(failed).toHaveLength(1);
    expect(toErrorReply(failed[0]!.reason)).toEqual({
      status: 503,
      body: expect.objectContaining({ message: expect.stringContaining('try again') }),
    });
  });
});

it('counts the audit log without a scan', async () => {
  const { body } = await t.admin.get('/api/audit_logs?perPage=1').expect(200);
  expect(body.rowCount).toBeGreaterThan(200);
  const of = `counted = 'audit_logs'`;
  // Reading made one entry of all that had come.
  expect(await t.database.run(`SELECT n FROM row_counts WHERE ${of}`)).toEqual([{ n: body.rowCount }]);
  const [counted] = await t.database.run('SELECT count(*) AS n FROM audit_logs');
  expect(counted).toEqual({ n: body.rowCount });
  const { body: some } = await t.admin.get('/api/audit_logs?entity=ivr&perPage=1').expect(200);
  expect(some.rowCount).toBeLessThan(body.rowCount);
});
