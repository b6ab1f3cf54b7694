import { describe, expect, it } from 'vitest';
import { INSIDE_CONTEXT } from '../../../src/freeswitch/applications.js';
import { forwardNumber } from '../../../src/dialplan/rules/called-extension.js';
import { resolveCall } from '../../../src/dialplan/rules/resolve-call.js';
import { bannerText, readBanner } from '../../../src/dialplan/rules/banner.js';
import { conferenceParamFault } from '../../../src/dialplan/rules/conference-params.js';
import {
  conferenceName,
  enterRoom,
  type EnteringExtension,
  type Enters,
} from '../../../src/dialplan/rules/conference-room.js';
import { conference } from '../../../src/dialplan/rules/conferences.js';
import type { RouteFacts } from '../../../src/dialplan/rules/call-facts.js';
import type { ConferenceTarget } from '../../../src/dialplan/rules/plan.js';
import type { RoomFacts, RoomLookups } from '../../../src/dialplan/rules/room-facts.js';
import { conferenceSteps } from '../../../src/provisioning/dialplan-rooms.js';
import {
  callFrom,
  CallMaps,
  extensionFacts,
  roomFacts as room,
  routeFacts,
} from '../../support/call-facts.js';

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
  member: () => undefined,
});

async function outcome(
  dest_type: RouteFacts['dest_type'],
  dest_uuid: string,
  number: string,
  lookups = over(room()),
  domain?: string,
) {
  const trace: string[] = [];
  const caller = domain === undefined ? undefined : extensionFacts('1001', { domain });
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

/** Of room 5: 1001 moderates it, 1002 and 13800 are in it, extension 7 is some member's. */
const members: RoomLookups['member'] = (_, { number, extension }) => {
  if (number === '1001') return { moderator: true };
  return ['1002', '13800'].includes(number) || extension === 7 ? { moderator: false } : undefined;
};
const enter = async (
  more: Partial<RoomFacts>,
  caller: EnteringExtension | undefined,
  call: Enters = {},
): Promise<string | ConferenceTarget> => {
  const facts = room({ has_members: true, ...more });
  const found = await enterRoom(facts, call, caller, { ...over(), member: members }, () => 0);
  if (found.kind === 'connect') return found.target as ConferenceTarget;
  return found.kind === 'release' ? found.cause : found.kind;
};
const shows = (number: string): Enters => ({ shows: { name: 'x', number } });

describe('enterRoom', () => {
  const [one, two, three] = ['1001', '1002', '1003'].map((extn) => extensionFacts(extn));
  const REFUSED = 'CALL_REJECTED';

  it('lets in extensions alone where it says so, and who may make calls over REST', async () => {
    const only = { call_perm: 'CONF_CP_AUTH_USER' } as const;
    for (const caller of [one, three]) expect(await enter(only, caller)).toMatchObject({ name: '3000' });
    expect(await enter(only, undefined, { operator: true })).toMatchObject({ name: '3000' });
    expect(await enter(only, undefined, shows('1001'))).toBe(REFUSED);
  });

  it('lets in members alone where it says so: extensions by theirs, others by the number they show', async () => {
    const only = { call_perm: 'CONF_CP_CHECK_CID' } as const;
    for (const caller of [one, two, extensionFacts('1009', { id: 7 })])
      expect(await enter(only, caller)).toMatchObject({ name: '3000' });
    for (const number of ['13800', '+13800'])
      expect(await enter(only, undefined, shows(number))).toMatchObject({ name: '3000' });
    for (const call of [shows('13801'), shows(''), {}, { operator: true } as const])
      expect(await enter(only, undefined, call)).toBe(REFUSED);
    expect(await enter(only, three)).toBe(REFUSED);
    // Another domain's 1001, and one that is no stored row.
    expect(await enter(only, extensionFacts('1001', { domain: 'other' }))).toBe(REFUSED);
    expect(await enter(only, extensionFacts('1009', { id: 7, guest: {} }))).toBe(REFUSED);
    expect(await enter({ ...only, has_members: false }, one)).toBe(REFUSED);
    expect(await enter(only, undefined, { ...shows('13801'), carried: 'context-1' })).toMatchObject({
      name: '3000',
    });
  });

  it('makes moderators of those who call from their own extension, without a pin and heard', async () => {
    expect(await enter({}, one)).toMatchObject({ moderator: true, pin: '', adminPin: '', muted: false });
    const others: [EnteringExtension | undefined, Enters][] = [
      ...([
        [two, {}],
        [undefined, shows('1001')],
        [one, { handedOn: {} }],
        [one, { sentOn: true }],
      ] satisfies [EnteringExtension | undefined, Enters][]),
    ];
    for (const [caller, call] of others) {
      const target = await enter({}, caller, call);
      expect(target).toMatchObject({ pin: '4711', muted: true });
      expect(target).not.toHaveProperty('moderator');
    }
  });

  it('takes who is forwarded by a moderator for an ordinary caller', async () => {
    const maps = new CallMaps({
      extensions: [extensionFacts('1001')],
      routes: [routeFacts({ prefix: '3', dest_type: 'FS_DEST_CONFERENCE' })],
      rooms: { ...over(room({ has_members: true })), member: members },
    });
    const call = (context: string, number: string) =>
      resolveCall(callFrom('1001', number, { context }), maps).then(({ outcome: to }) => to);
    expect(await call('context-1', '3000')).toMatchObject({ target: { moderator: true } });
    const forwarded = await call(INSIDE_CONTEXT, forwardNumber({ extn: '1001', domain: 'pbx' }, '3000'));
    expect(forwarded).toMatchObject({ target: { name: '3000', pin: '4711' } });
    expect(forwarded).not.toHaveProperty('target.moderator');
  });

  it('has the params of the room where the room says any', async () => {
    expect(await enter({}, two)).not.toHaveProperty('room');
    for (const more of [{ video_mode: 'CONF_VIDEO_MODE_MUX' }, { fps: 15 }, { bandwidth: '1mb' }] as const)
      expect(await enter(more, two)).toMatchObject({ room: 5, profile: 2 });
  });
});

describe('a banner', () => {
  const PAGE =
    '{"fontFace":"","fontScale":1,"bgColor":"black","fgColor":"white","text":"${caller_id_number} ${caller_id_name}"}';

  it('says who it is that is seen, in colours that FreeSWITCH knows', () => {
    const banner = readBanner(PAGE);
    expect(bannerText(banner, { number: '1001', name: 'Al{i}ce ${x}\\' })).toBe(
      '{fg=#ffffff,bg=#000000,font_scale=1}1001 Alice x',
    );
    const more = { ...banner, fontFace: 'a.ttf', fontScale: 2, bgColor: '#112233', text: 'Board' };
    expect(bannerText(readBanner(more), { number: '', name: '' })).toBe(
      '{fg=#ffffff,bg=#112233,font_scale=2,font_face=a.ttf}Board',
    );
    expect(bannerText(banner, { number: '', name: '' })).toBeUndefined();
  });

  it.each([
    ['text', 'x'],
    ['a list', []],
    ['no scale', { fontScale: 0 }],
    ['a path', { fontFace: '../x.ttf' }],
    ['a colour that nobody knows', { bgColor: 'transparent' }],
    ['a colour with more', { fgColor: '#ffffff,bg=x' }],
    ['what would be expanded', { text: '${system(id)}' }],
    ['a brace', { text: 'a}b' }],
    ['too much', { text: 'x'.repeat(129) }],
  ])('is not %s', (_, value) => {
    expect(() => readBanner(value)).toThrow();
  });
});

describe('conferenceSteps', () => {
  const printed = async (facts: RoomFacts, caller?: EnteringExtension) => {
    const found = await enterRoom(facts, shows('1001'), caller, { ...over(), member: members }, () => 0);
    if (found.kind !== 'connect') throw new Error('it is not let in');
    return conferenceSteps(found.target as ConferenceTarget).map(({ name, data }) => `${name} ${data}`);
  };

  it('gives mod_conference what the room says, and nothing that it does not', async () => {
    expect(await printed(room())).toEqual([
      'set conference_max_members=4',
      'set conference_moderator_pin=0815',
      'set conference_enforce_security=true',
      'conference 3000@profile-2+4711+flags{mute}',
    ]);
    const plain = room({ profile_id: null, capacity: 0, pin: '', admin_pin: '', auto_mute: 0 });
    expect(await printed(plain)).toEqual(['conference 3000@default']);
  });

  it('says who moderates, which profile is the room’s, and what stands below the picture', async () => {
    const banner = readBanner({ text: '${caller_id_name}' });
    const facts = room({ has_members: true, banner, video_mode: 'CONF_VIDEO_MODE_MUX' });
    expect(await printed(facts, extensionFacts('1001', { name: '老王' }))).toEqual([
      'set video_banner_text={fg=#ffffff,bg=#000000,font_scale=1}老王',
      'set conference_max_members=4',
      'set conference_enforce_security=false',
      'conference 3000@room-5+flags{moderator}',
    ]);
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
