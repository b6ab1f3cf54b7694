import type { ConferenceProfileFacts } from '../../dialplan/rules/room-facts.js';
import { GRID } from './conference-layouts.js';
import { type AttributeValue, type Xml, element, globalVariable } from '../../freeswitch/xml.js';

/** What FreeSWITCH calls a profile; people may call it whatever they like. */
export const profileName = (id: number | undefined): string =>
  id === undefined ? 'default' : `profile-${id}`;

/** The profile of a stored room that has params of its own; of all such rooms only the one that is entered is told. */
export const roomProfileName = (room: number): string => `room-${room}`;

export const roomOfProfile = (name: string): number | undefined => {
  const id = /^room-(\d{1,9})$/.exec(name)?.[1];
  return id === undefined ? undefined : Number(id);
};

const NAMED = /^[A-Za-z0-9_][\w.-]{0,127}$/;

/**
 * The parts of conference.conf: each profile by its id and, for `conference room@profile` of a route's applications, by
 * its name; and `default`, which the static file of the bootstrap has alone.
 */
export function conferenceConfiguration(
  domain: string,
  profiles: readonly ConferenceProfileFacts[],
  room?: { readonly name: string; readonly params: ConferenceProfileFacts['params'] },
): Xml[] {
  const profile = (name: string, params: ConferenceProfileFacts['params']): Xml => {
    const values = new Map<string, AttributeValue>([
      ...defaults(domain),
      ...params.map(({ k, v }) => [k, v] as const),
    ]);
    const elements = [...values].map(([key, value]) => element('param', { name: key, value }));
    return element('profile', { name }, ...elements);
  };
  const named = profiles.filter(({ name }) => NAMED.test(name) && roomOfProfile(name) === undefined);
  const hasDefault = named.some(({ name }) => name === 'default');
  return [
    element('advertise'),
    // Whoever is muted may speak again; without a group of this name mod_conference logs an error for each member.
    element(
      'caller-controls',
      {},
      element('group', { name: 'default' }, element('control', { action: 'mute', digits: '0' })),
    ),
    element(
      'profiles',
      {},
      ...(room ? [profile(room.name, room.params)] : []),
      ...profiles.map(({ id, params }) => profile(profileName(id), params)),
      ...named.map(({ name, params }) => profile(name, params)),
      ...(hasDefault ? [] : [profile('default', [])]),
    ),
  ];
}

/** With `://` somewhere in it, or mod_conference puts a folder in front and looks for a file: the macros take any argument. */
const phrase = (macro: string): string => `phrase:${macro}:any://`;

const defaults = (domain: string): readonly (readonly [string, AttributeValue])[] => [
  ['domain', domain],
  ['rate', 8000],
  ['interval', 20],
  ['energy-level', 100],
  ['comfort-noise', true],
  ['moh-sound', globalVariable('switchyard_hold_music')],
  ['enter-sound', 'tone_stream://%(200,0,500,600,700)'],
  ['exit-sound', 'tone_stream://%(200,0,700,600,500)'],
  ['pin-sound', phrase('switchyard_enter_pin')],
  ['bad-pin-sound', phrase('switchyard_wrong_pin')],
  ['max-members-sound', phrase('switchyard_conference_full')],
  ['video-canvas-size', '1280x720'],
  ['video-layout-name', `group:${GRID}`],
];
