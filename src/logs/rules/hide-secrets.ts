import { SECRET_NAME } from '../../freeswitch/secret-names.js';

const HIDDEN = '[hidden]';
/** A shorter one would be found in half of all words. */
const SHORTEST_SECRET = 5;

const NAME = `(?:${SECRET_NAME.source}|token|\\bpin\\b|_pin\\b)[\\w-]{0,60}`;
const QUOTED = `"(?:[^"\\\\\\n]|\\\\.){0,2000}"|'[^'\\n]{0,2000}'`;

/**
 * What to look for, and what stands in its place. Strangers write into logs (User-Agent, numbers): whatever may repeat is
 * bounded, so that no line takes more time than its length.
 */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // The header of a request, to the end of its line: digests have several parts.
  [/(authorization["']?\s{0,3}[:=]\s{0,3}).+/gi, `$1${HIDDEN}`],
  [/\b(Basic|Bearer)\s{1,3}[\w+/=.:-]{8,}/gi, `$1 ${HIDDEN}`],
  [new RegExp(`(name="[^"\\n]{0,60}${NAME}"\\s{1,3}value=)"[^"\\n]*"`, 'gi'), `$1"${HIDDEN}"`],
  [new RegExp(`(${NAME}["']?\\s{0,3}[=:]\\s{0,3})(?:${QUOTED}|[^\\s,;&"'(){}\\[\\]]+)`, 'gi'), `$1${HIDDEN}`],
  [/(:\/\/[^\s:/@]{0,60}:)[^\s@/]{1,200}@/g, `$1${HIDDEN}@`],
  // PINs: as they are keyed, and as a conference is told.
  [/(DTMF )[0-9A-D*#]/g, '$1?'],
  [/(conference\([^)+\n]{0,200})\+[^)\n]{0,200}/g, `$1+${HIDDEN}`],
];

export type HideSecrets = (text: string) => string;

/** @param known values that must not be shown wherever they stand */
export function secretHider(known: readonly string[]): HideSecrets {
  const values = [...new Set(known)]
    .filter((value) => value.length >= SHORTEST_SECRET)
    .toSorted((one, two) => two.length - one.length);
  return (text) => {
    const without = values.reduce((rest, value) => rest.replaceAll(value, HIDDEN), text);
    return PATTERNS.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), without);
  };
}

const SECRET_KEY = new RegExp(NAME, 'i');

/** The same for what a line of JSON holds. */
export function withoutSecrets(value: unknown, hide: HideSecrets): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      SECRET_KEY.test(key) && each !== '' ? HIDDEN : withoutSecrets(each, hide),
    ]),
  );
}
