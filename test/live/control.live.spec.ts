import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';
import { listeningAgent } from '../support/switch/listening-agent.js';
import { LiveSwitch } from '../support/switch/live-switch.js';
import type { SipAgent } from '../support/switch/sip-agent.js';
import { Ear, tonesOf } from '../support/tones.js';

/** What is really heard while calls are controlled: 1001, 1002 and 1003 each say a tone of their own. */
const TONES = { '1001': 500, '1002': 900, '1003': 1_400 } as const;
type Extn = keyof typeof TONES;
const EXTNS = ['1001', '1002', '1003'] as const;
const PLAYED = 2_000;

let scene: Scene;
let live: LiveSwitch;
beforeAll(async () => {
  scene = await Scene.open();
  if (!(scene.sw instanceof LiveSwitch)) throw new Error('needs a real FreeSWITCH');
  live = scene.sw;
  for (const extn of EXTNS) await scene.extension(extn, { call_authority: 4, timeout: 30 });
  await scene.route('Phones', '10', { route_type: 1 });
  await scene.route('Past the switch', '1003', { route_type: 1, proxy_media: 0 });
  for (const extn of EXTNS) await ready(extn);
});
afterEach(async () => {
  for (const { uuid } of await scene.channels()) await scene.t.admin.delete(`/api/channels/${uuid}`);
  await scene.expectChannels(0, 10_000);
  for (const { ear } of phones.values()) ear.hush();
});
afterAll(async () => {
  for (const { ear } of phones.values()) ear.close();
  await Promise.all([...phones.values()].map(({ agent }) => agent.close()));
  await scene.close();
});

interface Speaker {
  agent: SipAgent;
  ear: Ear;
}
const phones = new Map<Extn, Speaker>();

async function ready(extn: Extn): Promise<void> {
  const ip = `127.0.0.3${extn.at(-1)}`;
  const ear = await Ear.open(ip);
  const agent = await listeningAgent(live, extn, ip, { port: ear.port, answerMs: 100 });
  phones.set(extn, { agent, ear });
  expect((await agent.register()).status).toBe(200);
  await eventually(async () => {
    const { body } = await scene.t.admin.get(`/api/registrations?extn=${extn}`).expect(200);
    expect(body.data).toHaveLength(1);
  });
}

/** The channel of an extension's phone, which speaks from now on. */
async function speaks(extn: Extn, uuid: string): Promise<void> {
  await eventually(async () => expect(await live.variable(uuid, 'local_media_port')).toMatch(/^\d+$/));
  const [ip, port] = [
    await live.variable(uuid, 'local_media_ip'),
    await live.variable(uuid, 'local_media_port'),
  ];
  phones.get(extn)!.ear.say(TONES[extn], { ip, port: Number(port) });
}

type Row = Record<string, string> & { uuid: string };
const rows = async (): Promise<Row[]> => (await scene.t.admin.get('/api/channels').expect(200)).body;

/** 1001 talks to 1002: their channels. */
async function talk() {
  const call = phones.get('1001')!.agent.call(`sip:1002@${DOMAIN}`, { name: '', number: '1001' });
  expect(await call.status()).toBe(200);
  await scene.expectChannels(2);
  const all = await rows();
  const a = all.find(({ direction }) => direction === 'inbound')!.uuid;
  const b = all.find(({ direction }) => direction === 'outbound')!.uuid;
  await speaks('1001', a);
  await speaks('1002', b);
  await hears({ '1001': '1002', '1002': '1001' });
  return { a, b, call };
}

/** 1003 is called about another call. */
async function supervise(input: object): Promise<string> {
  const { body } = await scene.t.admin
    .post('/api/channels')
    .send({ destNumber: '1003', ...input })
    .expect(200);
  expect(body).toMatchObject({ result: 'ok' });
  await speaks('1003', body.uuid);
  return body.uuid;
}

const put = (uuid: string, input: object) =>
  scene.t.admin.put(`/api/channels/${uuid}`).send(input).expect(200);

/** Whose tones each of them hears, by their last digits; `played` is P. */
const hears = (wanted: Partial<Record<Extn, string>>): Promise<number> =>
  eventually(async () => {
    const hertz = [...EXTNS.map((extn) => TONES[extn]), PLAYED];
    const listening = Object.keys(wanted) as Extn[];
    const found = await Promise.all(
      listening.map(async (extn) => {
        const strengths = await phones.get(extn)!.ear.listen(600, ...hertz);
        const heard = strengths.flatMap((strength, at) => (strength > 0.03 ? [EXTNS[at] ?? 'played'] : []));
        return [extn, heard.join(' ')];
      }),
    );
    expect(Object.fromEntries(found)).toEqual(wanted);
  }, 12_000);

describe('deaf and mute', () => {
  it('silence one direction of one side, and nothing else', async () => {
    const { a, b } = await talk();
    await put(a, { action: 'deaf', deaf: 'on' });
    await hears({ '1001': '', '1002': '1001' });
    await put(a, { action: 'mute', mute: 'on' });
    await hears({ '1001': '', '1002': '' });
    await put(a, { action: 'deaf', deaf: 'off' });
    await hears({ '1001': '1002', '1002': '' });
    await put(a, { action: 'mute', mute: 'off' });
    await hears({ '1001': '1002', '1002': '1001' });
    await put(b, { action: 'mute', mute: 'on', direction: 'both' });
    await hears({ '1001': '', '1002': '' });
    await put(b, { action: 'mute', mute: 'off', direction: 'write' });
    await hears({ '1001': '', '1002': '1001' });
  });
});

describe('media that bypass the switch', () => {
  it('are fetched back before anything is done to them', async () => {
    const call = phones.get('1001')!.agent.call(`sip:1003@${DOMAIN}`, { name: '', number: '1001' });
    expect(await call.status()).toBe(200);
    await scene.expectChannels(2);
    const all = await rows();
    const a = all.find(({ direction }) => direction === 'inbound')!.uuid;
    const b = all.find(({ direction }) => direction === 'outbound')!.uuid;
    const told = () =>
      phones
        .get('1003')!
        .agent.requests.flatMap(({ message }) => /m=audio (\d+)/.exec(message.body)?.[1] ?? [])
        .at(-1);
    await eventually(() => expect(told()).toBe(String(phones.get('1001')!.ear.port)));
    await put(a, { action: 'deaf', deaf: 'on' });
    await speaks('1001', a);
    await speaks('1003', b);
    await hears({ '1001': '', '1003': '1001' });
    await put(a, { action: 'deaf', deaf: 'off' });
    await hears({ '1001': '1003', '1003': '1001' });
    await call.hangUp();
  });
});

describe('eavesdrop', () => {
  it('hears both and is heard by nobody, until its keys say otherwise', async () => {
    const { a } = await talk();
    const listener = await supervise({ app: 'eavesdrop', args: a });
    const both = '1001 1002';
    await hears({ '1001': '1002', '1002': '1001', '1003': both });
    for (const [key, one, other] of [
      ['1', '1002', '1001 1003'],
      ['2', '1002 1003', '1001'],
      ['3', '1002 1003', '1001 1003'],
      ['0', '1002', '1001'],
    ] as const) {
      await live.press(listener, key);
      await hears({ '1001': one, '1002': other, '1003': both });
    }
  });

  it.each([
    ['aleg', '1002 1003', '1001'],
    ['bleg', '1002', '1001 1003'],
  ])('whispers to one side alone: %s', async (whisper, one, other) => {
    const { a } = await talk();
    await supervise({ app: 'eavesdrop', args: a, whisper });
    await hears({ '1001': one, '1002': other, '1003': '1001 1002' });
  });

  it('keeps to listening where the keys are off', async () => {
    const { b } = await talk();
    const apps = [
      { app: 'set', args: 'eavesdrop_enable_dtmf=false' },
      { app: 'eavesdrop', args: b },
    ];
    const listener = await supervise({ apps });
    await live.press(listener, '3');
    await setTimeout(500);
    await hears({ '1001': '1002', '1002': '1001', '1003': '1001 1002' });
  });
});

describe('a command line of mod_cti', () => {
  /** 1003 is called by it, as soon as it may be. */
  const line = async (list: string): Promise<string> => {
    const made = await scene.t.admin.post('/api/dev_keys').send({ scopes: 'cli' }).expect(200);
    const arg = `cti_originate user/1003 ${list}`;
    const { text } = await scene.t.anyone
      .get('/cli')
      .query({ key: made.body.data.key, cmd: 'api', arg })
      .expect(200);
    expect(text).toMatch(/^\+OK [0-9a-f-]{36}\n$/);
    const uuid = text.slice(4, -1);
    await speaks('1003', uuid);
    return uuid;
  };
  const both = '1001 1002';

  it('has somebody listen, with the keys of the seed: 1 partner, 2 extension, 3 both, 0 nobody', async () => {
    const { a } = await talk();
    const listener = await line(`set:eavesdrop_enable_dtmf=true,eavesdrop:${a} inline`);
    await hears({ '1001': '1002', '1002': '1001', '1003': both });
    for (const [key, extension, partner] of [
      ['1', '1002', '1001 1003'],
      ['2', '1002 1003', '1001'],
      ['3', '1002 1003', '1001 1003'],
      ['0', '1002', '1001'],
    ] as const) {
      await live.press(listener, key);
      await hears({ '1001': extension, '1002': partner, '1003': both });
    }
  });

  it.each([
    ['aleg', '1002 1003', '1001'],
    ['bleg', '1002', '1001 1003'],
  ])(
    'has somebody whisper, to the extension (aleg) or to its partner: %s',
    async (leg, extension, partner) => {
      const { a } = await talk();
      await line(`set:eavesdrop_whisper_${leg}=true,eavesdrop:${a} inline`);
      await hears({ '1001': extension, '1002': partner, '1003': both });
    },
  );

  it('has somebody join', async () => {
    const { b } = await talk();
    await line(`three_way:${b} inline`);
    await hears({ '1001': '1002 1003', '1002': '1001 1003', '1003': both });
  });
});

describe('three_way', () => {
  it('is heard by both and hears both', async () => {
    const { b } = await talk();
    await supervise({ app: 'three_way', args: b });
    await hears({ '1001': '1002 1003', '1002': '1001 1003', '1003': '1001 1002' });
  });
});

describe('what is played', () => {
  const file = `tone_stream://%(10000,0,${PLAYED})`;

  it.each([
    ['aleg', 'played', ''],
    ['bleg', '', 'played'],
    ['both', 'played', 'played'],
  ])('is heard by %s alone, until it is broken off', async (leg, one, other) => {
    const { a } = await talk();
    await put(a, { action: 'play', file, leg });
    await hears({ '1001': one, '1002': other });
    await put(a, { action: 'break', leg });
    await hears({ '1001': '1002', '1002': '1001' });
    // With nothing to end, nothing ends.
    await put(a, { action: 'break', leg });
    await setTimeout(500);
    await hears({ '1001': '1002', '1002': '1001' });
  });

  it('leaves who is held without a voice', async () => {
    const { a } = await talk();
    await put(a, { action: 'hold' });
    await hears({ '1001': '' });
    await put(a, { action: 'unhold' });
    await hears({ '1001': '1002', '1002': '1001' });
  });
});

describe('a recording', () => {
  it('holds silence for what is masked, and leaves out what is paused', async () => {
    const { a } = await talk();
    const input = { action: 'record', record: 'on', file_name: `masked-${process.pid}.wav` };
    const { file } = (await put(a, input)).body;
    const seconds = async (action: string, count: number) => {
      const field = action === 'mask_record' ? 'mask' : 'pause';
      await put(a, { action, [field]: 'on' });
      await setTimeout(count * 1_000);
      await put(a, { action, [field]: 'off' });
      await setTimeout(1_500);
    };
    await setTimeout(1_500);
    await seconds('mask_record', 2);
    await seconds('pause_record', 3);
    await put(a, { action: 'record', record: 'off' });
    const parts = tonesOf(readFileSync(file), TONES['1001'], TONES['1002']);
    const heard = parts.map((strengths) => strengths.every((each) => each > 0.03));
    const silent = parts.map((strengths) => strengths.every((each) => each < 0.01));
    // One and a half seconds, two of silence, three, and the three that were paused are not there.
    const text = heard.map((each, at) => (each ? 'x' : silent[at] ? '.' : '?')).join('');
    expect(text).toMatch(/^.?x{1,4}[x?]?\.{2,4}[x?]?x{3,8}.?$/);
    expect(parts.length / 2).toBeLessThan(7.5);
  });
});

describe('a consultation', () => {
  it('asks a third, and joins the two', async () => {
    const { a, b } = await talk();
    await put(a, { action: 'att_xfer', number: '1003' });
    await scene.expectChannels(3, 8_000);
    const third = (await rows()).find(({ uuid }) => uuid !== a && uuid !== b)!.uuid;
    await speaks('1003', third);
    await hears({ '1001': '1003', '1003': '1001' });
    const again = await scene.t.admin
      .put(`/api/channels/${a}`)
      .send({ action: 'att_xfer', number: '1003' })
      .expect(409);
    expect(again.body.reason).toBe('it consults somebody already');
    await put(a, { action: 'att_xfer', step: 'complete' });
    await scene.expectChannels(2);
    await hears({ '1002': '1003', '1003': '1002' });
  });

  it('comes back, or becomes a talk of all three', async () => {
    const { a, b } = await talk();
    const consult = async () => {
      await put(a, { action: 'att_xfer', number: '1003' });
      await scene.expectChannels(3, 8_000);
      const third = (await rows()).find(({ uuid }) => uuid !== a && uuid !== b)!.uuid;
      await speaks('1003', third);
      await hears({ '1001': '1003', '1003': '1001' });
    };
    await consult();
    await put(a, { action: 'att_xfer', step: 'cancel' });
    await scene.expectChannels(2, 8_000);
    await hears({ '1001': '1002', '1002': '1001' });
    await setTimeout(1_000);
    await consult();
    await put(a, { action: 'att_xfer', step: 'three_way' });
    await hears({ '1001': '1002 1003', '1002': '1001 1003', '1003': '1001 1002' });
  });

  it('is refused to who consults nobody, talks to nobody, or may not call there', async () => {
    const { a, call } = await talk();
    const refused = async (input: object) =>
      (await scene.t.admin.put(`/api/channels/${a}`).send({ action: 'att_xfer', ...input })).body;
    expect(await refused({ step: 'complete' })).toMatchObject({ code: 409, reason: 'it consults nobody' });
    expect(await refused({ number: '777' })).toMatchObject({ code: 403 });
    await call.hangUp();
  });
});
