import { stat, statfs } from 'node:fs/promises';
import { dirname, parse } from 'node:path';
import { usedShare } from './rules/shares.js';

/** How full the disk is that a folder is on, in percent. @throws where it cannot be asked */
export const usedOf = async (folder: string): Promise<number> => usedShare(await statfs(folder));

/** Of each disk that these folders are on, by where it is mounted, in their order; what cannot be asked is left out. */
export async function usedByMount(folders: readonly string[]): Promise<Map<string, number>> {
  const used = new Map<string, number>();
  for (const folder of folders) {
    const mount = await mountOf(folder);
    const share = used.has(mount) ? undefined : await usedOf(mount).catch(() => undefined);
    if (share !== undefined) used.set(mount, share);
  }
  return used;
}

/** The highest folder above that is still on the same disk; a folder that is not there yet will be on its parent's. */
async function mountOf(folder: string): Promise<string> {
  const disk = async (path: string) => (await stat(path).catch(() => undefined))?.dev;
  let mount = folder;
  let device = await disk(mount);
  while (mount !== parse(mount).root) {
    const above = await disk(dirname(mount));
    if (device !== undefined && above !== device) break;
    device = above;
    mount = dirname(mount);
  }
  return mount;
}
