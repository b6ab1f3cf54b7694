import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png, wav } from '../../media/samples.js';
import { startApp, type TestApp } from '../../support/app.js';

/** What CherryPBX's pages of conference rooms send, and what they read of the answers. */

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

/** As the page creates one, with what its form leaves to the page. */
const CREATED = {
  ...{ name: 'Board', description: '', realm: '', profile_id: '1', canvas_count: '1', capacity: '10' },
  ...{ bandwidth: '1mb', fps: '15', video_mode: 'CONF_VIDEO_MODE_PASSTHROUGH' },
};
let serial = 0;
const create = async (more: object = {}): Promise<string> => {
  serial += 1;
  const input = { ...CREATED, nbr: String(6000 + serial), ...more };
  const { data } = (await t.admin.post('/api/conference_rooms').send(input).expect(200)).body;
  return `/api/conference_rooms/${data}`;
};
const read = async (path: string) => (await t.admin.get(path).expect(200)).body;
const problem = async (path: string, patch: object) =>
  (await t.admin.put(path).send(patch).expect(400)).body.errors[0];

/** As the page saves a room of which nothing but these was changed. */
const saved = (room: Record<string, unknown>, changed: object = {}) => {
  const form = { ...room, ...changed } as Record<string, unknown>;
  return {
    ...{ id: room['id'], name: form['name'], description: form['description'], nbr: form['nbr'] },
    ...{
      realm: form['realm'],
      capacity: form['capacity'] || '10',
      canvas_count: form['canvas_count'] || '1',
    },
    ...{ video_mode: form['video_mode'] || 'CONF_VIDEO_MODE_PASSTHROUGH', profile_id: form['profile_id'] },
    ...{ fps: form['fps'] || '15', bandwidth: form['bandwidth'] || '1mb' },
    ...{
      call_perm: form['call_perm'] ?? form['call_permission'],
      pin: form['pin'],
      admin_pin: form['admin_pin'],
    },
    ...{ enable_agora: form['enable_agora'] || false, agora_appid: '', agora_token: '', agora_channel: '' },
    auto_mute: form['auto_mute'] === 1 ? 'Yes' : false,
    banner: JSON.stringify({
      ...{ fontFace: '', fontScale: 1, bgColor: 'black', fgColor: 'white' },
      text: '${caller_id_number} ${caller_id_name}',
    }),
  };
};

const profileOf = async (path: string, name?: string) => {
  const profile = name ?? `room-${path.split('/').pop()}`;
  const fields = { section: 'configuration', key_value: 'conference.conf', profile_name: profile };
  const xml = await t.xml(fields);
  const found = new RegExp(`<profile name="${profile}">(.*?)</profile>`, 's').exec(xml)?.[1] ?? '';
  return Object.fromEntries(
    [...found.matchAll(/<param name="([^"]+)" value="([^"]*)"\/>/g)].map(([, k, v]) => [k!, v!]),
  );
};

describe('the page of a room', () => {
  it('saves what it has read, and reads it again', async () => {
    const path = await create();
    const room = await read(path);
    expect(room).toMatchObject({
      ...{ name: 'Board', capacity: 10, canvas_count: 1, fps: 15, bandwidth: '1mb', profile_id: 1 },
      ...{ video_mode: 'CONF_VIDEO_MODE_PASSTHROUGH', call_permission: 'CONF_CP_NO_CHECK', banner: '' },
    });
    await t.admin.put(path).send(saved(room)).expect(200);
    const again = await read(path);
    expect(again.banner).toMatchObject({ bgColor: 'black', text: '${caller_id_number} ${caller_id_name}' });
    expect({ ...again, banner: '', updated_at: '' }).toEqual({ ...room, updated_at: '' });
    const changes = {
      ...{ pin: '4711', admin_pin: '0815', call_perm: 'CONF_CP_CHECK_CID', auto_mute: 1 },
      ...{ video_mode: 'CONF_VIDEO_MODE_MUX', canvas_count: '2', fps: '25', bandwidth: '512kb' },
    };
    await t.admin.put(path).send(saved(again, changes)).expect(200);
    expect(await read(path)).toMatchObject({
      ...changes,
      ...{ canvas_count: 2, fps: 25, call_permission: 'CONF_CP_CHECK_CID' },
    });
    for (const no of ['否', 'No', false]) await t.admin.put(path).send({ auto_mute: no }).expect(200);
    expect(await read(path)).toMatchObject({ auto_mute: 0 });
    const [listed] = (await read('/api/conference_rooms?page=1&perPage=10')).data;
    expect(listed).toMatchObject({ id: path.split('/').pop(), capacity: '10' });
  });

  it('has what there is to choose from in the dictionaries', async () => {
    const path = await create();
    for (const [realm, field] of [
      ['CONF_VIDEO_MODE', 'video_mode'],
      ['CONF_CALL_PERM', 'call_perm'],
    ] as const) {
      const entries = await read(`/api/dicts?realm=${realm}`);
      expect(entries).toHaveLength(3);
      for (const { k } of entries)
        await t.admin
          .put(path)
          .send({ [field]: k })
          .expect(200);
      expect((await problem(path, { [field]: 'CONF_ELSE' })).field).toBe(field);
    }
  });

  it.each([
    ['enable_agora', true],
    ['enable_agora', '是'],
    ['agora_appid', 'abc'],
    ['agora_token', 'abc'],
    ['agora_channel', 'abc'],
    ['cluster', [{ host: '192.0.2.1', weight: '1' }]],
    ['canvas_count', 21],
    ['fps', 61],
    ['bandwidth', '1 mb'],
    ['banner', '{"text":"${system(id)}"}'],
    ['call_perm', 'CONF_CP_ELSE'],
  ])('refuses %s %j, which nothing would come of', async (field, value) => {
    const path = await create();
    const before = await read(path);
    expect((await problem(path, { name: 'changed', [field]: value })).field).toBe(field);
    expect(await read(path)).toEqual(before);
  });

  it('takes what asks for nothing of what is not here, and does not keep it', async () => {
    const path = await create({ enable_agora: 'No', agora_appid: '', cluster: [] });
    expect(await read(path)).not.toHaveProperty('enable_agora');
  });
});

describe('the pictures of a room', () => {
  it('are what the room says, and else what its profile says', async () => {
    const { data: profile } = (await t.admin.post('/api/conference_profiles').send({ name: 'films' })).body;
    for (const [k, v] of [
      ['video-mode', 'transcode'],
      ['video-fps', '30'],
      ['rate', '16000'],
    ])
      await t.admin.post(`/api/conference_profiles/${profile}/params`).send({ k, v }).expect(200);
    const path = await create({
      ...{
        profile_id: profile,
        video_mode: 'CONF_VIDEO_MODE_MUX',
        canvas_count: 3,
        fps: '',
        bandwidth: '2mb',
      },
    });
    expect(await profileOf(path)).toMatchObject({
      ...{
        'video-mode': 'mux',
        'video-canvas-count': '3',
        'video-fps': '30',
        'video-codec-bandwidth': '2mb',
      },
      ...{ rate: '16000', 'energy-level': '100', 'video-layout-name': 'group:grid' },
    });
    await t.admin.put(path).send({ fps: 12, bandwidth: '', video_mode: '' }).expect(200);
    const changed = await profileOf(path);
    expect(changed).toMatchObject({ 'video-mode': 'transcode', 'video-fps': '12' });
    expect(changed).not.toHaveProperty('video-codec-bandwidth');
    expect(await profileOf('/none/999')).toEqual({});
    expect(await profileOf(path, `profile-${profile}`)).toMatchObject({ 'video-mode': 'transcode' });
  });

  it('have layouts to be put together in, each of which fills the canvas', async () => {
    const xml = await t.xml({ section: 'configuration', key_value: 'conference_layouts.conf' });
    const layouts = [...xml.matchAll(/<layout name="(\d)x\d">(.*?)<\/layout>/gs)];
    expect(layouts.map(([, side]) => side)).toEqual(['1', '2', '3', '4', '5', '6', '8']);
    for (const [, side, images = ''] of layouts) {
      const places = [...images.matchAll(/<image x="(\d+)" y="(\d+)" scale="(\d+)"\/>/g)].map((match) =>
        match.slice(1).map(Number),
      );
      expect(places).toHaveLength(Number(side) ** 2);
      expect(new Set(places.map(String)).size).toBe(places.length);
      for (const [x = 0, y = 0, scale = 0] of places) {
        expect(Math.max(x, y) + scale).toBeLessThanOrEqual(360);
        expect([x % scale, y % scale]).toEqual([0, 0]);
      }
    }
    const group = /<group name="grid">(.*?)<\/group>/s.exec(xml)?.[1] ?? '';
    expect([...group.matchAll(/<layout>(\dx\d)<\/layout>/g)]).toHaveLength(layouts.length);
  });
});

describe('members', () => {
  const added = (id: string, more: object = {}) => [
    { name: 'Alice', num: '1001', room_id: Number(id), description: '', group_id: 0, ...more },
  ];

  it('are added, listed, changed, made moderators and removed as the page does', async () => {
    const path = await create();
    const id = path.split('/').pop()!;
    const { data: user } = (await t.admin.post('/api/users').send({ login: 'bob', password: 'Secret-1234' }))
      .body;
    await t.admin.post(`${path}/members`).send(added(id)).expect(200);
    const of = { num: '1002', name: 'Bob', route: '', group_id: 7, user_id: user };
    await t.admin.post(`${path}/members`).send(added(id, of)).expect(200);
    const [alice, bob] = await read(`${path}/members`);
    expect(alice).toMatchObject({
      ...{ id: expect.any(String), name: 'Alice', num: '1001', description: '', disabled: '1' },
      ...{ sort: '0', route: '', group_id: '0', user_id: '', room_id: id },
    });
    expect(bob).toMatchObject({ group_id: '7', user_id: String(user) });
    const moderator = `/api/conference_rooms/moderator/${id}/${alice.id}`;
    expect((await t.admin.put(moderator).expect(200)).body).toEqual({ disabled: '0' });
    // Saves the whole row it has read.
    const { name, num, description, disabled, sort, route, group_id } = bob;
    const row = { name, num, description, disabled, sort, route, group_id, user_id: Number(bob.user_id) };
    await t.admin.put(`${path}/members/${alice.id}`).send({ name: 'A.', sort: '9' }).expect(200);
    await t.admin
      .put(`${path}/members/${bob.id}`)
      .send({ ...row, num: '+8613800' })
      .expect(200);
    expect(await read(`${path}/members`)).toMatchObject([
      { id: bob.id, num: '+8613800', sort: '0' },
      { id: alice.id, name: 'A.', num: '1001', disabled: '0' },
    ]);
    expect((await t.admin.put(moderator).expect(200)).body).toEqual({ disabled: '1' });
    await t.admin.delete(`/api/users/${user}`).expect(200);
    expect((await read(`${path}/members`))[0]).toMatchObject({ id: bob.id, user_id: '' });
    await t.admin.delete(`${path}/members/${bob.id}`).expect(200);
    expect(await read(`${path}/members`)).toHaveLength(1);
    const other = await create();
    await t.admin.delete(`${other}/members/${alice.id}`).expect(404);
    await t.admin.put(`/api/conference_rooms/moderator/${other.split('/').pop()}/${alice.id}`).expect(404);
    await t.admin.get('/api/conference_rooms/999999/members').expect(404);
    await t.admin.delete(path).expect(200);
  });

  it('are added all or none', async () => {
    const path = await create();
    const two = [
      { name: 'A', num: '1001' },
      { name: 'B', num: '1001' },
    ];
    await t.admin.post(`${path}/members`).send(two).expect(409);
    const { body } = await t.admin
      .post(`${path}/members`)
      .send([two[0], { name: 'no number' }])
      .expect(400);
    expect(body.errors[0].field).toBe('data[1].num');
    for (const bad of [{ num: '10 01' }, { num: '1', user_id: 999_999 }])
      await t.admin.post(`${path}/members`).send([bad]).expect(400);
    await t.admin.post(`${path}/members`).send([]).expect(400);
    expect(await read(`${path}/members`)).toEqual([]);
    await t.admin
      .post(`${path}/members`)
      .send({ data: two.slice(0, 1) })
      .expect(200);
  });

  it('of a group are offered while they are not in the room', async () => {
    const path = await create();
    const ids: number[] = [];
    for (const login of ['carol', 'dave', 'erin']) {
      const user = { login, name: login === 'dave' ? '' : login, password: 'Secret-1234' };
      ids.push((await t.admin.post('/api/users').send(user).expect(200)).body.data);
    }
    for (const [index, extn] of ['1101', '1102'].entries())
      await t.admin
        .post('/api/extensions')
        .send({ extn, name: extn, password: 'Secret-1234', user_id: ids[index] })
        .expect(200);
    await t.admin.get(`${path}/remain_members/999`).expect(404);
    const group = (await t.admin.post('/api/groups').send({ name: 'Sales' }).expect(200)).body.data;
    expect(await read(`${path}/remain_members/${group}`)).toEqual([]);
    await t.admin.post(`/api/groups/${group}/members`).send({ user_ids: ids }).expect(200);
    const offered = await read(`${path}/remain_members/${group}`);
    expect(offered).toEqual([
      { id: ids[0], user_id: ids[0], name: 'carol', extn: '1101', description: '' },
      { id: ids[1], user_id: ids[1], name: 'dave', extn: '1102', description: '' },
    ]);
    const [{ name, extn, user_id }] = offered;
    const post = [{ name, num: extn, route: '', group_id: group, user_id, room_id: 1, description: '' }];
    await t.admin.post(`${path}/members`).send(post).expect(200);
    expect(await read(`${path}/remain_members/${group}`)).toMatchObject([{ extn: '1102' }]);
  });
});

describe('the files of a room', () => {
  it('are added and removed by the ids of the media files, and kept while a room has them', async () => {
    const path = await create();
    const upload = async (name: string, content: Buffer) =>
      (await t.admin.post('/api/upload').attach('file', content, name).expect(200)).body.data[0].id as number;
    const [sound, picture] = [await upload('welcome.wav', wav()), await upload('x.png', png())];
    const add = (media_file_id: number) =>
      t.admin
        .post(`${path}/medias`)
        .send({ media_file_id: String(media_file_id), conference_room_id: Number(path.split('/').pop()) });
    expect((await add(sound).expect(200)).body.id).toBe(sound);
    expect(await read(`${path}/media_files`)).toEqual([
      { id: sound, name: 'welcome.wav', mime: 'audio/wav' },
    ]);
    await add(sound).expect(409);
    for (const bad of [picture, 999_999])
      expect((await add(bad).expect(400)).body.errors[0].field).toBe('media_file_id');
    const { body } = await t.admin.delete(`/api/media_files/${sound}`).expect(409);
    expect(body.message).toContain('conference room');
    await t.admin.delete(`${path}/media_files/${picture}`).expect(404);
    await t.admin.delete(`${path}/media_files/${sound}`).expect(200);
    expect(await read(`${path}/media_files`)).toEqual([]);
    await add(sound).expect(200);
    await t.admin.delete(path).expect(200);
    await t.admin.delete(`/api/media_files/${sound}`).expect(200);
  });
});
