import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CdrPartitions } from '../../src/calls/cdrs/cdr-partitions.js';
import { startApp, type TestApp } from '../support/app.js';
import { storedCdr, type StoredCdr } from './stored-cdrs.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp({ PBX_TIMEZONE: 'Europe/Berlin', CDR_KEEP_MONTHS: '3' });
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.database.run('TRUNCATE cdrs');
});

const store = (cdr: StoredCdr) => storedCdr(t, cdr);
const YEAR = 'startDate=2026-01-01&endDate=2026-12-31';

interface Counted {
  readonly key: string;
  readonly count: number;
}

async function statistics(query: string): Promise<Counted[]> {
  return (await t.admin.get(`/api/cdrs/statistics?${query}`).expect(200)).body.data;
}
const counts = async (query: string) =>
  Object.fromEntries((await statistics(query)).map(({ key, count }) => [key, count]));

describe('statistics', () => {
  it('count a call once, and say how much was answered, how long and how well it was heard', async () => {
    const at = '2026-05-05T10:00:00Z';
    const first = await store({
      ...{ start_stamp: at, answer_stamp: '2026-05-05T10:00:05Z', duration: 30, billsec: 25 },
      ...{ rtp_in_mos: 4.5, rtp_in_loss: 0, rtp_in_jitter: 2 },
    });
    await store({ start_stamp: at, call_uuid: first, direction: 'outbound', duration: 29, billsec: 25 });
    await store({
      ...{ start_stamp: at, answer_stamp: '2026-05-05T10:00:05Z', duration: 20, billsec: 15 },
      ...{ rtp_in_mos: 3.5, rtp_in_loss: 1, rtp_in_jitter: 4 },
    });
    await store({ start_stamp: at, duration: 4, hangup_cause: 'USER_BUSY' });
    expect(await statistics(YEAR)).toEqual([
      {
        ...{ key: '', name: '', count: 3, answered: 2, answer_ratio: 0.6667 },
        ...{ duration: 54, average_duration: 18, billsec: 40, average_billsec: 20 },
        ...{ measured: 2, mos: 4, worst_mos: 3.5, loss: 0.5, jitter: 3 },
      },
    ]);
    expect(await counts(`by=hangup_cause&${YEAR}`)).toEqual({ NORMAL_CLEARING: 2, USER_BUSY: 1 });
  });

  it('of nothing are zero, and what nobody measured is not zero', async () => {
    expect(await statistics(YEAR)).toEqual([
      {
        ...{ key: '', name: '', count: 0, answered: 0, answer_ratio: 0, duration: 0, average_duration: 0 },
        ...{ billsec: 0, average_billsec: 0, measured: 0, mos: '', worst_mos: '', loss: '', jitter: '' },
      },
    ]);
    expect(await statistics(`by=day&${YEAR}`)).toEqual([]);
  });

  it('know the days of PBX_TIMEZONE, and both hours of a change of clocks', async () => {
    // Summer time ends at 01:00 UTC: 02:30 comes twice.
    for (const start_stamp of [
      '2026-10-24T21:59:59Z',
      '2026-10-24T22:00:00Z',
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
      '2026-10-25T22:59:59Z',
      '2026-10-25T23:00:00Z',
    ])
      await store({ start_stamp });
    expect(await counts(`by=day&${YEAR}`)).toEqual({ '2026-10-24': 1, '2026-10-25': 4, '2026-10-26': 1 });
    expect(await counts('by=hour&startDate=2026-10-25&endDate=2026-10-25')).toEqual({
      ...{ '2026-10-25 00:00 +02': 1, '2026-10-25 02:00 +02': 1, '2026-10-25 02:00 +01': 1 },
      '2026-10-25 23:00 +01': 1,
    });
    const hours = (await statistics(`by=hour&${YEAR}`)).map(({ key }) => key);
    expect(hours.indexOf('2026-10-25 02:00 +02')).toBeLessThan(hours.indexOf('2026-10-25 02:00 +01'));
  });

  it('by extension count what it called and what rang there', async () => {
    for (const extn of ['1001', '1002'])
      await t.admin.post('/api/extensions').send({ extn, name: `Phone ${extn}`, password: 'Secret-1234' });
    const call = await store({ account_code: '1001', destination_number: '1002' });
    await store({ call_uuid: call, direction: 'outbound', destination_number: '1002', account_code: '1001' });
    await store({ account_code: '1001', destination_number: '02155556666' });
    await store({ account_code: '', caller_id_number: '02155556666', destination_number: '1002' });
    const rows = await statistics('by=extension');
    expect(rows).toMatchObject([
      { key: '1001', name: 'Phone 1001', count: 2 },
      { key: '1002', name: 'Phone 1002', count: 1 },
    ]);
  });

  it('by extension keep the domains apart; any other host is the default one', async () => {
    for (const domain of ['', 'a.example.test', 'b.example.test'])
      await t.admin
        .post('/api/extensions')
        .send({ extn: '1007', domain, name: `of ${domain || 'none'}`, password: 'Secret-1234' })
        .expect(200);
    const realms = [
      'a.example.test',
      'b.example.test',
      'b.example.test',
      '192.0.2.1',
      'pbx.example.test',
      '',
    ];
    for (const realm of realms) await store({ account_code: '1007', realm });
    expect(await statistics('by=extension')).toMatchObject([
      { key: '1007', domain: '', name: 'of none', count: 3 },
      { key: '1007', domain: 'b.example.test', name: 'of b.example.test', count: 2 },
      { key: '1007', domain: 'a.example.test', name: 'of a.example.test', count: 1 },
    ]);
  });

  it('by route count a call at each one it took', async () => {
    const { body } = await t.admin
      .post('/api/routes')
      .send({ name: 'Out', prefix: '9', context: 'context-1', dest_type: 'FS_DEST_USER', max_length: 5 })
      .expect(200);
    const { id } = body.data;
    await store({ xui_route_ids: String(id) });
    await store({ xui_route_ids: `999,${id}` });
    await store({});
    expect(await statistics('by=route')).toMatchObject([
      { key: String(id), name: 'Out', count: 2 },
      { key: '999', name: '', count: 1 },
    ]);
  });

  it('are narrowed by what a list is narrowed by', async () => {
    await store({ caller_id_number: '1001', context: 'context-1', billsec: 5 });
    await store({ caller_id_number: '1003', context: 'context-2', billsec: 50 });
    const one = async (query: string) => (await statistics(query))[0]!.count;
    expect(await one('')).toBe(2);
    expect(await one('cidNumber=1001')).toBe(1);
    expect(await one('contextValue=context-2')).toBe(1);
    expect(await one('startBillsec=60')).toBe(0);
    expect(await one('groupValue=1003,1009')).toBe(1);
    expect(await counts('by=context')).toEqual({ 'context-1': 1, 'context-2': 1 });
    await t.admin.get('/api/cdrs/statistics?by=moon').expect(400);
    await t.admin.get('/api/cdrs/statistics?startDate=2026-03-02&endDate=2026-03-01').expect(400);
    await (await t.as('viewer')).get('/api/cdrs/statistics').expect(200);
  });
});

describe('a group of extensions', () => {
  it('is those who called and those who were called', async () => {
    const made = await store({ caller_id_number: '1001', destination_number: '9' });
    const taken = await store({ caller_id_number: '9', destination_number: '1002' });
    await store({ caller_id_number: '9', destination_number: '8' });
    const { body } = await t.admin.get('/api/cdrs?groupValue=1001, 1002').expect(200);
    const uuids = (body.data as { uuid: string }[]).map(({ uuid }) => uuid);
    expect(new Set(uuids)).toEqual(new Set([made, taken]));
    await t.admin.get('/api/cdrs?groupValue=the sales team').expect(400);
  });
});

describe('an export', () => {
  it('holds the records of the filter, newest first, and no formula', async () => {
    await store({ start_stamp: '2026-05-05T10:00:00Z', caller_id_name: '=HYPERLINK("http://x")' });
    await store({ start_stamp: '2026-05-06T10:00:00.5Z', caller_id_name: '王, "Bob"', billsec: 7 });
    await store({ start_stamp: '2026-04-06T10:00:00Z', caller_id_name: '@SUM(1)' });
    const { text, headers } = await t.admin
      .get('/api/cdrs/export?format=csv&lang=en&startDate=2026-05-01&endDate=2026-05-31')
      .expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="cdrs.csv"',
    });
    const lines = text.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFStart,Answer,End,Direction,Caller name,/);
    expect(lines[1]).toMatch(/^2026-05-06 12:00:00,,,inbound,"王, ""Bob""",1001,1002,10,7,/);
    expect(lines[2]).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(lines.slice(3)).toEqual(['']);
    await t.admin.get('/api/cdrs/export?startDate=never').expect(400);
    await t.anyone.get('/api/cdrs/export').expect(403);
  });

  it('is an Excel sheet, too', async () => {
    await store({ caller_id_name: '=1+1', destination_number: '02155556666' });
    const { body } = await t.admin.get('/api/cdrs/export').responseType('blob').expect(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body as never);
    const page = book.worksheets[0]!;
    expect(page.getRow(1).getCell(1).value).toBe('开始时间');
    expect([page.getRow(2).getCell(5).value, page.getRow(2).getCell(7).value]).toEqual([
      '=1+1',
      '02155556666',
    ]);
    expect(page.getRow(2).getCell(5).type).toBe(ExcelJS.ValueType.String);
  });

  it('is answered as CherryPBX asks for it: over several lines, and of some legs', async () => {
    const one = await store({ start_stamp: '2026-05-05T10:00:00Z' });
    await store({ start_stamp: '2026-05-05T11:00:00Z' });
    const spaces = '%20'.repeat(16);
    const all = await t.admin
      .get(
        `/api/cdrs/download?startDate=2026-05-05${spaces}&endDate=2026-05-05${spaces}&fileType=wps&language=en-US`,
      )
      .expect(200);
    expect(all.text.split('\r\n')).toHaveLength(4);
    const some = await t.admin
      .put('/api/cdrs/uuids_download?startDate=2026-05-05')
      .send({ uuids: [one, randomUUID()], language: 'zh-CN' })
      .expect(200);
    expect(some.text.split('\r\n')).toHaveLength(3);
    expect(some.text).toContain(one);
    await t.admin
      .put('/api/cdrs/uuids_download')
      .send({ uuids: ["'; DROP TABLE cdrs"] })
      .expect(400);
    await t.admin.put('/api/cdrs/uuids_download').send({}).expect(400);
  });

  it('has the format that is asked for on every path, for viewers too', async () => {
    const one = await store({ caller_id_name: 'Alice' });
    const viewer = await t.as('viewer');
    const ask = (format: string) => [
      viewer.get(`/api/cdrs/export?format=${format}`),
      viewer.get(`/api/cdrs/download?format=${format}`),
      viewer.put(`/api/cdrs/uuids_download?format=${format}`).send({ uuids: [one] }),
    ];
    for (const request of ask('xlsx')) {
      const { body, headers } = await request.responseType('blob').expect(200);
      expect(headers['content-disposition']).toBe('attachment; filename="cdrs.xlsx"');
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(body as never);
      expect(book.worksheets[0]!.getRow(2).getCell(5).value).toBe('Alice');
    }
    for (const request of ask('csv'))
      expect((await request.expect(200)).headers['content-type']).toBe('text/csv; charset=utf-8');
    for (const request of ask('pdf'))
      expect((await request.expect(400)).body.errors).toMatchObject([{ field: 'format' }]);
  });
});

describe('many records', () => {
  it('are counted to the last up to fifty thousand; beyond, an estimate says that it is one', async () => {
    await t.app.get(CdrPartitions, { strict: false }).ensure('2026-07-01');
    const fill = (count: number) =>
      t.database.run(
        `INSERT INTO cdrs (uuid, core_uuid, switch, call_uuid, direction, caller_id_name, caller_id_number,
           destination_number, context, caller_source, realm, account_code, network_addr, start_stamp, duration, billsec,
           hangup_cause, xui_hangup_cause, sip_hangup_disposition, sip_call_id, digits_dialed, external_tracking_id,
           xui_route_ids, rtp_use_codec_name)
         SELECT id, id, '', id, '', '', '1001', '1002', '', '', '', '', '', '2026-07-02'::timestamptz + n * interval '1 ms', 1,
           1, '', '', '', '', '', '', '', ''
         FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, ${count}) AS n) AS rows`,
      );
    await fill(10_000);
    const page = async () =>
      (await t.admin.get('/api/cdrs?startDate=2026-07-01&endDate=2026-07-31&perPage=2')).body;
    expect(await page()).toMatchObject({ rowCount: 10_000, pageCount: 5_000 });
    expect(await page()).not.toHaveProperty('rowCountEstimated');
    await fill(10_000);
    await t.database.run('ANALYZE cdrs');
    const many = await page();
    expect(many).toMatchObject({ rowCountEstimated: 1 });
    expect(many.rowCount).toBeGreaterThan(18_000);
    expect(many.rowCount).toBeLessThan(22_000);
    expect(many.data).toHaveLength(2);
  }, 60_000);
});

describe('the months of CDRs', () => {
  const tables = async () =>
    (
      await t.database.run<{ name: string }>(
        "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'cdrs'::regclass ORDER BY 1",
      )
    ).map(({ name }) => name);

  it('go when they ended longer ago than CDR_KEEP_MONTHS, whole and no other', async () => {
    for (const name of await tables()) await t.database.run(`DROP TABLE ${name}`);
    const partitions = t.app.get(CdrPartitions, { strict: false });
    for (const month of ['2025-11', '2026-07', '2026-08', '2026-11', '2026-12']) {
      partitions.forget(month);
      await store({ start_stamp: `${month}-15T00:00:00Z` });
    }
    await t.database.run(`
      CREATE TABLE cdrs_archive (LIKE cdrs INCLUDING ALL);
      ALTER TABLE cdrs ATTACH PARTITION cdrs_archive FOR VALUES FROM ('2001-01-01') TO ('2002-01-01');`);
    expect(await partitions.prune(new Date('2026-11-30T23:59:59Z'))).toEqual([
      'cdrs_2025_11',
      'cdrs_2026_07',
    ]);
    expect(await tables()).toEqual(['cdrs_2026_08', 'cdrs_2026_11', 'cdrs_2026_12', 'cdrs_archive']);
    expect(await partitions.prune(new Date('2026-11-30T23:59:59Z'))).toEqual([]);
    expect((await t.database.run<{ count: number }>('SELECT count(*) FROM cdrs'))[0]!.count).toBe(3);
    // One of such a month that comes late is stored all the same.
    await store({ start_stamp: '2026-07-15T00:00:00Z' });
    expect(await tables()).toContain('cdrs_2026_07');
    await t.database.run('DROP TABLE cdrs_archive');
  });

  it('stay for ever where CDR_KEEP_MONTHS is 0', async () => {
    const forever = await startApp({ CDR_KEEP_MONTHS: '0' });
    await storedCdr(forever, { start_stamp: '2001-01-01T00:00:00Z' });
    expect(await forever.app.get(CdrPartitions, { strict: false }).prune()).toEqual([]);
    await forever.close();
  });
});
