import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';
import { listeningAgent } from '../support/switch/listening-agent.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import { Ear, toneFile } from '../support/tones.js';

/** What is really heard by who is held. */
let scene: Scene;
let live: LiveSwitch;
const ids = new Map<string, number>();
const [HIGH, LOW, MIDDLE] = [1_750, 700, 1_200];
beforeAll(async () => {
  scene = await Scene.open();
  if (!(scene.sw instanceof LiveSwitch)) throw new Error('needs a real FreeSWITCH');
  live = scene.sw;
  for (const extn of ['1001', '1002']) ids.set(extn, await scene.extension(extn));
  await scene.route('Phones', '10');
});
afterEach(() => scene.closePhones());
afterAll(() => scene.close());

async function upload(hertz: number): Promise<number> {
  const { body } = await scene.t.admin
    .post('/api/media_files')
    .attach('file', toneFile(hertz), `${hertz}.wav`)
    .expect(200);
  return body.data[0].id;
}

async function music(name: string, fields: object): Promise<number> {
  return (
    await scene.t.admin
      .post('/api/hold_musics')
      .send({ name, ...fields })
      .expect(200)
  ).body.data;
}

const told = (id: number | 'standard', part: string) =>
  eventually(async () => {
    const name = id === 'standard' ? 'hold_music' : `switchyard_hold_${id}`;
    expect(await live.ask(`global_getvar ${name}`)).toContain(part);
  }, 10_000);

const ALICE = '127.0.0.21';
const BOB = '127.0.0.22';

/** The switch has forgotten what it remembered of 1001. */
const knows = (variable: string) =>
  eventually(async () => {
    const answer = await live.ask(`user_data 1001@${DOMAIN} var hold_music`);
    expect(answer.trim()).toBe(variable);
  }, 10_000);

/** 1001 calls 1002 and holds it: the strength of each tone in what 1002 hears for `ms`. */
async function heard(ms: number, ...hertz: number[]): Promise<number[]> {
  const ear = await Ear.open(BOB);
  const [alice, bob] = [
    await listeningAgent(live, '1001', ALICE),
    await listeningAgent(live, '1002', BOB, ear),
  ];
  try {
    expect([(await alice.register()).status, (await bob.register()).status]).toEqual([200, 200]);
    const call = alice.call(`sip:1002@${DOMAIN}`, { name: '', number: '1001' });
    expect(await call.status()).toBe(200);
    await eventually(async () => expect(await live.channels()).toHaveLength(2));
    expect(await call.hold()).toBe(200);
    await setTimeout(500);
    const strengths = await ear.listen(ms, ...hertz);
    await call.hangUp();
    await scene.expectChannels(0);
    return strengths;
  } finally {
    ear.close();
    await alice.close();
    await bob.close();
  }
}

describe('who is held', () => {
  it('hears the holder’s music, its context’s, the default one, and the tone where there is none', async () => {
    const [tone = 0] = await heard(6_000, 440);
    expect(tone).toBeGreaterThan(0.002);
    const [high, low] = [await upload(HIGH), await upload(LOW)];
    const standard = await music('Default', { media_ids: String(low), is_default: 1 });
    await told('standard', `/media/${low}.wav`);
    const [highBy = 0, lowBy = 0] = await heard(3_000, HIGH, LOW);
    expect(lowBy).toBeGreaterThan(20 * highBy);

    const own = await music('Own', { media_ids: [high] });
    await told(own, `/media/${high}.wav`);
    await scene.t.admin
      .put(`/api/extensions/${ids.get('1001')}`)
      .send({ hold_music_id: own })
      .expect(200);
    await knows(`phrase:switchyard_hold:${own}`);
    const [ownHigh = 0, ownLow = 0] = await heard(3_000, HIGH, LOW);
    expect(ownHigh).toBeGreaterThan(20 * ownLow);

    // What it is made of is changed: two files, one after the other and again.
    await scene.t.admin
      .put(`/api/hold_musics/${own}`)
      .send({ media_ids: [high, await upload(MIDDLE)] })
      .expect(200);
    await told(own, '!');
    const [first = 0, second = 0, none = 0] = await heard(5_000, HIGH, MIDDLE, LOW);
    expect(Math.min(first, second)).toBeGreaterThan(5 * none);

    await scene.t.admin
      .put(`/api/extensions/${ids.get('1001')}`)
      .send({ hold_music_id: null })
      .expect(200);
    await scene.t.admin.put('/api/contexts/1').send({ hold_music_id: own }).expect(200);
    const [context = 0, other = 0] = await heard(3_000, HIGH, LOW);
    expect(context).toBeGreaterThan(5 * other);
    await scene.t.admin.delete(`/api/hold_musics/${own}`).expect(409);
    await scene.t.admin.put('/api/contexts/1').send({ hold_music_id: null }).expect(200);
    for (const id of [own, standard]) await scene.t.admin.delete(`/api/hold_musics/${id}`).expect(200);
    await told('standard', 'tone_stream://');
  });
});
