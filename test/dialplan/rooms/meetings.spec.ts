import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meeting } from '../../../src/dialplan/rules/meetings.js';
import { type Call, followsFromRows } from '../../../src/dialplan/rules/plan.js';
import type { MeetingFacts, RoomLookups } from '../../../src/dialplan/rules/room-facts.js';
import { startApp, type TestApp } from '../../support/app.js';
import { NOW, roomFacts } from '../../support/call-facts.js';

const ROOM = roomFacts({ name: 'Blue', pin: '1', admin_pin: '2', auto_mute: 0 });
const facts = (more: Partial<MeetingFacts> = {}): MeetingFacts => ({
  ...{
    id: 7,
    name: 'Review',
    room: null,
    profile_id: 3,
    starts: '2026-01-01 10:00:00',
    ends: '2026-01-01 11:00:00',
    pin: '',
    ...more,
  },
});
const over = (only: MeetingFacts): RoomLookups => ({
  ...{ pbxDomain: 'pbx', room: () => undefined, roomNumbered: () => undefined },
  ...{ distributor: () => undefined, queue: () => undefined, queueNumbered: () => undefined },
  ...{ callcenter: () => undefined, callcenterNumbered: () => undefined, member: () => undefined },
  meeting: (id) => (id === only.id ? only : undefined),
  meetingNumbered: (nbr) => (nbr === '8800' ? only : undefined),
});
/** Of New Year's morning. */
const at = (hour: number, minute = 0, second = 0): Call['now'] => ({ ...NOW, hour, minute, second });
const outcome = (now: Call['now'], only = facts(), number = '8800') =>
  meeting(
    { dest_type: 'FS_DEST_MEETING', dest_uuid: '' },
    { number, now },
    undefined,
    over(only),
    () => undefined,
  );

describe('meeting', () => {
  it('is open from its start to its end, that moment not included', async () => {
    const open = { kind: 'conference', name: 'meeting-7', profile: 3, pin: '' };
    expect(await outcome(at(9, 59, 59))).toMatchObject({ target: { kind: 'notice', says: 'meeting early' } });
    expect(await outcome(at(10))).toMatchObject({ target: open });
    expect(await outcome(at(10, 59, 59))).toMatchObject({ target: open });
    expect(await outcome(at(11))).toMatchObject({ target: { kind: 'notice', says: 'meeting over' } });
  });

  it('takes place in its room, with the room’s pin or its own', async () => {
    expect(await outcome(at(10, 30), facts({ room: ROOM }))).toMatchObject({
      target: { name: '3000', profile: 2, capacity: 4, pin: '1', adminPin: '2' },
    });
    expect(await outcome(at(10, 30), facts({ room: ROOM, pin: '99' }))).toMatchObject({
      target: { pin: '99' },
    });
  });

  it('is that of the number, or that of the route', async () => {
    expect(await outcome(at(10, 30), facts(), '8801')).toEqual({
      kind: 'release',
      cause: 'UNALLOCATED_NUMBER',
    });
    const named = (dest_uuid: string) =>
      meeting(
        { dest_type: 'FS_DEST_MEETING_ROOM', dest_uuid },
        { number: '1', now: at(10) },
        undefined,
        over(facts()),
        () => 0,
      );
    expect(await named('7')).toMatchObject({ target: { name: 'meeting-7' } });
    expect(await named('8')).toEqual({ kind: 'release', cause: 'NO_ROUTE_DESTINATION' });
  });

  it('does not follow from rows alone', async () => {
    for (const only of [facts(), facts({ room: ROOM })])
      expect(followsFromRows({ outcome: await outcome(at(10), only), trace: [] })).toBe(false);
    expect(followsFromRows({ outcome: await outcome(at(9)), trace: [] })).toBe(false);
  });
});

describe('/api/meetings', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp();
  });
  afterAll(() => t.close());
  const INPUT = {
    ...{ name: '周会', nbr: '8800', starts_at: '2030-01-31 08:30:00', ends_at: '2030-01-31 10:00:00' },
    pin: '4711',
  };

  it('are created, listed, changed and deleted; a room that is used stays', async () => {
    const room = (await t.admin.post('/api/conference_rooms').send({ name: 'r', nbr: '1' }).expect(200)).body
      .data;
    const { data: id } = (
      await t.admin
        .post('/api/meetings')
        .send({ ...INPUT, room_id: room })
        .expect(200)
    ).body;
    const path = `/api/meetings/${id}`;
    const row = { ...INPUT, id, room_id: room, profile_id: '' };
    expect((await t.admin.get(path).expect(200)).body).toMatchObject(row);
    for (const list of ['/api/meetings', '/api/meetings/user_id'])
      expect((await t.admin.get(list).expect(200)).body).toMatchObject({ rowCount: 1, data: [row] });
    const { body: used } = await t.admin.delete(`/api/conference_rooms/${room}`).expect(409);
    expect(used.message).toContain(`meeting ${id} (周会)`);
    const to = { dest_type: 'FS_DEST_MEETING_ROOM', dest_uuid: String(id) };
    const route = { name: 'm', context: 'context-1', prefix: '88', max_length: 4, ...to };
    const { id: routeId } = (await t.admin.post('/api/routes').send(route).expect(200)).body.data;
    await t.admin.delete(path).expect(409);
    await t.admin
      .post('/api/routes')
      .send({ ...route, name: 'n', prefix: '89', dest_uuid: '999' })
      .expect(400);
    await t.admin.delete(`/api/routes/${routeId}`).expect(200);
    await t.admin.put(path).send({ room_id: '', ends_at: '2030-02-01T09:00' }).expect(200);
    expect((await t.admin.get(path)).body).toMatchObject({ room_id: '', ends_at: '2030-02-01 09:00:00' });
    await t.admin.delete(`/api/conference_rooms/${room}`).expect(200);
    await t.admin.post('/api/meetings').send(INPUT).expect(409);
    await t.admin.delete(path).expect(200);
    await t.admin.get(path).expect(404);
  });

  it.each([
    ['starts_at', '2030-02-30 08:00:00'],
    ['starts_at', 'tomorrow'],
    ['starts_at', '2030-01-31 25:00:00'],
    ['ends_at', '2030-01-31 08:30:00'],
    ['ends_at', ''],
    ['pin', '12a'],
    ['nbr', '88 00'],
    ['room_id', 999],
  ])('refuse %s = %j', async (field, value) => {
    const { body } = await t.admin
      .post('/api/meetings')
      .send({ ...INPUT, [field]: value })
      .expect(400);
    expect(body.errors[0].field).toBe(field);
  });
});
