import { describe, expect, it } from 'vitest';
import { conferenceParamFault } from '../../../src/dialplan/rules/conference-params.js';
import { conference, conferenceName } from '../../../src/dialplan/rules/conferences.js';
import type { RouteFacts } from '../../../src/dialplan/rules/call-facts.js';
import type { RoomFacts, RoomLookups } from '../../../src/dialplan/rules/room-facts.js';
import { conferenceSteps } from '../../../src/provisioning/dialplan-rooms.js';

const room = (more: Partial<RoomFacts> = {}): RoomFacts => ({
  ...{ id: 5, name: 'Monday', nbr: '3000', realm: '', profile_id: 2, capacity: 4, pin: '4711' },
  ...{ admin_pin: '0815', auto_mute: 1, ...more },
});
const over = (...rooms: RoomFacts[]): RoomLookups => ({
  pbxDomain: 'pbx',
  room: (id) => rooms.find((each) => each.id === id),
  distributor: () => undefined,
  queue: () => undefined,
  queueNumbered: () => undefined,
  callcenter: () => undefined,
  callcenterNumbered: () => undefined,
  meeting: () => undefined,
  meetingNumbered: () => undefined,
  roomNumbered: (nbr, realm) => rooms.find((each) => each.nbr === nbr && each.realm === realm),
});

async function outcome(
  dest_type: RouteFacts['dest_type'],
  dest_uuid: string,
  number: string,
  lookups = over(room()),
  domain?: string,
) {
  const trace: string[] = [];
  const caller = domain === undefined ? undefined : { domain };
  const to = await conference({ dest_type, dest_uuid }, { number }, caller, lookups, (said) =>
    trace.push(said),
  );
  return { ...to, trace };
}

describe('conference', () => {
  const stored = {
    ...{ kind: 'conference', name: '3000', profile: 2, capacity: 4 },
    ...{ pin: '4711', adminPin: '0815', muted: true },
  };

  it('is the room of the route', async () => {
    const found = await outcome('FS_DEST_CONFERENCE_ROOM', '5', '300');
    expect(found).toMatchObject({ kind: 'connect', target: stored });
    expect(found.trace).toEqual(['it enters conference room 3000 (Monday)']);
    for (const none of ['', '6'])
      expect(await outcome('FS_DEST_CONFERENCE_ROOM', none, '300')).toMatchObject({
        kind: 'release',
        cause: 'NO_ROUTE_DESTINATION',
      });
  });

  it('is the room of the called number, or else an open one of that number in the route’s profile', async () => {
    expect(await outcome('FS_DEST_CONFERENCE', '1', '3000', over(room()), 'pbx')).toMatchObject({
      target: stored,
    });
    const open = { profile: 1, capacity: 0, pin: '', adminPin: '', muted: false };
    expect(await outcome('FS_DEST_CONFERENCE', '1', '3001')).toMatchObject({
      target: { ...open, name: '3001' },
    });
    // Another domain's callers neither meet those of PBX_DOMAIN nor enter their rooms.
    expect(await outcome('FS_DEST_CONFERENCE', '', '3000', over(room()), 'other.test')).toMatchObject({
      target: { ...open, profile: undefined, name: '3000-other.test' },
    });
  });

  it('is apart from every stored room when it is temporary', async () => {
    expect(await outcome('FS_DEST_USER_CONFERENCE', '1', '3000')).toMatchObject({
      target: { name: 'temporary-3000', pin: '', profile: 1 },
    });
  });

  it('has a name of its own for each number and domain', () => {
    const pairs: [string, string][] = [
      ...([
        ['3000', ''],
        ['*3000', ''],
        ['_2a3000', ''],
        ['temporary-3000', ''],
        ['3000', 'a.test'],
        ['3000-a.test', ''],
      ] satisfies [string, string][]),
    ];
    const names = pairs.map((pair) => conferenceName(...pair));
    expect(new Set(names).size).toBe(pairs.length);
    expect(names).not.toContain('temporary-3000');
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_][\w.-]*$/);
  });
});

describe('conferenceSteps', () => {
  const printed = (facts: RoomFacts) => {
    const target = {
      ...({ kind: 'conference', name: facts.nbr, profile: facts.profile_id ?? undefined } as const),
      ...{
        capacity: facts.capacity,
        pin: facts.pin,
        adminPin: facts.admin_pin,
        muted: facts.auto_mute === 1,
      },
    };
    return conferenceSteps(target).map(({ name, data }) => `${name} ${data}`);
  };

  it('gives mod_conference what the room says, and nothing that it does not', () => {
    expect(printed(room())).toEqual([
      'set conference_max_members=4',
      'set conference_moderator_pin=0815',
      'set conference_enforce_security=true',
      'conference 3000@profile-2+4711+flags{mute}',
    ]);
    const plain = room({ profile_id: null, capacity: 0, pin: '', admin_pin: '', auto_mute: 0 });
    expect(printed(plain)).toEqual(['conference 3000@default']);
  });
});

describe('conferenceParamFault', () => {
  it.each([
    ['rate', '16000'],
    ['energy-level', '0'],
    ['max-members', '2'],
    ['moh-sound', 'local_stream://default'],
    ['enter-sound', 'tone_stream://%(200,0,500,600)'],
    ['member-flags', 'mute|endconf'],
  ])('takes %s = %s', (k, v) => {
    expect(conferenceParamFault(k, v)).toBeUndefined();
  });

  it.each([
    ['auto-record', '/tmp/x.wav', 'k'],
    ['caller-controls', 'evil', 'k'],
    ['toString', 'x', 'k'],
    ['rate', '7', 'v'],
    ['max-members', '1', 'v'],
    ['enter-sound', '/etc/passwd', 'v'],
    ['enter-sound', 'shell_stream://touch x', 'v'],
    ['enter-sound', 'tone_stream://path=/etc/passwd', 'v'],
    ['moh-sound', 'local_stream://${system(id)}', 'v'],
    ['member-flags', 'mute|ghost}', 'v'],
  ])('refuses %s = %s', (k, v, field) => {
    expect(conferenceParamFault(k, v)?.field).toBe(field);
  });
});
