import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.js';

/** The configuration with the secrets that were generated where none was set. */
export type SecuredConfig = Config & { readonly secretKey: string; readonly freeswitchSecret: string };

/** Secrets of their own lie in DATA_DIR, readable by this user alone, and stay the same from start to start. */
export function withSecrets(config: Config): SecuredConfig {
  return {
    ...config,
    secretKey: config.secretKey ?? kept(config.dataDir, 'secret-key'),
    freeswitchSecret: config.freeswitchSecret ?? kept(config.dataDir, 'freeswitch-secret'),
  };
}

function kept(dataDir: string, name: string): string {
  const path = join(dataDir, name);
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(24).toString('base64url');
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}
