import { describe, expect, it } from 'vitest';
import { GuestFault, readGuest } from '../../../src/interop/cti/read-guest.js';

const read = (value: object) => {
  const complaints: string[] = [];
  const guest = readGuest(JSON.stringify(value), (what) => complaints.push(what));
  return { guest, complaints };
};
const fault = (value: object | string): string => {
  try {
    readGuest(typeof value === 'string' ? value : JSON.stringify(value), () => undefined);
  } catch (error) {
    if (error instanceof GuestFault) return error.message;
    throw error;
  }
  throw new Error('it was taken');
};

describe('an extension of seed 002’s hash', () => {
  it('is read as the seed writes it', () => {
    const { guest, complaints } = read({
      param: { 'allow-empty-password': false, password: '123', 'auth-acl': '', 'sip-forbid-register': false },
      variable: { 'sip-force-contact': 'NDLB-connectile-dysfunction-2.0', 'sip-force-expires': 60 },
      attribute: { cacheable: '10000', 'number-alias': 'myphone' },
    });
    expect(complaints).toEqual([]);
    expect(guest).toEqual({
      ...{ password: '123', a1_hash: '', extn_cidr: '', forbid_register: 0, user_agent_filter: '' },
      ...{ max_registrations: 0, number_alias: 'myphone', variables: [] },
      params: [
        { k: 'sip-force-contact', v: 'NDLB-connectile-dysfunction-2.0' },
        { k: 'sip-force-expires', v: '60' },
      ],
      guest: { allow_empty_password: false, cacheable: 10_000 },
    });
  });

  it('may have a hash, networks, a filter and a number of phones', () => {
    const a1_hash = '0123456789abcdef0123456789abcdef';
    const { guest } = read({
      param: {
        ...{ 'a1-hash': a1_hash, password: 'not used', 'auth-acl': '192.0.2.7, 10.0.0.0/8,2001:db8::/32' },
        ...{ 'user-agent-filter': '^Yealink', 'max-registrations-per-extension': '2' },
        ...{ 'sip-forbid-register': 'true', 'allow-empty-password': 'true' },
      },
      variable: { x_team: 'sales', accountcode: '7' },
    });
    expect(guest).toMatchObject({
      ...{ a1_hash, password: '', extn_cidr: '192.0.2.7,10.0.0.0/8,2001:db8::/32', max_registrations: 2 },
      ...{ user_agent_filter: '^Yealink', forbid_register: 1, guest: { allow_empty_password: true } },
      variables: [
        { k: 'x_team', v: 'sales', direction: 0 },
        { k: 'accountcode', v: '7', direction: 0 },
      ],
    });
  });

  it.each([
    ['true', 60_000],
    [true, 60_000],
    [86_400_000, 60_000],
    ['500', 500],
    [0, 0],
    ['soon', 0],
    [undefined, 0],
  ])('is kept by the switch for as long as it says, but a minute at most: %s', (cacheable, ms) => {
    expect(read({ attribute: { cacheable } }).guest.guest.cacheable).toBe(ms);
  });

  it('without a word is one without a password, which lets nobody in', () => {
    expect(read({}).guest).toMatchObject({ password: '', guest: { allow_empty_password: false } });
    expect(read({ param: null, variable: { x: null } }).guest.variables).toEqual([]);
  });

  it('leaves out what may not act, and says so', () => {
    const { guest, complaints } = read({
      param: { password: 'x', 'dial-string': '${system(x)}', 'sip-force-contact': 'sip:1@192.0.2.9' },
      variable: { api_hangup_hook: 'system x', x_a: '${system(x)}', constructor: 'x', accountcode: 'ok' },
      attribute: { 'number-alias': '1 2' },
    });
    expect(guest.params).toEqual([]);
    expect(guest.variables).toEqual([{ k: 'accountcode', v: 'ok', direction: 0 }]);
    expect(guest.number_alias).toBe('');
    expect(complaints).toHaveLength(6);
    for (const name of [
      'dial-string',
      'sip-force-contact',
      'api_hangup_hook',
      'x_a',
      'constructor',
      'number-alias',
    ])
      expect(complaints.join()).toContain(name);
  });

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'must be an object with param, variable and attribute'],
    ['null', 'must be an object with param, variable and attribute'],
    [{ param: 'x' }, 'param must be an object'],
    [{ param: { password: {} } }, 'password must be text'],
    [{ param: { password: 'a\nb' } }, 'control character'],
    [{ param: { 'a1-hash': 'ABC' } }, '32 small hexadecimal digits'],
    [{ param: { 'auth-acl': '192.168.0.100/255' } }, 'not "192.168.0.100/255"'],
    [{ param: { 'auth-acl': '10.0.0.0/8,lan' } }, 'not "lan"'],
    [{ param: { 'user-agent-filter': '(' } }, 'regular expression'],
    [{ param: { 'sip-forbid-register': 'perhaps' } }, 'true or false'],
    [{ param: { 'max-registrations-per-extension': '-1' } }, 'whole number'],
  ])('is not served where it would let in whom it may not: %j', (value, why) => {
    expect(fault(value)).toContain(why);
  });
});
