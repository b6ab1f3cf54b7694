import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberPool } from '../../src/dialplan/rules/call-facts.js';
import { drawByWeight } from '../../src/dialplan/rules/draw-by-weight.js';
import { followsFromRows } from '../../src/dialplan/rules/plan.js';
import { resolveCall } from '../../src/dialplan/rules/resolve-call.js';
import { CallMaps, callFrom, extensionFacts, routeFacts } from '../support/call-facts.js';

/** A fixed sequence that fills [0, 1) evenly: what a fair source does, without luck. */
const evenly = () => {
  let n = 0;
  return () => (n++ * 0.618_033_988_75) % 1;
};
const picks = { kind: 'distributor', name: 'numbers' } as const;
const pool = (random: () => number, ...weights: number[]): NumberPool => ({
  numbers: weights.map((weight, index) => ({ number: `0${index}`, weight })),
  random,
});
const lookups = (route: Parameters<typeof routeFacts>[0], numbers?: NumberPool) =>
  new CallMaps({
    extensions: [extensionFacts('1001'), extensionFacts('00')],
    routes: [routeFacts({ prefix: '9', ...route })],
    pools: numbers ? { numbers } : {},
  });

describe('a draw by weight', () => {
  it('gives each its share', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, (list) => {
        const [of, random, draws] = [list.map((weight, id) => ({ weight, id })), evenly(), 2_000];
        const drawn = Array.from({ length: draws }, () => drawByWeight(of, random)!.id);
        const total = list.reduce((sum, weight) => sum + weight);
        for (const { weight, id } of of) {
          const share = drawn.filter((each) => each === id).length / draws;
          expect(Math.abs(share - weight / total)).toBeLessThan(0.005);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is of those there are, whatever the luck', () => {
    const weights = fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (list, luck) => {
        const of = list.map((weight) => ({ weight }));
        const drawn = drawByWeight(of, () => luck);
        expect(of.length === 0 ? drawn === undefined : of.includes(drawn!)).toBe(true);
      }),
    );
  });
});

describe('X/<distributor>', () => {
  it('picks the number that is called, and such a plan is not kept', async () => {
    const plan = await resolveCall(
      callFrom('1001', '9123'),
      lookups(
        { dnc: picks },
        pool(() => 0.2, 1, 1),
      ),
    );
    expect(plan.outcome).toMatchObject({ kind: 'connect', target: { extension: { extn: '00' } } });
    expect(plan.trace).toContain('distributor numbers picks 00 in place of the called number 9123');
    expect(followsFromRows(plan)).toBe(false);
  });

  it('picks the number that is shown', async () => {
    const route = { sdnc: picks, dnc: { kind: 'replace', number: '00' } } as const;
    const plan = await resolveCall(
      callFrom('1001', '9123'),
      lookups(
        route,
        pool(() => 0.6, 1, 1),
      ),
    );
    expect(plan.callerId).toMatchObject({ number: '01' });
    expect(followsFromRows(plan)).toBe(false);
  });

  it('follows the weights', async () => {
    const maps = lookups({ sdnc: picks, dnc: { kind: 'replace', number: '00' } }, pool(evenly(), 1, 3));
    const shown: string[] = [];
    for (let calls = 0; calls < 400; calls++)
      shown.push((await resolveCall(callFrom('1001', '9'), maps)).callerId!.number);
    expect(shown.filter((number) => number === '01').length / 400).toBeCloseTo(0.75, 2);
  });

  it('without a number to pick ends the call, shows the caller’s own, and lets a call for help go out', async () => {
    const called = await resolveCall(callFrom('1001', '9123'), lookups({ dnc: picks }));
    expect(called.outcome).toEqual({ kind: 'release', cause: 'INVALID_NUMBER_FORMAT' });
    expect(called.trace).toContain('distributor numbers has no number to pick');
    const shown = await resolveCall(
      callFrom('1001', '9123'),
      lookups({ sdnc: picks, dnc: { kind: 'replace', number: '00' } }),
    );
    expect(shown.callerId).toMatchObject({ number: '1001' });
    const help = lookups({ dnc: picks, route_type: 0, dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1' });
    expect((await resolveCall(callFrom('1001', '911'), help)).outcome).toMatchObject({
      target: { number: '911' },
    });
  });
});
