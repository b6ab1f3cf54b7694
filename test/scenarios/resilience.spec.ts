import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

let scene: Scene;
afterEach(() => scene.close());

async function open(first?: 'switch') {
  scene = await Scene.open(first);
  await scene.extension('1001');
  await scene.extension('1002');
  await scene.route('Phones', '1');
}

async function talking() {
  const [caller, called] = [scene.phone('1001'), scene.phone('1002', { answer: 50 })];
  expect([await caller.register(), await called.register()]).toEqual([200, 200]);
  const call = await caller.call('1002');
  expect(await call.status()).toBe(200);
  await scene.expectChannels(2);
  return call;
}

const notReady = () =>
  eventually(
    () =>
      scene.t.anyone
        .get('/readyz')
        .expect(503)
        .then(() => undefined),
    10_000,
  );

describe('FreeSWITCH restarted under the running backend', () => {
  it('leaves no phantom channel, and calls work again', async () => {
    await open();
    await talking();
    await scene.sw.restart();
    await scene.linked();
    await scene.expectChannels(0, 3_000);
    await scene.closePhones();
    const call = await talking();
    await call.hangUp();
    await scene.expectChannels(0);
  });
});

describe('the backend restarted under running calls', () => {
  it('knows them again within 3 s of its link, and can end them', async () => {
    await open();
    const call = await talking();
    await scene.stopBackend();
    expect(await scene.sw.channels()).toHaveLength(2);
    await scene.startBackend();
    await scene.linked();
    await scene.expectChannels(2, 3_000);
    const [channel] = await scene.channels();
    await scene.t.admin.delete(`/api/channels/${channel!.uuid}`).expect(200);
    await call.ended();
    await scene.expectChannels(0);
  });
});

describe('a link that is cut', () => {
  it('answers 503 meanwhile, and is right again after calls began and ended unseen', async () => {
    await open();
    const call = await talking();
    scene.link.cut();
    await notReady();
    const { body } = await scene.t.admin.get('/api/channels').expect(503);
    expect(body.message).toMatch(/cannot be reached/);
    await call.hangUp();
    await eventually(async () => expect(await scene.sw.channels()).toHaveLength(0));
    scene.link.mend();
    await scene.linked();
    await scene.expectChannels(0, 3_000);
  });
});

describe.skipIf(process.env['SWITCHYARD_SWITCH'] === 'live')(
  'a link that is cut for 30 s under 200 calls',
  () => {
    it('knows within 3 s of its return which of them are left and which are new', async () => {
      await open();
      await scene.route('Park', '8', { dest_type: 'FS_DEST_SYSTEM', body: 'answer\npark' });
      const phone = scene.phone('1001');
      expect(await phone.register()).toBe(200);
      const begin = async (count: number) => {
        const calls = await Promise.all(Array.from({ length: count }, () => phone.call('8')));
        for (const call of calls) expect(await call.status()).toBe(200);
        return calls;
      };
      const calls = await begin(200);
      await scene.expectChannels(200);
      scene.link.cut();
      await setTimeout(15_000);
      await Promise.all(calls.slice(0, 60).map((call) => call.hangUp()));
      await begin(40);
      await setTimeout(15_000);
      scene.link.mend();
      expect(await scene.expectChannels(180, 3_000)).toBeLessThan(3_000);
      await eventually(async () => {
        const { text } = await scene.t.anyone.get('/metrics').expect(200);
        expect(text).toContain('switchyard_channels 180');
        expect(text).toContain('switchyard_corrections_total{what="channel_ended"} 60');
        expect(text).toContain('switchyard_corrections_total{what="channel_added"} 40');
      });
      const uuids = (await scene.channels()).map(({ uuid }) => uuid);
      await Promise.all(uuids.map((uuid) => scene.t.admin.delete(`/api/channels/${uuid}`).expect(200)));
      await scene.expectChannels(0);
    }, 60_000);
  },
);

describe('a FreeSWITCH that stands still', () => {
  it('is noticed, and used again when it goes on', async () => {
    await open();
    await scene.sw.freeze();
    const noticed = await notReady();
    expect(noticed).toBeLessThan(8_000);
    await scene.t.admin.get('/api/channels').expect(503);
    await scene.sw.thaw();
    await scene.linked();
    await scene.expectChannels(0, 3_000);
  });
});

describe('a FreeSWITCH started while the backend is down', () => {
  it('loads every module, and is right once the backend comes', async () => {
    await open('switch');
    const modules = await scene.sw.loadedModules();
    for (const name of [
      'mod_sofia',
      'mod_xml_curl',
      'mod_json_cdr',
      'mod_voicemail',
      'mod_fifo',
      'mod_callcenter',
      'mod_local_stream',
    ]) {
      expect(modules).toContain(name);
    }
    // A domain of its own changes the profile that the switch started with from its static files.
    await scene.extension('1003', { domain: 'own.example.test', password: 'secret-of-own' });
    const own = scene.phone('1003', { domain: 'own.example.test', password: 'secret-of-own' });
    await eventually(async () => expect(await own.register()).toBe(200), 10_000);
    const call = await talking();
    await call.hangUp();
    await scene.expectChannels(0);
  });
});
