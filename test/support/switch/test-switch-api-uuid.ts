import { hasMedia, putTogether } from './test-switch-bridge.js';
import { type Channel } from './test-switch-channel.js';
import { channelFields } from './test-switch-channel-fields.js';
import { parseCause } from './test-switch-causes.js';
import type { Core } from './test-switch-core.js';
import { runApplication, transfer } from './test-switch-execution.js';
import { separate } from './test-switch-text.js';

const NO_CHANNEL = '-ERR No such channel!\n';
const AUDIO_USAGE = '-USAGE: <uuid> [start [read|write] [mute|level <level>]|stop]\n';

function at(core: Core, uuid: string | undefined): Channel | undefined {
  const channel = core.sessions.channels.get(uuid ?? '');
  return channel?.destroyed ? undefined : channel;
}

export function exists(core: Core, argument: string): string {
  return String(at(core, argument) !== undefined);
}

export function kill(core: Core, argument: string): string {
  if (argument === '') return '-USAGE: <uuid> [cause]\n';
  const [uuid, cause] = argument.split(' ');
  const channel = at(core, uuid);
  if (!channel) return NO_CHANNEL;
  channel.hangUp(cause ? parseCause(cause) : 'NORMAL_CLEARING');
  return '+OK\n';
}

export function audio(core: Core, argument: string): string {
  const [uuid, verb, way, what, level] = argument.split(' ');
  if (!uuid || !verb) return AUDIO_USAGE;
  const channel = at(core, uuid);
  if (!channel) return NO_CHANNEL;
  const others = channel.bugs.filter((bug) => bug.function !== 'audio');
  if (verb.toLowerCase() === 'stop') {
    channel.bugs = others;
    return '+OK\n';
  }
  const complete = verb.toLowerCase() === 'start' && level !== undefined && /^(read|write)$/i.test(way ?? '');
  if (!complete || !/^(mute|level)$/i.test(what ?? '')) return AUDIO_USAGE;
  channel.preAnswer();
  channel.bugs = [...others, { function: 'audio', target: what! }];
  return '+OK\n';
}

export function bugList(core: Core, argument: string): string {
  const channel = at(core, argument);
  if (!channel) return '';
  const bugs = channel.bugs.map(
    (bug) =>
      ` <media-bug>\n  <function>${bug.function}</function>\n  <target>${bug.target}</target>\n` +
      '  <thread-locked>0</thread-locked>\n </media-bug>\n',
  );
  return `<media-bugs>\n${bugs.join('')}</media-bugs>\n`;
}

/** What plays ends at once here; so there is nothing to end. */
export function breakPlaying(core: Core, argument: string): string {
  return at(core, argument.split(' ')[0]) ? '+OK\n' : NO_CHANNEL;
}

export function hold(core: Core, argument: string): string {
  const [first, second] = argument.split(' ');
  if (!first) return '-USAGE: [off|toggle] <uuid> [<display>]\n';
  const off = first === 'off';
  const channel = at(core, off || first === 'toggle' ? second : first);
  // Whoever is held already is not held again, nor is who is not let go.
  if (!channel || (channel.callState === 'HELD') !== off) return '-ERR Operation failed\n';
  channel.setCallState(off ? 'ACTIVE' : 'HELD');
  channel.fire(off ? 'CHANNEL_UNHOLD' : 'CHANNEL_HOLD');
  return '+OK Success\n';
}

const RECORDING: Readonly<Record<string, string>> = {
  stop: 'stop record session',
  mask: 'mask recording session',
  unmask: 'mask recording session',
  pause: 'pause recording session',
  resume: 'resume recording session',
};

/** There is no sound to write, but there is a file. */
export function record(core: Core, argument: string): string {
  const [uuid, verb = '', path] = separate(argument, ' ', 5);
  if (!path || !(verb === 'start' || verb in RECORDING))
    return '-USAGE: <uuid> [start|stop|mask|unmask] <path> [<limit>]\n';
  const channel = at(core, uuid);
  if (!channel) return '-ERR Cannot locate session!\n';
  const running = channel.bugs.some((bug) => bug.target === path);
  if (verb === 'start') {
    channel.preAnswer();
    if (!hasMedia(channel)) return '-ERR Cannot record session!\n';
    if (!running) {
      channel.bugs.push({ function: 'session_record', target: path });
      core.recordings.start(channel, path);
    }
    core.files.add(path);
  } else if (!running) return `-ERR Cannot ${RECORDING[verb]!}!\n`;
  else if (verb === 'stop') {
    channel.bugs = channel.bugs.filter((bug) => bug.target !== path);
    core.recordings.stop(channel, path);
  }
  return '+OK Success\n';
}

export function getVariable(core: Core, argument: string): string {
  const [uuid, name] = separate(argument, ' ', 4);
  if (!uuid || !name) return '-USAGE: <uuid> <var>\n';
  const channel = at(core, uuid);
  return channel ? (channel.variables.get(name) ?? '_undef_') : NO_CHANNEL;
}

export function setVariable(core: Core, argument: string): string {
  const [uuid, name, value] = separate(argument, ' ', 3);
  if (!uuid || !name) return '-USAGE: <uuid> <var> [value]\n';
  const channel = at(core, uuid);
  channel?.variables.set(name, value);
  return channel ? '+OK\n' : NO_CHANNEL;
}

export function dump(core: Core, argument: string): string {
  const [uuid, format = 'txt'] = separate(argument, ' ', 2);
  if (!uuid) return '-USAGE: <uuid> [format]\n';
  const channel = at(core, uuid);
  if (!channel) return NO_CHANNEL;
  const head = core.bus.head(['mod_commands.c', 'uuid_dump_function', '6317']);
  const fields = { 'Event-Name': 'CHANNEL_DATA', ...head, ...channelFields(channel, 'CHANNEL_DATA') };
  if (format.toLowerCase() === 'json') return JSON.stringify(fields);
  const lines = Object.entries(fields).map(
    ([name, value]) => `${name}: ${encodeURIComponent(String(value))}\n`,
  );
  return `${lines.join('')}\n`;
}

export function transferCommand(core: Core, argument: string): string {
  const [uuid, ...words] = separate(argument, ' ', 5);
  const leg = words[0]?.startsWith('-') ? words.shift()?.slice(1).toLowerCase() : undefined;
  const [destination, dialplan, context] = words;
  if (!uuid || destination === undefined)
    return '-USAGE: <uuid> [-bleg|-both] <dest-exten> [<dialplan>] [<context>]\n';
  const channel = at(core, uuid);
  if (!channel) return NO_CHANNEL;
  const partner = at(core, channel.variables.get('bridge_uuid'));
  if (leg === 'both' && partner) {
    channel.partner = undefined;
    partner.partner = undefined;
    transfer(partner, destination, dialplan, context);
  }
  const target = leg === 'bleg' && partner ? partner : channel;
  return transfer(target, destination, dialplan, context) ? '+OK\n' : '-ERR\n';
}

export function answer(core: Core, argument: string): string {
  const channel = at(core, argument);
  if (!channel || channel.down || (channel.direction === 'outbound' && !channel.answered)) return '-ERROR\n';
  channel.answer();
  return '+OK\n';
}

export function park(core: Core, argument: string): string {
  const channel = at(core, argument);
  if (!channel) return NO_CHANNEL;
  channel.assign({ kind: 'park' });
  return '+OK\n';
}

export function bridge(core: Core, argument: string): string {
  const [one, other] = separate(argument, ' ', 4);
  if (one === undefined || other === undefined) return '-USAGE: <uuid> <other_uuid>\n';
  return putTogether(core, one, other) ? `+OK ${other}\n` : '-ERR Invalid uuid\n';
}

export function media(core: Core, argument: string): string {
  const [first, second] = separate(argument, ' ', 4);
  const usage = first === undefined ? '-USAGE: [off] <uuid>\n' : '';
  const off = first?.toLowerCase() === 'off';
  const found = at(core, off ? second : first);
  // Media run through this switch always: there are none to fetch back.
  return `${usage}${found && off ? '+OK Success\n' : '-ERR Operation failed\n'}`;
}

/** Plays to a channel beside what it does: the file is at its end at once. */
export function broadcast(core: Core, argument: string): string {
  const [uuid, file, legs = 'aleg'] = separate(argument, ' ', 4);
  if (uuid === undefined || file === undefined) return '-USAGE: <uuid> <path> [aleg|bleg|holdb|both]\n';
  const channel = at(core, uuid);
  if (!channel) return '-ERR invalid uuid\n';
  const partner = at(core, channel.variables.get('bridge_uuid'));
  const hearing = [/aleg|both/i.test(legs) && channel, /bleg|both/i.test(legs) && partner];
  for (const each of hearing) if (each) core.spawn(play(core, each, file));
  return '+OK Message sent\n';
}

/** `application::argument` is run in place of a file. */
async function play(core: Core, channel: Channel, what: string): Promise<void> {
  const [, application = 'playback', data = what] = /^(\w+)::(.*)$/s.exec(what) ?? [];
  await runApplication(core, channel, application, data);
}

export function sendDigits(core: Core, argument: string): string {
  const [uuid, digits] = separate(argument, ' ', 2);
  if (!uuid || !digits) return '-USAGE: <uuid> <dtmf_data>\n';
  if (!at(core, uuid)) return '-ERR Cannot locate session!\n';
  return `+OK ${uuid} sent DTMF ${digits}.\n`;
}

/** As if the far end had pressed them. */
export function receiveDigits(core: Core, argument: string): string {
  const [uuid, digits] = separate(argument, ' ', 2);
  if (!uuid || !digits) return '-USAGE: <uuid> <dtmf_data>\n';
  const channel = at(core, uuid);
  if (!channel) return '-ERR Cannot locate session!\n';
  channel.press(digits);
  return `+OK ${uuid} received DTMF ${digits}.\n`;
}

/** No phone of this switch shows a picture. */
export function writePng(core: Core, argument: string): string {
  const [uuid, path] = separate(argument, ' ', 4);
  if (uuid === undefined || path === undefined)
    return '-USAGE: <uuid> <path> [concat | split <other_path>]\n';
  return at(core, uuid) ? '-ERR Session does not have video.\n' : '-ERR Could not locate session.\n';
}
