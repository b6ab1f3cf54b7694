import { Invalid, SwitchUnavailable } from '../api/errors.js';
import { unavailable } from '../api/switch-access.js';
import { refuseUnsafe } from '../api/unsafe.js';
import { fileExists, getGlobal } from '../freeswitch/commands.js';
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

/**
 * That what is to be played is there, where it is a file on the switch's own machine.
 * @throws Invalid naming the field, SwitchUnavailable
 */
export async function requireSound({ name, link }: SwitchNode, sound: string, field: string): Promise<void> {
  if (!sound.startsWith('/')) return;
  const command = refuseUnsafe(field, () => fileExists(sound));
  let answer: string;
  try {
    answer = await link.api(command);
  } catch (error) {
    throw unavailable(error);
  }
  if (answer.trim() !== 'true') throw Invalid.field(field, `${sound} is not there at ${name}`);
}
