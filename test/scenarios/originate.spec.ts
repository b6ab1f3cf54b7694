import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';
import type { PhoneOptions } from '../support/switch/switch.js';

const MARK = join(tmpdir(), `switchyard-attack-${process.pid}`);
const TONE = 'tone_stream://%(300,0,440)';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  await scene.extension('1001', { name: 'Alice', cid_number: '555001' });
  await scene.extension('1002', { name: 'Bob' });
  await scene.extension('1003', { name: 'Carol', call_authority: 2, timeout: 60 });
  await scene.extension('5005', { type: 'GATEWAY' });
  await scene.route('Phones', '1');
});
afterEach(async () => {
  // A real switch lists a new channel a little late.
  await eventually(async () => {
    for (const { uuid } of await scene.sw.channels()) await scene.t.admin.delete(`/api/channels/${uuid}`);
    await scene.expectChannels(0, 500);
  }, 10_000);
  await scene.closePhones();
  await scene.expectChannels(0);
  await eventually(async () => expect(await registered()).toEqual([]));
});
afterAll(() => scene.close());

/** What the backend knows: the news travels over the Event Socket. */
async function registered(extn = '') {
  const { body } = await scene.t.admin.get(`/api/registrations?extn=${extn}`).expect(200);
  return body.data as object[];
}

async function ready(extn: string, answer: PhoneOptions['answer'] = 100, more: Partial<PhoneOptions> = {}) {
  const phone = scene.phone(extn, { answer, ...more });
  expect(await phone.register()).toBe(200);
  await eventually(async () => expect(await registered(extn)).toHaveLength(1));
  return phone;
}

const call = async (input: object, status = 200) =>
  (await scene.t.admin.post('/api/channels').send(input).expect(status)).body;

/** The applications that channels run now, by the number they are for. */
const running = async () => {
  const rows = (await scene.t.admin.get('/api/channels').expect(200)).body as Record<string, string>[];
  return rows.map(({ application }) => application);
};

describe('the answered call', () => {
  it('is parked, and the phone sees the name and number it was given', async () => {
    const bob = await ready('1002', 300);
    const body = await call({ destNumber: 1002, cidName: "O'Neil, Dora", cidNumber: '8888' });
    expect(body).toEqual({ result: 'ok', uuid: expect.any(String) });
    expect(await bob.incoming()).toMatchObject([{ callerName: "O'Neil, Dora", callerNumber: '8888' }]);
    await scene.expectChannels(1);
    expect(await scene.channels()).toMatchObject([{ uuid: body.uuid, context: 'context-1' }]);
    expect(await running()).toEqual(['park']);
  });

  it('plays a tone and ends, sent as a form', async () => {
    await ready('1002');
    const { body } = await scene.t.admin
      .post('/api/channels')
      .type('form')
      .send({ destNumber: '1002', app: 'playback', args: TONE })
      .expect(200);
    expect(body).toMatchObject({ result: 'ok' });
    await scene.expectChannels(0);
  });

  it('runs several applications in order, whatever their texts hold', async () => {
    await ready('1002');
    const awkward = `it's 100% "a,b:c;d" (e) \u4f60\u597d`;
    const apps = [
      { app: 'set', args: `x_note=${awkward}` },
      { app: 'set', args: 'RECORD_ANSWER_REQ=true' },
      { app: 'record_session', args: '/tmp/originate.wav' },
      { app: 'playback', args: TONE },
      { app: 'park' },
    ];
    const body = await call({ destNumber: '1002', apps });
    expect(body).toMatchObject({
      result: 'ok',
      file: expect.stringMatching(/\/recordings\/tmp\/originate\.wav$/),
    });
    await eventually(async () => expect(await running()).toEqual(['park']));
    expect(await scene.sw.variable(body.uuid, 'x_note')).toBe(awkward);
    if (scene.sw.kind === 'live') {
      await scene.t.admin.delete(`/api/channels/${body.uuid}`).expect(200);
      await eventually(() => expect(existsSync(body.file), body.file).toBe(true));
    }
  });

  it('of an extension whose name no dial string could hold is made all the same', async () => {
    await scene.extension('1004', { name: "Dora {x} :_: O'Neil" });
    await ready('1004');
    expect(await call({ destNumber: '1004' })).toMatchObject({ result: 'ok' });
  });

  it('bridges to another extension', async () => {
    await ready('1001');
    const bob = await ready('1002');
    const body = await call({ destNumber: '1001', app: 'bridge', args: `{x_leg=2}user/1002@${DOMAIN}` });
    expect(body).toMatchObject({ result: 'ok' });
    await eventually(async () =>
      expect(await bob.incoming()).toMatchObject([{ callerName: 'Alice', callerNumber: '555001' }]),
    );
    await scene.expectChannels(2);
  });

  it('is told to answer by itself', async () => {
    const bob = await ready('1002');
    await call({ destNumber: '1002', autoAnswer: 'true' });
    const [incoming] = await bob.incoming();
    expect(incoming!.callInfo).toMatch(/^<sip:.*>;answer-after=0$/);
    expect(incoming!.alertInfo).toContain('info=alert-autoanswer');
    expect(incoming!.requestUri).toMatch(/^sip:1002@/);
  });
});

describe('a call that is transferred', () => {
  it('rings the other extension with the called one’s name and number (click to call)', async () => {
    await ready('1001');
    const bob = await ready('1002');
    await call({ autoAnswer: 'true', destNumber: '1001', app: 'transfer', args: '1002', cidNumber: '1002' });
    await eventually(async () =>
      expect(await bob.incoming()).toMatchObject([{ callerName: 'Alice', callerNumber: '555001' }]),
    );
    await scene.expectChannels(2);
  });

  it('goes outside with the extension’s rights and number, in its context', async () => {
    const route = await scene.route('Outside', '186', {
      dest_type: 'FS_DEST_USERGW',
      dest_uuid: '5005',
      route_type: 3,
    });
    await ready('1001');
    await ready('1003');
    const device = await ready('5005', 100, { device: 'udp' });
    expect(await call({ destNumber: '1003', app: 'transfer', args: '18600000000' })).toMatchObject({
      result: 'error',
    });
    await scene.expectChannels(0);
    expect(await device.incoming()).toEqual([]);
    await call({ destNumber: '1001', app: 'transfer', args: '18600000000' });
    await eventually(async () =>
      expect(await device.incoming()).toMatchObject([{ callerNumber: '555001', to: '18600000000' }]),
    );
    await scene.expectChannels(2);
    await scene.t.admin.delete(`/api/routes/${route}`).expect(200);
  });
});

describe('what the answered call does', () => {
  /** A file below the storage root. */
  async function recorded(): Promise<string> {
    const file_name = `kept-${Math.random().toString(36).slice(2)}.wav`;
    await ready('1002');
    const { uuid } = await call({ destNumber: '1002' });
    const send = (record: string) =>
      scene.t.admin.put(`/api/channels/${uuid}`).send({ action: 'record', record, file_name }).expect(200);
    await send('on');
    await send('off');
    await scene.t.admin.delete(`/api/channels/${uuid}`).expect(200);
    await scene.expectChannels(0);
    return `recordings/${file_name}`;
  }

  it('plays files that are there, or that it has recorded itself', async () => {
    const file = await recorded();
    expect(await call({ destNumber: '1002', app: 'playback', args: file })).toMatchObject({ result: 'ok' });
    const missing = { app: 'playback', args: 'nosuch.wav' };
    const gone = /^.*: \/.*\/nosuch\.wav is not there at .+$/;
    for (const [input, field] of [
      [missing, 'args'],
      [{ app: 'loop_playback', args: '+2 nosuch.wav' }, 'args'],
      [{ apps: [{ app: 'answer' }, missing] }, 'apps[1].args'],
    ] as const) {
      const { errors, message } = await call({ destNumber: '1002', ...input }, 400);
      expect(errors).toMatchObject([{ field }]);
      expect(message).toMatch(gone);
    }
    const calls = [{ destNumber: '1002' }, { destNumber: '1002', ...missing }];
    const { body } = await scene.t.admin.post('/api/channels/batch').send({ calls }).expect(400);
    expect(body.errors).toMatchObject([{ field: 'calls[1].args' }]);
    const fresh = `fresh-${Math.random().toString(36).slice(2)}.wav`;
    const apps = [
      { app: 'record_session', args: fresh },
      { app: 'stop_record_session', args: fresh },
      { app: 'playback', args: fresh },
    ];
    expect(await call({ destNumber: '1002', apps })).toMatchObject({ result: 'ok' });
  });

  it('transfers to where the extension can go', async () => {
    await ready('1001');
    const refused = async (args: string) =>
      (await call({ destNumber: '1001', app: 'transfer', args }, 400)) as object;
    const nowhere = {
      errors: [{ field: 'args', message: 'no enabled route of context-1 takes 999999' }],
    };
    expect(await refused('999999')).toMatchObject(nowhere);
    expect(await refused('999999 XML context-1')).toMatchObject(nowhere);
    const mine = { destNumber: '1001', app: 'transfer', args: '999999 XML my-own' };
    expect(await call(mine)).toMatchObject({ result: 'ok' });
  });
});

describe('a number outside', () => {
  it('goes where the route of the context leads, and no further', async () => {
    const context = (await scene.t.admin.post('/api/contexts').send({ name: 'Offices' }).expect(200)).body
      .data;
    const { key } = (await scene.t.admin.get(`/api/contexts/${context}`).expect(200)).body;
    const ids = [
      await scene.route('Device', '77', { context: key, dest_type: 'FS_DEST_USERGW', dest_uuid: '5005' }),
      await scene.route('Nobody', '78', { context: key, dest_type: 'FS_DEST_IP', body: '127.0.0.1:9' }),
      await scene.route('Apps', '79', { context: key, dest_type: 'FS_DEST_SYSTEM', body: 'answer' }),
      await scene.route('Gateway', '76', { context: key, dest_type: 'FS_DEST_GATEWAY' }),
    ];
    const device = await ready('5005', 100, { device: 'udp' });
    expect(await call({ destNumber: '7701', context: key, cidNumber: '4000' })).toMatchObject({
      result: 'ok',
    });
    expect(await device.incoming()).toMatchObject([{ to: '7701', callerNumber: '4000' }]);
    expect(await call({ destNumber: '7801', context: key, timeout: 5 })).toMatchObject({ result: 'error' });
    expect(await call({ destNumber: '7601', context: key })).toEqual({
      result: 'error',
      reason: 'NO_ROUTE_DESTINATION',
    });
    for (const destNumber of ['7901', '9999']) {
      expect(await call({ destNumber, context: key }, 400)).toMatchObject({
        errors: [{ field: 'destNumber' }],
      });
    }
    expect(await call({ destNumber: '7701' }, 400)).toMatchObject({ errors: [{ field: 'destNumber' }] });
    for (const id of ids) await scene.t.admin.delete(`/api/routes/${id}`).expect(200);
  });
});

describe('a gateway device', () => {
  it.each(['udp', 'tcp'] as const)(
    'gets the number in the Request-URI, where it registered from (%s)',
    async (device) => {
      const gateway = await ready('5005', 100, { device });
      const body = await call({
        destNumber: '8000',
        userGateway: '5005',
        app: 'record_session',
        args: '/tmp/test.mp3',
      });
      expect(body).toMatchObject({
        result: 'ok',
        file: expect.stringMatching(/\/recordings\/tmp\/test\.mp3$/),
      });
      const [incoming] = await gateway.incoming();
      expect(incoming!.requestUri).toMatch(/^sip:8000@127\.0\.0\.1:\d+/);
      expect(incoming!.requestUri).not.toContain(':9;');
    },
  );

  it('that sends sound before it answers is taken as answered, unless earlyMedia is false', async () => {
    await ready('5005', 'media', { device: 'udp' });
    const input = { destNumber: '8000', userGateway: '5005', timeout: 2 };
    expect(await call({ ...input, earlyMedia: 'false' })).toEqual({ result: 'error', reason: 'NO_ANSWER' });
    expect(await call(input)).toMatchObject({ result: 'ok' });
    expect(await call({ ...input, earlyMedia: true })).toMatchObject({ result: 'ok' });
  });

  it('that is not registered, or is none', async () => {
    expect(await call({ destNumber: '8000', userGateway: '5005' })).toEqual({
      result: 'error',
      reason: 'USER_NOT_REGISTERED',
    });
    expect(await call({ destNumber: '8000', userGateway: '5999' }, 400)).toMatchObject({
      errors: [{ field: 'userGateway' }],
    });
  });

  it('takes the calls of phones through a route', async () => {
    const route = await scene.route('Through', '8', { dest_type: 'FS_DEST_USERGW', dest_uuid: '5005' });
    const alice = await ready('1001');
    expect(await (await alice.call('8123')).status()).toBe(480);
    const gateway = await ready('5005', 100, { device: 'tcp' });
    const made = await alice.call('8123');
    expect(await made.status()).toBe(200);
    expect((await gateway.incoming())[0]).toMatchObject({ to: '8123', callerNumber: '555001' });
    await gateway.hangUp();
    await made.ended();
    await scene.t.admin.delete(`/api/routes/${route}`).expect(200);
  });
});

describe('a call that fails', () => {
  it('says why, with HTTP 200', async () => {
    await ready('1002', 'busy');
    expect(await call({ destNumber: '1002' })).toEqual({ result: 'error', reason: 'USER_BUSY' });
    await ready('1003', null);
    const started = Date.now();
    expect(await call({ destNumber: '1003', timeout: '2' })).toEqual({
      result: 'error',
      reason: 'NO_ANSWER',
    });
    expect(Date.now() - started).toBeLessThan(6_000);
  });

  it('is not waited for with async: the job’s id comes at once', async () => {
    await ready('1002', 1_000);
    const started = Date.now();
    const body = await call({ destNumber: '1002', async: true });
    expect(body).toEqual({ result: 'ok', jobUUID: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(Date.now() - started).toBeLessThan(900);
    await eventually(async () => expect(await running()).toEqual(['park']));
    await ready('1003', 'busy');
    expect(await call({ destNumber: '1003', async: '1' })).toMatchObject({ result: 'ok' });
  });
});

describe('nothing runs a command on the switch', () => {
  it.each<[string, object, string]>([
    ['set', { destNumber: '1002', app: 'set', args: `api_hangup_hook=system touch ${MARK}` }, 'args'],
    [
      'bridge',
      { destNumber: '1002', app: 'bridge', args: `{api_on_answer='system touch ${MARK}'}user/1001` },
      'args',
    ],
    ['apps', { destNumber: '1002', apps: [{ app: 'system', args: `touch ${MARK}` }] }, 'apps[0].app'],
    ['inline', { destNumber: '1002', app: 'transfer', args: `system:touch\\s${MARK} inline` }, 'args'],
    ['destNumber', { destNumber: `{api_on_answer='system touch ${MARK}'}user/1002` }, 'destNumber'],
    ['cidName', { destNumber: '1002', cidName: `x}{api_on_answer='system touch ${MARK}'}` }, 'cidName'],
    ['cidName', { destNumber: '1002', cidName: `\${system(touch ${MARK})}` }, 'cidName'],
    ['cidNumber', { destNumber: '1002', cidNumber: `1,api_on_answer=system touch ${MARK}` }, 'cidNumber'],
    [
      'userGateway',
      { destNumber: '1', userGateway: `5005;api_on_answer=system touch ${MARK}` },
      'userGateway',
    ],
  ])('by %s', async (_name, input, field) => {
    await ready('1002', 0);
    expect(await call(input, 400)).toMatchObject({
      code: 400,
      reason: expect.any(String),
      errors: [{ field }],
    });
    await sleep(300);
    expect(existsSync(MARK)).toBe(false);
    await scene.expectChannels(0);
  });
});
