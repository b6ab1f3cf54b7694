import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { freePort } from '../support/switch/ports.js';

/** What only a restart changes: FreeSWITCH refuses one within ten seconds of the profile's start. */
let scene: Scene;
let sw: LiveSwitch;
beforeAll(async () => {
  scene = await Scene.open();
  if (!(scene.sw instanceof LiveSwitch)) throw new Error('this needs a real FreeSWITCH');
  sw = scene.sw;
});
afterAll(() => scene.close());

const EXTERNAL = '/api/sip_profiles/2';
const address = async () =>
  (await scene.t.admin.get('/api/sip_profiles/sip_status').expect(200)).body.profiles.external?.info.url;
const applied = async () => (await scene.t.admin.get(EXTERNAL).expect(200)).body.applied[0].applied;
const isApplied = (withinMs: number) => eventually(async () => expect(await applied()).toBe(true), withinMs);
const starts = async () => (await sw.log(10_000_000)).match(/Started Profile external/g)?.length ?? 0;
const add = async (k: string, v: string) =>
  (await scene.t.admin.post(`${EXTERNAL}/params`).send({ k, v }).expect(200)).body.data as number;

it('a changed port restarts the profile, once, as soon as FreeSWITCH lets it', async () => {
  const [before, port] = [await starts(), await freePort()];
  await scene.t.admin
    .put(EXTERNAL)
    .send({ sip_port: String(port) })
    .expect(200);
  await eventually(async () => expect(await address()).toBe(`sip:mod_sofia@127.0.0.1:${port}`), 30_000);
  await isApplied(10_000);
  expect(await starts()).toBe(before + 1);
});

it('a changed value needs no restart, a param that is gone does', async () => {
  const before = await starts();
  await add('inbound-codec-prefs', 'PCMA');
  await eventually(
    async () => expect(await sw.ask('sofia status profile external')).toMatch(/CODECS IN\s+PCMA\n/),
    10_000,
  );
  const trace = await add('debug', '1');
  await isApplied(10_000);
  expect(await starts()).toBe(before);
  await scene.t.admin.delete(`${EXTERNAL}/param/${trace}`).expect(200);
  expect(await applied()).toBe(false);
  await isApplied(40_000);
  expect(await starts()).toBe(before + 1);
});

it('a disabled profile is stopped, and started again when it is enabled', async () => {
  await scene.t.admin.put(EXTERNAL).send({ action: 'toggle' }).expect(200);
  await eventually(async () => expect(await address()).toBeUndefined(), 40_000);
  await isApplied(10_000);
  await scene.t.admin.put(EXTERNAL).send({ action: 'toggle' }).expect(200);
  await eventually(async () => expect(await address()).toMatch(/^sip:mod_sofia@127\.0\.0\.1:\d+$/), 30_000);
  await isApplied(10_000);
});
