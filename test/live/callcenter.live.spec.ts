import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

let scene: Scene;
let folder: string;
beforeAll(async () => {
  scene = await Scene.open();
  folder = await mkdtemp(join(tmpdir(), 'switchyard-heard-'));
  await scene.route('Call centres', '60', { dest_type: 'FS_DEST_CTI' });
}, 60_000);
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true });
});

const HEADER = 44;
const PART_MS = 200;

/** Of each fifth of a second that a caller hears in a call centre, whether there was anything to hear. */
async function heard(nbr: string, sounds: object): Promise<boolean[]> {
  const input = { name: nbr, nbr, ...sounds };
  const id = (await scene.t.admin.post('/api/callcenters').send(input).expect(200)).body.data;
  await eventually(async () =>
    expect(await scene.sw.ask('callcenter_config queue list')).toContain(`callcenter-${id}|`),
  );
  const file = join(folder, `${nbr}.wav`);
  const answer = await scene.sw.ask(`originate loopback/${nbr}/context-1 &record(${file})`);
  const [, uuid = ''] = /^\+OK (\S+)/.exec(answer) ?? [];
  await setTimeout(4_500);
  expect(await scene.sw.ask(`uuid_kill ${uuid}`)).toContain('+OK');
  await scene.expectChannels(0);
  const samples = (await readFile(file)).subarray(HEADER);
  const size = 2 * 8 * PART_MS;
  return Array.from({ length: Math.floor(samples.length / size) }, (_, index) => {
    const part = samples.subarray(index * size, (index + 1) * size);
    return Array.from({ length: size / 2 }, (_each, at) => Math.abs(part.readInt16LE(2 * at))).some(
      (level) => level > 1_000,
    );
  });
}

it('plays the hold music, and in it the announcement as often as it says', async () => {
  const tone = 'tone_stream://%(200,100,440)';
  const announced = await heard('6001', {
    ...{ moh_sound: 'silence_stream://-1', announce_sound: tone, announce_frequency: 1 },
  });
  const begins = announced.filter((loud, index) => loud && announced[index - 1] === false).length;
  expect(begins).toBeGreaterThanOrEqual(2);
  expect(begins).toBeLessThanOrEqual(5);
  const music = await heard('6002', { moh_sound: `${tone};loops=-1` });
  expect(music.filter(Boolean).length).toBeGreaterThan(15);
  const silence = await heard('6003', { moh_sound: 'silence_stream://-1' });
  expect(silence).not.toContain(true);
}, 60_000);
