import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pino } from 'pino';
import { ChangeFeed } from '../../src/database/change-feed.js';
import { openDatabase } from '../../src/database/data-source.js';
import { Database } from '../../src/database/database.js';
import { isDatabaseAway } from '../../src/database/errors.js';
import { entities } from '../../src/entities.js';
import { dropDatabase, newDatabase } from '../support/app.js';

const STATEMENT_MS = 300;

/** Connections that were made before say nothing any more, and do not end: an address that has moved to another server. */
let fallSilent: () => void;
let server: Server;
let source: DataSource;
let database: Database;
let name: string;
beforeAll(async () => {
  name = await newDatabase();
  const { host, user } = inject('postgres');
  const wires = new Set<Socket>();
  server = createServer((near) => {
    const far = connect(join(host, '.s.PGSQL.5432'));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      wires.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  fallSilent = () => {
    for (const wire of wires) wire.unpipe().pause();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  source = await openDatabase({
    connection: { connectionString: `postgres://${user}@127.0.0.1:${port}/${name}` },
    entities,
    timezone: 'UTC',
    statementMs: STATEMENT_MS,
  });
  database = new Database(source, new ChangeFeed(pino({ level: 'silent' })));
});
afterAll(async () => {
  await database.onApplicationShutdown();
  await source.destroy();
  await dropDatabase(name);
  server.close();
});

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'was answered',
    (error: unknown) => error,
  );

describe('a database whose old connections say nothing any more', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a statement', () => database.run('SELECT 1')],
    ['a transaction', () => database.transaction(() => database.run('SELECT 1'))],
    ['a statement of the pool', () => database.pool.query('SELECT 1')],
  ])('%s is given up in time, and what comes next has another connection', async (_what, work) => {
    await work();
    fallSilent();
    expect(isDatabaseAway(await refusal(work()))).toBe(true);
    for (let next = 0; next < 3; next += 1) await work();
  });

  it('what may take long is not cut off', async () => {
    const sleep = `SELECT pg_sleep(${(2 * STATEMENT_MS) / 1000}), 1 AS done`;
    const cut = await refusal(database.run(sleep));
    expect(isDatabaseAway(cut)).toBe(true);
    expect(await database.longTransaction(() => database.run(sleep))).toMatchObject([{ done: 1 }]);
    expect((await database.aside((client) => client.query<{ done: number }>(sleep))).rows).toMatchObject([
      { done: 1 },
    ]);
    expect(await database.search(sleep, [])).toMatchObject([{ done: 1 }]);
  });
});
