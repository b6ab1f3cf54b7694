import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { Heard } from '../support/heard.js';
import { Scene } from '../support/scene.js';
import { toneFile } from '../support/tones.js';
import type { OutgoingCall, Phone, PhoneOptions } from '../support/switch/switch.js';

const TONE = 'tone_stream://%(300,0,440)';
const NOBODY = 'cfd41551-bec3-4fc6-bca0-c1a07784f207';
const MARK = join(tmpdir(), `switchyard-control-${process.pid}`);

let scene: Scene;
let heard: Heard;
beforeAll(async () => {
  scene = await Scene.open();
  heard = await Heard.listen(scene.sw.eslUrl);
  for (const extn of ['1001', '1002', '1003', '1004'])
    await scene.extension(extn, { call_authority: extn === '1002' ? 1 : 4, timeout: 30 });
  await scene.route('Phones', '10', { route_type: 1 });
  await scene.route('Abroad', '00', { route_type: 4, dest_type: 'FS_DEST_IP', body: '127.0.0.1:9' });
});
afterEach(async () => {
  await eventually(async () => {
    for (const { uuid } of await scene.sw.channels()) await scene.t.admin.delete(`/api/channels/${uuid}`);
    await scene.expectChannels(0, 500);
  }, 10_000);
  await scene.closePhones();
});
afterAll(async () => {
  heard.close();
  await scene.close();
});

async function ready(extn: string, answer: PhoneOptions['answer'] = 100): Promise<Phone> {
  const phone = scene.phone(extn, { answer });
  expect(await phone.register()).toBe(200);
  await eventually(async () => {
    const { body } = await scene.t.admin.get(`/api/registrations?extn=${extn}`).expect(200);
    expect(body.data).toHaveLength(1);
  });
  return phone;
}

type Row = Record<string, string> & { uuid: string };
const rows = async (): Promise<Row[]> => (await scene.t.admin.get('/api/channels').expect(200)).body;

interface Talk {
  call: OutgoingCall;
  /** The leg that called, and the one that was called. */
  a: string;
  b: string;
  phones: [Phone, Phone];
}

/** 1001 talks to 1002. */
async function talk(from = '1001', to = '1002'): Promise<Talk> {
  const phones: [Phone, Phone] = [await ready(from), await ready(to)];
  const call = await phones[0].call(to);
  expect(await call.status()).toBe(200);
  await scene.expectChannels(2);
  return { call, ...(await legs()), phones };
}

async function legs(): Promise<{ a: string; b: string }> {
  let found = { a: '', b: '' };
  await eventually(async () => {
    const all = await rows();
    const a = all.find(({ direction }) => direction === 'inbound')!;
    const b = all.find(({ direction }) => direction === 'outbound')!;
    expect([a.callstate, b.callstate]).toEqual(['ACTIVE', 'ACTIVE']);
    expect(await scene.sw.variable(b.uuid, 'signal_bond')).toBe(a.uuid);
    found = { a: a.uuid, b: b.uuid };
  });
  return found;
}

const put = async (uuid: string, input: object, status = 200) =>
  (await scene.t.admin.put(`/api/channels/${uuid}`).send(input).expect(status)).body;
const OK = { msg: 'ok', code: 200 };

const bugs = (uuid: string): Promise<string> => scene.sw.ask(`uuid_buglist ${uuid}`);

/** The leg that rings. */
async function eventuallyRinging(): Promise<string> {
  let found = '';
  await eventually(async () => {
    const ringing = (await rows()).find(({ direction }) => direction === 'outbound');
    expect(ringing?.callstate).toMatch(/RINGING|EARLY/);
    found = ringing!.uuid;
  });
  return found;
}

/** Two channels that talk to each other. */
const together = (one: string, other: string) =>
  eventually(async () => {
    expect(await scene.sw.variable(one, 'signal_bond')).toBe(other);
    expect(await scene.sw.variable(other, 'signal_bond')).toBe(one);
  }, 5_000);

describe('deaf and mute', () => {
  it('are switched on and off, in either direction', async () => {
    const { a, b } = await talk();
    expect(await put(a, { action: 'deaf', deaf: 'on' })).toEqual(OK);
    expect(await bugs(a)).toContain('<function>audio</function>');
    expect(await bugs(b)).not.toContain('audio');
    expect(await put(a, { action: 'deaf', deaf: 'off' })).toEqual(OK);
    for (const direction of [undefined, 'read', 'write', 'both'])
      for (const mute of ['on', 'off']) expect(await put(b, { action: 'mute', mute, direction })).toEqual(OK);
    await scene.expectChannels(2);
  });

  it('are refused for a channel that still rings: FreeSWITCH would end the call', async () => {
    await ready('1002', 1_500);
    const alice = await ready('1001');
    const call = await alice.call('1002');
    const ringing = await eventuallyRinging();
    for (const input of [
      { action: 'deaf', deaf: 'on' },
      { action: 'mute', mute: 'on' },
      { action: 'record', record: 'on', file_name: 'early.wav' },
      { action: 'play', file: TONE },
      { action: 'hold' },
      { action: 'park' },
      { action: 'unpark', number: '1003' },
      { action: 'transfer', number: '1003' },
    ])
      expect(await put(ringing, input, 409)).toMatchObject({ code: 409, reason: 'it is not answered yet' });
    expect(await call.status()).toBe(200);
  });
});

describe('failures', () => {
  it('are what XSwitch says', async () => {
    const { a } = await talk();
    expect(await put(a, { action: 'deaf' }, 400)).toMatchObject({
      code: 400,
      reason: 'missing mute param in json body',
      errors: [{ field: 'deaf' }],
    });
    for (const record of ['maybe', '', undefined, 1])
      expect(await put(a, { action: 'record', record, file_name: 'x.wav' }, 400)).toMatchObject({
        code: 400,
        reason: 'record param should be on or off',
        errors: [{ field: 'record' }],
      });
    for (const input of [
      { action: 'snapshot', png_name: 'test.png' },
      { action: 'deaf', deaf: 'on' },
      { action: 'transfer', number: '1003' },
    ])
      expect(await put(NOBODY, input, 404)).toMatchObject({ msg: 'Could not locate session.', code: 404 });
  });

  const WRONG: [object, string][] = [
    [{}, 'action'],
    [{ action: 'explode' }, 'action'],
    [{ action: 'mute' }, 'mute'],
    [{ action: 'mute', mute: 'on', direction: 'up' }, 'direction'],
    [{ action: 'record', record: 'on' }, 'file_name'],
    [{ action: 'record', record: 'on', file_name: 'x.exe' }, 'file_name'],
    [{ action: 'record', record: 'on', file_name: 'x.shell_stream' }, 'file_name'],
    [{ action: 'mask_record' }, 'mask'],
    [{ action: 'pause_record', pause: 'maybe' }, 'pause'],
    [{ action: 'snapshot' }, 'png_name'],
    [{ action: 'snapshot', png_name: 'x.wav' }, 'png_name'],
    [{ action: 'play' }, 'file'],
    [{ action: 'play', file: 'a.wav', media_id: 1 }, 'media_id'],
    [{ action: 'deaf', deaf: 'on', leg: 'bleg' }, 'leg'],
    [{ action: 'hold', number: '1003' }, 'number'],
    [{ action: 'record', record: 'on', file_name: `${'字'.repeat(84)}.wav` }, 'file_name'],
    [{ action: 'play', file: 'nobody-has-it.wav' }, 'file'],
    [{ action: 'play', media_id: 999_999 }, 'media_id'],
    [{ action: 'play', file: TONE, leg: 'cleg' }, 'leg'],
    [{ action: 'dtmf' }, 'digits'],
    [{ action: 'dtmf', digits: '1;2' }, 'digits'],
    [{ action: 'set' }, 'variable'],
    [{ action: 'set', variable: 'api_hangup_hook', value: 'hupall' }, 'variable'],
    [{ action: 'set', variable: 'switchyard_moved_as', value: '1@x' }, 'variable'],
    [{ action: 'set', variable: 'call_timeout', value: 'long' }, 'value'],
    [{ action: 'park', leg: 'bleg' }, 'leg'],
    [{ action: 'bridge' }, 'other_uuid'],
    [{ action: 'bridge', other_uuid: 'x' }, 'other_uuid'],
    [{ action: 'transfer' }, 'number'],
    [{ action: 'transfer', number: '1003', context: 'nowhere' }, 'context'],
    [{ action: 'transfer', number: '777' }, 'number'],
    [{ action: 'att_xfer' }, 'number'],
    [{ action: 'att_xfer', step: 'explode' }, 'step'],
  ];

  it('name the field', async () => {
    const { a } = await talk();
    for (const [input, field] of WRONG)
      expect(await put(a, input, 400), JSON.stringify(input)).toMatchObject({
        code: 400,
        errors: [{ field }],
        reason: expect.any(String),
      });
    await scene.expectChannels(2);
  });

  const ATTACKS = [
    ['file_name', 'record', '.wav'],
    ['png_name', 'snapshot', '.png'],
    ['file', 'play', '.wav'],
    ['number', 'transfer', ''],
    ['number', 'att_xfer', ''],
    ['digits', 'dtmf', ''],
    ['variable', 'set', ''],
    ['value', 'set', ''],
    ['context', 'transfer', ''],
  ] as const;
  const TEXTS = [
    ...[`x ${MARK}`, `x\napi system touch ${MARK}`, `x' system`, `x"y`, `\${system(touch ${MARK})}`],
    ...['x|y', '../x', '/etc/x', 'x,y', '{a=b}x', 'x::system'],
  ];

  it.each(ATTACKS)('let nothing through in %s of %s', async (field, action, end) => {
    const { a } = await talk();
    const more = {
      ...(action === 'record' && { record: 'on' }),
      ...(action === 'set' && { variable: 'call_timeout', value: '1' }),
      ...(action === 'transfer' && { number: '1003' }),
    };
    for (const text of TEXTS) {
      const { errors } = await put(a, { action, ...more, [field]: text + end }, 400);
      expect(errors, text).toMatchObject([{ field }]);
    }
    await sleep(300);
    expect(existsSync(MARK)).toBe(false);
    await scene.expectChannels(2);
  });
});

describe('recording', () => {
  const name = () => `talk-${Math.random().toString(36).slice(2)}.wav`;

  it('begins and ends, and says where the file lies', async () => {
    const { a } = await talk();
    const file_name = name();
    const { file, ...rest } = await put(a, { action: 'record', record: 'on', file_name });
    expect(rest).toEqual(OK);
    expect(file).toMatch(new RegExp(`^/.*/recordings/${file_name}$`));
    expect(await bugs(a)).toContain(`<target>${file}</target>`);
    expect(await scene.sw.variable(a, 'switchyard_recording')).toBe(`recordings/${file_name}`);
    expect(await put(a, { action: 'record', record: 'off', file_name })).toEqual({ ...OK, file });
    expect(await bugs(a)).not.toContain('session_record');
    expect(await scene.sw.ask(`file_exists ${file}`)).toBe('true');
    expect(await put(a, { action: 'record', record: 'off', file_name }, 409)).toMatchObject({
      reason: `nothing is recorded as ${file_name}`,
    });
  });

  it('ends with all of a call, and names them', async () => {
    const { a, b } = await talk();
    const files: string[] = [];
    for (const uuid of [a.toUpperCase(), b])
      files.push((await put(uuid, { action: 'record', record: 'on', file_name: name() })).file);
    const [file] = files;
    expect(await put(a, { action: 'record', record: 'off' })).toEqual({ ...OK, file, files });
  });

  it('never writes over a file that is there', async () => {
    const { a, b } = await talk();
    const file_name = name();
    const both = await Promise.all(
      [a, b].map((uuid) =>
        scene.t.admin.put(`/api/channels/${uuid}`).send({ action: 'record', record: 'on', file_name }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([200, 409]);
    await put(a, { action: 'record', record: 'off' });
    const { reason } = await put(a, { action: 'record', record: 'on', file_name }, 409);
    expect(reason).toMatch(/file_name: .* exists already/);
  });

  it('is masked and paused by either leg, without a name', async () => {
    const { a, b } = await talk();
    for (const action of ['mask_record', 'pause_record'])
      expect(await put(b, { action, [action.split('_')[0]!]: 'on' }, 409)).toMatchObject({
        reason: 'nothing is recorded',
      });
    await put(a, { action: 'record', record: 'on', file_name: name() });
    for (const uuid of [a, b])
      for (const state of ['on', 'off']) {
        expect(await put(uuid, { action: 'mask_record', mask: state })).toEqual(OK);
        expect(await put(uuid, { action: 'pause_record', pause: state })).toEqual(OK);
      }
    await put(b, { action: 'record', record: 'off' });
    expect(await bugs(a)).not.toContain('session_record');
  });

  it('as a film needs mod_av, and a picture needs one', async () => {
    const { a } = await talk();
    const { message } = await put(a, { action: 'record', record: 'on', file_name: 'test.mp4' }, 503);
    expect(message).toContain('mod_av');
    expect(await bugs(a)).not.toContain('session_record');
    expect(await put(a, { action: 'snapshot', png_name: 'test.png' }, 409)).toMatchObject({
      reason: 'Session does not have video.',
    });
  });
});

describe('a channel', () => {
  it('hears what is played, alone or both', async () => {
    const { a, b } = await talk();
    const played = async (input: object, count: number) => {
      const begun = heard.take().slice(0, 0);
      expect(await put(a, { action: 'play', ...input })).toEqual(OK);
      await eventually(() => expect(begun.push(...heard.take())).toBe(count));
      expect(await put(a, { action: 'break', leg: 'both' })).toEqual(OK);
    };
    await played({ file: TONE }, 1);
    await played({ file: TONE, leg: 'bleg' }, 1);
    await played({ file: TONE, leg: 'both' }, 2);
    await together(a, b);
    expect(await put(b, { action: 'break', leg: 'bleg' })).toEqual(OK);
    await scene.expectChannels(2);
  });

  it('hears a media file', async () => {
    const { a } = await talk();
    const { body } = await scene.t.admin
      .post('/api/media_files')
      .attach('file', toneFile(700), 'tone.wav')
      .expect(200);
    heard.take();
    expect(await put(a, { action: 'play', media_id: body.data[0].id })).toEqual(OK);
    await eventually(() => expect(heard.take().join()).toContain('/freeswitch/media/'));
  });

  it('is sent digits, and keeps variables', async () => {
    const { a } = await talk();
    expect(await put(a, { action: 'dtmf', digits: '12w#' })).toEqual(OK);
    const value = `it's 100% "a,b:c;d" (e)`;
    expect(await put(a, { action: 'set', variable: 'x_note', value })).toEqual(OK);
    expect(await scene.sw.variable(a, 'x_note')).toBe(value);
    expect(await put(a, { action: 'set', variable: 'x_note' })).toEqual(OK);
    expect(await scene.sw.ask(`uuid_getvar ${a} x_note`)).toMatch(/^_undef_$|^$/);
  });

  it('is held once, and let go once, in the switch’s words', async () => {
    const { a } = await talk();
    const state = async () => (await rows()).find(({ uuid }) => uuid === a)!.callstate;
    expect(await put(a, { action: 'unhold' }, 409)).toMatchObject({ reason: 'Operation failed' });
    expect(await put(a, { action: 'hold' })).toEqual(OK);
    await eventually(async () => expect(await state()).toBe('HELD'));
    expect(await put(a, { action: 'hold' }, 409)).toMatchObject({ reason: 'Operation failed' });
    expect(await put(a, { action: 'unhold' })).toEqual(OK);
    await eventually(async () => expect(await state()).toBe('ACTIVE'));
  });

  it('is parked alone, and goes on to a number', async () => {
    const { a, phones } = await talk();
    const carol = await ready('1003');
    expect(await put(a, { action: 'park' })).toEqual(OK);
    await scene.expectChannels(1);
    void phones;
    expect(await put(a, { action: 'unpark', number: '1003' })).toEqual(OK);
    await eventually(async () => expect(await carol.incoming()).toMatchObject([{ callerNumber: '1001' }]));
    await scene.expectChannels(2);
  });

  it('is parked with whom it talks to, and brought back', async () => {
    const { a, b } = await talk();
    expect(await put(a, { action: 'unpark' }, 409)).toMatchObject({ reason: 'it is not parked' });
    expect(await put(a, { action: 'park', leg: 'both' })).toEqual(OK);
    await eventually(async () =>
      expect((await rows()).map(({ application }) => application)).toEqual(['park', 'park']),
    );
    await scene.expectChannels(2);
    expect(await put(a, { action: 'unpark' })).toEqual(OK);
    await together(a, b);
    await put(a, { action: 'park' });
    await scene.expectChannels(1);
    expect(await put(a, { action: 'unpark' }, 409)).toMatchObject({ reason: 'whom it talked to has gone' });
  });

  it('is connected with another', async () => {
    const first = await talk();
    await ready('1003');
    await ready('1004');
    const { uuid: one } = (await scene.t.admin.post('/api/channels').send({ destNumber: '1003' }).expect(200))
      .body;
    const { uuid: two } = (await scene.t.admin.post('/api/channels').send({ destNumber: '1004' }).expect(200))
      .body;
    expect(await put(one, { action: 'bridge', other_uuid: two })).toEqual(OK);
    await together(one, two);
    expect(await put(one, { action: 'bridge', other_uuid: one }, 400)).toMatchObject({
      errors: [{ field: 'other_uuid' }],
    });
    expect(await put(one, { action: 'bridge', other_uuid: NOBODY }, 404)).toMatchObject({ code: 404 });
    await together(first.a, first.b);
  });
});

describe('a transfer', () => {
  it('of either leg goes where that extension may call, and shows it', async () => {
    const { a, b } = await talk();
    const carol = await ready('1003');
    // 1002 may not call abroad; 1001 may, but there is nobody.
    expect(await put(b, { action: 'transfer', number: '003120123456' }, 409)).toMatchObject({
      reason: expect.any(String),
    });
    expect(await put(a, { action: 'transfer', number: '003120123456', leg: 'bleg' }, 409)).toMatchObject({
      code: 409,
    });
    await scene.expectChannels(2);
    expect(await put(a, { action: 'transfer', number: '1003', leg: 'bleg' })).toEqual(OK);
    await eventually(async () => expect(await carol.incoming()).toMatchObject([{ callerNumber: '1002' }]));
    await eventually(async () => expect((await rows()).some(({ uuid }) => uuid === a)).toBe(false));
    await scene.expectChannels(2);
  });

  it('of who was called is that extension’s call outside, with its rights and number', async () => {
    const carrier = await scene.carrier({ treatment: 100 });
    const line = { name: 'Carrier', username: 'u', password: 'p', realm: carrier.address, register: 'false' };
    const gateway = (await scene.t.admin.post('/api/gateways').send(line).expect(200)).body.data;
    await scene.route('Outside', '009', {
      ...{ route_type: 4, dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(gateway), max_length: 20 },
    });
    const dod = { extn: '1001', type: 'GATEWAY', ref_id: gateway, line_number: '552001' };
    await scene.t.admin.post('/api/dods').send(dod).expect(200);
    const { a, b } = await talk('1002', '1001');
    expect(await put(a, { action: 'transfer', number: '00931201234' }, 409)).toMatchObject({ code: 409 });
    expect(await carrier.invites()).toEqual([]);
    expect(await put(b, { action: 'transfer', number: '00931201234' })).toEqual(OK);
    await eventually(async () =>
      expect(await carrier.invites()).toMatchObject([{ number: '00931201234', from: { number: '552001' } }]),
    );
    await scene.expectChannels(2);
  });

  it('of the caller lets the other side go', async () => {
    const { a, b } = await talk();
    const carol = await ready('1003');
    const context = (await scene.t.admin.post('/api/contexts').send({ name: 'Offices' }).expect(200)).body
      .data;
    const { key } = (await scene.t.admin.get(`/api/contexts/${context}`).expect(200)).body;
    await scene.route('There', '7', { context: key, dest_uuid: '1003', dnc: '1003', route_type: 1 });
    expect(await put(a, { action: 'transfer', number: '7' }, 400)).toMatchObject({ code: 400 });
    expect(await put(a, { action: 'transfer', number: '7', context: key })).toEqual(OK);
    await eventually(async () => expect(await carol.incoming()).toMatchObject([{ callerNumber: '1001' }]));
    await eventually(async () => expect((await rows()).some(({ uuid }) => uuid === b)).toBe(false));
  });

  it('of both sends both', async () => {
    await scene.route('Meeting', '3000', { dest_type: 'FS_DEST_CONFERENCE', route_type: 1 });
    const { a, b } = await talk();
    expect(await put(a, { action: 'transfer', number: '3000', leg: 'both' })).toEqual(OK);
    await eventually(async () =>
      expect((await rows()).map(({ uuid, application }) => `${uuid} ${application}`).sort()).toEqual(
        [`${a} conference`, `${b} conference`].sort(),
      ),
    );
  });
});

describe('a consultation', () => {
  /** 1001 or whom it called has 1003 on the line, while the other one waits. */
  async function consulting(by: 'a' | 'b') {
    const { a, b } = await talk();
    const carol = await ready('1003');
    const asking = by === 'a' ? a : b;
    expect(await put(asking, { action: 'att_xfer', number: '1003' })).toEqual(OK);
    await scene.expectChannels(3, 8_000);
    const third = (await rows()).find(({ uuid }) => uuid !== a && uuid !== b)!.uuid;
    await together(asking, third);
    expect(await scene.sw.variable(asking, 'soft_holding_uuid')).toBe(by === 'a' ? b : a);
    expect(await carol.incoming()).toMatchObject([{ callerNumber: by === 'a' ? '1001' : '1002' }]);
    return { asking, waiting: by === 'a' ? b : a, third };
  }

  it.each(['a', 'b'] as const)('of %s joins the two it leaves', async (by) => {
    const { asking, waiting, third } = await consulting(by);
    expect(await put(asking, { action: 'att_xfer', number: '1003' }, 409)).toMatchObject({
      reason: 'it consults somebody already',
    });
    expect(await put(asking, { action: 'att_xfer', step: 'complete' })).toEqual(OK);
    await scene.expectChannels(2, 15_000);
    await together(waiting, third);
  });

  it.each(['a', 'b'] as const)('of %s comes back', async (by) => {
    const { asking, waiting } = await consulting(by);
    expect(await put(asking, { action: 'att_xfer', step: 'cancel' })).toEqual(OK);
    await scene.expectChannels(2, 8_000);
    await together(asking, waiting);
  });

  it('becomes a talk of all three', async () => {
    const { asking, waiting, third } = await consulting('a');
    expect(await put(asking, { action: 'att_xfer', step: 'three_way' })).toEqual(OK);
    await eventually(async () =>
      expect((await rows()).find(({ uuid }) => uuid === third)?.application).toBe('three_way'),
    );
    await together(asking, waiting);
    await scene.expectChannels(3);
  });

  it('with somebody who still rings is taken back, and completed by nobody', async () => {
    const { a, b } = await talk();
    await ready('1003', null);
    expect(await put(a, { action: 'att_xfer', number: '1003' })).toEqual(OK);
    await scene.expectChannels(3, 8_000);
    await eventually(async () => expect(await scene.sw.variable(a, 'soft_holding_uuid')).toBe(b));
    for (const step of ['complete', 'three_way'])
      expect(await put(a, { action: 'att_xfer', step }, 409)).toMatchObject({
        reason: 'whom it consults has not answered yet',
      });
    expect(await put(a, { action: 'att_xfer', step: 'cancel' })).toEqual(OK);
    await scene.expectChannels(2, 8_000);
    await together(a, b);
  });

  it('with somebody who does not answer comes back by itself', async () => {
    const { a, b } = await talk();
    const carol = await ready('1003', null);
    expect(await put(a, { action: 'att_xfer', number: '1003' })).toEqual(OK);
    await scene.expectChannels(3, 8_000);
    await carol.close();
    const ringing = (await rows()).find(({ uuid }) => uuid !== a && uuid !== b)!.uuid;
    await scene.t.admin.delete(`/api/channels/${ringing}`).expect(200);
    await scene.expectChannels(2, 8_000);
    await together(a, b);
  });

  it('is an extension’s, in a call, with somebody it may call', async () => {
    const { a } = await talk();
    expect(await put(a, { action: 'att_xfer', step: 'complete' }, 409)).toMatchObject({
      reason: 'it consults nobody',
    });
    const { b } = await legs();
    // 1002 may not call abroad.
    expect((await put(b, { action: 'att_xfer', number: '003120123456' }, 403)).message).toEqual(
      expect.any(String),
    );
    expect(await put(a, { action: 'park' })).toEqual(OK);
    await scene.expectChannels(1);
    expect(await put(a, { action: 'att_xfer', number: '1003' }, 409)).toMatchObject({
      reason: 'it talks to nobody',
    });
  });
});

describe('a call about another', () => {
  const made = async (input: object, status = 200) =>
    (await scene.t.admin.post('/api/channels').send(input).expect(status)).body;
  const running = async (uuid: string) =>
    (await rows()).find((row) => row.uuid === uuid)?.application ?? 'gone';

  it.each(['eavesdrop', 'three_way'])('by %s acts on either leg', async (app) => {
    const { a, b } = await talk();
    await ready('1003');
    for (const args of [a, b]) {
      const body = await made({ destNumber: '1003', app, args });
      expect(body).toEqual({ result: 'ok', uuid: expect.any(String) });
      await eventually(async () => expect(await running(body.uuid)).toBe(app));
      await scene.expectChannels(3);
      await scene.t.admin.delete(`/api/channels/${body.uuid}`).expect(200);
      await scene.expectChannels(2);
    }
    await together(a, b);
  });

  it('is written down: who listened to whom, and what was done to it', async () => {
    const { a, b } = await talk();
    await ready('1003');
    const { uuid } = await made({ destNumber: '1003', app: 'eavesdrop', args: a });
    await put(b, { action: 'dtmf', digits: '4711' });
    await put(a.toUpperCase(), { action: 'park' });
    await scene.t.admin.delete(`/api/channels/${uuid}`).expect(200);
    const trail = async (id: string) => {
      const { body } = await scene.t.admin.get(`/api/audit_logs?entity=channel&entity_id=${id}`).expect(200);
      return (body.data as Record<string, unknown>[]).map(({ login, action, after }) => ({
        login,
        action,
        after,
      }));
    };
    const login = 'admin';
    const apps = [{ app: 'eavesdrop', args: a }];
    expect(await trail(uuid)).toEqual([
      { login, action: 'delete', after: '' },
      { login, action: 'create', after: { destNumber: '1003', apps } },
    ]);
    expect(await trail(a)).toEqual([{ login, action: 'update', after: { action: 'park' } }]);
    expect(await trail(b)).toEqual([{ login, action: 'update', after: { action: 'dtmf' } }]);
  });

  it('by eavesdrop whispers to one side, also as one of several applications', async () => {
    const { a } = await talk();
    await ready('1003');
    for (const [input, name] of [
      [{ app: 'eavesdrop', args: a, whisper: 'aleg' }, 'eavesdrop_whisper_bleg'],
      [{ app: 'eavesdrop', args: a, whisper: 'bleg' }, 'eavesdrop_whisper_aleg'],
      [
        {
          apps: [
            { app: 'set', args: 'eavesdrop_enable_dtmf=false' },
            { app: 'eavesdrop', args: a },
          ],
        },
        'eavesdrop_enable_dtmf',
      ],
    ] as const) {
      const { uuid } = await made({ destNumber: '1003', ...input });
      await eventually(async () => expect(await running(uuid)).toBe('eavesdrop'));
      expect(await scene.sw.variable(uuid, name)).toBe(name.endsWith('dtmf') ? 'false' : 'true');
      await scene.t.admin.delete(`/api/channels/${uuid}`).expect(200);
      await scene.expectChannels(2);
    }
  });

  it.each(['caller', 'called'])('by intercept takes what rings, by the UUID of the %s', async (side) => {
    const [alice, carol] = [await ready('1001'), await ready('1003')];
    const bob = await ready('1002', null);
    await alice.call('1002');
    const ringing = await eventuallyRinging();
    const caller = (await rows()).find(({ direction }) => direction === 'inbound')!.uuid;
    const { uuid } = await made({
      ...{ destNumber: '1003', app: 'intercept' },
      args: side === 'caller' ? caller : ringing,
    });
    await together(uuid, caller);
    await scene.expectChannels(2);
    expect(await carol.incoming()).toHaveLength(1);
    expect(await bob.incoming()).toHaveLength(1);
  });

  it.each([
    ['somebody else answers', 'LOSE_RACE', 2],
    ['the caller hangs up', 'ORIGINATOR_CANCEL', 0],
  ] as const)('by intercept says that it took nothing when %s first', async (_when, reason, left) => {
    const [alice] = [await ready('1001'), await ready('1003', 3_000)];
    await ready('1002', left === 2 ? 1_500 : null);
    await alice.call('1002');
    const args = await eventuallyRinging();
    const caller = (await rows()).find(({ direction }) => direction === 'inbound')!.uuid;
    const body = made({ destNumber: '1003', app: 'intercept', args });
    await scene.expectChannels(3);
    if (left === 0) await scene.t.admin.delete(`/api/channels/${caller}`).expect(200);
    expect(await body).toEqual({ result: 'error', reason });
    await scene.expectChannels(left);
    if (left === 2) await legs();
  });

  it('leaves alone who talks already, and what is not there', async () => {
    const { a, b } = await talk();
    await ready('1003');
    for (const args of [a, b])
      expect(await made({ destNumber: '1003', app: 'intercept', args }, 409)).toMatchObject({
        reason: expect.stringContaining('answered already'),
      });
    for (const app of ['eavesdrop', 'three_way', 'intercept'])
      expect(await made({ destNumber: '1003', app, args: NOBODY }, 404)).toMatchObject({ code: 404 });
    await together(a, b);
    await scene.expectChannels(2);
  });
});
