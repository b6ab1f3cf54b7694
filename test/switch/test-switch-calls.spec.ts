import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestSwitch } from '../support/switch/test-switch.js';
import type { PhoneOptions } from '../support/switch/switch.js';
import { type Actions, RawEsl, StubBackend } from './switch-stub.js';

let stub: StubBackend;
let sw: TestSwitch;
let esl: RawEsl;

const STORY = 'CREATE PROGRESS PROGRESS_MEDIA ANSWER BRIDGE UNBRIDGE HANGUP HANGUP_COMPLETE DESTROY PARK'
  .split(' ')
  .map((name) => `CHANNEL_${name}`);
const BRIDGE: Actions = [
  ['set', 'hangup_after_bridge=true'],
  ['bridge', 'user/1002@pbx.test'],
];

beforeEach(async () => {
  stub = await StubBackend.start();
  for (const name of ['1001', '1002', '1003']) stub.users[name] = { password: `p${name}` };
  stub.numbers['1002'] = BRIDGE;
  sw = await TestSwitch.create();
  await sw.start(stub.backend);
  esl = await RawEsl.connect(sw.eslUrl);
  await esl.subscribe(...STORY);
});
afterEach(async () => {
  expect(sw.logged.filter((line) => line.startsWith('[FAULT]'))).toEqual([]);
  esl.close();
  await sw.stop();
  await stub.stop();
});

async function registered(user: string, more: Partial<PhoneOptions> = {}) {
  const phone = sw.phone({ user, password: `p${user}`, ...more });
  expect(await phone.register()).toBe(200);
  return phone;
}
const caller = (more: Partial<PhoneOptions> = {}) => sw.phone({ user: '1001', password: 'p1001', ...more });
const rows = async (): Promise<Record<string, string>[]> => {
  const { rows: found = [] } = JSON.parse(await esl.api('show channels as json')) as {
    rows?: Record<string, string>[];
  };
  return found;
};
describe('a call between phones', () => {
  it('rings, is answered, and its events come in the order FreeSWITCH has them', async () => {
    const called = await registered('1002', { answer: 20 });
    const call = await caller().call('1002');
    expect(await call.status()).toBe(200);
    expect(await called.incoming()).toMatchObject([{ callerNumber: '1001', callerName: '1001', to: '1002' }]);
    await esl.until(() => esl.story().includes('BRIDGE A'));
    const answered = ['CREATE A', 'CREATE B', 'PROGRESS B', 'PROGRESS A', 'ANSWER B', 'ANSWER A', 'BRIDGE A'];
    expect(esl.story()).toEqual(answered);
    await call.hangUp();
    await esl.until(() => esl.story().filter((each) => each.startsWith('DESTROY')).length === 2);
    // Which leg is complete first depends on how soon its CDR is taken.
    const after = (leg: string) =>
      esl
        .story()
        .slice(answered.length)
        .filter((each) => each.endsWith(leg));
    expect(after(' A')).toEqual(['HANGUP A', 'UNBRIDGE A', 'HANGUP_COMPLETE A', 'DESTROY A']);
    expect(after(' B')).toEqual(['HANGUP B', 'HANGUP_COMPLETE B', 'DESTROY B']);
    const complete = esl
      .events()
      .filter((event) => event['Event-Name'] === 'CHANNEL_HANGUP_COMPLETE')
      .sort((one, other) => String(other['Call-Direction']).localeCompare(String(one['Call-Direction'])));
    expect(complete[1]).toMatchObject({
      'Hangup-Cause': 'NORMAL_CLEARING',
      'Channel-State': 'CS_REPORTING',
      'Caller-Destination-Number': '1002',
      'Caller-Context': 'context-1',
      'Other-Type': 'originatee',
      'Other-Leg-Unique-ID': complete[0]!['Unique-ID'],
      variable_user_name: '1001',
      variable_sip_hangup_disposition: 'recv_bye',
      variable_originate_disposition: 'SUCCESS',
      variable_last_app: 'bridge',
      variable_answer_stamp: expect.stringMatching(/^2\d{3}-/),
      'Caller-Channel-Answered-Time': expect.stringMatching(/^\d{16}$/),
    });
    expect(complete[0]).toMatchObject({
      'Other-Type': 'originator',
      variable_sip_hangup_disposition: 'send_bye',
      variable_originating_leg_uuid: complete[1]!['Unique-ID'],
      variable_accountcode: '1002',
    });
    // The recorded ones have 270 to 298 headers.
    for (const event of complete) expect(Object.keys(event).length).toBeGreaterThan(230);
    for (const event of complete) expect(JSON.stringify(event).length).toBeGreaterThan(8_000);
  });

  it('asks the dialplan with the fields of the recording', async () => {
    await registered('1002');
    await (await caller().call('1002')).status();
    const [asked] = stub.asked('dialplan');
    expect(Object.keys(asked!).length).toBeGreaterThan(170);
    expect(asked).toMatchObject({
      tag_name: '',
      'Event-Calling-Function': 'dialplan_xml_locate',
      'Channel-State': 'CS_ROUTING',
      'Channel-Call-State': 'RINGING',
      'Caller-Context': 'context-1',
      'Hunt-Context': 'context-1',
      'Hunt-Destination-Number': '1002',
      variable_sip_authorized: 'true',
      variable_user_name: '1001',
      variable_domain_name: 'pbx.test',
      variable_user_context: 'context-1',
      variable_sip_network_ip: '127.0.0.1',
      variable_endpoint_disposition: 'RECEIVED',
    });
    expect(stub.asked('directory', { action: 'user_call' })[0]).toMatchObject({
      as_channel: 'true',
      user: '1002',
    });
  });

  it('is shown in rows of the recorded columns', async () => {
    await registered('1002');
    await (await caller().call('1002')).status();
    const [a, b] = await rows();
    expect(Object.keys(a!).join(' ')).toBe(
      'uuid direction created created_epoch name state cid_name cid_num ip_addr dest application application_data dialplan ' +
        'context read_codec read_rate read_bit_rate write_codec write_rate write_bit_rate secure hostname presence_id ' +
        'presence_data accountcode callstate callee_name callee_num callee_direction call_uuid sent_callee_name ' +
        'sent_callee_num initial_cid_name initial_cid_num initial_ip_addr initial_dest initial_dialplan initial_context',
    );
    expect(a).toMatchObject({
      direction: 'inbound',
      state: 'CS_EXECUTE',
      application: 'bridge',
      application_data: 'user/1002@pbx.test',
      callstate: 'ACTIVE',
      callee_num: '1002',
      accountcode: '1001',
    });
    expect(b).toMatchObject({
      direction: 'outbound',
      state: 'CS_EXCHANGE_MEDIA',
      cid_num: '1001',
      call_uuid: a!.uuid!,
    });
    expect(await sw.channels()).toEqual([
      { uuid: a!.uuid, dest: '1002' },
      { uuid: b!.uuid, dest: '1002' },
    ]);
    const calls = await esl.api('show calls as json');
    expect(calls).toContain(`"b_uuid":"${b!.uuid}"`);
    expect(calls).toContain('"row_count":1');
  });

  it('ends when the called phone hangs up, and when either leg is killed', async () => {
    const called = await registered('1002');
    const one = await caller().call('1002');
    await one.status();
    await called.hangUp();
    await one.ended();
    for (const [leg, cause] of [
      ['inbound', 'NORMAL_CLEARING'],
      ['outbound', 'USER_BUSY'],
    ] as const) {
      const call = await caller().call('1002');
      expect(await call.status()).toBe(200);
      const uuid = (await rows()).find((row) => row.direction === leg)?.uuid ?? '';
      expect(await esl.api(`uuid_exists ${uuid}`)).toBe('true');
      expect(await esl.api(`uuid_kill ${uuid} ${cause}`)).toBe('+OK\n');
      await call.ended();
      expect(await esl.api(`uuid_kill ${uuid}`)).toBe('-ERR No such channel!\n');
    }
    expect(await sw.channels()).toEqual([]);
    const causes = esl.events().filter((event) => event['Event-Name'] === 'CHANNEL_HANGUP_COMPLETE');
    expect(causes.slice(-2).map((event) => event['Hangup-Cause'])).toEqual(['USER_BUSY', 'USER_BUSY']);
  });

  it.each([
    ['and the dialplan goes on', BRIDGE.slice(1), true],
    ['and with hangup_after_bridge that is all', BRIDGE, false],
  ])('the other side ends it, %s', async (_what, actions, goesOn) => {
    stub.numbers['1002'] = [...actions, ['park']];
    const called = await registered('1002');
    const call = await caller().call('1002');
    expect(await call.status()).toBe(200);
    await esl.until(() => esl.story().includes('BRIDGE A'));
    await called.hangUp();
    await esl.until(() => esl.story().includes(goesOn ? 'PARK A' : 'DESTROY A'));
    expect(await sw.channels()).toHaveLength(goesOn ? 1 : 0);
  });

  it('that the caller cancels is 487, and the phone stops ringing', async () => {
    await registered('1002', { answer: null });
    const call = await caller().call('1002');
    await esl.until(() => esl.story().includes('PROGRESS A'));
    await call.hangUp();
    expect(await call.status()).toBe(487);
    await esl.until(() => esl.story().includes('DESTROY A'));
    const ended = esl.events().filter((event) => event['Event-Name'] === 'CHANNEL_HANGUP_COMPLETE');
    expect(ended.map((event) => [event['Hangup-Cause'], event.variable_sip_hangup_disposition])).toEqual([
      ['ORIGINATOR_CANCEL', 'send_cancel'],
      ['ORIGINATOR_CANCEL', 'recv_cancel'],
    ]);
  });
});

describe('who is calling', () => {
  it('is what the From says, unless the dialplan knows better', async () => {
    const called = await registered('1002');
    const liar = sw.phone({ user: '1003', password: 'p1003', fromUser: '1001' });
    expect(await (await liar.call('1002')).status()).toBe(200);
    expect(stub.asked('dialplan')[0]).toMatchObject({
      'Caller-Caller-ID-Number': '1001',
      'Caller-Username': '1001',
      variable_user_name: '1003',
    });
    stub.numbers['1002'] = [
      ['set', 'effective_caller_id_number=5003'],
      ['set', "effective_caller_id_name=Dora O'Neil"],
      ['bridge', 'user/1002@pbx.test'],
    ];
    expect(await (await liar.call('1002')).status()).toBe(200);
    expect(await called.incoming()).toMatchObject([
      { callerNumber: '1001', callerName: '1001' },
      { callerNumber: '5003', callerName: "Dora O'Neil" },
    ]);
  });
});
