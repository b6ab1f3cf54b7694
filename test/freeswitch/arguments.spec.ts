import { describe, expect, it } from 'vitest';
import {
  assertPlain,
  dialledNumber,
  host,
  isDialledNumber,
  isPlainText,
  isUuid,
  oneOf,
  token,
  uuid,
  wholeNumber,
} from '../../src/freeswitch/arguments.js';
import { UnsafeValue } from '../../src/freeswitch/errors.js';
import { ATTACKS } from './attacks.js';

describe('plain text', () => {
  it.each([
    '',
    'Zoë 王小明',
    "O'Brien",
    'a, b; c',
    '100%',
    '$5',
    'a$b',
    '{a}',
    '\\',
    'C:\\x',
    'a"b',
    '$ {x}',
    'a\tb',
  ])('is %j', (text) => {
    expect(isPlainText(text)).toBe(true);
    expect(() => assertPlain('name', text)).not.toThrow();
  });

  it.each([
    '${x}',
    '$${x}',
    '$\\{x}',
    'a$\\\\{',
    'ends in $',
    'ends in $\\',
    'a\nb',
    'a\rb',
    'a\0b',
    "it\\'s",
    'ARRAY::x',
  ])('is not %j', (text) => {
    expect(isPlainText(text)).toBe(false);
    expect(() => assertPlain('name', text)).toThrow(/^name must not/);
  });
});

describe('numbers and names', () => {
  it.each(['1001', '+49891234', '*72#', 'alice', 'a.b_c-d', '0'.repeat(64)])(
    '%s may be dialled',
    (number) => {
      expect(dialledNumber(number)).toBe(number);
      expect(isDialledNumber(number)).toBe(true);
    },
  );

  it.each([...ATTACKS.filter((attack) => attack !== '*'), '0'.repeat(65), '1001 ', '1001\n', '٣'])(
    '%j may not be dialled',
    (number) => {
      expect(() => dialledNumber(number, 'dest')).toThrow(/^dest may hold/);
      expect(isDialledNumber(number)).toBe(false);
    },
  );

  it.each([...ATTACKS, '-a', '.a', 'a\n', 'gw/7', 'a@b'])('%j is no name', (name) => {
    expect(() => token(name, 'profile')).toThrow(UnsafeValue);
  });

  it('are UUIDs only in their usual shape', () => {
    const good = '35ccee3f-07d8-41bd-98d6-9392139bb0d6';
    expect(uuid(good)).toBe(good);
    expect(isUuid(good.toUpperCase())).toBe(true);
    for (const bad of [`${good}\n`, `${good} x`, `{${good}}`, good.replaceAll('-', ''), '', good.slice(1)]) {
      expect(() => uuid(bad)).toThrow(/^uuid must be a UUID/);
    }
  });
});

describe('addresses', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['sip.example.com', 'sip.example.com'],
    ['my_host', 'my_host'],
    ['::1', '[::1]'],
    ['[2001:db8::1]', '[2001:db8::1]'],
  ])('%s becomes %s', (given, expected) => {
    expect(host(given)).toBe(expected);
  });

  it.each([
    ...ATTACKS,
    '[192.0.2.1]',
    '[::1',
    '::1]',
    '1:2',
    'a..b',
    '-a',
    'a:5060',
    'a'.repeat(254),
    'a;b',
    'fe80::1%lo',
  ])('%j is none', (address) => {
    expect(() => host(address)).toThrow(UnsafeValue);
  });
});

it('whole numbers stay within their bounds', () => {
  expect(wholeNumber('007', 'ms', 0, 10)).toBe('7');
  expect(wholeNumber(10, 'ms', 0, 10)).toBe('10');
  for (const bad of [
    '11',
    '-1',
    '',
    ' 1',
    '1 ',
    '1.0',
    '1e1',
    '0x1',
    Number.NaN,
    Infinity,
    '1\n',
    '99999999999',
  ]) {
    expect(() => wholeNumber(bad, 'ms', 0, 10)).toThrow(/^ms must be a whole number from 0 to 10/);
  }
});

it('a choice is one of the list, exactly', () => {
  expect(oneOf('on', 'state', ['on', 'off'])).toBe('on');
  expect(() => oneOf('ON', 'state', ['on', 'off'])).toThrow('state must be one of on, off, not "ON"');
});
