import { createHash } from 'node:crypto';
import type { FuncType } from '../func-code-types.js';
import { isDoneAtHome } from './func-codes.js';
import type { Target } from './plan.js';

/**
 * What exists once in the whole installation, whichever switch a call comes in at: a conference, where people meet; queues
 * and call centres, all of each at one switch because a member of several is to be rung by one of them at a time.
 * undefined: what any switch does by itself.
 */
export function placeOf(target: Target): string | undefined {
  switch (target.kind) {
    case 'conference':
      return `conference ${target.name}`;
    case 'queue':
    case 'callcenter':
      return target.kind;
    default:
      return undefined;
  }
}

/** The same of a code that is done there: a place to park in, an instant meeting. */
export function placeOfCode(type: FuncType, argument: string): string | undefined {
  if (!isDoneAtHome(type)) return undefined;
  return type === 'FS_DEST_TIMELY_MEETING' ? `conference meeting-${argument}` : `park ${argument}`;
}

/**
 * Which of these nodes is the home of a place: the same for all who ask, and when a node goes or comes no place moves but
 * those that it had or gets (rendezvous hashing).
 */
export function homeOf(place: string, nodes: readonly string[]): string | undefined {
  const weight = (node: string): string => createHash('sha256').update(`${node}\0${place}`).digest('hex');
  const weighed = nodes.map((node) => [weight(node), node] as const);
  return weighed.toSorted(([one], [other]) => (one < other ? 1 : -1))[0]?.[1];
}
