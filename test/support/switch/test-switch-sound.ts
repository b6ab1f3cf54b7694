import type { Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';

/** How something that was played or waited for ended (switch_status_t). */
export type Status = 'SUCCESS' | 'BREAK' | 'TIMEOUT' | 'NOTFOUND' | 'FALSE';

/** What every macro of the bootstrap comes down to while there are no sound files (bootstrap/phrases.ts). */
const PHRASE = 'tone_stream://%(200,100,440);%(200,100,350)';

export interface Played {
  status: Status;
  /** What broke it off, where keys are taken. */
  key: string;
}

/** Plays to the end, or to the first key where keys are taken; those before it count too (switch_ivr_play_file). */
export async function playFile(
  core: Core,
  channel: Channel,
  file: string,
  keys: 'taken' | 'left' = 'left',
): Promise<Played> {
  const heard = wordsOf(file);
  const [, params = '', path = heard] = /^(\{[^}]*\})?(.*)$/s.exec(heard) ?? [];
  const length = channel.interrupted ? undefined : await lengthOf(core, path, params);
  if (length === undefined) return { status: channel.interrupted ? 'FALSE' : 'NOTFOUND', key: '' };
  const head = { 'Playback-File-Path': heard, 'Playback-File-Type': path.split('://')[0] ?? 'file' };
  channel.fire('PLAYBACK_START', {}, head);
  const broken = await keyWithin(core, channel, length, keys);
  channel.fire('PLAYBACK_STOP', {}, { ...head, 'Playback-Status': broken ? 'break' : 'done' });
  if (broken) return { status: 'BREAK', key: channel.keys.shift() ?? '' };
  return { status: channel.interrupted ? 'FALSE' : 'SUCCESS', key: '' };
}

export const wordsOf = (file: string): string => (file.startsWith('phrase:') ? PHRASE : file);

/** Waits for a key, or so long; true when there is one. */
export async function keyWithin(
  core: Core,
  channel: Channel,
  milliseconds: number,
  keys: 'taken' | 'left' = 'taken',
): Promise<boolean> {
  const pressed = (): boolean => keys === 'taken' && channel.keys.length > 0;
  let over = false;
  const callOff = core.clock.after(milliseconds, () => {
    over = true;
    channel.changed();
  });
  while (!over && !channel.interrupted && !pressed()) await channel.next();
  callOff();
  await core.clock.running();
  return pressed() && !channel.interrupted;
}

/** Milliseconds; undefined for what is not there. There are no sound files, and no voices. */
export async function lengthOf(core: Core, path: string, params: string): Promise<number | undefined> {
  const [, kind = 'file', rest = path] = /^(\w+):\/\/(.*)$/s.exec(path) ?? [];
  if (kind === 'tone_stream') return toneLength(rest);
  if (kind === 'silence_stream') return Number.parseInt(rest, 10);
  const length = kind === 'http_cache' ? waveLength(await core.fetched(rest, params)) : undefined;
  if (length !== undefined) return length;
  core.log(`[ERR] switch_core_file.c File Not Found [${path}]`);
  return undefined;
}

/** Of a WAV file with 16 bit at 8 kHz: no other kind is played in these tests. */
function waveLength(content: Buffer | undefined): number | undefined {
  const at = content?.indexOf('data') ?? -1;
  return content === undefined || at < 0 ? undefined : content.readUInt32LE(at + 4) / 16;
}

/** `%(on,off,hz…)` parts one after the other, all of it `loops` times. */
function toneLength(spec: string): number {
  const parts = [...spec.matchAll(/%\( ?(\d+), ?(\d+)/g)].map(([, on, off]) => Number(on) + Number(off));
  const loops = Number(/loops=(-?\d+)/.exec(spec)?.[1] ?? 1);
  return loops < 0 ? Number.MAX_SAFE_INTEGER : loops * parts.reduce((sum, part) => sum + part, 0);
}
