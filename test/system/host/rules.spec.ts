import { describe, expect, it } from 'vitest';
import { outwardAddress } from '../../../src/system/host/rules/addresses.js';
import { busyShare, usedShare } from '../../../src/system/host/rules/shares.js';
import { countsOf, durationOf, parseSwitchStatus } from '../../../src/system/host/rules/switch-status.js';

describe('shares', () => {
  it('are of the time between two looks, or of all of it', () => {
    expect(busyShare({ idle: 100, all: 200 }, { idle: 175, all: 300 })).toBe(25);
    expect(busyShare({ idle: 50, all: 200 }, { idle: 50, all: 200 })).toBe(75);
    expect(busyShare({ idle: 0, all: 0 }, { idle: 0, all: 0 })).toBe(0);
  });

  it('leave out what of a disk is kept for root', () => {
    expect(usedShare({ blocks: 1_000, bfree: 600, bavail: 400 })).toBe(50);
    expect(usedShare({ blocks: 0, bfree: 0, bavail: 0 })).toBe(0);
  });
});

describe('the outward address', () => {
  const address = (text: string, internal = false) =>
    ({ address: text, internal, family: text.includes(':') ? 'IPv6' : 'IPv4' }) as never;

  it('is the first IPv4 one that leads out, else an IPv6 one, else none', () => {
    const lo = [address('127.0.0.1', true), address('::1', true)];
    const eth0 = [address('fe80::1'), address('2001:db8::7'), address('192.0.2.7')];
    expect(outwardAddress({ lo, eth0 })).toBe('192.0.2.7');
    expect(outwardAddress({ lo, eth0: eth0.slice(0, 2) })).toBe('2001:db8::7');
    expect(outwardAddress({ lo, eth1: undefined })).toBe('');
  });
});

describe('the status of a switch', () => {
  it.each(['', 'x', '[]', 'null', '{"status":"error","response":null}', '{"response":{}}', '-ERR x'])(
    'is not in %j',
    (answer) => expect(parseSwitchStatus(answer)).toBeUndefined(),
  );

  it('is read as far as it is there', () => {
    const response = {
      systemStatus: 'not ready',
      uptime: { years: 1, days: 2, hours: 3, minutes: 4, seconds: 5, milliseconds: 6 },
      sessions: { count: { active: 3, total: 'x' } },
      idleCPU: { used: 10, allowed: 97.5 },
    };
    expect(parseSwitchStatus(JSON.stringify({ response }))).toEqual({
      ...{ ready: false, version: '', idle: 97.5, leastIdle: 10, stack: { current: 0, max: 0 } },
      uptime: 31_536_000 + 2 * 86_400 + 3 * 3_600 + 4 * 60 + 5,
      count: { total: 0, active: 3, peak: 0, peak5Min: 0, limit: 0 },
      rate: { current: 0, max: 0, peak: 0, peak5Min: 0 },
    });
  });

  it('of several is added up', () => {
    const one = { total: 10, active: 2, peak: 4, peak5Min: 3, limit: 100 };
    expect(countsOf([one, one])).toEqual({ total: 20, active: 4, peak: 8, peak5Min: 6, limit: 200 });
    expect(countsOf([])).toMatchObject({ total: 0, limit: 0 });
  });

  it('lasts as long in units as in seconds', () => {
    expect(durationOf(0)).toEqual({ years: 0, days: 0, hours: 0, minutes: 0, seconds: 0 });
    expect(durationOf(31_536_000 + 86_400 + 3_599.9)).toEqual({
      ...{ years: 1, days: 1, hours: 0, minutes: 59, seconds: 59 },
    });
  });
});
