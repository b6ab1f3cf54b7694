import { describe, expect, it } from 'vitest';
import { bridgeTo } from '../../src/freeswitch/applications.js';
import {
  atOnce,
  bridgeData,
  gatewayEndpoint,
  inTurn,
  loopbackEndpoint,
  originateWord,
  sipEndpoint,
  userEndpoint,
  withVariables,
} from '../../src/freeswitch/dial-string.js';
import { UnsafeValue } from '../../src/freeswitch/errors.js';
import { ATTACKS, DANGEROUS_VARIABLES } from './attacks.js';
import { actionData, dial, words } from './freeswitch-parser.js';

const USER = userEndpoint('1001', '192.0.2.1');

/** Texts that must arrive as they are: seen to do so on a real FreeSWITCH. */
const TEXTS = [
  'plain', 'a,b', 'a;b', "O'Brien", "it''s 'x'", 'say "hi"', 'a\\b', 'a\\\\b', 'a\\nb', 'a\\sb', '王小明 ü €',
  'two  spaces', ' lead and trail ', 'a=b=c', 'a|b', 'a[b]c', '[x', 'x]', '<x> y', '^^;x', 'x^^;y', 'a(b)c', 'a)b',
  'a:b', 'a@b', '%41', '100%', 'a$b', '$5', '#', '~', '\ta', 'undef', 'true', '&park', '+OK', '-ERR x', "''", "'",
  "'a", "a'", '\\', 'a\\', 'a\\"b', '`id`', '$(id)', 'a;b!c~d#e*f', '😀', '%[x=1]y', 'x'.repeat(3000),
]; // prettier-ignore

/** What FreeSWITCH reads, or undefined when the builder refused. */
function attempt<T>(build: () => T): T | undefined {
  try {
    return build();
  } catch (error) {
    if (error instanceof UnsafeValue) return undefined;
    throw error;
  }
}

describe('endpoints', () => {
  it('are written as FreeSWITCH writes them', () => {
    expect(userEndpoint('1001').text).toBe('user/1001');
    expect(USER.text).toBe('user/1001@192.0.2.1');
    expect(userEndpoint('1001', '::1').text).toBe('user/1001@[::1]');
    expect(sipEndpoint('external', '+49891234', 'sip.example.com').text).toBe(
      'sofia/external/+49891234@sip.example.com',
    );
    expect(sipEndpoint('external', '123', '192.0.2.1', 5060, 'tcp').text).toBe(
      'sofia/external/123@192.0.2.1:5060;transport=tcp',
    );
    expect(sipEndpoint('external', '123', '[2001:db8::1]', 5080).text).toBe(
      'sofia/external/123@[2001:db8::1]:5080',
    );
    expect(gatewayEndpoint('gw-7', '*72#').text).toBe('sofia/gateway/gw-7/*72#');
    expect(loopbackEndpoint('1001', 'context-1').text).toBe('loopback/1001/context-1');
    expect(atOnce(USER, userEndpoint('1002')).text).toBe('user/1001@192.0.2.1,user/1002');
    expect(inTurn(USER, userEndpoint('1002')).text).toBe('user/1001@192.0.2.1|user/1002');
  });

  it.each(ATTACKS)('take no part of %j', (attack) => {
    const builders = {
      extension: () => userEndpoint(attack),
      domain: () => userEndpoint('1001', attack),
      profile: () => sipEndpoint(attack, '1', 'a'),
      number: () => sipEndpoint('external', attack, 'a'),
      host: () => sipEndpoint('external', '1', attack),
      gateway: () => gatewayEndpoint(attack, '1'),
      context: () => loopbackEndpoint('1', attack),
    };
    for (const [field, build] of Object.entries(builders)) {
      // `*` is a number that may be dialled.
      const built = attempt(build);
      if (!(attack === '*' && ['extension', 'number'].includes(field))) {
        expect(built?.text, field).toBeUndefined();
      }
    }
  });

  it.each([0, -1, 65_536, 1.5, Number.NaN])('take no port %d', (port) => {
    expect(() => sipEndpoint('external', '1', 'a', port)).toThrow(UnsafeValue);
  });

  it('name the field that was wrong', () => {
    expect(() => sipEndpoint('external', '1', 'a b')).toThrow(/^host must be/);
    expect(() => userEndpoint('1001', 'a,b')).toThrow(/^domain must be/);
  });
});

describe('variables of a call that is made', () => {
  it.each(TEXTS)('carry %j unchanged', (text) => {
    const word = originateWord({ x_a: text, origination_caller_id_name: text, x_end: 1 }, USER);
    const [read, ...more] = words(word);
    expect(more).toEqual([]);
    expect(dial(read ?? '')).toEqual({
      variables: { x_a: text, origination_caller_id_name: text, x_end: '1' },
      legs: [{ variables: {}, endpoint: USER.text }],
    });
  });

  it.each(ATTACKS)('carry %j unchanged or not at all', (attack) => {
    const word = attempt(() => originateWord({ x_a: attack, x_end: 1 }, USER));
    if (word === undefined) return;
    const [read, ...more] = words(word);
    expect(more).toEqual([]);
    const variables = attack === '' ? { x_end: '1' } : { x_a: attack, x_end: '1' };
    expect(dial(read ?? '')).toEqual({ variables, legs: [{ variables: {}, endpoint: USER.text }] });
  });

  it.each(['${x}', '$', 'a{', 'a}', 'a:_:b', 'a\nb', 'a\0b', "a\\'b", 'ARRAY::a'])('refuse %j', (text) => {
    expect(() => originateWord({ x_a: text }, USER)).toThrow(UnsafeValue);
    expect(() => bridgeData({ x_a: text }, USER)).toThrow(UnsafeValue);
    expect(() => withVariables(USER, { x_a: text })).toThrow(/^variable x_a /);
  });

  it.each(DANGEROUS_VARIABLES.filter((name) => name !== 'group_confirm_file'))('have no name %j', (name) => {
    expect(() => originateWord({ [name]: '1' }, USER)).toThrow(UnsafeValue);
    expect(() => bridgeData({ [name]: '1' }, USER)).toThrow(UnsafeValue);
    expect(() => withVariables(USER, { [name]: '1' })).toThrow(UnsafeValue);
  });

  it('take only values that their names allow', () => {
    const wrong: Record<string, string> = {
      origination_uuid: 'x',
      leg_timeout: '1e3',
      hangup_after_bridge: 'system',
      group_confirm_key: 'exec',
      group_confirm_file: 'system id',
      hold_music: 'shell_stream://id',
      ringback: 'shell_stream://id',
      presence_id: '1001@a b',
      force_transfer_dialplan: 'inline',
      export_vars: 'a b',
      sip_from_host: 'a;b',
    };
    for (const [name, value] of Object.entries(wrong)) {
      expect(() => originateWord({ [name]: value }, USER), name).toThrow(UnsafeValue);
    }
  });

  it('leave out what is undefined or empty', () => {
    expect(originateWord({ x_a: undefined, x_b: '', x_c: false }, USER)).toBe(`{x_c=false}${USER.text}`);
    expect(originateWord({}, USER)).toBe(USER.text);
  });
});

describe('variables of a bridge in the dialplan', () => {
  it.each(TEXTS)('carry %j unchanged, or refuse its apostrophe', (text) => {
    const data = attempt(() => bridgeData({ x_a: text, x_b: text }, USER));
    if (text.includes("'")) return expect(data).toBeUndefined();
    return expect(dial(actionData(data ?? ''))).toEqual({
      variables: { x_a: text, x_b: text },
      legs: [{ variables: {}, endpoint: USER.text }],
    });
  });

  it.each(ATTACKS)('carry %j unchanged or not at all', (attack) => {
    const data = attempt(() => bridgeData({ x_a: attack }, USER));
    if (data === undefined || attack === '') return;
    expect(dial(actionData(data)).variables).toEqual({ x_a: attack });
  });

  it('survive being the argument of an originate as well', () => {
    const { data } = bridgeTo(withVariables(USER, { x_leg: 'a,b c "d"' }), {
      x_a: 'x, y \\ "z"',
      x_b: ' s ',
    });
    expect(dial(actionData(data))).toEqual({
      variables: { x_a: 'x, y \\ "z"', x_b: ' s ' },
      legs: [{ variables: { x_leg: 'a,b c "d"' }, endpoint: USER.text }],
    });
  });
});

describe('variables of one leg', () => {
  const carried = TEXTS.filter((text) => !/['\\[\]|]|^ /.test(text) && text !== 'a;b!c~d#e*f');

  it.each(carried)('carry %j unchanged', (text) => {
    const legs = atOnce(
      withVariables(USER, { x_a: text, leg_timeout: 20 }),
      withVariables(USER, { x_b: text }),
    );
    expect(dial(bridgeData({}, legs)).legs).toEqual([
      { variables: { x_a: text, leg_timeout: '20' }, endpoint: USER.text },
      { variables: { x_b: text }, endpoint: USER.text },
    ]);
    expect(dial(words(originateWord({}, legs))[0] ?? '').legs[1]?.variables).toEqual({ x_b: text });
  });

  it.each(TEXTS.filter((text) => !carried.includes(text) && text !== 'a;b!c~d#e*f'))('refuse %j', (text) => {
    expect(() => withVariables(USER, { x_a: text })).toThrow(UnsafeValue);
  });

  it('need a separator that no value holds', () => {
    expect(withVariables(USER, { x_a: 'a;b', x_b: '1' }).text).toBe('[^^!x_a=a;b!x_b=1]user/1001@192.0.2.1');
    expect(() => withVariables(USER, { x_a: ';!~', x_b: '#*' })).toThrow(UnsafeValue);
  });

  it('belong to a single endpoint that has none yet', () => {
    expect(withVariables(USER, {})).toBe(USER);
    expect(() => withVariables(withVariables(USER, { x_a: 1 }), { x_b: 1 })).toThrow(UnsafeValue);
    expect(() => withVariables(atOnce(USER, USER), { x_b: 1 })).toThrow(UnsafeValue);
    const ipv6 = userEndpoint('1001', '::1');
    expect(withVariables(ipv6, { x_a: 1 }).text).toBe('[^^;x_a=1]user/1001@[::1]');
  });
});
