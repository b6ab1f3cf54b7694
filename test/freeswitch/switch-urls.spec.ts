import { expect, it } from 'vitest';
import { parseSwitchUrls } from '../../src/freeswitch/switch-link.js';

it('reads one or several switches, in order', () => {
  expect(
    parseSwitchUrls('esl://:ClueCon@127.0.0.1:8022, esl://:pw@10.0.0.2,esl://user:p%40s%2Cs%25@[::1]/'),
  ).toEqual([
    { name: '127.0.0.1:8022', host: '127.0.0.1', port: 8022, password: 'ClueCon' },
    { name: '10.0.0.2:8021', host: '10.0.0.2', port: 8021, password: 'pw' },
    { name: '[::1]:8021', host: '::1', port: 8021, password: 'p@s,s%' },
  ]);
  expect(parseSwitchUrls(' ')).toEqual([]);
});

it.each([
  ['127.0.0.1', 1, 'is not a URL'],
  ['esl://:pw@a,', 2, 'is not a URL'],
  ['http://:pw@a', 1, 'begins with http:'],
  ['esl://a:8021', 1, 'has no password'],
  ['esl://user@a', 1, 'has no password'],
  ['esl://:pw@', 1, 'is not a URL'],
  ['esl://:pw@a:99999', 1, 'is not a URL'],
  ['esl://:pw@a:0', 1, 'has port 0'],
  ['esl://:pw@a/x', 1, 'has something after the port'],
  ['esl://:p#w@a', 1, ''],
  ['esl://:100%@a', 1, 'has a password with a %'],
  ['esl://:a%0Ab@a', 1, 'has a line break in its password'],
  ['esl://:pw@a,esl://:other@a:8021', 2, 'repeats a:8021'],
])('refuses %j and says which and why', (text, entry, why) => {
  expect(() => parseSwitchUrls(text)).toThrow(`FreeSWITCH URL ${entry} ${why}`);
});

it('never prints a password', () => {
  for (const text of ['esl://:s3cret@a/x', 'esl://:s3cret%@a', 'esl://:s3cret@a:0', 'esl://:s3cret']) {
    try {
      parseSwitchUrls(text);
      expect.unreachable();
    } catch (error) {
      expect(String(error)).not.toContain('s3cret');
    }
  }
});
