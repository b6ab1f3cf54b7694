import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { type Xml, element } from '../../freeswitch/xml.js';
import { BACKEND_LUA, luaSettings } from './backend-lua.js';
import { configurations } from './configurations.js';
import { FUNC_CODES } from './func-codes.js';
import { PHONES_LUA } from './phones-lua.js';
import { HAND_ON } from './hand-on.js';
import { IN_CALL } from './in-call.js';
import { LANGUAGES, languageXml } from './phrases.js';
import { paramList, toParams } from './profiles.js';
import { READ_LOG } from './read-log.js';
import { REPOST_CDRS } from './repost-cdrs.js';
import { RUN_BLOCK } from './run-block.js';
import { UPLOAD_FILES } from './upload-files.js';
import { type NodeSettings, variableLines } from './variables.js';

/** A node's part of `freeswitch:conf`, and what the backend adds (secret, domain). */
export interface BootstrapOptions extends Partial<Omit<NodeSettings, 'domain'>> {
  out: string;
  /** What mod_xml_curl and mod_json_cdr authenticate with. */
  secret: string;
  domain: string;
  /** Several nodes with commas. */
  apiUrl?: string;
  eslPort?: number;
  eslPassword?: string;
  rtpStartPort?: number;
  rtpEndPort?: number;
  modulesDir?: string;
}

export const DEFAULTS = {
  apiUrl: 'http://127.0.0.1:8081',
  sipPort: 5060,
  externalPort: 5080,
  eslPort: 8021,
  eslPassword: 'ClueCon',
  rtpStartPort: 16384,
  rtpEndPort: 32768,
} as const;

const MOST_URLS = 20;

/** In freeswitch.xml: this folder is ours and may be written again. */
const MARK = 'switchyard: written by freeswitch:conf, changes are lost when it is written again';

/**
 * Writes a complete configuration folder and answers the files' paths. Every file is 0600 and every folder 0700: they
 * hold the secret. FreeSWITCH copies what it has read to `<log folder>/freeswitch.xml.fsxml`, hence that folder must
 * be private too, and the files must belong to the user FreeSWITCH runs as.
 */
export async function writeBootstrap(options: BootstrapOptions): Promise<string[]> {
  const out = resolve(options.out);
  await refuseForeignFolder(out);
  const files = bootstrapFiles(options);
  for (const [name, text] of Object.entries(files)) await writePrivate(join(out, name), text);
  return Object.keys(files).map((name) => join(out, name));
}

/** Relative path -> text. */
export function bootstrapFiles(options: BootstrapOptions): Record<string, string> {
  const settings = { ...DEFAULTS, ...withoutUndefined(options) };
  checkSettings(settings);
  const apiUrls = urlsOf(settings.apiUrl);
  const configs = Object.entries(configurations({ ...settings, apiUrls }));
  return {
    'freeswitch.xml': freeswitchXml(),
    'vars.xml': lines(variableLines(settings)),
    ...Object.fromEntries(configs.map(([name, xml]) => [`autoload_configs/${name}.xml`, lines([xml.text])])),
    ...Object.fromEntries(LANGUAGES.map((name) => [`lang/${name}.xml`, lines([languageXml(name).text])])),
    'lua/backend.lua': BACKEND_LUA,
    'lua/read-log.lua': READ_LOG,
    'lua/repost-cdrs.lua': REPOST_CDRS,
    'lua/upload-files.lua': UPLOAD_FILES,
    'lua/func-codes.lua': FUNC_CODES,
    'lua/phones.lua': PHONES_LUA,
    'lua/hand-on.lua': HAND_ON,
    'lua/in-call.lua': IN_CALL,
    'lua/run-block.lua': RUN_BLOCK,
    'lua/settings.lua': luaSettings(apiUrls, settings.secret),
  };
}

/**
 * A REFER that replaces a call which this switch does not have makes FreeSWITCH call the address in it, whatever its sender
 * may call (sofia.c: "nightmare transfer"): it fails instead.
 */
const NO_OTHER_SWITCH = toParams([
  ['dial-prefix', ''],
  ['absolute-dial-string', 'error/CALL_REJECTED'],
]);

/** Dialplan and directory stay empty: with the backend away nobody registers, and nobody calls unseen. */
function freeswitchXml(): string {
  const section = (name: string, ...children: Xml[]): Xml => element('section', { name }, ...children);
  return lines([
    `<!-- ${MARK} -->`,
    element(
      'document',
      { type: 'freeswitch/xml' },
      include('vars.xml'),
      section('configuration', include('autoload_configs/*.xml')),
      section('dialplan'),
      section('chatplan'),
      section('directory'),
      section('channels', paramList('params', NO_OTHER_SWITCH)),
      section('languages', include('lang/*.xml')),
    ).text,
  ]);
}

function include(data: string): Xml {
  return element('X-PRE-PROCESS', { cmd: 'include', data });
}

/** Glob includes would mix our files with somebody else's configuration. */
async function refuseForeignFolder(out: string): Promise<void> {
  let present: string;
  try {
    present = await readFile(join(out, 'freeswitch.xml'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  if (!present.includes(MARK)) {
    throw new Error(`${out} holds a FreeSWITCH configuration that is not ours: name an empty folder`);
  }
}

async function writePrivate(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // The mode counts only for a new file, and an old one could be open to others while it is written.
  await rm(path, { force: true });
  await writeFile(path, text, { mode: 0o600 });
}

/** These end up in places where FreeSWITCH would misread them in silence (an ACL name, a port it cannot bind). */
function checkSettings(options: BootstrapOptions & { apiUrl: string }): void {
  const { apiUrl, sipIp, extIp, localNet } = options;
  const urls = urlsOf(apiUrl);
  const bad = urls.find((url) => !/^https?:\/\/[^\s/]\S*$/.test(url) || !URL.canParse(url));
  if (bad !== undefined) {
    throw new Error(`API URL ${bad} must be http://host:port or https://host, or several with commas`);
  }
  // mod_json_cdr aborts FreeSWITCH at one more.
  if (urls.length > MOST_URLS) throw new Error(`at most ${MOST_URLS} API URLs`);
  if (sipIp !== undefined && !isIP(sipIp)) throw new Error(`SIP address ${sipIp} is not an IP address`);
  if (extIp !== undefined && !isIP(extIp)) throw new Error(`external address ${extIp} is not an IP address`);
  if (localNet !== undefined && !localNet.split(',').every(isCidr)) {
    throw new Error(`local network ${localNet} must be CIDR, such as 10.0.0.0/8, or several with commas`);
  }
  const { sipPort, externalPort, wsPort, wssPort, tlsPort, externalTlsPort, eslPort } = options;
  const ports = [sipPort, externalPort, wsPort, wssPort, tlsPort, externalTlsPort, eslPort].filter(
    (port) => port !== undefined,
  );
  const twice = ports.find((port, index) => ports.indexOf(port) !== index);
  if (twice !== undefined) throw new Error(`port ${twice} is given to two listeners`);
}

function urlsOf(apiUrl: string): string[] {
  return apiUrl.split(',').map((url) => url.trim().replace(/\/+$/, ''));
}

function isCidr(text: string): boolean {
  const [address = '', bits = '', ...rest] = text.split('/');
  const family = isIP(address);
  return (
    family > 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)
  );
}

export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

function lines(text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}
