import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

/** CherryPBX's dashboard, while something goes on. */
let scene: Scene;
/** The switch, as FREESWITCH_URL says. */
let name: string;
beforeAll(async () => {
  scene = await Scene.open();
  name = new URL(scene.link.url).host;
  for (const extn of ['1001', '1002']) await scene.extension(extn);
  await scene.route('Phones', '10');
});
afterAll(() => scene.close());

const read = async (path: string) => (await scene.t.admin.get(`/api/${path}`).expect(200)).body;

it('shows what the switch says of itself', async () => {
  const body = await read('freeswitch/stats');
  expect(body).toMatchObject({
    ...{ systemStatus: 'ready', version: expect.stringMatching(/^1\.\d+\.\d+/) },
    ...{ uptime: { years: 0, days: 0 }, sessions: { count: { active: 0 } } },
  });
  expect(body.sessions.count.limit).toBeGreaterThan(0);
  expect(Number(body.idleCPU.allowed)).toBeLessThanOrEqual(100);
  expect(body.idleCPU.allowed).toMatch(/^\d+\.\d\d$/);
  const lasted = await read('uptime/stats');
  expect(lasted.map((each: { name: string }) => each.name)).toEqual(['host', 'switchyard', name]);
  for (const { total } of lasted) expect(total).toBeGreaterThanOrEqual(0);
});

it('counts the legs and the phones that are there', async () => {
  const [alice, bob] = [scene.phone('1001'), scene.phone('1002')];
  expect([await alice.register(), await bob.register()]).toEqual([200, 200]);
  const before = (await read('freeswitch/stats')).sessions.count.total;
  const call = await alice.call('1002');
  expect(await call.status()).toBe(200);
  const { sessions } = await read('freeswitch/stats');
  expect(sessions.count).toMatchObject({ active: 2, total: before + 2 });
  expect(await read('channel/stats')).toEqual([{ switch: name, ...sessions.count }]);
  await eventually(async () => expect(await read('sip_status')).toEqual({ data: { register_count: 2 } }));
  await call.hangUp();
}, 60_000);

it('shows zeros once the switch is gone, and no error', async () => {
  await scene.sw.kill();
  await eventually(async () => {
    const { systemStatus, uptime, sessions } = await read('freeswitch/stats');
    expect({ systemStatus, days: uptime.days, total: sessions.count.total }).toEqual({
      ...{ systemStatus: 'not ready', days: 0, total: 0 },
    });
  }, 30_000);
  expect(await read('channel/stats')).toEqual([]);
  expect((await read('status/host_info')).ext_ip).toBe('');
}, 60_000);
