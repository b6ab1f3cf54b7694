import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { saveUpload } from '../api/multipart.js';
import { MEBIBYTE } from '../api/http.js';

export const uploadsFolder = ({ dataDir }: { readonly dataDir: string }): string => join(dataDir, 'uploads');

/** No import takes so long to begin. */
const LEFT_MS = 60 * 60_000;

/** Removes what a process left behind that ended while it had an upload. Other nodes may share the folder. */
export async function sweepUploads(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]); // nobody has uploaded anything yet
  for (const path of names
    .filter((name) => /\.sheet(\.tmp)?$/.test(name))
    .map((name) => join(folder, name))) {
    const found = await stat(path).catch(() => undefined); // another node has just finished with it
    if (found !== undefined && found.mtimeMs < Date.now() - LEFT_MS)
      await rm(path, { recursive: true, force: true });
  }
}

/** A sheet of a million rows has about 40 MiB as CSV, less as .xlsx. */
const MAX_BYTES = 64 * MEBIBYTE;

/** The one file of a multipart request, in a folder under a name of ours. @throws TooLarge, Invalid; no file is left then */
export async function saveSheet(
  request: FastifyRequest,
  folder: string,
): Promise<{ path: string; name: string }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${randomUUID()}.sheet`);
  return { path, name: await saveUpload(request, path, MAX_BYTES, '; split it into several') };
}
