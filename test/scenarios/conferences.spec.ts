import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { silentWav } from '../media/samples.js';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { OutgoingCall } from '../support/switch/switch.js';

/** Who may enter a room, as what, and what is done to those who are in. */

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003']) await scene.extension(extn);
  await scene.route('Rooms', '3', { dest_type: 'FS_DEST_CONFERENCE' });
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const create = async (path: string, input: object): Promise<number> =>
  (await scene.t.admin.post(path).send(input).expect(200)).body.data;

/** A room, and what REST says and does of its conference. */
async function open(nbr: string, more: object = {}) {
  const path = `/api/conference_rooms/${await create('/api/conference_rooms', { name: nbr, nbr, ...more })}`;
  const live = async () => (await scene.t.admin.get(`${path}/live`).expect(200)).body;
  const act = (action: string, input: object = {}) =>
    scene.t.admin.put(`${path}/live`).send({ action, ...input });
  const expectIn = (...numbers: string[]) =>
    eventually(async () => {
      const { members } = await live();
      expect(members.map(({ number }: { number: string }) => number)).toEqual(numbers);
      return members;
    }, 10_000);
  const add = (...members: object[]) => scene.t.admin.post(`${path}/members`).send(members).expect(200);
  return { path, live, act, add, expectIn, truth: () => scene.sw.ask(`conference ${nbr} json_list`) };
}

async function dial(extn: string, number: string): Promise<OutgoingCall> {
  const phone = scene.phone(extn);
  expect(await phone.register()).toBe(200);
  return phone.call(number);
}

async function enter(extn: string, number: string): Promise<OutgoingCall> {
  const call = await dial(extn, number);
  expect(await call.status()).toBe(200);
  return call;
}

async function leave(...calls: OutgoingCall[]): Promise<void> {
  for (const call of calls) await call.hangUp();
  await scene.expectChannels(0);
}

describe('a room', () => {
  it('that is for members lets in nobody else, from the next call on', async () => {
    const room = await open('3001', { call_perm: 'CONF_CP_CHECK_CID' });
    expect(await (await dial('1001', '3001')).status()).toBe(603);
    await room.add({ name: 'One', num: '1001' });
    const one = await enter('1001', '3001');
    expect(await (await dial('1002', '3001')).status()).toBe(603);
    await scene.t.admin.put(room.path).send({ call_perm: 'CONF_CP_AUTH_USER' }).expect(200);
    const two = await enter('1002', '3001');
    await room.expectIn('1001', '1002');
    await leave(one, two);
    expect(await room.live()).toEqual({ running: false, locked: false, members: [] });
  }, 60_000);

  it('knows its members by their users, and its moderators', async () => {
    const user = await create('/api/users', { login: 'boss', password: 'Secret-1234' });
    await scene.extension('1008', { user_id: user });
    const room = await open('3002', { pin: '4711', admin_pin: '0815', auto_mute: 1 });
    await room.add({ num: '1001', disabled: 0 }, { num: '9999', user_id: user, disabled: 0 });
    const calls = [await enter('1001', '3002'), await enter('1008', '3002')];
    await room.expectIn('1001', '1008');
    for (const member of (await room.live()).members)
      expect(member).toMatchObject({ moderator: true, muted: false });
    const other = await enter('1002', '3002');
    await scene.expectChannels(3);
    // Is asked for the pin.
    await room.expectIn('1001', '1008');
    await leave(...calls, other);
  }, 60_000);

  it('has a conference of its own params where it says any', async () => {
    const profile = await create('/api/conference_profiles', { name: 'wide' });
    await create(`/api/conference_profiles/${profile}/params`, { k: 'rate', v: '16000' });
    const more = { profile_id: profile, video_mode: 'CONF_VIDEO_MODE_TRANSCODE', fps: 15 };
    const room = await open('3003', more);
    const call = await enter('1001', '3003');
    await room.expectIn('1001');
    expect(JSON.parse(await room.truth())[0]).toMatchObject({ rate: 16_000 });
    await leave(call);
  });
});

describe('PUT live', () => {
  it('mutes, lets speak, locks and sends away', async () => {
    const room = await open('3010');
    await room.add({ num: '1001', disabled: 0 });
    const calls = [await enter('1001', '3010'), await enter('1002', '3010')];
    await room.expectIn('1001', '1002');
    const muted = async () =>
      (await room.live()).members.map((member: { muted: boolean }) => member.muted) as boolean[];
    const [one, two] = (await room.live()).members;
    expect(two).toMatchObject({ uuid: expect.stringMatching(/^[\da-f-]{36}$/), moderator: false });
    await room.act('mute').expect(200);
    expect(await muted()).toEqual([false, true]);
    await room.act('unmute', { member_id: two.id }).expect(200);
    await room.act('mute', { member_id: one.id }).expect(200);
    expect(await muted()).toEqual([true, false]);
    await room.act('lock').expect(200);
    expect(await room.live()).toMatchObject({ locked: true });
    const late = await enter('1003', '3010');
    await late.ended();
    await room.act('unlock').expect(200);
    calls.push(await enter('1003', '3010'));
    await room.expectIn('1001', '1002', '1003');
    await room.act('kick', { member_id: two.id }).expect(200);
    await calls[1]!.ended();
    await room.expectIn('1001', '1003');
    const { body } = await scene.t.admin.get('/api/audit_logs?entity=conference room').expect(200);
    expect(body.data[0]).toMatchObject({ action: 'update', after: { action: 'kick', member_id: two.id } });
    await room.act('end').expect(200);
    await scene.expectChannels(0, 10_000);
  }, 60_000);

  it('plays the files of the room until it is told to stop', async () => {
    const room = await open('3020');
    const upload = scene.t.admin.post('/api/upload').attach('file', silentWav(5_000), 'long.wav');
    const { id } = (await upload.expect(200)).body.data[0];
    const call = await enter('1001', '3020');
    await room.expectIn('1001');
    const { body } = await room.act('play', { media_file_id: id }).expect(400);
    expect(body.errors[0].field).toBe('media_file_id');
    await scene.t.admin.post(`${room.path}/medias`).send({ media_file_id: id }).expect(200);
    await room.act('play', { media_file_id: id }).expect(200);
    const playing = async () => (JSON.parse(await room.truth()) as { files?: string[] }[])[0]!.files;
    // FreeSWITCH does not say.
    if (scene.sw.kind !== 'live') expect(await playing()).toEqual([expect.stringMatching(`/${id}.wav$`)]);
    await room.act('stop').expect(200);
    if (scene.sw.kind !== 'live') expect(await playing()).toEqual([]);
    await leave(call);
  });

  it('refuses what cannot be done, and says why', async () => {
    const room = await open('3030');
    for (const [input, field] of [
      [{ action: 'kick' }, 'member_id'],
      [{ action: 'lock', member_id: 1 }, 'member_id'],
      [{ action: 'play' }, 'media_file_id'],
      [{ action: 'dance' }, 'action'],
      [{}, 'action'],
    ] as const) {
      const { body } = await scene.t.admin.put(`${room.path}/live`).send(input).expect(400);
      expect(body.errors[0].field).toBe(field);
    }
    expect((await room.act('mute').expect(409)).body.reason).toBe('nobody is in the room');
    const call = await enter('1001', '3030');
    await room.expectIn('1001');
    await room.act('mute', { member_id: 999_999 }).expect(404);
    await leave(call);
    await scene.t.admin.get('/api/conference_rooms/999999/live').expect(404);
    const viewer = await scene.t.as('viewer');
    await viewer.get(`${room.path}/live`).expect(200);
    await viewer.put(`${room.path}/live`).send({ action: 'lock' }).expect(403);
  });
});
