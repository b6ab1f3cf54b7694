import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sweepUploads } from '../../src/sheets/upload.js';

it('what a process left behind is removed an hour later, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-uploads-'));
  const old = new Date(Date.now() - 2 * 60 * 60_000);
  for (const name of ['left.sheet', 'other.txt', 'new.sheet']) {
    writeFileSync(join(folder, name), '');
    if (name !== 'new.sheet') utimesSync(join(folder, name), old, old);
  }
  await sweepUploads(folder);
  expect(readdirSync(folder).toSorted()).toEqual(['new.sheet', 'other.txt']);
  rmSync(folder, { recursive: true });
  await sweepUploads(folder);
});
