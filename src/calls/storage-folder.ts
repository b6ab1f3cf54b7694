import { SwitchUnavailable } from '../api/errors.js';
import { unavailable } from '../api/switch-access.js';
import { getGlobal } from '../freeswitch/commands.js';
import type { SwitchNode } from '../freeswitch/switches.js';

/**
 * The folder of recordings as FreeSWITCH on its own machine sees it, without a slash at its end. A configuration folder
 * written before there was a name for it has none. @throws SwitchUnavailable
 */
export async function storageFolder({ name, link }: SwitchNode): Promise<string> {
  for (const variable of ['switchyard_storage', 'recordings_dir']) {
    let folder: string;
    try {
      folder = await link.api(getGlobal(variable), { asIs: true });
    } catch (error) {
      throw unavailable(error);
    }
    if (folder.startsWith('/')) return folder.trimEnd().replace(/\/+$/, '');
  }
  throw new SwitchUnavailable(`FreeSWITCH ${name} does not say where it keeps files`);
}
