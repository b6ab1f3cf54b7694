import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storedCdr } from '../calls/stored-cdrs.js';
import { silentWav } from '../media/samples.js';
import { SECRET } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

/** The start page, while something goes on. */
let scene: Scene;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-dashboard-'));
  scene = await Scene.open('backend', undefined, { RECORDINGS_DIR: folder });
});
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true, force: true });
});

const read = async () => (await scene.t.admin.get('/api/dashboard').expect(200)).body;
const shows = (figures: object) =>
  eventually(async () => expect(await read()).toMatchObject(figures), 30_000);

it('says nothing of what there is not', async () => {
  expect(await read()).toMatchObject({
    calls_today: { total: 0, answered: 0, busy: 0, unanswered: 0, failed: 0, billsec: 0, top_causes: [] },
    ...{ channels: 0, extensions: { total: 0, registered: 0, phones: 0 } },
    ...{ gateways: { total: 0, up: 0, down: 0 }, switches: { total: 1, up: 1 } },
    files: { count: 0, bytes: 0 },
  });
});

it('shows phones, gateways, live channels, files and the calls of today', async () => {
  for (const extn of ['1001', '1002', '1003']) await scene.extension(extn);
  await scene.route('Phones', '10');
  const carrier = await scene.carrier();
  for (const [name, register] of [
    ['up', 'no'],
    ['down', 'yes'],
  ]) {
    const gateway = { name, realm: carrier.address, register, username: 'nobody', password: 'x' };
    await scene.t.admin.post('/api/gateways').send(gateway).expect(200);
  }
  const [alice, bob] = [scene.phone('1001'), scene.phone('1002')];
  expect([await alice.register(), await bob.register()]).toEqual([200, 200]);
  const content = silentWav(1_000);
  await scene.t.anyone
    .put('/freeswitch/files')
    .query({ path: '/a.wav', rel_path: 'a.wav', switch: 'pbx1', core_uuid: randomUUID(), modified: 1 })
    .auth('freeswitch', SECRET)
    .type('audio/x-wav')
    .send(content)
    .expect(204);
  const call = await alice.call('1002');
  expect(await call.status()).toBe(200);
  await shows({
    ...{ channels: 2, extensions: { total: 3, registered: 2, phones: 2 } },
    ...{ gateways: { total: 2, up: 1, down: 1 }, switches: { total: 1, up: 1 } },
    files: { count: 1, bytes: content.length, disk_free: expect.any(Number), disk_total: expect.any(Number) },
    calls_today: { total: 0 },
  });
  await call.hangUp();
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  await storedCdr(scene.t, { start_stamp: yesterday });
  await storedCdr(scene.t, { hangup_cause: 'USER_BUSY' });
  await storedCdr(scene.t, { hangup_cause: 'NO_ANSWER' });
  await storedCdr(scene.t, { hangup_cause: 'UNALLOCATED_NUMBER' });
  await shows({
    channels: 0,
    calls_today: {
      ...{ total: 4, answered: 1, busy: 1, unanswered: 1, failed: 1 },
      top_causes: expect.arrayContaining([
        { cause: 'NORMAL_CLEARING', count: 1 },
        { cause: 'USER_BUSY', count: 1 },
      ]),
    },
  });
  await (await scene.t.as('viewer')).get('/api/dashboard').expect(200);
  await scene.t.anyone.get('/api/dashboard').expect(403);
}, 90_000);

it('asks once in two seconds, however many look', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, read));
  expect(new Set(answers.map(({ at }) => at as string)).size).toBe(1);
});

it('says that no switch is there, and nothing of its gateways', async () => {
  await scene.sw.kill();
  await shows({ ...{ switches: { total: 1, up: 0 }, channels: 0 }, gateways: { total: 2, up: 0, down: 0 } });
}, 60_000);
