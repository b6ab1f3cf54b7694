import { bannerText } from './banner.js';
import type { ExtensionFacts } from './call-facts.js';
import { release, type Call, type ConferenceTarget, type Outcome } from './plan.js';
import type { RoomFacts, RoomLookups } from './room-facts.js';
import type { CallPermission } from './room-settings.js';
import { videoParams } from './room-video.js';

/** Who may enter a stored room, and as what. */

export type Enters = Pick<Call, 'shows' | 'operator' | 'carried' | 'handedOn' | 'sentOn'>;
export type EnteringExtension = Pick<ExtensionFacts, 'id' | 'extn' | 'domain' | 'name' | 'guest'>;

/**
 * A number that a carrier shows proves nothing: it lets somebody in where members may enter, as XSwitch does, and makes
 * nobody a moderator. Nor does it make one of whom an extension has forwarded or handed on.
 * @param meeting what its meeting says in place of the room
 * @throws FactsAway
 */
export async function enterRoom(
  room: RoomFacts,
  call: Enters,
  caller: EnteringExtension | undefined,
  lookups: RoomLookups,
  say: (decision: string) => unknown,
  meeting: Partial<Pick<ConferenceTarget, 'pin' | 'timed'>> = {},
): Promise<Outcome> {
  const what = `conference room ${room.nbr} (${room.name})`;
  const known = room.has_members
    ? await lookups.member(room.id, asMember(room, call, caller, lookups))
    : undefined;
  // Another switch, where the caller still had its own number, has asked already.
  if (call.carried === undefined && !admits(room.call_perm, call, caller, known !== undefined)) {
    say(`${what} takes nobody but ${room.call_perm === 'CONF_CP_AUTH_USER' ? 'extensions' : 'its members'}`);
    return release('CALL_REJECTED');
  }
  const inPerson = caller !== undefined && call.handedOn === undefined && call.sentOn === undefined;
  const moderator = inPerson && known?.moderator === true;
  say(`it enters ${what}${moderator ? ' as a moderator' : ''}`);
  const who = caller ? { name: caller.name || caller.extn, number: caller.extn } : call.shows;
  const banner = room.banner && bannerText(room.banner, who ?? { name: '', number: '' });
  const target: ConferenceTarget = {
    kind: 'conference',
    name: conferenceName(room.nbr, room.realm),
    profile: room.profile_id ?? undefined,
    ...(videoParams(room).length > 0 && { room: room.id }),
    capacity: room.capacity,
    pin: room.pin,
    adminPin: room.admin_pin,
    muted: room.auto_mute === 1,
    ...(banner && { banner }),
    ...meeting,
  };
  if (!moderator) return { kind: 'connect', target };
  return { kind: 'connect', target: { ...target, pin: '', adminPin: '', muted: false, moderator } };
}

function admits(
  permission: CallPermission,
  { operator }: Enters,
  caller: EnteringExtension | undefined,
  isMember: boolean,
): boolean {
  if (permission === 'CONF_CP_CHECK_CID') return isMember;
  return permission === 'CONF_CP_NO_CHECK' || caller !== undefined || operator === true;
}

/** An extension of another domain is not whoever has its number here. */
function asMember(
  { realm }: RoomFacts,
  { shows }: Enters,
  caller: EnteringExtension | undefined,
  { pbxDomain }: RoomLookups,
): { number: string; extension?: number } {
  if (caller === undefined) return { number: (shows?.number ?? '').replace(/^\+/, '') };
  return {
    number: caller.domain === (realm || pbxDomain) ? caller.extn : '',
    ...(caller.guest === undefined && { extension: caller.id }),
  };
}

/**
 * mod_conference's name of it, made of letters, digits, `_`, `.` and `-`: everything else of a number is written as
 * `_` and its code, and so is `_` itself and the `-` that stands before the domain.
 */
export function conferenceName(number: string, realm: string): string {
  const written = number.replace(/[^0-9A-Za-z.]/g, (mark) => `_${mark.charCodeAt(0).toString(16)}`);
  return realm === '' ? written : `${written}-${realm.replace(/[^\w.-]/g, '_')}`;
}
