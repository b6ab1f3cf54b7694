import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SECRET } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';
import { png, wav } from './samples.js';

let scene: Scene;
const sounds: number[] = [];
beforeAll(async () => {
  scene = await Scene.open();
  for (const name of ['one.wav', 'two.wav']) sounds.push(await uploaded(name, wav()));
});
afterEach(async () => {
  const { body } = await scene.t.admin.get('/api/hold_musics').expect(200);
  for (const { id } of body.data) await scene.t.admin.delete(`/api/hold_musics/${id}`).expect(200);
});
afterAll(() => scene.close());

async function uploaded(name: string, content: Buffer): Promise<number> {
  const { body } = await scene.t.admin.post('/api/media_files').attach('file', content, name).expect(200);
  return body.data[0].id;
}

const sent = (input: object) => scene.t.admin.post('/api/hold_musics').send(input);
const made = async (input: object): Promise<number> => (await sent(input).expect(200)).body.data;
const global = (name: string) => scene.sw.ask(`global_getvar ${name}`);

/** What its directory answer says is heard by whom an extension holds. */
async function heldWith(extn: string): Promise<string | undefined> {
  const fields = { section: 'directory', key_value: DOMAIN, user: extn, domain: DOMAIN };
  const { text } = await scene.t.anyone
    .post('/freeswitch/xml')
    .auth('freeswitch', SECRET)
    .type('form')
    .send(fields);
  return /name="hold_music" value="([^"]*)"/.exec(text)?.[1];
}

describe('hold music', () => {
  it('is told to the switches, in its order, and told again when it changes', async () => {
    const [one, two] = sounds;
    const id = await made({ name: 'Lobby', media_ids: [two, one] });
    const file = (sound?: number) => `{profile=switchyard}http_cache://[^!]+/freeswitch/media/${sound}\\.wav`;
    await eventually(async () =>
      expect(await global(`switchyard_hold_${id}`)).toMatch(
        new RegExp(`^file_string://${file(two)}!${file(one)}$`),
      ),
    );
    await scene.t.admin
      .put(`/api/hold_musics/${id}`)
      .send({ media_ids: String(one) })
      .expect(200);
    await eventually(async () =>
      expect(await global(`switchyard_hold_${id}`)).toMatch(new RegExp(`^file_string://${file(one)}$`)),
    );
    expect((await scene.t.admin.get(`/api/hold_musics/${id}`).expect(200)).body).toMatchObject({
      ...{ name: 'Lobby', media_ids: String(one), is_default: 0 },
    });
  });

  it('has one default, which is heard where none is named; without one there is a tone', async () => {
    const [first, second] = [
      await made({ name: 'First', media_ids: sounds[0], is_default: 1 }),
      await made({ name: 'Second', media_ids: sounds[1], is_default: 1 }),
    ];
    expect((await scene.t.admin.get(`/api/hold_musics/${first}`)).body.is_default).toBe(0);
    for (const name of ['hold_music', 'switchyard_hold_music'])
      await eventually(async () => expect(await global(name)).toContain(`/media/${sounds[1]}.wav`));
    await scene.t.admin.delete(`/api/hold_musics/${second}`).expect(200);
    await eventually(async () => expect(await global('hold_music')).toMatch(/^tone_stream:.*loops=-1$/));
  });

  it('is an extension’s own, or its context’s', async () => {
    const extn = await scene.extension('1001');
    const [own, shared] = [
      await made({ name: 'Own', media_ids: sounds[0] }),
      await made({ name: 'Shared', media_ids: sounds[1] }),
    ];
    expect(await heldWith('1001')).toBeUndefined();
    await scene.t.admin.put('/api/contexts/1').send({ hold_music_id: shared }).expect(200);
    expect(await heldWith('1001')).toBe(`phrase:switchyard_hold:${shared}`);
    await scene.t.admin.put(`/api/extensions/${extn}`).send({ hold_music_id: own }).expect(200);
    expect(await heldWith('1001')).toBe(`phrase:switchyard_hold:${own}`);
    expect((await scene.t.admin.delete(`/api/hold_musics/${own}`).expect(409)).body.message).toMatch(/1001/);
    await scene.t.admin.delete(`/api/hold_musics/${shared}`).expect(409);
    await scene.t.admin.put(`/api/extensions/${extn}`).send({ hold_music_id: null }).expect(200);
    await scene.t.admin.put('/api/contexts/1').send({ hold_music_id: null }).expect(200);
  });

  it('is named by queues and call centres', async () => {
    const id = await made({ name: 'Waiting', media_ids: sounds[0] });
    const said = `hold_music://${id}`;
    const { admin, anyone } = scene.t;
    const queue = { name: 'Waits', nbr: '7000', hold_music: said };
    const { data: queueId } = (await admin.post('/api/queues').send(queue).expect(200)).body;
    const centre = { name: 'Centre', nbr: '6000', moh_sound: said };
    const { data: centreId } = (await admin.post('/api/callcenters').send(centre).expect(200)).body;
    const route = { name: 'Queue', prefix: '7', context: 'context-1', max_length: 4 };
    await admin
      .post('/api/routes')
      .send({ ...route, dest_type: 'FS_DEST_NUM_QUEUE' })
      .expect(200);
    const { body } = await admin
      .post('/api/calls/simulate')
      .send({ context: 'context-1', caller: '', destNumber: '7000' });
    expect(JSON.stringify(body)).toContain(`fifo_music=phrase:switchyard_hold:${id}`);
    const { text } = await anyone
      .post('/freeswitch/xml')
      .auth('freeswitch', SECRET)
      .type('form')
      .send({ section: 'configuration', key_value: 'callcenter.conf' });
    expect(text).toContain(`name="moh-sound" value="phrase:switchyard_hold:${id}"`);
    await admin.delete(`/api/hold_musics/${id}`).expect(409);
    for (const hold_music of ['hold_music://99999', 'hold_music://x', 'hold_music://'])
      await admin.put(`/api/queues/${queueId}`).send({ hold_music }).expect(400);
    await admin.delete(`/api/queues/${queueId}`).expect(200);
    await admin.delete(`/api/hold_musics/${id}`).expect(409);
    await admin.delete(`/api/callcenters/${centreId}`).expect(200);
  });

  it('is made of sounds that exist, which stay as long as it does', async () => {
    const picture = await uploaded('a.png', png());
    for (const media_ids of ['', [], 'x', '1,,x', '99999', String(picture), `${sounds[0]},${picture}`])
      expect((await sent({ name: 'Bad', media_ids }).expect(400)).body.errors[0].field).toBe('media_ids');
    await sent({ media_ids: sounds[0] }).expect(400);
    await made({ name: 'Good', media_ids: sounds[0] });
    await sent({ name: 'Good', media_ids: sounds[0] }).expect(409);
    await scene.t.admin.delete(`/api/media_files/${sounds[0]}`).expect(409);
    await scene.t.admin.put('/api/contexts/1').send({ hold_music_id: 99_999 }).expect(400);
  });
});
