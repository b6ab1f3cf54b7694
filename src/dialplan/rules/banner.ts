import { UnsafeValue } from '../../freeswitch/errors.js';

/** What stands below each picture of a conference whose pictures are put together (mod_conference's `video_banner_text`). */
export interface Banner {
  /** A font of the switch by its file; `""`: its own. */
  readonly fontFace: string;
  /** Of what fits the picture. */
  readonly fontScale: number;
  /** `#rrggbb`, or one of COLOURS. */
  readonly bgColor: string;
  readonly fgColor: string;
  /** `${caller_id_number}` and `${caller_id_name}` in it are whoever enters. */
  readonly text: string;
}

/** FreeSWITCH itself knows three names. */
const COLOURS: Readonly<Record<string, string>> = {
  ...{ black: '#000000', white: '#ffffff', gray: '#808080', grey: '#808080', silver: '#c0c0c0' },
  ...{ red: '#ff0000', green: '#008000', blue: '#0000ff', yellow: '#ffff00', orange: '#ffa500' },
};

const FONT = /^[A-Za-z0-9_][\w-]*(\.[\w-]+)*$/;
const CALLER = /\$\{caller_id_(number|name)\}/g;
// What ends the settings in front of the text, or would be expanded.
const UNSAFE = /[{}$\\\p{Cc}]/u;
const MOST_SCALE = 50;

/** As an object or its JSON text. @throws UnsafeValue */
export function readBanner(value: unknown): Banner {
  const given = typeof value === 'string' ? parsed(value) : value;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw fault('must be an object or its JSON text');
  const {
    fontFace = '',
    fontScale = 1,
    bgColor = '',
    fgColor = '',
    text = '',
  } = given as Record<string, unknown>;
  const scale = Number(fontScale === '' ? 1 : fontScale);
  if (!(scale > 0 && scale <= MOST_SCALE))
    throw fault(`fontScale must be a number above 0, at most ${MOST_SCALE}`);
  if (typeof fontFace !== 'string' || fontFace.length > 64 || (fontFace !== '' && !FONT.test(fontFace)))
    throw fault('fontFace must be the plain name of a font file');
  if (typeof text !== 'string' || text.length > 128)
    throw fault('text must be text of at most 128 characters');
  if (UNSAFE.test(text.replaceAll(CALLER, '')))
    throw fault(
      'text must not contain { } $ or backslashes, but for ${caller_id_number} and ${caller_id_name}',
    );
  return {
    fontFace,
    fontScale: scale,
    bgColor: colour('bgColor', bgColor, 'black'),
    fgColor: colour('fgColor', fgColor, 'white'),
    text,
  };
}

/** The value of `video_banner_text` for whoever enters; undefined where nothing is to be read. */
export function bannerText(
  { fontFace, fontScale, bgColor, fgColor, text }: Banner,
  who: { readonly name: string; readonly number: string },
): string | undefined {
  const read = text.replaceAll(CALLER, (_, what: 'name' | 'number') => plain(who[what])).trim();
  if (read === '') return undefined;
  const settings = [
    `fg=${COLOURS[fgColor] ?? fgColor}`,
    `bg=${COLOURS[bgColor] ?? bgColor}`,
    `font_scale=${fontScale}`,
    ...(fontFace === '' ? [] : [`font_face=${fontFace}`]),
  ];
  return `{${settings.join(',')}}${read}`;
}

const plain = (text: string): string => text.replaceAll(new RegExp(UNSAFE, 'gu'), '').slice(0, 64);

function colour(field: string, value: unknown, usual: string): string {
  if (value === '') return usual;
  if (typeof value === 'string' && (/^#[0-9a-f]{6}$/i.test(value) || Object.hasOwn(COLOURS, value)))
    return value;
  throw fault(`${field} must look like #1a2b3c or be one of ${Object.keys(COLOURS).join(', ')}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault('is not valid JSON');
  }
}

const fault = (why: string): UnsafeValue => new UnsafeValue('banner', why);
