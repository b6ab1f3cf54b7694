import { createHash, randomBytes } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { openBeside } from '../../src/database/data-source.js';
import { SecretBox } from '../../src/database/secret-box.js';
import { CallLookups } from '../../src/dialplan/call-lookups.js';
import { isBackedUp, LEFT_OUT, readTables } from '../../src/system/backup/backed-up.js';
import { FORMAT } from '../../src/system/backup/backup-format.js';
import { BackupSchedule } from '../../src/system/backup/backup-schedule.js';
import { BackupService } from '../../src/system/backup/backup.service.js';
import { storedCdr } from '../calls/stored-cdrs.js';
import { dump } from '../../src/system/backup/dump.js';
import { wav } from '../media/samples.js';
import { ADMIN_PASSWORD, dropDatabase, logIn, startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';

/** Of restores while the machine has other work. */
const PATIENT = { timeout: 60_000 };

const dataDir = mkdtempSync(join(tmpdir(), 'switchyard-backup-'));
const folder = join(dataDir, 'backups');
/** The second node keeps its backups elsewhere. */
const otherDir = mkdtempSync(join(tmpdir(), 'switchyard-backup-'));
let [t, two] = [] as unknown as [TestApp, TestApp];
beforeAll(async () => {
  t = await startApp({ DATA_DIR: dataDir, BACKUP_KEEP: '2', EVENT_URL: 'http://127.0.0.1:9/events' });
  two = await startApp({ DATA_DIR: otherDir, EVENT_URL: 'http://127.0.0.1:9/events' }, t.databaseName);
  await t.admin.post('/api/gateways').send({ name: 'line', realm: '192.0.2.1', password: 'the-line' });
  await extension('1001', 'Alice');
  await t.admin.post('/api/routes').send(route('phones', '1')).expect(200);
  await t.admin.post('/api/blacklists').send({ name: 'bad', list_type: 1, limit_user_type: 0 }).expect(200);
  await t.admin.post('/api/blacklists/1/lists').send({ k: 'x', v: '666' }).expect(200);
  await t.admin.post('/api/upload').attach('file', wav(), 'welcome.wav').expect(200);
});
afterAll(async () => {
  await two.close('keep');
  await t.close();
  for (const each of [dataDir, otherDir]) rmSync(each, { recursive: true });
});

const route = (name: string, prefix: string) => ({
  name,
  context: 'context-1',
  prefix,
  max_length: 12,
  dest_type: 'FS_DEST_USER',
});
const extension = async (extn: string, name: string) =>
  (
    await t.admin
      .post('/api/extensions')
      .send({ extn, name, password: `secret-${extn}` })
      .expect(200)
  ).body.data as number;
const make = async (wish: object = {}): Promise<string> =>
  (await t.admin.post('/api/backups').send(wish).expect(200)).body.data;
const restore = (name: string, body: object = {}) => t.admin.post(`/api/backups/${name}/restore`).send(body);
const fileOf = (name: string) => join(folder, `${name}.gz`);
const textOf = (name: string) => gunzipSync(readFileSync(fileOf(name))).toString();
const upload = (content: Buffer) => t.admin.post('/api/backups/upload').attach('file', content, 'mine.gz');
/** The same file with something else in it. */
const changed = (name: string, change: (text: string) => string) => gzipSync(change(textOf(name)));

/** A known name for what a test has put there. */
const NAME = '20260101-000000000-manual-abcdef';
const put = (content: Buffer) => (writeFileSync(fileOf(NAME), content), NAME);

/** Each table that a backup has, as one hash. */
async function contents(app = t): Promise<Record<string, string>> {
  const entities = app.database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const { rows: names } = await app.database.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
  );
  const found: Record<string, string> = {};
  for (const { name } of names.filter((each) => isBackedUp(each.name, entities, true))) {
    const [row] = await app.database.run<{ all: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(r::text, ' ' ORDER BY r::text)), '') AS all FROM ${name} r`,
    );
    found[name] = row!.all;
  }
  return found;
}

const lookups = (node: TestApp) => node.app.get(CallLookups, { strict: false });
const named = async (node: TestApp) => (await lookups(node).extension('1001', ''))?.name;
const winner = async (node: TestApp) => (await lookups(node).route('context-1', '1001'))?.name;

describe('a backup', PATIENT, () => {
  it('has every table, or says why not', async () => {
    const entities = t.database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    const names = await t.database.aside(readTables);
    const undecided = names.filter(({ name }) => !isBackedUp(name, entities, true) && !(name in LEFT_OUT));
    expect(undecided.map(({ name }) => name)).toEqual([]);
    const all = names.map(({ name }) => name);
    for (const name of Object.keys(LEFT_OUT)) expect(all).toContain(name);
  });

  it('brings back what there was, children, files and secrets included, at every node', async () => {
    const name = await make({ description: 'all is well' });
    const before = await contents();
    const wavBefore = (await t.admin.get('/api/media_files/1.wav').expect(200)).body as Buffer;
    await t.admin.put('/api/extensions/1').send({ name: 'Bob', password: 'another-secret' }).expect(200);
    await t.admin.put('/api/routes/1').send({ name: 'changed' }).expect(200);
    await t.admin.delete('/api/media_files/1').expect(200);
    await t.admin.delete('/api/blacklists/1').expect(200);
    const added = await extension('1003', 'Carol');
    await eventually(
      async () => expect([await named(two), await winner(two)]).toEqual(['Bob', 'changed']),
      10_000,
    );

    const { body } = await restore(name).expect(200);
    expect(body.data).toMatch(/-before-restore-/);
    expect(await contents()).toEqual(before);
    expect([await named(t), await winner(t)]).toEqual(['Alice', 'phones']);
    await eventually(
      async () => expect([await named(two), await winner(two)]).toEqual(['Alice', 'phones']),
      10_000,
    );
    expect((await t.admin.get('/api/media_files/1.wav').expect(200)).body).toEqual(wavBefore);
    expect((await t.admin.get('/api/extensions').expect(200)).body.rowCount).toBe(1);
    // An id is never given twice.
    expect(await extension('1004', 'Dora')).toBeGreaterThan(added);

    // And what it replaced can be had again.
    await restore(body.data).expect(200);
    expect([await named(t), await winner(t)]).toEqual(['Bob', 'changed']);
    await restore(name).expect(200);
  });

  it('is listed, downloaded, brought to another node and deleted', async () => {
    const name = await make({ description: 'to be moved' });
    const { body } = await t.admin.get('/api/backups').expect(200);
    expect(body.data[0]).toEqual({
      ...{ name, kind: 'manual', description: 'to be moved', with_cdrs: 0, size: expect.any(Number) },
      ...{ created_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/), version: '0.1.0' },
      migration: migrations.at(-1)!.name,
    });
    const file = await t.admin.get(`/api/backups/${name}/file`).buffer(true).parse(binary).expect(200);
    expect(file.body).toEqual(readFileSync(fileOf(name)));
    expect(Number(file.headers['content-length'])).toBe(body.data[0].size);
    expect(statSync(fileOf(name)).mode & 0o777).toBe(0o600);

    const missing = await two.admin.get(`/api/backups/${name}/file`).expect(404);
    expect(missing.body.message).toContain('is not on this node');
    await two.admin.post(`/api/backups/${name}/restore`).send({}).expect(404);
    const sent = await two.admin.post('/api/backups/upload').attach('file', file.body, 'b.gz').expect(200);
    expect(sent.body.data).toMatch(/-uploaded-/);
    await two.admin.post(`/api/backups/${sent.body.data}/restore`).send({}).expect(200);

    await t.admin.delete(`/api/backups/${name}`).expect(200);
    await t.admin.delete(`/api/backups/${name}`).expect(404);
    const logged = await t.admin.get('/api/audit_logs?entity=backup&perPage=100').expect(200);
    expect(logged.body.data).toContainEqual(
      expect.objectContaining({ action: 'delete', entity_id: name, login: 'admin' }),
    );
    expect(logged.body.data).toContainEqual(
      expect.objectContaining({ action: 'update', entity_id: sent.body.data, login: 'admin' }),
    );
  });

  it('holds no secret that can be read', async () => {
    const text = textOf(await make({ with_cdrs: 1 }));
    expect(text.includes('Alice')).toBe(true);
    for (const secret of ['secret-1001', 'the-line', ADMIN_PASSWORD])
      expect(text.includes(secret)).toBe(false);
    expect(text.includes(t.token)).toBe(false);
  });

  it('has CDRs when asked, and a restore adds those that are missing and loses none', async () => {
    const waiting = () => t.database.run('SELECT count(*) AS n FROM webhook_cdrs');
    const storeCdr = (day: string) => storedCdr(t, { start_stamp: `${day}T12:00:00Z` });
    const [kept, lost] = [await storeCdr('2026-01-10'), await storeCdr('2026-01-11')];
    const name = await make({ with_cdrs: 1 });
    expect((await t.admin.get('/api/backups').expect(200)).body.data[0].with_cdrs).toBe(1);
    expect(textOf(await make()).includes(kept)).toBe(false);
    await t.database.run('DELETE FROM cdrs WHERE uuid = $1', [lost]);
    const later = await storeCdr('2026-01-12');
    const queued = await waiting();
    await restore(name).expect(200);
    const rows = await t.database.run<{ uuid: string }>('SELECT uuid FROM cdrs ORDER BY start_stamp');
    expect(rows.map(({ uuid }) => uuid)).toEqual([kept, lost, later]);
    // Nobody is told of calls of long ago.
    expect(await waiting()).toEqual(queued);
    // The month may be gone as well.
    await t.database.run('DROP TABLE cdrs_2026_01');
    await restore(name).expect(200);
    expect(await t.database.run('SELECT uuid FROM cdrs')).toHaveLength(2);
  });

  it('is one moment, whoever writes meanwhile', async () => {
    const writing = (async () => {
      for (let n = 0; n < 20; n += 1) {
        const id = await extension(`20${n + 10}`, 'x');
        await t.admin.post(`/api/extensions/${id}/params`).send({ k: 'vm-mailto', v: 'x@example.test' });
      }
    })();
    const name = await make();
    await writing;
    await restore(name).expect(200);
  });

  it('does not make calls wait while it is restored, and is made one at a time', async () => {
    const name = await make();
    const blocker = await t.database.pool.connect();
    await blocker.query('BEGIN; UPDATE dicts SET o = o');
    const restoring = restore(name).then((answer) => answer);
    try {
      await eventually(async () => {
        const waits = await t.database.run(
          `SELECT 1 FROM pg_locks WHERE NOT granted AND mode = 'ShareRowExclusiveLock'`,
        );
        expect(waits).toHaveLength(1);
      }, 15_000);
      expect((await lookups(t).extension('1001', ''))?.name).toBe('Alice');
      expect((await t.admin.post('/api/backups').send({}).expect(503)).body.message).toContain('under way');
      const other = await two.admin.post('/api/backups').send({}).expect(200);
      const second = await two.admin.post(`/api/backups/${other.body.data}/restore`).send({}).expect(503);
      expect(second.body.message).toContain('another node');
    } finally {
      await blocker.query('COMMIT');
      blocker.release();
    }
    expect((await restoring).status).toBe(200);
  });
});

const binary = (response: unknown, done: (error: Error | null, body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
};

describe('a restore that cannot be', PATIENT, () => {
  let name = '';
  let before: Record<string, string>;
  beforeAll(async () => {
    name = await make();
    await t.admin.put('/api/extensions/1').send({ name: 'Bob' }).expect(200);
  });
  beforeEach(async () => {
    before = await contents();
  });

  /** Refused with these words, and nothing has changed. */
  async function refused(content: Buffer, words: RegExp, field = 'name'): Promise<void> {
    const { body } = await restore(put(content)).expect(400);
    expect(body.errors[0]).toEqual({ field, message: expect.stringMatching(words) });
    expect(await contents()).toEqual(before);
    expect(await named(t)).toBe('Bob');
  }

  it('is refused for a file that is cut off, damaged or none of ours', async () => {
    const whole = readFileSync(fileOf(name));
    for (const part of [0.2, 0.5, 0.99])
      await refused(whole.subarray(0, whole.length * part), /unpacked|too early/);
    const flipped = Buffer.from(whole);
    flipped[Math.floor(whole.length / 2)]! ^= 1;
    await refused(flipped, /unpacked|not those|JSON|no backup|no table|none/);
    await refused(gzipSync('hello\n'), /JSON/);
    await refused(Buffer.from('PK'), /unpacked/);
    await refused(
      changed(name, (text) => text.replace('Alice', 'Mallory')),
      /rows of extensions/,
    );
    await refused(
      changed(name, (text) => text.slice(0, text.lastIndexOf('{"tables"'))),
      /too early/,
    );
    await refused(
      changed(name, (text) => text + text),
      /follows its end/,
    );
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('leaves everything as it was when its rows contradict each other half-way', async () => {
    const [start, end] = ['{"table":"extensions"', '{"table":'];
    const twice = (text: string) => {
      const from = text.indexOf(start);
      const rows = text.slice(text.indexOf('\n', from) + 1, text.indexOf('\\.\n', from));
      return {
        from,
        to: text.indexOf(end, from + 1),
        section: text.slice(from, text.indexOf('\n', from) + 1),
        rows,
      };
    };
    const bad = changed(name, (text) => {
      const { from, to, section, rows } = twice(text);
      const doubled = rows + rows;
      const sum = {
        rows: doubled.split('\n').length - 1,
        sha256: createHash('sha256').update(doubled).digest('hex'),
      };
      return `${text.slice(0, from)}${section}${doubled}\\.\n${JSON.stringify(sum)}\n${text.slice(to)}`;
    });
    await refused(bad, /duplicate key/);
    // Other tables than those of a backup are nobody's to replace.
    await refused(
      changed(name, (text) => text.replace('{"table":"links"', '{"table":"audit_logs"')),
      /audit_logs is nothing/,
    );
  });

  it('is refused for a newer release', async () => {
    const newer = changed(name, (text) =>
      text.replace('"migrations":[', '"migrations":["Later1999999999999",'),
    );
    await refused(newer, /newer than this one .*Later1999999999999.* update this program/);
  });

  it('is refused with another SECRET_KEY, and seals anew where that is given', async () => {
    const theirs = new SecretBox('the key of the old machine');
    const ours = new SecretBox('a key for tests only');
    const moved = changed(name, (text) =>
      text.replace(/"key_check":"[^"]+"/, `"key_check":"${theirs.seal('switchyard')}"`),
    );
    await refused(moved, /sealed with another SECRET_KEY.*secret-key/, 'secret_key');
    const wrong = await restore(NAME, { secret_key: 'some other key' }).expect(400);
    expect(wrong.body.errors).toEqual([
      { field: 'secret_key', message: expect.stringContaining('is not the one') },
    ]);

    // A whole one of that machine.
    const passwords = () =>
      t.database.run<{ password: string }>('SELECT password FROM extensions WHERE id = 1');
    const [own] = await passwords();
    expect(ours.open(own!.password)).toBe('secret-1001');
    await t.database.run('UPDATE extensions SET password = $1 WHERE id = 1', [
      theirs.seal('of the old machine'),
    ]);
    const old = await make();
    put(
      changed(old, (text) =>
        text.replace(/"key_check":"[^"]+"/, `"key_check":"${theirs.seal('switchyard')}"`),
      ),
    );
    await restore(NAME, { secret_key: 'the key of the old machine' }).expect(200);
    const [sealed] = await passwords();
    expect(ours.open(sealed!.password)).toBe('of the old machine');
    await logIn(t.url, 'admin', ADMIN_PASSWORD);
    await t.database.run('UPDATE extensions SET password = $1 WHERE id = 1', [own!.password]);
  });

  it('is refused for what is no name of a backup', async () => {
    for (const each of ['..%2f..%2fsecret-key', 'x', `${name}.gz`, '20260101-000000000-manual-000000']) {
      await t.admin.post(`/api/backups/${each}/restore`).send({}).expect(404);
      await t.admin.get(`/api/backups/${each}/file`).expect(404);
      await t.admin.delete(`/api/backups/${each}`).expect(404);
    }
    const { body } = await upload(Buffer.from('no backup')).expect(400);
    expect(body.errors).toEqual([{ field: 'file', message: expect.stringContaining('cannot be used') }]);
    await t.admin.post('/api/backups/upload').field('description', 'x').expect(400);
    await t.admin.post('/api/backups/upload').send({}).expect(400);
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
    truncateSync(fileOf(NAME), 5);
    expect((await t.admin.get('/api/backups').expect(200)).body.data).not.toContainEqual(
      expect.objectContaining({ name: NAME }),
    );
    rmSync(fileOf(NAME));
  });

  it('is for administrators alone', async () => {
    const operator = await t.as('operator');
    for (const path of ['/api/backups', '/api/system/schema', '/api/system/backup_schema'])
      await operator.get(path).expect(403);
    await operator.get(`/api/backups/${name}/file`).expect(403);
    await operator.post('/api/backups').send({}).expect(403);
    await operator.post(`/api/backups/${name}/restore`).send({}).expect(403);
  });
});

describe('who is logged in', PATIENT, () => {
  it('stays so by a password that is the same afterwards; who restores keeps theirs', async () => {
    const [stays, goes] = [await t.as('viewer'), await t.as('viewer')];
    const login = 'chief';
    await t.admin.post('/api/users').send({ login, password: 'Before-1234', role: 'viewer' }).expect(200);
    const name = await make();
    const { body: all } = await t.admin.get('/api/users?perPage=100').expect(200);
    const users = all.data as { id: string; login: string }[];
    const idOf = (each: string) => users.find((user) => user.login === each)!.id;
    const { body: who } = await goes.get('/api/sessions').expect(200);
    await t.admin
      .put(`/api/users/${idOf(who.login)}`)
      .send({ password: 'Changed-1234' })
      .expect(200);
    const again = await logIn(t.url, who.login, 'Changed-1234');
    await t.admin
      .put(`/api/users/${idOf(login)}`)
      .send({ password: 'After-12345', role: 'admin' })
      .expect(200);
    const chief = await logIn(t.url, login, 'After-12345');
    await chief.post(`/api/backups/${name}/restore`).send({}).expect(200);

    await stays.get('/api/sessions').expect(200);
    await t.admin.get('/api/sessions').expect(200);
    await again.get('/api/sessions').expect(403);
    await logIn(t.url, who.login, 'Secret-1234');
    expect((await chief.get('/api/sessions').expect(200)).body.role).toBe('admin');
    await logIn(t.url, login, 'After-12345');
  });

  it('is let in also where the backup does not know them', async () => {
    const name = await make();
    const login = `new-${randomBytes(3).toString('hex')}`;
    await t.admin.post('/api/users').send({ login, password: 'Before-1234', role: 'admin' }).expect(200);
    const agent = await logIn(t.url, login, 'Before-1234');
    await agent.post(`/api/backups/${name}/restore`).send({}).expect(200);
    expect((await agent.get('/api/sessions').expect(200)).body.login).toBe(login);
  });
});

describe('a backup of an older release', PATIENT, () => {
  const OLD = 'CallManagement1764201600000';

  it('is brought up to date by the migrations themselves, and leaves nothing behind', async () => {
    const last = migrations.findIndex((migration) => migration.name === OLD);
    const database = `old_${randomBytes(4).toString('hex')}`;
    await t.database.run(`CREATE DATABASE ${database}`);
    const old = await openBeside(t.database.dataSource, database, migrations.slice(0, last + 1));
    await old.query(`INSERT INTO users (login, role, password_hash) VALUES ('admin', 'admin', 'x')`);
    await old.query(`INSERT INTO first_data (release) VALUES ('first call'), ('call management')`);
    await old.query(`INSERT INTO contexts (name) VALUES ('old')`);
    await old.query(`INSERT INTO extensions (extn, name) VALUES ('1001', 'Olga')`);
    await old.query(`INSERT INTO blocks (name, lua) VALUES ('script', 'return 1')`);
    await old.query(
      `INSERT INTO media_files (name, mime, ext, file_size, sha256) VALUES ('x', 'audio/wav', 'wav', 1, 'x')`,
    );
    const entities = t.database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    const runner = old.createQueryRunner();
    const client = (await runner.connect()) as Parameters<typeof dump>[0];
    const tables = (await readTables(client)).filter(({ name }) => isBackedUp(name, entities, false));
    const header = {
      ...({ format: FORMAT, version: '0.0.1', created_at: '2026-01-01 00:00:00', description: '' } as const),
      ...({ with_cdrs: 0, migrations: migrations.slice(0, last + 1).map((each) => each.name) } as const),
      key_check: new SecretBox('a key for tests only').seal('switchyard'),
    };
    const pieces: Buffer[] = [];
    for await (const piece of dump(client, header, tables)) pieces.push(Buffer.from(piece));
    await runner.release();
    await old.destroy();
    await dropDatabase(database);

    const before = await contents();
    const sent = await upload(gzipSync(Buffer.concat(pieces))).expect(200);
    const { status, body } = await restore(sent.body.data);
    expect([status, body.message]).toEqual([200, 'success']);
    expect(await named(t)).toBe('Olga');
    const [block] = await t.database.run<{ lua_hash: string }>('SELECT lua_hash FROM blocks');
    expect(block!.lua_hash).toHaveLength(32);
    // What later releases bring is there: the one row of a table of theirs, and the first data.
    expect(await t.database.run('SELECT 1 FROM cti_settings')).toHaveLength(1);
    expect(await t.database.run(`SELECT 1 FROM func_codes WHERE func_code = 'park+'`)).toHaveLength(1);
    expect(
      await t.database.run(`SELECT datname FROM pg_database WHERE datname LIKE 'switchyard_restore%'`),
    ).toEqual([]);
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
    await restore(body.data).expect(200);
    expect(await contents()).toEqual(before);
  });
});

describe('backups that nobody asked for', PATIENT, () => {
  it('are kept as many as BACKUP_KEEP says, and others stay', async () => {
    const own = await make();
    for (let n = 0; n < 3; n += 1) await restore(own).expect(200);
    const names: string[] = (await t.admin.get('/api/system/schema').expect(200)).body;
    expect(names.filter((name) => name.includes('before-restore'))).toHaveLength(2);
    expect(names).toContain(own);
  });

  it('are made once a day at BACKUP_AT of PBX_TIMEZONE', async () => {
    const service = t.app.get(BackupService, { strict: false });
    const schedule = (at?: string) =>
      new BackupSchedule(
        service,
        { backups: { at, keep: 2 }, timezone: 'Asia/Shanghai' },
        pino({ level: 'silent' }),
      );
    const made = async () => (await service.names()).filter((name) => name.includes('-daily-')).length;
    const daily = schedule('02:30');
    daily.start(new Date('2026-12-23T18:31:00Z'));
    daily.onModuleDestroy();
    await daily.look(new Date('2026-12-24T18:29:00Z'));
    expect(await made()).toBe(0);
    for (const minute of ['30', '31', '59']) await daily.look(new Date(`2026-12-24T18:${minute}:00Z`));
    expect(await made()).toBe(1);
    await daily.look(new Date('2026-12-25T18:30:00Z'));
    expect(await made()).toBe(2);
    await schedule().look(new Date('2026-12-26T18:30:00Z'));
    expect(await made()).toBe(2);
  });
});

describe("CherryPBX's page", PATIENT, () => {
  it('lists, makes and restores them', async () => {
    const { body } = await t.admin.get('/api/system/backup_schema?cdr_backup=true').expect(200);
    expect(body.code).toBe(200);
    const names: string[] = (await t.admin.get('/api/system/schema').expect(200)).body;
    expect(names[0]).toBe(body.data);
    expect((await t.admin.get('/api/backups')).body.data[0].with_cdrs).toBe(1);
    await t.admin.put('/api/extensions/1').send({ name: 'Zoe' }).expect(200);
    const schema_name = names[0];
    const restored = await t.admin.post('/api/system/switch_schema').send({ schema_name }).expect(200);
    expect(restored.body.code).toBe(200);
    expect(await named(t)).not.toBe('Zoe');
    const none = await t.admin.post('/api/system/switch_schema').send({}).expect(400);
    expect(none.body.errors[0].field).toBe('schema_name');
    await t.admin.get('/api/system/backup_schema?cdr_backup=maybe').expect(400);
  });

  it('makes none for a page of another host', async () => {
    const session = await t.anyone.post('/api/sessions').send({ login: 'admin', password: ADMIN_PASSWORD });
    const cookie = String(session.headers['set-cookie']).split(';')[0]!;
    const ask = (site: string) =>
      t.anyone.get('/api/system/backup_schema').set({ cookie, 'sec-fetch-site': site });
    await ask('cross-site').expect(403);
    await ask('same-origin').expect(200);
  });
});
