import { describe, expect, it } from 'vitest';
import { channelUuid, eventName, eventTime, eventVariable, parseEvent } from '../../src/freeswitch/events.js';

describe('an event', () => {
  const event = parseEvent(
    JSON.stringify({
      'Event-Name': 'CHANNEL_ANSWER',
      'Unique-ID': 'u',
      'Event-Date-Timestamp': '1795227103091136',
      variable_sip_call_id: 'c',
    }),
  );

  it('says what it is about', () => {
    expect(eventName(event)).toBe('CHANNEL_ANSWER');
    expect(channelUuid(event)).toBe('u');
    expect(eventVariable(event, 'sip_call_id')).toBe('c');
    expect(eventVariable(event, 'other')).toBeUndefined();
  });

  it('says when it was made: FreeSWITCH counts microseconds', () => {
    expect(eventTime(event)?.toISOString()).toBe('2026-11-21T02:11:43.091Z');
    expect(eventTime({})).toBeUndefined();
  });

  it('is named by its subclass when it is CUSTOM', () => {
    expect(eventName({ 'Event-Name': 'CUSTOM', 'Event-Subclass': 'sofia::register' })).toBe(
      'sofia::register',
    );
    expect(eventName({ 'Event-Name': 'CUSTOM' })).toBe('CUSTOM');
  });

  it('holds nothing but text', () => {
    expect(parseEvent('{"a":["1","2"],"b":3,"c":"4"}')).toEqual({ a: 'ARRAY::1|:2', b: '3', c: '4' });
  });

  it('takes a header named __proto__ for a header', () => {
    const odd = parseEvent('{"__proto__":["1","2"],"a":"b"}');
    expect(Object.entries(odd)).toEqual([
      ['__proto__', 'ARRAY::1|:2'],
      ['a', 'b'],
    ]);
    expect(Object.getPrototypeOf(odd)).toBe(Object.prototype);
  });
});
