import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { ConfigError, type Config } from './config.js';
import { SecretBox } from './database/secret-box.js';

/** The configuration with the key that was generated where none was set. */
export type KeyedConfig = Config & { readonly secretKey: string };
/** And with the switch secret. */
export type SecuredConfig = KeyedConfig & { readonly freeswitchSecret: string };

const SWITCH_SECRET = 'freeswitch-secret';

/** A key of its own lies in DATA_DIR, readable by this user alone, and stays the same from start to start. */
export function withKey(config: Config): KeyedConfig {
  return { ...config, secretKey: config.secretKey ?? kept(config.dataDir, 'secret-key') };
}

/**
 * What the switches authenticate with, unless FREESWITCH_SECRET is set: kept in DATA_DIR, or sealed in the database
 * that several nodes share, so that each has the same.
 * @throws ConfigError when it was sealed with another SECRET_KEY
 */
export async function withSwitchSecret(
  config: KeyedConfig,
  shared?: Pick<DataSource, 'query'>,
): Promise<SecuredConfig> {
  const { freeswitchSecret } = config;
  if (freeswitchSecret !== undefined) return { ...config, freeswitchSecret };
  if (shared === undefined) return { ...config, freeswitchSecret: kept(config.dataDir, SWITCH_SECRET) };
  const box = new SecretBox(config.secretKey);
  // A node of an earlier version has its switches configured with the one in its DATA_DIR.
  const first = read(config.dataDir, SWITCH_SECRET) ?? random();
  await shared.query('INSERT INTO secrets (name, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    SWITCH_SECRET,
    box.seal(first),
  ]);
  const [{ sealed }] = (await shared.query('SELECT sealed FROM secrets WHERE name = $1', [
    SWITCH_SECRET,
  ])) as [{ sealed: string }];
  try {
    return { ...config, freeswitchSecret: box.open(sealed) };
  } catch {
    throw new ConfigError('SECRET_KEY', 'is not the one this database was first used with');
  }
}

function kept(dataDir: string, name: string): string {
  const known = read(dataDir, name);
  if (known !== undefined) return known;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = random();
  writeFileSync(join(dataDir, name), `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}

function read(dataDir: string, name: string): string | undefined {
  const path = join(dataDir, name);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

const random = (): string => randomBytes(24).toString('base64url');
