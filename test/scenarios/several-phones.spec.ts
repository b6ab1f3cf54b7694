import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import type { Phone } from '../support/switch/switch.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.route('Phones', '1');
  await scene.extension('1000');
  await scene.extension('1001', { max_registrations: 3 });
  await scene.extension('1002');
  const members = { dest_type: 'FS_DEST_RING_EXTNS', dest_uuid: '1001,1002' };
  await scene.route('Both', '600', members);
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

async function registered(user: string, more: Parameters<Scene['phone']>[1] = {}): Promise<Phone> {
  const phone = scene.phone(user, more);
  expect(await phone.register()).toBe(200);
  return phone;
}

const rows = async (extn: string): Promise<{ id: number; contact: string }[]> =>
  (await scene.t.admin.get(`/api/registrations?extn=${extn}`).expect(200)).body.data;

/** A comma in the user part is legal SIP, and begins another leg in a dial string. */
const HOSTILE = 'sip:1001,loopback/x@127.0.0.1:9';
/** The second one looks like a leg of its own, at whoever it names. */
const FORGED = 'sip:1001,sofia/internal/sip:1002@127.0.0.1:9';

describe('several phones of one extension', () => {
  it('ring at once; the first to answer gets the call, the others end', async () => {
    const [quick, slow] = [
      await registered('1001', { answer: 700 }),
      await registered('1001', { answer: null }),
    ];
    const call = await (await registered('1000')).call('1001');
    await scene.expectChannels(3);
    expect(await call.status()).toBe(200);
    expect(await quick.incoming()).toMatchObject([{ callerNumber: '1000' }]);
    expect(await slow.incoming()).toMatchObject([{ callerNumber: '1000' }]);
    await scene.expectChannels(2);
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('go on ringing when one of them is busy', async () => {
    const [busy, free] = [
      await registered('1001', { answer: 'busy' }),
      await registered('1001', { answer: 700 }),
    ];
    const call = await (await registered('1000')).call('1001');
    expect(await call.status()).toBe(200);
    expect([(await busy.incoming()).length, (await free.incoming()).length]).toEqual([1, 1]);
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('ring for a call of REST too', async () => {
    const [quick, slow] = [
      await registered('1001', { answer: 700 }),
      await registered('1001', { answer: null }),
    ];
    const { body } = await scene.t.admin.post('/api/channels').send({ destNumber: '1001' }).expect(200);
    expect(body.result).toBe('ok');
    expect([(await quick.incoming()).length, (await slow.incoming()).length]).toEqual([1, 1]);
    await scene.expectChannels(1);
    await quick.hangUp();
    await scene.expectChannels(0);
  });

  it('are one beside other extensions: the one that registered last', async () => {
    const [older, newer] = [await registered('1001'), await registered('1001', { answer: 700 })];
    const other = await registered('1002', { answer: null });
    const call = await (await registered('1000')).call('600');
    expect(await call.status()).toBe(200);
    const rang = await Promise.all([older, newer, other].map((phone) => phone.incoming()));
    expect(rang.map(({ length }) => length)).toEqual([0, 1, 1]);
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('are listed one by one, and one that leaves takes no other with it', async () => {
    const [one, other] = [await registered('1001'), await registered('1001')];
    await eventually(async () => expect(await rows('1001')).toHaveLength(2));
    expect(await one.unregister()).toBe(200);
    await eventually(async () => expect(await rows('1001')).toHaveLength(1));
    const call = await (await registered('1000')).call('1001');
    expect(await call.status()).toBe(200);
    expect([(await one.incoming()).length, (await other.incoming()).length]).toEqual([0, 1]);
    await call.hangUp();
    await scene.expectChannels(0);
  });

  it('are as many as are allowed', async () => {
    for (let phones = 0; phones < 3; phones++) await registered('1001');
    expect(await scene.phone('1001').register()).toBe(403);
  });

  it('are one where one was started anew', async () => {
    const contact = 'sip:1001@127.0.0.1:9';
    await registered('1001', { contact });
    await registered('1001', { contact });
    const phones = await scene.sw.registrations();
    expect(phones.filter(({ user }) => user === '1001')).toHaveLength(1);
    await eventually(async () => expect(await rows('1001')).toHaveLength(1));
  });

  it('are none: the cause is what it is for any extension without a phone', async () => {
    const caller = await registered('1000');
    const [several, single] = [await caller.call('1001'), await caller.call('1002')];
    expect(await several.status()).toBe(await single.status());
    expect(await scene.sw.logText()).toMatch(/Cannot locate registered user 1001@|USER_NOT_REGISTERED/);
  });
});

describe('a Contact that is a dial string', () => {
  it.each([HOSTILE, FORGED])('%s adds no leg, and the honest phone rings', async (contact) => {
    const honest = await registered('1001', { answer: 700 });
    const aimedAt = await registered('1002', { answer: 0 });
    await registered('1001', { contact });
    await eventually(async () => expect(await rows('1001')).toHaveLength(2));
    const call = await (await registered('1000')).call('1001');
    await scene.expectChannels(2);
    expect(await call.status()).toBe(200);
    expect([(await honest.incoming()).length, (await aimedAt.incoming()).length]).toEqual([1, 0]);
    expect(await scene.sw.logText()).toContain('a phone of 1001 is not called');
    await call.hangUp();
    await scene.expectChannels(0);
  });
});
