import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

/** Legs that are hung up while nobody takes CDRs, and how long that lasts: telephony-rules 6 says 50 and 120 s. */
const LEGS = Number(process.env['CDR_OUTAGE_LEGS'] ?? 12);
const OUTAGE_MS = Number(process.env['CDR_OUTAGE_SECONDS'] ?? 1) * 1_000;
const live = process.env['SWITCHYARD_SWITCH'] === 'live';
/** The start-up script looks every 30 s. */
const REPOSTED_MS = live ? 90_000 : 5_000;

interface Row {
  uuid: string;
  direction: string;
  hangup_cause: string;
  xui_hangup_cause: string;
  xui_route_ids: string;
  start_stamp: string;
  billsec: number;
  incomplete: number;
}

let scene: Scene;
const rows = async (query = ''): Promise<Row[]> =>
  (await scene.t.admin.get(`/api/cdrs?perPage=1000&${query}`).expect(200)).body.data as Row[];

/** Exactly so many, now and a little later: the legs by direction. */
async function exactly(
  count: number,
  withinMs = 5_000,
): Promise<{ inbound: Row; outbound: Row; all: Row[] }> {
  await eventually(async () => expect(await rows()).toHaveLength(count), withinMs);
  await setTimeout(100);
  const all = await rows();
  expect(all).toHaveLength(count);
  const of = (direction: string) => all.find((row) => row.direction === direction)!;
  return { inbound: of('inbound'), outbound: of('outbound'), all };
}

async function open() {
  scene = await Scene.open();
  await scene.extension('1001', { name: 'Alice' });
  await scene.extension('1002', { name: 'Bob' });
  return scene.route('Phones', '1');
}

async function ready(extn: string, answer: number | null | 'busy' = 50) {
  const phone = scene.phone(extn, { answer });
  expect(await phone.register()).toBe(200);
  return phone;
}

/** Bridged, so that each leg knows the other. */
async function talking(number = '1002') {
  const [alice, bob] = [await ready('1001'), await ready('1002')];
  const call = await alice.call(number);
  expect(await call.status()).toBe(200);
  await scene.expectChannels(2);
  await setTimeout(300);
  return { call, bob };
}

describe('the CDRs of a call', () => {
  let phones: number;
  beforeAll(async () => {
    phones = await open();
  });
  beforeEach(() => scene.t.database.run('DELETE FROM cdrs'));
  afterEach(() => scene.closePhones());
  afterAll(() => scene.close());

  it('are one a leg, and say that the caller hung up', async () => {
    const { call } = await talking();
    await setTimeout(1_000);
    await call.hangUp();
    const { inbound, outbound } = await exactly(2);
    const both = {
      ...{ caller_id_number: '1001', hangup_cause: 'NORMAL_CLEARING', xui_hangup_cause: 'caller' },
      ...{ rtp_use_codec_name: 'PCMU', xui_route_ids: String(phones), incomplete: 0 },
      ...{ call_uuid: inbound.uuid, context: 'context-1' },
    };
    expect(inbound).toMatchObject({
      ...both,
      ...{ destination_number: '1002', account_code: '1001', realm: 'pbx.example.test' },
      ...{ sip_hangup_disposition: 'recv_bye', bleg_uuid: outbound.uuid, other_uuid: outbound.uuid },
    });
    expect(outbound).toMatchObject({
      ...both,
      ...{
        caller_id_name: 'Alice',
        sip_hangup_disposition: 'send_bye',
        bleg_uuid: '',
        other_uuid: inbound.uuid,
      },
    });
    for (const leg of [inbound, outbound]) expect([1, 2, 3]).toContain(leg.billsec);
    const related = await scene.t.admin.get(`/api/cdrs/${outbound.uuid}/related_cdrs`).expect(200);
    expect(related.body).toMatchObject([{ uuid: inbound.uuid }]);
  });

  it('say that the called side hung up', async () => {
    const { call, bob } = await talking();
    await bob.hangUp();
    await call.ended();
    const { inbound, outbound } = await exactly(2);
    expect(inbound).toMatchObject({ xui_hangup_cause: 'callee', sip_hangup_disposition: 'send_bye' });
    expect(outbound).toMatchObject({ xui_hangup_cause: 'callee', sip_hangup_disposition: 'recv_bye' });
  });

  it('say that the switch was told to', async () => {
    const { call } = await talking();
    const [channel] = await scene.channels();
    await scene.t.admin.delete(`/api/channels/${channel!.uuid}?cause=MANAGER_REQUEST`).expect(200);
    await call.ended();
    const { all } = await exactly(2);
    expect(all.map((row) => row.xui_hangup_cause)).toEqual(['switch', 'switch']);
    expect(all.find(({ uuid }) => uuid === channel!.uuid)?.hangup_cause).toBe('MANAGER_REQUEST');
  });

  it('of a busy one are two', async () => {
    const alice = await ready('1001');
    await ready('1002', 'busy');
    expect(await (await alice.call('1002')).status()).toBe(486);
    const { inbound, outbound } = await exactly(2);
    const busy = { hangup_cause: 'USER_BUSY', answer_stamp: '', billsec: 0, xui_hangup_cause: 'callee' };
    expect(inbound).toMatchObject({ ...busy, bleg_uuid: outbound.uuid });
    expect(outbound).toMatchObject(busy);
  });

  it('of a call that the caller gave up say so on both legs', async () => {
    const alice = await ready('1001');
    await ready('1002', null);
    const call = await alice.call('1002');
    await scene.expectChannels(2);
    await setTimeout(300);
    await call.hangUp();
    const { all } = await exactly(2);
    for (const leg of all) {
      expect(leg).toMatchObject({ hangup_cause: 'ORIGINATOR_CANCEL', xui_hangup_cause: 'caller' });
    }
  });

  it('of a refused one are one, with the route that refused it', async () => {
    const route = await scene.route('Refused', '1002', {
      dest_type: 'FS_DEST_SYSTEM',
      body: 'hangup CALL_REJECTED',
    });
    const alice = await ready('1001');
    expect(await (await alice.call('1002')).status()).toBeGreaterThanOrEqual(400);
    const { inbound } = await exactly(1);
    expect(inbound).toMatchObject({
      ...{ hangup_cause: 'CALL_REJECTED', xui_hangup_cause: 'switch', sip_hangup_disposition: 'send_refuse' },
      ...{ xui_route_ids: String(route), answer_stamp: '', bleg_uuid: '' },
    });
    await scene.t.admin.delete(`/api/routes/${route}`).expect(200);
  });

  it('of one without a route have none; a stranger who is refused was no call', async () => {
    const alice = await ready('1001');
    expect(await (await alice.call('777')).status()).toBe(404);
    const stranger = scene.phone('1002', { profile: 'external', ip: '127.0.0.7', password: 'guessed-it' });
    expect(await (await stranger.call('1002')).status()).toBe(403);
    const { inbound } = await exactly(1);
    expect(inbound).toMatchObject({
      hangup_cause: 'NO_ROUTE_DESTINATION',
      xui_route_ids: '',
      destination_number: '777',
    });
  });

  it('name every route of a call that is passed on', async () => {
    const first = await scene.route('Passed on', '5', {
      dest_type: 'FS_DEST_SYSTEM',
      body: 'answer\ntransfer 1002 XML context-1',
    });
    const { call } = await talking('5001');
    await call.hangUp();
    const { all } = await exactly(2);
    expect(all.map((row) => row.xui_route_ids)).toEqual([`${first},${phones}`, `${first},${phones}`]);
    expect((await rows(`routeID=${first}`)).length).toBe(2);
    expect(await rows(`routeID=${first + 1000}`)).toEqual([]);
    await scene.t.admin.delete(`/api/routes/${first}`).expect(200);
  });
});

describe('CDRs that must not be lost', () => {
  afterEach(() => scene.close());

  it(
    `of ${LEGS} legs that end while the backend is away for ${OUTAGE_MS / 1_000} s, the switch restarted meanwhile`,
    async () => {
      await open();
      const bob = await ready('1002');
      for (let leg = 0; leg < LEGS; leg++) {
        const { body } = await scene.t.admin.post('/api/channels').send({ destNumber: '1002' }).expect(200);
        expect(body).toMatchObject({ result: 'ok' });
      }
      await scene.expectChannels(LEGS);
      const uuids = (await scene.sw.channels()).map(({ uuid }) => uuid).sort();
      await scene.stopBackend();
      const away = Date.now();
      await bob.hangUp();
      await eventually(async () => expect(await scene.sw.channels()).toEqual([]), 20_000);
      // A leg is gone before its thread has written its CDR.
      await setTimeout(500);
      await scene.sw.restart();
      await setTimeout(Math.max(0, OUTAGE_MS - (Date.now() - away)));
      await scene.startBackend();
      const { all } = await exactly(LEGS, REPOSTED_MS);
      expect(all.map(({ uuid }) => uuid).sort()).toEqual(uuids);
      for (const leg of all) expect(leg).toMatchObject({ incomplete: 0, hangup_cause: 'NORMAL_CLEARING' });
    },
    OUTAGE_MS + 180_000,
  );

  it('of a call that a killed switch took with it are incomplete, and there once', async () => {
    const phones = await open();
    await talking();
    const channels = (await scene.sw.channels()).map(({ uuid }) => uuid).sort();
    await setTimeout(1_000);
    await scene.sw.kill();
    await scene.sw.restart();
    await scene.linked();
    const { inbound, outbound, all } = await exactly(2);
    expect(all.map(({ uuid }) => uuid).sort()).toEqual(channels);
    const lost = {
      ...{ incomplete: 1, hangup_cause: 'CRASH', xui_hangup_cause: 'switch', caller_id_number: '1001' },
      ...{ call_uuid: inbound.uuid, xui_route_ids: String(phones) },
    };
    expect(inbound).toMatchObject({
      ...lost,
      destination_number: '1002',
      account_code: '1001',
      context: 'context-1',
    });
    expect(outbound).toMatchObject({ ...lost, other_uuid: inbound.uuid });
    for (const leg of all) expect(leg.billsec).toBeGreaterThanOrEqual(1);
  });

  it('of a call that a stopping switch ended are incomplete too, for it reports no more', async () => {
    await open();
    await talking();
    const channels = (await scene.sw.channels()).map(({ uuid }) => uuid).sort();
    await scene.sw.restart();
    await scene.linked();
    const { all } = await exactly(2);
    expect(all.map(({ uuid }) => uuid).sort()).toEqual(channels);
    for (const leg of all) expect(leg).toMatchObject({ incomplete: 1, hangup_cause: 'SYSTEM_SHUTDOWN' });
  });

  it('nor of one that began before this backend, which knows less of it', async () => {
    await open();
    await talking();
    const channels = (await scene.sw.channels()).map(({ uuid }) => uuid).sort();
    await scene.stopBackend();
    await scene.startBackend();
    await scene.linked();
    await scene.expectChannels(2);
    await scene.sw.kill();
    await scene.sw.restart();
    await scene.linked();
    const { all } = await exactly(2);
    expect(all.map(({ uuid }) => uuid).sort()).toEqual(channels);
    for (const leg of all) expect(leg).toMatchObject({ incomplete: 1, caller_id_number: '1001' });
  });
});
