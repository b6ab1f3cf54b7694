import { describe, expect, it } from 'vitest';
import type { Leg, LegChange } from '../../../src/calls/leg.js';
import type { SwitchEvent } from '../../../src/freeswitch/events.js';
import {
  allEnded,
  callsValue,
  type ExtensionCall,
  heard,
  moreOf,
  registerOf,
  registrationOf,
  unheard,
  userCall,
  wantsMore,
} from '../../../src/interop/cti/rules/values.js';

const leg = (more: Partial<Leg> = {}): Leg => ({
  ...{ uuid: 'a', coreUuid: 'core', callUuid: 'a', direction: 'inbound', state: 'ringing', held: false },
  ...{ callerIdName: 'Alice', callerIdNumber: '1001', calleeIdNumber: '', destinationNumber: '1002' },
  ...{ context: 'context-1', createdAt: 100, progressAt: 0, progressMediaAt: 0, answeredAt: 0 },
  ...{ hangupAt: 0, hangupCause: '' },
  ...more,
});
const news = (change: LegChange, at: number, more: Partial<Leg> = {}, event?: SwitchEvent) => ({
  ...{ change, at, leg: leg(more) },
  ...(event && { event: { 'Unique-ID': more.uuid ?? 'a', ...event } }),
});
const settings = (fields: string[], remove_hangup = false) => ({ fields, remove_hangup });

describe('what is heard of a call', () => {
  const fields = ['Answer-State', 'variable_x_team', 'Caller-Profile-Created-Time'];
  const begun = heard(
    news('callout', 100, {}, { variable_x_team: 'sales', 'Caller-Profile-Created-Time': '99', other: 'x' }),
    undefined,
    fields,
  );

  it('is kept of the wanted headers, until they change', () => {
    expect(begun).toMatchObject({ notify: 'callout', at: 100 });
    const answered = heard(news('answer', 300, { state: 'answered', answeredAt: 300 }), begun, fields);
    expect(callsValue('1001', [answered], undefined, settings(fields))).toEqual({
      ...{ username: '1001', current: 'a', notify: 'answer', activity: ['a'] },
      a: {
        ...{ 'Answer-State': 'answered', variable_x_team: 'sales' },
        'Caller-Profile-Created-Time': '99',
      },
    });
  });

  it('is not what an event says of another leg', () => {
    const bridged = heard(
      { ...news('bridge', 200), event: { 'Unique-ID': 'b', variable_x_team: 'theirs' } },
      begun,
      fields,
    );
    expect(bridged).toMatchObject({ notify: 'bridge', at: 200, more: { variable_x_team: 'sales' } });
  });

  it('is no other state for holding', () => {
    const held = heard(news('hold', 400, { held: true }), begun, fields);
    expect(held).toMatchObject({ notify: 'callout', at: 400 });
    expect(heard(news('unhold', 1, { direction: 'outbound' }), undefined, fields).notify).toBe('callin');
  });

  it.each([
    [{ state: 'answered', answeredAt: 5, otherUuid: 'b' }, 'bridge'],
    [{ state: 'answered', answeredAt: 5 }, 'answer'],
    [{ state: 'early', progressMediaAt: 4 }, 'progress'],
    [{ direction: 'outbound' }, 'callin'],
    [{}, 'callout'],
  ] as const)('is made up for where nothing was heard: %j', (more, notify) => {
    expect(unheard(leg(more), {}).notify).toBe(notify);
  });

  it('may need more than a leg is known by', () => {
    expect(wantsMore(['Answer-State', 'Caller-Profile-Created-Time', 'variable_signal_bond'])).toBe(false);
    expect(wantsMore(['Answer-State', 'constructor'])).toBe(true);
    expect(moreOf({ a: '1', 'Answer-State': 'x', b: '2' }, ['a', 'Answer-State', 'c'])).toEqual({ a: '1' });
  });
});

describe('the value of `calls`', () => {
  const call = (uuid: string, at: number, notify: ExtensionCall['notify'] = 'answer'): ExtensionCall => ({
    ...{ leg: leg({ uuid, state: 'answered' }), at, notify, more: {} },
  });
  const ended = { ...call('z', 50, 'hangup'), leg: leg({ uuid: 'z', state: 'hangup' }) };
  const fields = ['Answer-State', 'variable_signal_bond'];

  it('names the call whose state changed last, and all that go on', () => {
    expect(callsValue('1001', [call('a', 20), call('b', 10)], undefined, settings(fields))).toEqual({
      ...{ username: '1001', current: 'a', notify: 'answer', activity: ['a', 'b'] },
      ...{ a: { 'Answer-State': 'answered' }, b: { 'Answer-State': 'answered' } },
    });
  });

  it('keeps the last call that was hung up, or does not', () => {
    expect(callsValue('1001', [], ended, settings(fields))).toEqual({
      ...{ username: '1001', current: 'z', notify: 'hangup', activity: [] },
      z: { 'Answer-State': 'hangup' },
    });
    expect(callsValue('1001', [], ended, settings(fields, true))).toBeUndefined();
    expect(callsValue('1001', [call('a', 20)], ended, settings(fields, true))).toEqual({
      ...{ username: '1001', current: 'z', notify: 'hangup', activity: ['a'] },
      a: { 'Answer-State': 'answered' },
    });
    expect(callsValue('1001', [call('a', 60)], ended, settings(fields))).toMatchObject({
      ...{ current: 'a', notify: 'answer', activity: ['a'], z: { 'Answer-State': 'hangup' } },
    });
    expect(callsValue('1001', [], undefined, settings(fields))).toBeUndefined();
  });

  it('says of calls that have ended unheard that they are over, and is left alone otherwise', () => {
    const value = callsValue('1001', [call('a', 20), call('b', 10)], undefined, settings(fields));
    const over = JSON.parse(allEnded(JSON.stringify(value)));
    expect(over).toEqual({
      ...{ username: '1001', current: 'a', notify: 'hangup', activity: [] },
      a: { 'Answer-State': 'hangup' },
    });
    expect(allEnded(JSON.stringify(over))).toBe(JSON.stringify(over));
    expect(allEnded('not ours')).toBe('not ours');
    expect(JSON.parse(allEnded('{}'))).toEqual({ notify: 'hangup', activity: [] });
  });
});

describe('the value of `cti_userinfo`', () => {
  it('has a call by whom it is with', () => {
    const called = leg({ direction: 'outbound', otherUuid: 'b', progressMediaAt: 150, answeredAt: 200 });
    expect(userCall({ leg: called, at: 300, notify: 'bridge', more: {} })).toEqual({
      ...{ 'Unique-ID': 'a', 'Created-Time': '100', 'Progress-Time': '150', 'Answered-Time': '200' },
      ...{ 'Call-Direction': 'outbound', 'Call-Number': '1001', Timestamp: '300', 'Signal-Bond': 'b' },
    });
  });

  it('has a registration out of the row where its event is not at hand', () => {
    const event = registrationOf(
      {
        ...{ switch: '[::1]:8021', core_uuid: 'core', profile: 'internal', extn: '1001', domain: 'd' },
        ...{ contact: '<sip:1001@192.0.2.7;fs_nat=yes>', call_id: 'x', network_ip: '192.0.2.7' },
        ...{ network_port: 5060, transport: 'tls', user_agent: 'Phone', at: '7', lasts: 60 },
      },
      { hostname: 'h', switchname: 's', ipv4: '192.0.2.1', ipv6: '::1' },
    );
    expect(registerOf(event, '[::1]:8021')).toEqual({
      ...{ Hostname: 'h', IPv4: '192.0.2.1', IPv6: '::1', cluster_ip: '::1', cluster_port: '8021' },
      ...{ 'network-ip': '192.0.2.7', 'user-agent': 'Phone', status: 'Registered(TLS-NAT)', Timestamp: '7' },
    });
  });
});
