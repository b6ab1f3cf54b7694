// `npm run demo`: bundles the demonstration (program, simulated switch, phones) and runs it.
import { join } from 'node:path';
import { endWithParent, ensureInstalled, root } from './prepare.mjs';

endWithParent();
ensureInstalled();
const { build, WORKERS } = await import('./build.mjs');
await build({ demo: 'test/support/demo.ts', ...WORKERS }, 'dist/demo');
await import(join(root, 'dist/demo/demo.js'));
