import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GATEWAY_PARAM_NAMES } from '../../src/trunking/gateway-params.js';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

const ACCOUNT = { realm: '192.0.2.100:7000', username: 'test', password: '$VeryGoodPassw0rd' };
const create = async (name: string, more: object = {}) =>
  (
    await t.admin
      .post('/api/gateways')
      .send({ ...ACCOUNT, name, ...more })
      .expect(200)
  ).body.data as number;
const sofia = () => t.xml({ section: 'configuration', key_value: 'sofia.conf' });

describe('a gateway', () => {
  it('is created from the template, listed as text with an empty password, and read with its children', async () => {
    const id = await create('test123', {
      description: '',
      profile_id: '1',
      register: 'yes',
      template: 'default',
    });
    const { body } = await t.admin.get('/api/gateways').expect(200);
    const row = {
      id: String(id),
      password: '',
      profile_id: '1',
      realm: ACCOUNT.realm,
      username: 'test',
      register: 'yes',
    };
    expect(body.data).toMatchObject([{ ...row, name: 'test123', description: '', deleted_at: '' }]);
    const single = (await t.admin.get(`/api/gateways/${id}`).expect(200)).body;
    expect(single).toMatchObject({ id, profile_id: 1, register: 'yes', variables: [] });
    expect(single).not.toHaveProperty('password');
    expect(single.params).toHaveLength(23);
    expect(single.params.every(({ disabled }: { disabled: number }) => disabled === 1)).toBe(true);
    expect((await t.admin.get(`/api/gateways/params/${id}`).expect(200)).body).toEqual(single.params);
    const copy = await create('copy', { template: String(id) });
    expect((await t.admin.get(`/api/gateways/params/${copy}`)).body).toHaveLength(23);
    await t.admin
      .post('/api/gateways')
      .send({ ...ACCOUNT, name: 'none', template: '999' })
      .expect(400);
    expect((await t.admin.get('/api/gateways?name=none')).body.rowCount).toBe(0);
  });

  it('takes params and variables in the documented spellings', async () => {
    const id = await create('children');
    const base = `/api/gateways/${id}`;
    const param = (
      await t.admin
        .post(`${base}/params`)
        .send({ k: 'auth-username', v: 'cluecon', disabled: '0' })
        .expect(200)
    ).body.data;
    const changed = await t.admin
      .put(`${base}/params/${param}`)
      .send({ k: 'auth-username', v: 'clueconn' })
      .expect(200);
    expect(changed.body.data).toMatchObject({
      id: param,
      v: 'clueconn',
      ref_id: id,
      realm: 'GATEWAY',
      disabled: 0,
    });
    const input = { k: 'x_test', v: 'xui', disabled: '0', direction: 'inbound' };
    const variable = (await t.admin.post(`${base}/variables`).send(input).expect(200)).body.data;
    const [row] = (await t.admin.get(`/api/gateways/variables/${id}`).expect(200)).body;
    expect(row).toMatchObject({ id: variable, gateway_id: id, direction: 1, k: 'x_test', disabled: 0 });
    expect(row).not.toHaveProperty('ref_id');
    await t.admin
      .put(`${base}/variables/${variable}`)
      .send({ k: 'x_test', v: 'b', direction: '2' })
      .expect(200);
    expect((await t.admin.get(base)).body.variables).toMatchObject([{ v: 'b', direction: 2 }]);
    expect((await t.admin.delete(`${base}/param/${param}`).expect(200)).body.data).toBe(1);
    expect((await t.admin.delete(`${base}/variable/${variable}`).expect(200)).body.data).toBe(1);
    // FreeSWITCH knows no codec-prefs, and has forgotten ping-user-agent when it needs it.
    for (const k of ['nonsense', 'codec-prefs', 'ping-user-agent'])
      await t.admin.post(`${base}/params`).send({ k, v: 'x' }).expect(400);
    await t.admin.post(`${base}/variables`).send({ k: 'api_on_answer', v: 'system id' }).expect(400);
  });

  it('is told to the switch as gw-<id> with its password, encrypted in the database', async () => {
    const id = await create('Büro 电话 & <Co>', { register: 'false' });
    const xml = await sofia();
    const own = new RegExp(`<gateway name="gw-${id}">[^]*?</gateway>`).exec(xml)![0];
    expect(own).toContain('<param name="register" value="false"/>');
    expect(own).toContain('<param name="password" value="&#36;VeryGoodPassw0rd"/>');
    expect(own).toContain('<param name="caller-id-in-from" value="true"/>');
    expect(own).toContain('<variable name="sip_cid_type" value="pid" direction="outbound"/>');
    expect(xml.indexOf(own)).toBeGreaterThan(xml.indexOf('<profile name="external">'));
    const [row] = await t.database.run('SELECT to_jsonb(g)::text AS g FROM gateways g WHERE id = $1', [id]);
    expect(row!['g']).not.toContain(ACCOUNT.password);
    await t.admin.put(`/api/gateways/${id}`).send({ disabled: 1 }).expect(200);
    expect(await sofia()).not.toContain(`gw-${id}"`);
  });

  it('keeps the table that its numbers are transformed by, and the distributor with a number', async () => {
    const made = async (path: string, input: object) =>
      (await t.admin.post(`/api/${path}`).send(input).expect(200)).body.data as number;
    const table = await made('number_translation', { name: 'at the carrier', type: 'prefix' });
    const pool = await made('distributors', { name: 'shown' });
    // CherryPBX leaves the columns out.
    const rules = { dnc: `s/prefix_nts_${table}///`, sdnc: 'X/shown' };
    const refused = await t.admin.post('/api/gateways').send({ ...ACCOUNT, name: 'transforms', ...rules });
    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ field: 'sdnc' }]]);
    await made(`distributors/${pool}/nodes`, { k: '0213', weight: 1 });
    const id = await create('transforms', rules);
    const { body } = await t.admin.get(`/api/gateways/${id}`).expect(200);
    const stored = `s/prefix_nts_${table}/original_number/nts_number/`;
    expect(body).toMatchObject({ dnc: stored, sdnc: 'X/shown' });
    for (const path of [`number_translation/${table}`, `distributors/${pool}`]) {
      const { body: kept } = await t.admin.delete(`/api/${path}`).expect(409);
      expect(kept.message).toContain('transforms');
    }
    await t.admin.put(`/api/gateways/${id}`).send({ dnc: '', sdnc: '' }).expect(200);
    for (const path of [`number_translation/${table}`, `distributors/${pool}`])
      await t.admin.delete(`/api/${path}`).expect(200);
  });

  it('runs in the SIP profile that it names', async () => {
    const id = await create('inside', { profile_id: 1 });
    const profileOf = async () => {
      const before = (await sofia()).split(`<gateway name="gw-${id}">`)[0]!;
      return [...before.matchAll(/<profile name="(\w+)">/g)].at(-1)![1];
    };
    expect(await profileOf()).toBe('internal');
    await t.admin.put(`/api/gateways/${id}`).send({ profile_id: 2 }).expect(200);
    expect(await profileOf()).toBe('external');
  });

  it('has the last of two params of one name', async () => {
    const id = await create('twice');
    for (const [k, v, o] of [
      ['from-user', 'last', 2],
      ['from-user', 'first', 1],
    ])
      await t.admin.post(`/api/gateways/${id}/params`).send({ k, v, o }).expect(200);
    const own = new RegExp(`<gateway name="gw-${id}">[^]*?</gateway>`).exec(await sofia())![0];
    expect(own.match(/"from-user" value="(\w+)"/g)).toEqual(['"from-user" value="last"']);
  });

  it.each([
    ['proxy', 'a b'],
    ['proxy', '192.0.2.1:70000'],
    ['from-user', 'x>;tag=1'],
    ['from-domain', '${system(id)}'],
    ['context', 'context-77'],
    ['context', 'switchyard'],
    ['expire-seconds', '-1'],
    ['ping', '3'],
    ['caller-id-in-from', 'perhaps'],
    ['register-transport', 'sctp'],
    ['contact-params', 'a b'],
  ])('has no param %s that is %j', async (k, v) => {
    const id = await create(`with ${k} ${v}`);
    const { body } = await t.admin.post(`/api/gateways/${id}/params`).send({ k, v }).expect(400);
    expect(body.errors).toMatchObject([{ field: 'v' }]);
    await t.admin.post(`/api/gateways/${id}/params`).send({ k, v: '' }).expect(200);
  });

  it('has variables of names that FreeSWITCH reads as they are stored', async () => {
    const id = await create('names');
    for (const k of ['x_a=1,api_on_answer', 'sip_h_X-a=b'])
      await t.admin.post(`/api/gateways/${id}/variables`).send({ k, v: '1' }).expect(400);
  });

  it.each([
    ['realm', { realm: 'a b' }],
    ['realm', { realm: '192.0.2.1;transport=tcp' }],
    ['profile_id', { profile_id: 99 }],
    ['register', { register: 'perhaps' }],
    ['username', { username: '' }],
    ['username', { username: 'x>;tag=1' }],
    ['password', { password: '' }],
    ['template', { template: 'other' }],
    ['dnc', { dnc: 'r' }],
    ['dnc', { dnc: 's/prefix_nts_99/original_number/nts_number/' }],
    ['sdnc', { sdnc: 'X/nobody' }],
  ])('with a bad %s is refused by that name', async (field, bad) => {
    const { body } = await t.admin
      .post('/api/gateways')
      .send({ ...ACCOUNT, name: 'bad', ...bad })
      .expect(400);
    expect(body.errors).toMatchObject([{ field }]);
  });
});

describe('GET /api/gateways/lparams', () => {
  it('explains every param that may be set, in both languages', async () => {
    const help = async (query: string) =>
      (await t.admin.get(`/api/gateways/lparams${query}`).expect(200)).body as { k: string; v: string }[];
    const [zh, en] = [await help('?language=zh'), await help('?language=en')];
    for (const texts of [zh, en]) {
      expect(texts.map(({ k }) => k).toSorted()).toEqual(GATEWAY_PARAM_NAMES.toSorted());
      expect(texts.filter(({ v }) => v === '')).toEqual([]);
    }
    expect(zh.find(({ k }) => k === 'ping')!.v).toContain('间隔');
    expect(en.find(({ k }) => k === 'ping')!.v).toContain('Seconds');
    expect(await help('')).toEqual(zh);
    const { body } = await t.admin.get('/api/gateways/lparams?language=fr').expect(400);
    expect(body.errors).toMatchObject([{ field: 'language' }]);
  });
});

const FROM_1001 = {
  ...{ section: 'dialplan', 'Caller-Context': 'context-1', variable_sip_authorized: 'true' },
  ...{ variable_user_name: '1001', variable_domain_name: '127.0.0.1' },
};

describe('a route to a gateway', () => {
  const ROUTE = { context: 'context-1', max_length: 12, dest_type: 'FS_DEST_GATEWAY' };

  it('shows the gateway’s name of today, and keeps it from being deleted', async () => {
    const id = await create('main');
    const route = { ...ROUTE, name: 'out', prefix: '78900', dest_uuid: String(id) };
    const made = (await t.admin.post('/api/routes').send(route).expect(200)).body.data;
    expect(made).toMatchObject({ body: 'main', dest_uuid: String(id) });
    await t.admin.put(`/api/gateways/${id}`).send({ name: 'renamed' }).expect(200);
    expect((await t.admin.get(`/api/routes/${made.id}`)).body.body).toBe('renamed');
    expect((await t.admin.get('/api/routes')).body.data[0].body).toBe('renamed');
    const { body } = await t.admin.delete(`/api/gateways/${id}`).expect(409);
    expect(body.message).toBe(`gateway ${id} is in use by route ${made.id} (out)`);
    await t.admin.delete(`/api/routes/${made.id}`).expect(200);
    await t.admin.delete(`/api/gateways/${id}`).expect(200);
  });

  it('takes main and backup, both of which must exist', async () => {
    const [main, backup] = [await create('first'), await create('second')];
    const send = (dest_uuid: string) =>
      t.admin
        .post('/api/routes')
        .send({ ...ROUTE, name: `to ${dest_uuid}`, prefix: '00', dest_uuid, media_codec: ['PCMA', 'PCMU'] });
    expect((await send(`${main},999`).expect(400)).body.errors).toMatchObject([{ field: 'dest_uuid' }]);
    await send('first').expect(400);
    expect((await send(`${main},${backup}`).expect(200)).body.data.body).toBe('first,second');
    const caller = {
      ...{ extn: '1001', password: 'secret-1001', name: "Bob O'Neil", cid_number: '5551' },
    };
    await t.admin.post('/api/extensions').send(caller).expect(200);
    const call = { ...FROM_1001, 'Caller-Destination-Number': '00861' };
    await expect(
      (await t.xml(call)).replaceAll(`gw-${main}/`, 'gw-MAIN/').replaceAll(`gw-${backup}/`, 'gw-BACKUP/'),
    ).toMatchFileSnapshot('../golden/dialplan-gateways.xml');
  });

  it('may be stored without a gateway, and such a call is released', async () => {
    await t.admin
      .post('/api/routes')
      .send({ ...ROUTE, name: 'later', prefix: '55' })
      .expect(200);
    const xml = await t.xml({ ...FROM_1001, 'Caller-Destination-Number': '5512' });
    expect(xml).toContain('data="NO_ROUTE_DESTINATION"');
  });
});

describe('what CherryPBX asks of gateways', () => {
  it('lists every one by name also without a switch', async () => {
    await create('listed');
    const { body } = await t.admin.get('/api/gateways/list').expect(200);
    expect(body).toContainEqual({ gwname: 'listed', gwstatus: 'UNKNOWN' });
    expect(body).toHaveLength((await t.admin.get('/api/gateways')).body.rowCount);
  });

  it('says who leads to one: routes, by their times too, DODs and distributors', async () => {
    const id = await create('led to');
    const users = async () => (await t.admin.get(`/api/gateways/relevance_info/${id}`).expect(200)).body;
    expect(await users()).toEqual({ routes: [], dods: [], distributors: [] });
    const route = {
      name: 'by time',
      prefix: '66',
      context: 'context-1',
      max_length: 9,
      dest_type: 'FS_DEST_USER',
    };
    const { id: route_id } = (await t.admin.post('/api/routes').send(route).expect(200)).body.data;
    const time = { route_id, time_recurrence: '20260101T080000|PT8H|daily', dest_type: 'FS_DEST_GATEWAY' };
    await t.admin
      .post('/api/time_recurrence')
      .send({ ...time, dest_uuid: id })
      .expect(200);
    expect(await users()).toEqual({
      routes: [{ id: route_id, name: 'by time', prefix: '66' }],
      ...{ dods: [], distributors: [] },
    });
    await t.database.run(
      `WITH carriers AS (INSERT INTO distributors (name) VALUES ('carriers') RETURNING id)
       INSERT INTO links SELECT 'distributor node', 1, 'distributor', id, 'gateway', $1 FROM carriers`,
      [id],
    );
    expect((await users()).distributors).toEqual([{ id: expect.any(Number), name: 'carriers' }]);
    await t.admin.get('/api/gateways/relevance_info/99999').expect(404);
  });
});

describe('control and state without a switch', () => {
  it('answer 503, and 404 or 400 for what does not exist', async () => {
    const id = await create('controlled');
    await t.admin.get('/api/gateways/list1').expect(503);
    await t.admin.put('/api/gateways/control').send({ action: 'start', gwname: 'controlled' }).expect(503);
    await t.admin.put('/api/gateways/control?gwname=controlled&action=start').expect(503);
    await t.admin.put(`/api/gateways/${id}/control`).send({ action: 'killgw' }).expect(503);
    await t.admin.put('/api/gateways/control').send({ action: 'start', gwname: 'nobody' }).expect(404);
    await t.admin.put('/api/gateways/999/control').send({ action: 'start' }).expect(404);
    await t.admin.put(`/api/gateways/${id}/control`).send({ action: 'explode' }).expect(400);
    await t.admin.put('/api/gateways/control').send({ action: 'start' }).expect(400);
  });
});
