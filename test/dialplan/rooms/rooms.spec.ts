import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

let serial = 0;
/** A route to it, then what deleting it answers. */
const keptByRoute = async (path: string, dest_type: string, id: number | string) => {
  serial += 1;
  const route = { context: 'context-1', max_length: 12, name: `r${serial}`, prefix: `8${serial}` };
  const input = { ...route, dest_type, dest_uuid: String(id) };
  const { id: routeId } = (await t.admin.post('/api/routes').send(input).expect(200)).body.data;
  const { body } = await t.admin.delete(path).expect(409);
  expect(body.message).toContain(`route ${routeId} (r${serial})`);
  await t.admin.delete(`/api/routes/${routeId}`).expect(200);
};

describe('conference profiles', () => {
  const conf = () => t.xml({ section: 'configuration', key_value: 'conference.conf' });

  it('are created with params that mod_conference is told of, changed and deleted', async () => {
    const { data: id } = (
      await t.admin.post('/api/conference_profiles').send({ name: '宽带 "a"' }).expect(200)
    ).body;
    const path = `/api/conference_profiles/${id}`;
    const add = (k: string, v: string) => t.admin.post(`${path}/params`).send({ k, v });
    const param = (await add('rate', '16000').expect(200)).body.data;
    expect((await add('auto-record', 'x.wav').expect(400)).body.errors[0].field).toBe('k');
    expect((await add('rate', '3').expect(400)).body.errors[0].field).toBe('v');
    const profile = async () =>
      new RegExp(`<profile name="profile-${id}">.*?</profile>`, 's').exec(await conf())?.[0];
    expect(await profile()).toContain('<param name="rate" value="16000"/>');
    expect(await profile()).toContain('<param name="energy-level" value="100"/>');
    await t.admin.put(`${path}/params/${param}`).send({ action: 'toggle' }).expect(200);
    expect(await profile()).toContain('<param name="rate" value="8000"/>');
    expect((await t.admin.get(`${path}/params`).expect(200)).body).toMatchObject([
      { k: 'rate', v: '16000', disabled: 1, realm: 'CONFERENCE_PROFILE', ref_id: id },
    ]);
    await t.admin.delete(`${path}/params/${param}`).expect(200);
    await t.admin.put(path).send({ name: 'wide' }).expect(200);
    expect((await t.admin.get(path).expect(200)).body).toMatchObject({ id, name: 'wide' });
    // By its name too, for `conference 3000@wide` of a route's applications.
    expect(await conf()).toContain('<profile name="wide">');
    expect((await t.admin.get('/api/conference_profiles').expect(200)).body).toHaveLength(2);
    await t.admin.post('/api/conference_profiles').send({ name: 'wide' }).expect(409);
    await t.admin.delete(path).expect(200);
    expect(await conf()).not.toContain(`profile-${id}`);
    await t.admin.get(path).expect(404);
  });

  it('there is always one that is called default, once', async () => {
    expect([...(await conf()).matchAll(/<profile name="default">/g)]).toHaveLength(1);
    await t.admin.put('/api/conference_profiles/1').send({ name: 'usual' }).expect(200);
    expect([...(await conf()).matchAll(/<profile name="default">/g)]).toHaveLength(1);
    await t.admin.put('/api/conference_profiles/1').send({ name: 'default' }).expect(200);
  });
});

describe('conference rooms', () => {
  const ROOM = { name: 'Monday', description: 'd', nbr: '3000', profile_id: '1', realm: 'pbx.example.test' };
  const KEYS = [
    ...[
      'id',
      'name',
      'description',
      'nbr',
      'realm',
      'profile_id',
      'capacity',
      'pin',
      'admin_pin',
      'auto_mute',
    ],
    ...['video_mode', 'canvas_count', 'fps', 'bandwidth', 'banner', 'call_perm', 'call_permission'],
    ...['created_at', 'updated_at', 'deleted_at'],
  ];

  it('are created, listed as text, shown as numbers, changed and deleted', async () => {
    const { body: made } = await t.admin.post('/api/conference_rooms').send(ROOM).expect(200);
    expect(made).toEqual({ code: 200, message: 'success', data: expect.any(Number) });
    const path = `/api/conference_rooms/${made.data}`;
    const { body: page } = await t.admin.get('/api/conference_rooms?page=1&perPage=10').expect(200);
    expect(page).toMatchObject({ rowCount: 1, pageCount: 1, page: 1 });
    expect(Object.keys(page.data[0]).sort()).toEqual(KEYS.toSorted());
    expect(page.data[0]).toMatchObject({ ...ROOM, id: String(made.data), capacity: '0' });
    expect((await t.admin.get(path)).body).toMatchObject({
      ...ROOM,
      id: made.data,
      profile_id: 1,
      auto_mute: 0,
    });
    const changes = {
      id: '7',
      capacity: '20',
      pin: '123456',
      auto_mute: '1',
      profile_id: '',
      stream_address: 'x',
    };
    await t.admin.put(path).send(changes).expect(200);
    expect((await t.admin.get(path)).body).toMatchObject({
      capacity: 20,
      pin: '123456',
      auto_mute: 1,
      profile_id: '',
    });
    const { body: refused } = await t.admin.put(path).send({ admin_pin: '123456' }).expect(400);
    expect(refused.errors[0].field).toBe('admin_pin');
    await t.admin.put(path).send({ admin_pin: '1', pin: '' }).expect(400);
    await t.admin.put(path).send({ capacity: 1 }).expect(400);
    await keptByRoute(path, 'FS_DEST_CONFERENCE_ROOM', made.data);
    const ivr = (await t.admin.post('/api/ivrs').send({ name: 'to the room' })).body.data;
    const action = { digits: '1', action: 'IVR_CONFERENCE_ROOM', args: made.data };
    await t.admin.post(`/api/ivrs/${ivr}/actions`).send(action).expect(200);
    expect((await t.admin.get(`/api/ivrs/${ivr}/actions`)).body[0].body).toBe('3000');
    expect((await t.admin.delete(path).expect(409)).body.message).toContain(`ivr ${ivr} (to the room)`);
    await t.admin.delete(`/api/ivrs/${ivr}`).expect(200);
    expect((await t.admin.delete(path).expect(200)).body.data).toBe(String(made.data));
    await t.admin.get(path).expect(404);
  });

  it.each([
    ['name', { nbr: '1' }],
    ['nbr', { name: 'a' }],
    ['nbr', { name: 'a', nbr: '3000@x' }],
    ['realm', { name: 'a', nbr: '1', realm: 'a b' }],
    ['profile_id', { name: 'a', nbr: '1', profile_id: 99 }],
    ['pin', { name: 'a', nbr: '1', pin: 'abc' }],
    ['admin_pin', { name: 'a', nbr: '1', admin_pin: '${x}' }],
    ['capacity', { name: 'a', nbr: '1', capacity: -1 }],
  ])('name %s when they refuse %j', async (field, input) => {
    const { body } = await t.admin.post('/api/conference_rooms').send(input).expect(400);
    expect(body.errors[0].field).toBe(field);
  });

  it('have their number once in a realm', async () => {
    await t.admin.post('/api/conference_rooms').send({ name: 'a', nbr: '4000' }).expect(200);
    await t.admin.post('/api/conference_rooms').send({ name: 'b', nbr: '4000' }).expect(409);
    await t.admin
      .post('/api/conference_rooms')
      .send({ name: 'b', nbr: '4000', realm: 'b.example.test' })
      .expect(200);
  });

  it('have one profile to choose at first, in a bare array', async () => {
    const { body } = await t.admin.get('/api/conference_profiles').expect(200);
    expect(body).toEqual([
      expect.objectContaining({ id: 1, name: 'default', description: '', deleted_at: '' }),
    ]);
  });
});

describe('distributors', () => {
  it('are created, listed, changed and deleted', async () => {
    const { data: id } = (await t.admin.post('/api/distributors').send({ name: 'two lines' }).expect(200))
      .body;
    const { body: page } = await t.admin.get('/api/distributors').expect(200);
    expect(page).toMatchObject({
      rowCount: 1,
      data: [{ id: String(id), name: 'two lines', total_weight: '0' }],
    });
    await t.admin.put(`/api/distributors/${id}`).send({ total_weight: 100 }).expect(200);
    expect((await t.admin.get(`/api/distributors/${id}`)).body).toMatchObject({ id, total_weight: 100 });
    await keptByRoute(`/api/distributors/${id}`, 'FS_DEST_DISTRIBUTORS', id);
    await t.admin.post('/api/distributors').send({ name: 'two lines' }).expect(409);
    await t.admin.delete(`/api/distributors/${id}`).expect(200);
  });

  it('keep the gateways that are their nodes, under whatever name', async () => {
    const line = { name: '线路', realm: '192.0.2.9', register: 'no' };
    const gateway = (await t.admin.post('/api/gateways').send(line).expect(200)).body.data;
    const { data: id } = (await t.admin.post('/api/distributors').send({ name: 'nodes' }).expect(200)).body;
    const nodes = `/api/distributors/${id}/nodes`;
    const { data: node } = (await t.admin.post(nodes).send({ k: '线路', weight: '7' }).expect(200)).body;
    await t.admin.post(nodes).send({ k: 'user/1001' }).expect(200);
    await t.admin.put(`/api/gateways/${gateway}`).send({ name: 'line 1' }).expect(200);
    const row = { ref_id: id, realm: 'DISTRIBUTOR', disabled: 0, deleted_at: '' };
    expect((await t.admin.get(nodes).expect(200)).body).toEqual([
      expect.objectContaining({ ...row, id: node, k: 'line 1', v: String(gateway), weight: 7 }),
      expect.objectContaining({ ...row, k: 'user/1001', v: '', weight: 1 }),
    ]);
    const { body } = await t.admin.delete(`/api/gateways/${gateway}`).expect(409);
    expect(body.message).toBe(`gateway ${gateway} is in use by distributor ${id} (nodes)`);
    const changed = await t.admin.put(`${nodes}/${node}`).send({ action: 'toggle' }).expect(200);
    expect(changed.body.data).toMatchObject({ id: node, k: 'line 1', disabled: 1 });
    await t.admin.put(`${nodes}/${node}`).send({ k: 'user/1002', weight: 2 }).expect(200);
    await t.admin.delete(`/api/gateways/${gateway}`).expect(200);
    expect((await t.admin.delete(`${nodes}/${node}`).expect(200)).body.data).toBe(1);
    await t.admin.delete(`${nodes}/${node}`).expect(404);
  });

  it('lend their numbers to routes, which keep them', async () => {
    const { data: id } = (await t.admin.post('/api/distributors').send({ name: 'numbers' }).expect(200)).body;
    const nodes = `/api/distributors/${id}/nodes`;
    const route = (field: string, rule: string) =>
      t.admin.post('/api/routes').send({
        ...{
          name: `picks ${rule}`,
          prefix: '77',
          max_length: 12,
          context: 'context-1',
          dest_type: 'FS_DEST_USER',
        },
        [field]: rule,
      });
    const refused = async (field: string, rule: string) =>
      (await route(field, rule).expect(400)).body.errors as unknown;
    const absent = 'distributor "nobody" does not exist';
    expect(await refused('dnc', 'X/nobody')).toEqual([{ field: 'dnc', message: absent }]);
    const empty = 'distributor "numbers" has no node that is a number to pick';
    expect(await refused('sdnc', 'X/numbers')).toEqual([{ field: 'sdnc', message: empty }]);
    await t.admin.post(nodes).send({ k: 'user/1001' }).expect(200);
    await t.admin.post(nodes).send({ k: '02131234567', weight: 0 }).expect(200);
    expect(await refused('dnc', 'X/numbers')).toEqual([{ field: 'dnc', message: empty }]);
    const { data: node } = (await t.admin.post(nodes).send({ k: '+862131234567', weight: 2 }).expect(200))
      .body;
    expect((await t.admin.get(nodes)).body).toContainEqual(
      expect.objectContaining({ id: node, k: '+862131234567', v: '', weight: 2 }),
    );
    const stored = (await route('dnc', 'X/numbers').expect(200)).body.data;
    const { body } = await t.admin.delete(`/api/distributors/${id}`).expect(409);
    expect(body.message).toContain(`route ${stored.id}`);
    // What was good when it was stored does not stand in the way of another change.
    await t.admin.delete(`${nodes}/${node}`).expect(200);
    await t.admin.put(`/api/routes/${stored.id}`).send({ description: 'later' }).expect(200);
    await t.admin.delete(`/api/routes/${stored.id}`).expect(200);
    await t.admin.delete(`/api/distributors/${id}`).expect(200);
  });

  it.each(['nobody', 'sofia/external/1@192.0.2.1', 'user/${system x}', '{api_on_answer=x}user/1', ''])(
    'refuse the node %j',
    async (k) => {
      serial += 1;
      const { data: id } = (
        await t.admin
          .post('/api/distributors')
          .send({ name: `d${serial}` })
          .expect(200)
      ).body;
      const { body } = await t.admin.post(`/api/distributors/${id}/nodes`).send({ k }).expect(400);
      expect(body.errors[0].field).toBe('k');
      expect((await t.admin.get(`/api/distributors/${id}/nodes`)).body).toEqual([]);
    },
  );
});

describe('the first dictionaries', () => {
  it('name what CherryPBX offers, and tones that can be played', async () => {
    const realm = async (name: string) =>
      (await t.admin.get(`/api/dicts?realm=${name}`).expect(200)).body as {
        id: number;
        k: string;
        v: string;
      }[];
    expect((await realm('IVR_ACTION_TYPE')).map(({ k }) => k)).toHaveLength(14);
    expect((await realm('MFILE_TYPE')).map(({ k }) => k)).toContain('UPLOAD');
    expect((await realm('CONF_VIDEO_MODE'))[0]).toMatchObject({
      k: 'CONF_VIDEO_MODE_PASSTHROUGH',
      v: '透传',
    });
    expect((await realm('CONF_CALL_PERM')).map(({ k }) => k)).toContain('CONF_CP_NO_CHECK');
    const tones = (await realm('TONE')).map(({ v }) => `tone_stream://${v}`);
    const streams = (await realm('LOCAL_STREAM')).map(({ v }) => v);
    expect(tones.length).toBeGreaterThan(2);
    for (const [index, greet_long] of [...tones, ...streams].entries())
      await t.admin
        .post('/api/ivrs')
        .send({ name: `tone ${index}`, greet_long })
        .expect(200);
  });
});

describe('what mod_distributor is told', () => {
  it('are the nodes that get calls: enabled, with a share, and not of a disabled gateway', async () => {
    const add = async (path: string, input: object) =>
      (await t.admin.post(path).send(input).expect(200)).body.data as number;
    const gateway = await add('/api/gateways', { name: 'told', realm: '192.0.2.9', register: 'no' });
    const id = await add('/api/distributors', { name: 'told' });
    const nodes = `/api/distributors/${id}/nodes`;
    const [line, phone] = [await add(nodes, { k: 'told', weight: 3 }), await add(nodes, { k: 'user/1001' })];
    await add(nodes, { k: 'user/1002', weight: 0 });
    await add(nodes, { k: 'user/1003', disabled: 1 });
    const list = async () =>
      new RegExp(`<list name="distributor-${id}">.*?</list>`, 's').exec(
        await t.xml({ section: 'configuration', key_value: 'distributor.conf' }),
      )?.[0];
    const both = [`<node name="${line}" weight="3"/>`, `<node name="${phone}" weight="1"/>`];
    expect(await list()).toBe(`<list name="distributor-${id}">\n${both.join('\n')}\n</list>`);
    await t.admin.put(`/api/gateways/${gateway}`).send({ disabled: 1 }).expect(200);
    expect(await list()).toBe(`<list name="distributor-${id}">\n${both[1]}\n</list>`);
    const { id: route } = (
      await t.admin
        .post('/api/routes')
        .send({ ...ROUTE, dest_uuid: String(id) })
        .expect(200)
    ).body.data;
    const asked = { section: 'dialplan', 'Caller-Context': 'context-1', 'Caller-Destination-Number': '77' };
    expect(await t.xml(asked)).toContain('switchyard_to_' + phone + '=user/1001');
    await t.admin.delete(`/api/routes/${route}`).expect(200);
    await t.admin.delete(`/api/distributors/${id}`).expect(200);
    expect(await list()).toBeUndefined();
  });
});

const ROUTE = {
  ...{ name: 'distributed', context: 'context-1', prefix: '77', max_length: 4, allow_transit: 1 },
  dest_type: 'FS_DEST_DISTRIBUTORS',
};
