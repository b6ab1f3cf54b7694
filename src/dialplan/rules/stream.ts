import { UnsafeValue } from '../../freeswitch/errors.js';
import { heldWith, playable } from '../../freeswitch/media.js';

const HOLD_MUSIC = /^hold_music:\/\/(\d{1,9})$/;

/** The hold music that `hold_music://7` names, by its id as it was written; undefined for anything else. */
export const holdMusicOf = (value: string): string | undefined => HOLD_MUSIC.exec(value)?.[1];

/** What is wrong with something that callers hear while they wait: a stored hold music, or what `streamFault` lets pass. */
export function musicFault(value: string): string | undefined {
  const fault = holdMusicOf(value) === undefined ? streamFault(value) : undefined;
  return fault && `${fault}, or hold_music://<id>`;
}

/** What a switch plays for it. */
export function musicStream(value: string): string {
  const id = holdMusicOf(value);
  return id === undefined ? value : heldWith(Number(id));
}

/** What is wrong with something that a switch is to play by itself: a tone or a stream, for which files it has nobody here knows. */
export function streamFault(value: string): string | undefined {
  const says = 'must be tone_stream://…, silence_stream://… or local_stream://…';
  if (!value.includes('://')) return says;
  try {
    playable(value, 'sound');
    return undefined;
  } catch (error) {
    if (error instanceof UnsafeValue) return says;
    throw error;
  }
}
