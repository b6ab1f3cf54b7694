import { describe, expect, it } from 'vitest';
import { SecretBox } from '../../src/database/secret-box.js';
import { NodeCalls, type CarriedCall } from '../../src/provisioning/node-calls.js';
import { RequestFields } from '../../src/provisioning/request-fields.js';
import { parseProfilePlace } from '../../src/trunking/sofia-names.js';

const places = {
  of: (core: string) => (core === 'there' ? { host: '192.0.2.2', port: 5080 } : undefined),
};
const callsOf = (key: string) =>
  new NodeCalls(new SecretBox(key), places as ConstructorParameters<typeof NodeCalls>[1]);
const calls = callsOf('ours');

const ROOM: CarriedCall = {
  to: 'FS_DEST_CONFERENCE-/3000',
  context: 'context-1',
  caller: { user: '1001', domain: 'pbx' },
};
const tokenIn = (text = ''): string => /sip_h_X-Switchyard-Call=([^\];]+)/.exec(text)?.[1] ?? '';
const carried = (by = calls): string => tokenIn(by.endpoint('there', '3000', ROOM)?.text);

const arrived = (token: string, more: Record<string, string> = {}) =>
  new RequestFields(
    new URLSearchParams({
      'Core-UUID': 'there',
      'Call-Direction': 'inbound',
      variable_sofia_profile_name: 'external',
      'variable_sip_h_X-Switchyard-Call': token,
      ...more,
    }).toString(),
  );

describe('a call from switch to switch', () => {
  it('goes where that switch is, and says there what it is for', () => {
    const endpoint = calls.endpoint('there', '3000', ROOM)!;
    expect(endpoint.text).toMatch(
      /^\[\^\^;sip_h_X-Switchyard-Call=[\w+/=]+\]sofia\/external\/3000@192\.0\.2\.2:5080$/,
    );
    expect(calls.of(arrived(carried()))).toEqual(ROOM);
    expect(calls.endpoint('away', '3000', ROOM)).toBeUndefined();
  });

  it('keeps it out of the phones’ sight, and for itself', () => {
    const token = carried();
    expect(calls.kept(arrived(token)).map(({ name, data }) => `${name} ${data}`)).toEqual([
      `set switchyard_call=${token}`,
      'set sip_h_X-Switchyard-Call=',
    ]);
    expect(calls.of(arrived('', { variable_switchyard_call: token }))).toEqual(ROOM);
  });

  it.each([
    ['a header of somebody else', arrived(carried(callsOf('theirs')))],
    ['no header', arrived('')],
    ['a header that is none', arrived('AAAA')],
    ['one for another run of the switch', arrived(carried(), { 'Core-UUID': 'restarted' })],
    ['one that a phone sends', arrived(carried(), { variable_sofia_profile_name: 'internal' })],
    ['one of a leg that the switch made', arrived(carried(), { 'Call-Direction': 'outbound' })],
  ])('is not %s', (_, fields) => {
    expect(calls.of(fields)).toBeUndefined();
  });
});

it.each([
  [
    '<sip-ip>192.0.2.1</sip-ip>\n<url>sip:mod_sofia@198.51.100.7:5080</url>',
    { host: '192.0.2.1', port: 5080 },
  ],
  [
    '<sip-ip>2001:db8::1</sip-ip><url>sip:mod_sofia@[2001:db8::1]:5081</url>',
    { host: '2001:db8::1', port: 5081 },
  ],
  ['Invalid Profile!', undefined],
])('the place of a profile is where it is bound: %s', (xml, place) => {
  expect(parseProfilePlace(xml)).toEqual(place);
});
