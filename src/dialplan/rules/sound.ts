import { UnsafeValue } from '../../freeswitch/errors.js';
import { prompt } from '../../freeswitch/media.js';

/** What an IVR plays: a media file by its id, or something FreeSWITCH knows by its path. */
export interface Sound {
  readonly media_path: string;
  readonly media_type: string;
  readonly media_id: number | '';
}

/** Kinds that their path names; of every other kind `media_id` is a media file's. */
export const BY_PATH = ['SYSTEM', 'RINGTONE', 'LOCAL_STREAM'];

/** The media file that is meant; undefined when the path says what to play. */
export function soundFile({ media_type, media_id }: Sound): string | undefined {
  return BY_PATH.includes(media_type) ? undefined : String(media_id);
}

/**
 * A sound as clients send it: an object, its JSON text, or a bare path (xswitch-facts 4.24).
 * Throws UnsafeValue: a path that may not be played, a file without its id, or no sound at all.
 */
export function parseSound(value: unknown): Sound {
  const sound = typeof value === 'string' ? fromText(value) : value;
  if (typeof sound !== 'object' || sound === null || Array.isArray(sound)) throw refusal('must be an object');
  const { media_path = '', media_type = '', media_id = '' } = sound as Readonly<Record<string, unknown>>;
  if (typeof media_path !== 'string') throw refusal('media_path must be text');
  if (typeof media_type !== 'string' || !/^[\p{L}\p{N}_ -]{0,64}$/u.test(media_type))
    throw refusal('media_type must be a word such as UPLOAD');
  const id = parseId(media_id);
  const type = media_type || (id === '' ? 'SYSTEM' : 'UPLOAD');
  const parsed = { media_path, media_type: type, media_id: id } as const;
  if (soundFile(parsed) === '') throw refusal(`media_id is required where media_type is ${type}`);
  if (media_path !== '' || BY_PATH.includes(type)) prompt(media_path, 'media_path');
  return parsed;
}

function parseId(value: unknown): number | '' {
  if (value === '' || value === null) return '';
  const digits = typeof value === 'number' ? String(value) : value;
  if (typeof digits === 'string' && /^\d{1,9}$/.test(digits)) return Number(digits);
  throw refusal('media_id must be the id of a media file');
}

function fromText(text: string): unknown {
  if (!text.startsWith('{')) return { media_path: text };
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('is not valid JSON');
  }
}

const refusal = (why: string): UnsafeValue => new UnsafeValue('sound', why);
