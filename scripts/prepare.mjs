// Makes a checkout ready to run: installs when node_modules is missing or not what package-lock.json says, builds when
// the sources are not those of dist/. Nothing but Node's own modules, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const INSTALL_STAMP = join(root, 'node_modules/.switchyard');
const BUILD_STAMP = join(root, 'dist/.sources');

/** npm may be killed without passing it on; a server that nobody can see any more would keep port and database. */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || process.kill(process.pid, 'SIGTERM'), 250).unref();
}

export function ensureInstalled() {
  const wanted = digest(['package-lock.json', `node ${process.versions.modules}`]);
  if (read(INSTALL_STAMP) === wanted) return;
  process.stderr.write('switchyard: installing packages\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) throw new Error('npm ci failed; see above');
  writeFileSync(INSTALL_STAMP, wanted);
}

export async function ensureBuilt() {
  const sources = [
    'package-lock.json',
    'tsconfig.json',
    'scripts/build.mjs',
    ...files('src'),
    ...files('migrations'),
  ];
  const wanted = digest(sources);
  if (read(BUILD_STAMP) === wanted) return;
  process.stderr.write('switchyard: building\n');
  const { build } = await import('./build.mjs');
  await build();
  mkdirSync(dirname(BUILD_STAMP), { recursive: true });
  writeFileSync(BUILD_STAMP, wanted);
}

function files(folder) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Of files by their content, of anything else by its text. */
function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) {
    const path = part.startsWith('/') ? part : join(root, part);
    hash
      .update(part.slice(part.startsWith(root) ? root.length : 0))
      .update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
