import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseTransformation,
  transform,
  transformationFault,
  type Pure,
} from '../../src/dialplan/rules/transform-number.js';

const change = (rule: string, number: string): string => transform(parseTransformation(rule) as Pure, number);

describe('every documented example', () => {
  it.each([
    // xswitch-facts 1.7
    ['-0+9', '01234', '91234'],
    ['-0', '01234', '1234'],
    ['+9', '01234', '901234'],
    ['r999', '01234', '99934'],
    ['R999', '01234', '01999'],
    ['r999', '01', '999'],
    ['R999', '01', '999'],
    ['999', '01234', '999'],
    ['@test888', '01234', 'test888'],
    // telephony-rules 24
    ['-1+9', '01234', '901234'],
    ['/^0(.*)$/9$1/', '01234', '91234'],
    [String.raw`/^0(.*)$/9\1/`, '01234', '91234'],
    // CherryPBX’s examples
    ['/4352/1', '94352', '91'],
    ['m21', '5555', '5155'],
    ['i21', '5555', '51555'],
    ['I21', '5555', '55155'],
    ['d21', '5678', '578'],
  ])('%s on %s is %s', (rule, number, expected) => {
    expect(change(rule, number)).toBe(expected);
  });
});

describe('a transformation', () => {
  it.each([
    ['that does not match changes nothing', '-9', '01234', '01234'],
    ['may remove all', '-01234', '01234', ''],
    ['may have stars and hashes', '-*9+#', '*91234', '#1234'],
    ['from the last position runs over the end', 'm5999', '01234', '0123999'],
    ['from a position that is not there changes nothing', 'm6999', '01234', '01234'],
    ['before the first', 'i19', '01234', '901234'],
    ['after the last', 'I59', '01234', '012349'],
    ['after one that is not there', 'I69', '01234', '01234'],
    ['before one that is not there', 'i69', '01234', '01234'],
    ['at the fifteenth position', 'if9', '012345678901234567', '0123456789012394567'],
    ['deletes as much as there is', 'd4f', '01234', '012'],
    ['deletes nothing that is not there', 'd61', '01234', '01234'],
    ['with a pattern that does not match', '/^9/8/', '01234', '01234'],
    ['that removes by pattern', '/^0//', '01234', '1234'],
    ['without its last slash', '/^0/', '01234', '1234'],
    ['with a slash within', String.raw`/a\/b/c/`, '1a/b2', '1c2'],
    ['changes the first match alone', '/1/2/', '111', '211'],
  ])('%s: %s on %s', (_what, rule, number, expected) => {
    expect(change(rule, number)).toBe(expected);
  });

  it.each([
    ['s/prefix_nts_3/original_number/nts_number/', { kind: 'table', id: 3 }],
    ['X/test', { kind: 'distributor', name: 'test' }],
    ['', undefined],
  ])('%s', (rule, expected) => {
    expect(parseTransformation(rule)).toEqual(expected);
  });

  it.each([
    ...[
      '-',
      '+',
      '-+',
      'r',
      'Rx',
      'm0',
      'm01',
      'd1',
      'd10',
      'dg1',
      'i',
      '@',
      '@a b',
      '@;x',
      'abc',
      '1a',
      '/',
      '//x/',
    ],
    ...[
      '/(/x/',
      '/(?=a)b/x/',
      String.raw`/(a)\1/x/`,
      '/a/$1/',
      '/a/${x}/',
      '/a/b/c/',
      's/prefix_nts_x/a/b/',
      'X/',
      ' 9',
    ],
  ])('%s is refused', (rule) => {
    expect(transformationFault(rule)).toMatch(/^(must be|may have|has) /);
  });

  it('takes time in proportion to the number, whatever the pattern', () => {
    const start = performance.now();
    change('/^(a+)+$/x/', `${'a'.repeat(60)}!`);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

/** The independent model: a list of digits, of which each is moved by itself. */
const digits = fc.string({ unit: fc.constantFrom(...'0123456789*#'), minLength: 1, maxLength: 6 });
const hex = fc.constantFrom(...'123456789abcdefABCDEF');
const forms = fc.oneof(
  fc
    .tuple(fc.option(digits), fc.option(digits))
    .filter(([a, b]) => a !== null || b !== null)
    .map(([remove, add]) => ({
      rule: `${remove === null ? '' : `-${remove}`}${add === null ? '' : `+${add}`}`,
      model: (n: string[]) => {
        const gone = remove !== null && [...remove].every((digit, at) => n[at] === digit) ? remove.length : 0;
        return [...(add ?? ''), ...n.filter((_, at) => at >= gone)];
      },
    })),
  digits.map((d) => ({
    rule: `r${d}`,
    model: (n: string[]) => [...d, ...n.filter((_, at) => at >= d.length)],
  })),
  digits.map((d) => ({
    rule: `R${d}`,
    model: (n: string[]) => [...n.filter((_, at) => at < n.length - d.length), ...d],
  })),
  fc.tuple(hex, digits).map(([x, d]) => ({
    rule: `m${x}${d}`,
    model: (n: string[]) => {
      const start = Number(`0x${x}`) - 1;
      if (n[start] === undefined) return n;
      const out = [...n];
      [...d].forEach((digit, at) => (out[start + at] = digit));
      return out;
    },
  })),
  fc.tuple(fc.constantFrom('i', 'I'), hex, digits).map(([letter, x, d]) => ({
    rule: `${letter}${x}${d}`,
    model: (n: string[]) =>
      n.flatMap((digit, at) =>
        at + 1 === Number(`0x${x}`) ? (letter === 'i' ? [...d, digit] : [digit, ...d]) : [digit],
      ),
  })),
  fc.tuple(hex, hex).map(([x, n]) => ({
    rule: `d${x}${n}`,
    model: (number: string[]) =>
      number.filter((_, at) => at + 1 < Number(`0x${x}`) || at + 1 >= Number(`0x${x}`) + Number(`0x${n}`)),
  })),
);

it('agrees with the model about any rule and any number', () => {
  fc.assert(
    fc.property(
      forms,
      fc.string({ unit: fc.constantFrom(...'0123456789*#'), maxLength: 24 }),
      ({ rule, model }, number) => {
        expect(change(rule, number), `${rule} on ${number}`).toBe(model([...number]).join(''));
      },
    ),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2_000) },
  );
}, 600_000);
