import {
  assertPlain,
  dialledNumber,
  host,
  oneOf,
  quote,
  token,
  type Uuid,
  uuid,
  wholeNumber,
} from './arguments.js';
import {
  bridgeData,
  type DialVariables,
  type Endpoint,
  gatewayEndpoint,
  userEndpoint,
} from './dial-string.js';
import { UnknownApplication, UnsafeValue } from './errors.js';
import { HANGUP_CAUSES } from './hangup-causes.js';
import { type MediaOptions, playable, recordable } from './media.js';
import { dialVariable, isStoredVariable, storedVariable } from './variables.js';

let applicationOf: (name: string, data: string) => Application;

/** A dialplan application with its argument, both checked; the functions of this file make them. */
export class Application {
  // Keeps look-alikes out: `{ name, data }` is no Application.
  declare protected readonly checked: true;

  private constructor(
    readonly name: string,
    readonly data: string,
  ) {}

  static {
    applicationOf = (name, data) => new Application(name, data);
  }
}

/**
 * The dialplan context of this program's own transfers, where a number is a destination (dialplan/rules/inside.ts).
 * Nobody's telephone, carrier or stored `transfer` gets there by itself.
 */
export const INSIDE_CONTEXT = 'switchyard';

/**
 * The dialplan context of calls that who talks to them has handed on, by REFER or by an in-call code: such a transfer
 * names no context, and every leg has this one for them (`force_transfer_context`). No other transfer leaves it out.
 */
export const HANDED_ON_CONTEXT = 'switchyard-handed-on';

/** In a menu's entry: FreeSWITCH puts the keys in, which are digits, `*`, `#` and A to D and nothing else. */
export const KEYED = '$1';

export interface ApplicationOptions extends MediaOptions {
  /** The gateways that `bridge` may name: what people call them -> what FreeSWITCH does. None when absent. */
  readonly gateways?: ReadonlyMap<string, string>;
}

type Parser = (argument: string, options: ApplicationOptions) => string;

const PARSERS: Readonly<Record<string, Parser>> = {
  answer: nothing,
  pre_answer: nothing,
  ring_ready: nothing,
  park: nothing,
  echo: nothing,
  info: nothing,
  sleep: (argument) => wholeNumber(argument, 'sleep', 0, 600_000),
  delay_echo: (argument) => wholeNumber(argument, 'delay_echo', 0, 10_000),
  playback: (argument, options) => playable(argument, 'playback', options),
  endless_playback: (argument, options) => playable(argument, 'endless_playback', options),
  loop_playback: loopPlayback,
  record_session: (argument, options) => recordable(argument, 'record_session', options),
  stop_record_session: (argument, options) =>
    argument === 'all' ? argument : recordable(argument, 'stop_record_session', options),
  hangup: (argument) => (argument === '' ? '' : oneOf(argument, 'hangup', HANGUP_CAUSES)),
  respond: (argument) => matching(argument, 'respond', /^[3-6]\d\d( [\w .,()-]{1,80})?$/, '486 Busy Here'),
  transfer,
  bridge,
  conference: (argument) => {
    const [room = '', profile, ...rest] = argument.split('@');
    if (rest.length > 0)
      throw new UnsafeValue('conference', `must look like room@profile, not ${quote(argument)}`);
    const name = token(room, 'conference room');
    return profile === undefined ? name : `${name}@${token(profile, 'conference profile')}`;
  },
  privacy: (argument) => oneOf(argument, 'privacy', ['full', 'name', 'number', 'yes', 'no']),
  set: (argument, options) => assignment('set', argument, options),
  export: (argument, options) => assignment('export', argument, options),
  unset: (argument) => {
    if (!isStoredVariable(argument))
      throw new UnsafeValue(`variable ${quote(argument)}`, 'is not one that may be unset');
    return argument;
  },
  log,
};

/** The applications that `parseApplication` knows, for messages and documentation. */
export const APPLICATIONS: readonly string[] = Object.keys(PARSERS);

/**
 * Checks an application that a user stores or asks for. The argument comes back in one canonical spelling, paths below
 * `storageRoot`: `playback /tmp/a.wav` becomes `<storageRoot>/tmp/a.wav`.
 * Throws UnknownApplication or UnsafeValue.
 */
export function parseApplication(name: string, argument = '', options: ApplicationOptions = {}): Application {
  const parse = Object.hasOwn(PARSERS, name) ? PARSERS[name] : undefined;
  if (!parse) throw new UnknownApplication(name);
  const trimmed = argument.trim();
  assertPlain(name, trimmed);
  // Dialplan data is unescaped a different number of times in each application.
  if (trimmed.includes('\\')) throw new UnsafeValue(name, 'must not contain a backslash');
  return applicationOf(name, parse(trimmed, options));
}

/**
 * One `application argument` a line; empty lines and lines that begin with `#` are skipped, CRLF is fine.
 * Errors name the line: `line 3: set …`.
 */
export function parseApplicationLines(body: string, options: MediaOptions = {}): Application[] {
  return body.split('\n').flatMap((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return [];
    const [, name = '', argument = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
    try {
      return [parseApplication(name, argument, options)];
    } catch (error) {
      if (error instanceof UnsafeValue) throw new UnsafeValue(`line ${index + 1}: ${error.field}`, error.why);
      if (error instanceof UnknownApplication) {
        throw new UnsafeValue(
          `line ${index + 1}: application ${quote(name)}`,
          'is not one that may be run here',
        );
      }
      throw error;
    }
  });
}

/**
 * `set` or `export` of one of our own dial variables, as an action of a dialplan document. Unlike `bridgeData` it can
 * carry an apostrophe, but no backslash. Throws UnsafeValue.
 */
export function assign(application: 'set' | 'export', variable: string, value: string): Application {
  const checked = dialVariable(variable, value);
  if (checked.includes('\\')) throw new UnsafeValue(`variable ${variable}`, 'must not contain a backslash');
  return applicationOf(oneOf(application, 'application', ['set', 'export']), `${variable}=${checked}`);
}

/** `set` of a variable that a user has stored under its name. Throws UnsafeValue. */
export function setStored(variable: string, value: string): Application {
  storedVariable(variable, value);
  return parseApplication('set', `${variable}=${value}`);
}

/** A variable of the legs that the channel calls, and not of its own. Throws UnsafeValue. */
export function giveToCalled(variable: string, value: string): Application {
  return applicationOf('export', `nolocal:${variable}=${dialVariable(variable, value)}`);
}

/** The same application, and a transfer that names no context goes to this one. Throws UnsafeValue. */
export function transferWithin(context: string, application: Application): Application {
  if (application.name !== 'transfer' || application.data.includes(' ')) return application;
  return transferTo(application.data, context);
}

/** To a number of another context; KEYED: to what a menu's caller keyed. Throws UnsafeValue. */
export function transferTo(number: string, context: string): Application {
  return number === KEYED
    ? applicationOf('transfer', `${KEYED} XML ${token(context, 'transfer context')}`)
    : parseApplication('transfer', `${number} XML ${context}`);
}

/** A menu of ivr.conf, until the caller leaves it. Throws UnsafeValue. */
export function runMenu(key: string): Application {
  return applicationOf('ivr', token(key, 'menu'));
}

/** Something to hear that is no user's: a phrase, a media file. */
export function play(sound: string): Application {
  assertPlain('playback', sound);
  return applicationOf('playback', sound);
}

/** To a number that this program made, in INSIDE_CONTEXT. Throws UnsafeValue. */
export function transferInside(number: string): Application {
  if (!INSIDE_NUMBER.test(number)) throw new UnsafeValue('transfer', `knows no ${quote(number)}`);
  return applicationOf('transfer', `${number} XML ${INSIDE_CONTEXT}`);
}

const INSIDE_NUMBER = /^FS_DEST_[A-Z_]+-[\w.,|:@/*#+$-]+$/;

/** Where below the storage root a call is recorded: the channel variable, for its CDR. */
export const RECORDING = 'switchyard_recording';

/**
 * Records a call from its answer on, as `calls/<day>/<Unique-ID>.wav` below the storage root; FreeSWITCH makes the folders.
 * Nothing that a caller can choose is in what is expanded here.
 */
export function recordCall(): Application[] {
  return [
    applicationOf('set', `${RECORDING}=calls/\${strftime(%Y-%m-%d)}/\${uuid}.wav`),
    assign('set', 'RECORD_ANSWER_REQ', 'true'),
    applicationOf('record_session', `\${switchyard_storage}/\${${RECORDING}}`),
  ];
}

/**
 * Counts a channel as a call of an extension for as long as it lasts or until it is moved; where there are as many
 * already it ends as busy. The same extension counts a channel once. Throws UnsafeValue.
 */
export function limitCalls(extension: string, domain: string, most: number): Application {
  const whose = `${dialledNumber(extension, 'extension')}@${host(domain, 'domain')}`;
  const limit = wholeNumber(most, 'limit', 1, 1_000);
  return applicationOf('limit', `hash switchyard ${whose} ${limit} !USER_BUSY`);
}

/** Has the caller leave a message in a mailbox. Throws UnsafeValue. */
export function leaveMessage(extension: string, domain: string): Application[] {
  const mailbox = `${host(domain, 'domain')} ${dialledNumber(extension, 'extension')}`;
  return [applicationOf('answer', ''), applicationOf('voicemail', `default ${mailbox}`)];
}

/** Lets somebody listen to a mailbox, who knows its password unless that is known already. Throws UnsafeValue. */
export function checkVoicemail(extension: string, domain: string, authorized: boolean): Application {
  const mailbox = `${host(domain, 'domain')} ${dialledNumber(extension, 'extension')}`;
  return applicationOf('voicemail', `check ${authorized ? 'auth ' : ''}default ${mailbox}`);
}

/**
 * Takes the call that is parked there, or parks this one where none is. Each domain has a lot of its own, whose numbers
 * hold one call each; lamps that subscribe to `park+<slot>@<domain>` follow it. Throws UnsafeValue.
 */
export function valetPark(slot: string, domain: string): Application {
  return applicationOf('valet_park', `${parkingLot(domain)} ${dialledNumber(slot, 'slot')}`);
}

const parkingLot = (domain: string): string => `switchyard@${host(domain, 'domain')}`;

/** Speaks to every phone that listens to mod_esf's multicast address. */
export function pageEverybody(): Application {
  return applicationOf('esf_page_group', '');
}

/** The realm of the keys that act within a call. */
const KEYS = 'switchyard';

/** Slots where *6 parks: the first free one, which is said. */
const SLOTS = [701, 799] as const;

/**
 * What an extension's leg has for *3 to *6 (telephony-rules 27): the keys act while it is bridged to somebody, and never in
 * a menu, a conference or a mailbox. Throws UnsafeValue.
 */
export const inCallVariables = (domain: string) => ({
  execute_on_pre_bridge_3: bindKey('*3', `lua,${IN_CALL_SCRIPT}`),
  execute_on_pre_bridge_4: bindKey('*4', `lua,${IN_CALL_SCRIPT}`),
  execute_on_pre_bridge_5: bindKey('*5', `lua,${IN_CALL_SCRIPT}`),
  execute_on_pre_bridge_6: bindKey('*6', `valet_park,${parkingLot(domain)} auto in ${SLOTS.join(' ')}`),
  execute_on_post_bridge: 'clear_digit_action all',
});

/** Takes them from the leg that runs the plan. */
export function withoutInCallKeys(): Application {
  return applicationOf(
    'multiunset',
    `^^:${[3, 4, 5, 6].map((key) => `execute_on_pre_bridge_${key}`).join(':')}`,
  );
}

function bindKey(keys: string, does: string): string {
  return `bind_digit_action ${KEYS},${keys},exec:${does}`;
}

function script(name: string): string {
  return `~dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/${name}.lua")`;
}

/** What *3, *4 and *5 run (the bootstrap's lua/in-call.lua). */
export const IN_CALL_SCRIPT = script('in-call');

/** Has a dialled code's work done, by the bootstrap's lua/func-codes.lua. */
export function funcCodeScript(): Application {
  return applicationOf('lua', script('func-codes'));
}

/**
 * What a leg needs so that its partner can hand it on: the look-up is told who did (the bootstrap's lua/hand-on.lua).
 * Without the second nobody is, and the look-up refuses.
 */
export const HANDED_ON_VARIABLES = {
  force_transfer_context: HANDED_ON_CONTEXT,
  execute_on_blind_transfer: `lua ${script('hand-on')}`,
} as const;

/** Subclass of the event that an emergency call fires. */
export const EMERGENCY = 'switchyard::emergency';

/** Tells everybody who listens to events of a call for help. Throws UnsafeValue. */
export function emergencyEvent(number: string): Application {
  const headers = ['Event-Name=CUSTOM', `Event-Subclass=${EMERGENCY}`];
  return applicationOf(
    'event',
    [...headers, `Emergency-Number=${dialledNumber(number, 'number')}`].join(','),
  );
}

/** Listens to a call, `&eavesdrop(uuid)`. */
export function eavesdropOn(channel: Uuid): Application {
  return applicationOf('eavesdrop', uuid(channel));
}

/** Takes a call over, `&intercept(uuid)`. */
export function interceptOf(channel: Uuid): Application {
  return applicationOf('intercept', uuid(channel));
}

/** Joins a call as a third, `&three_way(uuid)`. */
export function threeWayWith(channel: Uuid): Application {
  return applicationOf('three_way', uuid(channel));
}

/**
 * A block's script, by the bootstrap's lua/run-block.lua, which fetches it when it does not have that version. Nothing in
 * it is expanded by FreeSWITCH.
 * @param version letters and digits
 */
export function runBlock(id: number, version: string): Application {
  const which = `${wholeNumber(id, 'block', 1, 2_147_483_647)}, "${matching(version, 'version', /^[a-z0-9]{1,64}$/, 'a1b2')}"`;
  const loader = 'dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/run-block.lua")';
  return applicationOf('lua', `~block, version = ${which} ${loader}`);
}

/** Connects to somewhere else: the dial string of a dialplan document, or of `originate … &bridge(…)`. */
export function bridgeTo(endpoint: Endpoint, variables: DialVariables = {}): Application {
  return applicationOf('bridge', bridgeData(variables, endpoint));
}

/** Keeps a place to call under a name, for `bridgeToChosen`. */
export function keepEndpoint(name: string, endpoint: Endpoint): Application {
  return applicationOf('set', `switchyard_to_${token(name, 'name')}=${bridgeData({}, endpoint)}`);
}

/**
 * Has mod_distributor choose a name of a list, and remembers it as the `turn`th choice; those of the turns before are
 * left out. What it answers is a name of its own configuration.
 */
export function chooseOf(list: string, turn: number): Application {
  const before = Array.from({ length: turn - 1 }, (_, index) => ` \${switchyard_choice_${index + 1}}`).join(
    '',
  );
  return applicationOf(
    'set',
    `switchyard_choice_${turn}=\${distributor(${token(list, 'distributor')}${before})}`,
  );
}

/** Calls the place that is kept under the name of the `turn`th choice. */
export function bridgeToChosen(turn: number, progressTimeout?: number): Application {
  const limit =
    progressTimeout === undefined
      ? ''
      : `{leg_progress_timeout=${wholeNumber(progressTimeout, 'timeout', 1, 600)}}`;
  return applicationOf(
    'bridge',
    `${limit}\${switchyard_to_\${switchyard_choice_${wholeNumber(turn, 'turn', 1, 99)}}}`,
  );
}

/**
 * Waits in a fifo until a member answers. What is heard meanwhile is the variable fifo_music, or (`ownMusic` false) what
 * the bootstrap says is played to held calls.
 */
export function waitInFifo(name: string, ownMusic: boolean): Application {
  const music = ownMusic ? [] : ['undef', '${switchyard_hold_music}'];
  return applicationOf('fifo', [token(name, 'fifo'), 'in', ...music].join(' '));
}

/** Waits in a queue of mod_callcenter, which answers, until an agent does. Behind it are those whom nobody took. */
export function waitInCallcenter(queue: string): Application {
  return applicationOf('callcenter', token(queue, 'queue'));
}

/** Calls a third, whom the call's partner is left to when this leg ends; `#` comes back. Throws UnsafeValue. */
export function consult(endpoint: Endpoint, variables: DialVariables): Application {
  return applicationOf('att_xfer', bridgeData(variables, endpoint));
}

/** Says a sentence of our own phrase macros. */
export function sayPhrase(macro: `switchyard_${string}`): Application {
  return applicationOf('playback', `phrase:${token(macro, 'phrase')}`);
}

export interface JoinedConference {
  readonly name: string;
  readonly profile: string;
  /** `""`: none is asked for. */
  readonly pin: string;
  readonly flags: readonly ('mute' | 'moderator')[];
}

/** Enters a conference: `conference 3000@profile-1+4711+flags{mute}`. */
export function joinConference({ name, profile, pin, flags }: JoinedConference): Application {
  const where = `${token(name, 'conference')}@${token(profile, 'conference profile')}`;
  if (pin !== '') matching(pin, 'pin', /^\d{1,16}$/, '4711');
  const as = flags.length > 0 ? [`flags{${flags.join('|')}}`] : [];
  return applicationOf('conference', [where, ...(pin ? [pin] : []), ...as].join('+'));
}

/**
 * Any application at all, for a role that may run commands on the switch anyway (ALLOW_UNSAFE_APPS).
 * Only line ends are refused, which would make a second command of it.
 */
export function unsafeApplication(name: string, data: string): Application {
  if (!/^\w{1,64}$/.test(name)) throw new UnknownApplication(name);
  if (/[\r\n\0]/.test(data)) throw new UnsafeValue(name, 'must not contain line breaks or NUL');
  return applicationOf(name, data);
}

function nothing(argument: string): string {
  if (argument !== '') throw new UnsafeValue('argument', `must be empty, not ${quote(argument)}`);
  return '';
}

function matching(argument: string, field: string, shape: RegExp, example: string): string {
  if (!shape.test(argument))
    throw new UnsafeValue(field, `must look like "${example}", not ${quote(argument)}`);
  return argument;
}

function loopPlayback(argument: string, options: MediaOptions): string {
  const [, times, what = ''] = /^(?:\+(-1|\d{1,4}) )?(.*)$/s.exec(argument) ?? [];
  const heard = playable(what.trim(), 'loop_playback', options);
  return times === undefined ? heard : `+${times} ${heard}`;
}

/** Never another dialplan than XML: with `inline` the number would be a list of applications. */
function transfer(argument: string): string {
  const [number = '', dialplan, context, ...rest] = argument.split(/ +/);
  const to = dialledNumber(number, 'transfer');
  if (dialplan === undefined) return to;
  if (dialplan !== 'XML' || context === undefined || rest.length > 0) {
    throw new UnsafeValue('transfer', `must look like "1001 XML context-1", not ${quote(argument)}`);
  }
  if ([INSIDE_CONTEXT, HANDED_ON_CONTEXT].includes(context.toLowerCase()))
    throw new UnsafeValue('transfer context', `must be one of your own, not ${quote(context)}`);
  return `${to} XML ${token(context, 'transfer context')}`;
}

/** `user/1001@domain`, or `gateway/<name>/<number>` with or without `sofia/` in front; listed variables in `{}`. */
function bridge(argument: string, options: ApplicationOptions): string {
  const [, list, target = ''] = /^(?:\{([^{}[\]'^]*)\})?([^{}^]+)$/.exec(argument) ?? [];
  const endpoint = userTarget(target) ?? gatewayTarget(target, options);
  if (endpoint === undefined) {
    throw new UnsafeValue(
      'bridge',
      `must look like "{call_timeout=20}user/1001@domain" or "gateway/name/number", not ${quote(argument)}`,
    );
  }
  const variables = (list ?? '').split(',').filter((part) => part.trim() !== '');
  const checked = variables.map((part) => splitAssignment('bridge', part.trim(), options));
  return bridgeData(Object.fromEntries(checked), endpoint);
}

function userTarget(target: string): Endpoint | undefined {
  const [, extension, domain] = /^user\/([^@/,|]{1,64})(?:@([^/,|]{1,253}))?$/.exec(target) ?? [];
  return extension === undefined ? undefined : userEndpoint(extension, domain && host(domain, 'domain'));
}

function gatewayTarget(target: string, { gateways }: ApplicationOptions): Endpoint | undefined {
  const [, name, number] = /^(?:sofia\/)?gateway\/(.+)\/([^/]+)$/.exec(target) ?? [];
  if (name === undefined || number === undefined) return undefined;
  const known = gateways?.get(name);
  if (known === undefined) throw new UnsafeValue('bridge', `knows no gateway ${quote(name)}`);
  return gatewayEndpoint(known, number);
}

function assignment(application: string, argument: string, options: MediaOptions): string {
  const [variable, value] = splitAssignment(application, argument, options);
  return `${variable}=${value}`;
}

function splitAssignment(application: string, text: string, options: MediaOptions): [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new UnsafeValue(application, `must look like "variable=value", not ${quote(text)}`);
  const variable = text.slice(0, equals);
  const value = text.slice(equals + 1);
  return [variable, storedVariable(variable, value, options)];
}

const LOG_LEVELS = ['DEBUG', 'INFO', 'NOTICE', 'WARNING', 'ERR', 'CRIT', 'ALERT', 'CONSOLE'] as const;

function log(argument: string): string {
  const [, level = '', text = ''] = /^(\S+) +(.+)$/s.exec(argument) ?? [];
  return `${oneOf(level.toUpperCase(), 'log level', LOG_LEVELS)} ${text}`;
}
