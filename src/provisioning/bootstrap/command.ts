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
  process.stdout.write(
    `${files.length} files written to ${options.out}\nstart it: freeswitch -conf ${options.out}\n`,
  );
}
