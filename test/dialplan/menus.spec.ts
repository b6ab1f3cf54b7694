import { describe, expect, it } from 'vitest';
import {
  collected,
  ivrFacts,
  keyPattern,
  type Menu,
  type MenuAction,
  type Menus,
  reachable,
} from '../../src/dialplan/rules/menus.js';

const action = (digits: string, more: Partial<MenuAction> = {}): MenuAction => ({
  ...{ id: 1, ivr_menu_id: 1, digits, action: 'IVR_EXIT' },
  ...{ match_prefix: 0, args: '', body: '', ...more },
});
const prefix = (digits: string) => action(digits, { match_prefix: 1 });
const leadsTo = (id: number) => action(String(id), { action: 'IVR_SUB', args: String(id) });
const menu = (id: number, actions: MenuAction[], more: Partial<Menu> = {}): Menu => ({
  ...{ id, key: `ivr-${id}`, name: `menu ${id}`, greet_long: null, greet_short: null, invalid_sound: null },
  ...{ exit_sound: null, transfer_sound: null, timeout: 15_000, max_failures: 3, max_timeouts: 4 },
  ...{ exec_on_max_failures: '', exec_on_max_timeouts: '', confirm_key: '', confirm_macro: '' },
  ...{ confirm_attempts: null, tts_engine: '', tts_voice: '', digit_len: 1, inter_digit_timeout: 3000 },
  ...{ pin: '', pin_file: null, bad_pin_file: null, actions, ...more },
});
const menus = (...all: Menu[]): Menus => new Map(all.map((each) => [each.id, each]));

/** Whose keys these are, as FreeSWITCH finds it: it runs all that match. */
const taken = (actions: MenuAction[], keyed: string) =>
  actions.flatMap((each) => {
    const pattern = keyPattern(each, actions);
    if (!pattern.startsWith('/')) return pattern === keyed ? [each.digits] : [];
    const [, number] = new RegExp(pattern.slice(1, -1)).exec(keyed) ?? [];
    return number === undefined ? [] : [`${each.digits}:${number}`];
  });

describe('keyPattern', () => {
  it('is the keys themselves, or a regular expression whose group 1 is the whole number', () => {
    expect(keyPattern(action('12'), [])).toBe('12');
    expect(keyPattern(prefix('1'), [])).toBe('/^(1[0-9*#]*)$/');
    expect(keyPattern(prefix('*72'), [])).toBe('/^(\\*72[0-9*#]*)$/');
  });

  it.each([
    ['1', ['1:1']],
    ['10', ['1:10']],
    ['12', ['12']],
    ['123', ['1:123']],
    ['13', ['13:13']],
    ['1344', ['13:1344']],
    ['1399', ['1399']],
    ['13990', ['13:13990']],
    ['2', ['2']],
    ['21', []],
    ['*7', ['*7']],
    ['*78', ['*:*78']],
    ['#', []],
    ['1A', []],
  ])('%s is taken once at most, by what fits best', (keyed, by) => {
    const all = [
      prefix('1'),
      action('12'),
      prefix('13'),
      action('1399'),
      action('2'),
      prefix('*'),
      action('*7'),
    ];
    expect(taken(all, keyed)).toEqual(by);
    expect(taken(all.toReversed(), keyed)).toEqual(by);
  });
});

describe('reachable', () => {
  it('goes down every way once, though menus lead to each other', () => {
    const all = menus(
      menu(1, [leadsTo(2), leadsTo(3), leadsTo(99)]),
      menu(2, [leadsTo(1), leadsTo(4)]),
      menu(3, [leadsTo(3), action('9')]),
      menu(4, []),
      menu(5, [leadsTo(1)]),
    );
    const from = (id: number) => reachable(all, id).map((each) => each.id);
    expect(from(1)).toEqual([1, 2, 4, 3]);
    expect(from(4)).toEqual([4]);
    expect(from(5)).toEqual([5, 1, 2, 4, 3]);
    expect(from(99)).toEqual([]);
  });

  it('takes no other argument for a menu', () => {
    const all = menus(menu(1, [action('2', { action: 'IVR_QUEUE', args: '2' })]), menu(2, []));
    expect(reachable(all, 1)).toHaveLength(1);
  });
});

describe('ivrFacts', () => {
  const greeting = {
    media_path: 'tone_stream://%(200,100,440)',
    media_type: 'SYSTEM',
    media_id: '',
  } as const;

  it('knows who has nothing to say', () => {
    expect(ivrFacts(menus(), 1)).toBeUndefined();
    expect(ivrFacts(menus(menu(1, [])), 1)).toEqual({
      ...{ key: 'ivr-1', name: 'menu 1', empty: true, hashIsKey: false },
    });
    expect(ivrFacts(menus(menu(1, [], { greet_long: greeting })), 1)?.empty).toBe(false);
    expect(ivrFacts(menus(menu(1, [action('1')])), 1)?.empty).toBe(false);
  });

  it.each([
    [[menu(1, [action('#')])], true],
    [[menu(1, [leadsTo(2)]), menu(2, [action('1#')])], true],
    [[menu(1, [], { confirm_key: '#' })], true],
    [[menu(1, [action('*')], { confirm_key: '*' }), menu(2, [action('#')])], false],
  ])('knows whether # is a key there: case %#', (all, expected) => {
    expect(ivrFacts(menus(...all), 1)?.hashIsKey).toBe(expected);
  });
});

describe('collected', () => {
  it('is digit_len, or its longest key, and where a number may follow the longest there is', () => {
    expect(collected(menu(1, [action('1')], { digit_len: 3 }), 8)).toBe(3);
    expect(collected(menu(1, [action('1'), action('1271')], { digit_len: 1 }), 8)).toBe(4);
    expect(collected(menu(1, [prefix('1')], { digit_len: 3 }), 8)).toBe(8);
    expect(collected(menu(1, [prefix('1')], { digit_len: 11 }), 8)).toBe(11);
    expect(collected(menu(1, [prefix('90000')]), 4)).toBe(5);
  });
});
