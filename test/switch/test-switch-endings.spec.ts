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

beforeEach(async () => {
  stub = await StubBackend.start();
  for (const name of ['1001', '1002', '1003']) stub.users[name] = { password: `p${name}` };
  stub.numbers['1002'] = [['bridge', 'user/1002@pbx.test']];
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
const twoContacts = (...users: string[]) =>
  users.map((user) => `\${sofia_contact(*/${user}@pbx.test)}`).join(',');
async function statusOf(number: string, more: Partial<PhoneOptions> = {}): Promise<number> {
  return (await caller(more).call(number)).status();
}

describe('how a call ends that is not answered', () => {
  it.each<[string, Actions, number]>([
    ['hangs up with a cause', [['hangup', 'USER_BUSY']], 486],
    ['rejects', [['hangup', 'CALL_REJECTED']], 603],
    ['responds', [['respond', '403 Foo']], 403],
    ['rejects, which is not what it sounds like', [['hangup', 'CALL_REJECTED']], 603],
    ['has an unknown application', [['nosuchapp', 'x']], 502],
    ['ends without doing anything', [['set', 'a=b']], 480],
    ['calls nobody registered', [['bridge', 'user/1003@pbx.test']], 480],
    ['calls nobody at all', [['bridge', 'user/4444@pbx.test']], 480],
    ['calls a closed port', [['bridge', 'sofia/external/5@127.0.0.1:9']], 503],
    [
      'goes on behind a failure',
      [
        ['set', 'continue_on_fail=true'],
        ['bridge', 'user/1003@pbx.test'],
        ['hangup', 'USER_BUSY'],
      ],
      486,
    ],
    [
      'goes on for that cause only',
      [
        ['set', 'continue_on_fail=NO_ANSWER'],
        ['bridge', 'error/user_busy'],
        ['respond', '404'],
      ],
      486,
    ],
    ['may not go on behind a failure', [['bridge', 'error/user_busy'], ['answer'], ['park']], 486],
    ['answers and plays', [['answer'], ['playback', 'x.wav'], ['park']], 200],
    ['is sent elsewhere', [['transfer', 'busy XML context-1']], 486],
  ])('the dialplan %s', async (_what, actions, status) => {
    stub.numbers.busy = [['hangup', 'USER_BUSY']];
    stub.numbers['3000'] = actions;
    expect(await statusOf('3000')).toBe(status);
  });

  it('an unknown number is 404, a busy phone 486, a silent one 480 after its time', async () => {
    expect(await statusOf('777')).toBe(404);
    await registered('1002', { answer: 'busy' });
    expect(await statusOf('1002')).toBe(486);
    stub.numbers['1003'] = [
      ['set', 'call_timeout=1'],
      ['bridge', 'user/1003@pbx.test'],
    ];
    await registered('1003', { answer: null });
    const started = Date.now();
    expect(await statusOf('1003')).toBe(480);
    expect(Date.now() - started).toBeGreaterThan(950);
    await esl.until(() => esl.story().includes('DESTROY D'));
    const complete = esl.events()[esl.story().indexOf('HANGUP_COMPLETE D')];
    expect(complete).toMatchObject({
      'Hangup-Cause': 'NORMAL_CLEARING',
      variable_originate_failed_cause: 'NO_ANSWER',
    });
  });

  it('what the phone said outlasts what the dialplan says after it', async () => {
    await registered('1003', { answer: 'busy' });
    stub.numbers['3000'] = [
      ['set', 'continue_on_fail=true'],
      ['bridge', 'user/1003@pbx.test'],
      ['hangup', 'CALL_REJECTED'],
    ];
    expect(await statusOf('3000')).toBe(486);
  });

  it('of two phones called at once the first to answer wins; of two contacts of one only the first rings', async () => {
    stub.users['2000'] = { params: { 'dial-string': twoContacts('1002', '1003') } };
    const [first, second] = [await registered('1002', { answer: null }), await registered('1003')];
    stub.numbers['3000'] = [['bridge', 'user/2000@pbx.test']];
    expect(await statusOf('3000')).toBe(200);
    expect([await first.incoming(), await second.incoming()]).toMatchObject([[{}], [{}]]);
    stub.numbers['3000'] = [
      ['set', 'call_timeout=1'],
      ['bridge', 'user/2000@pbx.test,error/user_busy'],
    ];
    expect(await statusOf('3000')).toBe(480);
    expect(await first.incoming()).toHaveLength(2);
    expect(await second.incoming()).toHaveLength(1);
    stub.users['2000'] = { params: { 'dial-string': `error/no_answer,${twoContacts('1003')}` } };
    expect(await statusOf('3000')).toBe(486);
    expect(await second.incoming()).toHaveLength(1);
  });

  it('a wrong password is 403, and no dialplan is asked; FreeSWITCH tells of its end all the same', async () => {
    expect(await statusOf('1002', { password: 'x' })).toBe(403);
    expect(stub.asked('dialplan')).toEqual([]);
    await esl.until(() => esl.story().includes('DESTROY A'));
    expect(esl.story()).toEqual(['HANGUP A', 'HANGUP_COMPLETE A', 'DESTROY A']);
    expect(esl.events()[0]).not.toHaveProperty('Caller-Caller-ID-Number');
  });

  it('a stranger on the external profile is 403 before the dialplan, a trunk gets in', async () => {
    const stranger = { user: '9', password: 'x', profile: 'external', ip: '127.0.0.9' } as const;
    expect(await statusOf('1002', stranger)).toBe(403);
    expect(stub.asked('dialplan')).toEqual([]);
    stub.configurations['acl.conf'] =
      '<configuration name="acl.conf"><network-lists><list name="trunks" default="deny">' +
      '<node type="allow" cidr="127.0.0.9/32"/></list></network-lists></configuration>';
    await esl.api('reloadacl');
    await registered('1002');
    expect(await statusOf('1002', stranger)).toBe(200);
    const [asked] = stub.asked('dialplan');
    expect(asked).toMatchObject({ variable_sip_acl_authed_by: 'trunks', variable_sip_authorized: 'true' });
    expect(asked).not.toHaveProperty('variable_user_name');
    expect(asked).toMatchObject({ 'Caller-Context': 'context-2' });
  });
});
