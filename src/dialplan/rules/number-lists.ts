import type { ListFacts } from './call-facts.js';

/** Black and white lists: whose number is looked for, and what a hit means (seed 003 黑白名单, xswitch-facts 4.32). */

/** A caller who shows no number is on a list by this entry. */
export const ANONYMOUS = 'anonymous';

/**
 * The entries of a list that would be a hit for one of these numbers: the number itself, with or without a `+` before it,
 * and every beginning of it that is followed by `*`.
 */
export function entriesFor(numbers: readonly string[]): string[] {
  const entries = numbers.flatMap((number) => {
    const bare = number.replace(/^\+/, '') || ANONYMOUS;
    const prefixes = Array.from({ length: bare.length + 1 }, (_, length) => `${bare.slice(0, length)}*`);
    return [bare, ...prefixes].flatMap((entry) => [entry, `+${entry}`]);
  });
  return [...new Set(entries)];
}

/** The numbers that a list is asked for. */
export function comparedNumbers(
  { limit_user_type }: ListFacts,
  caller: readonly string[],
  called: string,
): readonly string[] {
  if (limit_user_type === 0) return caller;
  return limit_user_type === 1 ? [called] : [...caller, called];
}

/** Whether the call may go on; a list that cannot be asked now stops nobody as a black one, and everybody as a white one. */
export const admits = ({ list_type }: ListFacts, hit: boolean | 'away'): boolean =>
  hit === 'away' ? list_type === 0 : hit === (list_type === 1);
