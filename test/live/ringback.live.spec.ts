import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';
import { listeningAgent } from '../support/switch/listening-agent.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { Ear } from '../support/tones.js';

/** What a caller really hears while it rings. */
let scene: Scene;
let live: LiveSwitch;
let called: number;
let route: number;
const [ROUTE, OWN] = [1_750, 700];
beforeAll(async () => {
  scene = await Scene.open();
  if (!(scene.sw instanceof LiveSwitch)) throw new Error('needs a real FreeSWITCH');
  live = scene.sw;
  await scene.extension('1001');
  called = await scene.extension('1002', { timeout: 20 });
  route = await scene.route('Phones', '10');
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

const ALICE = '127.0.0.21';

/** The strengths of both tones while 1002 rings for 1001. */
async function heard(): Promise<number[]> {
  const bob = scene.phone('1002', { answer: null });
  expect(await bob.register()).toBe(200);
  const ear = await Ear.open(ALICE);
  const alice = await listeningAgent(live, '1001', ALICE, ear);
  try {
    expect((await alice.register()).status).toBe(200);
    const call = alice.call(`sip:1002@${DOMAIN}`, { name: '', number: '1001' });
    await eventually(async () => expect(await bob.incoming()).toHaveLength(1));
    await setTimeout(500);
    const strengths = await ear.listen(3_000, ROUTE, OWN);
    await call.hangUp();
    await scene.expectChannels(0);
    return strengths;
  } finally {
    ear.close();
    await alice.close();
    await bob.close();
  }
}

const changed = (path: string, fields: object) => scene.t.admin.put(`/api/${path}`).send(fields).expect(200);

describe('a caller hears, while it rings,', () => {
  it('the route’s tone, and the called extension’s before it', async () => {
    const [quiet = 1, none = 1] = await heard();
    expect(quiet + none).toBe(0);
    const tone = (hertz: number) => `tone_stream://%(1000,200,${hertz})`;
    await changed(`routes/${route}`, { ringback_enabled: 1, ringback_tone: tone(ROUTE) });
    const [high = 0, low = 0] = await heard();
    expect(high).toBeGreaterThan(0.002);
    expect(high).toBeGreaterThan(20 * low);
    const own = JSON.stringify({ media_path: tone(OWN), media_k: 'own' });
    await changed(`extensions/${called}`, { enable_ringback: '1', ringback: own });
    const [above = 0, below = 0] = await heard();
    expect(below).toBeGreaterThan(20 * above);
  });
});
