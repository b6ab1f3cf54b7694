import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../../config.js';
import { withSecrets } from '../../secret-files.js';
import { parseSwitchUrls } from '../../freeswitch/switch-link.js';
import { BOOTSTRAP_USAGE, parseBootstrapArguments } from './arguments.js';
import { writeBootstrap } from './bootstrap.js';

/** `npm run freeswitch:conf -- --out DIR …`: the settings table says the rest, options outrank it. */
export async function writeConfiguration(args: string[], environment: NodeJS.ProcessEnv): Promise<void> {
  if (args.includes('--help')) return void process.stdout.write(`${BOOTSTRAP_USAGE}\n`);
  const options = parseBootstrapArguments(args);
  const config = withSecrets(readConfig(environment));
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
