import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, SETTINGS } from '../src/config.js';
import { root } from '../src/root.js';

describe('the settings', () => {
  it('are those of the table in README.md', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const table = rows.filter(([, name]) => /^`[A-Z_]+`$/.test(name ?? ''));
    const documented = Object.fromEntries(
      table.map(([, name, value, meaning]) => [
        name!.slice(1, -1),
        { default: value!.replaceAll('`', ''), meaning },
      ]),
    );
    const known = Object.fromEntries(
      Object.entries(SETTINGS).map(([name, { default: value, meaning }]) => [
        name,
        { default: value || 'empty', meaning },
      ]),
    );
    expect(documented).toEqual(known);
  });

  it('are the only environment the program reads', () => {
    const config = readFileSync(join(root, 'src/config.ts'), 'utf8');
    const read = [...config.matchAll(/text\('([A-Z_]+)'\)/g)].map(([, name]) => name);
    expect(new Set(read)).toEqual(new Set(Object.keys(SETTINGS)));
  });

  it('have defaults that work', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8081,
      pbxDomain: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:8081',
    });
    expect(readConfig({ HOST: '0.0.0.0' }).publicUrl).toBe('http://127.0.0.1:8081');
    expect(readConfig({ HOST: '::1', PORT: '9' }).publicUrl).toBe('http://[::1]:9');
    expect(readConfig({ DATA_DIR: '/pbx' }).recordings).toEqual({
      folder: '/pbx/recordings',
      keepDays: 0,
      maxGigabytes: 0,
    });
    expect(readConfig({ RECORDINGS_DIR: '/nas' }).recordings.folder).toBe('/nas');
    expect(readConfig({ PUBLIC_URL: 'https://pbx.example/' }).publicUrl).toBe('https://pbx.example');
  });

  it.each([
    ['PORT', 'eighty'],
    ['HOST', '999.1.1.1/x'],
    ['ADMIN_PASSWORD', 'abc'],
    ['FREESWITCH_URL', 'localhost:8021'],
    ['PORT', '65536'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'postgres://x/y'],
    ['SECRET_KEY', 'short'],
    ['PBX_DOMAIN', 'a b'],
    ['PBX_DOMAIN', 'x;y'],
    ['PBX_TIMEZONE', 'Mars/Base'],
    ['PUBLIC_URL', 'pbx.example'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'proxy'],
    ['FIREWALL', 'ufw'],
    ['REDIS_URL', 'localhost:6379'],
    ['LOG_LEVEL', 'loud'],
    ['RECORDINGS_KEEP_DAYS', '-1'],
    ['RECORDINGS_MAX_GB', '1.5'],
    ['CDR_KEEP_MONTHS', 'two'],
  ])('refuse %s=%s and name the variable', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    // A database of one's own needs a key of one's own.
    expect(() => readConfig({ [name]: value })).toThrow(
      value.startsWith('postgres:') ? /^SECRET_KEY / : new RegExp(`^${name} `),
    );
  });
});
