import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { EventReceiver } from '../support/event-receiver.js';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';

const live = process.env['SWITCHYARD_SWITCH'] === 'live';
const CALLS = live ? 5 : 25;
/** FreeSWITCH's script posts again every 30 s what nobody took. */
const REPOSTED_MS = live ? 90_000 : 15_000;
const SETTINGS = { WEBHOOK_PRIVATE_TARGETS: 'loopback' };

let scene: Scene;
let receiver: EventReceiver;

async function furnish() {
  await scene.extension('1001', { name: 'Alice' });
  await scene.extension('1002', { name: 'Bob' });
  await scene.route('Phones', '1');
  await scene.route('Park', '8', { dest_type: 'FS_DEST_SYSTEM', body: 'answer\npark' });
}
const add = async (more: object = {}): Promise<number> =>
  (
    await scene.t.admin
      .post('/api/webhooks')
      .send({ url: receiver.url, ...more })
      .expect(200)
  ).body.data;

async function ready(extn: string, answer = 200) {
  const phone = scene.phone(extn, { answer });
  expect(await phone.register()).toBe(200);
  return phone;
}

async function talking() {
  const [alice, bob] = [await ready('1001'), await ready('1002')];
  const call = await alice.call('1002');
  expect(await call.status()).toBe(200);
  await scene.expectChannels(2);
  await setTimeout(300);
  return { call, bob };
}

/** What each leg's states were, once each, in order; whether there is media before the answer the dialplan decides. */
const states = () =>
  [...receiver.legs.values()].map((names) => [...new Set(names)].filter((name) => name !== 'early').join());
const everyLeg = (count: number, says: string, withinMs = 10_000) =>
  eventually(() => expect(states()).toEqual(Array.from({ length: count }, () => says)), withinMs);
const eventsOf = (name: string) =>
  receiver.taken.map(({ event }) => event).filter((event) => event['Switchyard-Event'] === name);

beforeEach(async () => {
  receiver = await EventReceiver.start();
});
afterEach(() => receiver.close());

describe('a webhook', () => {
  beforeAll(async () => {
    scene = await Scene.open('backend', undefined, SETTINGS);
    await furnish();
  });
  afterEach(async () => {
    await scene.closePhones();
    for (const { id } of (await scene.t.admin.get('/api/webhooks')).body.data as { id: number }[])
      await scene.t.admin.delete(`/api/webhooks/${id}`).expect(200);
  });
  afterAll(() => scene.close());

  it('is told of both legs of a call, in order, with the fields of seed 003', async () => {
    await add();
    const { call } = await talking();
    await call.hangUp();
    await everyLeg(2, 'ringing,answered,hangup');
    await setTimeout(300);
    for (const { event, headers } of receiver.taken) {
      expect(event).toMatchObject({
        ...{ 'Event-Name': 'CUSTOM', 'Event-Subclass': 'ai::channel-state', 'Switchyard-Source': 'event' },
        ...{
          'Answer-State': event['Switchyard-Event'],
          'Caller-Context': 'context-1',
          'Caller-Dialplan': 'XML',
        },
      });
      for (const name of [
        'Core-UUID',
        'FreeSWITCH-Hostname',
        'FreeSWITCH-Switchname',
        'FreeSWITCH-IPv4',
        'Channel-Call-UUID',
        'Unique-ID',
        'Call-Direction',
        'Presence-Call-Direction',
        'Caller-Direction',
        'Caller-Logical-Direction',
      ])
        expect(event[name], name).not.toBeFalsy();
      expect(Object.keys(event).filter((name) => name.startsWith('variable_'))).toEqual([]);
      expect(String(headers['x-switchyard-event-id'])).toContain(event['Unique-ID']);
    }
    expect(receiver.ids.size).toBe(receiver.posts.length);
    for (const event of eventsOf('answered')) expect(event['Channel-Read-Codec-Name']).toBe('PCMU');
    for (const event of eventsOf('hangup')) expect(event['Hangup-Cause']).toBe('NORMAL_CLEARING');
    const calls = new Set(receiver.taken.map(({ event }) => event['Switchyard-Call-UUID']));
    expect(calls.size).toBe(1);
  });

  it('hears of media before the answer as early, and of a caller who gives up', async () => {
    await add();
    await scene.route('Early', '7', { dest_type: 'FS_DEST_SYSTEM', body: 'pre_answer\npark' });
    const alice = await ready('1001');
    const call = await alice.call('7');
    await eventually(() => expect(eventsOf('early')).toMatchObject([{ 'Answer-State': 'early' }]));
    await call.hangUp();
    await eventually(() => expect(eventsOf('hangup')).toHaveLength(1));
    expect(eventsOf('hangup')).toMatchObject([{ 'Hangup-Cause': 'ORIGINATOR_CANCEL' }]);
  });

  it('is told only what it asks for: events, contexts, telephones, variables', async () => {
    const others = [
      [{ events: 'answered,hangup' }, ['answered', 'answered', 'hangup', 'hangup']],
      [{ events: 'hangup', contexts: 'context-2' }, []],
      [{ events: 'hangup', contexts: 'context-2,context-1' }, ['hangup', 'hangup']],
      [{ events: 'hangup', extensions: '1002' }, ['hangup']],
      [{ events: 'hangup', extensions: `1003,1001@${DOMAIN}` }, ['hangup']],
      [{ events: 'hangup', extensions: '1001@elsewhere.example.test' }, []],
      [{ events: 'bridge' }, ['bridge', 'bridge']],
      [{ events: 'ringing', disabled: 1 }, []],
    ] as const;
    const receivers = await Promise.all(others.map(() => EventReceiver.start()));
    for (const [index, [input]] of others.entries()) await add({ ...input, url: receivers[index]!.url });
    await add({ events: 'hangup', variables: 'sip_call_id,dialed_user' });
    const { call } = await talking();
    await call.hangUp();
    await eventually(() => expect(eventsOf('hangup')).toHaveLength(2));
    for (const event of eventsOf('hangup')) {
      expect(event['variable_sip_call_id']).toBeTruthy();
      expect(Object.keys(event).filter((name) => name.startsWith('variable_')).length).toBeLessThan(3);
    }
    await setTimeout(500);
    for (const [index, [input, wanted]] of others.entries()) {
      const names = receivers[index]!.taken.map(({ event }) => event['Switchyard-Event']!);
      expect([input, names.sort()]).toEqual([input, wanted]);
    }
    await Promise.all(receivers.map((each) => each.close()));
  });

  it('is told of records, of emergencies, and no secret', async () => {
    await add({ events: 'cdr,emergency,ringing', variables: '*' });
    await scene.route('Emergency', '119', {
      dest_type: 'FS_DEST_SYSTEM',
      body: 'answer\npark',
      route_type: 0,
    });
    const alice = await ready('1001');
    const call = await alice.call('119');
    expect(await call.status()).toBe(200);
    await call.hangUp();
    await eventually(() => expect(eventsOf('cdr')).toHaveLength(1), 15_000);
    expect(eventsOf('emergency')).toMatchObject([{ 'Event-Subclass': 'switchyard::emergency' }]);
    const [{ cdr, ...headers }] = eventsOf('cdr') as unknown as [{ cdr: { uuid: string } }];
    expect(headers).toMatchObject({ 'Event-Subclass': 'switchyard::cdr', 'Unique-ID': cdr.uuid });
    // Where its recording is comes later.
    const { body } = await scene.t.admin.get(`/api/cdrs/${cdr.uuid}`).expect(200);
    expect(body).toEqual({ ...cdr, abs_path: '', media_file_id: '' });
    const [ringing] = eventsOf('ringing');
    const names = Object.keys(ringing!).filter((name) => name.startsWith('variable_'));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => /password|switchyard/.test(name))).toEqual([]);
  }, 30_000);

  it('is told of what happened while the link was cut, once and in order', async () => {
    await add();
    const [alice, bob] = [await ready('1001'), await ready('1002')];
    const [ended, lasting] = [await alice.call('1002'), await alice.call('1002')];
    expect([await ended.status(), await lasting.status()]).toEqual([200, 200]);
    await scene.expectChannels(4);
    await eventually(() => expect(eventsOf('answered')).toHaveLength(4));
    scene.link.cut();
    await ended.hangUp();
    const unheard = await alice.call('1002');
    expect(await unheard.status()).toBe(200);
    await setTimeout(300);
    await unheard.hangUp();
    // Of what ends unheard the records tell.
    await eventually(() => expect(eventsOf('hangup')).toHaveLength(4), 15_000);
    scene.link.mend();
    await scene.linked();
    await bob.hangUp();
    await lasting.ended();
    await everyLeg(6, 'ringing,answered,hangup');
    await setTimeout(6_000);
    await everyLeg(6, 'ringing,answered,hangup');
    expect(receiver.ids.size).toBe(receiver.posts.length);
    const causes = eventsOf('hangup').map((event) => event['Hangup-Cause']);
    expect(new Set(causes)).toEqual(new Set(['NORMAL_CLEARING']));
    const sources = new Set(eventsOf('hangup').map((event) => event['Switchyard-Source']));
    expect(sources).toEqual(new Set(['cdr', 'event']));
  }, 60_000);
});

describe('webhooks over a break', () => {
  afterEach(() => scene.close());

  it(`of the backend lose and double nothing of ${CALLS} calls that began before or ended within it`, async () => {
    scene = await Scene.open('backend', undefined, SETTINGS);
    await furnish();
    await add();
    const alice = await ready('1001');
    const calls = await Promise.all(Array.from({ length: CALLS }, () => alice.call('8')));
    for (const call of calls) expect(await call.status()).toBe(200);
    await scene.expectChannels(CALLS);
    await scene.stopBackend();
    await Promise.all(calls.slice(0, CALLS - 2).map((call) => call.hangUp()));
    await setTimeout(500);
    await scene.startBackend();
    await scene.linked();
    await Promise.all(calls.slice(CALLS - 2).map((call) => call.hangUp()));
    await everyLeg(CALLS, 'ringing,answered,hangup', REPOSTED_MS + 10_000);
    // Nobody was killed between an answer and its note: not one came twice.
    expect(receiver.taken).toHaveLength(receiver.ids.size);
    for (const told of receiver.legs.values()) {
      expect([told[0], told.at(-1)]).toEqual(['ringing', 'hangup']);
      expect(told.filter((name) => name === 'answered' || name === 'hangup')).toHaveLength(2);
    }
    const cdrs = await scene.t.admin.get('/api/cdrs?perPage=1000').expect(200);
    expect(cdrs.body.rowCount).toBe(CALLS);
  }, 180_000);

  it('of Postgres lose nothing of the calls that go on meanwhile', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'switchyard-webhooks-'));
    let server: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir });
    try {
      scene = await Scene.open('backend', server.connection, SETTINGS);
      await furnish();
      await add();
      const alice = await ready('1001');
      const first = await alice.call('8');
      expect(await first.status()).toBe(200);
      await eventually(() => expect(eventsOf('answered')).toHaveLength(1));
      await server.stop();
      const second = await alice.call('8');
      expect(await second.status()).toBe(200);
      await first.hangUp();
      await second.hangUp();
      await setTimeout(1_500);
      server = await startEmbeddedPostgres({ dataDir });
      await everyLeg(2, 'ringing,answered,hangup', 30_000);
      // As they were heard, not from records.
      const sources = new Set(receiver.taken.map(({ event }) => event['Switchyard-Source']));
      expect(sources).toEqual(new Set(['event']));
    } finally {
      await scene.t.close('keep');
      await server.stop();
      rmSync(dataDir, { recursive: true });
    }
  }, 60_000);
});
