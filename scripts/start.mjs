// `npm start`: installs and builds what is missing, then runs the program in this same process.
import { join } from 'node:path';
import { endWithParent, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

endWithParent();
ensureInstalled();
await ensureBuilt();
await import(join(root, 'dist/main.js'));
