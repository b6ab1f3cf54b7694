import { randomUUID } from 'node:crypto';
import { HOSTNAME, VERSION, VERSION_HUMAN } from './test-switch-bus.js';
import { isCause, parseCause } from './test-switch-causes.js';
import { localStamp, microseconds } from './test-switch-clock.js';
import { type Core, upTime } from './test-switch-core.js';
import { originateCommand } from './test-switch-api-originate.js';
import { show } from './test-switch-api-show.js';
import { sofia, sofiaContact } from './test-switch-api-sofia.js';
import * as uuid from './test-switch-api-uuid.js';
import { MODULES } from './test-switch-static.js';
import { separate } from './test-switch-text.js';
import { curl } from './test-switch-api-curl.js';
import { Variables } from './test-switch-variables.js';

export type Command = (core: Core, argument: string) => string | Promise<string>;

/** The API commands of mod_commands and mod_sofia that this switch has, and their exact answers. */
const COMMANDS: Record<string, Command> = {
  acl: (core, argument) => {
    const [ip = '', list = ''] = argument.split(' ');
    return String(core.acl.check(ip, list).allowed);
  },
  curl,
  callcenter_config: (core, argument) => core.callcenters.command(argument),
  conference: (core, argument) => core.conferences.command(argument),
  create_uuid: () => randomUUID(),
  distributor: (core, argument) => core.distributors.choose(argument),
  distributor_ctl: (core, argument) => core.distributors.control(argument),
  echo: (_, argument) => argument,
  eval: (core, argument) => core.expand(argument.replace(/^uuid:\S+ /, ''), new Variables()),
  file_exists: (core, argument) => String(core.files.has(argument) || core.recordings.has(argument)),
  fifo: (core, argument) => core.fifos.command(argument),
  global_setvar: (core, argument) => core.setGlobal(argument),
  fifo_member: (core, argument) => core.fifos.member(argument),
  global_getvar: (core, argument) => (argument === '' ? dump(core) : (core.global(argument) ?? '')),
  fsctl: (core, argument) => core.logfile.control(argument),
  hostname: () => HOSTNAME,
  limit_usage: (core, argument) => String(core.limits.usage(argument.split(' ').slice(1).join('_'))),
  hupall: hangUpAll,
  json: jsonApi,
  lua: (core, argument) => core.lua.command(argument),
  module_exists: (_, argument) => (argument === '' ? '' : String(MODULES.some((name) => name === argument))),
  originate: originateCommand,
  reload: async (core, module) => {
    if (module !== 'mod_logfile') throw new Error(`reloading ${module} is not simulated`);
    await core.reloadXml();
    return core.logfile.reload();
  },
  reloadacl: async (core) => {
    await core.reloadXml();
    await core.reloadAcl();
    return '+OK acl reloaded\n';
  },
  reloadxml: async (core) => {
    await core.reloadXml();
    return '+OK [Success]\n';
  },
  show,
  sofia,
  sofia_contact: sofiaContact,
  status: (core) => status(core),
  strepoch: () => String(Math.floor(Date.now() / 1000)),
  // Only days have been asked for.
  strftime: (_, format) =>
    format === '%Y-%m-%d' ? localStamp(microseconds()).slice(0, 10) : `unsupported ${format}`,
  strmicroepoch: () => String(microseconds()),
  switchname: () => HOSTNAME,
  uptime: (core) => `${Math.floor((Date.now() - core.startedAt) / 1000)}\n`,
  user_data: userData,
  uuid_answer: uuid.answer,
  uuid_audio: uuid.audio,
  uuid_break: uuid.breakPlaying,
  uuid_bridge: uuid.bridge,
  uuid_broadcast: uuid.broadcast,
  uuid_buglist: uuid.bugList,
  uuid_dump: uuid.dump,
  uuid_exists: uuid.exists,
  uuid_getvar: uuid.getVariable,
  uuid_hold: uuid.hold,
  uuid_kill: uuid.kill,
  uuid_media: uuid.media,
  uuid_park: uuid.park,
  uuid_record: uuid.record,
  uuid_recv_dtmf: uuid.receiveDigits,
  uuid_send_dtmf: uuid.sendDigits,
  uuid_setvar: uuid.setVariable,
  uuid_transfer: uuid.transferCommand,
  uuid_write_png: uuid.writePng,
  version: (_, argument) => {
    if (argument.toLowerCase().includes('short')) return '1.11.2-dev\n';
    return `FreeSWITCH Version ${VERSION} (${argument === '' ? `git ${VERSION_HUMAN.slice(15)}` : VERSION_HUMAN})\n`;
  },
  xml_flush_cache: (core, argument) => {
    const count = core.directory.flush(argument.split(' ').filter((word) => word !== ''));
    return `+OK cleared ${count} entr${count === 1 ? 'y' : 'ies'}\n`;
  },
};

/** The command's output; undefined when there is no such command. */
export async function runApi(core: Core, command: string, argument: string): Promise<string | undefined> {
  const run = COMMANDS[command.toLowerCase()];
  return run?.(core, argument);
}

function hangUpAll(core: Core, argument: string): string {
  const [word = ''] = separate(argument, ' ');
  const cause = isCause(word) ? parseCause(word) : 'MANAGER_REQUEST';
  core.sessions.hangUpAll(cause);
  return `+OK hangup all channels with cause ${cause}\n`;
}

function status(core: Core): string {
  const { channels, created, peak } = core.sessions;
  return [
    `UP ${upTime(Date.now() - core.startedAt)}`,
    `FreeSWITCH (Version ${VERSION_HUMAN}) is ready`,
    `${created} session(s) since startup`,
    `${channels.size} session(s) - peak ${peak}, last 5min ${peak} `,
    `0 session(s) per Sec out of max 1000, peak ${peak}, last 5min ${peak} `,
    '2000 session(s) max',
    'min idle cpu 0.00/98.90',
    'Current Stack Size/Max 240K/8192K',
    '',
  ].join('\n');
}

/** mod_commands' JSON API, of which `status` has been asked for. */
function jsonApi(core: Core, argument: string): string {
  let asked: { command?: unknown; data?: unknown };
  try {
    asked = JSON.parse(argument) as typeof asked;
  } catch {
    return `-ERR ${argument === '' ? 'No JSON supplied.' : 'Parse error.'}\n`;
  }
  const known = asked.command === 'status' && 'data' in asked;
  const refusal = { status: 'error', message: 'Invalid request or non-existant command', response: null };
  const answer = known ? { status: 'success', response: jsonStatus(core) } : refusal;
  return `${JSON.stringify({ ...asked, ...answer })}\n`;
}

function jsonStatus(core: Core): object {
  const { channels, created, peak } = core.sessions;
  const up = Date.now() - core.startedAt;
  const [days, hours, minutes] = [86_400_000, 3_600_000, 60_000].map((unit) => Math.floor(up / unit));
  return {
    systemStatus: 'ready',
    uptime: {
      ...{ years: 0, days, hours: hours! % 24, minutes: minutes! % 60 },
      ...{ seconds: Math.floor(up / 1_000) % 60, milliseconds: up % 1_000, microseconds: 0 },
    },
    version: VERSION_HUMAN,
    sessions: {
      count: { total: created, active: channels.size, peak, peak5Min: peak, limit: 2_000 },
      rate: { current: 0, max: 1_000, peak, peak5Min: peak },
    },
    idleCPU: { used: 0, allowed: 98.9 },
    stackSizeKB: { current: 240, max: 8_192 },
  };
}

async function userData(core: Core, argument: string): Promise<string> {
  const [user = '', type, key] = separate(argument, ' ', 3);
  if (type === undefined || key === undefined) return '';
  const [name = '', domain = core.global('domain') ?? ''] = user.split('@');
  const asked = [
    ...core.bus.parameters(['mod_commands.c', 'user_data_function', '1137']),
    ['user', name],
    ['domain', domain],
    ['type', type],
  ] as const;
  const found = await core.directory.locate(name, domain, undefined, asked);
  if (type === 'attr') return found?.attributes.get(key) ?? '';
  const settings = type === 'var' ? found?.variables : found?.params;
  return settings?.findLast(([each]) => each.toLowerCase() === key.toLowerCase())?.[1] ?? '';
}

function dump(core: Core): string {
  return [...core.globals].map(([name, value]) => `${name}=${value}\n`).join('');
}
