import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

const here = dirname(fileURLToPath(import.meta.url));

/** The program's folder: the code runs from src/ in tests and from dist/ otherwise. */
export const root = findRoot(here);

const dist = join(root, 'dist');

/** Where the bundles of processes and threads lie: beside the one that runs; for tests, which run from src/, in dist/. */
export const bundles = `${here}${sep}`.startsWith(`${dist}${sep}`) ? here : dist;

/** Of this program, as package.json says. */
export const RELEASE = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string })
  .version;
