import { UnsafeValue } from '../../freeswitch/errors.js';
import { playable } from '../../freeswitch/media.js';

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
