import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hashPassword } from '../src/access/password.js';
import { migrations } from '../migrations/index.js';
import { ADMIN_PASSWORD, dropDatabase, startApp, type TestApp } from './support/app.js';

/** A database of the release before call management, brought up to date with what is in it. */
const LAST_BEFORE = 'SeveralNodes1764115200000';
const name = `old_${randomBytes(6).toString('hex')}`;
let t: TestApp;

const onServer = async (database: string, ...statements: string[]): Promise<void> => {
  const client = new pg.Client({ ...inject('postgres'), database });
  await client.connect();
  for (const sql of statements) await client.query(sql);
  await client.end();
};

beforeAll(async () => {
  await onServer('postgres', `CREATE DATABASE ${name}`);
  const { host, user } = inject('postgres');
  const last = migrations.findIndex((migration) => migration.name === LAST_BEFORE);
  const old = migrations.slice(0, last + 1);
  const options = { type: 'postgres', driver: pg, host, username: user, database: name } as const;
  const source = new DataSource({ ...options, migrations: old, migrationsTableName: 'migrations' });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
  await onServer(
    name,
    `INSERT INTO users (login, name, role, password_hash) VALUES ('admin', 'old', 'admin', '${await hashPassword(ADMIN_PASSWORD)}')`,
    `INSERT INTO contexts (name) VALUES ('kept')`,
    `INSERT INTO dicts (realm, k, v) VALUES ('TONE', 'cn-ring', 'their own')`,
    `INSERT INTO extensions (extn, domain) VALUES ('1000', ''), ('1001', ''), ('1001', 'elsewhere.test')`,
    `INSERT INTO gateways (name, realm) VALUES ('main', '192.0.2.1'), ('backup', '192.0.2.2')`,
    `INSERT INTO routes (name, context, prefix, dest_type, dest_uuid) VALUES
       ('to gateways', 'context-1', '1', 'FS_DEST_GATEWAY', '1, 2'),
       ('to a device', 'context-1', '2', 'FS_DEST_USERGW', '1'),
       ('to nobody', 'context-1', '3', 'FS_DEST_USERGW', 'nobody'),
       ('all at once', 'context-1', '4', 'FS_DEST_RING_EXTNS', '1000, 1001'),
       ('in turn', 'context-1', '5', 'FS_DEST_SEQ_EXTNS', '1001,1009'),
       ('to an old IVR', 'context-1', '6', 'FS_DEST_IVR', '77')`,
  );
  t = await startApp({}, name).catch(async (error: unknown) => {
    await dropDatabase(name);
    throw error;
  });
});
afterAll(() => t.close());

it('knows what its routes refer to', async () => {
  const links = await t.database.run<{ text: string }>(
    `SELECT concat_ws(' ', routes.name, '>', target, target_id) AS text
     FROM links JOIN routes ON routes.id = links.id WHERE entity = 'route' ORDER BY routes.id, target_id`,
  );
  expect(links.map(({ text }) => text)).toEqual([
    ...['to gateways > gateway 1', 'to gateways > gateway 2', 'to a device > extension 1'],
    ...['all at once > extension 1', 'all at once > extension 2', 'in turn > extension 2'],
  ]);
});

it('gets what this release brings, once', async () => {
  const counts = () =>
    t.database.run(
      `SELECT (SELECT count(*) FROM contexts) AS contexts, (SELECT count(*) FROM func_codes) AS codes,
         (SELECT count(*) FROM conference_profiles) AS profiles,
         (SELECT count(*) FROM dicts WHERE realm = 'DEST') AS old_dicts,
         (SELECT count(*) FROM dicts WHERE realm = 'TONE') AS tones,
         (SELECT v FROM dicts WHERE k = 'cn-ring') AS own`,
    );
  expect(await counts()).toEqual([
    { contexts: 1, codes: expect.any(Number), profiles: 1, old_dicts: 0, tones: 5, own: 'their own' },
  ]);
  const [code] = await t.database.run<{ n: number }>('SELECT count(*) AS n FROM func_codes');
  expect(code!.n).toBeGreaterThan(0);
  await t.database.run(`DELETE FROM func_codes`);
  await t.database.run(`DELETE FROM conference_profiles`);
  await t.close('keep');
  t = await startApp({}, name);
  expect(await counts()).toEqual([expect.objectContaining({ codes: 0, profiles: 0, tones: 5 })]);
});

describe('a route whose target was never checked', () => {
  let path: string;
  let gateways: string;
  beforeAll(async () => {
    const idOf = async (route: string) =>
      (await t.database.run<{ id: number }>('SELECT id FROM routes WHERE name = $1', [route]))[0]!.id;
    path = `/api/routes/${await idOf('to an old IVR')}`;
    gateways = `/api/routes/${await idOf('to gateways')}`;
  });

  it('can be changed and switched off', async () => {
    await t.admin
      .put(path)
      .send({ description: 'kept', dest_type: 'FS_DEST_IVR', dest_uuid: '77' })
      .expect(200);
    await t.admin.put(path).send({ action: 'toggle' }).expect(200);
  });

  it('is refused another target that is not there', async () => {
    const { body } = await t.admin.put(path).send({ dest_uuid: '78' }).expect(400);
    expect(body.errors).toEqual([{ field: 'dest_uuid', message: 'ivr 78 does not exist' }]);
    await t.admin.put(path).send({ dest_type: 'FS_DEST_GATEWAY' }).expect(400);
    await t.admin.put(path).send({ blacklist: '9' }).expect(400);
  });

  it('keeps holding those of its targets that are there', async () => {
    await t.database.run(`UPDATE routes SET dest_uuid = '1,99' WHERE name = 'to gateways'`);
    await t.admin.put(gateways).send({ description: 'changed' }).expect(200);
    await t.admin.delete('/api/gateways/1').expect(409);
    await t.admin.delete('/api/gateways/2').expect(200);
  });
});
