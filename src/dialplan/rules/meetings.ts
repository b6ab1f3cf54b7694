import type { RouteFacts } from './call-facts.js';
import { conferenceName, enterRoom, type EnteringExtension, type Enters } from './conference-room.js';
import { release, type Call, type ConferenceTarget, type Outcome } from './plan.js';
import type { MeetingFacts, RoomLookups } from './room-facts.js';
import { idList } from './targets.js';
import type { WallTime } from './time-recurrence.js';

/**
 * FS_DEST_MEETING_ROOM (指定预约会议) leads into the meeting of `dest_uuid`, FS_DEST_MEETING (预约会议) into the one with
 * the called number: in its time; before and after it the caller is told so.
 * @throws FactsAway
 */
export async function meeting(
  route: Pick<RouteFacts, 'dest_type' | 'dest_uuid'>,
  call: Pick<Call, 'number' | 'now'> & Enters,
  caller: EnteringExtension | undefined,
  lookups: RoomLookups,
  say: (decision: string) => unknown,
): Promise<Outcome> {
  const { number, now } = call;
  const byId = route.dest_type === 'FS_DEST_MEETING_ROOM';
  const found = byId
    ? await lookups.meeting(idList(route.dest_uuid)[0] ?? 0)
    : await lookups.meetingNumbered(number);
  if (found === undefined) {
    say(byId ? 'the route’s meeting does not exist' : `no meeting has the number ${number}`);
    return release(byId ? 'NO_ROUTE_DESTINATION' : 'UNALLOCATED_NUMBER');
  }
  const moment = written(now);
  const early = moment < found.starts;
  if (early || moment >= found.ends) {
    say(`meeting ${found.name} ${early ? 'has not begun' : 'is over'}`);
    return { kind: 'connect', target: { kind: 'notice', says: early ? 'meeting early' : 'meeting over' } };
  }
  say(`it enters meeting ${found.name}`);
  const { room, pin } = found;
  if (room !== null) return enterRoom(room, call, caller, lookups, say, { ...(pin && { pin }), timed: true });
  return { kind: 'connect', target: ownConference(found) };
}

function ownConference({ id, profile_id, pin }: MeetingFacts): ConferenceTarget {
  const name = `meeting-${conferenceName(String(id), '')}`;
  return {
    kind: 'conference',
    name,
    profile: profile_id ?? undefined,
    capacity: 0,
    pin,
    adminPin: '',
    muted: false,
    timed: true,
  };
}

/** As Postgres prints it, which sorts as the clock runs. */
function written({ year, month, day, hour, minute, second }: WallTime): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}
