// Runs one of the program's tools, e.g. `npm run freeswitch:conf -- --out DIR`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

ensureInstalled();
await ensureBuilt();
const result = spawnSync(process.execPath, [join(root, 'dist/main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
