import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestSwitch } from '../support/switch/test-switch.js';
import type { PhoneOptions } from '../support/switch/switch.js';
import { RawEsl, StubBackend } from './switch-stub.js';

let stub: StubBackend;
let sw: TestSwitch;
let esl: RawEsl;

beforeEach(async () => {
  stub = await StubBackend.start();
  for (const name of ['1001', '1002', '1003']) stub.users[name] = { password: `p${name}` };
  sw = await TestSwitch.create();
  await sw.start(stub.backend);
  esl = await RawEsl.connect(sw.eslUrl);
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

describe('originate', () => {
  it('calls a phone and parks it, under the given uuid', async () => {
    const phone = await registered('1002');
    const uuid = '11111111-1111-4111-8111-111111111111';
    await esl.subscribe(
      'CHANNEL_CREATE',
      'CHANNEL_PROGRESS',
      'CHANNEL_ANSWER',
      'CHANNEL_PARK',
      'CHANNEL_DESTROY',
    );
    const command = `originate {origination_uuid=${uuid},origination_caller_id_number=9000}user/1002@pbx.test`;
    expect(await esl.api(`${command} &park`)).toBe(`+OK ${uuid}\n`);
    await esl.until(() => esl.story().includes('PARK A'));
    expect(esl.story()).toEqual(['CREATE A', 'PROGRESS A', 'ANSWER A', 'PARK A']);
    expect(await phone.incoming()).toMatchObject([{ callerNumber: '9000', callerName: '', to: '1002' }]);
    const shown = await esl.api('show channels as json');
    expect(shown).toContain(
      '"cid_name":"Outbound Call","cid_num":"1002","ip_addr":"","dest":"1002","application":"park","application_data":""',
    );
    expect(shown).toContain('"callee_name":"","callee_num":"9000","callee_direction":"RECV"');
    expect(await esl.api(`${command} &park`)).toBe('-ERR DESTINATION_OUT_OF_ORDER\n');
    expect(await esl.api(`uuid_kill ${uuid}`)).toBe('+OK\n');
    await esl.until(() => esl.story().includes('DESTROY A'));
    expect(await sw.channels()).toEqual([]);
  });

  it('sends the answered call to a number, or bridges it', async () => {
    stub.numbers['3009'] = [['echo']];
    await registered('1002');
    await registered('1003');
    expect(await esl.api('originate user/1002@pbx.test 3009 XML context-1')).toMatch(/^\+OK /);
    await esl.quiet();
    expect(await esl.api('show channels as json')).toContain('"dest":"3009","application":"echo"');
    await esl.api('hupall');
    expect(await esl.api('originate user/1002@pbx.test &bridge(user/1003@pbx.test)')).toMatch(/^\+OK /);
    await esl.quiet();
    expect(await esl.api('show calls as json')).toContain('"row_count":1');
  });

  it('rings no phone that said goodbye, and hears of one that just went away', async () => {
    const [polite, rude] = [await registered('1002'), await registered('1003')];
    await polite.close();
    rude.unplug();
    expect(await sw.registrations()).toMatchObject([{ user: '1003' }]);
    expect(await esl.api('originate user/1002@pbx.test &park')).toBe('-ERR USER_NOT_REGISTERED\n');
    expect(await esl.api('originate user/1003@pbx.test &park')).toBe('-ERR NORMAL_TEMPORARY_FAILURE\n');
  });

  it('fails with the cause of the other side', async () => {
    expect(await esl.api('originate user/1002@pbx.test &park')).toBe('-ERR USER_NOT_REGISTERED\n');
    const phone = await registered('1002', { answer: 'busy' });
    expect(await esl.api('originate user/1002@pbx.test &park')).toBe('-ERR USER_BUSY\n');
    await phone.unregister();
    await registered('1002', { answer: null });
    expect(await esl.api('originate {originate_timeout=1}user/1002@pbx.test &park')).toBe('-ERR NO_ANSWER\n');
  });

  it('holds up its connection while it rings, and no other one', async () => {
    await registered('1002', { answer: 300 });
    await esl.subscribe('CHANNEL_CREATE');
    const before = esl.text.length;
    esl.write('api originate user/1002@pbx.test &park');
    esl.write('api create_uuid');
    const other = await RawEsl.connect(sw.eslUrl);
    expect(await other.api('show channels as json')).toContain('"row_count":1');
    expect(esl.text.length).toBe(before);
    await esl.until(() => esl.events().length === 1);
    // Both answers, then what happened meanwhile.
    expect(esl.text.slice(before)).toMatch(
      /^Content-Type: api\/response\n[^{]*api\/response\n[^{]*text\/event-json/,
    );
    other.close();
  });

  it('strips quotes and escapes once more than its variables suggest', async () => {
    await registered('1002');
    const set = async (call: string, names: string) => {
      const uuid = (await esl.api(`originate ${call}user/1002@pbx.test &park`)).slice(4).trim();
      const values = [];
      for (const name of names) values.push(await esl.api(`uuid_getvar ${uuid} ${name}`));
      return values;
    };
    expect(await set("{a='1,2',b=x\\,y,c=\\'q\\',d=${domain}}", 'abcd')).toEqual([
      '1',
      'x,y',
      'q',
      '_undef_',
    ]);
    expect(await set("{^^:a='1,2':b=x\\,y}", 'ab')).toEqual(['1,2', 'x\\,y']);
    expect(await set('{a=1}[a=2,b=3]', 'ab')).toEqual(['1', '3']);
    expect(await set('[^^;a=1,1;b=2]', 'ab')).toEqual(['1,1', '2']);
  });
});

describe('a bridge to several', () => {
  it('at once: the first to answer gets the call, the others lose the race', async () => {
    stub.numbers['3000'] = [['bridge', 'user/1002@pbx.test,user/1003@pbx.test']];
    await registered('1002', { answer: null });
    const winner = await registered('1003', { answer: 50 });
    await esl.subscribe('CHANNEL_HANGUP_COMPLETE');
    const call = await sw.phone({ user: '1001', password: 'p1001' }).call('3000');
    expect(await call.status()).toBe(200);
    expect(await winner.incoming()).toHaveLength(1);
    await esl.until(() => esl.events().length === 1);
    expect(esl.events()[0]).toMatchObject({
      'Hangup-Cause': 'LOSE_RACE',
      'Caller-Destination-Number': '1002',
    });
  });

  it('one after the other: a carrier that refuses or stays silent gives way to the next', async () => {
    const refusing = await sw.carrier({ ip: '127.0.0.21', port: 5060, treatment: { refuse: 503 } });
    const silent = await sw.carrier({ ip: '127.0.0.22', port: 5060, treatment: 'silent' });
    const good = await sw.carrier({ ip: '127.0.0.23', port: 5060, treatment: 20 });
    const legs = ['21', '22', '23'].map((end) => `[leg_timeout=1]sofia/external/02131@127.0.0.${end}`);
    stub.numbers['3000'] = [['bridge', legs.join('|')]];
    const call = await sw.phone({ user: '1001', password: 'p1001' }).call('3000');
    expect(await call.status()).toBe(200);
    for (const carrier of [refusing, silent, good]) expect(await carrier.invites()).toHaveLength(1);
    expect(await good.invites()).toMatchObject([{ from: { number: '1001' }, number: '02131' }]);
  });

  it('stops at the first one when the time of the whole call is over', async () => {
    const silent = await sw.carrier({ ip: '127.0.0.22', port: 5060, treatment: 'silent' });
    const good = await sw.carrier({ ip: '127.0.0.23', port: 5060 });
    stub.numbers['3000'] = [
      ['set', 'call_timeout=1'],
      ['bridge', 'sofia/external/5@127.0.0.22|sofia/external/5@127.0.0.23'],
    ];
    const call = await sw.phone({ user: '1001', password: 'p1001' }).call('3000');
    expect(await call.status()).toBe(480);
    expect(await silent.invites()).toHaveLength(1);
    expect(await good.invites()).toEqual([]);
  });
});
