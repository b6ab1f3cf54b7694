import { execFileSync } from 'node:child_process';
import { root } from '../../src/root.js';

/** dist/ as the sources are now: for tests that need the program's own processes and threads. */
export function buildProgram(): void {
  const built = `import('./scripts/prepare.mjs').then(({ ensureBuilt }) => ensureBuilt())`;
  execFileSync(process.execPath, ['--eval', built], { cwd: root, stdio: 'inherit' });
}
