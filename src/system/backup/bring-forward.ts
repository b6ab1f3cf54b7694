import type { DataSource, MigrationInterface } from 'typeorm';
import type { ClientBase } from 'pg';
import { migrations } from '../../../migrations/index.js';
import { openBeside } from '../../database/data-source.js';
import { isBackedUp, readTables } from './backed-up.js';
import type { Contents } from './backup-format.js';
import { pack } from './backup-folder.js';
import { dump } from './dump.js';
import { load } from './load.js';

/** As TypeORM calls it. */
const nameOf = (migration: new () => MigrationInterface): string => new migration().name ?? migration.name;

/** Every migration of this release, oldest first. */
export const KNOWN: readonly string[] = migrations.map(nameOf);

/**
 * Makes of an older release's backup one of this release: it is put into a database of its own, which is like that release's
 * and is then brought up to date as any other.
 * @param client outside of any transaction, for making that database; one restore at a time
 * @param to where the new file is written
 */
export async function bringForward(
  client: ClientBase,
  live: DataSource,
  path: string,
  contents: Contents,
  to: string,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT 'switchyard_restore_' || oid AS name FROM pg_database WHERE datname = current_database()`,
  );
  const { name } = rows[0]!;
  const drop = `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
  // A process that ended may have left it.
  await client.query(drop);
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
  try {
    const { header } = contents;
    const its = migrations.filter((migration) => header.migrations.includes(nameOf(migration)));
    await within(await openBeside(live, name, its), 'BEGIN', (scratch) =>
      load(scratch, path, contents, async (_client, copy) => {
        await scratch.query('CREATE TABLE cdrs_of_any_month PARTITION OF cdrs DEFAULT');
        await copy('cdrs');
      }),
    );
    const entities = live.entityMetadatas.map(({ tableName }) => tableName);
    await within(await openBeside(live, name), 'BEGIN READ ONLY', async (scratch) => {
      const tables = await readTables(scratch);
      const some = tables.filter((table) => isBackedUp(table.name, entities, header.with_cdrs === 1));
      await pack(dump(scratch, { ...header, migrations: KNOWN }, some), to);
    });
  } finally {
    await client.query(drop);
  }
}

async function within(
  source: DataSource,
  begin: string,
  work: (client: ClientBase) => Promise<void>,
): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    await client.query(begin);
    await work(client);
    await client.query('COMMIT');
  } finally {
    // With it goes what was begun.
    await runner.release();
    await source.destroy();
  }
}
