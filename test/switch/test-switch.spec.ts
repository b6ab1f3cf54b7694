import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestSwitch } from '../support/switch/test-switch.js';
import { answer, DOMAIN, NOT_FOUND, RawEsl, SECRET, StubBackend } from './switch-stub.js';

let stub: StubBackend;
let sw: TestSwitch;
let esl: RawEsl;

beforeEach(async () => {
  stub = await StubBackend.start();
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

describe('the Event Socket says what FreeSWITCH says', () => {
  it('greets, lets in, and turns away', async () => {
    expect(esl.text).toBe(
      'Content-Type: auth/request\n\nContent-Type: command/reply\nReply-Text: +OK accepted\n\n',
    );
    const stranger = await RawEsl.connect(sw.eslUrl, '');
    expect(await stranger.send('api status')).toBe(
      'Content-Type: command/reply\nReply-Text: -ERR command not found\n\n',
    );
    expect(await stranger.send('auth wrong')).toBe(
      'Content-Type: command/reply\nReply-Text: -ERR invalid\n\n' +
        'Content-Type: text/disconnect-notice\nContent-Length: 67\n\n' +
        'Disconnected, goodbye.\nSee you at ClueCon! http://www.cluecon.com/\n',
    );
    await stranger.until(() => stranger.closed === 'closed');
  });

  it.each([
    ['uuid_kill 99999999-1111-4111-8111-111111111111', '-ERR No such channel!\n'],
    ['uuid_kill', '-USAGE: <uuid> [cause]\n'],
    ['uuid_exists x', 'false'],
    ['uuid_audio x', '-USAGE: <uuid> [start [read|write] [mute|level <level>]|stop]\n'],
    ['uuid_audio x stop', '-ERR No such channel!\n'],
    ['originate user/1009@pbx.test &park', '-ERR SUBSCRIBER_ABSENT\n'],
    ['originate sofia/nosuch/1@x &park', '-ERR INVALID_PROFILE\n'],
    ['originate sofia/gateway/x/1 &park', '-ERR INVALID_GATEWAY\n'],
    ['originate nosuch/1 &park', '-ERR CHAN_NOT_IMPLEMENTED\n'],
    ['originate error/user_busy &park', '-ERR USER_BUSY\n'],
    ['originate {a=b &park', '-ERR DESTINATION_OUT_OF_ORDER\n'],
    ['hupall', '+OK hangup all channels with cause MANAGER_REQUEST\n'],
    ['nosuchcommand', '-ERR nosuchcommand Command not found!\n'],
    ['show channels as json', '{"row_count": 0}\n'],
    ['show calls as json', '{"row_count": 0}\n'],
    ['show registrations as json', '{"row_count": 0}\n'],
    ['show channels count as json', '{"row_count":0,"rows":[]}'],
    ['show channels', '\n0 total.\n'],
    ['sofia_contact */1009@127.0.0.1', 'error/user_not_registered'],
    ['xml_flush_cache', '+OK cleared 0 entries\n'],
    ['reloadxml', '+OK [Success]\n'],
    ['reloadacl', '+OK acl reloaded\n'],
    ['sofia profile internal rescan', 'Reload XML [Success]\n+OK scan complete\n'],
    ['sofia profile nosuch rescan', 'Invalid Profile [nosuch]'],
    ['global_getvar domain', DOMAIN],
    ['global_getvar nosuch', '-ERR no reply\n'],
    ['eval ${domain}', DOMAIN],
    ['module_exists mod_sofia', 'true'],
    ['module_exists nope', 'false'],
    ['version short', '1.11.2-dev\n'],
  ])('api %s', async (command, expected) => {
    const reply = await esl.send(`api ${command}`);
    const length = Buffer.byteLength(expected);
    expect(reply).toBe(`Content-Type: api/response\nContent-Length: ${length}\n\n${expected}`);
  });

  it('api sofia xmlstatus, strepoch and version', async () => {
    const profile = (name: string, port: number) =>
      `<profile>\n<name>${name}</name>\n<type>profile</type>\n<data>sip:mod_sofia@127.0.0.1:${port}</data>\n` +
      '<state>RUNNING (0)</state>\n</profile>\n';
    expect(await esl.api('sofia xmlstatus')).toBe(
      `<?xml version="1.0" encoding="ISO-8859-1"?>\n<profiles>\n${profile('external', 5080)}${profile('internal', 5060)}</profiles>\n`,
    );
    expect(await esl.api('version')).toBe(
      'FreeSWITCH Version 1.11.2-dev+git~20260717T204138Z~0a54a48f37~64bit (git 0a54a48 2026-07-17 20:41:38Z 64bit)\n',
    );
    expect(Math.abs(Number(await esl.api('strepoch')) - Date.now() / 1000)).toBeLessThan(2);
  });

  it('api json answers status to who sends data along', async () => {
    const asked = async (question: string) => JSON.parse(await esl.api(`json ${question}`)) as object;
    expect(await asked('{"command":"status","data":{}}')).toMatchObject({
      status: 'success',
      response: { systemStatus: 'ready', uptime: { years: 0, days: 0 }, sessions: { count: { active: 0 } } },
    });
    for (const question of ['{"command":"status"}', '{"command":"nosuch","data":{}}'])
      expect(await asked(question)).toMatchObject({ status: 'error', response: null });
    expect(await esl.api('json')).toBe('-ERR No JSON supplied.\n');
    expect(await esl.api('json {')).toBe('-ERR Parse error.\n');
  });

  it('counts the length of an answer in bytes', async () => {
    expect(await esl.send('api echo 北京')).toBe('Content-Type: api/response\nContent-Length: 6\n\n北京');
  });

  it('runs bgapi under the given Job-UUID and tells the end by an event', async () => {
    await esl.subscribe('BACKGROUND_JOB');
    const job = '22222222-2222-4222-8222-222222222222';
    const reply = await esl.send(`bgapi uuid_kill x\nJob-UUID: ${job}`);
    expect(reply).toContain(
      `Content-Type: command/reply\nReply-Text: +OK Job-UUID: ${job}\nJob-UUID: ${job}\n\n`,
    );
    await esl.until(() => esl.events().length === 1);
    expect(esl.events()[0]).toMatchObject({
      'Event-Name': 'BACKGROUND_JOB',
      'Job-UUID': job,
      'Job-Command': 'uuid_kill',
      'Job-Command-Arg': 'x',
      'Content-Length': '22',
      _body: '-ERR No such channel!\n',
    });
  });

  it('takes every word behind CUSTOM for a subclass', async () => {
    expect(await esl.send('event json NOSUCH')).toContain('Reply-Text: -ERR no keywords supplied\n\n');
    expect(await esl.send('event json CUSTOM sofia::register RELOADXML')).toContain(
      'Reply-Text: +OK event listener enabled json\n\n',
    );
    await esl.api('reloadxml');
    expect(esl.events()).toEqual([]);
    await esl.subscribe('RELOADXML');
    await esl.api('reloadxml');
    expect(esl.events()).toHaveLength(1);
    expect(await esl.send('noevents')).toContain('Reply-Text: +OK no longer listening for events\n\n');
    expect(await esl.send('noevents')).toContain('Reply-Text: -ERR not listening for events\n\n');
  });

  it('leaves with a goodbye', async () => {
    expect(await esl.send('exit')).toMatch(
      /^Content-Type: command\/reply\nReply-Text: \+OK bye\n\nContent-Type: text\/disconnect-notice\n/,
    );
  });
});

describe('mod_xml_curl asks', () => {
  it('while starting, in the order of the recording, one connection each', () => {
    const names = stub.asked('configuration').map((fields) => fields.key_value);
    expect(names.slice(0, 5)).toEqual(['db.conf', 'hash.conf', 'sofia.conf', 'sofia.conf', 'sofia.conf']);
    expect(names.slice(-4)).toEqual([
      'event_socket.conf',
      'acl.conf',
      'post_load_switch.conf',
      'switch.conf',
    ]);
    expect(stub.questions[0]!.raw).toBe(
      'hostname=vm&section=configuration&tag_name=configuration&key_name=name&key_value=db.conf',
    );
    expect(stub.questions[0]!.headers).toMatchObject({
      'user-agent': 'freeswitch-xml/1.0',
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`freeswitch:${SECRET}`).toString('base64')}`,
    });
    expect(stub.questions[0]!.headers.connection).toBeUndefined();
    expect(stub.asked('configuration', { profile: 'internal' })[0]).toMatchObject({
      'Event-Name': 'REQUEST_PARAMS',
      'Event-Calling-Function': 'launch_sofia_worker_thread',
    });
  });

  it('and runs on its static files when it gets no usable answer, but says so', async () => {
    const modules = await sw.loadedModules();
    for (const instead of [
      { status: 500, text: 'oops' },
      { status: 200, text: '<document' },
      { status: 200, text: `<?xml version="1.0"?>${NOT_FOUND.replaceAll('\n', '')}` },
    ]) {
      stub.instead = instead;
      sw.logged.length = 0;
      await sw.restart();
      expect(sw.logged[0]).toMatch(instead.status === 500 ? /HTTP error 500/ : /Error Parsing Result/);
      expect(sw.sipAddress).toBe('127.0.0.1:5060');
      expect(await sw.loadedModules()).toEqual(modules);
    }
  });

  it('and takes profiles and lists from the answers, global variables replaced', async () => {
    stub.configurations['sofia.conf'] =
      '<configuration name="sofia.conf"><profiles><profile name="internal"><settings>\n' +
      '<param name="sip-port" value="$${my_port}"/>\n<param name="sip-ip" value="127.0.0.2"/>\n' +
      '</settings></profile></profiles></configuration>';
    stub.configurations['acl.conf'] =
      '<configuration name="acl.conf"><network-lists><list name="trunks" default="deny">' +
      '<node type="allow" cidr="127.0.0.0/24"/><node type="deny" cidr="127.0.0.9/32"/></list></network-lists></configuration>';
    const other = await TestSwitch.create({ password: 'p', globals: { my_port: '15060' } });
    await other.start(stub.backend);
    const client = await RawEsl.connect(other.eslUrl, 'p');
    expect(other.sipAddress).toBe('127.0.0.2:15060');
    const allowed = async (ip: string, list: string) => client.api(`acl ${ip} ${list}`);
    expect(await allowed('127.0.0.1', 'trunks')).toBe('true');
    expect(await allowed('127.0.0.9', 'trunks')).toBe('false');
    expect(await allowed('127.0.0.9', '127.0.0.9')).toBe('false');
    expect(await allowed('127.0.0.9', '10.0.0.0/8,127.0.0.9/32')).toBe('true');
    expect(await allowed('192.168.0.100', '192.168.0.100/255')).toBe('false');
    client.close();
    await other.stop();
  });

  it('a document on the line of its XML declaration arrives empty, one below it does not', async () => {
    const list =
      '<configuration name="acl.conf"><network-lists><list name="all" default="allow"/></network-lists></configuration>';
    stub.instead = { status: 200, text: `<?xml version="1.0"?>\n${answer('configuration', list)}` };
    await esl.api('reloadacl');
    expect(await esl.api('acl 1.2.3.4 all')).toBe('true');
  });
});

describe('the life of the switch', () => {
  it('a restart resets connections, forgets everything and has another Core-UUID on the same port', async () => {
    const [url, uuid] = [sw.eslUrl, await esl.api('global_getvar core_uuid')];
    await sw.restart();
    await esl.until(() => esl.closed !== undefined);
    expect(esl.closed).toBe('ECONNRESET');
    expect(sw.eslUrl).toBe(url);
    const again = await RawEsl.connect(url);
    const other = await again.api('global_getvar core_uuid');
    expect(other).toMatch(/^[0-9a-f-]{36}$/);
    expect(other).not.toBe(uuid);
    again.close();
  });

  it('frozen it says nothing, not even to new connections; thawed it answers what was asked meanwhile', async () => {
    await sw.freeze();
    const before = esl.text;
    esl.write('api strepoch');
    await esl.quiet(100);
    expect(esl.text).toBe(before);
    const late = RawEsl.connect(sw.eslUrl);
    await sw.thaw();
    await esl.until(() => /\n\n\d{10}$/.test(esl.text));
    const newcomer = await late;
    expect(newcomer.text).toContain('+OK accepted');
    newcomer.close();
  });

  it('a stopped one refuses connections', async () => {
    const url = sw.eslUrl;
    await sw.stop();
    await expect(RawEsl.connect(url)).rejects.toThrow(/ECONNREFUSED/);
    sw = await TestSwitch.create();
  });
});
