import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wavDuration } from '../../src/media/rules/wav-duration.js';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

/** What calls leave behind on the switch comes to the backend. */
let scene: Scene;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-recordings-'));
  scene = await Scene.open('backend', undefined, { RECORDINGS_DIR: folder });
  await scene.extension('1001', { name: 'Alice' });
  await scene.extension('1002', { name: 'Bob' });
  await scene.route('Phones', '10', { auto_record: 1 });
});
afterEach(() => scene.closePhones());
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true, force: true });
});

interface CallFileRow {
  readonly id: number;
  readonly kind: string;
  readonly uuid: string;
  readonly path: string;
  readonly rel_path: string;
  readonly url: string;
  readonly file_size: number;
  readonly duration: number;
}

const UPLOADED_MS = 30_000;

async function talk(seconds: number): Promise<void> {
  const [alice, bob] = [scene.phone('1001'), scene.phone('1002')];
  expect([await alice.register(), await bob.register()]).toEqual([200, 200]);
  const call = await alice.call('1002');
  expect(await call.status()).toBe(200);
  await setTimeout(seconds * 1_000);
  await call.hangUp();
  await scene.expectChannels(0);
}

async function files(query = ''): Promise<CallFileRow[]> {
  return (await scene.t.admin.get(`/api/call_files?${query}`).expect(200)).body.data;
}

async function uploaded(count: number): Promise<CallFileRow[]> {
  await eventually(async () => expect((await files()).length).toBe(count), UPLOADED_MS);
  return files();
}

const caller = async () =>
  (await scene.t.admin.get('/api/cdrs?cidNumber=1001').expect(200)).body.data.find(
    (row: { direction: string }) => row.direction === 'inbound',
  );

describe('a recorded call', () => {
  it(
    'leaves a file that the backend has, with its leg, its sound and its CDR',
    async () => {
      await talk(4);
      const [file] = await uploaded(1);
      const cdr = await caller();
      expect(file).toMatchObject({
        ...{ kind: 'recording', uuid: cdr.uuid, core_uuid: cdr.core_uuid, switch: cdr.switch, ext: 'wav' },
        ...{ rel_path: cdr.rel_path, caller_id_number: '1001', destination_number: '1002' },
      });
      expect(file!.path.endsWith(`/${file!.rel_path}`)).toBe(true);
      expect(file!.rel_path).toContain(file!.uuid);
      expect(file!.duration).toBeGreaterThan(3);
      expect(file!.duration).toBeLessThan(6);
      expect(cdr).toMatchObject({ media_file_id: file!.id, abs_path: `/api/media_files/${file!.id}.wav` });
      for (const url of [file!.url, cdr.abs_path]) {
        const { body, headers } = await scene.t.admin.get(url).responseType('blob').expect(200);
        expect(headers).toMatchObject({ 'content-type': 'audio/wav' });
        expect((body as Buffer).length).toBe(file!.file_size);
        expect(wavDuration((body as Buffer).subarray(0, 65_536), file!.file_size)).toBe(file!.duration);
      }
      const { body: beside } = await scene.t.admin.get(`/api/media_files?uuid=${cdr.uuid}`).expect(200);
      expect(beside).toMatchObject({ rowCount: 1, data: [{ id: file!.id, mime: 'audio/wav', ext: 'wav' }] });
      expect(await scene.sw.spool()).toEqual([]);
    },
    UPLOADED_MS + 30_000,
  );

  it(
    'by REST leaves one of its leg too, whatever its name',
    async () => {
      const before = (await files()).length;
      await scene.route('Park', '8', {
        dest_type: 'FS_DEST_SYSTEM',
        body: 'answer\necho',
      });
      const phone = scene.phone('1001');
      expect(await phone.register()).toBe(200);
      const call = await phone.call('8');
      expect(await call.status()).toBe(200);
      await scene.expectChannels(1);
      const [channel] = await scene.channels();
      const put = (body: object) =>
        scene.t.admin.put(`/api/channels/${channel!.uuid}`).send(body).expect(200);
      await put({ action: 'record', record: 'on', file_name: 'complaint.wav' });
      await setTimeout(2_000);
      await put({ action: 'record', record: 'off' });
      const [file] = await uploaded(before + 1);
      expect(file).toMatchObject({ rel_path: 'recordings/complaint.wav', uuid: channel!.uuid });
      await call.hangUp();
      await eventually(async () => {
        const { body } = await scene.t.admin.get(`/api/cdrs/${channel!.uuid}`).expect(200);
        expect(body).toMatchObject({ media_file_id: file!.id, rel_path: file!.rel_path });
      }, 10_000);
    },
    UPLOADED_MS + 30_000,
  );

  it(
    'keeps its file while the backend is away, and over a restart of the switch',
    async () => {
      const before = (await files()).length;
      const [alice, bob] = [scene.phone('1001'), scene.phone('1002')];
      expect([await alice.register(), await bob.register()]).toEqual([200, 200]);
      const call = await alice.call('1002');
      expect(await call.status()).toBe(200);
      await setTimeout(4_000);
      await scene.stopBackend();
      await call.hangUp();
      await eventually(async () => expect(await scene.sw.channels()).toEqual([]), 20_000);
      await eventually(async () => expect((await scene.sw.spool()).length).toBe(1), 5_000);
      await setTimeout(6_000);
      const [left] = await scene.sw.spool();
      await scene.sw.restart();
      expect(await scene.sw.spool()).toEqual([left]);
      await scene.startBackend();
      const rows = await uploaded(before + 1);
      expect(rows[0]!.path.endsWith(left!)).toBe(true);
      await eventually(async () => expect(await scene.sw.spool()).toEqual([]), 5_000);
    },
    UPLOADED_MS + 90_000,
  );

  it(
    'elsewhere, by an application, is listed too, and can still be played by its name',
    async () => {
      const before = (await files()).length;
      const phone = scene.phone('1001');
      expect(await phone.register()).toBe(200);
      const note = '/notes/today.wav';
      const originate = (apps: object[]) =>
        scene.t.admin.post('/api/channels').send({ destNumber: '1001', apps }).expect(200);
      const { body } = await originate([{ app: 'record_session', args: note }, { app: 'park' }]);
      expect(body.result).toBe('ok');
      await setTimeout(2_000);
      expect(await files()).toHaveLength(before);
      await scene.t.admin.delete(`/api/channels/${body.uuid}`).expect(200);
      const [file] = await uploaded(before + 1);
      expect(file).toMatchObject({ rel_path: 'notes/today.wav', uuid: body.uuid });
      await originate([{ app: 'playback', args: note }, { app: 'park' }]);
      await setTimeout(6_000);
      expect(await files()).toHaveLength(before + 1);
    },
    UPLOADED_MS + 30_000,
  );
});
