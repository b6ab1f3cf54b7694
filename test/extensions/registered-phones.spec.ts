import { expect, it } from 'vitest';
import { RegisteredPhones } from '../../src/extensions/rules/registered-phones.js';

const phone = (extn: string, domain = 'a', call_id = 'one', contact = `sip:${extn}@${call_id}`) => ({
  ...{ extn, domain, call_id, contact },
});

it('knows which switches have a phone, and says what is new', () => {
  const phones = new RegisteredPhones<string>();
  expect(phones.of('1001', ['a'])).toEqual([]);
  expect(phones.add('one', phone('1001'))).toBe(true);
  expect(phones.add('one', phone('1001', 'A'))).toBe(false);
  expect(phones.add('two', phone('1001', 'b'))).toBe(true);
  expect(phones.of('1001', ['a'])).toEqual(['one']);
  expect(phones.of('1001', ['b', 'a'])).toEqual(['one', 'two']);
  phones.take('one', [phone('1002')]);
  expect(phones.of('1001', ['a', 'b'])).toEqual(['two']);
  expect(phones.of('1002', ['a'])).toEqual(['one']);
  expect(phones.remove('two', phone('1001', 'b'))).toBe(true);
  expect(phones.remove('two', phone('1001', 'b'))).toBe(false);
  expect(phones.remove('three', phone('1001'))).toBe(false);
  expect(phones.of('1001', ['a', 'b'])).toEqual([]);
});

it('has an account where its last phone is, and one phone at each Contact', () => {
  const phones = new RegisteredPhones<string>();
  const [desk, again, mobile] = [
    phone('1001', 'a', 'x', 'sip:desk'),
    phone('1001', 'a', 'y', 'sip:desk'),
    phone('1001', 'a', 'z', 'sip:mobile'),
  ];
  for (const each of [desk, mobile, again]) phones.add('one', each);
  expect(phones.remove('one', desk)).toBe(false);
  expect(phones.remove('one', mobile)).toBe(false);
  expect(phones.of('1001', ['a'])).toEqual(['one']);
  expect(phones.remove('one', again)).toBe(true);
  expect(phones.of('1001', ['a'])).toEqual([]);
});
