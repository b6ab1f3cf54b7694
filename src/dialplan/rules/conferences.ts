import type { RouteFacts } from './call-facts.js';
import { conferenceName, enterRoom, type EnteringExtension, type Enters } from './conference-room.js';
import { release, type Call, type ConferenceTarget, type Outcome } from './plan.js';
import type { RoomLookups } from './room-facts.js';
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
  call: Pick<Call, 'number'> & Enters,
  caller: EnteringExtension | undefined,
  lookups: RoomLookups,
  say: (decision: string) => unknown,
): Promise<Outcome> {
  const [id] = idList(route.dest_uuid);
  if (route.dest_type === 'FS_DEST_CONFERENCE_ROOM') {
    const room = id === undefined ? undefined : await lookups.room(id);
    if (room !== undefined) return enterRoom(room, call, caller, lookups, say);
    say('the route’s conference room does not exist');
    return release('NO_ROUTE_DESTINATION');
  }
  const realm = caller === undefined || caller.domain === lookups.pbxDomain ? '' : caller.domain;
  const temporary = route.dest_type === 'FS_DEST_USER_CONFERENCE';
  const room = temporary ? undefined : await lookups.roomNumbered(call.number, realm);
  if (room !== undefined) return enterRoom(room, call, caller, lookups, say);
  const name = conferenceName(call.number, realm);
  say(`it enters the ${temporary ? 'temporary ' : ''}conference ${call.number}`);
  return { kind: 'connect', target: { ...OPEN, name: temporary ? `temporary-${name}` : name, profile: id } };
}

const OPEN = {
  ...{ kind: 'conference', capacity: 0, pin: '', adminPin: '', muted: false },
} as const satisfies Partial<ConferenceTarget>;
