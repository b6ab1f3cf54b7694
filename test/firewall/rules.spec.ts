import { describe, expect, it } from 'vitest';
import { FailureCounter } from '../../src/firewall/rules/failure-counter.js';
import { holds, isOnOwnNetwork, isOwnAddress, networkList } from '../../src/firewall/rules/own-networks.js';

describe('failures of an address', () => {
  const MINUTE = 60_000;
  const counter = () => new FailureCounter({ failures: 3, withinMs: MINUTE });

  it('are too many when as many as that fall into the time', () => {
    const failures = counter();
    expect([0, 1, 2, 3, 4, 5].map((at) => failures.add('192.0.2.1', at))).toEqual([
      ...[false, false, true],
      ...[false, false, true],
    ]);
  });

  it('are forgotten one by one', () => {
    const failures = counter();
    const times = [0, 30_000, 60_000, 90_000, 120_000, 120_001];
    expect(times.map((at) => failures.add('192.0.2.1', at))).toEqual([
      ...[false, false, false, false, false, true],
    ]);
  });

  it('are counted for each alone', () => {
    const failures = counter();
    for (const address of ['192.0.2.1', '2001:db8::1', '192.0.2.1', '2001:db8::1'])
      expect(failures.add(address, 0)).toBe(false);
    expect(failures.add('2001:db8::1', 0)).toBe(true);
  });
});

describe('the networks of this machine', () => {
  const own = [
    { address: '127.0.0.1', cidr: '127.0.0.1/8', internal: true },
    { address: '192.0.2.7', cidr: '192.0.2.7/24', internal: false },
    { address: 'fd00::7', cidr: 'fd00::7/64', internal: false },
    { address: '198.51.100.7', cidr: null, internal: false },
  ];

  it.each([
    ['127.0.0.1', true, true],
    ['127.0.0.2', false, false],
    ['192.0.2.7', true, true],
    ['192.0.2.8', false, true],
    ['::ffff:192.0.2.8', false, true],
    ['192.0.3.8', false, false],
    ['fd00::8', false, true],
    ['fd01::8', false, false],
    ['198.51.100.7', true, true],
    ['no address', false, false],
  ])('%s: its own %s, on them %s', (address, is, on) => {
    expect([isOwnAddress(address, own), isOnOwnNetwork(address, own)]).toEqual([is, on]);
  });

  it('as a list hold what is in any of them', () => {
    const list = networkList(['10.0.0.0/8', '2001:db8::/32', '192.0.2.1/32']);
    const asked = ['10.255.0.1', '11.0.0.1', '2001:db8:1::1', '2001:db9::1', '192.0.2.1', '192.0.2.2'];
    expect(asked.map((address) => holds(list, address))).toEqual([true, false, true, false, true, false]);
  });
});
