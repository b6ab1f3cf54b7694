import { quote } from './arguments.js';
import { UnsafeValue } from './errors.js';

/** Where files that are played or recorded may lie: an absolute folder as FreeSWITCH sees it. */
export interface MediaOptions {
  readonly storageRoot?: string;
}

const SEGMENT = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]*$/u;
// FreeSWITCH picks the reader of a file by its extension, and `x.shell_stream` is a program that it runs.
const PLAYED =
  /\.(wav|mp3|ogg|oga|opus|flac|gsm|au|aif|aiff|mp4|m4a|mkv|webm|al|ul|alaw|ulaw|PCMU|PCMA|G722|G729)$/;
const RECORDED = /\.(wav|mp3|ogg|oga|opus|flac|mp4|m4a|mkv|webm)$/;
const PICTURE = /\.(png)$/;

const SILENCE_STREAM = /^silence_stream:\/\/(-1|\d{1,8})(,\d{1,5})?$/;
const LOCAL_STREAM = /^local_stream:\/\/[A-Za-z0-9_][\w.-]{0,63}$/;
const HTTP_CACHE = /^http_cache:\/\/https?:\/\/[A-Za-z0-9._:[\]-]{1,255}\/[\w./-]{1,512}$/;
const SPOKEN = /^say:[\p{L}\p{M}\p{N} .,?!，。？！、-]{1,500}$/u;
const PHRASE = /^phrase:[A-Za-z0-9_][\w.-]{0,63}(@[A-Za-z0-9_][\w.-]{0,31})?$/;
const NUMBER = String.raw`-?\d{1,6}(\.\d{1,3})?`;
// Teletone's language without `path=`, which would read a file: `%(on,off,hz…)`, settings such as `v=-7`, `loops=2`.
const TONE_PART = String.raw`((%\( ?${NUMBER}(, ?${NUMBER})* ?\))+|[vwdcrlLWD><+]=${NUMBER}|loops=${NUMBER})`;
const TONE = new RegExp(`^${TONE_PART}(;${TONE_PART})*$`);

/**
 * Something to play: a file below the storage root, or a tone, silence, local stream or spoken text in a strict form.
 * Returns it as FreeSWITCH shall see it. Throws UnsafeValue.
 */
export function playable(value: string, field: string, options: MediaOptions = {}): string {
  if (SILENCE_STREAM.test(value) || LOCAL_STREAM.test(value) || SPOKEN.test(value)) return value;
  if (value.startsWith('tone_stream://')) {
    tone(value.slice('tone_stream://'.length), field);
    return value;
  }
  if (/^[a-z_]+:/i.test(value)) {
    throw new UnsafeValue(
      field,
      `may be a file, tone_stream://, silence_stream://, local_stream:// or say:, not ${quote(value)}`,
    );
  }
  return storedFile(value, field, PLAYED, options);
}

/**
 * What an IVR says: anything playable, a phrase macro, or one of the sounds FreeSWITCH came with, `$${sound_prefix}/…`.
 * A path may be absolute: it is below the storage root whatever that will be. Answers it as it was. Throws UnsafeValue.
 */
export function prompt(value: string, field: string): string {
  const path = /^(?:\$\$\{sound_prefix\})?\/(.*)$/s.exec(value)?.[1];
  if (path !== undefined) storedFile(path, field, PLAYED, {});
  else if (!PHRASE.test(value)) playable(value, field);
  return value;
}

/** A file to record into, below the storage root. Throws UnsafeValue. */
export function recordable(value: string, field: string, options: MediaOptions = {}): string {
  return storedFile(value, field, RECORDED, options);
}

/** A still picture to write, below the storage root. Throws UnsafeValue. */
export function picture(value: string, field: string, options: MediaOptions = {}): string {
  return storedFile(value, field, PICTURE, options);
}

/** Our own prompts over HTTP, `http_cache://http://…`; for values that this program makes, never for a user's. */
export function cachedMedia(value: string, field: string, options: MediaOptions = {}): string {
  if (HTTP_CACHE.test(value)) return value;
  return ringbackTone(value, field, options);
}

/** The profile of http_cache.conf that knows what the backend wants to be told. */
export const CACHE_PROFILE = 'switchyard';

/** A media file of ours, played over HTTP and kept by the switch. @param api where it reaches the backend */
export function mediaFile(api: string, id: number, ext: string): string {
  return `{profile=${CACHE_PROFILE}}http_cache://${api}/freeswitch/media/${id}.${ext}`;
}

/** Media files of ours, one after the other. @throws UnsafeValue where the backend's own address cannot be named */
export function playlist(
  api: string,
  files: readonly { readonly id: number; readonly ext: string }[],
): string {
  const parts = files.map(({ id, ext }) => mediaFile(api, id, ext));
  if (parts.some((part) => /[!\s'"\\]/.test(part)))
    throw new UnsafeValue('address', `cannot be played: ${api}`);
  return `file_string://${parts.join('!')}`;
}

/**
 * A hold music for the variable `hold_music`: a phrase of ours that plays what the switch was told of it. The directory
 * may not name that variable itself: FreeSWITCH drops a value with `${`.
 */
export const heldWith = (id: number): string => `phrase:switchyard_hold:${id}`;

export const HELD_WITH = /^phrase:switchyard_hold:\d{1,9}$/;

/** The global variable of a switch that holds a hold music. */
export const holdMusicName = (id: number): string => `switchyard_hold_${id}`;

/**
 * Where a stored prompt (`prompt`) lies in the folder of sounds, as a path that begins with `/`; undefined for what is no file.
 * A path may name the folder by `$${sound_prefix}`, or be absolute: it is in that folder all the same.
 */
export function soundPath(value: string): string | undefined {
  if (/^[a-z_]+:/i.test(value)) return undefined;
  return `/${value.replace(/^\$\$\{sound_prefix\}/, '').replace(/^\//, '')}`;
}

/** What a caller hears while the other side rings: a bare tone, or anything playable. Throws UnsafeValue. */
export function ringbackTone(value: string, field: string, options: MediaOptions = {}): string {
  if (value.startsWith('%(') || value.startsWith('v=')) return tone(value, field);
  return playable(value, field, options);
}

function tone(value: string, field: string): string {
  if (value.length > 500 || !TONE.test(value)) {
    throw new UnsafeValue(field, `is not a tone such as %(1000,4000,450): ${quote(value)}`);
  }
  return value;
}

/**
 * Below the root always: `/tmp/a.wav` becomes `<root>/tmp/a.wav`, unless it names the root itself. Without a root only
 * relative paths pass, unchanged.
 */
function storedFile(value: string, field: string, extension: RegExp, { storageRoot }: MediaOptions): string {
  const root = storageRoot?.replace(/\/+$/, '');
  const inside =
    root && value.startsWith(`${root}/`) ? value.slice(root.length + 1) : value.replace(/^\//, '');
  if (!inside.split('/').every((segment) => SEGMENT.test(segment))) {
    throw new UnsafeValue(
      field,
      `must be a path of plain names, without "..", spaces or special characters: ${quote(value)}`,
    );
  }
  if (value.length > 1024 || !extension.test(inside)) {
    throw new UnsafeValue(field, `must end in one of ${extension.source.slice(3, -2)}: ${quote(value)}`);
  }
  if (root) return `${root}/${inside}`;
  if (value.startsWith('/'))
    throw new UnsafeValue(field, `must be relative to the storage folder: ${quote(value)}`);
  return inside;
}
