import { describe, expect, it } from 'vitest';
import { eavesdropOn, parseApplication, unsafeApplication } from '../../src/freeswitch/applications.js';
import { uuid } from '../../src/freeswitch/arguments.js';
import * as commands from '../../src/freeswitch/commands.js';
import { type Endpoint, userEndpoint } from '../../src/freeswitch/dial-string.js';
import { UnknownApplication, UnsafeValue } from '../../src/freeswitch/errors.js';
import type { HangupCause } from '../../src/freeswitch/hangup-causes.js';
import { ATTACKS, DANGEROUS_VARIABLES } from './attacks.js';
import { dial, inline, words } from './freeswitch-parser.js';

const ONE = uuid('11111111-1111-4111-8111-111111111111');
const TWO = uuid('22222222-2222-4222-8222-222222222222');
const MEDIA = { storageRoot: '/var/lib/pbx' };
const USER = userEndpoint('1001', '192.0.2.1');
const PARK = parseApplication('park');

it.each([
  [commands.killChannel(ONE), `uuid_kill ${ONE} NORMAL_CLEARING`],
  [commands.killChannel(ONE, 'USER_BUSY'), `uuid_kill ${ONE} USER_BUSY`],
  [commands.channelExists(ONE), `uuid_exists ${ONE}`],
  [commands.showChannels(), 'show channels as json'],
  [commands.showCalls(), 'show calls as json'],
  [commands.showRegistrations(), 'show registrations as json'],
  [commands.dumpChannel(ONE), `uuid_dump ${ONE} json`],
  [commands.getVariable(ONE, 'sip_call_id'), `uuid_getvar ${ONE} sip_call_id`],
  [commands.setVariable(ONE, 'x_a', "it's, a b"), `uuid_setvar ${ONE} x_a it\\'s,\\sa\\sb`],
  [commands.answerChannel(ONE), `uuid_answer ${ONE}`],
  [commands.parkChannel(ONE), `uuid_park ${ONE}`],
  [commands.bridgeChannels(ONE, TWO), `uuid_bridge ${ONE} ${TWO}`],
  [commands.holdChannel(ONE, true), `uuid_hold ${ONE}`],
  [commands.holdChannel(ONE, false), `uuid_hold off ${ONE}`],
  [commands.muteChannel(ONE, 'write', true), `uuid_audio ${ONE} start write mute 1`],
  [commands.muteChannel(ONE, 'read', false), `uuid_audio ${ONE} start read mute 0`],
  [commands.routeMedia(ONE, 'on'), `uuid_media ${ONE}`],
  [commands.routeMedia(ONE, 'off'), `uuid_media off ${ONE}`],
  [commands.recordChannel(ONE, 'start', 'a/b.wav', MEDIA), `uuid_record ${ONE} start /var/lib/pbx/a/b.wav`],
  [commands.snapshotChannel(ONE, 'a.png', MEDIA), `uuid_write_png ${ONE} /var/lib/pbx/a.png`],
  [commands.playToChannel(ONE, 'a.wav', 'both', MEDIA), `uuid_broadcast ${ONE} /var/lib/pbx/a.wav both`],
  [commands.transferChannel(ONE, '1002', 'context-1'), `uuid_transfer ${ONE} 1002 XML context-1`],
  [
    commands.transferChannel(ONE, '1002', 'context-1', '-both'),
    `uuid_transfer ${ONE} -both 1002 XML context-1`,
  ],
  [commands.sendDigits(ONE, '12#w'), `uuid_send_dtmf ${ONE} 12#w`],
  [commands.recordChannel(ONE, 'mask', 'b.wav', MEDIA), `uuid_record ${ONE} mask /var/lib/pbx/b.wav`],
  [commands.listMediaBugs(ONE), `uuid_buglist ${ONE}`],
  [commands.breakChannel(ONE, false), `uuid_break ${ONE} all`],
  [commands.breakChannel(ONE, true), `uuid_break ${ONE} all both`],
  [commands.parkBoth(ONE), `uuid_transfer ${ONE} -both park inline`],
  [commands.noteMovedAs(ONE, '1001', 'a.test'), `uuid_setvar ${ONE} switchyard_moved_as 1001@a.test`],
  [commands.noteConsultation(ONE, '1003'), `uuid_setvar ${ONE} switchyard_asked 1003`],
  [
    commands.runInCallScript(ONE),
    String.raw`uuid_broadcast ${ONE} lua::~dofile(freeswitch.getGlobalVariable("conf_dir")\s..\s"/lua/in-call.lua")`.replaceAll(
      '\\\\s',
      '\\s',
    ),
  ],
  [commands.receiveKey(ONE, '#'), `uuid_recv_dtmf ${ONE} #`],
  [
    commands.playMediaToChannel(ONE, { api: 'http://192.0.2.1:8081', id: 7, ext: 'wav' }, 'bleg'),
    `uuid_broadcast ${ONE} {profile=switchyard}http_cache://http://192.0.2.1:8081/freeswitch/media/7.wav bleg`,
  ],
  [commands.moduleExists('mod_av'), 'module_exists mod_av'],
  [commands.fileExists('/var/lib/pbx/a.wav'), 'file_exists /var/lib/pbx/a.wav'],
  [commands.flushUser('id', '1001', '192.0.2.1'), 'xml_flush_cache id 1001 192.0.2.1'],
  [commands.flushDirectory(), 'xml_flush_cache'],
  [commands.reloadAcl(), 'reloadacl'],
  [commands.reloadXml(), 'reloadxml'],
  [commands.reparseFifos(), 'fifo reparse del_all'],
  [commands.addFifoMember('queue-7', USER, 15, 2), 'fifo_member add queue-7 user/1001@192.0.2.1 1 15 2'],
  [commands.deleteFifoMember('queue-7', USER), 'fifo_member del queue-7 user/1001@192.0.2.1'],
  [commands.listCallcenter('agent'), 'callcenter_config agent list'],
  [commands.callcenterQueue('reload', 'callcenter-7'), 'callcenter_config queue reload callcenter-7'],
  [commands.addAgent('agent-3'), 'callcenter_config agent add agent-3 Callback'],
  [
    commands.setAgent('agent-3', 'status', 'On Break'),
    String.raw`callcenter_config agent set status agent-3 On\sBreak`,
  ],
  [commands.deleteAgent('agent-3'), 'callcenter_config agent del agent-3'],
  [commands.addTier('callcenter-7', 'agent-3', 1, 2), 'callcenter_config tier add callcenter-7 agent-3 1 2'],
  [
    commands.setTier('callcenter-7', 'agent-3', 'level', 4),
    'callcenter_config tier set level callcenter-7 agent-3 4',
  ],
  [commands.deleteTier('callcenter-7', 'agent-3'), 'callcenter_config tier del callcenter-7 agent-3'],
  [commands.sofiaProfile('external', 'rescan'), 'sofia profile external rescan'],
  [commands.sofiaGateway('external', 'killgw', 'gw-7'), 'sofia profile external killgw gw-7'],
  [commands.sofiaStatus(), 'sofia xmlstatus'],
  [commands.sofiaStatus('gateway'), 'sofia xmlstatus gateway'],
  [commands.sofiaProfileStatus('external'), 'sofia xmlstatus profile external'],
  [commands.sofiaContact('1001', '192.0.2.1'), 'sofia_contact */1001@192.0.2.1'],
  [commands.flushRegistration('internal', '1001', 'a'), 'sofia profile internal flush_inbound_reg 1001@a'],
  [commands.strepoch(), 'strepoch'],
  [commands.microseconds(), 'strmicroepoch'],
  [commands.switchStatus(), 'json {"command":"status","data":{}}'],
  [commands.coreUuid(), 'global_getvar core_uuid'],
  [commands.originate({ endpoint: USER, application: PARK }), 'originate user/1001@192.0.2.1 &park()'],
  [
    commands.originate({
      endpoint: USER,
      variables: { origination_uuid: ONE, originate_timeout: 30 },
      application: { number: '1002', context: 'context-1' },
    }),
    `originate {origination_uuid=${ONE},originate_timeout=30}user/1001@192.0.2.1 1002 XML context-1`,
  ],
  [
    commands.originate({ endpoint: USER, application: eavesdropOn(TWO) }),
    `originate ${USER.text} &eavesdrop(${TWO})`,
  ],
])('%# writes %o as FreeSWITCH reads it', (command, text) => {
  expect(command.text).toBe(text);
});

describe('no command', () => {
  // The type system already forbids most of these; JavaScript and JSON do not.
  const attempts: Record<string, (text: string) => commands.ApiCommand> = {
    killChannel: (text) => commands.killChannel(uuid(text)),
    cause: (text) => commands.killChannel(ONE, text as HangupCause),
    getVariable: (text) => commands.getVariable(ONE, text),
    variable: (text) => commands.setVariable(ONE, text, '1'),
    recordChannel: (text) => commands.recordChannel(ONE, 'start', text, MEDIA),
    snapshotChannel: (text) => commands.snapshotChannel(ONE, text, MEDIA),
    playToChannel: (text) => commands.playToChannel(ONE, text, 'aleg', MEDIA),
    transferChannel: (text) => commands.transferChannel(ONE, text, 'a'),
    context: (text) => commands.transferChannel(ONE, '1', text),
    leg: (text) => commands.transferChannel(ONE, '1', 'a', text as '-bleg'),
    sendDigits: (text) => commands.sendDigits(ONE, text),
    flushUser: (text) => commands.flushUser('id', text, 'a'),
    key: (text) => commands.flushUser(text as 'id', '1', 'a'),
    domain: (text) => commands.flushUser('id', '1', text),
    profile: (text) => commands.sofiaProfile(text, 'rescan'),
    action: (text) => commands.sofiaProfile('external', text as 'rescan'),
    gateway: (text) => commands.sofiaGateway('external', 'killgw', text),
    sofiaContact: (text) => commands.sofiaContact(text, 'a'),
    flushRegistration: (text) => commands.flushRegistration('internal', '1', text),
    number: (text) => commands.originate({ endpoint: USER, application: { number: text, context: 'a' } }),
    target: (text) => commands.originate({ endpoint: USER, application: { number: '1', context: text } }),
  };
  // Harmless in these fields: a number that may be dialled, a digit, `-bleg` where it belongs.
  const allowed = new Set([
    '* sendDigits',
    '* transferChannel',
    '* flushUser',
    '* sofiaContact',
    '* number',
    '-bleg leg',
  ]);

  it.each(ATTACKS)('takes %j', (attack) => {
    for (const [field, attempt] of Object.entries(attempts)) {
      if (!allowed.has(`${attack} ${field}`)) expect(() => attempt(attack), field).toThrow(UnsafeValue);
    }
  });

  it.each(DANGEROUS_VARIABLES)('sets %j', (name) => {
    expect(() => commands.setVariable(ONE, name, '1')).toThrow(UnsafeValue);
  });

  it.each(ATTACKS)('lets the value %j out of its variable', (attack) => {
    let text: string;
    try {
      text = commands.setVariable(ONE, 'x_a', attack).text;
    } catch (error) {
      return expect(error).toBeInstanceOf(UnsafeValue);
    }
    return expect(words(text)).toEqual(['uuid_setvar', ONE, 'x_a', attack].filter((word) => word !== ''));
  });

  it('can be made without the builders', () => {
    // @ts-expect-error -- the constructor is private
    const forge = (): commands.ApiCommand => new commands.ApiCommand('fsctl shutdown');
    // @ts-expect-error -- a look-alike is not an ApiCommand
    const lookalike: commands.ApiCommand = { text: 'fsctl shutdown' };
    // @ts-expect-error -- nor an Endpoint
    const endpoint: Endpoint = { text: 'user/1,user/2' };
    expect([forge, lookalike, endpoint]).toHaveLength(3);
  });

  it('reaches mod_event_socket, which reloads itself when a command mentions it', () => {
    const call = (name: string): commands.ApiCommand =>
      commands.originate({
        endpoint: USER,
        variables: { origination_caller_id_name: name },
        application: PARK,
      });
    expect(() => call('please ReLoad mod_event_socket')).toThrow(UnsafeValue);
    expect(() => call('mod_EVENT_socket unload')).toThrow(UnsafeValue);
    expect(call('mod_event_socket').text).toContain('mod_event_socket');
  });
});

describe('a call that is made', () => {
  it.each(ATTACKS)('is one call with one application, whatever its texts: %j', (attack) => {
    let text: string;
    try {
      text = commands.originate({
        endpoint: USER,
        variables: { x_a: attack },
        application: parseApplication('set', `x_b=${attack}`),
      }).text;
    } catch (error) {
      return expect(error).toBeInstanceOf(UnsafeValue);
    }
    const [command, aleg = '', application, ...more] = words(text);
    expect([command, more]).toEqual(['originate', []]);
    expect(dial(aleg).legs).toEqual([{ variables: {}, endpoint: USER.text }]);
    expect(dial(aleg).variables).toEqual(attack === '' ? {} : { x_a: attack });
    return expect(application).toBe(`&set(x_b=${attack.trim()})`);
  });

  it.each(ATTACKS)('runs its applications in order and no other, whatever their texts: %j', (attack) => {
    const safe = [parseApplication('set', 'x_a=1, 2'), parseApplication('park')] as const;
    let text: string;
    try {
      const applications = [safe[0], unsafeApplication('log', `INFO ${attack}.`), safe[1]];
      text = commands.originate({ endpoint: USER, application: { applications, context: 'context-1' } }).text;
    } catch (error) {
      return expect(error).toBeInstanceOf(UnsafeValue);
    }
    const [command, aleg, list = '', ...rest] = words(text);
    expect([command, aleg, ...rest]).toEqual(['originate', USER.text, 'inline', 'context-1']);
    return expect(inline(list)).toEqual([
      ['set', 'x_a=1, 2'],
      ['log', `INFO ${attack}.`],
      ['park', ''],
    ]);
  });

  it('cannot carry a closing parenthesis, which would end the argument', () => {
    const application = unsafeApplication('playback', 'tone_stream://%(1000,0,440)');
    expect(() => commands.originate({ endpoint: USER, application })).toThrow(/must not contain "\)"/);
  });

  it('takes any application only by its own door, and even there only one line', () => {
    const application = unsafeApplication('system', 'touch /tmp/x');
    expect(commands.originate({ endpoint: USER, application }).text).toBe(
      `originate ${USER.text} &system(touch\\s/tmp/x)`,
    );
    expect(() => unsafeApplication('system', 'a\nb')).toThrow(UnsafeValue);
    expect(() => unsafeApplication('sys tem', 'a')).toThrow(UnknownApplication);
  });
});
