import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET, startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/switch/ports.js';
import { TestSwitch } from '../support/switch/test-switch.js';

describe('POST /api/channels without a switch', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp();
    await t.admin.post('/api/extensions').send({ extn: '1001', password: 'secret-1001' }).expect(200);
  });
  afterAll(() => t.close());

  it('answers 503 that says what to set', async () => {
    const { body } = await t.admin.post('/api/channels').send({ destNumber: '1001' }).expect(503);
    expect(body.message).toContain('FREESWITCH_URL');
  });

  it.each<[object, string]>([
    [{}, 'destNumber'],
    [{ destNumber: '' }, 'destNumber'],
    [{ destNumber: ['1001'] }, 'destNumber'],
    [{ destNumber: '1001', earlyMedia: 'maybe' }, 'earlyMedia'],
    [{ destNumber: '1001', autoAnswer: 2 }, 'autoAnswer'],
    [{ destNumber: '1001', async: 'soon' }, 'async'],
    [{ destNumber: '1001', timeout: 601 }, 'timeout'],
    [{ destNumber: '1001', timeout: 0 }, 'timeout'],
    [{ destNumber: '1001', cidNumber: '1 2' }, 'cidNumber'],
    [{ destNumber: '1001', cidName: 'a:_:b' }, 'cidName'],
    [{ destNumber: '1001', context: 'a b' }, 'context'],
    [{ destNumber: '1001', node: 'a b' }, 'node'],
    [{ destNumber: '1001', app: 'system', args: 'id' }, 'app'],
    [{ destNumber: '1001', app: 'three_way' }, 'args'],
    [{ destNumber: '1001', app: 'three_way', args: 'all' }, 'args'],
    [{ destNumber: '1001', app: 'eavesdrop' }, 'args'],
    [{ destNumber: '1001', app: 'eavesdrop', args: 'all' }, 'args'],
    [{ destNumber: '1001', app: 'intercept' }, 'args'],
    [{ destNumber: '1001', app: 'intercept', args: 'all' }, 'args'],
    [{ destNumber: '1001', app: 'park', whisper: 'aleg' }, 'whisper'],
    [{ destNumber: '1001', app: 'eavesdrop', args: 'all', whisper: 'both' }, 'whisper'],
    [{ destNumber: '1001', apps: [{ app: 'eavesdrop', args: 'x,system' }] }, 'apps[0].args'],
    [{ destNumber: '1001', app: 'park', args: 'x' }, 'args'],
    [{ destNumber: '1001', args: '1002' }, 'app'],
    [{ destNumber: '1001', app: 'playback', args: '/tmp/../../etc/passwd.wav' }, 'args'],
    [{ destNumber: '1001', app: 'playback', args: 'id.shell_stream' }, 'args'],
    [{ destNumber: '1001', app: 'bridge', args: 'gateway/nobody/1' }, 'args'],
    [{ destNumber: '1001', app: 'park', apps: [{ app: 'park' }] }, 'apps'],
    [{ destNumber: '1001', apps: 'park' }, 'apps'],
    [{ destNumber: '1001', apps: [] }, 'apps'],
    [{ destNumber: '1001', apps: [[]] }, 'apps'],
    [{ destNumber: '1001', apps: [{ args: 'x' }] }, 'apps[0].app'],
    [{ destNumber: '1001', apps: [{ app: 'park' }, { app: 'sleep', args: 'long' }] }, 'apps[1].args'],
    [{ destNumber: '1001', apps: Array.from({ length: 21 }, () => ({ app: 'answer' })) }, 'apps'],
  ])('refuses %j before it asks for one', async (input, field) => {
    const { body } = await t.admin.post('/api/channels').send(input).expect(400);
    expect(body).toMatchObject({ code: 400, errors: [{ field }], reason: body.message });
  });

  it('takes apps of a form only as JSON', async () => {
    const send = (apps: string) =>
      t.admin.post('/api/channels').type('form').send({ destNumber: '1001', apps });
    expect((await send('park').expect(400)).body.errors).toMatchObject([{ field: 'apps' }]);
    await send('[{"app":"park"}]').expect(503);
  });

  it('controls nothing either', async () => {
    const channel = '/api/channels/cfd41551-bec3-4fc6-bca0-c1a07784f207';
    const { body } = await t.admin.put(channel).send({ action: 'hold' }).expect(503);
    expect(body.message).toContain('FREESWITCH_URL');
    const bad = await t.admin.put('/api/channels/x').send({ action: 'hold' }).expect(400);
    expect(bad.body.errors).toMatchObject([{ field: 'uuid' }]);
    await t.admin
      .post('/api/channels/batch')
      .send({ calls: [{ destNumber: '1001' }] })
      .expect(503);
    await (await t.as('viewer')).put(channel).send({ action: 'hold' }).expect(403);
  });

  it('is closed to viewers', async () => {
    await (await t.as('viewer')).post('/api/channels').send({ destNumber: '1001' }).expect(403);
  });
});

describe('ALLOW_UNSAFE_APPS', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp({ ALLOW_UNSAFE_APPS: '1' });
  });
  afterAll(() => t.close());

  it('lets role admin alone use any application', async () => {
    const input = { destNumber: '1001', app: 'system', args: 'id' };
    await t.admin.post('/api/channels').send(input).expect(503);
    await t.admin
      .post('/api/channels')
      .send({ ...input, app: 'set', args: 'api_on_answer=x' })
      .expect(503);
    await t.admin
      .post('/api/channels')
      .send({ ...input, args: 'a\nb' })
      .expect(400);
    const operator = await t.as('operator');
    const { body } = await operator.post('/api/channels').send(input).expect(400);
    expect(body.errors).toMatchObject([{ field: 'app' }]);
  });
});

describe('with two switches', () => {
  let t: TestApp;
  let one: TestSwitch;
  let two: TestSwitch;
  const nameOf = (sw: TestSwitch) => new URL(sw.eslUrl).host;
  beforeAll(async () => {
    [one, two] = [await TestSwitch.create(), await TestSwitch.create()];
    const port = await freePort();
    const backend = { apiUrl: `http://127.0.0.1:${port}`, secret: SECRET, domain: 'pbx.example.test' };
    t = await startApp({
      FREESWITCH_URL: `${one.eslUrl},${two.eslUrl}`,
      PBX_DOMAIN: backend.domain,
      PORT: String(port),
    });
    for (const sw of [one, two]) await sw.start(backend);
    await eventually(
      () =>
        t.anyone
          .get('/readyz')
          .expect(200)
          .then(() => undefined),
      20_000,
    );
    for (const extn of ['1001', '1002', '1003', '1004', '5005']) {
      const input = { extn, name: `Phone ${extn}`, password: `secret-${extn}` };
      await t.admin.post('/api/extensions').send(input).expect(200);
    }
  });
  afterAll(async () => {
    for (const sw of [one, two]) await sw.stop();
    await t.close();
  });

  const register = async (sw: TestSwitch, user: string, device?: 'udp') => {
    const options = { user, password: `secret-${user}`, domain: 'pbx.example.test' };
    const phone = sw.phone({ ...options, ...(device && { device }) });
    expect(await phone.register()).toBe(200);
    await eventually(async () => {
      const { body } = await t.admin.get(`/api/registrations?extn=${user}&switch=${nameOf(sw)}`).expect(200);
      expect(body.data).toHaveLength(1);
    });
    return phone;
  };
  const call = async (input: object, status = 200) =>
    (await t.admin.post('/api/channels').send(input).expect(status)).body;

  it('a call is made where the phone is registered, or where it is told to', async () => {
    await register(two, '1001');
    expect(await call({ destNumber: '1001' })).toMatchObject({ result: 'ok' });
    expect(await two.channels()).toHaveLength(1);
    expect(await one.channels()).toHaveLength(0);
    // These two cannot reach each other: scenarios/homes.spec.ts has two that can.
    expect(await call({ destNumber: '1001', node: nameOf(one) })).toMatchObject({ result: 'error' });
    expect(await two.channels()).toHaveLength(1);
    const { errors } = await call({ destNumber: '1001', node: 'nowhere:1' }, 400);
    expect(errors).toMatchObject([{ field: 'node' }]);
  });

  it('a call about another is made where that one is, and commands go there', async () => {
    const [there] = await two.channels();
    const act = (input: object) => t.admin.put(`/api/channels/${there!.uuid}`).send(input);
    await act({ action: 'deaf', deaf: 'on' }).expect(200);
    expect(await two.ask(`uuid_buglist ${there!.uuid}`)).toContain('audio');
    await register(one, '1004');
    const input = { destNumber: '1004', app: 'eavesdrop', args: there!.uuid };
    // These two cannot reach each other.
    expect(await call(input)).toMatchObject({ result: 'error' });
    expect(await one.channels()).toHaveLength(0);
    expect((await call({ ...input, node: nameOf(one) }, 400)).errors).toMatchObject([{ field: 'node' }]);
    await register(two, '1003');
    expect(await call({ ...input, destNumber: '1003' })).toMatchObject({ result: 'ok' });
    expect(await two.channels()).toHaveLength(2);
    for (const { uuid } of (await two.channels()).slice(1))
      await t.admin.delete(`/api/channels/${uuid}`).expect(200);
    await eventually(async () => expect(await two.channels()).toHaveLength(1));
  });

  it('else by the switch with the fewest calls', async () => {
    const input = { name: 'Out', context: 'context-1', prefix: '66', max_length: 12 };
    const body = '127.0.0.1:5999';
    await t.admin
      .post('/api/routes')
      .send({ ...input, dest_type: 'FS_DEST_IP', body })
      .expect(200);
    const [atOne, atTwo] = await Promise.all([one, two].map((sw) => sw.carrier({ port: 5999 })));
    await eventually(async () => expect((await t.admin.get('/api/channels')).body).toHaveLength(1));
    expect(await call({ destNumber: '6601' })).toMatchObject({ result: 'ok' });
    expect(await atOne!.invites()).toHaveLength(1);
    expect(await atTwo!.invites()).toHaveLength(0);
  });

  it('the next carrier is tried for one that fails, never for a callee who is busy', async () => {
    const gateway = async (name: string, port: number) => {
      const input = { name, realm: `127.0.0.1:${port}`, register: 'no' };
      return (await t.admin.post('/api/gateways').send(input).expect(200)).body.data as number;
    };
    const [main, backup] = [await gateway('电信 main', 5901), await gateway('backup', 5902)];
    await eventually(async () => {
      const { body } = await t.admin.get('/api/gateways/list1').expect(200);
      expect(body).toHaveLength(4);
    }, 10_000);
    const input = { name: 'Carriers', context: 'context-1', prefix: '9', max_length: 12, cid_number: '4000' };
    const dest = { dest_type: 'FS_DEST_GATEWAY', dest_uuid: `${main},${backup}` };
    await t.admin
      .post('/api/routes')
      .send({ ...input, ...dest })
      .expect(200);
    const node = nameOf(one);
    const first = await one.carrier({ port: 5901, treatment: { refuse: 486 } });
    const second = await one.carrier({ port: 5902 });
    const asked = async () => [(await first.invites()).length, (await second.invites()).length];
    expect(await call({ destNumber: '9123', node })).toEqual({ result: 'error', reason: 'USER_BUSY' });
    expect(await asked()).toEqual([1, 0]);
    first.treatment = { refuse: 503 };
    expect(await call({ destNumber: '9123', node })).toMatchObject({ result: 'ok' });
    expect(await asked()).toEqual([2, 1]);
    expect(await second.invites()).toMatchObject([{ number: '9123', from: { number: '4000' } }]);
    // Each by its own number transformations, unless somebody is asked to be shown.
    await t.admin.put(`/api/gateways/${backup}`).send({ dnc: '-9+00', sdnc: '+86' }).expect(200);
    expect(await call({ destNumber: '9123', node, cidName: 'Sales' })).toMatchObject({ result: 'ok' });
    const shown = { destNumber: '9123', node, cidNumber: '5000' };
    expect(await call(shown)).toMatchObject({ result: 'ok' });
    expect((await second.invites()).slice(1)).toMatchObject([
      { number: '00123', from: { number: '864000', name: 'Sales' } },
      { number: '00123', from: { number: '5000' } },
    ]);
    await t.admin.put(`/api/gateways/${backup}`).send({ dnc: '', sdnc: '' }).expect(200);
    // Bridged by the name people gave it.
    first.treatment = 0;
    await register(one, '1002');
    const bridge = { app: 'bridge', args: 'gateway/电信 main/77' };
    expect(await call({ destNumber: '1002', node, ...bridge })).toMatchObject({ result: 'ok' });
    await eventually(async () =>
      expect((await first.invites()).at(-1)).toMatchObject({ number: '77', from: { number: '1002' } }),
    );
  });

  it('a gateway device is called by its own switch alone', async () => {
    const device = await register(two, '5005', 'udp');
    expect(await call({ destNumber: '8000', userGateway: '5005' })).toMatchObject({ result: 'ok' });
    expect(await device.incoming()).toMatchObject([{ to: '8000' }]);
    expect(await call({ destNumber: '8000', userGateway: '5005', node: nameOf(one) })).toEqual({
      result: 'error',
      reason: 'DESTINATION_OUT_OF_ORDER',
    });
    expect(await device.incoming()).toHaveLength(1);
  });

  it('a user’s own extension lends context, rights and number', async () => {
    const { body: users } = await t.admin.get('/api/users').expect(200);
    const admin = (users.data as { id: number; login: string }[]).find(({ login }) => login === 'admin')!;
    const mine = {
      extn: '1009',
      cid_number: '555009',
      context: 'context-3',
      user_id: admin.id,
      call_authority: 2,
    };
    await t.admin
      .post('/api/extensions')
      .send({ ...mine, password: 'secret-1009' })
      .expect(200);
    const route = { name: 'Mine', context: 'context-3', prefix: '67', max_length: 12, route_type: 2 };
    const body = '127.0.0.1:5998';
    const made = await t.admin
      .post('/api/routes')
      .send({ ...route, dest_type: 'FS_DEST_IP', body })
      .expect(200);
    const carriers = await Promise.all([one, two].map((sw) => sw.carrier({ port: 5998 })));
    expect(await call({ destNumber: '6701' })).toMatchObject({ result: 'ok' });
    const invites = (await Promise.all(carriers.map((carrier) => carrier.invites()))).flat();
    expect(invites).toMatchObject([{ from: { number: '555009' }, number: '6701' }]);
    await t.admin.put(`/api/routes/${made.body.data.id}`).send({ route_type: 3 }).expect(200);
    expect(await call({ destNumber: '6701' })).toEqual({ result: 'error', reason: 'OUTGOING_CALL_BARRED' });
    expect(await call({ destNumber: '6701', context: 'context-1' }, 400)).toMatchObject({
      errors: [{ field: 'destNumber' }],
    });
    expect(await call({ destNumber: '6701', context: 'context-99' }, 400)).toMatchObject({
      errors: [{ field: 'context' }],
    });
    // Of several the one that is chosen, else the oldest.
    const second = await t.admin
      .post('/api/extensions')
      .send({ extn: '1010', user_id: admin.id, context: 'context-3', password: 'secret-1010' })
      .expect(200);
    expect(await call({ destNumber: '6701' })).toMatchObject({ result: 'error' });
    await t.admin.put(`/api/users/${admin.id}`).send({ extn_id: second.body.data }).expect(200);
    expect(await call({ destNumber: '6701' })).toMatchObject({ result: 'ok' });
  });
});
