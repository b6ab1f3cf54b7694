import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.close());

let serial = 0;
const ROUTE = { context: 'context-1', max_length: '12', dest_type: 'FS_DEST_USER' };
const create = async (input: object) => {
  serial += 1;
  const body = { ...ROUTE, name: `route ${serial}`, prefix: `9${serial}`, ...input };
  return (await t.admin.post('/api/routes').send(body).expect(200)).body.data as { id: number };
};

describe('POST /api/routes', () => {
  it('answers the row, numbers as numbers, with the documented keys', async () => {
    const input = {
      context: 'context-1',
      dest_type: 'FS_DEST_IVR',
      max_length: '11',
      name: 'IVR test',
      prefix: '1',
      dest_uuid: '',
    };
    const { body } = await t.admin.post('/api/routes').send(input).expect(200);
    expect(body).toMatchObject({ code: 200, message: 'success' });
    expect(body.data).toMatchObject({
      ...{
        outdest_type: '',
        bill_rate: '0.00',
        proxy_media: 1,
        dest_type: 'FS_DEST_IVR',
        deleted_at: '',
        blacklist: '',
      },
      ...{
        disabled: 0,
        auto_record: 0,
        media_codec: '',
        body: '',
        sdnc: '',
        prefix: '1',
        max_length: 11,
        dnc: '',
      },
      ...{ context: 'context-1', cid_number: '', description: '', name: 'IVR test', route_type: 4 },
    });
    expect(body.data.created_at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  it('takes IVRBLOCK for FS_DEST_IVRBLOCK, and codecs as an array', async () => {
    const { id } = await create({ dest_type: 'IVRBLOCK', media_codec: ['PCMU', 'PCMA'] });
    const { body } = await t.admin.get(`/api/routes/${id}`).expect(200);
    expect(body).toMatchObject({ dest_type: 'FS_DEST_IVRBLOCK', media_codec: 'PCMU,PCMA' });
  });

  it('refuses a second route of the same name, or of the same context, prefix and length, with 409', async () => {
    await create({ name: 'twice', prefix: '771' });
    const again = await t.admin
      .post('/api/routes')
      .send({ ...ROUTE, name: 'twice', prefix: '772' })
      .expect(409);
    expect(again.body.message).toMatch(
      /name twice already exists \(duplicate key value violates unique constraint\)$/,
    );
    await t.admin
      .post('/api/routes')
      .send({ ...ROUTE, name: 'other', prefix: '771' })
      .expect(409);
    await t.admin
      .post('/api/routes')
      .send({ ...ROUTE, name: 'other', prefix: '771', context: 'context-2' })
      .expect(200);
  });

  it.each([
    ['name', { name: '' }, 'name: must not be empty'],
    ['context', { context: 'context-77' }, 'context: context-77 does not exist'],
    ['dest_type', { dest_type: 'FS_DEST_MOON' }, /^dest_type: must be one of/],
    ['max_length', { max_length: 0 }, 'max_length: must be a whole number from 1 to 64'],
    ['max_length', { max_length: '1e1' }, 'max_length: must be a whole number from 1 to 64'],
    ['prefix', { prefix: "1' OR 1" }, /^prefix: may hold/],
    ['cid_number', { cid_number: '${system id}' }, /^cid_number: must look like/],
    ['body', { dest_type: 'FS_DEST_SYSTEM', body: 'system rm -rf /' }, /^body: /],
    ['body', { dest_type: 'FS_DEST_SYSTEM', body: 'set api_hangup_hook=system id' }, /^body: /],
    ['body', { dest_type: 'FS_DEST_IP', body: 'evil;x=1' }, /^body: must be/],
  ])('refuses a bad %s and names it', async (field, bad, message) => {
    const { body } = await t.admin
      .post('/api/routes')
      .send({ ...ROUTE, name: 'bad', prefix: '6', ...bad })
      .expect(400);
    expect(body).toMatchObject({ code: 400, data: '{}', errors: [{ field }] });
    expect(body.message).toMatch(message);
    const { body: found } = await t.admin.get('/api/routes?name=bad').expect(200);
    expect(found.rowCount).toBe(0);
  });
});

describe('GET /api/routes', () => {
  it('lists ascending without parameters and newest first by pages', async () => {
    await create({});
    const last = await create({});
    const plain = await t.admin.get('/api/routes').expect(200);
    const ids = plain.body.data.map((row: { id: number }) => row.id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    const paged = await t.admin.get('/api/routes?page=1&perPage=1').expect(200);
    expect(paged.body).toMatchObject({ page: 1, data: [{ id: last.id }] });
    expect(paged.body.pageCount).toBe(paged.body.rowCount);
  });

  it('answers the winning route as text: longest prefix, then smallest max_length, then oldest', async () => {
    await create({ name: 'short', prefix: '13', max_length: 11 });
    await create({ name: 'long', prefix: '1390535', max_length: 11 });
    await create({ name: 'longer numbers', prefix: '1390535', max_length: 20 });
    const winner = async (number: string) =>
      (await t.admin.get(`/api/routes?destNumber=${number}&context=context-1`).expect(200)).body;
    const { data, rowCount } = await winner('13905350000');
    expect(rowCount).toBe(1);
    expect(data[0]).toMatchObject({
      name: 'long',
      max_length: '11',
      disabled: '0',
      outdest_type: '',
      outdest_uuid: '',
      outbody: '',
    });
    expect(data[0].work_time).toBe('');
    expect((await winner('139053500001')).data[0].name).toBe('longer numbers');
    expect((await winner('13100000000')).data[0].name).toBe('short');
    expect(await winner('555')).toEqual({ page: 1, rowCount: 0, pageCount: 0, data: [] });
  });

  it('does not see disabled routes', async () => {
    const { id } = await create({ name: 'off', prefix: '4444' });
    await t.admin.put(`/api/routes/${id}`).send({ action: 'toggle' }).expect(200);
    const { body } = await t.admin.get('/api/routes?destNumber=44441&context=context-1').expect(200);
    expect(body.rowCount).toBe(0);
  });

  it('filters by destType and dest, sorts and searches by known columns only', async () => {
    await create({ name: 'Zulu', prefix: '31', dest_type: 'FS_DEST_IP', body: '192.0.2.1:5060' });
    const byDest = await t.admin.get('/api/routes?destType=FS_DEST_IP&dest=192.0.2.1:5060').expect(200);
    expect(byDest.body.data.map((row: { name: string }) => row.name)).toEqual(['Zulu']);
    const found = await t.admin.get('/api/routes?searchField=name&searchKey=zUL').expect(200);
    expect(found.body.rowCount).toBe(1);
    const none = await t.admin.get('/api/routes?searchField=name&searchKey=%25').expect(200);
    expect(none.body.rowCount).toBe(0);
    await t.admin.get('/api/routes?sortField=name;drop&page=1').expect(400);
  });
});

describe('PUT and DELETE /api/routes', () => {
  it('keeps what is absent, sets the default for null and ""', async () => {
    const { id } = await create({ description: 'kept', route_type: 2, cid_number: '123' });
    const { body } = await t.admin
      .put(`/api/routes/${id}`)
      .send({ route_type: '', cid_number: null, id: 99 })
      .expect(200);
    expect(body).toEqual({ code: 200, message: 'success', data: String(id) });
    const row = (await t.admin.get(`/api/routes/${id}`)).body;
    expect(row).toMatchObject({ id, description: 'kept', route_type: 4, cid_number: '' });
  });

  it('changes several at once and says how many there were', async () => {
    const [a, b] = [await create({}), await create({})];
    const batch = {
      auto_record: '1',
      media_codec: ['PCMU', 'PCMA'],
      route: [String(a.id), String(b.id), '999999'],
    };
    const { body } = await t.admin.put('/api/routes').send(batch).expect(200);
    expect(body).toEqual({ data: [], code: 200, message: 'update rows 2' });
    const row = (await t.admin.get(`/api/routes/${b.id}`)).body;
    expect(row).toMatchObject({ auto_record: 1, media_codec: 'PCMU,PCMA', proxy_media: 1 });
    await t.admin.put('/api/routes').send({ auto_record: 1, route: [] }).expect(400);
    const many = Array.from({ length: 70_000 }, (_, n) => n + 1);
    await t.admin.put('/api/routes').send({ auto_record: 1, route: many }).expect(400);
  });

  it('answers 404 for a row that is not there, and DELETE takes the params along', async () => {
    const { id } = await create({});
    await t.admin.post(`/api/routes/${id}/params`).send({ k: 'set', v: 'a=1' }).expect(200);
    const { body } = await t.admin.delete(`/api/routes/${id}`).expect(200);
    expect(body).toEqual({ message: 'success', code: 200, data: String(id) });
    await t.admin.get(`/api/routes/${id}`).expect(404);
    await t.admin.put(`/api/routes/${id}`).send({ name: 'x' }).expect(404);
    const [{ count }] = (await t.database.run('SELECT count(*) FROM route_params WHERE ref_id = $1', [
      id,
    ])) as [{ count: number }];
    expect(count).toBe(0);
  });
});

describe('routes', () => {
  it('let callers hear a tone of their own while they ring', async () => {
    const { id } = await create({ prefix: '7799', dest_type: 'FS_DEST_SYSTEM', body: 'answer' });
    const played = async (input: object) => {
      await t.admin.put(`/api/routes/${id}`).send(input).expect(200);
      const plan = await t.xml({
        ...{ section: 'dialplan', 'Caller-Context': 'context-1', 'Caller-Destination-Number': '7799' },
        variable_sip_authorized: 'true',
      });
      return /data="ringback=([^"]*)"/.exec(plan)?.[1];
    };
    const chosen = { media_id: 1, media_path: 'tone_stream://%(2000,4000,440,480)', media_k: 'us-ring' };
    expect(await played({ ringback_tone: JSON.stringify(chosen) })).toBeUndefined();
    expect((await t.admin.get(`/api/routes/${id}`)).body).toMatchObject({
      ...{ ringback_enabled: 0, ringback_tone: JSON.stringify(chosen) },
    });
    expect(await played({ ringback_enabled: '1' })).toBe('%(2000,4000,440,480)');
    expect(await played({ ringback_tone: '' })).toBe('%(1000,4000,450)');
    expect(await played({ ringback_tone: 'local_stream://moh' })).toBe('local_stream://moh');
  });

  it.each([
    '{"media_path":',
    '{"media_id":1}',
    '{"media_path":"shell_stream://id"}',
    '%(1,2);path=/etc/passwd',
  ])('refuse the tone %s', async (ringback_tone) => {
    const { id } = await create({});
    const { body } = await t.admin.put(`/api/routes/${id}`).send({ ringback_tone }).expect(400);
    expect(body.errors).toMatchObject([{ field: 'ringback_tone' }]);
  });
});

describe('route params', () => {
  it('are added, read, changed and removed as documented, under params and param', async () => {
    const { id } = await create({});
    const added = await t.admin.post(`/api/routes/${id}/params`).send({ k: 'set', v: 'a=2222' }).expect(200);
    const param = added.body.data as number;
    const list = (await t.admin.get(`/api/routes/${id}/params/`).expect(200)).body;
    expect(list).toMatchObject([
      { id: param, realm: 'ROUTE', k: 'set', v: 'a=2222', ref_id: id, disabled: 0, o: 1, deleted_at: '' },
    ]);
    const changed = await t.admin
      .put(`/api/routes/${id}/params/${param}`)
      .send({ k: 'set', v: 'a=3333' })
      .expect(200);
    expect(changed.body.data).toMatchObject({ id: param, v: 'a=3333', ref_id: id });
    await t.admin.put(`/api/routes/${id}/params/${param}`).send({ action: 'toggle' }).expect(200);
    expect((await t.admin.get(`/api/routes/${id}?with_params=true`)).body.params).toMatchObject([
      { id: param, disabled: 1 },
    ]);
    const removed = await t.admin.delete(`/api/routes/${id}/param/${param}`).expect(200);
    expect(removed.body).toEqual({ message: 'success', data: 1, code: 200 });
  });

  it('run in the order in which they are dragged, a new one last', async () => {
    const { id } = await create({ prefix: '7788', dest_type: 'FS_DEST_SYSTEM', body: 'answer' });
    const add = async (v: string) =>
      (await t.admin.post(`/api/routes/${id}/params`).send({ k: 'set', v }).expect(200)).body.data as number;
    const [a, b, c] = [await add('a=a'), await add('a=b'), await add('a=c')];
    const order = async () =>
      ((await t.admin.get(`/api/routes/${id}?with_params=true`)).body.params as { v: string }[])
        .map(({ v }) => v.at(-1))
        .join('');
    const drag = (from: number, to: number) => t.admin.put(`/api/routes/drag/${from}/${to}`);
    expect((await drag(c, a).expect(200)).body).toEqual({ code: 200, message: 'success', data: String(c) });
    expect(await order()).toBe('cab');
    await drag(c, b).expect(200);
    expect(await order()).toBe('abc');
    await drag(b, b).expect(200);
    await drag(a, b).expect(200);
    await add('a=d');
    expect(await order()).toBe('bacd');
    const plan = await t.xml({
      ...{ section: 'dialplan', 'Caller-Context': 'context-1', 'Caller-Destination-Number': '7788' },
      variable_sip_authorized: 'true',
    });
    expect([...plan.matchAll(/data="a=(\w)"/g)].map(([, v]) => v).join('')).toBe('bacd');
  });

  it('are dragged within their route only', async () => {
    const [one, other] = [await create({}), await create({})];
    const add = async (id: number) =>
      (await t.admin.post(`/api/routes/${id}/params`).send({ k: 'set', v: 'a=1' })).body.data as number;
    const [a, b] = [await add(one.id), await add(other.id)];
    await t.admin.put(`/api/routes/drag/${a}/${b}`).expect(404);
    await t.admin.put(`/api/routes/drag/2147483647/${a}`).expect(404);
    const { body } = await t.admin.put(`/api/routes/drag/${a}/x`).expect(400);
    expect(body.errors).toMatchObject([{ field: 'endParamId' }]);
    await (await t.as('viewer')).put(`/api/routes/drag/${a}/${a}`).expect(403);
  });

  it('toggled twice at once are what they were', async () => {
    const { id } = await create({});
    const param = (await t.admin.post(`/api/routes/${id}/params`).send({ k: 'set', v: 'a=1' })).body
      .data as number;
    for (let n = 0; n < 5; n += 1) {
      const toggle = () =>
        t.admin.put(`/api/routes/${id}/params/${param}`).send({ action: 'toggle' }).expect(200);
      await Promise.all([toggle(), toggle()]);
      expect((await t.admin.get(`/api/routes/${id}/params`)).body).toMatchObject([{ disabled: 0 }]);
    }
  });

  it('are not found under another route', async () => {
    const [a, b] = [await create({}), await create({})];
    const param = (await t.admin.post(`/api/routes/${a.id}/params`).send({ k: 'set', v: 'a=1' })).body
      .data as number;
    await t.admin.put(`/api/routes/${b.id}/params/${param}`).send({ v: 'a=9' }).expect(404);
    await t.admin.delete(`/api/routes/${b.id}/params/${param}`).expect(404);
    expect((await t.admin.get(`/api/routes/${a.id}/params`)).body).toMatchObject([{ v: 'a=1' }]);
  });

  it.each([
    [{ k: 'system', v: 'touch /tmp/x' }, 'k'],
    [{ k: 'set', v: 'api_hangup_hook=system touch /tmp/x' }, 'v'],
    [{ k: 'set', v: 'a=${system(id)}' }, 'v'],
    [{ k: 'bridge', v: 'user/1001,[x' }, 'v'],
  ])('refuse %j', async (param, field) => {
    const { id } = await create({});
    const { body } = await t.admin.post(`/api/routes/${id}/params`).send(param).expect(400);
    expect(body.errors[0].field).toBe(field);
  });
});
