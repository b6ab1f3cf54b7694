import pg from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { BoundClient } from './bound-client.js';
import type { Connection } from './connection.js';

/** Timestamps are read as the text the API prints, `YYYY-MM-DD HH:mm:ss` in the session's zone. */
const TIMESTAMPTZ = 1184;
const BIGINT = 20;
pg.types.setTypeParser(TIMESTAMPTZ, (text) => text.slice(0, 19));
pg.types.setTypeParser(BIGINT, Number);

/** Any key will do as long as every node of this program uses it. */
const MIGRATION_LOCK = 0x5357_4954;

/**
 * So long an ordinary statement may take, the wait for its answer included: behind an address that has moved to another
 * server nobody says that the connection is gone. What takes longer says so (database.ts).
 */
const STATEMENT_MS = 30_000;

export interface DataSourceOptions {
  readonly connection: Connection;
  readonly entities: MixedList<new () => object>;
  /** IANA zone in which timestamps are printed. */
  readonly timezone: string;
  readonly onConnectionError?: (error: Error) => void;
  readonly statementMs?: number;
}

/** Connects and brings the schema up to date; several nodes that start at once do it one after the other. */
export async function openDatabase(options: DataSourceOptions): Promise<DataSource> {
  // A migration takes as long as it takes, and so does another node's.
  const migrating = sourceOf(options, 0, 2);
  await connect(migrating);
  const runner = migrating.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrating.runMigrations({ transaction: 'each' });
  } finally {
    // The lock ends with its connection.
    await runner.release();
    await migrating.destroy();
  }
  const source = sourceOf(options, options.statementMs ?? STATEMENT_MS, 20);
  await connect(source);
  return source;
}

function sourceOf(options: DataSourceOptions, statementMs: number, poolSize: number): DataSource {
  const { connection } = options;
  return new DataSource({
    type: 'postgres',
    driver: pg, // the one whose type parsers are set above
    ...('connectionString' in connection
      ? { url: connection.connectionString }
      : { host: connection.host, username: connection.user, database: connection.database }),
    entities: options.entities,
    migrations,
    migrationsTableName: 'migrations',
    applicationName: 'switchyard',
    poolSize,
    poolErrorHandler: options.onConnectionError ?? (() => undefined),
    extra: {
      ...{ options: `-c TimeZone=${options.timezone}`, connectionTimeoutMillis: 5_000 },
      ...{ Client: BoundClient, query_timeout: statementMs },
      ...{ keepAlive: true, keepAliveInitialDelayMillis: 10_000 },
    },
  });
}

async function connect(source: DataSource): Promise<void> {
  await source.initialize().catch((cause: unknown) => {
    throw new Error(
      `the database cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  });
}
