import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CALLS_TODAY } from '../../src/system/dashboard.service.js';
import { storedCdr } from '../calls/stored-cdrs.js';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-dashboard-'));
  t = await startApp({ RECORDINGS_DIR: folder });
});
afterAll(async () => {
  await t.close();
  rmSync(folder, { force: true });
});

it('is there also when the disk cannot be asked', async () => {
  rmSync(folder, { recursive: true });
  symlinkSync(folder, folder);
  const { body } = await t.admin.get('/api/dashboard').expect(200);
  expect(body.files).toMatchObject({ disk_free: '', disk_total: '' });
});

it('counts the calls of today out of an index alone', async () => {
  const uuid = await storedCdr(t, {});
  const { rows } = await t.database.pool.query<{ column: string }>(
    `SELECT column_name AS column FROM information_schema.columns WHERE table_name = 'cdrs'`,
  );
  const columns = rows.map(({ column }) => column).filter((each) => !['uuid', 'call_uuid'].includes(each));
  const copies = `SELECT id, id, ${columns.join(', ')} FROM (SELECT gen_random_uuid() AS id, cdrs.* FROM cdrs, generate_series(1, 5000) WHERE uuid = $1) AS copy`;
  await t.database.run(`INSERT INTO cdrs (uuid, call_uuid, ${columns.join(', ')}) ${copies}`, [uuid]);
  await t.database.pool.query('VACUUM ANALYZE cdrs');
  const explained = await t.database.run<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, BUFFERS) ${CALLS_TODAY}`,
  );
  const plan = explained.map((line) => line['QUERY PLAN']).join('\n');
  expect(plan).toMatch(/Index Only Scan using cdrs_\w+ on cdrs_/);
  expect(plan).not.toContain('Seq Scan');
});
