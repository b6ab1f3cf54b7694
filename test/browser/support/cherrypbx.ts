import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { eventually } from '../../support/eventually.js';
import { freePort } from '../../support/switch/ports.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where CherryPBX is, and the port where it looks for its backend; absent without CHERRYPBX_DIR. */
    cherrypbx: { readonly url: string; readonly backendPort: number } | undefined;
  }
}

interface Manifest {
  readonly rewrites: {
    readonly afterFiles: readonly { readonly source: string; readonly destination: string }[];
  };
}

/** Runs CherryPBX's own server, out of CHERRYPBX_DIR: the folder that its Dockerfile puts into the image. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const folder = process.env['CHERRYPBX_DIR'];
  if (!folder) return;
  const manifest = JSON.parse(readFileSync(join(folder, '.next/routes-manifest.json'), 'utf8')) as Manifest;
  // Said when it was built.
  const backend = manifest.rewrites.afterFiles.find(({ source }) => source === '/api/:path*')?.destination;
  const backendPort = backend?.startsWith('http://127.0.0.1:') ? Number(new URL(backend).port) : 0;
  if (backendPort === 0)
    throw new Error(`CHERRYPBX_DIR: built for ${backend}, not for http://127.0.0.1:<port>`);
  const port = await freePort();
  const child = spawn(process.execPath, ['server.js'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Told an address, Next.js redirects for ever.
    env: { PATH: process.env['PATH'], PORT: String(port), HOSTNAME: 'localhost', NODE_ENV: 'production' },
  });
  const url = `http://localhost:${port}`;
  await eventually(async () => {
    const { status } = await fetch(`${url}/login`);
    if (status !== 200) throw new Error(`CherryPBX answers ${status}`);
  }, 30_000);
  project.provide('cherrypbx', { url, backendPort });
  return async () => {
    child.kill();
    await once(child, 'exit');
  };
}
