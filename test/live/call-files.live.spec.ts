import { access, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png, silentWav } from '../media/samples.js';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';
import { LiveSwitch } from '../support/switch/live-switch.js';

const enabled = process.env.FREESWITCH_BIN !== undefined && process.env.FREESWITCH_BIN !== '';

/** Two rounds of the script. */
const TWO_ROUNDS_MS = 11_000;
const UPLOADED_MS = 20_000;

describe.skipIf(!enabled)('the spool of a real FreeSWITCH (FREESWITCH_BIN)', () => {
  let scene: Scene;
  let folder: string;
  let spool: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'switchyard-recordings-'));
    scene = await Scene.open('backend', undefined, { RECORDINGS_DIR: folder });
    if (!(scene.sw instanceof LiveSwitch)) throw new Error('this needs a real FreeSWITCH');
    spool = join(scene.sw.folder, 'recordings');
    for (const name of ['calls', 'recordings', 'snapshot'])
      await mkdir(join(spool, name), { recursive: true });
  });
  afterAll(async () => {
    await scene.close();
    await rm(folder, { recursive: true, force: true });
  });

  const names = async () => {
    const { body } = await scene.t.admin.get('/api/call_files').expect(200);
    return (body.data as { rel_path: string }[]).map(({ rel_path }) => rel_path).sort();
  };

  /** As a file that was written a minute ago. */
  async function put(name: string, content: Buffer): Promise<void> {
    const path = join(spool, name);
    await writeFile(path, content);
    const past = Date.now() / 1000 - 60;
    await utimes(path, past, past);
  }

  it('gives up recordings and pictures, and nothing else', async () => {
    await put('snapshot/a.png', png());
    await put('recordings/会议 1.wav', silentWav(1_000));
    await put('recordings/会议-2.wav', silentWav(1_000));
    await put('recordings/no.wav', Buffer.from('this is none'));
    await put('prompt.wav', silentWav(1_000));
    await put('secret.wav', silentWav(1_000));
    await symlink(join(spool, 'secret.wav'), join(spool, 'recordings/link.wav'));
    await symlink('/etc', join(spool, 'recordings/folder'));
    await eventually(
      async () => expect(await names()).toEqual(['recordings/会议-2.wav', 'snapshot/a.png']),
      UPLOADED_MS,
    );
    await eventually(() => access(join(spool, 'recordings/no.wav.refused')), UPLOADED_MS);
    await setTimeout(TWO_ROUNDS_MS);
    expect(await names()).toHaveLength(2);
    expect((await scene.sw.spool()).filter((name) => !name.includes('folder/'))).toEqual(
      ['prompt.wav', 'recordings/no.wav.refused', 'recordings/会议 1.wav', 'secret.wav'].sort(),
    );
    expect(await scene.sw.logText()).toContain('1 refused by the backend');
  }, 90_000);

  it('keeps what FreeSWITCH has open, however long nothing is written to it, and knows whose it is', async () => {
    await scene.extension('1001');
    await scene.extension('1002');
    await scene.route('Phones', '10');
    const [alice, bob] = [scene.phone('1001'), scene.phone('1002')];
    expect([await alice.register(), await bob.register()]).toEqual([200, 200]);
    const call = await alice.call('1002');
    expect(await call.status()).toBe(200);
    await scene.expectChannels(2);
    const [leg] = await scene.sw.channels();
    const recorded = join(spool, 'recordings/asked-for.wav');
    expect(await scene.sw.ask(`uuid_record ${leg!.uuid} start ${recorded}`)).toContain('+OK');
    // One that is open and was last written to a minute ago.
    await put('played.wav', silentWav(60_000));
    const played = await scene.sw.ask(`uuid_broadcast ${leg!.uuid} ${join(spool, 'played.wav')} aleg`);
    expect(played).toContain('+OK');
    await setTimeout(1_000);
    await rename(join(spool, 'played.wav'), join(spool, 'recordings/played.wav'));
    const before = await names();
    await setTimeout(TWO_ROUNDS_MS);
    expect(await names()).toEqual(before);
    await call.hangUp();
    const both = ['recordings/asked-for.wav', 'recordings/played.wav'];
    await eventually(async () => expect(await names()).toEqual(expect.arrayContaining(both)), UPLOADED_MS);
    const { body } = await scene.t.admin.get(`/api/call_files?uuid=${leg!.uuid}`).expect(200);
    expect(body.data).toMatchObject([{ rel_path: 'recordings/asked-for.wav', caller_id_number: '1001' }]);
    expect(body.data[0].duration).toBeGreaterThan(11);
  }, 90_000);
});
