// `npm start`: installs and builds what is missing, then runs the program in this same process.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

// npm may be killed without passing it on; a server that nobody can see any more would keep port and database.
if (process.env.npm_lifecycle_event === 'start') {
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || process.kill(process.pid, 'SIGTERM'), 250).unref();
}

ensureInstalled();
await ensureBuilt();
await import(join(root, 'dist/main.js'));
