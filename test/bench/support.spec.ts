import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { cpuOf, parseRss, parseStat, rssOf } from '../../bench/support/processes.js';
import { callFrom } from '../support/call-facts.js';
import { resolveCall } from '../../src/dialplan/rules/resolve-call.js';
import { LargeCallMaps } from '../../bench/support/call-maps.js';
import {
  type CallKind,
  CALLS,
  fixture,
  numberOf,
  proofOf,
  requestTemplate,
  routeOf,
  template,
} from '../../bench/support/requests.js';
import { digits, median, met, table, verdict } from '../../bench/support/statistics.js';

/** `npm run bench` itself does not run here; what its figures are made of does. */

describe('statistics', () => {
  it('takes the middle of what is not sorted', () => {
    expect(median([9, 1, 10])).toBe(9);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('holds a figure against its target, and nothing against none', () => {
    expect(met({ what: 'a', value: 2.5, atMost: 2.5 })).toBe(true);
    expect(met({ what: 'a', value: 2.6, atMost: 2.5 })).toBe(false);
    expect(met({ what: 'a', value: 4_999, atLeast: 5_000 })).toBe(false);
    expect(met({ what: 'a', value: NaN, atMost: 2.5 })).toBe(false);
    expect(verdict({ what: 'a', value: 2.6, atMost: 2.5 })).toBe('MISSED  a: 2.60 (target <= 2.50)');
    expect(verdict({ what: 'a', value: 6_000, atLeast: 5_000 })).toBe('met     a: 6 000 (target >= 5 000)');
  });

  it('prints three digits that mean something', () => {
    expect([0, 7, 1.2345, 12.345, 123.45, 1_234.5, 1_234_567].map(digits)).toEqual([
      '0',
      '7',
      '1.23',
      '12.3',
      '123',
      '1 235',
      '1 234 567',
    ]);
  });

  it('prints a table that Markdown reads', () => {
    expect(
      table(
        ['case', 'µs'],
        [
          ['mixed', 50],
          ['one', 1_234],
        ],
      ),
    ).toBe(['| case  |    µs |', '| ----- | ----: |', '| mixed |    50 |', '| one   | 1 234 |'].join('\n'));
  });
});

describe('what /proc says', () => {
  it('is read behind a name that holds spaces and parentheses', () => {
    const text =
      '12 (a) (b c) S 7 12 12 0 -1 4194560 100 200 0 0 150 50 30 20 20 0 1 0 1000 2000 300 18446744073709551615';
    expect(parseStat(text)).toEqual({ parent: 7, own: 2, ended: 0.5 });
    expect(() => parseStat('12 (node) S 7')).toThrow(SyntaxError);
  });

  it('tells memory in bytes', () => {
    expect(parseRss('VmPeak:\t  10 kB\nVmRSS:\t    2048 kB\nThreads:\t1\n')).toBe(2048 * 1024);
    expect(() => parseRss('Name:\tkthreadd\n')).toThrow(SyntaxError);
  });

  it.runIf(process.platform === 'linux')('is what the process has used', () => {
    const [before, start] = [cpuOf(process.pid), performance.now()];
    while (performance.now() - start < 300 || cpuOf(process.pid) - before < 0.1) {
      // busy: CPU is what is asked for
    }
    const used = cpuOf(process.pid) - before;
    const now = process.cpuUsage();
    expect(used).toBeGreaterThanOrEqual(0.1);
    expect(cpuOf(process.pid)).toBeCloseTo((now.user + now.system) / 1e6, 0);
    expect(rssOf(process.pid) / process.memoryUsage.rss()).toBeCloseTo(1, 0);
  });
});

it.each(['create.json', 'hangup-complete.json', 'hangup-complete-bridged.json'])(
  'the recorded event %s is as FreeSWITCH prints it, its channel unnamed',
  (name) => {
    const text = fixture(name);
    expect(JSON.stringify(JSON.parse(text))).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ 'Unique-ID': '{uuid}', variable_uuid: '{uuid}' });
  },
);

describe('the recorded requests', () => {
  it('are byte for byte as long as mod_xml_curl said when they are given their own numbers again', () => {
    expect(requestTemplate('dialplan')(['1004', '1002'])).toHaveLength(6_417);
    expect(requestTemplate('dialplan')(['1004', '1002']).split('&')).toHaveLength(184);
    expect(requestTemplate('sip-auth')(['1001'])).toHaveLength(1_152);
    expect(requestTemplate('user-call')(['1002'])).toHaveLength(589);
  });

  it('name caller and called wherever they stand', () => {
    expect(template('{caller}->{called}, {caller}')(['1', '2'])).toBe('1->2, 1');
    expect(template('{user}')(['3'])).toBe('3');
    expect(() => template('nobody')).toThrow('without a place');
  });

  it('are for as many extensions as there are, each with eight digits', () => {
    const numbers = Array.from({ length: 100_000 }, (_, index) => numberOf(index));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => /^[1-9]\d{7}$/.test(number))).toBe(true);
  });
});

describe('the calls of routing', () => {
  it('dial what their routes take, and the route of an answer is told by what was dialled', () => {
    expect(requestTemplate('carrier')(['1004', '1002'])).toContain('&Hunt-Destination-Number=21002&');
    expect(routeOf('dialplan', '12345678')).toBe('11234');
    expect(routeOf('carrier', '12345678')).toBe('121234');
    expect(routeOf('timed', '12345678')).toBe('1312');
    expect(proofOf('carrier', ['1', '2'])).toBe('sofia/gateway/gw-1/922');
    expect(proofOf('user-call', ['1'])).toBe('<user id="1"');
  });

  it('go over maps where they go over the database', async () => {
    const maps = new LargeCallMaps(1_000);
    const [caller, called] = [numberOf(5), numberOf(6)];
    const plan = (kind: CallKind) => resolveCall(callFrom(caller, CALLS[kind].first + called), maps);
    expect(await plan('inside')).toMatchObject({
      route: { prefix: `1${called.slice(0, 2)}` },
      outcome: { target: { kind: 'user', extension: { extn: called } } },
    });
    expect(await plan('carrier')).toMatchObject({
      route: { prefix: `2${called.slice(0, 2)}` },
      callerId: { number: `86${caller}` },
      atCarriers: { dods: [{ line_number: `88${caller}` }], line: `7${caller}` },
      outcome: { target: { kind: 'gateways', number: `92${called}` } },
    });
    expect(await plan('timed')).toMatchObject({
      route: { prefix: '3' },
      time: { time_recurrence: '20200101T000000|PT24H|daily' },
      outcome: { target: { kind: 'gateways' } },
    });
    expect(await plan('line')).toMatchObject({
      line: { line_number: `7${called}` },
      outcome: { target: { kind: 'user', extension: { extn: called } } },
    });
  });
});
