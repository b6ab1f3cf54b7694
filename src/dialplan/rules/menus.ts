import type { Ivr, IvrAction } from '../ivrs/ivr.entity.js';
import type { IvrFacts } from './call-facts.js';

/** What acts of an IVR's row. */
export const MENU_COLUMNS = [
  ...(['id', 'key', 'name', 'greet_long', 'greet_short', 'invalid_sound', 'exit_sound'] as const),
  ...(['transfer_sound', 'timeout', 'max_failures', 'max_timeouts', 'exec_on_max_failures'] as const),
  ...(['exec_on_max_timeouts', 'confirm_key', 'confirm_macro', 'confirm_attempts', 'tts_engine'] as const),
  ...(['tts_voice', 'digit_len', 'inter_digit_timeout', 'pin', 'pin_file', 'bad_pin_file'] as const),
] as const;

export const ACTION_COLUMNS = [
  'id',
  'ivr_menu_id',
  'digits',
  'action',
  'match_prefix',
  'args',
  'body',
] as const;

export type MenuAction = Readonly<Pick<IvrAction, (typeof ACTION_COLUMNS)[number]>>;

export interface Menu extends Readonly<Pick<Ivr, (typeof MENU_COLUMNS)[number]>> {
  readonly actions: readonly MenuAction[];
}

/** By the id of their rows. */
export type Menus = ReadonlyMap<number, Menu>;

/** The menu and every one that its keys lead to, each once; none when it does not exist. */
export function reachable(menus: Menus, id: number): Menu[] {
  const found = new Set<Menu>();
  const visit = (at: number): void => {
    const menu = menus.get(at);
    if (menu === undefined || found.has(menu)) return;
    found.add(menu);
    for (const { action, args } of menu.actions) if (action === 'IVR_SUB') visit(Number(args));
  };
  visit(id);
  return [...found];
}

export function ivrFacts(menus: Menus, id: number): IvrFacts | undefined {
  const all = reachable(menus, id);
  const [menu] = all;
  return (
    menu && {
      key: menu.key,
      name: menu.name,
      empty: menu.greet_long === null && menu.actions.length === 0,
      hashIsKey: all.some(
        ({ actions, confirm_key }) =>
          confirm_key === '#' || actions.some(({ digits }) => digits.includes('#')),
      ),
    }
  );
}

/**
 * The keys of an entry as FreeSWITCH matches them, which runs every entry that does: what a longer one takes is left to
 * it. Behind a prefix the whole number is group 1 (telephony-rules 23).
 */
export function keyPattern({ digits, match_prefix }: MenuAction, all: readonly MenuAction[]): string {
  if (match_prefix === 0) return digits;
  const longer = all.filter((other) => other.digits !== digits && other.digits.startsWith(digits));
  const theirs = longer.map((other) => `${escapeKeys(other.digits)}${other.match_prefix === 0 ? '$' : ''}`);
  const notTheirs = theirs.length === 0 ? '' : `(?!${theirs.join('|')})`;
  return `/^${notTheirs}(${escapeKeys(digits)}[0-9*#]*)$/`;
}

const escapeKeys = (digits: string): string => digits.replaceAll('*', String.raw`\*`);

/** How many keys are collected at most: where a number may follow, the longest there is (telephony-rules 23). */
export function collected({ digit_len, actions }: Menu, longestNumber: number): number {
  const numbers = actions.some(({ match_prefix }) => match_prefix === 1) ? [longestNumber] : [];
  return Math.max(digit_len, ...numbers, ...actions.map(({ digits }) => digits.length));
}
