import type { Draw, GroupMember, Strategy } from './call-facts.js';
import { drawByWeight } from './draw-by-weight.js';

/**
 * In which order the members of a trunk group are tried: those that are down last, whatever the strategy says.
 * @param members lowest priority first
 */
export function orderMembers<M extends Pick<GroupMember, 'down' | 'priority' | 'weight'>>(
  strategy: Strategy,
  members: readonly M[],
  draw: Draw,
): M[] {
  const arrange = ARRANGEMENTS[strategy];
  return [false, true].flatMap((down) =>
    arrange(
      members.filter((member) => member.down === down),
      draw,
    ),
  );
}

type Weighted = Pick<GroupMember, 'priority' | 'weight'>;

const ARRANGEMENTS: Readonly<Record<Strategy, <M extends Weighted>(members: M[], draw: Draw) => M[]>> = {
  RR: (members, { turn }) => {
    const first = turn % Math.max(members.length, 1);
    return [...members.slice(first), ...members.slice(0, first)];
  },
  WEIGHT: (members, { random }) => drawAll(members, random),
  PRIORITY: (members) => members.toSorted((a, b) => a.priority - b.priority),
};

/** Each place is drawn among those that are left, in proportion to their weights. */
function drawAll<M extends Weighted>(members: readonly M[], random: () => number): M[] {
  const left = [...members];
  return members.map(() => left.splice(left.indexOf(drawByWeight(left, random)!), 1)[0]!);
}
