import type { ExtensionFacts, RouteFacts } from './call-facts.js';
import { release, type Call, type ConferenceTarget, type Outcome } from './plan.js';
import type { RoomFacts, RoomLookups } from './room-facts.js';
import { idList } from './targets.js';

/**
 * Which conference a route leads into. All who reach the same stored room meet there, whichever way they came;
 * - FS_DEST_CONFERENCE_ROOM (指定会议室): the room of `dest_uuid`;
 * - FS_DEST_CONFERENCE (同号码会议室): the stored room with the called number, else a conference of that number that is
 *   there while somebody is in it, both for the caller's domain; `dest_uuid` is the profile of the latter;
 * - FS_DEST_USER_CONFERENCE (临时会议): always a conference of the called number with the profile of `dest_uuid`, which no
 *   stored room's settings touch and which is apart from the former.
 * @throws FactsAway
 */
export async function conference(
  route: Pick<RouteFacts, 'dest_type' | 'dest_uuid'>,
  call: Pick<Call, 'number'>,
  caller: Pick<ExtensionFacts, 'domain'> | undefined,
  lookups: RoomLookups,
  say: (decision: string) => unknown,
): Promise<Outcome> {
  const [id] = idList(route.dest_uuid);
  if (route.dest_type === 'FS_DEST_CONFERENCE_ROOM') {
    const room = id === undefined ? undefined : await lookups.room(id);
    if (room !== undefined) return into(roomTarget(room), `conference room ${room.nbr} (${room.name})`, say);
    say('the route’s conference room does not exist');
    return release('NO_ROUTE_DESTINATION');
  }
  const realm = caller === undefined || caller.domain === lookups.pbxDomain ? '' : caller.domain;
  const temporary = route.dest_type === 'FS_DEST_USER_CONFERENCE';
  const room = temporary ? undefined : await lookups.roomNumbered(call.number, realm);
  if (room !== undefined) return into(roomTarget(room), `conference room ${room.nbr} (${room.name})`, say);
  const name = conferenceName(call.number, realm);
  const open = { ...OPEN, name: temporary ? `temporary-${name}` : name, profile: id };
  return into(open, `the ${temporary ? 'temporary ' : ''}conference ${call.number}`, say);
}

const OPEN = { kind: 'conference', capacity: 0, pin: '', adminPin: '', muted: false } as const;

function into(target: ConferenceTarget, what: string, say: (decision: string) => unknown): Outcome {
  say(`it enters ${what}`);
  return { kind: 'connect', target };
}

export function roomTarget(room: RoomFacts): ConferenceTarget {
  return {
    kind: 'conference',
    name: conferenceName(room.nbr, room.realm),
    profile: room.profile_id ?? undefined,
    capacity: room.capacity,
    pin: room.pin,
    adminPin: room.admin_pin,
    muted: room.auto_mute === 1,
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
