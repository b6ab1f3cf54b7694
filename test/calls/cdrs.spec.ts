import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { searchCondition } from '../../src/calls/cdrs/cdr-search.js';
import { CdrPartitions } from '../../src/calls/cdrs/cdr-partitions.js';
import { CdrStore } from '../../src/calls/cdrs/cdr-store.js';
import { readCdr } from '../../src/calls/cdrs/read-cdr.js';
import { type CdrFilter } from '../../src/calls/cdrs/cdr.dto.js';
import { SECRET, startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { recordedCdr, type RecordedCdr } from './recorded-cdrs.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp({ PBX_TIMEZONE: 'Asia/Shanghai' });
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.database.run('TRUNCATE cdrs');
});

/** What another node of the program would store by. */
const otherNode = () =>
  new CdrStore(t.database, new CdrPartitions(t.database, { cdrKeepMonths: 0 }, pino({ level: 'silent' })));

interface Facts {
  uuid?: string;
  /** UTC; now when absent. */
  at?: string | Date;
  caller?: string;
  name?: string;
  dest?: string;
  context?: string;
  variables?: Record<string, unknown>;
}

/** The recorded leg of a caller, at another time and of somebody else. */
function document({ uuid = randomUUID(), at = new Date(), ...facts }: Facts = {}): RecordedCdr {
  const recorded = recordedCdr('caller');
  const start = `${new Date(at).getTime()}123`;
  const end = `${new Date(at).getTime() + 5_000}123`;
  const profile = {
    ...{ uuid, caller_id_number: facts.caller ?? '1001', caller_id_name: facts.name ?? 'Alice' },
    ...{ destination_number: facts.dest ?? '1002', context: facts.context ?? 'context-1' },
  };
  Object.assign(recorded.callflow[0]!.caller_profile, profile);
  const times = { start_uepoch: start, answer_uepoch: start, end_uepoch: end };
  Object.assign(recorded.variables, {
    uuid,
    call_uuid: uuid,
    originated_legs: undefined,
    last_bridge_to: undefined,
  });
  Object.assign(recorded.variables, { last_bridge_role: undefined, ...times, ...facts.variables });
  return recorded;
}

const post = (body: string, type = 'application/json', password = SECRET) =>
  request(t.url).post('/freeswitch/cdr?uuid=x').auth('freeswitch', password).type(type).send(body);

async function store(facts: Facts = {}): Promise<string> {
  const cdr = document(facts);
  await post(JSON.stringify(cdr)).expect(200);
  return String(cdr.variables['uuid']);
}

const list = async (query: string): Promise<string[]> => {
  const { body } = await t.admin.get(`/api/cdrs?${query}`).expect(200);
  return (body as { data: { uuid: string }[] }).data.map(({ uuid }) => uuid);
};
const stored = async () => {
  const rows = await t.database.run<{ uuid: string; incomplete: number }>(
    'SELECT uuid, incomplete FROM cdrs',
  );
  return rows.map(({ uuid, incomplete }) => `${uuid} ${incomplete}`).sort();
};

describe('POST /freeswitch/cdr', () => {
  it('stores a leg once, however often and however it comes', async () => {
    const cdr = JSON.stringify(document({ uuid: randomUUID() }));
    const { body } = await post(cdr).expect(200);
    await post(`cdr=${encodeURIComponent(cdr)}`, 'application/x-www-form-urlencoded').expect(200);
    const base64 = `cdr=${Buffer.from(cdr).toString('base64')}`;
    await post(base64, 'application/x-www-form-base64-encoded').expect(200);
    await Promise.all(Array.from({ length: 8 }, () => post(cdr).expect(200)));
    expect(await stored()).toEqual([`${body.data} 0`]);
  });

  it('keeps the microseconds of its start', async () => {
    await store({ at: '2026-03-05T06:07:08.009Z' });
    const [row] = await t.database.run(
      'SELECT extract(microseconds FROM start_stamp)::text AS fraction FROM cdrs',
    );
    expect(row).toEqual({ fraction: '8009123' });
  });

  it('is for the switches alone', async () => {
    const cdr = JSON.stringify(document());
    await post(cdr, 'application/json', 'guessed').expect(401).expect('www-authenticate', /Basic/);
    await request(t.url).post('/freeswitch/cdr').type('json').send(cdr).expect(401);
    await t.admin.post('/freeswitch/cdr').send(document()).expect(401);
    expect(await stored()).toEqual([]);
  });

  it('refuses for ever what can never be stored: 400 and 413, which the switch puts aside', async () => {
    const { body } = await post('{"variables"').expect(400);
    expect(body).toMatchObject({ code: 400, errors: [{ field: 'cdr', message: 'is not valid JSON' }] });
    await post('').expect(400);
    await post('a=b', 'application/x-www-form-urlencoded').expect(400);
    await post(JSON.stringify({ ...document(), 'core-uuid': 'x' })).expect(400);
    await post('x'.repeat(4 * 1024 * 1024 + 1)).expect(413);
  });

  it('takes a long one, and one of a session that was no call', async () => {
    const applications = Array.from({ length: 22_000 }, () => ({ app_name: 'sleep', app_data: '1000' }));
    const long = JSON.stringify({ ...document(), app_log: { applications } });
    expect(long.length).toBeGreaterThan(800_000);
    await post(long).expect(200);
    await post(JSON.stringify({ ...document(), callflow: [] })).expect(200);
    expect(await stored()).toHaveLength(1);
  });

  it('stores what callers make of their names: NUL, half characters, other encodings, SQL', async () => {
    await store({ name: 'a\0b' });
    await store({ name: 'a\ud800b' });
    await store({ name: `'); DROP TABLE cdrs; --` });
    await store({ name: '${system(id)}' });
    const latin1 = JSON.stringify(document({ name: 'Zoë' }));
    const headers = {
      authorization: `Basic ${Buffer.from(`freeswitch:${SECRET}`).toString('base64')}`,
      'content-type': 'application/json',
    };
    const body = Buffer.from(latin1, 'latin1');
    expect((await fetch(`${t.url}/freeswitch/cdr`, { method: 'POST', headers, body })).status).toBe(200);
    const rows = await t.database.run<{ caller_id_name: string }>('SELECT caller_id_name FROM cdrs');
    expect(rows.map((row) => row.caller_id_name).sort()).toEqual(
      [`'); DROP TABLE cdrs; --`, '${system(id)}', 'Zo\uFFFD', 'a\uFFFDb', 'a\uFFFDb'].sort(),
    );
  });

  it('makes the month that it needs, once for all who need it', async () => {
    const partitions = () =>
      t.database.run(
        "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'cdrs'::regclass",
      );
    const other = otherNode();
    const months = ['2025-12-31T23:59:59.999Z', '2026-01-01T00:00:00.000Z'];
    const rows = months.map((at) => readCdr(JSON.stringify(document({ at })))!);
    await Promise.all([
      ...months.map((at) => store({ at })),
      ...rows.map((cdr) => other.save(cdr)),
      ...rows.map((cdr) => otherNode().save(cdr)),
    ]);
    expect(await stored()).toHaveLength(4);
    const names = (await partitions()).map(({ name }) => name as string);
    expect(names.filter((name) => /^cdrs_202(5_12|6_01)$/.test(name)).sort()).toEqual([
      'cdrs_2025_12',
      'cdrs_2026_01',
    ]);
    const counts = await t.database.run('SELECT count(*) FROM cdrs_2025_12');
    expect(counts).toEqual([{ count: 2 }]);
    const indexes = (table: string) =>
      t.database.run('SELECT count(*) FROM pg_index WHERE indrelid = $1::regclass AND indisvalid', [table]);
    expect(await indexes('cdrs_2025_12')).toEqual(await indexes('cdrs'));
  });

  it('makes it again when it was dropped', async () => {
    await store({ at: '2024-05-05T05:05:05Z' });
    await t.database.run('DROP TABLE cdrs_2024_05');
    await store({ at: '2024-05-06T05:05:05Z' });
    expect(await stored()).toHaveLength(1);
  });

  it('has this month and the next from the start', async () => {
    const fresh = await startApp();
    await fresh.app.get(CdrPartitions, { strict: false }).prepare(new Date('2026-12-31T23:00:00Z'));
    const rows = await fresh.database.run(
      "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'cdrs'::regclass ORDER BY 1",
    );
    expect(rows).toEqual([{ name: 'cdrs_2026_12' }, { name: 'cdrs_2027_01' }]);
    await fresh.close();
  });

  it('answers 503 when the database goes away, and takes it when it is back', async () => {
    const cdr = JSON.stringify(document());
    const server = new pg.Client({ ...inject('postgres'), database: t.databaseName });
    await server.connect();
    await server.query('BEGIN; LOCK TABLE cdrs');
    const waiting = post(cdr).then(({ status }) => status);
    await eventually(async () => {
      const { rowCount } = await server.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      expect(rowCount).toBeGreaterThan(0);
    });
    expect(await waiting).toBe(503);
    await server.query('ROLLBACK');
    await server.end();
    await post(cdr).expect(200);
    expect(await stored()).toHaveLength(1);
  });
});

describe('an incomplete record', () => {
  const incomplete = (uuid: string, at: string) => ({
    ...readCdr(JSON.stringify(document({ uuid, at })))!,
    incomplete: 1 as const,
  });
  const save = (uuid: string, at: string) =>
    t.app.get(CdrStore, { strict: false }).saveIncomplete(incomplete(uuid, at));

  it('is replaced by the real one, though that begins a little earlier', async () => {
    const uuid = randomUUID();
    await save(uuid, '2026-03-01T00:00:00.000Z');
    expect(await stored()).toEqual([`${uuid} 1`]);
    await store({ uuid, at: '2026-02-28T23:59:59.300Z' });
    expect(await stored()).toEqual([`${uuid} 0`]);
    await save(uuid, '2026-03-01T00:00:00.000Z');
    expect(await stored()).toEqual([`${uuid} 0`]);
  });

  it('is one, however many nodes make it while the real one arrives', async () => {
    const uuids = Array.from({ length: 12 }, () => randomUUID());
    const at = (ms: number) => `2026-03-01T00:00:00.${String(ms).padStart(3, '0')}Z`;
    await Promise.all(
      uuids.flatMap((uuid, index) => [
        save(uuid, at(index)),
        ...(index % 2 === 0 ? [store({ uuid, at: at(500 + index) })] : []),
        save(uuid, at(100 + index)),
      ]),
    );
    expect(await stored()).toEqual(uuids.map((uuid, index) => `${uuid} ${index % 2}`).sort());
  });
});

describe('GET /api/cdrs', () => {
  it('answers the last seven days, newest first, as every list does', async () => {
    const DAY = 86_400_000;
    const ago = (days: number) => new Date(Date.now() - days * DAY);
    const [old, older] = [await store({ at: ago(1) }), await store({ at: ago(5) })];
    await store({ at: ago(8) });
    const now = await store();
    const { body } = await t.admin.get('/api/cdrs?perPage=2').expect(200);
    expect(body).toMatchObject({ page: 1, rowCount: 3, pageCount: 2, data: [{ uuid: now }, { uuid: old }] });
    expect(await list('perPage=2&page=2')).toEqual([older]);
    expect(await list('sortField=start_stamp&sortOrder=asc')).toEqual([older, old, now]);
  });

  it('prints a row as documented', async () => {
    const uuid = await store({ at: '2026-03-05T20:00:00Z', variables: { switchyard_routes: '3,7' } });
    const { body } = await t.admin.get(`/api/cdrs/${uuid}`).expect(200);
    expect(body).toMatchObject({
      ...{
        uuid,
        start_stamp: '2026-03-06 04:00:00',
        end_stamp: '2026-03-06 04:00:05',
        duration: 4,
        billsec: 4,
      },
      ...{
        bleg_uuid: '',
        media_file_id: '',
        abs_path: '',
        rel_path: '',
        xui_route_ids: '3,7',
        incomplete: 0,
      },
      ...{ caller_id_number: '1001', network_port: 16040, rtp_in_mos: 4.5, xui_hangup_cause: 'caller' },
    });
  });

  it('takes days in the printed zone, the last one included', async () => {
    const before = await store({ at: '2026-03-05T15:59:59.999Z' });
    const first = await store({ at: '2026-03-05T16:00:00.000Z' });
    const last = await store({ at: '2026-03-06T15:59:59.999Z' });
    const after = await store({ at: '2026-03-06T16:00:00.000Z' });
    expect(await list('startDate=2026-03-06&endDate=2026-03-06')).toEqual([last, first]);
    expect(await list('startDate=2026-03-05&endDate=2026-03-05')).toEqual([before]);
    expect(await list('endDate=2026-03-07')).toEqual([after, last, first, before]);
    expect(await list('startDate=2026-03-07')).toEqual([after]);
  });

  it('or the days of the end of a call', async () => {
    const end = String(Date.parse('2026-03-06T17:00:00Z') * 1000);
    const long = await store({ at: '2026-03-05T10:00:00Z', variables: { end_uepoch: end } });
    const day = 'startDate=2026-03-07&endDate=2026-03-07';
    expect(await list(`dateType=end_stamp&${day}`)).toEqual([long]);
    expect(await list(day)).toEqual([]);
  });

  it('is narrowed by numbers, seconds, context, route, uuid and words', async () => {
    const a = await store({
      caller: '1001',
      dest: '1002',
      variables: { billsec: '10', switchyard_routes: '3,17' },
    });
    const b = await store({
      caller: '1002',
      dest: '13900',
      context: 'context-3',
      variables: { billsec: '60' },
    });
    const c = await store({
      caller: '1003',
      dest: '1_02',
      name: 'Zoë 100%',
      variables: { switchyard_routes: '7' },
    });
    expect(await list('cidNumber=1002')).toEqual([b]);
    expect(await list('destNumber=1002')).toEqual([a]);
    expect(await list('startBillsec=10')).toEqual([b, a]);
    expect(await list('startBillsec=10&endBillsec=59')).toEqual([a]);
    expect(await list('contextValue=context-3')).toEqual([b]);
    expect(await list('routeID=7')).toEqual([c]);
    expect(await list('routeID=17')).toEqual([a]);
    expect(await list(`uuid=${a.toUpperCase()}`)).toEqual([a]);
    expect(await list('q=390')).toEqual([b]);
    expect(await list('q=1_0')).toEqual([c]);
    expect(await list(`q=${encodeURIComponent('zoë 100%')}`)).toEqual([c]);
    expect(await list(`q=${encodeURIComponent("' OR 1=1 --")}`)).toEqual([]);
    expect(await list('cidNumber=&destNumber=1002&uuid=&_rsc=abc')).toEqual([a]);
  });

  it.each([
    ['startDate', 'startDate=2026-02-30'],
    ['startDate', 'startDate=yesterday'],
    ['startDate', 'startDate=0000-01-01'],
    ['endDate', 'endDate=2026-1-1'],
    ['endDate', 'endDate=20260101'],
    ['startDate', 'startDate=2026-03-02&endDate=2026-03-01'],
    ['dateType', 'dateType=answer_stamp'],
    ['startBillsec', 'startBillsec=-1'],
    ['endBillsec', 'endBillsec=1.5'],
    ['uuid', 'uuid=123'],
    ['routeID', 'routeID=x'],
    ['groupValue', 'groupValue=sales team'],
    ['cidNumber', 'cidNumber=%07'],
    ['sortField', 'sortField=caller_id_name'],
    ['searchField', 'searchField=realm&searchKey=a'],
  ])('refuses a wrong %s: %s', async (field, query) => {
    const { body } = await t.admin.get(`/api/cdrs?${query}`).expect(400);
    expect(body).toMatchObject({ code: 400, errors: [{ field }] });
  });

  it('reads the months it is about and no other', async () => {
    const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
    for (const month of months) await store({ at: `${month}-15T00:00:00Z` });
    const scanned = async (filter: CdrFilter) => {
      const { sql, values } = searchCondition(filter, '2026-03-20');
      const plan = await t.database.run<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT * FROM cdrs WHERE ${sql} ORDER BY start_stamp DESC LIMIT 50`,
        values,
      );
      const text = plan.map((line) => line['QUERY PLAN']).join('\n');
      return [...new Set(text.match(/cdrs_\d{4}_\d\d/g))].sort();
    };
    expect(await scanned({})).toEqual(['cdrs_2026_03']);
    expect(await scanned({ startDate: '2026-02-10', endDate: '2026-03-01' })).toEqual([
      'cdrs_2026_02',
      'cdrs_2026_03',
    ]);
    expect(await scanned({ dateType: 'end_stamp' })).toEqual(['cdrs_2026_02', 'cdrs_2026_03']);
    expect(await scanned({ cidNumber: '1001', endDate: '2026-01-20' })).toEqual(['cdrs_2026_01']);
  });

  it('is read by every user and written by nobody', async () => {
    const viewer = await t.as('viewer');
    await viewer.get('/api/cdrs').expect(200);
    await t.anyone.get('/api/cdrs').expect(403);
    await t.admin.post('/api/cdrs').send({}).expect(405);
  });
});

describe('GET /api/cdrs/:uuid', () => {
  it('and its related ones: the other legs of the call', async () => {
    const at = new Date();
    const [caller, called, later] = [randomUUID(), randomUUID(), randomUUID()];
    await store({ uuid: caller, at, variables: { last_bridge_to: later } });
    await store({ uuid: called, at: new Date(at.getTime() + 10), variables: { originator: caller } });
    await store({ uuid: later, at: new Date(at.getTime() + 20), variables: { originator: caller } });
    await store();
    const related = async (uuid: string) =>
      (await t.admin.get(`/api/cdrs/${uuid}/related_cdrs`).expect(200)).body.map(
        (row: { uuid: string }) => row.uuid,
      );
    expect(await related(caller)).toEqual([called, later]);
    expect(await related(called)).toEqual([caller, later]);
    expect(await related(await store())).toEqual([]);
  });

  it('is 404 for one that is not there, 400 for what is no uuid', async () => {
    await t.admin.get(`/api/cdrs/${randomUUID()}`).expect(404);
    await t.admin.get(`/api/cdrs/${randomUUID()}/related_cdrs`).expect(404);
    await t.admin.get('/api/cdrs/7').expect(400);
  });
});
