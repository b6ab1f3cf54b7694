import pg from 'pg';
import { DataSource, type MigrationInterface, type MixedList } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
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

/**
 * Connects to another database of the same server and does these migrations there, unless they are done.
 * @returns what has to be destroyed
 */
export async function openBeside(
  { options }: DataSource,
  database: string,
  some: readonly (new () => MigrationInterface)[] = migrations,
): Promise<DataSource> {
  const known = options as PostgresDataSourceOptions;
  const source = new DataSource({
    ...known,
    ...(known.url === undefined ? { database } : { url: inDatabase(known.url, database) }),
    ...{ migrations: [...some], poolSize: 2, extra: { ...(known.extra as object), query_timeout: 0 } },
  });
  await connect(source);
  try {
    await source.runMigrations({ transaction: 'each' });
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

function inDatabase(url: string, database: string): string {
  const moved = new URL(url);
  moved.pathname = `/${database}`;
  return moved.href;
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
