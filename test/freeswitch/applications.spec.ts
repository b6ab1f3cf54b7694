import { describe, expect, it } from 'vitest';
import {
  Application,
  APPLICATIONS,
  assign,
  bridgeTo,
  eavesdropOn,
  interceptOf,
  parseApplication,
  parseApplicationLines,
  threeWayWith,
} from '../../src/freeswitch/applications.js';
import { uuid } from '../../src/freeswitch/arguments.js';
import { userEndpoint } from '../../src/freeswitch/dial-string.js';
import { UnknownApplication, UnsafeValue } from '../../src/freeswitch/errors.js';
import { cachedMedia } from '../../src/freeswitch/media.js';
import { dialVariable, storedVariable } from '../../src/freeswitch/variables.js';
import { ATTACKS, DANGEROUS_VARIABLES } from './attacks.js';

const ROOT = { storageRoot: '/var/lib/pbx/recordings/' };
const data = (name: string, argument?: string): string => parseApplication(name, argument, ROOT).data;

describe('an allowed application', () => {
  it.each([
    ['answer', '', ''],
    ['answer', '  ', ''],
    ['sleep', '1000', '1000'],
    ['sleep', '0600', '600'],
    ['delay_echo', '500', '500'],
    ['hangup', '', ''],
    ['hangup', 'USER_BUSY', 'USER_BUSY'],
    ['respond', '486', '486'],
    ['respond', '603 Not today, sorry', '603 Not today, sorry'],
    ['transfer', '1001', '1001'],
    ['transfer', '*72  XML context-1', '*72 XML context-1'],
    ['bridge', 'user/1001', 'user/1001'],
    ['bridge', '{call_timeout=20, x_a=b}user/1001@192.0.2.1', '{call_timeout=20,x_a=b}user/1001@192.0.2.1'],
    ['bridge', '{}user/1001@[::1]', 'user/1001@[::1]'],
    ['conference', 'room-1', 'room-1'],
    ['conference', 'room.1@wideband', 'room.1@wideband'],
    ['privacy', 'full', 'full'],
    ['log', 'info caller: 王小明 100%', 'INFO caller: 王小明 100%'],
    ['set', 'a=2222', 'a=2222'],
    ['set', "x_name=it's, me; 100%", "x_name=it's, me; 100%"],
    ['set', 'x_a=', 'x_a='],
    ['set', 'call_timeout=', 'call_timeout='],
    ['set', 'sip_h_X-Account=a b', 'sip_h_X-Account=a b'],
    ['set', 'ringback=%(2000,4000,440,480)', 'ringback=%(2000,4000,440,480)'],
    ['set', 'ringback=v=-7;%(1000, 0, 640)', 'ringback=v=-7;%(1000, 0, 640)'],
    ['set', 'transfer_ringback=moh/a.wav', 'transfer_ringback=/var/lib/pbx/recordings/moh/a.wav'],
    ['set', 'continue_on_fail=USER_BUSY,NO_ANSWER', 'continue_on_fail=USER_BUSY,NO_ANSWER'],
    ['set', 'absolute_codec_string=PCMA,opus@48000h@20i', 'absolute_codec_string=PCMA,opus@48000h@20i'],
    ['export', 'RECORD_STEREO=true', 'RECORD_STEREO=true'],
    ['unset', 'effective_caller_id_name', 'effective_caller_id_name'],
    ['playback', '/tmp/test.wav', '/var/lib/pbx/recordings/tmp/test.wav'],
    ['playback', 'tmp/test.wav', '/var/lib/pbx/recordings/tmp/test.wav'],
    ['playback', '/var/lib/pbx/recordings/tmp/test.wav', '/var/lib/pbx/recordings/tmp/test.wav'],
    ['playback', '/var/lib/pbx/recordings2/a.wav', '/var/lib/pbx/recordings/var/lib/pbx/recordings2/a.wav'],
    ['playback', '提示/欢迎.wav', '/var/lib/pbx/recordings/提示/欢迎.wav'],
    ['playback', 'tone_stream://%(500,500,450);loops=-1', 'tone_stream://%(500,500,450);loops=-1'],
    ['playback', 'tone_stream://v=-7;%(100,0,941.0,1477.0)', 'tone_stream://v=-7;%(100,0,941.0,1477.0)'],
    ['playback', 'silence_stream://2000,1400', 'silence_stream://2000,1400'],
    ['playback', 'local_stream://moh', 'local_stream://moh'],
    ['playback', 'say:Hello, 你好。', 'say:Hello, 你好。'],
    ['endless_playback', 'a.mp3', '/var/lib/pbx/recordings/a.mp3'],
    ['loop_playback', '+3 a.wav', '+3 /var/lib/pbx/recordings/a.wav'],
    ['loop_playback', 'silence_stream://-1', 'silence_stream://-1'],
    ['record_session', 'calls/a.wav', '/var/lib/pbx/recordings/calls/a.wav'],
    ['stop_record_session', 'all', 'all'],
    ['stop_record_session', 'calls/a.wav', '/var/lib/pbx/recordings/calls/a.wav'],
  ])('%s %j has the argument %j', (name, argument, expected) => {
    expect(parseApplication(name, argument, ROOT)).toEqual(expect.objectContaining({ name, data: expected }));
    // What comes out goes in again unchanged: stored texts can be checked anew.
    expect(data(name, expected)).toBe(expected);
  });

  it('keeps relative paths and refuses absolute ones when no storage root is known', () => {
    expect(parseApplication('playback', 'a/b.wav').data).toBe('a/b.wav');
    expect(() => parseApplication('record_session', '/etc/cron.d/x.wav')).toThrow(
      /relative to the storage folder/,
    );
  });

  it('can be one of our own', () => {
    const channel = uuid('11111111-1111-4111-8111-111111111111');
    expect([eavesdropOn, interceptOf, threeWayWith].map((make) => make(channel))).toMatchObject([
      { name: 'eavesdrop', data: channel },
      { name: 'intercept', data: channel },
      { name: 'three_way', data: channel },
    ]);
    expect(bridgeTo(userEndpoint('1001'), { x_a: 'a,b' })).toMatchObject({
      name: 'bridge',
      data: '{x_a=a\\\\,b}user/1001',
    });
  });
});

describe('an assignment of our own', () => {
  it('carries what a bridge cannot', () => {
    expect(assign('set', 'effective_caller_id_name', "O'Brien")).toMatchObject({
      name: 'set',
      data: "effective_caller_id_name=O'Brien",
    });
    expect(assign('export', 'origination_uuid', '11111111-1111-4111-8111-111111111111').name).toBe('export');
  });

  it.each([...DANGEROUS_VARIABLES.filter((name) => name !== 'group_confirm_file')])(
    'has no name %j',
    (name) => {
      expect(() => assign('set', name, '1')).toThrow(UnsafeValue);
    },
  );

  it.each(['a\\b', '${x}', 'a\nb'])('has no value %j', (value) => {
    expect(() => assign('set', 'x_a', value)).toThrow(UnsafeValue);
  });
});

describe('refused', () => {
  it.each([
    ...[
      'system',
      'bgsystem',
      'lua',
      'socket',
      'eval',
      'multiset',
      'execute_extension',
      'api',
      'att_xfer',
      'speak',
    ],
    ...[
      'voicemail',
      'eavesdrop',
      'intercept',
      'bind_meta_app',
      'sched_api',
      'set_global',
      'SET',
      'Answer',
      'set ',
    ],
    ...[
      '',
      ' ',
      '__proto__',
      'constructor',
      'toString',
      'answer\n',
      'set:x_a=1',
      'event',
      'read',
      'mkdir',
      'rename',
    ],
  ])('is application %j', (name) => {
    expect(() => parseApplication(name, '')).toThrow(UnknownApplication);
  });

  it('are both commands that ran on a real switch (telephony rule 1)', () => {
    expect(() => data('set', 'api_hangup_hook=system touch /tmp/x')).toThrow(
      /variable "api_hangup_hook" is not one/,
    );
    expect(() => data('bridge', "{api_on_answer='system touch /tmp/x'}user/1001")).toThrow(UnsafeValue);
  });

  it.each(DANGEROUS_VARIABLES)('is variable %j, wherever it may be written', (name) => {
    for (const value of ['system touch /tmp/x', 'true', '1', '']) {
      expect(() => data('set', `${name}=${value}`), 'set').toThrow(UnsafeValue);
      expect(() => data('export', `${name}=${value}`), 'export').toThrow(UnsafeValue);
      expect(() => data('bridge', `{${name}=${value}}user/1001`), 'bridge').toThrow(UnsafeValue);
      expect(() => storedVariable(name, value), 'stored').toThrow(UnsafeValue);
    }
    // A name that ends in a line break is trimmed with its line.
    if (name.trim() === name) expect(() => data('unset', name)).toThrow(UnsafeValue);
  });

  it.each([
    ['answer', 'now'],
    ['park', '1'],
    ['sleep', ''],
    ['sleep', '600001'],
    ['delay_echo', '10001'],
    ['hangup', 'user_busy'],
    ['hangup', '16'],
    ['respond', '200 OK'],
    ['respond', '302 sip:evil@example.com'],
    ['respond', '404;x=y'],
    ['transfer', ''],
    ['transfer', '1001 XML'],
    ['transfer', '1001 inline'],
    ['transfer', '1001 inline x'],
    ['transfer', '1001 xml x'],
    ['transfer', '1001 XML a b'],
    ['transfer', '1001 XML switchyard'],
    ['transfer', '1001 XML Switchyard'],
    ['transfer', '-both 1001 XML'],
    ['transfer', 'set:x=1,playback:a.wav inline'],
    ['bridge', ''],
    ['bridge', 'gateway/gw-7/123'],
    ['bridge', 'sofia/gateway/gw-7/123'],
    ['bridge', 'sofia/external/1@192.0.2.1'],
    ['bridge', 'loopback/1/default'],
    ['bridge', 'user/1001,user/1002'],
    ['bridge', 'user/1001|user/1002'],
    ['bridge', 'user/1001@a,user/1002'],
    ['bridge', 'user/1001@a:_:user/1'],
    ['bridge', '[leg_timeout=1]user/1001'],
    ['bridge', '<x_a=1>user/1001'],
    ['bridge', '{^^:x_a=1:x_b=2}user/1001'],
    ['bridge', '{x_a=1}{x_b=2}user/1001'],
    ['bridge', "{x_a='1'}user/1001"],
    ['bridge', '{origination_uuid=11111111-1111-4111-8111-111111111111}user/1001'],
    ['bridge', '{force_transfer_context=public}user/1001'],
    ['conference', 'room@a@b'],
    ['conference', 'room+pin'],
    ['conference', 'bridge:room:user/1'],
    ['conference', '@default'],
    ['privacy', ''],
    ['log', 'hello'],
    ['log', 'LOUD hello'],
    ['set', 'x_a'],
    ['set', '=1'],
    ['set', 'x_a\n=1'],
    ['set', 'x_a=a\\b'],
    ['set', 'x_a=${uuid}'],
    ['set', 'x_a=$'],
    ['set', 'ringback=${us-ring}'],
    ['set', 'ringback=shell_stream://id'],
    ['set', 'ringback=/etc/passwd'],
    ['set', 'playback_terminators=##exec'],
    ['set', 'default_language=../en'],
    ['set', 'call_timeout=-1'],
    ['set', 'call_timeout=20 '.padEnd(30, '9')],
    ['unset', 'api_hangup_hook'],
    ['unset', ''],
    ['playback', ''],
    ['playback', 'a'],
    ['playback', 'a.txt'],
    ['playback', 'a.shell_stream'],
    ['playback', 'a.wav@@500'],
    ['playback', 'a b.wav'],
    ['playback', 'a/../b.wav'],
    ['playback', './a.wav'],
    ['playback', '.hidden/a.wav'],
    ['playback', 'a//b.wav'],
    ['playback', '//a.wav'],
    ['playback', '-a.wav'],
    ['playback', 'a!b.wav'],
    ['playback', '{modname=x}a.wav'],
    ['playback', '/var/lib/pbx/recordings/../x.wav'],
    ['playback', 'http://example.com/a.wav'],
    ['playback', 'http_cache://http://example.com/a.wav'],
    ['playback', 'file_string://a.wav'],
    ['playback', 'phrase:hello'],
    ['playback', 'tone_stream://path=/etc/passwd'],
    ['playback', 'tone_stream://%(1,2,3);path=/etc/passwd'],
    ['playback', 'tone_stream://path=/etc/passwd;%(1,2,3)'],
    ['playback', 'tone_stream://x%(1,2,3)'],
    ['playback', 'say:${uuid}'],
    ['playback', 'say:a`id`'],
    ['playback', 'SHELL_STREAM://id'],
    ['playback', 'a'.repeat(2000) + '.wav'],
    ['loop_playback', '+ a.wav'],
    ['loop_playback', '+3'],
    ['loop_playback', '+99999 a.wav'],
    ['record_session', 'a.wav +60'],
    ['record_session', 'a.lua'],
    ['record_session', 'tone_stream://%(1,2,3)'],
    ['record_session', '../a.wav'],
    ['stop_record_session', ''],
  ])('is %s %j', (name, argument) => {
    expect(() => data(name, argument)).toThrow(UnsafeValue);
  });

  /** What the application would get, undefined when it is refused. */
  function attempt(name: string, argument: string): string | undefined {
    try {
      return data(name, argument);
    } catch (error) {
      if (error instanceof UnsafeValue) return undefined;
      throw error;
    }
  }

  const TEXTUAL: Readonly<Record<string, (text: string) => string>> = {
    set: (text) => `x_a=${text}`,
    export: (text) => `x_a=${text}`,
    bridge: (text) => `{x_a=${text}}user/1`,
    log: (text) => `INFO ${text}`,
  };

  it.each(ATTACKS.filter((attack) => attack.trim() !== ''))(
    'is %j in every application, but for free text',
    (attack) => {
      for (const name of APPLICATIONS) {
        if (!(name === 'transfer' && attack === '*')) expect(attempt(name, attack), name).toBeUndefined();
        expect(attempt(name, `a.wav ${attack}`), name).toBeUndefined();

        const written = TEXTUAL[name]?.(attack);
        const read = written === undefined ? undefined : attempt(name, written);
        if (read === undefined) continue;
        expect(read, name).toBe(TEXTUAL[name]?.(attack.trim()));
        expect(read, name).not.toMatch(/[\r\n\0\\]|\$\{|^%/);
      }
    },
  );

  it('says what is wrong and where', () => {
    expect(() => data('sleep', 'x')).toThrow('sleep must be a whole number from 0 to 600000, not "x"');
    expect(() => data('set', 'call_timeout=x')).toThrow(/^variable call_timeout must be a whole number/);
    expect(() => data('transfer', '1001 XML a/b')).toThrow(/^transfer context may hold/);
    expect(() => parseApplication('system', 'x')).toThrow(
      'application "system" is not one that may be stored or run here',
    );
  });

  it('is anything that was not made here', () => {
    // @ts-expect-error -- a look-alike is not an Application
    const lookalike: Application = { name: 'system', data: 'id' };
    expect(lookalike).not.toBeInstanceOf(Application);
  });
});

describe('lines of applications', () => {
  it('skip comments and empty lines and take CRLF', () => {
    const body = '# greet\r\nanswer\r\n\r\n  playback   tmp/a.wav  \r\n\t# done\r\nset a=2222\nhangup';
    expect(parseApplicationLines(body, ROOT).map((line) => [line.name, line.data])).toEqual([
      ['answer', ''],
      ['playback', '/var/lib/pbx/recordings/tmp/a.wav'],
      ['set', 'a=2222'],
      ['hangup', ''],
    ]);
    expect(parseApplicationLines('')).toEqual([]);
  });

  it.each([
    ['answer\nsystem id', 'line 2: application "system" is not one'],
    ['answer\n\nset api_hangup_hook=x', 'line 3: variable "api_hangup_hook" is not one'],
    ['sleep 1\rsystem id', 'line 1: sleep must not contain line breaks'],
    ['set x_a=1\u0000', 'line 1: set must not contain line breaks or NUL'],
  ])('say in which line %j is wrong', (body, message) => {
    expect(() => parseApplicationLines(body)).toThrow(UnsafeValue);
    expect(() => parseApplicationLines(body)).toThrow(message);
  });
});

it('prompts over HTTP are for our own dial strings only', () => {
  const prompt = 'http_cache://http://127.0.0.1:8081/freeswitch/media/7.wav';
  expect(cachedMedia(prompt, 'file')).toBe(prompt);
  expect(dialVariable('hold_music', prompt)).toBe(prompt);
  expect(() => storedVariable('ringback', prompt)).toThrow(UnsafeValue);
  expect(() => cachedMedia(`${prompt}?x=\${y}`, 'file')).toThrow(UnsafeValue);
});

describe('a bridge to a gateway', () => {
  const gateways = new Map([
    ['电信 / main', 'gw-7'],
    ['plain', 'gw-8'],
  ]);
  const bridge = (argument: string) => parseApplication('bridge', argument, { gateways }).data;

  it('goes by the name people gave it', () => {
    expect(bridge('gateway/plain/02131234567')).toBe('sofia/gateway/gw-8/02131234567');
    expect(bridge('{call_timeout=9}sofia/gateway/电信 / main/123')).toBe(
      '{call_timeout=9}sofia/gateway/gw-7/123',
    );
  });

  it.each([
    'gateway/other/123',
    'gateway/gw-8/123',
    'gateway/plain/',
    'gateway/plain/1,user/1001',
    'gateway/plain/123@evil.example',
    "{api_on_answer='system id'}gateway/plain/123",
    'gateway/plain/1|user/1001',
    'gateway/plain/1;fs_path=sip:evil',
  ])('refuses %j', (argument) => {
    expect(() => bridge(argument)).toThrow(UnsafeValue);
  });
});

it.each(['switchyard_extension', 'SWITCHYARD_EXTENSION', 'nolocal:switchyard_extension'])(
  'nobody can say which extension a call is by setting %s',
  (name) => {
    for (const application of ['set', 'export']) {
      expect(() => parseApplication(application, `${name}=1001@pbx`)).toThrow(UnsafeValue);
    }
    expect(() => parseApplication('bridge', `{${name}=1001@pbx}user/1002`)).toThrow(UnsafeValue);
  },
);
