import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { OutgoingCall } from '../support/switch/switch.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003']) await scene.extension(extn);
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const create = async (path: string, input: object): Promise<number> =>
  (await scene.t.admin.post(path).send(input).expect(200)).body.data;

interface Member {
  number: string;
  flags: string[];
}

/** What the switch says is in a conference, newest last; nobody where there is none. */
async function members(name: string): Promise<Member[]> {
  const answer = await scene.sw.ask(`conference ${name} list`);
  return answer
    .split('\n')
    .filter((line) => line.includes(';'))
    .map((line) => line.split(';'))
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([, , , , number = '', flags = '']) => ({ number, flags: flags.split('|') }));
}

const expectMembers = (name: string, ...numbers: string[]) =>
  eventually(async () => {
    expect((await members(name)).map(({ number }) => number)).toEqual(numbers);
  });

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

/** What the phone of an extension that is in a call with the switch dials. */
async function keys(extn: string, digits: string): Promise<void> {
  const channels = await scene.sw.channels();
  for (const { uuid } of channels) {
    if ((await scene.sw.variable(uuid, 'user_name')) !== extn) continue;
    expect(await scene.sw.ask(`uuid_recv_dtmf ${uuid} ${digits}`)).toContain('+OK');
    return;
  }
  throw new Error(`${extn} is in no call`);
}

async function leave(...calls: OutgoingCall[]): Promise<void> {
  for (const call of calls) await call.hangUp();
  await scene.expectChannels(0);
}

describe('FS_DEST_CONFERENCE_ROOM', () => {
  it('brings those who call into one conference', async () => {
    const room = await create('/api/conference_rooms', { name: 'Monday', nbr: '3000', profile_id: 1 });
    const to = { dest_type: 'FS_DEST_CONFERENCE_ROOM', dest_uuid: String(room) };
    await scene.route('Monday', '300', to);
    await scene.route('Monday too', '301', to);
    const one = await enter('1001', '300');
    const other = await enter('1002', '301');
    await expectMembers('3000', '1001', '1002');
    await leave(one, other);
    expect(await members('3000')).toEqual([]);
  });

  it('asks for the pin, lets in who knows it, and gives up on who does not', async () => {
    const input = { name: 'Secret', nbr: '3100', pin: '4711', admin_pin: '08154' };
    const room = await create('/api/conference_rooms', input);
    await scene.route('Secret', '310', { dest_type: 'FS_DEST_CONFERENCE_ROOM', dest_uuid: String(room) });
    const good = await enter('1001', '310');
    await scene.expectChannels(1);
    expect(await members('3100')).toEqual([]);
    await keys('1001', '4711#');
    await expectMembers('3100', '1001');
    const admin = await enter('1002', '310');
    await scene.expectChannels(2);
    await keys('1002', '08154');
    await expectMembers('3100', '1001', '1002');
    const flags = (await members('3100')).map((member) => member.flags);
    expect(flags[0]).not.toContain('moderator');
    expect(flags[1]).toContain('moderator');
    // Counts for the next caller, while the conference goes on.
    await scene.t.admin.put(`/api/conference_rooms/${room}`).send({ pin: '4712' }).expect(200);
    const bad = await enter('1003', '310');
    await scene.expectChannels(3);
    for (let tries = 0; tries < 3; tries++) {
      await keys('1003', '4711#');
      if (tries < 2)
        await new Promise((resolve) => setTimeout(resolve, scene.sw.kind === 'live' ? 2_500 : 50));
    }
    await bad.ended();
    await expectMembers('3100', '1001', '1002');
    await leave(good, admin);
  }, 60_000);

  it('is full when its capacity is reached', async () => {
    const room = await create('/api/conference_rooms', { name: 'Small', nbr: '3200', capacity: 2 });
    await scene.route('Small', '320', { dest_type: 'FS_DEST_CONFERENCE_ROOM', dest_uuid: String(room) });
    const calls = [await enter('1001', '320'), await enter('1002', '320')];
    await expectMembers('3200', '1001', '1002');
    const third = await enter('1003', '320');
    await third.ended();
    await expectMembers('3200', '1001', '1002');
    await leave(...calls);
  });

  it('mutes who enters, when it says so', async () => {
    const room = await create('/api/conference_rooms', { name: 'Lecture', nbr: '3300', auto_mute: 1 });
    await scene.route('Lecture', '330', { dest_type: 'FS_DEST_CONFERENCE_ROOM', dest_uuid: String(room) });
    const call = await enter('1001', '330');
    await expectMembers('3300', '1001');
    expect((await members('3300'))[0]!.flags).toContain('hear');
    expect((await members('3300'))[0]!.flags).not.toContain('speak');
    await leave(call);
  });
});

describe('FS_DEST_CONFERENCE', () => {
  it('is the conference of the called number, with the params of the route’s profile', async () => {
    const profile = await create('/api/conference_profiles', { name: '小会议' });
    await create(`/api/conference_profiles/${profile}/params`, { k: 'max-members', v: '2' });
    await scene.route('Same number', '34', { dest_type: 'FS_DEST_CONFERENCE', dest_uuid: String(profile) });
    const calls = [await enter('1001', '3401'), await enter('1002', '3401')];
    await expectMembers('3401', '1001', '1002');
    expect((await members('3401'))[0]!.flags).toContain('speak');
    const third = await enter('1003', '3401');
    await third.ended();
    const elsewhere = await enter('1003', '3402');
    await expectMembers('3402', '1003');
    await leave(...calls, elsewhere);
  });

  it('is the stored room of that number where there is one', async () => {
    await create('/api/conference_rooms', { name: 'Known', nbr: '3500', auto_mute: 1 });
    await scene.route('Known', '35', { dest_type: 'FS_DEST_CONFERENCE', dest_uuid: '1' });
    const call = await enter('1001', '3500');
    await expectMembers('3500', '1001');
    expect((await members('3500'))[0]!.flags).not.toContain('speak');
    await leave(call);
  });
});

describe('FS_DEST_USER_CONFERENCE', () => {
  it('is a conference of the called number that no stored room has a part in', async () => {
    await scene.route('Temporary', '3500', { dest_type: 'FS_DEST_USER_CONFERENCE', dest_uuid: '1' });
    const calls = [await enter('1001', '3500'), await enter('1002', '3500')];
    await expectMembers('temporary-3500', '1001', '1002');
    expect((await members('temporary-3500'))[0]!.flags).toContain('speak');
    expect(await members('3500')).toEqual([]);
    await leave(...calls);
  });
});

describe('FS_DEST_NUM_QUEUE', () => {
  let queue: number;
  beforeAll(async () => {
    const input = { name: '客服', nbr: '7000', retry_delay: 0, announce_interval: 20 };
    queue = await create('/api/queues', input);
    await scene.route('Queues', '7', { dest_type: 'FS_DEST_NUM_QUEUE' });
  });

  /** The switch has heard of them a moment after the API. */
  const knows = (...extns: string[]) =>
    eventually(async () => {
      const told = await scene.sw.ask('fifo list');
      for (const extn of extns) expect(told).toContain(`user/${extn}@`);
    });

  it('lets the caller wait until a member answers', async () => {
    const waiting = await enter('1001', '7000');
    await scene.expectChannels(1);
    const member = scene.phone('1002', { answer: 300 });
    expect(await member.register()).toBe(200);
    const { body } = await scene.t.admin.get('/api/extensions?extn=1002').expect(200);
    await create(`/api/queues/${queue}/members`, { extn_id: body.data[0].id, timeout: 10, lag: 0 });
    await knows('1002');
    await eventually(async () => expect(await member.incoming()).toHaveLength(1), 15_000);
    expect((await member.incoming())[0]).toMatchObject({ callerNumber: '1001' });
    await scene.expectChannels(2, 10_000);
    // It may be ringing still.
    await eventually(async () => {
      await member.hangUp();
      expect(await scene.sw.channels()).toEqual([]);
    }, 10_000);
    await waiting.ended();
    await scene.expectChannels(0);
  }, 60_000);

  it('rings no member that takes no calls, and rings it again once it does, forwards or not', async () => {
    const id = await create('/api/queues', { name: 'Disturbed', nbr: '7300', retry_delay: 0 });
    const { body } = await scene.t.admin.get('/api/extensions?extn=1002').expect(200);
    const extension = `/api/extensions/${body.data[0].id}`;
    const put = (patch: object) => scene.t.admin.put(extension).send(patch).expect(200);
    await put({ dnd: 1, forward_always: '1003' });
    await create(`/api/queues/${id}/members`, { extn_id: body.data[0].id, timeout: 10, lag: 0 });
    const [member, other] = [scene.phone('1002', { answer: 'busy' }), scene.phone('1003', { answer: 100 })];
    for (const phone of [member, other]) expect(await phone.register()).toBe(200);
    const waiting = await enter('1001', '7300');
    const expectRings = (more: number, before: number) =>
      eventually(
        async () => expect((await member.incoming()).length).toBeGreaterThanOrEqual(before + more),
        15_000,
      );
    const expectQuiet = async () => {
      await scene.expectChannels(1, 15_000);
      const before = (await member.incoming()).length;
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      expect(await member.incoming()).toHaveLength(before);
      return before;
    };
    for (const [deaf, heard] of [
      [{ dnd: 1 }, { dnd: 0 }],
      [{ called_limit: 0 }, { called_limit: 1 }],
      [{ disabled: 1 }, { disabled: 0 }],
    ]) {
      await put(deaf!);
      // It may be ringing still.
      const before = await expectQuiet();
      await put(heard!);
      await expectRings(1, before);
    }
    expect(await other.incoming()).toEqual([]);
    await leave(waiting);
  }, 120_000);

  it('takes the caller elsewhere, or lets go of it, when it has waited too long', async () => {
    await create('/api/queues', { name: 'Short', nbr: '7100', max_wait: 2, overflow_number: '1003' });
    await create('/api/queues', { name: 'Shorter', nbr: '7200', max_wait: 1 });
    await scene.route('Phones', '1');
    const other = scene.phone('1003', { answer: 100 });
    expect(await other.register()).toBe(200);
    const call = await enter('1001', '7100');
    await eventually(async () => expect(await other.incoming()).toHaveLength(1), 10_000);
    await leave(call);
    const released = await enter('1001', '7200');
    await released.ended();
    await scene.expectChannels(0);
  }, 60_000);

  it('does not take a number that no queue has', async () => {
    expect(await (await dial('1001', '7999')).status()).toBe(404);
  });
});

/** On the clock of the backend. */
const moment = (minutes: number): string => {
  const at = new Date(Date.now() + minutes * 60_000);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
};

describe('FS_DEST_MEETING and FS_DEST_MEETING_ROOM', () => {
  it('let in those who call in its time, and let go those who call before and after it', async () => {
    const input = { name: '季度会议', nbr: '8800', starts_at: moment(60), ends_at: moment(120) };
    const id = await create('/api/meetings', input);
    await scene.route('Meetings', '88', { dest_type: 'FS_DEST_MEETING' });
    await scene.route('One meeting', '89', { dest_type: 'FS_DEST_MEETING_ROOM', dest_uuid: String(id) });
    const early = await enter('1001', '8800');
    await early.ended();
    expect(await members(`meeting-${id}`)).toEqual([]);
    await scene.t.admin
      .put(`/api/meetings/${id}`)
      .send({ starts_at: moment(-1) })
      .expect(200);
    const one = await enter('1001', '8800');
    const other = await enter('1002', '890');
    await expectMembers(`meeting-${id}`, '1001', '1002');
    await leave(one, other);
    const over = { starts_at: moment(-60), ends_at: moment(-1) };
    await scene.t.admin.put(`/api/meetings/${id}`).send(over).expect(200);
    const late = await enter('1001', '890');
    await late.ended();
    await scene.expectChannels(0);
    expect(await (await dial('1001', '8801')).status()).toBe(404);
  }, 60_000);

  it('can take place in a room, with a pin of its own', async () => {
    const room = await create('/api/conference_rooms', { name: 'Blue', nbr: '3600', auto_mute: 1 });
    const times = { starts_at: moment(-1), ends_at: moment(60) };
    await create('/api/meetings', { name: 'In the room', nbr: '8810', room_id: room, pin: '99', ...times });
    const call = await enter('1001', '8810');
    await scene.expectChannels(1);
    expect(await members('3600')).toEqual([]);
    await keys('1001', '99#');
    await expectMembers('3600', '1001');
    expect((await members('3600'))[0]!.flags).not.toContain('speak');
    await leave(call);
  }, 60_000);
});
