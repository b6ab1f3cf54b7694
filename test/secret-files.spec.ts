import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { withKey, withSwitchSecret } from '../src/secret-files.js';
import { startApp, type TestApp } from './support/app.js';

let t: TestApp;
const folders: string[] = [];
beforeAll(async () => {
  t = await startApp();
});
afterAll(async () => {
  await t.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A node of its own machine: a DATA_DIR that nobody else has. */
const node = (environment: Record<string, string> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-node-'));
  folders.push(folder);
  return withKey(readConfig({ DATA_DIR: folder, ...environment }));
};
const SHARED = { DATABASE_URL: 'postgres://db.example.test/pbx', SECRET_KEY: 'the key of every node' };

describe('the switch secret', () => {
  it('is in the database that nodes share, the same for each, and not readable there', async () => {
    const { dataSource } = t.database;
    const [one, two] = await Promise.all(
      [SHARED, SHARED].map((env) => withSwitchSecret(node(env), dataSource)),
    );
    expect(one!.freeswitchSecret.length).toBeGreaterThan(20);
    expect(two!.freeswitchSecret).toBe(one!.freeswitchSecret);
    const stored = JSON.stringify(await t.database.run('SELECT * FROM secrets'));
    expect(stored).not.toContain(one!.freeswitchSecret);
  });

  it('says so when a node has another key', async () => {
    const other = node({ ...SHARED, SECRET_KEY: 'some other key than those' });
    await expect(withSwitchSecret(other, t.database.dataSource)).rejects.toThrow(
      /^SECRET_KEY is not the one/,
    );
  });

  it('stays the same in DATA_DIR from start to start, and is what FREESWITCH_SECRET says', async () => {
    const alone = node();
    const { freeswitchSecret } = await withSwitchSecret(alone);
    expect((await withSwitchSecret(alone)).freeswitchSecret).toBe(freeswitchSecret);
    const set = await withSwitchSecret(node({ FREESWITCH_SECRET: 'set by hand' }));
    expect(set.freeswitchSecret).toBe('set by hand');
  });
});
