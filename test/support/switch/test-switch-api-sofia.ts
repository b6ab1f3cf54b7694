import type { Core } from './test-switch-core.js';
import { HOSTNAME } from './test-switch-bus.js';
import { localStamp } from './test-switch-clock.js';
import { gatewayCommand, gatewayStatus } from './test-switch-gateways.js';
import type { Profile } from './test-switch-sofia.js';
import { separate } from './test-switch-text.js';

const XML_HEADER = '<?xml version="1.0" encoding="ISO-8859-1"?>';
const RULE = '='.repeat(97);
/** A profile must have run this long before it may be restarted. */
const MINIMUM_SECONDS = 10;
/** What a profile that was stopped needs to end. */
const ENDING_MS = 800;

export async function sofia(core: Core, argument: string): Promise<string> {
  const [first = '', ...words] = separate(argument, ' ');
  switch (first.toLowerCase()) {
    case 'profile':
      return profileCommand(core, words);
    case 'status':
      return words[0] === 'profile' && words[2] === 'reg'
        ? registrations(core, words[1] ?? '')
        : status(core);
    case 'tracelevel':
      return `+OK tracelevel is ${core.sofia.traceLevel}`;
    case 'xmlstatus':
      return words.length === 0 ? xmlStatus(core) : xmlStatusOf(core, words);
    default:
      return first === '' ? 'USAGE:\n' : `Unknown Command [${first}]\n`;
  }
}

/** `sofia_contact [profile/]user[@domain]`; `*` stands for all profiles. */
export function sofiaContact(core: Core, argument: string): string {
  const slash = argument.search(/\/[^@]*@|\/[^@]*$/);
  const [before, rest] =
    slash < 0 ? [undefined, argument] : [argument.slice(0, slash), argument.slice(slash + 1)];
  const [account = '', mark = ''] = rest.split('/');
  const [user = '', domain = core.global('domain') ?? ''] = account.split('@');
  const named = before !== undefined && core.sofia.profiles.has(before) ? before : undefined;
  const contacts = core.registrar.contacts(user, domain, named);
  return contacts.length > 0
    ? contacts.map((contact) => `${mark}${contact}`).join(',')
    : 'error/user_not_registered';
}

async function profileCommand(core: Core, [name = '', verb, argument]: readonly string[]): Promise<string> {
  if (verb === undefined) return 'Invalid Args!\n';
  if (verb.toLowerCase() === 'start') {
    await core.reloadXml();
    const started = !core.sofia.unseen.has(name) && (await core.sofia.rescan(name));
    return `Reload XML [Success]\n${started ? `${name} started successfully` : `Failure starting ${name}`}\n`;
  }
  const profile = core.sofia.profiles.get(name);
  if (!profile) return `Invalid Profile [${name}]`;
  switch (verb.toLowerCase()) {
    case 'rescan':
      await core.reloadXml();
      return `Reload XML [Success]\n${await rescan(core, name)}`;
    case 'restart':
    case 'stop':
      return stop(core, profile, verb.toLowerCase() === 'restart');
    case 'flush_inbound_reg':
      core.registrations.flush(name, argument);
      return `+OK flushing all registrations${argument === undefined ? '' : ' matching specified call_id'}\n`;
    default:
      return (await gatewayCommand(core, name, verb.toLowerCase(), argument)) ?? '-ERR Unknown command!\n';
  }
}

async function rescan(core: Core, name: string): Promise<string> {
  const found = await core.sofia.rescan(name);
  return found ? '+OK scan complete\n' : `-ERR cannot find config for profile ${name}\n`;
}

/** The registrations survive in the database; the profile itself is away for a while, which is not simulated. */
async function stop(core: Core, profile: Profile, again: boolean): Promise<string> {
  const left = MINIMUM_SECONDS - Math.floor((Date.now() - profile.startedAt) / 1000);
  if (left > 0) {
    const wait = `Please wait ${left} second${left === 1 ? '' : 's'}\n`;
    return `Profile ${profile.name} must be up for at least ${MINIMUM_SECONDS} seconds to stop/restart.\n${wait}`;
  }
  await core.reloadXml();
  if (!again) {
    core.sofia.profiles.delete(profile.name);
    setTimeout(() => end(core, profile.name), ENDING_MS).unref();
    return `Reload XML [Success]\nstopping: ${profile.name}`;
  }
  await core.sofia.restart(profile.name);
  return `Reload XML [Success]\nrestarting: ${profile.name}`;
}

/** Its last step removes its name from the table, also when that is another's by now, which then holds the port unseen. */
function end(core: Core, name: string): void {
  if (core.sofia.profiles.delete(name)) core.sofia.unseen.add(name);
  core.bus.fire('UNPUBLISH', { module_name: 'mod_sofia', profile_name: name });
}

function sorted(core: Core): Profile[] {
  return [...core.sofia.profiles.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

function xmlStatusOf(core: Core, [what, name]: readonly string[]): string {
  if (what?.toLowerCase() === 'profile' && name !== undefined) return xmlStatusOfProfile(core, name);
  if (name !== undefined && what?.toLowerCase() !== 'gateway') return 'Invalid Syntax!\n';
  return gatewayStatus(core, XML_HEADER, name);
}

function xmlStatusOfProfile(core: Core, name: string): string {
  const profile = core.sofia.profiles.get(name);
  if (profile === undefined) return 'Invalid Profile!\n';
  const { ip, url, inboundCodecs, outboundCodecs } = profile;
  const settings = Object.entries({
    ...{ name, 'rtp-ip': ip, 'sip-ip': ip, url },
    ...{ 'inbound-codecs': inboundCodecs.join(), 'outbound-codecs': outboundCodecs.join() },
  });
  const info = settings.map(([tag, value]) => `    <${tag}>${value}</${tag}>\n`).join('');
  return `${XML_HEADER}\n<profile>\n  <profile-info>\n${info}  </profile-info>\n</profile>\n`;
}

function xmlStatus(core: Core): string {
  const profiles = sorted(core).map(
    ({ name, url }) =>
      `<profile>\n<name>${name}</name>\n<type>profile</type>\n<data>${url}</data>\n<state>RUNNING (0)</state>\n</profile>\n`,
  );
  return `${XML_HEADER}\n<profiles>\n${profiles.join('')}</profiles>\n`;
}

function status(core: Core): string {
  const line = (name: string, type: string, data: string, state: string) =>
    `${name.padStart(25)}\t${type.padStart(7)}\t${data.padStart(42)}\t${state}\n`;
  const profiles = sorted(core);
  return [
    line('Name', '   Type', 'Data', 'State'),
    `${RULE}\n`,
    ...profiles.map(({ name, url }) => line(name, 'profile', url, 'RUNNING (0)')),
    `${RULE}\n`,
    `${profiles.length} profile${profiles.length === 1 ? '' : 's'} 0 aliases\n`,
  ].join('');
}

function registrations(core: Core, name: string): string {
  if (!core.sofia.profiles.has(name)) return 'Invalid Profile!\n';
  const rows = core.registrations.list(name).map((row) => {
    const left = row.expires - Math.floor(Date.now() / 1000);
    return [
      `Call-ID:    \t${row.callId}`,
      `User:       \t${row.user}@${row.host}`,
      `Contact:    \t${row.contact}`,
      `Agent:      \t${row.agent}`,
      `Status:     \tRegistered(UDP)(unknown) EXP(${localStamp(row.expires * 1e6)}) EXPSECS(${left})`,
      'Ping-Status:\tReachable',
      'Ping-Time:\t0.00',
      `Host:       \t${HOSTNAME}`,
      `IP:         \t${row.ip}`,
      `Port:       \t${row.port}`,
      `Auth-User:  \t${row.username}`,
      `Auth-Realm: \t${row.realm}`,
      `MWI-Account:\t${row.user}@${row.host}`,
      '',
      '',
    ].join('\n');
  });
  return `\nRegistrations:\n${RULE}\n${rows.join('')}Total items returned: ${rows.length}\n${RULE}\n`;
}
