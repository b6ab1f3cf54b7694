import type { Logger } from 'pino';
import { ADMIN_LOGIN, UserService } from './access/user.service.js';
import { readConfig } from './config.js';
import { CdrPartitions } from './calls/cdrs/cdr-partitions.js';
import { WebhookService } from './calls/webhooks/webhook.service.js';
import type { Connection } from './database/connection.js';
import { openDatabase } from './database/data-source.js';
import { Database } from './database/database.js';
import { NodeSession } from './database/node-session.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import { entities } from './entities.js';
import { createFirstData } from './first-data.js';
import { Switches } from './freeswitch/switches.js';
import { lockDataDir } from './instance-lock.js';
import { programLog } from './logs/program-log.js';
import { withKey, withSwitchSecret } from './secret-files.js';
import { createServer } from './server.js';
import { BackupSchedule } from './system/backup/backup-schedule.js';

/** How long a stop may take before the process ends anyway. */
const STOP_MS = 4_500;

type Cleanup = () => unknown;

/** Starts everything in order, prints what a newcomer needs to know, and stops it in reverse on SIGTERM or SIGINT. */
export async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = withKey(readConfig(environment));
  const { log, recent } = programLog(config.logLevel);
  const cleanups: Cleanup[] = [];
  const stop = stopper(cleanups);
  process.once('SIGTERM', () => void stop(0));
  process.once('SIGINT', () => void stop(0));
  try {
    let connection: Connection;
    if (config.databaseUrl === undefined) {
      cleanups.push(await lockDataDir(config.dataDir));
      const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir });
      cleanups.push(() => embedded.stop());
      void embedded.died.then((reason) => {
        log.fatal({ err: reason }, 'the embedded database ended');
        return stop(1);
      });
      connection = embedded.connection;
    } else {
      connection = { connectionString: config.databaseUrl };
    }
    // pg's errors carry the whole connection with them.
    const onConnectionError = ({ message }: Error) => log.warn(`a database connection was lost: ${message}`);
    const dataSource = await openDatabase({
      connection,
      entities,
      timezone: config.timezone,
      onConnectionError,
    });
    cleanups.push(() => dataSource.destroy());
    const switches = new Switches(config.freeswitchUrl, linkLog(log));
    const secured = await withSwitchSecret(config, config.databaseUrl === undefined ? undefined : dataSource);
    const app = await createServer({ config: secured, log, recent, dataSource, switches });
    cleanups.push(() => app.close());
    const database = app.get(Database);
    const password = await database.transaction(async () => {
      await createFirstData(database);
      return app.get(UserService, { strict: false }).ensureAdmin(config.adminPassword);
    });
    // At once: it is stored, and whatever fails from here on must not take it along.
    if (password !== undefined)
      process.stdout.write(`login ${ADMIN_LOGIN}, password ${password} (shown this once)\n`);
    await app.get(WebhookService, { strict: false }).takeSetting();
    await app.get(NodeSession).start();
    await app.get(CdrPartitions, { strict: false }).prepare();
    await app.listen(config.port, config.host);
    app.get(BackupSchedule, { strict: false }).start();
    switches.start();
    cleanups.push(() => switches.stop());
    announce(await app.getUrl(), connection, switches);
  } catch (error) {
    await stop(1, error instanceof Error ? error : new Error(String(error)));
  }
}

function stopper(cleanups: Cleanup[]): (code: number, error?: Error) => Promise<void> {
  let stopping = false;
  return async (code, error) => {
    if (error !== undefined) process.stderr.write(`switchyard: ${error.message}\n`);
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code || 1), STOP_MS).unref();
    for (const cleanup of cleanups.reverse()) {
      try {
        await cleanup();
      } catch (failure) {
        process.stderr.write(`switchyard: while stopping: ${String(failure)}\n`);
      }
    }
    process.exit(code);
  };
}

function announce(url: string, connection: Connection, switches: Switches): void {
  const where =
    'host' in connection
      ? `embedded PostgreSQL (${connection.host})`
      : withoutPassword(connection.connectionString);
  const names = switches.nodes.map(({ name, link }) => `${name} (${link.state})`).join(', ');
  const lines = [
    `switchyard listens on ${url}`,
    `  database  ${where}`,
    `  switch    ${names || 'none: set FREESWITCH_URL'}`,
    `  docs      ${url}/docs`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function withoutPassword(connectionString: string): string {
  const url = new URL(connectionString);
  url.password = '';
  return url.toString();
}

function linkLog(log: Logger) {
  return {
    debug: (message: string) => log.debug(message),
    info: (message: string) => log.info(message),
    warn: (message: string) => log.warn(message),
  };
}
