import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FUNC_TYPES, type FuncType } from '../../src/dialplan/func-code-types.js';
import { eventually } from '../support/eventually.js';
import { DOMAIN, Scene } from '../support/scene.js';
import type { OutgoingCall, Phone } from '../support/switch/switch.js';

/** What is done by dialling a code. */
let scene: Scene;
const ids = new Map<string, number>();
beforeAll(async () => {
  scene = await Scene.open();
  for (const extn of ['1001', '1002', '1003', '1004'])
    ids.set(extn, await scene.extension(extn, { timeout: 20 }));
  await scene.route('Inside', '10', { route_type: 1 });
});
const NOTHING_SET = {
  vm_password: '',
  ...{ dnd: 0, forward_always: '', forward_busy: '', forward_no_answer: '', forward_unreachable: '' },
  ...{ force_insert: 0, force_breakdown: 0, eavesdrop: 0, intercept: 0 },
};
beforeEach(async () => {
  for (const extn of ids.keys()) await change(extn, NOTHING_SET);
});
afterEach(async () => {
  for (const { uuid } of await scene.channels()) await scene.t.admin.delete(`/api/channels/${uuid}`);
  await scene.expectChannels(0);
  await scene.closePhones();
});
afterAll(() => scene.close());

const code = (type: FuncType): string => FUNC_TYPES[type][0];

async function change(extn: string, fields: object): Promise<void> {
  await scene.t.admin
    .put(`/api/extensions/${ids.get(extn)}`)
    .send(fields)
    .expect(200);
}

async function state(extn: string): Promise<Record<string, unknown>> {
  return (await scene.t.admin.get(`/api/extensions/${ids.get(extn)}`).expect(200)).body;
}

async function ready(extn: string, answer: number | null | 'busy' = 100): Promise<Phone> {
  const phone = scene.phone(extn, { answer });
  expect(await phone.register()).toBe(200);
  return phone;
}

async function dial(phone: Phone, number: string): Promise<OutgoingCall> {
  const call = await phone.call(number);
  expect(await call.status()).toBe(200);
  return call;
}

/** Two who talk to each other. */
async function talking(from: Phone, to: string): Promise<OutgoingCall> {
  const call = await dial(from, to);
  await scene.expectChannels(2);
  return call;
}

/** What the call to that number runs once its code has been worked out. */
async function running(number: string, application: string): Promise<{ uuid: string; data: string }> {
  const found = { uuid: '', data: '' };
  await eventually(async () => {
    const channel = (await scene.sw.channels()).find(({ dest }) => dest === number);
    expect(channel, `a channel that dialled ${number}`).toBeDefined();
    expect(await scene.sw.variable(channel!.uuid, 'current_application')).toBe(application);
    found.uuid = channel!.uuid;
    found.data = await scene.sw.variable(channel!.uuid, 'current_application_data');
  });
  return found;
}

describe('a code that stores something', () => {
  it.each<[FuncType, string, FuncType, string]>([
    ['FS_DEST_FUNC_CALL_FORWARDING', '1003', 'FS_DEST_FUNC_CALL_FORWARDING_CANCEL', 'forward_always'],
    ['FS_DEST_FUNC_CALL_FORWARD_BUSY', '1003', 'FS_DEST_FUNC_CALL_FORWARD_BUSY_CANCEL', 'forward_busy'],
    [
      'FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE',
      '1003',
      'FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE_CANCEL',
      'forward_no_answer',
    ],
  ])('%s does, and is taken back', async (type, number, cancel, field) => {
    const alice = await ready('1001');
    await (await dial(alice, `${code(type)}${number}`)).ended();
    expect(await state('1001')).toMatchObject({ [field]: number });
    await (await dial(alice, code(cancel))).ended();
    expect(await state('1001')).toMatchObject({ [field]: '' });
  });

  it('do-not-disturb does, and the next caller meets it', async () => {
    const [alice, bob] = [await ready('1001'), await ready('1002')];
    await (await dial(bob, code('FS_DEST_FUNC_CALL_DND'))).ended();
    expect(await (await alice.call('1002')).status()).toBe(486);
    await (await dial(bob, code('FS_DEST_FUNC_CALL_DND_CANCEL'))).ended();
    await (await talking(alice, '1002')).hangUp();
  });

  it('does not for a number that cannot be, nor while it is switched off', async () => {
    const alice = await ready('1001');
    await (await dial(alice, `${code('FS_DEST_FUNC_CALL_FORWARDING')}1001`)).ended();
    expect(await state('1001')).toMatchObject({ forward_always: '' });
    const { body } = await scene.t.admin.get('/api/func_code?perPage=100').expect(200);
    const { id } = body.data.find(
      ({ func_type }: { func_type: string }) => func_type === 'FS_DEST_FUNC_CALL_DND',
    );
    await scene.t.admin.put(`/api/func_code/${id}`).send({ action: 'toggle' }).expect(200);
    expect(await (await alice.call(code('FS_DEST_FUNC_CALL_DND'))).status()).toBe(404);
    await scene.t.admin.put(`/api/func_code/${id}`).send({ action: 'toggle' }).expect(200);
  });
});

describe('a code that needs a leave', () => {
  it.each<[FuncType, string, string]>([
    ['FS_DEST_FORCE_INSERT', 'force_insert', 'three_way'],
    ['FS_DEST_EAVESDROP', 'eavesdrop', 'eavesdrop'],
  ])('%s acts on whom it names, with either of the two who talk', async (type, leave, application) => {
    const [alice, , carol] = [await ready('1001'), await ready('1002'), await ready('1003')];
    const call = await talking(alice, '1002');
    await (await dial(carol, `${code(type)}1002`)).ended();
    await scene.expectChannels(2);
    await change('1003', { [leave]: 1 });
    for (const number of ['1001', '1002']) {
      const third = await dial(carol, `${code(type)}${number}`);
      const { data, uuid } = await running(`${code(type)}${number}`, application);
      expect((await scene.sw.channels()).map((channel) => channel.uuid)).toContain(data);
      expect(data).not.toBe(uuid);
      await scene.expectChannels(3);
      await third.hangUp();
      await scene.expectChannels(2);
    }
    await call.hangUp();
    // Nobody talks there any more.
    await (await dial(carol, `${code(type)}1002`)).ended();
  });

  it('ends the call of whom it names', async () => {
    const [alice, , carol] = [await ready('1001'), await ready('1002'), await ready('1003')];
    const call = await talking(alice, '1002');
    const number = `${code('FS_DEST_FORCE_BREAKDOWN')}1002`;
    await (await dial(carol, number)).ended();
    await scene.expectChannels(2);
    await change('1003', { force_breakdown: 1 });
    await (await dial(carol, number)).ended();
    await call.ended();
  });

  it('records the call of whom it names', async () => {
    const [alice, , carol] = [await ready('1001'), await ready('1002'), await ready('1003')];
    const call = await talking(alice, '1002');
    const legs = (await scene.sw.channels()).map(({ uuid }) => uuid);
    await change('1003', { eavesdrop: 1 });
    await (await dial(carol, `${code('FS_DEST_FUNC_CALL_RECORD')}1002`)).ended();
    const noted = await Promise.all(legs.map((uuid) => scene.sw.variable(uuid, 'switchyard_recording')));
    expect(noted.filter((file) => /^calls\/\d{4}-\d\d-\d\d\/[0-9a-f-]{36}\.wav$/.test(file))).toHaveLength(1);
    await call.hangUp();
  });
});

describe('a call that rings', () => {
  const ringing = async () => {
    const [alice, bob, carol] = [await ready('1001'), await ready('1002', null), await ready('1003')];
    const call = await alice.call('1002');
    await eventually(async () => expect(await bob.incoming()).toHaveLength(1));
    // The switch knows that it rings a moment later than the phone does.
    await setTimeout(300);
    return { carol, call };
  };

  it.each<[string, string]>([
    ['the last one', code('FS_DEST_LAST_INTERCEPT')],
    ['the one at a number', `${code('FS_DEST_DEST_INTERCEPT')}1002`],
  ])('is picked up: %s', async (_, number) => {
    const { carol, call } = await ringing();
    const pickedUp = await dial(carol, number);
    expect(await call.status()).toBe(200);
    await scene.expectChannels(2);
    await pickedUp.hangUp();
    await call.ended();
  });

  it('is not where others may not, or where nothing rings', async () => {
    await change('1002', { intercept: 1 });
    const { carol, call } = await ringing();
    for (const number of [
      code('FS_DEST_LAST_INTERCEPT'),
      `${code('FS_DEST_DEST_INTERCEPT')}1002`,
      `${code('FS_DEST_DEST_INTERCEPT')}1004`,
    ]) {
      await (await dial(carol, number)).ended();
      await scene.expectChannels(2);
    }
    await call.hangUp();
  });
});

describe('a code that leads somewhere', () => {
  it.each<[string, string, string]>([
    [code('FS_DEST_FUNC_CALL_VOICEMAIL'), 'voicemail', `check auth default ${DOMAIN} 1001`],
    [`${code('FS_DEST_TIMELY_MEETING')}77`, 'conference', 'meeting-77@default'],
    [code('FS_DEST_MCASTS'), 'esf_page_group', '_undef_'],
  ])('%s runs %s', async (number, application, data) => {
    const call = await dial(await ready('1001'), number);
    expect(await running(number, application)).toMatchObject({ data });
    await call.hangUp();
  });

  it('asks for the mailbox’s password where it has one', async () => {
    await change('1001', { vm_password: '4711' });
    const number = code('FS_DEST_FUNC_CALL_VOICEMAIL');
    const call = await dial(await ready('1001'), number);
    expect(await running(number, 'voicemail')).toMatchObject({ data: `check default ${DOMAIN} 1001` });
    await call.hangUp();
  });

  it('parks a call and takes it back', async () => {
    const number = `${code('FS_DEST_FUNC_CALL_FIFO_BACK')}701`;
    const [alice, bob] = [await ready('1001'), await ready('1002')];
    const parked = await dial(alice, number);
    await running(number, 'valet_park');
    const back = await dial(bob, number);
    await scene.expectChannels(2);
    await setTimeout(500);
    await back.hangUp();
    await parked.ended();
  });
});
