import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Nonces } from '../support/switch/test-switch-sip.js';
import { TestSwitch } from '../support/switch/test-switch.js';
import { DOMAIN, type Event, RawEsl, StubBackend } from './switch-stub.js';

let stub: StubBackend;
let sw: TestSwitch;
let esl: RawEsl;

beforeEach(async () => {
  stub = await StubBackend.start();
  stub.users['1001'] = { password: 'p1001' };
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

const register = (user: string, password: string, more: object = {}) =>
  sw.phone({ user, password, ...more }).register();
const asks = () => stub.asked('directory', { action: 'sip_auth' });

describe('REGISTER', () => {
  it('asks the directory with the forced domain, whatever host the phone was told', async () => {
    expect(await register('1001', 'p1001')).toBe(200);
    expect(await register('1001', 'p1001', { domain: 'localhost' })).toBe(200);
    expect(asks().map(({ domain, key_value }) => [domain, key_value])).toEqual([
      [DOMAIN, DOMAIN],
      [DOMAIN, DOMAIN],
    ]);
    expect(asks()[0]).toMatchObject({
      tag_name: 'domain',
      key_name: 'name',
      'Event-Calling-Function': 'sofia_reg_parse_auth',
      sip_profile: 'internal',
      sip_auth_username: '1001',
      sip_auth_realm: '127.0.0.1',
      sip_auth_method: 'REGISTER',
      sip_to_user: '1001',
      sip_request_host: '127.0.0.1',
      sip_request_port: '5060',
      key: 'id',
      user: '1001',
      ip: '127.0.0.1',
    });
    expect(asks()[1]).toMatchObject({ sip_auth_realm: 'localhost', sip_from_host: 'localhost' });
    expect(await sw.registrations()).toEqual([
      { user: '1001', domain: DOMAIN },
      { user: '1001', domain: DOMAIN },
    ]);
  });

  it.each<[string, string, object, object, number]>([
    ['the right password', 'p', { password: 'p' }, {}, 200],
    ['a wrong password', 'x', { password: 'p' }, {}, 403],
    ['any password where there is none', 'x', {}, {}, 200],
    [
      'any password where there is none and that is forbidden',
      'x',
      { params: { 'allow-empty-password': 'false' } },
      {},
      403,
    ],
    ['sip-forbid-register', 'p', { password: 'p', params: { 'sip-forbid-register': 'true' } }, {}, 403],
    ['an empty a1-hash beside the password', 'p', { password: 'p', params: { 'a1-hash': '' } }, {}, 403],
    ['its network', 'p', { password: 'p', params: { 'auth-acl': '127.0.0.0/24' } }, {}, 200],
    [
      'another network',
      'p',
      { password: 'p', params: { 'auth-acl': '127.0.0.0/24' } },
      { ip: '127.0.1.1' },
      403,
    ],
    [
      'an address without / taken for a list',
      'p',
      { password: 'p', params: { 'auth-acl': '127.0.0.1' } },
      {},
      403,
    ],
    [
      'one of several networks',
      'p',
      { password: 'p', params: { 'auth-acl': '10.0.0.0/8,127.0.0.1/32' } },
      {},
      200,
    ],
    [
      'the wanted user agent',
      'p',
      { password: 'p', params: { 'user-agent-filter': '^Good' } },
      { userAgent: 'Good 1' },
      200,
    ],
    [
      'another user agent',
      'p',
      { password: 'p', params: { 'user-agent-filter': '^Good' } },
      { userAgent: 'Bad' },
      403,
    ],
    ['the account of another', 'p', { password: 'p' }, { registerAs: '1001' }, 403],
    ['a profile that takes none', 'p', { password: 'p' }, { profile: 'external' }, 403],
  ])('%s: %s', async (_what, password, user, phone, status) => {
    stub.users['2000'] = user;
    expect(await register('2000', password, phone)).toBe(status);
    expect(await sw.registrations()).toHaveLength(status === 200 ? 1 : 0);
  });

  it('takes each nonce once, and no other', () => {
    const nonces = new Nonces();
    const given = nonces.give();
    expect([nonces.take('other'), nonces.take(given), nonces.take(given)]).toEqual([false, true, false]);
  });

  it('sends what the phone says so that the form can be read', async () => {
    const userAgent = 'Phone & sons=1 + 2; é';
    expect(await register('1001', 'p1001', { userAgent })).toBe(200);
    expect(asks()[0]).toMatchObject({ user: '1001', sip_user_agent: userAgent });
  });

  it('a1-hash of the realm it was given for, and no other', async () => {
    const hash = createHash('md5').update(`2000:${DOMAIN}:secret`).digest('hex');
    stub.users['2000'] = { params: { 'a1-hash': hash } };
    expect(await register('2000', 'secret', { domain: DOMAIN })).toBe(200);
    expect(await register('2000', 'secret')).toBe(403);
  });

  it('an unknown user is refused and logged', async () => {
    expect(await register('4444', 'x')).toBe(403);
    expect(sw.logged.join()).toContain(`Can't find user [4444@${DOMAIN}]`);
  });

  it('counts other phones against max-registrations, the same phone never', async () => {
    stub.users['2000'] = { password: 'p', params: { 'max-registrations-per-extension': '1' } };
    const [first, second] = [
      sw.phone({ user: '2000', password: 'p' }),
      sw.phone({ user: '2000', password: 'p' }),
    ];
    expect([await first.register(), await second.register(), await first.register()]).toEqual([
      200, 403, 200,
    ]);
    expect(await first.unregister()).toBe(200);
    expect(await second.register()).toBe(200);
  });

  it('finds users by their alias too', async () => {
    stub.users['2000'] = { password: 'p', attributes: { 'number-alias': '88' } };
    expect(await sw.phone({ user: '88', password: 'p' }).register()).toBe(200);
  });
});

describe('a cached user', () => {
  it('keeps the old password until flushed', async () => {
    stub.users['1001'] = { password: 'old', attributes: { cacheable: '60000' } };
    expect(await register('1001', 'old')).toBe(200);
    stub.users['1001'] = { password: 'new', attributes: { cacheable: '60000' } };
    expect([await register('1001', 'new'), await register('1001', 'old')]).toEqual([403, 200]);
    expect(asks()).toHaveLength(1);
    expect(await esl.api(`xml_flush_cache id 1001 other.test`)).toBe('+OK cleared 0 entries\n');
    expect(await esl.api(`xml_flush_cache id 1001 ${DOMAIN}`)).toBe('+OK cleared 1 entry\n');
    expect([await register('1001', 'old'), await register('1001', 'new')]).toEqual([403, 200]);
    expect(asks()).toHaveLength(2);
    expect(await esl.api('sofia profile internal rescan')).toContain('+OK');
    expect(await esl.api('xml_flush_cache')).toBe('+OK cleared 1 entry\n');
  });

  it('expires after its milliseconds, is still counted then, and overflows beyond 35 minutes', async () => {
    stub.users['1001'] = { password: 'p', attributes: { cacheable: '40' } };
    await register('1001', 'p');
    await register('1001', 'p');
    expect(asks()).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await register('1001', 'p');
    expect(asks()).toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await esl.api('xml_flush_cache')).toBe('+OK cleared 1 entry\n');
    stub.users['1001'] = { password: 'p', attributes: { cacheable: '3600000' } };
    await register('1001', 'p');
    await register('1001', 'p');
    expect(asks()).toHaveLength(4);
  });
});

describe('what the Event Socket shows of registrations', () => {
  it('rows and contacts as recorded', async () => {
    const phone = sw.phone({ user: '1001', password: 'p1001', userAgent: 'sipp' });
    expect(await phone.register()).toBe(200);
    const contact = await esl.api(`sofia_contact */1001@${DOMAIN}`);
    const port = /^sofia\/internal\/sip:1001@127\.0\.0\.1:(\d+)$/.exec(contact)?.[1];
    expect(port).toBeDefined();
    const reply = await esl.api('show registrations as json');
    const token = /"token":"([^"]*)"/.exec(reply)?.[1];
    const expires = /"expires":"(\d+)"/.exec(reply)?.[1];
    expect(reply).toBe(
      `{"row_count":1,"rows":[{"reg_user":"1001","realm":"${DOMAIN}","token":"${token}","url":"${contact}",` +
        `"expires":"${expires}","network_ip":"127.0.0.1","network_port":"${port}","network_proto":"udp","hostname":"vm","metadata":""}]}`,
    );
    expect(await esl.api('sofia status profile internal reg')).toContain(
      `Contact:    \t"" <sip:1001@127.0.0.1:${port}>\n`,
    );
  });

  it('the core keeps one row an account, and none once any of its phones left; sofia knows better', async () => {
    const [one, two] = [
      sw.phone({ user: '1001', password: 'p1001' }),
      sw.phone({ user: '1001', password: 'p1001' }),
    ];
    await one.register();
    await two.register();
    expect(await esl.api('show registrations as json')).toContain('"row_count":1');
    expect((await esl.api(`sofia_contact */1001@${DOMAIN}`)).split(',')).toHaveLength(2);
    await two.unregister();
    expect(await esl.api('show registrations as json')).toBe('{"row_count": 0}\n');
    expect((await esl.api(`sofia_contact */1001@${DOMAIN}`)).split(',')).toHaveLength(1);
  });

  it('unless switch.conf says multiple-registrations', async () => {
    stub.configurations['switch.conf'] =
      '<configuration name="switch.conf"><settings><param name="multiple-registrations" value="true"/></settings></configuration>';
    await sw.restart();
    const again = await RawEsl.connect(sw.eslUrl);
    await register('1001', 'p1001');
    await register('1001', 'p1001');
    expect(await again.api('show registrations as json')).toContain('"row_count":2');
    again.close();
  });

  it('events in order, with the variables of the directory', async () => {
    const subclasses = ['pre_register', 'register_attempt', 'register_failure', 'register', 'unregister'];
    await esl.subscribe('CUSTOM', ...subclasses.map((name) => `sofia::${name}`));
    stub.users['1001'] = { password: 'p1001', params: { 'sip-force-expires': '120' } };
    const phone = sw.phone({ user: '1001', password: 'p1001' });
    await phone.register();
    await phone.register();
    await phone.unregister();
    await register('1001', 'wrong');
    await esl.quiet();
    const events = esl.events();
    const names = ['pre_register', 'register_attempt'];
    expect(events.map((event) => String(event['Event-Subclass']).slice(7))).toEqual([
      ...[...names, 'register', ...names, 'register', ...names, 'unregister', ...names, 'register_failure'],
    ]);
    expect(Object.keys(events[2]!).slice(0, 2)).toEqual(['Event-Subclass', 'Event-Name']);
    expect(events[2]).toMatchObject({
      'profile-name': 'internal',
      'from-user': '1001',
      'from-host': DOMAIN,
      'presence-hosts': 'n/a',
      status: 'Registered(UDP)',
      expires: '120',
      'to-host': '127.0.0.1',
      username: '1001',
      realm: '127.0.0.1',
      sip_auth_username: '1001',
      user_name: '1001',
      domain_name: DOMAIN,
      user_context: 'context-1',
      accountcode: '1001',
    });
    expect(events[2]).not.toHaveProperty('update-reg');
    expect(events[5]).toMatchObject({ 'update-reg': 'true' });
    expect(events[8]).toMatchObject({ expires: '0', 'from-user': '1001' });
    expect(events[10]).toMatchObject({ 'auth-result': 'FORBIDDEN' });
    expect(events[11]).toMatchObject({ 'to-user': '1001', 'registration-type': 'REGISTER' });
    expect(rising(events)).toBe(true);
  });

  it('a frozen switch lets phones wait, a restarted one has forgotten them', async () => {
    await sw.freeze();
    const status = register('1001', 'p1001');
    const early = await Promise.race([status, new Promise((resolve) => setTimeout(resolve, 100, 'waiting'))]);
    expect(early).toBe('waiting');
    await sw.thaw();
    expect(await status).toBe(200);
    await sw.restart();
    expect(await sw.registrations()).toEqual([]);
  });
});

function rising(events: readonly Event[]): boolean {
  const numbers = events.map((event) => Number(event['Event-Sequence']));
  return numbers.every((number, at) => at === 0 || number > numbers[at - 1]!);
}
