// `npm run bench [-- lookups|events|freeswitch …]`: builds the program as it ships, bundles the benches and runs them.
import { join } from 'node:path';
import { endWithParent, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

endWithParent();
ensureInstalled();
await ensureBuilt();
const { build } = await import('./build.mjs');
await build('bench/bench.ts', 'dist/bench');
await import(join(root, 'dist/bench/bench.js'));
