import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../src/database/database.js';
import { NodeSession } from '../../src/database/node-session.js';
import { CallLookups } from '../../src/dialplan/call-lookups.js';
import { startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';

/** Two API nodes over one database. */
let [one, two] = [] as unknown as [TestApp, TestApp];
beforeEach(async () => {
  one = await startApp();
  two = await startApp({}, one.databaseName);
});
afterEach(async () => {
  await two.close('keep');
  await one.close();
});

const session = (node: TestApp) => node.app.get(NodeSession, { strict: false });
const lookups = (node: TestApp) => node.app.get(CallLookups, { strict: false });
const winner = async (node: TestApp) => (await lookups(node).route('context-1', '1001'))?.name;
const named = async (node: TestApp) => (await lookups(node).extension('1001', ''))?.name;
const route = { name: 'first', context: 'context-1', prefix: '1', max_length: 12, dest_type: 'FS_DEST_USER' };

/** Ends the lasting connections of every node, or of the one whose process this is not. */
const cutSessions = () =>
  one.database.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND query ~ 'LISTEN|change_version|pg_try_advisory' AND pid <> pg_backend_pid()`);

describe('a change made at one node', () => {
  it('is what the other answers with, at once at its own', async () => {
    expect(await winner(two)).toBeUndefined();
    const { body } = await one.admin.post('/api/routes').send(route).expect(200);
    expect(await winner(one)).toBe('first');
    await eventually(async () => expect(await winner(two)).toBe('first'));
    await two.admin.put(`/api/routes/${body.data.id}`).send({ name: 'renamed' }).expect(200);
    expect(await winner(two)).toBe('renamed');
    await eventually(async () => expect(await winner(one)).toBe('renamed'));
    await one.admin.delete(`/api/routes/${body.data.id}`).expect(200);
    await eventually(async () => expect(await winner(two)).toBeUndefined());
  });

  it('reaches what the other remembers of an extension', async () => {
    const { body } = await one.admin
      .post('/api/extensions')
      .send({ extn: '1001', name: 'Alice', password: 'secret-1001' })
      .expect(200);
    await eventually(async () => expect(await named(two)).toBe('Alice'));
    await one.admin.put(`/api/extensions/${body.data}`).send({ name: 'Bob' }).expect(200);
    await eventually(async () => expect(await named(two)).toBe('Bob'));
    await two.admin.delete(`/api/extensions/${body.data}`).expect(200);
    expect(await named(two)).toBeUndefined();
    await eventually(async () => expect(await named(one)).toBeUndefined());
  });

  it('that is too long for a notice counts all the same', async () => {
    expect(await winner(two)).toBeUndefined();
    const names = Array.from({ length: 40 }, (_, n) => `${'x'.repeat(120)}${n}`);
    const database = one.app.get(Database, { strict: false });
    await database.transaction(async () => {
      for (const [n, name] of names.entries()) {
        await database.run(
          `INSERT INTO routes (name, context, prefix, max_length, dest_type) VALUES ($1, 'context-1', $2, 12, 'FS_DEST_USER')`,
          [name, `2${n}`],
        );
        database.announce({ entity: 'route', id: n, action: 'create', after: { name, more: name } });
      }
      await database.run(
        `INSERT INTO routes (name, context, prefix, dest_type) VALUES ('first', 'context-1', '1', 'FS_DEST_USER')`,
      );
    });
    await eventually(async () => expect(await winner(two)).toBe('first'));
  });

  it('is caught up with after a break of the connection that tells of it', async () => {
    expect(await winner(two)).toBeUndefined();
    await cutSessions();
    await eventually(() => Promise.resolve(expect(session(two).connected).toBe(false)));
    await one.admin.post('/api/routes').send(route).expect(200);
    await eventually(async () => expect(await winner(two)).toBe('first'), 5_000);
    expect(session(two).connected).toBe(true);
  });

  it('is found by its version when the notice was lost', async () => {
    expect(await winner(two)).toBeUndefined();
    await one.database.run(
      `INSERT INTO routes (name, context, prefix, dest_type) VALUES ('first', 'context-1', '1', 'FS_DEST_USER')`,
    );
    await one.database.run('UPDATE change_version SET seq = seq + 1');
    expect(await winner(two)).toBeUndefined();
    await eventually(async () => expect(await winner(two)).toBe('first'), 12_000);
  });

  it('is not told when it was rolled back', async () => {
    const heard: unknown[] = [];
    two.database.feed.onChange((change) => void heard.push(change));
    await one.admin.post('/api/routes').send(route).expect(200);
    await one.admin.post('/api/routes').send(route).expect(409);
    await one.admin
      .post('/api/routes')
      .send({ ...route, name: 'second', prefix: '2' })
      .expect(200);
    await eventually(() => Promise.resolve(expect(heard).toHaveLength(2)));
  });
});

describe('the keeper', () => {
  it('is one node, and the other within five seconds of its end', async () => {
    session(one).want('switch-1');
    await eventually(() => Promise.resolve(expect(session(one).keeps('switch-1')).toBe(true)));
    session(two).want('switch-1');
    expect(session(two).keeps('switch-1')).toBe(false);
    const taken = new Promise((resolve) => session(two).onKept(resolve));
    session(one).release('switch-1');
    expect(await taken).toBe('switch-1');
    expect(session(one).keeps('switch-1')).toBe(false);
    session(one).want('switch-1');
    await session(two).onModuleDestroy();
    const took = await eventually(
      () => Promise.resolve(expect(session(one).keeps('switch-1')).toBe(true)),
      5_000,
    );
    expect(took).toBeLessThan(5_000);
  });

  it('is nobody while the connection is cut, then one again', async () => {
    for (const node of [one, two]) session(node).want('switch-1');
    const keepers = () => [one, two].filter((node) => session(node).keeps('switch-1'));
    await eventually(() => Promise.resolve(expect(keepers()).toHaveLength(1)));
    await cutSessions();
    await eventually(() => Promise.resolve(expect(keepers()).toHaveLength(0)));
    await eventually(() => Promise.resolve(expect(keepers()).toHaveLength(1)), 5_000);
  });
});
