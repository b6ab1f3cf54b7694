import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentWav, wav } from '../media/samples.js';
import { eventually } from '../support/eventually.js';
import { Heard } from '../support/heard.js';
import { Scene } from '../support/scene.js';
import type { Carrier, OutgoingCall, Phone } from '../support/switch/switch.js';

let scene: Scene;
let heard: Heard;
let alice: Phone;
beforeAll(async () => {
  scene = await Scene.open();
  heard = await Heard.listen(scene.sw.eslUrl);
  await scene.extension('1001', { name: 'Alice' });
  await scene.extension('1002', { name: 'Bob' });
  await scene.extension('1003', { name: 'Carol' });
  await scene.route('Phones', '1');
});
beforeEach(async () => {
  alice = scene.phone('1001');
  expect(await alice.register()).toBe(200);
});
afterEach(async () => {
  await scene.closePhones();
  await scene.expectChannels(0, 10_000);
});
afterAll(async () => {
  heard.close();
  await scene.close();
});

/** Short tones that are told apart by their pitch. */
const tone = (hertz: number) => `tone_stream://%(100,0,${hertz})`;
const [GREETING, SHORT, WRONG, GOODBYE, TRANSFER] = [300, 310, 320, 330, 340].map(tone) as [
  string,
  string,
  string,
  string,
  string,
];
const WORDS = {
  ...{ greet_long: GREETING, greet_short: SHORT, invalid_sound: WRONG, exit_sound: GOODBYE },
  ...{ transfer_sound: TRANSFER, timeout: 3000, inter_digit_timeout: 400 },
};
/** What every phrase comes down to while there are no sound files. */
const PHRASE = [expect.stringMatching(/^tone_stream:\/\/%\(200,100,440\)/)];

let serial = 0;
/** A menu and the number that leads there. */
async function menu(input: object, ...actions: object[]): Promise<{ id: number; number: string }> {
  serial += 1;
  const number = `6${String(serial).padStart(3, '0')}`;
  const created = await scene.t.admin
    .post('/api/ivrs')
    .send({ name: `menu ${serial}`, ...WORDS, ...input })
    .expect(200);
  const id: number = created.body.data;
  for (const action of actions) await act(id, action);
  await scene.route(`to menu ${serial}`, number, { dest_type: 'FS_DEST_IVR', dest_uuid: String(id) });
  return { id, number };
}
const act = (id: number, action: object) =>
  scene.t.admin.post(`/api/ivrs/${id}/actions`).send(action).expect(200);

/** In the menu, and its greeting is over: later keys are not in the same breath. */
async function enter(number: string, ...greeting: unknown[]): Promise<OutgoingCall> {
  heard.take();
  const call = await alice.call(number);
  expect(await call.status()).toBe(200);
  await hears(...(greeting.length > 0 ? greeting : [GREETING]));
  return call;
}

/** All that was played since the last look, once there is as much as expected. */
async function hears(...expected: unknown[]): Promise<void> {
  const said: string[] = [];
  await eventually(async () => {
    said.push(...heard.take());
    if (said.length < expected.length) throw new Error(`heard ${JSON.stringify(said)} only`);
  }, 8_000);
  expect(said).toEqual(expected);
}

async function ready(extn: string): Promise<Phone> {
  const phone = scene.phone(extn, { answer: 100 });
  expect(await phone.register()).toBe(200);
  return phone;
}

async function rings(phone: Phone, from: string): Promise<void> {
  await eventually(async () => expect(await phone.incoming()).toMatchObject([{ callerNumber: from }]), 8_000);
}

/** The variable of the only channel there is. */
async function variable(name: string): Promise<string> {
  const [channel] = await scene.sw.channels();
  return scene.sw.variable(channel!.uuid, name);
}

describe('the keys of a menu', () => {
  it('IVR_EXIT says goodbye and ends the call', async () => {
    const { number } = await menu({}, { digits: '9', action: 'IVR_EXIT' });
    const call = await enter(number);
    await call.key('9');
    await hears(GOODBYE);
    await call.ended();
  });

  it('IVR_EXTENSION rings the extension of args, and both legs can be handed on', async () => {
    const bob = await ready('1002');
    const { number } = await menu({}, { digits: '2', action: 'IVR_EXTENSION', args: '[{"extn":"1002|"}]' });
    const call = await enter(number);
    await call.key('2');
    await hears(TRANSFER);
    await rings(bob, '1001');
    await scene.expectChannels(2);
    for (const { uuid } of await scene.sw.channels())
      expect(await scene.sw.variable(uuid, 'force_transfer_context')).toBe('switchyard-handed-on');
    await call.hangUp();
  });

  it('IVR_EXTENSION of several rings them all', async () => {
    const [bob, carol] = [scene.phone('1002', { answer: null }), scene.phone('1003', { answer: null })];
    for (const phone of [bob, carol]) expect(await phone.register()).toBe(200);
    const args = '[{"extn":"1002|"},{"extn":"1003|"}]';
    const { number } = await menu({}, { digits: '2', action: 'IVR_EXTENSION', args });
    const call = await enter(number);
    await call.key('2');
    await rings(bob, '1001');
    await rings(carol, '1001');
    await call.hangUp();
  });

  it('IVR_EXTENSION behind a prefix rings the extension that is keyed, and a key of its own keeps its sense', async () => {
    const bob = await ready('1002');
    const { number } = await menu(
      {},
      { digits: '1', action: 'IVR_EXTENSION', match_prefix: 1 },
      { digits: '12', action: 'IVR_EXIT' },
    );
    const call = await enter(number);
    await call.key('1002');
    await rings(bob, '1001');
    await call.hangUp();
    const other = await enter(number);
    await other.key('12');
    await hears(GOODBYE);
    await other.ended();
  });

  it.each([
    ['IVR_QUEUE', '5', 'FS_DEST_NUM_QUEUE-5'],
    ['IVR_MEETING_ROOM', '12', 'FS_DEST_MEETING_ROOM-12'],
    ['IVR_CONFERENCE_ROOM', '', 'FS_DEST_CONFERENCE_ROOM-/7'],
    ['IVR_CONFERENCE', '', 'FS_DEST_CONFERENCE-/7'],
    ['IVR_SCRIPT', '3', 'FS_DEST_SCRIPT-3'],
  ])('%s of %j leads to that destination', async (action, args, destination) => {
    const { number } = await menu({}, { digits: '7', action, args });
    const call = await enter(number);
    await call.key('7');
    await hears(TRANSFER);
    await eventually(async () => expect(heard.ran).toContain(`transfer ${destination} XML switchyard`));
    await call.hangUp();
  });

  it('IVR_ROUTE dials what is keyed in context-1, or its own number in another context', async () => {
    const bob = await ready('1002');
    const { number } = await menu(
      {},
      { digits: '1002', action: 'IVR_ROUTE' },
      { digits: '3', action: 'IVR_ROUTE', args: '3', body: '4711' },
    );
    await scene.route('4711 of context-3', '4711', {
      ...{ context: 'context-3', dest_type: 'FS_DEST_SYSTEM', body: 'set x_here=context-3\npark' },
    });
    const call = await enter(number);
    await call.key('1002');
    await rings(bob, '1001');
    await call.hangUp();
    await scene.expectChannels(0);
    const other = await enter(number);
    await other.key('3');
    await eventually(async () => expect(await variable('x_here')).toBe('context-3'), 5_000);
    await other.hangUp();
  });

  it('IVR_SYSTEM runs its applications in order', async () => {
    const { number } = await menu({}, { digits: '5', action: 'IVR_SYSTEM', args: 'set x_menu=chosen\npark' });
    const call = await enter(number);
    await call.key('5');
    await eventually(async () => expect(await variable('x_menu')).toBe('chosen'), 5_000);
    await call.hangUp();
  });

  it('IVR_PLAY plays a tone or a media file and goes on', async () => {
    const upload = async (content: Buffer): Promise<number> =>
      (await scene.t.admin.post('/api/upload').attach('file', content, 'a.wav').expect(200)).body.data[0].id;
    const [id, broken] = [await upload(silentWav(200)), await upload(wav())];
    const { number } = await menu(
      {},
      { digits: '1', action: 'IVR_PLAY', args: tone(500) },
      { digits: '2', action: 'IVR_PLAY', args: id },
      { digits: '3', action: 'IVR_PLAY', args: broken },
    );
    const call = await enter(number);
    await call.key('1');
    await hears(tone(500), SHORT);
    await call.key('2');
    await hears(expect.stringContaining(`/freeswitch/media/${id}.wav`), SHORT);
    // What cannot be played must not cost the call.
    await call.key('3');
    await hears(SHORT);
    await call.hangUp();
  });

  it('IVR_TTS without an engine says that it cannot, and goes on; one that the switch lacks costs no call', async () => {
    const tts = { digits: '4', action: 'IVR_TTS', args: '欢迎致电' };
    const { number } = await menu({}, tts);
    const call = await enter(number);
    await call.key('4');
    await hears(...PHRASE, SHORT);
    await call.hangUp();
    const lacking = await menu({ tts_engine: 'nobody', tts_voice: 'Ting-Ting' }, tts);
    const other = await enter(lacking.number);
    await eventually(async () => expect(await variable('tts_engine')).toBe('nobody'), 5_000);
    expect(await variable('tts_voice')).toBe('Ting-Ting');
    await other.key('4');
    await hears(SHORT);
    expect(heard.ran).toContain('playback say:欢迎致电');
    await other.hangUp();
  });

  it('IVR_SUB goes down, IVR_TOP one up, IVR_BACK to the main menu', async () => {
    const [main, middle, low] = [tone(600), tone(610), tone(620)];
    const back = [
      { digits: '8', action: 'IVR_TOP' },
      { digits: '9', action: 'IVR_BACK' },
    ];
    const lowest = await menu({ greet_long: low }, ...back);
    const between = await menu(
      { greet_long: middle },
      { digits: '1', action: 'IVR_SUB', args: String(lowest.id) },
      ...back,
    );
    const { number } = await menu(
      { greet_long: main },
      { digits: '1', action: 'IVR_SUB', args: String(between.id) },
      ...back,
    );
    const call = await enter(number, main);
    await call.key('1');
    await hears(middle);
    await call.key('1');
    await hears(low);
    await call.key('8');
    await hears(middle);
    await call.key('1');
    await hears(low);
    await call.key('9');
    await hears(main);
    await call.key('8');
    await hears(GOODBYE);
    await call.ended();
  });
});

describe('the limits of a menu', () => {
  it('no key in time: it greets again, and after so many times does what it says', async () => {
    const bob = await ready('1002');
    const { number } = await menu(
      { timeout: 300, max_timeouts: 2, exec_on_max_timeouts: 'transfer 1002 XML context-1' },
      { digits: '1', action: 'IVR_EXIT' },
    );
    const call = await enter(number, GREETING, SHORT);
    await rings(bob, '1001');
    await call.hangUp();
  });

  it('wrong keys: it says so, and after so many does what it says', async () => {
    const { number } = await menu(
      { max_failures: 2, exec_on_max_failures: `playback ${tone(700)}` },
      { digits: '1', action: 'IVR_EXIT' },
    );
    const call = await enter(number);
    await call.key('5');
    await hears(WRONG, SHORT);
    await call.key('5');
    await hears(WRONG, tone(700), GOODBYE);
    await call.ended();
  });

  it('the PIN opens it, three wrong ones end the call', async () => {
    const [ask, refuse] = [tone(800), tone(810)];
    const { number } = await menu(
      { pin: '4711', pin_file: ask, bad_pin_file: refuse },
      { digits: '1', action: 'IVR_EXIT' },
    );
    const call = await enter(number, ask);
    await call.key('1234');
    await hears(refuse, ask);
    await call.key('4711');
    await hears(GREETING);
    await call.hangUp();
    const other = await enter(number, ask);
    await other.key('1111');
    await hears(refuse, ask);
    await other.key('2222');
    await hears(refuse, ask);
    await other.key('3333');
    await hears(refuse);
    await other.ended();
  });

  it('the PIN is asked for, though no prompt is stored', async () => {
    const { number } = await menu({ pin: '12' }, { digits: '1', action: 'IVR_EXIT' });
    const call = await enter(number, ...PHRASE);
    await call.key('12');
    await hears(GREETING);
    await call.hangUp();
  });

  it('keys are confirmed by the key that is stored', async () => {
    const { number } = await menu(
      { confirm_key: '6', confirm_macro: 'switchyard_please_wait' },
      { digits: '1', action: 'IVR_PLAY', args: tone(900) },
    );
    const call = await enter(number);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await call.key('1');
    await hears(...PHRASE);
    await call.key('6');
    await hears(tone(900), SHORT);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await call.key('1');
    await hears(...PHRASE);
    await call.key('2');
    await hears(SHORT);
    await call.hangUp();
  });

  it('keys are asked to be confirmed as often as confirm_attempts says', async () => {
    const { number } = await menu(
      { confirm_key: '6', confirm_macro: 'switchyard_please_wait', confirm_attempts: 2, timeout: 600 },
      { digits: '1', action: 'IVR_PLAY', args: tone(900) },
    );
    const call = await enter(number);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await call.key('1');
    await hears(...PHRASE, ...PHRASE, SHORT);
    await call.hangUp();
  });

  it('keys in one breath are one number, and a pause ends it', async () => {
    const [one, many] = [tone(1000), tone(1010)];
    const { number } = await menu(
      { inter_digit_timeout: 600 },
      { digits: '3', action: 'IVR_PLAY', args: one },
      { digits: '333', action: 'IVR_PLAY', args: many },
    );
    const call = await enter(number);
    await call.key('333');
    await hears(many, SHORT);
    await call.key('3');
    await hears(one, SHORT);
    await call.hangUp();
  });

  it('# ends a number, unless it is a key', async () => {
    const [one, hash] = [tone(1100), tone(1110)];
    const ending = await menu(
      { inter_digit_timeout: 3000, digit_len: 5 },
      { digits: '1', action: 'IVR_PLAY', args: one },
    );
    const call = await enter(ending.number);
    await call.key('1#');
    await hears(one, SHORT);
    await call.hangUp();
    const { number } = await menu({}, { digits: '1#', action: 'IVR_PLAY', args: hash });
    const other = await enter(number);
    await other.key('1#');
    await hears(hash, SHORT);
    await other.hangUp();
  });

  it('digit_len keys are waited for, and no more', async () => {
    const { number } = await menu(
      { digit_len: 2, inter_digit_timeout: 3000 },
      { digits: '1', action: 'IVR_EXIT' },
    );
    const call = await enter(number);
    await call.key('22');
    await hears(WRONG, SHORT);
    await call.hangUp();
  });
});

describe('a menu', () => {
  it('is as it is stored for the next caller', async () => {
    const { id, number } = await menu({}, { digits: '1', action: 'IVR_EXIT' });
    await (await enter(number)).hangUp();
    await scene.t.admin
      .put(`/api/ivrs/${id}`)
      .send({ greet_long: tone(1200) })
      .expect(200);
    await act(id, { digits: '2', action: 'IVR_PLAY', args: tone(1210) });
    const call = await enter(number, tone(1200));
    await call.key('2');
    await hears(tone(1210), SHORT);
    await call.hangUp();
  });

  it('asks for a number where it has no greeting', async () => {
    const { number } = await menu({ greet_long: '', greet_short: '' }, { digits: '1', action: 'IVR_EXIT' });
    const call = await enter(number, ...PHRASE);
    await call.key('1');
    await hears(GOODBYE);
    await call.ended();
  });

  it('that has nothing to say, or is gone, is no destination', async () => {
    const { number } = await menu({ greet_long: '' });
    expect(await (await alice.call(number)).status()).toBe(404);
    await scene.route('To no menu', '6999', { dest_type: 'FS_DEST_IVR' });
    expect(await (await alice.call('6999')).status()).toBe(404);
  });

  it('is not left by dialling what only menus dial', async () => {
    await ready('1002');
    expect(await (await alice.call('FS_DEST_USER-1002')).status()).toBe(404);
  });
});

describe('a menu that a carrier’s call is in', () => {
  let carrier: Carrier;
  let number: string;
  beforeAll(async () => {
    carrier = await scene.carrier();
    const gateway = await scene.t.admin
      .post('/api/gateways')
      .send({ name: 'town', realm: carrier.address, register: 'no' })
      .expect(200);
    const town = { context: 'context-3', dest_type: 'FS_DEST_GATEWAY', dest_uuid: String(gateway.body.data) };
    await scene.route('Closed', '70', town);
    await scene.route('Open', '71', { ...town, allow_transit: 1 });
    const made = await menu(
      {},
      { digits: '2', action: 'IVR_EXTENSION', args: '1002' },
      { digits: '7', match_prefix: 1, action: 'IVR_ROUTE', args: 'context-3' },
    );
    number = '85850000';
    const to = { context: 'context-2', dest_type: 'FS_DEST_IVR', dest_uuid: String(made.id) };
    await scene.route('From outside', number, to);
  });

  async function enterFromOutside(): Promise<OutgoingCall> {
    heard.take();
    let call: OutgoingCall | undefined;
    // Until the switch has learnt the carrier's address.
    await eventually(async () => {
      call = await carrier.call(number, { name: '', number: '02131234567' });
      expect(await call.status()).toBe(200);
    }, 10_000);
    await hears(GREETING);
    return call!;
  }

  it('connects it to an extension', async () => {
    const bob = await ready('1002');
    const call = await enterFromOutside();
    await call.key('2');
    await rings(bob, '02131234567');
    await call.hangUp();
  });

  it('lets it out where a route says so, and nowhere else', async () => {
    const barred = await enterFromOutside();
    await barred.key('7012');
    await barred.ended();
    expect(await carrier.invites()).toEqual([]);
    const call = await enterFromOutside();
    await call.key('7112');
    await eventually(async () => expect(await carrier.invites()).toMatchObject([{ number: '7112' }]), 8_000);
    await call.hangUp();
  });
});
