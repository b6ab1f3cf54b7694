import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { SwitchEvent } from '../../src/freeswitch/events.js';
import { Switches } from '../../src/freeswitch/switches.js';
import { silentWav } from '../media/samples.js';
import { buildProgram } from '../support/build.js';
import { eventually } from '../support/eventually.js';
import { Scene } from '../support/scene.js';

let scene: Scene;
let crm: Server;
const asked: { method: string; url: string; body: string }[] = [];
beforeAll(async () => {
  buildProgram();
  crm = createServer((request, response) => {
    void textOf(request).then((body) => {
      asked.push({ method: request.method ?? '', url: request.url ?? '', body });
      response.end('{"customer":{"desk":"1002"}}');
    });
  }).listen(0, '127.0.0.1');
  scene = await Scene.open('backend', undefined, { WEBHOOK_PRIVATE_TARGETS: 'loopback' });
  await scene.extension('1001', { name: 'Alice' });
  await scene.extension('1002', { name: 'Bob' });
  await scene.route('Phones', '1');
});
afterEach(() => scene.closePhones());
afterAll(async () => {
  await scene.close();
  crm.close();
});

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString();
}

let last = 7000;
/** A block of this drawing and a number that leads to it. */
async function drawn(blocks: string, more: object = { dest_type: 'IVRBLOCK' }) {
  last += 1;
  const xml = `<xml xmlns="https://developers.google.com/blockly/xml">${blocks}</xml>`;
  const input = { name: `Block ${last}`, xml };
  const id = (await scene.t.admin.post('/api/blocks').send(input).expect(200)).body.data as number;
  await scene.route(`To block ${last}`, String(last), { dest_uuid: String(id), ...more });
  return { id, number: String(last) };
}

const text = (value: string) => `<block type="text"><field name="TEXT">${value}</field></block>`;
const value = (name: string, what: string) => `<value name="${name}">${what}</value>`;
const then = (block: string, next: string) => block.replace(/<\/block>$/, `<next>${next}</next></block>`);
const ANSWER = '<block type="fsSessionAnswer"></block>';
const transfer = (to: string) => `<block type="fsSessionTransfer">${value('number', to)}</block>`;
const hangup = (cause: string) =>
  `<block type="fsSessionHangup"><field name="cause">${cause}</field></block>`;
const play = (what: string) => `<block type="fsSessionPlay">${value('args', text(what))}</block>`;

async function alice() {
  const phone = scene.phone('1001');
  expect(await phone.register()).toBe(200);
  return phone;
}

/** The first channel there is; the real switch's table comes a little late. */
async function channel(): Promise<string> {
  let uuid = '';
  await eventually(async () => {
    uuid = (await scene.sw.channels())[0]!.uuid;
  });
  return uuid;
}

const wrong = async (id: number): Promise<string> =>
  (await scene.t.admin.get(`/api/blocks/${id}`).expect(200)).body.last_error;

it('answers, plays a tone and a media file, and ends the call', async () => {
  const { body } = await scene.t.admin
    .post('/api/upload')
    .attach('file', silentWav(100), 'hello.wav')
    .expect(200);
  const { id: file } = body.data[0] as { id: number };
  const named = `<block type="fsSessionPlay">${value('args', `<block type="fsFilePath"><field name="NAME">/api/media_files/${file}.wav</field></block>`)}</block>`;
  const { id, number } = await drawn(then(ANSWER, then(play('tone_stream://%(50,0,440)'), named)));
  const call = await (await alice()).call(number);
  expect(await call.status()).toBe(200);
  await call.ended();
  expect(await wrong(id)).toBe('');
  await scene.t.admin.delete(`/api/media_files/${file}`).expect(409);
});

it('collects digits, branches on them, and transfers', async () => {
  const bob = scene.phone('1002', { answer: 100 });
  await bob.register();
  const read = `<block type="fsSessionRead"><field name="digits">digits</field><field name="terminator">#</field>
    ${value('MIN', '<block type="math_number"><field name="NUM">1</field></block>')}
    ${value('MAX', '<block type="math_number"><field name="NUM">4</field></block>')}
    ${value('TIMEOUT', '<block type="math_number"><field name="NUM">8000</field></block>')}
    ${value('sound', text('tone_stream://%(50,0,440)'))}</block>`;
  const digits = '<block type="variables_get"><field name="VAR">digits</field></block>';
  const branch = `<block type="controls_if"><mutation else="1"></mutation>
    ${value('IF0', `<block type="logic_compare"><field name="OP">EQ</field>${value('A', digits)}${value('B', text('42'))}</block>`)}
    <statement name="DO0">${transfer(text('1002'))}</statement><statement name="ELSE">${hangup('USER_BUSY')}</statement></block>`;
  const { number } = await drawn(then(ANSWER, then(read, branch)));
  const phone = await alice();
  const call = await phone.call(number);
  expect(await call.status()).toBe(200);
  await scene.sw.press(await channel(), '42#');
  await eventually(
    async () => expect(await bob.incoming()).toMatchObject([{ callerNumber: '1001' }]),
    10_000,
  );
  await scene.expectChannels(2, 10_000);
  await call.hangUp();
  await scene.expectChannels(0);
});

it('hangs up with a cause before it answers, and keys choose in a menu', async () => {
  const { number } = await drawn(hangup('USER_BUSY'));
  const phone = await alice();
  expect(await (await phone.call(number)).status()).toBe(486);
  const entry = `<block type="IVREntry">${value('case', text('2'))}<statement name="actions">${transfer(text(number))}</statement></block>`;
  const menu = `<block type="IVR">${value('sound', text('tone_stream://%(50,0,440)'))}${value('MAX', text('1'))}
    <statement name="entries">${entry}</statement><statement name="default">${hangup('CALL_REJECTED')}</statement></block>`;
  const answered = await drawn(menu);
  const call = await phone.call(answered.number);
  const uuid = await channel();
  // A key that is pressed before the menu begins is not its.
  const keys = setInterval(() => void scene.sw.press(uuid, '2').catch(() => undefined), 300);
  onTestFinished(() => clearInterval(keys));
  expect(await call.status()).toBe(486);
});

it('asks whether a time is now, by the clock of the PBX', async () => {
  const check = (time: string) => `<block type="controls_if"><mutation else="1"></mutation>
    ${value('IF0', `<block type="fsTimeCheck"><field name="time">${time}</field></block>`)}
    <statement name="DO0">${hangup('USER_BUSY')}</statement><statement name="ELSE">${hangup('CALL_REJECTED')}</statement></block>`;
  const [always, once] = [
    await drawn(check('20200101T000000|PT24H|daily')),
    await drawn(check('20200101T000000|PT1H')),
  ];
  const phone = await alice();
  expect(await (await phone.call(always.number)).status()).toBe(486);
  expect(await (await phone.call(once.number)).status()).toBe(603);
});

it('asks another server, and does what its answer says', async () => {
  const bob = scene.phone('1002', { answer: 100 });
  await bob.register();
  const { port } = crm.address() as AddressInfo;
  const caller = '<block type="fsSessionGet"><field name="NAME">caller_id_number</field></block>';
  const url = `<block type="text_join"><mutation items="2"></mutation>${value('ADD0', text(`http://127.0.0.1:${port}/desk?of=`))}${value('ADD1', caller)}</block>`;
  const http = `<block type="fsHttpRequest"><field name="method">POST</field><field name="path">customer.desk</field>${value('url', url)}${value('body', text('{"a":"&amp; b"}'))}</block>`;
  const { number } = await drawn(transfer(http));
  const call = await (await alice()).call(number);
  expect(await call.status()).toBe(200);
  expect(await bob.incoming()).toHaveLength(1);
  expect(asked).toEqual([{ method: 'POST', url: '/desk?of=1001', body: '{"a":"& b"}' }]);
  await call.hangUp();
  await scene.expectChannels(0);
});

it('records, sets a variable of the call and writes to the log', async () => {
  const record = `<block type="audioRecord"><field name="max">1</field><field name="threshold">0</field><field name="silence">0</field>${value('name', text(`scenario-${Date.now()}`))}</block>`;
  const set = `<block type="fsSessionSet"><field name="var">x_desk</field>${value('args', text('a ${b}'))}</block>`;
  const log = `<block type="fsConsoleLog"><field name="Level">warning</field>${value('args', text('${hostname} was here'))}</block>`;
  const wait = play('silence_stream://2000');
  const { id, number } = await drawn(then(ANSWER, then(record, then(set, then(log, wait)))));
  const call = await (await alice()).call(number);
  expect(await call.status()).toBe(200);
  if (scene.sw.kind === 'live')
    await eventually(async () => {
      expect(await scene.sw.variable(await channel(), 'x_desk')).toBe('a {b}');
    }, 10_000);
  await call.ended();
  expect(await scene.sw.logText()).toContain(`block ${id}: {hostname} was here`);
  expect(await wrong(id)).toBe('');
});

it('runs as a script too, and CherryPBX finds it', async () => {
  const { id, number } = await drawn(hangup('USER_BUSY'), { dest_type: 'FS_DEST_SCRIPT' });
  expect(await (await (await alice()).call(number)).status()).toBe(486);
  const { body } = await scene.t.admin.get('/api/media_files/scripts_list').expect(200);
  expect(body).toContainEqual({ id, name: `Block ${number}` });
});

it('is another one for the next caller when it has been changed', async () => {
  const { id, number } = await drawn(hangup('USER_BUSY'));
  const phone = await alice();
  for (const [cause, status] of [
    ['USER_BUSY', 486],
    ['CALL_REJECTED', 603],
    ['UNALLOCATED_NUMBER', 404],
  ] as const) {
    await scene.t.admin
      .put(`/api/blocks/${id}`)
      .send({ xml: `<xml>${hangup(cause)}</xml>` })
      .expect(200);
    expect(await (await phone.call(number)).status()).toBe(status);
    expect(await (await phone.call(number)).status()).toBe(status);
  }
});

it('tells the caller and the administrator of its error', async () => {
  const { id, number } = await drawn(
    then(ANSWER, then(play('silence_stream://1500'), play('no-such-file.wav'))),
  );
  const phone = await alice();
  const call = await phone.call(number);
  expect(await call.status()).toBe(200);
  const uuid = await channel();
  await call.ended();
  const storage = "cannot play 'no-such-file.wav'";
  expect(await wrong(id)).toBe(storage);
  const { body: errors } = await scene.t.admin.get(`/api/blocks/${id}/errors`).expect(200);
  expect(errors).toMatchObject([{ message: storage, call_uuid: uuid }]);
  const lua = 'session:answer()\nlocal x = nil\nx.y = 1';
  await scene.t.admin.put(`/api/blocks/${id}`).send({ lua }).expect(200);
  const ends: SwitchEvent[] = [];
  scene.t.app.get(Switches).onEvent((_node, event) => {
    if (event['Event-Name'] === 'CHANNEL_HANGUP_COMPLETE') ends.push(event);
  });
  const again = await phone.call(number);
  expect(await again.status()).toBe(200);
  await again.ended();
  const { body: newer } = await scene.t.admin.get(`/api/blocks/${id}/errors`).expect(200);
  const failed = newer[0].call_uuid as string;
  expect(failed).not.toBe(uuid);
  // Two tones of 0.3 s: the real switch of this scenario has no sound files.
  if (scene.sw.kind === 'live')
    await eventually(() => {
      const end = ends.find((event) => event['Unique-ID'] === failed);
      expect(end).toMatchObject({ variable_playback_ms: '600' });
    });
  expect(await wrong(id)).toMatch(/^block:3: attempt to index a nil value/);
  await scene.t.admin.put(`/api/blocks/${id}`).send({ lua: 'this is no Lua' }).expect(200);
  const third = await phone.call(number);
  await third.ended();
  expect(await wrong(id)).toMatch(/^block:1: syntax error/);
});
