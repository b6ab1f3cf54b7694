import pg from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import type { Connection } from './connection.js';

/** Timestamps are read as the text the API prints, `YYYY-MM-DD HH:mm:ss` in the session's zone. */
const TIMESTAMPTZ = 1184;
const BIGINT = 20;
pg.types.setTypeParser(TIMESTAMPTZ, (text) => text.slice(0, 19));
pg.types.setTypeParser(BIGINT, Number);

/** Any key will do as long as every node of this program uses it. */
const MIGRATION_LOCK = 0x5357_4954;

export interface DataSourceOptions {
  readonly connection: Connection;
  readonly entities: MixedList<new () => object>;
  /** IANA zone in which timestamps are printed. */
  readonly timezone: string;
  readonly onConnectionError?: (error: Error) => void;
}

/** Connects and brings the schema up to date; several nodes that start at once do it one after the other. */
export async function openDatabase(options: DataSourceOptions): Promise<DataSource> {
  const { connection } = options;
  const source = new DataSource({
    type: 'postgres',
    driver: pg, // the one whose type parsers are set above
    ...('connectionString' in connection
      ? { url: connection.connectionString }
      : { host: connection.host, username: connection.user, database: connection.database }),
    entities: options.entities,
    migrations,
    migrationsTableName: 'migrations',
    applicationName: 'switchyard',
    poolSize: 20,
    poolErrorHandler: options.onConnectionError ?? (() => undefined),
    extra: { options: `-c TimeZone=${options.timezone}`, connectionTimeoutMillis: 5_000 },
  });
  await source.initialize().catch((cause: unknown) => {
    throw new Error(
      `the database cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  });
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } catch (error) {
    await source.destroy();
    throw error;
  } finally {
    await runner.release();
  }
  return source;
}
