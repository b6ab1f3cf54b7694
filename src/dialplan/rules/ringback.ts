import { UnsafeValue } from '../../freeswitch/errors.js';
import { ringbackTone } from '../../freeswitch/media.js';

/** Where none was chosen: what telephones in China ring with. */
const USUAL = '%(1000,4000,450)';

/** What is wrong with a tone as a client sends it. */
export function ringbackFault(text: string): string | undefined {
  try {
    ringback(text);
    return undefined;
  } catch (error) {
    if (error instanceof UnsafeValue) return error.message;
    throw error;
  }
}

/**
 * What FreeSWITCH plays for a tone as it is stored: CherryPBX's JSON text with `media_path`, or a bare path or tone.
 * @throws UnsafeValue
 */
export function ringback(text: string): string {
  const path = text.startsWith('{') ? pathOf(text) : text;
  // Bare, a tone is repeated until somebody answers.
  return ringbackTone(path.replace(/^tone_stream:\/\//, '') || USUAL, 'ringback_tone');
}

function pathOf(text: string): string {
  try {
    const { media_path: path } = JSON.parse(text) as { media_path?: unknown };
    if (typeof path === 'string') return path;
  } catch {
    throw new UnsafeValue('ringback_tone', 'is not valid JSON');
  }
  throw new UnsafeValue('ringback_tone', 'must have a media_path');
}
