import { UnsafeValue } from '../../freeswitch/errors.js';

/**
 * Tones as FreeSWITCH's tone_stream:// describes them (libteletone), as sound: what a browser plays of them.
 * `%(on,off,hz,…)` in milliseconds and hertz, keys of a telephone, and between `;` the settings `v` (dB), `d` and `w`
 * (milliseconds on and off of keys), `l` (times the next one is played), `L` and `loops` (times all of it is).
 */

export const SAMPLE_RATE = 8_000;
/** So much of it is heard: a second of one with many frequencies costs other requests milliseconds. */
const MOST_MS = 10_000;
const MOST_TEXT = 500;
const MOST_HZ = SAMPLE_RATE / 2;
const MOST_AT_ONCE = 18;

interface Part {
  readonly hz: readonly number[];
  readonly on: number;
  readonly off: number;
  /** dB. */
  readonly volume: number;
}

interface Tones {
  readonly parts: readonly Part[];
  /** Infinity: for ever. */
  readonly times: number;
}

const ROWS = [697, 770, 859, 941];
const COLUMNS = [1209, 1336, 1477, 1633];
const KEYS = ['123A', '456B', '789C', '*0#D'];
const KEY_TONES = new Map(
  KEYS.flatMap((keys, row) => [...keys].map((key, column) => [key, [ROWS[row]!, COLUMNS[column]!]] as const)),
);

const SETTING = /^(loops|.)=(.*)$/s;
const STEP = /\s*(?:%\(\s*(\d{1,6})\s*,\s*(\d{1,6})\s*,([\d\s.,]+)\)|([0-9*#A-D]))\s*/y;

/** As a WAV file of 16 bits, 8 kHz, one channel; its first ten seconds. @throws UnsafeValue */
export function toneWav(text: string): Buffer {
  const { parts, times } = readTones(text);
  const chunks: Int16Array[] = [];
  const known = new Map<Part, Int16Array>();
  const silent = parts.every(({ on, off }) => on + off === 0);
  let left = (MOST_MS * SAMPLE_RATE) / 1_000;
  for (let time = 0; time < times && left > 0 && !silent; time++)
    for (const part of parts) {
      const sound = known.get(part) ?? render(part, left);
      known.set(part, sound);
      chunks.push(sound.subarray(0, left));
      left = Math.max(0, left - sound.length);
    }
  return wave(chunks);
}

/** @throws UnsafeValue that says what of it cannot be read */
function readTones(text: string): Tones {
  if (text.length > MOST_TEXT) throw fault(`must be at most ${MOST_TEXT} characters long`);
  const set = { v: -7, d: 2_000, w: 500, l: 1, L: 1, loops: 1 };
  const parts: Part[] = [];
  for (const piece of text.split(';').map((each) => each.trim())) {
    if (piece === '') continue;
    const [, name, value = ''] = SETTING.exec(piece) ?? [];
    if (name === undefined) {
      for (const { hz, on = set.d, off = set.w } of steps(piece)) {
        parts.push(...Array<Part>(set.l).fill({ hz, on, off, volume: set.v }));
        set.l = 1;
      }
    } else if (name === 'v') set.v = setting(name, value, -63, 0);
    else if (name === 'd' || name === 'w') set[name] = setting(name, value, 0, 600_000);
    else if (name === 'l' || name === 'L') set[name] = setting(name, value, 1, 100);
    else if (name === 'loops') set.loops = setting(name, value, -1, 10_000);
    else throw fault(`has ${name}=, of which nothing is heard here: there may be v d w l L loops`);
  }
  if (parts.length === 0) throw fault('must hold a tone such as %(1000,4000,450)');
  return { parts, times: set.loops < 0 ? Infinity : set.L * Math.max(1, set.loops) };
}

function steps(piece: string): { hz: readonly number[]; on?: number; off?: number }[] {
  const found: { hz: readonly number[]; on?: number; off?: number }[] = [];
  for (let at = 0; at < piece.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const [, on, off, hz = '', key] = STEP.exec(piece) ?? [];
    if (key !== undefined) found.push({ hz: KEY_TONES.get(key)! });
    else if (on !== undefined) found.push({ hz: frequencies(hz), on: Number(on), off: Number(off) });
    else
      throw fault(
        `must be made of tones such as %(1000,4000,450), not ${JSON.stringify(piece.slice(at, at + 40))}`,
      );
  }
  return found;
}

function frequencies(text: string): number[] {
  const hz = text.split(',').map((each) => (/^\s*\d{1,5}(\.\d{1,3})?\s*$/.test(each) ? Number(each) : NaN));
  if (hz.length > MOST_AT_ONCE || !hz.every((each) => each > 0 && each < MOST_HZ))
    throw fault(
      `must name 1 to ${MOST_AT_ONCE} frequencies above 0 and below ${MOST_HZ} Hz, not ${text.trim()}`,
    );
  return hz;
}

function setting(name: string, text: string, least: number, most: number): number {
  const value = /^-?\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : NaN;
  const whole = name === 'v' || Number.isInteger(value);
  if (whole && value >= least && value <= most) return value;
  throw fault(`must have ${name} from ${least} to ${most}, not ${JSON.stringify(text.slice(0, 40))}`);
}

/** The loudest sine is 6.16 dB above 0 dBm0; of several at once each gets its share. */
const amplitude = (decibels: number): number => 32_767 * Math.SQRT2 * 10 ** ((decibels - 6.16) / 20);

function render({ hz, on, off, volume }: Part, most: number): Int16Array {
  const samples = (milliseconds: number): number => Math.round((milliseconds * SAMPLE_RATE) / 1_000);
  const sounding = Math.min(samples(on), most);
  const sound = new Int16Array(Math.min(sounding + samples(off), most));
  const level = amplitude(volume) / hz.length;
  for (let at = 0; at < sounding; at++) {
    const sum = hz.reduce((total, each) => total + Math.sin((2 * Math.PI * each * at) / SAMPLE_RATE), 0);
    sound[at] = Math.round(level * sum);
  }
  return sound;
}

function wave(chunks: readonly Int16Array[]): Buffer {
  const data = Buffer.concat(
    chunks.map((each) => Buffer.from(each.buffer, each.byteOffset, each.byteLength)),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(SAMPLE_RATE, 24);
  head.writeUInt32LE(SAMPLE_RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

const fault = (why: string): UnsafeValue => new UnsafeValue('tone', why);
