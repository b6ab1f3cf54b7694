import { CACHE_PROFILE } from '../../freeswitch/media.js';
import { type Xml, element, globalVariable } from '../../freeswitch/xml.js';
import { conferenceConfiguration } from './conference.js';
import { FIRST_LOGGING } from '../../logs/rules/log-facts.js';
import { networkLists, NO_ACCESS_FACTS } from './access-lists.js';
import { logfileConfiguration } from './logging.js';
import { UNTRUSTED_CONTEXT, paramList, sofiaGlobals, sofiaProfiles, toParams } from './profiles.js';

/**
 * `autoload_configs`: what FreeSWITCH reads when the backend is down or answers `not found`. A module whose file is
 * missing then (voicemail, fifo, callcenter, httapi, local_stream ...) does not load and never will, so each module has
 * one, however empty.
 */
export interface ConfigurationSettings {
  /** Where the backend is reached, each of its nodes; asked in this order. */
  apiUrls: readonly string[];
  secret: string;
  domain: string;
  eslPort: number;
  eslPassword: string;
  rtpStartPort: number;
  rtpEndPort: number;
  /** Folder of the modules, where it is not the one FreeSWITCH was built with. */
  modulesDir?: string;
}

/**
 * The loading order: logs first, then the socket one could look in with, then the question to the backend, so that
 * every module after mod_xml_curl is configured by it. mod_lua is last: its script uses mod_curl.
 */
export const MODULES: readonly string[] = [
  ...['mod_console', 'mod_logfile', 'mod_event_socket', 'mod_xml_curl', 'mod_json_cdr', 'mod_curl'],
  ...['mod_commands', 'mod_dptools', 'mod_dialplan_xml', 'mod_expr', 'mod_hash', 'mod_db', 'mod_esf'],
  ...[
    'mod_opus',
    'mod_spandsp',
    'mod_sndfile',
    'mod_native_file',
    'mod_tone_stream',
    'mod_local_stream',
    'mod_png',
  ],
  ...['mod_http_cache', 'mod_httapi', 'mod_say_zh', 'mod_say_en', 'mod_rtc', 'mod_loopback', 'mod_sofia'],
  ...[
    'mod_conference',
    'mod_fifo',
    'mod_callcenter',
    'mod_distributor',
    'mod_voicemail',
    'mod_valet_parking',
  ],
  'mod_lua',
];

/** Every file of `autoload_configs` by the name FreeSWITCH asks for. */
export function configurations(settings: ConfigurationSettings): Record<string, Xml> {
  const files = { ...coreFiles(settings), ...linkFiles(settings), ...moduleFiles(settings) };
  return Object.fromEntries(
    Object.entries(files).map(([name, children]) => [name, element('configuration', { name }, ...children)]),
  );
}

function coreFiles({ rtpStartPort, rtpEndPort, modulesDir }: ConfigurationSettings): Record<string, Xml[]> {
  const load = MODULES.map((module) => element('load', { module, path: modulesDir }));
  const log = element('map', { name: 'all', value: 'console,info,notice,warning,err,crit,alert' });
  return {
    'modules.conf': [element('modules', {}, ...load)],
    'pre_load_modules.conf': [element('modules')],
    'post_load_modules.conf': [element('modules')],
    'post_load_switch.conf': [element('settings')],
    'timezones.conf': [element('timezones')],
    'console.conf': [element('mappings', {}, log), params(['colorize', false], ['loglevel', 'notice'])],
    'logfile.conf': logfileConfiguration(FIRST_LOGGING),
    'acl.conf': [networkLists(NO_ACCESS_FACTS)],
    'switch.conf': [
      params(
        ['loglevel', 'info'],
        ['max-sessions', 5000],
        ['sessions-per-second', 200],
        ['max-db-handles', 100],
        ['event-heartbeat-interval', 5],
        ['multiple-registrations', true],
        ['rtp-start-port', rtpStartPort],
        ['rtp-end-port', rtpEndPort],
        ['rtp-port-usage-robustness', true],
      ),
    ],
  };
}

/** The four ways between switch and backend, and the SIP profiles. */
function linkFiles(settings: ConfigurationSettings): Record<string, Xml[]> {
  const { apiUrls, secret, domain, eslPort, eslPassword } = settings;
  const xmlCurls = apiUrls.map((url, index) =>
    element(
      'binding',
      { name: `switchyard-${index + 1}` },
      element('param', { name: 'gateway-url', value: `${url}/freeswitch/xml`, bindings: XML_CURL_BINDINGS }),
      ...paramElements(
        ['gateway-credentials', `freeswitch:${secret}`],
        ['auth-scheme', '=basic'],
        ['timeout', 3],
      ),
    ),
  );
  const profiles = sofiaProfiles({ domains: [domain] }).map(({ name, params: list }) =>
    element('profile', { name }, element('gateways'), paramList('settings', list)),
  );
  return {
    'event_socket.conf': [
      params(
        ['nat-map', false],
        ['listen-ip', '127.0.0.1'],
        ['listen-port', eslPort],
        ['password', eslPassword],
        ['apply-inbound-acl', 'loopback.auto'],
        ['stop-on-bind-error', true],
      ),
    ],
    'xml_curl.conf': [element('bindings', {}, ...xmlCurls)],
    'json_cdr.conf': [
      params(
        ...JSON_CDR,
        // Each further node is one more try, after which mod_json_cdr stays with the node that took it.
        ['retries', apiUrls.length - 1],
        ['delay', 1],
        ...apiUrls.map((url) => ['url', `${url}/freeswitch/cdr`] as const),
        ['cred', `freeswitch:${secret}`],
      ),
    ],
    'lua.conf': [
      params(
        ['startup-script', globalVariable('switchyard_startup_script')],
        ['startup-script', globalVariable('switchyard_upload_script')],
      ),
    ],
    'sofia.conf': [paramList('global_settings', sofiaGlobals([])), element('profiles', {}, ...profiles)],
  };
}

/**
 * One binding a node of the backend. FreeSWITCH goes on to the next one when a node cannot be reached or answers an error,
 * and also when it answers `not found` (switch_xml.c, switch_xml_locate).
 *
 * Not `phrases` and not `chatplan`: phrases are this folder's own files, and asking for them would be one HTTP request
 * for every sentence that is played.
 */
const XML_CURL_BINDINGS = 'dialplan|directory|configuration';

/**
 * Neither queue nor retries at the same node: each call's own thread posts its CDR once and, refused, writes it to a file at once, for
 * the start-up script to post again. mod_json_cdr throws its queue away when FreeSWITCH stops, and a retry holds that
 * queue up for seconds. Seen, backend down, 60 hang-ups, FreeSWITCH restarted 3 s later: `queue-capacity` 50000 with
 * `retries` 2 and `delay` 1 saved 2 CDRs, this saved 60; and with a queue that is busy FreeSWITCH crashes when it stops
 * (mod_json_cdr's thread frees the NULL that was to end it). The price: CHANNEL_HANGUP_COMPLETE follows the answer to
 * the CDR, so `timeout` is how late it can be. `encode-values` is off because switch_url_encode cuts the end off a value
 * that is all Chinese, and leaves one alone that looks encoded already.
 */
const JSON_CDR = [
  ['log-b-leg', true],
  ['prefix-a-leg', false],
  ['encode', false],
  ['encode-values', false],
  ['auth-scheme', '=basic'],
  ['timeout', 3],
  ['log-http-and-disk', false],
  ['log-errors-to-disk', true],
  ['err-log-dir', globalVariable('switchyard_unsent_cdrs')],
] as const;

function moduleFiles({ domain, apiUrls, secret }: ConfigurationSettings): Record<string, Xml[]> {
  return {
    'callcenter.conf': [CALLCENTER_SETTINGS, ...['queues', 'agents', 'tiers'].map((name) => element(name))],
    'conference.conf': conferenceConfiguration(domain, []),
    // A block's script has 256 KiB at most, and what it telephones with.
    'curl.conf': [params(['max-bytes', 512 * 1024])],
    'db.conf': [element('settings')],
    'distributor.conf': [element('lists')],
    'fifo.conf': [FIFO_SETTINGS, element('fifos')],
    'hash.conf': [element('remotes')],
    'http_cache.conf': [
      params(
        ['max-urls', 10000],
        ['location', globalVariable('switchyard_http_cache')],
        ['default-max-age', 3600],
        ['connect-timeout', 3],
        ['download-timeout', 30],
      ),
      element('profiles', {}, cacheProfile(secret)),
    ],
    'httapi.conf': httapi(apiUrls[0]!),
    'ivr.conf': [element('menus')],
    'local_stream.conf': [
      element(
        'directory',
        { name: 'default', path: globalVariable('switchyard_music') },
        ...paramElements(
          ['rate', 8000],
          ['channels', 1],
          ['interval', 20],
          ['timer-name', 'soft'],
          ['shuffle', true],
        ),
      ),
    ],
    'loopback.conf': [element('settings')],
    'opus.conf': [params(['use-vbr', 1], ['complexity', 8], ['keep-fec-enabled', 1])],
    'sndfile.conf': [element('settings')],
    'spandsp.conf': [
      element('modem-settings', {}, ...paramElements(['total-modems', 0])),
      element('fax-settings', {}, ...paramElements(['use-ecm', true], ['disable-v17', false])),
    ],
    'voicemail.conf': voicemail(),
  };
}

/** What a media file of ours is asked for with (freeswitch/media.ts, `mediaFile`). */
function cacheProfile(secret: string): Xml {
  const credentials = Buffer.from(`freeswitch:${secret}`).toString('base64');
  const header = element('header', { name: 'Authorization' }, `Basic ${credentials}`);
  return element('profile', { name: CACHE_PROFILE }, element('default', {}, header));
}

/**
 * An answer of a web server may not set variables, run applications or dial: nothing of ours needs it to. Without a
 * URL the module does not load.
 */
function httapi(apiUrl: string): Xml[] {
  const permissions = element('permissions', {}, element('permission', { name: 'none', value: true }));
  const dial = element('dial', {}, ...paramElements(['context', UNTRUSTED_CONTEXT], ['dialplan', 'XML']));
  const url = paramList('params', toParams([['gateway-url', apiUrl]]));
  const profile = element('profile', { name: 'default' }, dial, permissions, url);
  return [params(['debug', false], ['file-cache-ttl', 300]), element('profiles', {}, profile)];
}

/** The keys of mod_voicemail's own examples, which people know; a mailbox without a password cannot be listened to. */
function voicemail(): Xml[] {
  const keys = Object.entries({
    'play-new-messages': 1,
    'play-saved-messages': 2,
    login: 0,
    'main-menu': 0,
    'config-menu': 5,
    'record-greeting': 1,
    'choose-greeting': 2,
    'record-name': 3,
    'change-pass': 6,
    'record-file': 3,
    'listen-file': 1,
    'save-file': 2,
    'delete-file': 7,
    'undelete-file': 8,
    'skip-greet': '#',
    'previous-message': 1,
    'next-message': 3,
    'skip-info': '*',
    'repeat-message': 0,
    terminator: '#',
  }).map(([name, value]) =>
    element('param', { name: name === 'login' ? 'login-keys' : `${name}-key`, value }),
  );
  const limits = paramElements(
    ['file-extension', 'wav'],
    ['max-login-attempts', 3],
    ['digit-timeout', 10000],
    ['min-record-len', 2],
    ['max-record-len', 300],
    ['max-retries', 3],
    ['tone-spec', '%(1000, 0, 640)'],
    ['callback-dialplan', 'XML'],
    ['callback-context', UNTRUSTED_CONTEXT],
    ['record-silence-threshold', 200],
    ['record-silence-hits', 2],
    ['db-password-override', false],
    ['allow-empty-password-auth', false],
  );
  return [
    element('settings'),
    element('profiles', {}, element('profile', { name: 'default' }, ...keys, ...limits)),
  ];
}

/** Members that were added by hand do not outlive the switch. */
export const FIFO_SETTINGS = params(['delete-all-outbound-member-on-startup', true]);

/** An agent's phone rings as long as its extension says, which is ten minutes at most. */
export const CALLCENTER_SETTINGS = params(['agent-originate-timeout', 600]);

function params(...entries: Parameters<typeof toParams>[0]): Xml {
  return paramList('settings', toParams(entries));
}

function paramElements(...entries: Parameters<typeof toParams>[0]): Xml[] {
  return entries.map(([name, value]) => element('param', { name, value }));
}
