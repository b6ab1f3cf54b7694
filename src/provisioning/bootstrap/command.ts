import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig, type Config } from '../../config.js';
import { openDatabase } from '../../database/data-source.js';
import { withKey, withSwitchSecret, type SecuredConfig } from '../../secret-files.js';
import { parseSwitchUrls } from '../../freeswitch/switch-link.js';
import { BOOTSTRAP_USAGE, parseBootstrapArguments } from './arguments.js';
import { writeBootstrap } from './bootstrap.js';

/** `npm run freeswitch:conf -- --out DIR …`: the settings table says the rest, options outrank it. */
export async function writeConfiguration(args: string[], environment: NodeJS.ProcessEnv): Promise<void> {
  if (args.includes('--help')) return void process.stdout.write(`${BOOTSTRAP_USAGE}\n`);
  const options = parseBootstrapArguments(args);
  const config = await secured(readConfig(environment));
  const [first] = parseSwitchUrls(config.freeswitchUrl);
  const files = await writeBootstrap({
    apiUrl: config.publicUrl,
    ...(first && { eslPort: first.port, eslPassword: first.password }),
    ...options,
    secret: config.freeswitchSecret,
    domain: config.pbxDomain,
  });
  // FreeSWITCH wants all of these named once one is; its log holds its expanded configuration, secret included.
  const folders = ['log', 'db', 'run'].map((name) => [name, join(resolve(options.out), name)] as const);
  for (const [, folder] of folders) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const switches = folders.map(([name, folder]) => `-${name} ${folder}`).join(' ');
  process.stdout.write(
    `${files.length} files written to ${options.out}, for a backend at ${options.apiUrl ?? config.publicUrl}\n` +
      `start it: freeswitch -nonat -conf ${resolve(options.out)} ${switches}\n`,
  );
}

/** The secret is where the backend has it: with a shared database, there. */
async function secured(read: Config): Promise<SecuredConfig> {
  const config = withKey(read);
  if (config.databaseUrl === undefined || config.freeswitchSecret !== undefined)
    return withSwitchSecret(config);
  const dataSource = await openDatabase({
    connection: { connectionString: config.databaseUrl },
    entities: [],
    timezone: config.timezone,
  });
  try {
    return await withSwitchSecret(config, dataSource);
  } finally {
    await dataSource.destroy();
  }
}
