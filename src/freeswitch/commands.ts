import {
  assertOneLine,
  dialledNumber,
  host,
  oneOf,
  token,
  type Uuid,
  uuid,
  wholeNumber,
} from './arguments.js';
import { Application, IN_CALL_SCRIPT, RECORDING } from './applications.js';
import { type DialVariables, type Endpoint, escapeWord, inlineWord, originateWord } from './dial-string.js';
import { UnsafeValue } from './errors.js';
import { HANGUP_CAUSES, type HangupCause } from './hangup-causes.js';
import { holdMusicName, mediaFile, type MediaOptions, picture, playable, recordable } from './media.js';
import { storedVariable } from './variables.js';

let compose: (...words: string[]) => ApiCommand;

/** A command that SwitchLink accepts. Only the functions of this file make one, so every argument was checked. */
export class ApiCommand {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static {
    compose = (...words) => {
      const text = words.join(' ');
      assertOneLine('command', text);
      // mod_event_socket takes any command that holds both words, wherever, for an order to reload itself.
      if (/(un|re)load/i.test(text) && /mod_event_socket/i.test(text)) {
        throw new UnsafeValue('command', 'must not mention loading mod_event_socket');
      }
      return new ApiCommand(text);
    };
  }

  get text(): string {
    return this.#text;
  }
}

// Channels

/** Answers `+OK`; refused with `-ERR No such channel!`. */
export function killChannel(channel: Uuid, cause: HangupCause = 'NORMAL_CLEARING'): ApiCommand {
  return compose('uuid_kill', uuid(channel), oneOf(cause, 'cause', HANGUP_CAUSES));
}

/** Answers `true` or `false`. */
export function channelExists(channel: Uuid): ApiCommand {
  return compose('uuid_exists', uuid(channel));
}

/** Answers `{"row_count":n,"rows":[…]}`; without any row there is no `rows`. */
export function showChannels(): ApiCommand {
  return compose('show', 'channels', 'as', 'json');
}

/** Bridged pairs; same shape as showChannels. */
export function showCalls(): ApiCommand {
  return compose('show', 'calls', 'as', 'json');
}

/** All variables of a channel as JSON, spelt as in its events. */
export function dumpChannel(channel: Uuid): ApiCommand {
  return compose('uuid_dump', uuid(channel), 'json');
}

/** Answers the value, `_undef_` when the channel has no such variable. */
export function getVariable(channel: Uuid, variable: string): ApiCommand {
  return compose('uuid_getvar', uuid(channel), token(variable, 'variable'));
}

/** Sets a variable of the list for stored ones (variables.ts); an empty value removes it. */
export function setVariable(
  channel: Uuid,
  variable: string,
  value: string,
  media: MediaOptions = {},
): ApiCommand {
  return compose('uuid_setvar', uuid(channel), variable, escapeWord(storedVariable(variable, value, media)));
}

export function answerChannel(channel: Uuid): ApiCommand {
  return compose('uuid_answer', uuid(channel));
}

export function parkChannel(channel: Uuid): ApiCommand {
  return compose('uuid_park', uuid(channel));
}

export function bridgeChannels(one: Uuid, other: Uuid): ApiCommand {
  return compose('uuid_bridge', uuid(one), uuid(other, 'other uuid'));
}

export function holdChannel(channel: Uuid, hold: boolean): ApiCommand {
  return hold ? compose('uuid_hold', uuid(channel)) : compose('uuid_hold', 'off', uuid(channel));
}

/** `write` is what the channel hears, `read` what it says. Never `stop`: that would clear both. */
export function muteChannel(channel: Uuid, direction: 'read' | 'write', mute: boolean): ApiCommand {
  const way = oneOf(direction, 'direction', ['read', 'write']);
  return compose('uuid_audio', uuid(channel), 'start', way, 'mute', mute ? '1' : '0');
}

/** Media through FreeSWITCH again (`on`) or past it. */
export function routeMedia(channel: Uuid, through: 'on' | 'off'): ApiCommand {
  return through === 'off'
    ? compose('uuid_media', 'off', uuid(channel))
    : compose('uuid_media', uuid(channel));
}

const RECORD_ACTIONS = ['start', 'stop', 'pause', 'resume', 'mask', 'unmask'] as const;

/** `pause` leaves the time out of the file, `mask` writes silence in its place. */
export function recordChannel(
  channel: Uuid,
  action: (typeof RECORD_ACTIONS)[number],
  file: string,
  media: MediaOptions = {},
): ApiCommand {
  const what = oneOf(action, 'action', RECORD_ACTIONS);
  return compose('uuid_record', uuid(channel), what, escapeWord(recordable(file, 'file', media)));
}

/** Writes down for a channel's CDR where below the storage root it is recorded. */
export function noteRecording(channel: Uuid, file: string): ApiCommand {
  if (!/^[\w./-]+$/.test(file)) throw new UnsafeValue('file', 'holds characters that no recording has');
  return compose('uuid_setvar', uuid(channel), RECORDING, file);
}

/**
 * What listens to or changes a channel's media, as XML: `<function>session_record</function><target>/path</target>` for
 * each recording, `audio` for what `muteChannel` put there.
 */
export function listMediaBugs(channel: Uuid): ApiCommand {
  return compose('uuid_buglist', uuid(channel));
}

/** Answers before the frame exists. */
export function snapshotChannel(channel: Uuid, file: string, media: MediaOptions = {}): ApiCommand {
  return compose('uuid_write_png', uuid(channel), escapeWord(picture(file, 'file', media)));
}

/** Plays to the channel (`aleg`), its partner or both while the call goes on. */
export function playToChannel(
  channel: Uuid,
  what: string,
  leg: 'aleg' | 'bleg' | 'both' = 'aleg',
  media: MediaOptions = {},
): ApiCommand {
  const heard = oneOf(leg, 'leg', ['aleg', 'bleg', 'both']);
  return compose('uuid_broadcast', uuid(channel), escapeWord(playable(what, 'file', media)), heard);
}

/** The same with a media file of ours. @param api where the switch reaches the backend @throws UnsafeValue */
export function playMediaToChannel(
  channel: Uuid,
  { api, id, ext }: { readonly api: string; readonly id: number; readonly ext: string },
  leg: 'aleg' | 'bleg' | 'both' = 'aleg',
): ApiCommand {
  const heard = oneOf(leg, 'leg', ['aleg', 'bleg', 'both']);
  return compose('uuid_broadcast', uuid(channel), escapeWord(mediaFile(api, id, ext)), heard);
}

/** Ends what is played to the channel, or (`both`) to its partner too, and all that waits to be played. */
export function breakChannel(channel: Uuid, both: boolean): ApiCommand {
  return compose('uuid_break', uuid(channel), ...(both ? ['all both'] : ['all']));
}

/** The extension that a leg is moved as, for the look-ups that follow (provisioning's readCall). */
export const MOVED_AS = 'switchyard_moved_as';

/** Writes down whose call a leg is from now on. Throws UnsafeValue. */
export function noteMovedAs(channel: Uuid, extension: string, domain: string): ApiCommand {
  const account = `${dialledNumber(extension, 'extension')}@${host(domain, 'domain')}`;
  return compose('uuid_setvar', uuid(channel), MOVED_AS, account);
}

/** Parks a channel and its partner, neither of which is let go. */
export function parkBoth(channel: Uuid): ApiCommand {
  return compose('uuid_transfer', uuid(channel), '-both', 'park', 'inline');
}

/**
 * Has an extension's leg ask a third by `consult`, as if *4 and the number had been keyed: the partner waits and hears
 * music. Send `runInCallScript` next.
 */
export function noteConsultation(channel: Uuid, number: string): ApiCommand {
  return compose('uuid_setvar', uuid(channel), 'switchyard_asked', dialledNumber(number));
}

export function runInCallScript(channel: Uuid): ApiCommand {
  return compose('uuid_broadcast', uuid(channel), escapeWord(`lua::${IN_CALL_SCRIPT}`));
}

/** A key that the channel's own far end is taken to have pressed. */
export function receiveKey(channel: Uuid, key: '#' | '0'): ApiCommand {
  return compose('uuid_recv_dtmf', uuid(channel), oneOf(key, 'key', ['#', '0']));
}

/** Sends the channel, its partner (`-bleg`) or both to a number of a context. */
export function transferChannel(
  channel: Uuid,
  number: string,
  context: string,
  leg?: '-bleg' | '-both',
): ApiCommand {
  const who = leg === undefined ? [] : [oneOf(leg, 'leg', ['-bleg', '-both'])];
  return compose(
    'uuid_transfer',
    uuid(channel),
    ...who,
    dialledNumber(number),
    'XML',
    token(context, 'context'),
  );
}

export function sendDigits(channel: Uuid, digits: string): ApiCommand {
  if (!/^[0-9A-D*#wW]{1,64}$/.test(digits))
    throw new UnsafeValue('digits', 'may hold 0-9 A-D * # and w for a pause');
  return compose('uuid_send_dtmf', uuid(channel), digits);
}

/**
 * What a call that is made does once it is answered: an application, several of them in a context (where a `transfer`
 * that names none goes), or a number of a context.
 */
export type OriginateTarget =
  | Application
  | { readonly applications: readonly Application[]; readonly context: string }
  | { readonly number: string; readonly context: string };

export interface OriginateCall {
  readonly endpoint: Endpoint;
  readonly variables?: DialVariables;
  readonly application: OriginateTarget;
}

/**
 * Makes a call; answers `+OK <uuid>` when it is answered, refused with its cause: `-ERR USER_BUSY`.
 * Runs as long as the other side rings: send it with `bgapi`, `api` would hold up the whole connection.
 */
export function originate({ endpoint, variables = {}, application }: OriginateCall): ApiCommand {
  return compose('originate', originateWord(variables, endpoint), ...targetWords(application));
}

function targetWords(target: OriginateTarget): string[] {
  if ('applications' in target) {
    return [inlineWord(target.applications), 'inline', token(target.context, 'context')];
  }
  if (!(target instanceof Application)) {
    return [dialledNumber(target.number), 'XML', token(target.context, 'context')];
  }
  // FreeSWITCH ends the argument at the first closing parenthesis.
  if (target.data.includes(')'))
    throw new UnsafeValue(target.name, 'must not contain ")" when a call is made with it');
  return [escapeWord(`&${target.name}(${target.data})`)];
}

// Conferences

/** A running conference and its members as a JSON array of one; refused with `-ERR Conference 3000 not found`. */
export function listConference(name: string): ApiCommand {
  return compose('conference', token(name, 'conference'), 'json_list', 'compact');
}

/** One member, by what mod_conference numbers it, all of them, or all but moderators. Answers `+OK mute 3` for each. */
export function tellMembers(
  name: string,
  action: 'mute' | 'unmute' | 'kick',
  who: number | 'all' | 'non_moderator',
): ApiCommand {
  const what = oneOf(action, 'action', ['mute', 'unmute', 'kick']);
  const whom =
    typeof who === 'number'
      ? wholeNumber(who, 'member', 1, 999_999_999)
      : oneOf(who, 'member', ['all', 'non_moderator']);
  return compose('conference', token(name, 'conference'), what, whom);
}

/** A locked one lets nobody in any more, but moderators by membership. */
export function lockConference(name: string, lock: boolean): ApiCommand {
  return compose('conference', token(name, 'conference'), lock ? 'lock' : 'unlock');
}

/** Plays a media file of ours to all who are in, after what plays already. @throws UnsafeValue */
export function playToConference(
  name: string,
  { api, id, ext }: { readonly api: string; readonly id: number; readonly ext: string },
): ApiCommand {
  return compose('conference', token(name, 'conference'), 'play', escapeWord(mediaFile(api, id, ext)));
}

/** Ends what plays and all that waits to be played. */
export function stopConference(name: string): ApiCommand {
  return compose('conference', token(name, 'conference'), 'stop', 'all');
}

// The switch

/** Answers `true` or `false`. */
export function moduleExists(module: `mod_${string}`): ApiCommand {
  return compose('module_exists', token(module, 'module'));
}

/** Whether there is such a file on the switch's own machine; answers `true` or `false`. Throws UnsafeValue. */
export function fileExists(path: string): ApiCommand {
  if (!/^\/[\p{L}\p{M}\p{N}_./+-]+$/u.test(path))
    throw new UnsafeValue('file', 'must be a plain absolute path');
  return compose('file_exists', path);
}

export function showRegistrations(): ApiCommand {
  return compose('show', 'registrations', 'as', 'json');
}

/** Forgets one cached directory user. Answers `+OK cleared 1 entry` or `… 0 entries`. */
export function flushUser(key: 'id', user: string, domain: string): ApiCommand {
  const by = oneOf(key, 'key', ['id']);
  return compose('xml_flush_cache', by, dialledNumber(user, 'user'), host(domain, 'domain'));
}

/** Forgets every cached directory user. */
export function flushDirectory(): ApiCommand {
  return compose('xml_flush_cache');
}

/** Reloads the access lists; FreeSWITCH re-reads all its XML for it. */
export function reloadAcl(): ApiCommand {
  return compose('reloadacl');
}

/**
 * mod_logfile is loaded anew and asks for logfile.conf; FreeSWITCH re-reads all its XML for it. Answers a line each for
 * XML, unloading and loading; the last is `+OK module loaded`.
 */
export function reloadLogging(): ApiCommand {
  return compose('reload', 'mod_logfile');
}

/** What is less grave is not logged anywhere. Until FreeSWITCH ends. */
export function setLogLevel(level: 'info' | 'debug'): ApiCommand {
  return compose('fsctl', 'loglevel', oneOf(level, 'level', ['info', 'debug']));
}

/** A log file below the switch's log folder, or the part before it. */
const LOG_FILE = /^[A-Za-z0-9][\w.-]{0,62}\.log(\.1)?$/;
const LONGEST_LOG = 999_999_999;

/**
 * A piece of a log file, by the bootstrap's lua/read-log.lua: `+OK <size> <where the next piece begins>` on a line, then
 * whole lines, 256 KiB at most. `-ERR no such log file`.
 * @param place from that byte on, or from so many bytes before the end on
 */
export function readLog(
  file: string,
  place: { readonly from: number } | { readonly last: number },
): ApiCommand {
  if (!LOG_FILE.test(file)) throw new UnsafeValue('file', 'must be the name of a log file');
  const [name, bytes] = 'from' in place ? ['log_from', place.from] : ['log_last', place.last];
  const set = `log_file, ${name} = "${file}", ${wholeNumber(bytes, name, 0, LONGEST_LOG)}`;
  return compose('lua', `~${set} dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/read-log.lua")`);
}

/** mod_distributor reads its lists again; every list begins anew. */
export function reloadDistributors(): ApiCommand {
  return compose('distributor_ctl', 'reload');
}

/** mod_fifo reads its queues and all their members again; whoever waits goes on waiting. */
export function reparseFifos(): ApiCommand {
  return compose('fifo', 'reparse', 'del_all');
}

/** One more that mod_fifo calls, for one call at a time. @param timeout seconds it rings @param lag seconds of rest after a call */
export function addFifoMember(fifo: string, member: Endpoint, timeout: number, lag: number): ApiCommand {
  const seconds = [wholeNumber(timeout, 'timeout', 1, 3_600), wholeNumber(lag, 'lag', 0, 3_600)] as const;
  return compose('fifo_member', 'add', token(fifo, 'fifo'), escapeWord(member.text), '1', ...seconds);
}

/** It is called no more; a call that it has goes on. */
export function deleteFifoMember(fifo: string, member: Endpoint): ApiCommand {
  return compose('fifo_member', 'del', token(fifo, 'fifo'), escapeWord(member.text));
}

const AGENT_SETTINGS = [
  ...(['status', 'contact', 'max_no_answer', 'wrap_up_time'] as const),
  ...(['reject_delay_time', 'busy_delay_time', 'no_answer_delay_time'] as const),
] as const;

/** A table of mod_callcenter: a line of names and one a row, their parts divided by `|`; nothing but `+OK` without rows. */
export function listCallcenter(what: 'queue' | 'agent' | 'tier'): ApiCommand {
  return compose('callcenter_config', oneOf(what, 'table', ['queue', 'agent', 'tier']), 'list');
}

/** `reload` reads the queue's settings again; who waits goes on waiting. */
export function callcenterQueue(action: 'load' | 'reload' | 'unload', queue: string): ApiCommand {
  const what = oneOf(action, 'action', ['load', 'reload', 'unload']);
  return compose('callcenter_config', 'queue', what, token(queue, 'queue'));
}

/** One that is called back; it is logged out until it is told otherwise. */
export function addAgent(agent: string): ApiCommand {
  return compose('callcenter_config', 'agent', 'add', token(agent, 'agent'), 'Callback');
}

export function setAgent(agent: string, setting: (typeof AGENT_SETTINGS)[number], value: string): ApiCommand {
  const what = oneOf(setting, 'setting', AGENT_SETTINGS);
  return compose('callcenter_config', 'agent', 'set', what, token(agent, 'agent'), escapeWord(value));
}

/** From all its queues. */
export function deleteAgent(agent: string): ApiCommand {
  return compose('callcenter_config', 'agent', 'del', token(agent, 'agent'));
}

export function addTier(queue: string, agent: string, level: number, position: number): ApiCommand {
  const [where, who] = [token(queue, 'queue'), token(agent, 'agent')];
  return compose('callcenter_config', 'tier', 'add', where, who, place(level), place(position));
}

export function setTier(
  queue: string,
  agent: string,
  setting: 'level' | 'position',
  value: number,
): ApiCommand {
  const what = oneOf(setting, 'setting', ['level', 'position']);
  return compose(
    'callcenter_config',
    'tier',
    'set',
    what,
    token(queue, 'queue'),
    token(agent, 'agent'),
    place(value),
  );
}

export function deleteTier(queue: string, agent: string): ApiCommand {
  return compose('callcenter_config', 'tier', 'del', token(queue, 'queue'), token(agent, 'agent'));
}

const place = (value: number): string => wholeNumber(value, 'place', 0, 1_000);

export function reloadXml(): ApiCommand {
  return compose('reloadxml');
}

const PROFILE_ACTIONS = ['rescan', 'restart', 'start', 'stop'] as const;
const GATEWAY_ACTIONS = ['killgw', 'startgw', 'register', 'unregister'] as const;

/** Answers text that does not begin with -ERR even when it failed: `Invalid Profile [x]`. */
export function sofiaProfile(profile: string, action: (typeof PROFILE_ACTIONS)[number]): ApiCommand {
  return compose('sofia', 'profile', token(profile, 'profile'), oneOf(action, 'action', PROFILE_ACTIONS));
}

/** One gateway of a profile; answers as sofiaProfile does. */
export function sofiaGateway(
  profile: string,
  action: (typeof GATEWAY_ACTIONS)[number],
  gateway: string,
): ApiCommand {
  const what = oneOf(action, 'action', GATEWAY_ACTIONS);
  return compose('sofia', 'profile', token(profile, 'profile'), what, token(gateway, 'gateway'));
}

/** Profiles or gateways with their state, as XML. */
export function sofiaStatus(what?: 'gateway'): ApiCommand {
  return what === undefined ? compose('sofia', 'xmlstatus') : compose('sofia', 'xmlstatus', what);
}

/** One profile with its addresses, as XML. */
export function sofiaProfileStatus(profile: string): ApiCommand {
  return compose('sofia', 'xmlstatus', 'profile', token(profile, 'profile'));
}

/** Where a user is registered: `sofia/internal/sip:…`, or `error/user_not_registered`. */
export function sofiaContact(user: string, domain: string): ApiCommand {
  return compose('sofia_contact', `*/${dialledNumber(user, 'user')}@${host(domain, 'domain')}`);
}

/** Ends the registrations of a user at a profile. */
export function flushRegistration(profile: string, user: string, domain: string): ApiCommand {
  const who = `${dialledNumber(user, 'user')}@${host(domain, 'domain')}`;
  return compose('sofia', 'profile', token(profile, 'profile'), 'flush_inbound_reg', who);
}

/** Answers the value, nothing where there is none. */
export function getGlobal(variable: string): ApiCommand {
  return compose('global_getvar', token(variable, 'variable'));
}

/**
 * Makes a stream the hold music of that id, or (without one) what is heard where none is named. FreeSWITCH would take a
 * second `=` for a condition.
 */
export function setHoldMusic(stream: string, id?: number): ApiCommand[] {
  const names = id === undefined ? ['hold_music', 'switchyard_hold_music'] : [holdMusicName(id)];
  if (/[\\'"\r\n\0]/.test(stream)) throw new UnsafeValue('stream', 'must not contain quotes or backslashes');
  return names.map((name) => compose('global_setvar', `${name}=${stream.replaceAll('=', '\\=')}`));
}

/** Seconds since 1970; the cheapest question there is. */
export function strepoch(): ApiCommand {
  return compose('strepoch');
}

/**
 * What `status` tells, as JSON: `{"status":"success","response":{"systemStatus","uptime","sessions","idleCPU",…}}`.
 * Without `data` FreeSWITCH takes it for no request.
 */
export function switchStatus(): ApiCommand {
  return compose('json', '{"command":"status","data":{}}');
}

/** Microseconds since 1970 by the clock that stamps events. */
export function microseconds(): ApiCommand {
  return compose('strmicroepoch');
}

/** Another UUID means that FreeSWITCH was restarted. */
export function coreUuid(): ApiCommand {
  return compose('global_getvar', 'core_uuid');
}
