import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderMembers } from '../../src/dialplan/rules/order-carriers.js';

const member = fc.record({
  down: fc.boolean(),
  priority: fc.integer({ min: 0, max: 1_000 }),
  weight: fc.integer({ min: 1, max: 1_000 }),
});
const members = fc
  .array(member, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((each, id) => ({ ...each, id })));
const strategy = fc.constantFrom('RR', 'WEIGHT', 'PRIORITY');
/** A fixed sequence that fills [0, 1) evenly: what a fair source does, without luck. */
const evenly = () => {
  let n = 0;
  return () => (n++ * 0.618_033_988_75) % 1;
};
const counts = (firsts: readonly number[]) =>
  firsts.reduce((sum, id) => sum.set(id, (sum.get(id) ?? 0) + 1), new Map<number, number>());

describe('the order of a trunk group', () => {
  it('has each member once, and those that are down last', () => {
    fc.assert(
      fc.property(
        members,
        strategy,
        fc.nat(),
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        (list, by, turn, luck) => {
          const ordered = orderMembers(by, list, { turn, random: () => luck });
          expect(new Set(ordered)).toEqual(new Set(list));
          expect(ordered).toHaveLength(list.length);
          const states = ordered.map(({ down }) => Number(down));
          expect(states).toEqual(states.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  it('RR: any run of calls is spread evenly over those that are up, and goes on to the next of them', () => {
    fc.assert(
      fc.property(members, fc.nat(1_000), fc.integer({ min: 1, max: 100 }), (list, start, calls) => {
        const up = list.filter(({ down }) => !down);
        const orders = Array.from({ length: calls }, (_, n) =>
          orderMembers('RR', list, { turn: start + n, random: Math.random }).filter(({ down }) => !down),
        );
        const firsts = counts(orders.flatMap(([first]) => first?.id ?? []));
        for (const { id } of up) expect(Math.abs((firsts.get(id) ?? 0) - calls / up.length)).toBeLessThan(1);
        const after = new Map(up.map(({ id }, at) => [id, up[(at + 1) % up.length]!.id]));
        for (const order of orders)
          order.slice(1).forEach(({ id }, at) => expect(id).toBe(after.get(order[at]!.id)));
      }),
    );
  });

  it('WEIGHT: the first is drawn in proportion, and so is the second among the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 6 }), (weights) => {
        const list = weights.map((weight, id) => ({ id, weight, priority: 0, down: false }));
        const sum = weights.reduce((all, weight) => all + weight, 0);
        const random = evenly();
        const calls = 2_000;
        const firsts = counts(
          Array.from({ length: calls }, () => {
            const luck = random();
            return orderMembers('WEIGHT', list, { turn: 0, random: () => luck })[0]!.id;
          }),
        );
        for (const { id, weight } of list)
          expect(Math.abs((firsts.get(id) ?? 0) / calls - weight / sum)).toBeLessThan(0.01);
      }),
      { numRuns: 30 },
    );
    const three = [1, 2, 7].map((weight, id) => ({ id, weight, priority: 0, down: false }));
    const drawn = (...luck: number[]) =>
      orderMembers('WEIGHT', three, { turn: 0, random: () => luck.shift()! }).map(({ id }) => id);
    expect(drawn(0, 0, 0)).toEqual([0, 1, 2]);
    expect(drawn(0.299, 0.124, 0)).toEqual([1, 0, 2]);
    expect(drawn(0.3, 0.34, 0.5)).toEqual([2, 1, 0]);
  });

  it('PRIORITY: the lowest first, equal ones as they were put in', () => {
    fc.assert(
      fc.property(members, (list) => {
        const ordered = orderMembers('PRIORITY', list, { turn: 7, random: Math.random });
        for (const [at, each] of ordered.entries()) {
          const next = ordered[at + 1];
          if (next === undefined || next.down !== each.down) continue;
          expect(each.priority).toBeLessThanOrEqual(next.priority);
          if (each.priority === next.priority) expect(each.id).toBeLessThan(next.id);
        }
      }),
    );
  });
});
