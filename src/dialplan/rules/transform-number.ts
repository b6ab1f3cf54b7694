import { RE2JS } from 're2js';
import { isDialledNumber } from '../../freeswitch/arguments.js';

/**
 * Number transformation (号码变换) as XSwitch writes it in `dnc` and `sdnc` (xswitch-facts 1.7). Positions count from 1 and
 * are one hexadecimal digit; one that the number does not have leaves it as it is.
 */
export type Transformation =
  /** `-nnn`, `+nnn`, `-nnn+nnn`: away with these at the beginning, where they are there; then these before it. */
  | { readonly kind: 'prefix'; readonly remove: string; readonly add: string }
  /** `rnnn`, `Rnnn`: these over as many at the beginning or end; a shorter number becomes them. */
  | { readonly kind: 'overwrite'; readonly at: 'start' | 'end'; readonly digits: string }
  /** `mxnnn`: these over as many from position x on. */
  | { readonly kind: 'overwriteFrom'; readonly position: number; readonly digits: string }
  /** `ixnnn`, `Ixnnn`: these before or after position x. */
  | { readonly kind: 'insert'; readonly position: number; readonly after: boolean; readonly digits: string }
  /** `dxn`: n away from position x on. */
  | { readonly kind: 'delete'; readonly position: number; readonly count: number }
  /** `nnn`, `@text`: this in its place. */
  | { readonly kind: 'replace'; readonly number: string }
  /** `/pattern/replacement/`, the last slash optional: the first match becomes the replacement ($1 or \1). */
  | { readonly kind: 'regex'; readonly pattern: RE2JS; readonly replacement: string }
  /** `s/prefix_nts_<id>/original_number/nts_number/`: what the table of that id says. */
  | { readonly kind: 'table'; readonly id: number }
  /** `X/<name>`: what the distributor of that name picks. */
  | { readonly kind: 'distributor'; readonly name: string };

/** One that needs nothing but the number. */
export type Pure = Exclude<Transformation, { kind: 'table' | 'distributor' }>;

/** What cannot be read; the message says why. */
export class TransformationFault extends Error {}

const HEX = '[1-9a-fA-F]';
const DIGITS = '[0-9*#]{1,32}';

type Reader = (...groups: string[]) => Transformation;

const position = (digit: string): number => Number.parseInt(digit, 16);

/** Each form with what it means; the first that fits. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [
    new RegExp(`^(?:-(${DIGITS}))?(?:\\+(${DIGITS}))?$`),
    (remove = '', add = '') => ({ kind: 'prefix', remove, add }),
  ],
  [new RegExp(`^r(${DIGITS})$`), (digits) => ({ kind: 'overwrite', at: 'start', digits: digits })],
  [new RegExp(`^R(${DIGITS})$`), (digits) => ({ kind: 'overwrite', at: 'end', digits: digits })],
  [
    new RegExp(`^m(${HEX})(${DIGITS})$`),
    (at, digits) => ({ kind: 'overwriteFrom', position: position(at), digits: digits }),
  ],
  [
    new RegExp(`^([iI])(${HEX})(${DIGITS})$`),
    (letter, at, digits) => ({
      kind: 'insert',
      position: position(at),
      after: letter === 'I',
      digits: digits,
    }),
  ],
  [
    new RegExp(`^d(${HEX})(${HEX})$`),
    (at, count) => ({ kind: 'delete', position: position(at), count: position(count) }),
  ],
  [/^(\d{1,64})$/, (number) => ({ kind: 'replace', number: number })],
  [/^@(.+)$/, (number) => ({ kind: 'replace', number: dialled(number) })],
  [
    /^s\/prefix_nts_(\d{1,9})\/(?:original_number\/nts_number\/?|\/\/)$/,
    (id) => ({ kind: 'table', id: Number(id) }),
  ],
  [/^X\/([^/]{1,128})$/, (name) => ({ kind: 'distributor', name: name })],
  // Slashes within are written \/.
  [/^\/((?:\\.|[^\\/])+)\/((?:\\.|[^\\/])*)\/?$/, regex],
];

/** @throws TransformationFault for what is none of the forms. @returns undefined for an empty text: nothing is done */
export function parseTransformation(text: string): Transformation | undefined {
  if (text === '') return undefined;
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match !== null) return read(...match.slice(1));
  }
  throw new TransformationFault(
    'must be such as -0+9, -0, +9, r999, R999, m2999, i29, I29, d22, 999, @text, /pattern/replacement/, s/prefix_nts_1/original_number/nts_number/ or X/distributor',
  );
}

/** What is wrong with a rule, to be read after its field's name: a check of DTO fields. */
export function transformationFault(text: string): string | undefined {
  try {
    parseTransformation(text);
    return undefined;
  } catch (error) {
    if (error instanceof TransformationFault) return error.message;
    throw error;
  }
}

/** In the spelling that CherryPBX reads, which leaves a table's columns out when it sends one. */
export const spelledOut = (text: string): string =>
  text.replace(/^(s\/prefix_nts_\d+)\/\/\/$/, '$1/original_number/nts_number/');

/** The number as the rule makes it. */
export function transform(rule: Pure, number: string): string {
  switch (rule.kind) {
    case 'prefix': {
      const { remove, add } = rule;
      return add + (number.startsWith(remove) ? number.slice(remove.length) : number);
    }
    case 'overwrite': {
      const { at, digits } = rule;
      if (at === 'start') return digits + number.slice(digits.length);
      return number.slice(0, Math.max(0, number.length - digits.length)) + digits;
    }
    case 'overwriteFrom': {
      const start = rule.position - 1;
      if (start >= number.length) return number;
      return number.slice(0, start) + rule.digits + number.slice(start + rule.digits.length);
    }
    case 'insert': {
      if (rule.position > number.length) return number;
      const at = rule.after ? rule.position : rule.position - 1;
      return number.slice(0, at) + rule.digits + number.slice(at);
    }
    case 'delete': {
      const start = rule.position - 1;
      return number.slice(0, start) + number.slice(start + rule.count);
    }
    case 'replace':
      return rule.number;
    case 'regex':
      return rule.pattern.matcher(number).replaceFirst(rule.replacement);
  }
}

function regex(pattern = '', replacement = ''): Transformation {
  try {
    const compiled = RE2JS.compile(pattern.replaceAll('\\/', '/'));
    const written = replacement.replaceAll('\\/', '/').replaceAll(/\\(\d)/g, '$$$1');
    if (!/^(\$\d|[^$\\])*$/.test(written))
      throw new TransformationFault('may have $1 or \\1 and no other $ or \\ in its replacement');
    for (const [, group] of written.matchAll(/\$(\d)/g))
      if (Number(group) > compiled.groupCount())
        throw new TransformationFault(`has no group ${group} in its pattern`);
    return { kind: 'regex', pattern: compiled, replacement: written };
  } catch (error) {
    if (error instanceof TransformationFault) throw error;
    throw new TransformationFault(
      `has a pattern that cannot be used (look-around and references within it cannot): ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function dialled(text: string): string {
  if (!isDialledNumber(text))
    throw new TransformationFault('may have digits, letters and * # + . _ - after its @');
  return text;
}
