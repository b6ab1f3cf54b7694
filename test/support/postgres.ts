import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import type { SocketConnection } from '../../src/database/connection.js';
import { openDatabase } from '../../src/database/data-source.js';
import { startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { entities } from '../../src/entities.js';

export const TEMPLATE = 'template_switchyard';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: SocketConnection;
  }
}

/** One PostgreSQL for all test files, with one migrated database that each of them copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'switchyard-test-pg-'));
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const server = await startEmbeddedPostgres({ dataDir, settings });
  const admin = new pg.Client({ ...server.connection, database: 'postgres' });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const source = await openDatabase({
    connection: { ...server.connection, database: TEMPLATE },
    entities,
    timezone: 'UTC',
  });
  await source.destroy();
  project.provide('postgres', server.connection);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
