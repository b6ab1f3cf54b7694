import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

it('an extension is offline, online when it registers, busy with a call, and away when it is not to be disturbed', async () => {
  await scene.route('Phones', '1');
  const ids = [await scene.extension('1001'), await scene.extension('1002')];
  const statuses = async () => {
    const { body } = await scene.t.admin.get('/api/extensions?sortField=id&sortOrder=asc').expect(200);
    return (body.data as { status: string }[]).map(({ status }) => status);
  };
  expect(await statuses()).toEqual(['Offline', 'Offline']);
  const [alice, bob] = [scene.phone('1001'), scene.phone('1002', { answer: 100 })];
  for (const phone of [alice, bob]) expect(await phone.register()).toBe(200);
  await eventually(async () => expect(await statuses()).toEqual(['Online', 'Online']));
  const call = await alice.call('1002');
  expect(await call.status()).toBe(200);
  await eventually(async () => expect(await statuses()).toEqual(['Busy', 'Busy']));
  await call.hangUp();
  await scene.expectChannels(0);
  await scene.t.admin.put(`/api/extensions/${ids[1]}`).send({ dnd: 1 }).expect(200);
  expect(await statuses()).toEqual(['Online', 'Away']);
  expect(await bob.unregister()).toBe(200);
  await eventually(async () => expect(await statuses()).toEqual(['Online', 'Offline']));
});
