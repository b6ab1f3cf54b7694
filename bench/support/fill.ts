import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { SecretBox } from '../../src/database/secret-box.js';
import { Program, SECRET_KEY, temporaryFolder } from './program.js';

const ROUTES = 10_000;

/** Connected to the program's own PostgreSQL, past the program. */
export async function withDatabase<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    host: join(dataDir, 'postgres'),
    user: 'switchyard',
    database: 'switchyard',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database so filled. Its program has ended: the next one begins with empty caches. */
export async function filled(what: string, work: (dataDir: string) => Promise<void>): Promise<string> {
  const dataDir = temporaryFolder();
  const program = await Program.start({ dataDir });
  const start = performance.now();
  await work(dataDir);
  await program.stop();
  process.stdout.write(`${what} in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  return dataDir;
}

/**
 * Writes rows by the hundred thousand into the running program's database, past the program, which has to be started
 * anew to know them.
 * @param tables of which there are so many
 */
export async function inBulk(
  dataDir: string,
  tables: readonly string[],
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  await withDatabase(dataDir, async (client) => {
    // Only bulk loading does without them: 1 000 000 checks that context-1 exists.
    await client.query('SET session_replication_role = replica');
    await work(client);
    // Nothing of it may run while something is measured.
    for (const table of tables) await client.query(`ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  });
}

/** Extensions `numberOf(0)` to `numberOf(count - 1)` and a route for every prefix of four digits. */
export async function fill(dataDir: string, count: number): Promise<void> {
  await inBulk(dataDir, ['extensions'], async (client) => {
    await client.query(
      `INSERT INTO routes (id, name, context, prefix, max_length, dest_type, route_type)
       SELECT ${ROUTES} + n, 'Route ' || n, 'context-1', lpad(n::text, 4, '0'), 12, 'FS_DEST_USER', 1
       FROM generate_series(0, ${ROUTES} - 1) n`,
    );
    await fillExtensions(client, count);
  });
}

/** One password for all: sealing is slow. */
export async function fillExtensions(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `INSERT INTO extensions (extn, name, password)
     SELECT extn, 'Phone ' || extn, $2
     FROM (SELECT (10000000 + n * 48271 % 90000000)::text AS extn FROM generate_series(0, $1::bigint - 1) n) numbers`,
    [count, new SecretBox(SECRET_KEY).seal('one-password-for-all')],
  );
}

/** Gives the extensions numbers that nobody has asked for: `count` of them, from `numberOf(first)` on. */
export async function renumber(dataDir: string, first: number, count: number): Promise<void> {
  await withDatabase(dataDir, (client) =>
    client.query(
      `UPDATE extensions SET extn = (10000000 + (n + $1::bigint) * 48271 % 90000000)::text,
                             name = 'Phone ' || (10000000 + (n + $1::bigint) * 48271 % 90000000)
       FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM extensions ORDER BY id LIMIT $2) numbered
       WHERE extensions.id = numbered.id`,
      [first, count],
    ),
  );
}
