import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { inject } from 'vitest';
import { UserService } from '../../src/access/user.service.js';
import { WebhookService } from '../../src/calls/webhooks/webhook.service.js';
import { readConfig } from '../../src/config.js';
import type { SocketConnection } from '../../src/database/connection.js';
import { openDatabase } from '../../src/database/data-source.js';
import { Database } from '../../src/database/database.js';
import { NodeSession } from '../../src/database/node-session.js';
import { entities } from '../../src/entities.js';
import { createFirstData } from '../../src/first-data.js';
import { Switches } from '../../src/freeswitch/switches.js';
import { programLog } from '../../src/logs/program-log.js';
import { createServer } from '../../src/server.js';
import { checkAnswers } from './answers.js';
import { TEMPLATE } from './postgres.js';

export const ADMIN_PASSWORD = 'Admin-1234';
export const SECRET = 'the switch secret';

/** The whole program on a database of its own, listening on a free port. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly url: string;
  /** Without credentials. */
  readonly anyone: TestAgent;
  /** Logged in as admin. */
  readonly admin: TestAgent;
  /** A token of the admin. */
  readonly token: string;
  /** Logged in as a new user of that role. */
  as(role: 'operator' | 'viewer'): Promise<TestAgent>;
  /** What FreeSWITCH gets for these fields. */
  xml(fields: Record<string, string>): Promise<string>;
  readonly databaseName: string;
  /** `keep` leaves the database for a next start. */
  close(database?: 'keep'): Promise<void>;
}

/**
 * @param known the database of an earlier start; a new one when absent
 * @param server where that is, when it is not the one of all tests
 */
export async function startApp(
  environment: Record<string, string> = {},
  known?: string,
  server: SocketConnection = inject('postgres'),
): Promise<TestApp> {
  const databaseName = known ?? (await newDatabase());
  const connection = { ...server, database: databaseName };
  const config = {
    ...readConfig({ PORT: '0', ...environment }),
    secretKey: 'a key for tests only',
    freeswitchSecret: SECRET,
  };
  const dataSource = await openDatabase({ connection, entities, timezone: config.timezone });
  const shown = process.env['TEST_LOG'];
  const level = shown ?? environment['LOG_LEVEL'] ?? 'silent';
  const { log, recent } = programLog(level, shown === undefined ? { write: () => undefined } : undefined);
  const switches = new Switches(config.freeswitchUrl, log);
  const app = await createServer({ config, log, recent, dataSource, switches });
  checkAnswers(app.getHttpServer());
  const database = app.get(Database);
  await createFirstData(database);
  await app.get(WebhookService, { strict: false }).takeSetting();
  await app.get(NodeSession).start();
  await app.get(UserService, { strict: false }).ensureAdmin(ADMIN_PASSWORD);
  await app.listen(config.port, '127.0.0.1');
  switches.start();
  const url = await app.getUrl();
  const anyone = request.agent(url);
  const close = async (keep?: 'keep') => {
    await switches.stop();
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
    if (keep === undefined) await dropDatabase(databaseName);
  };
  const token = await tokenOf(url, 'admin', ADMIN_PASSWORD);
  const admin = withToken(url, token);
  const as = async (role: string) => {
    const login = `${role}-${randomBytes(3).toString('hex')}`;
    await admin.post('/api/users').send({ login, password: 'Secret-1234', role }).expect(200);
    return logIn(url, login, 'Secret-1234');
  };
  const xml = async (fields: Record<string, string>) => {
    const answer = await anyone
      .post('/freeswitch/xml')
      .type('form')
      .auth('freeswitch', SECRET)
      .send(fields)
      .expect(200);
    return answer.text;
  };
  return { app, database, databaseName, url, anyone, admin, token, as, xml, close };
}

export async function logIn(url: string, login: string, password: string): Promise<TestAgent> {
  return withToken(url, await tokenOf(url, login, password));
}

async function tokenOf(url: string, login: string, password: string): Promise<string> {
  const { body } = await request(url).post('/api/sessions').send({ login, password }).expect(200);
  return (body as { token: string }).token;
}

const withToken = (url: string, token: string): TestAgent => request.agent(url).set('X-XTRA-AUTH-ID', token);

/** A migrated one on the tests' server; answers its name. */
export async function newDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  return name;
}

export const dropDatabase = (name: string): Promise<void> => onServer(`DROP DATABASE ${name} WITH (FORCE)`);

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ ...inject('postgres'), database: 'postgres' });
  await client.connect();
  await client.query(sql);
  await client.end();
}
