/** What FreeSWITCH can play and whose first bytes say so; raw codecs (gsm, al, ul …) have none and are not taken. */

export interface MediaKind {
  /** In lower case, without the dot. */
  readonly ext: string;
  readonly mime: string;
}

type Check = (head: Buffer) => boolean;

const begins =
  (text: string, at = 0): Check =>
  (head) =>
    head.toString('latin1', at, at + text.length) === text;
const all =
  (...checks: Check[]): Check =>
  (head) =>
    checks.every((check) => check(head));
const any =
  (...checks: Check[]): Check =>
  (head) =>
    checks.some((check) => check(head));

/** An MPEG audio frame: eleven bits of sync, then neither a reserved layer, bit rate nor sample rate. */
const mpegFrame: Check = ([first = 0, second = 0, third = 0]) =>
  first === 0xff &&
  (second & 0xe0) === 0xe0 &&
  (second & 0x06) !== 0 &&
  (third & 0xf0) !== 0xf0 &&
  (third & 0x0c) !== 0x0c;

const wav = all(begins('RIFF'), begins('WAVE', 8));
const aiff = all(begins('FORM'), any(begins('AIFF', 8), begins('AIFC', 8)));
const ogg = begins('OggS');
const iso = begins('ftyp', 4);
const matroska = begins('\x1A\x45\xDF\xA3');
const jpeg = begins('\xFF\xD8\xFF');

const KINDS: Readonly<Record<string, readonly [mime: string, check: Check]>> = {
  wav: ['audio/wav', wav],
  mp3: ['audio/mpeg', any(begins('ID3'), mpegFrame)],
  ogg: ['audio/ogg', ogg],
  oga: ['audio/ogg', ogg],
  opus: ['audio/ogg', ogg],
  flac: ['audio/flac', begins('fLaC')],
  au: ['audio/basic', begins('.snd')],
  aif: ['audio/aiff', aiff],
  aiff: ['audio/aiff', aiff],
  m4a: ['audio/mp4', iso],
  mp4: ['video/mp4', iso],
  mkv: ['video/x-matroska', matroska],
  webm: ['video/webm', matroska],
  png: ['image/png', begins('\x89PNG\r\n\x1A\n')],
  jpg: ['image/jpeg', jpeg],
  jpeg: ['image/jpeg', jpeg],
};

/** Extensions that are taken. */
export const EXTENSIONS: readonly string[] = Object.keys(KINDS);

/** The kind that both the name's extension and the first bytes say; undefined where they disagree or are unknown. */
export function mediaKind(name: string, content: Buffer): MediaKind | undefined {
  const ext = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const [mime, check] = (Object.hasOwn(KINDS, ext) && KINDS[ext]) || [];
  return mime !== undefined && check?.(content) ? { ext, mime } : undefined;
}
