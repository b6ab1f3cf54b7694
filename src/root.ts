import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

/** The program's folder: the code runs from src/ in tests and from dist/ otherwise. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));
