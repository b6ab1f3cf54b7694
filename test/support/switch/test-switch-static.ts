import { logfileConfiguration } from '../../../src/provisioning/bootstrap/logging.js';
import { FIRST_LOGGING } from '../../../src/logs/rules/log-facts.js';

/** The files a switch of this backend has on disk: they serve where the backend has no answer (telephony-rules 7). */

/** What `show modules` lists; each has a minimal static file, so that it loads with the backend down. */
export const MODULES = [
  'mod_callcenter',
  'mod_commands',
  'mod_conference',
  'mod_console',
  'mod_curl',
  'mod_db',
  'mod_dialplan_xml',
  'mod_distributor',
  'mod_dptools',
  'mod_event_socket',
  'mod_fifo',
  'mod_hash',
  'mod_httapi',
  'mod_http_cache',
  'mod_json_cdr',
  'mod_local_stream',
  'mod_logfile',
  'mod_loopback',
  'mod_lua',
  'mod_opus',
  'mod_png',
  'mod_say_en',
  'mod_say_zh',
  'mod_sndfile',
  'mod_sofia',
  'mod_spandsp',
  'mod_tone_stream',
  'mod_voicemail',
  'mod_xml_curl',
] as const;

/** What is asked while starting, after sofia.conf, in the order of the recording. */
export const START_CONFIGURATIONS = [
  'loopback.conf',
  'conference.conf',
  'fifo.conf',
  'voicemail.conf',
  'distributor.conf',
  'callcenter.conf',
  'httapi.conf',
  'spandsp.conf',
  'fax.conf',
  'opus.conf',
  'sndfile.conf',
  'local_stream.conf',
  'lua.conf',
  'json_cdr.conf',
  'curl.conf',
  'post_load_modules.conf',
  'event_socket.conf',
  'acl.conf',
  'post_load_switch.conf',
  'switch.conf',
] as const;

/** What `reloadxml` makes modules ask again. */
export const RELOADED_CONFIGURATIONS = [
  'curl.conf',
  'spandsp.conf',
  'fax.conf',
  'loopback.conf',
  'timezones.conf',
] as const;

export function staticDocument(domain: string): string {
  return `<document type="freeswitch/xml">
<section name="configuration">
<configuration name="sofia.conf"><profiles>
<profile name="internal"><settings>
${params({
  'sip-ip': '127.0.0.1',
  'sip-port': '5060',
  context: 'context-2',
  dialplan: 'XML',
  'auth-calls': 'true',
  'challenge-realm': 'auto_from',
  'inbound-reg-force-matching-username': 'true',
  'force-register-domain': domain,
  'force-register-db-domain': domain,
  'multiple-registrations': 'contact',
  'manage-presence': 'true',
})}
</settings></profile>
<profile name="external"><settings>
${params({
  'sip-ip': '127.0.0.1',
  'sip-port': '5080',
  context: 'context-2',
  dialplan: 'XML',
  'auth-calls': 'true',
  'apply-inbound-acl': 'trunks',
  'disable-register': 'true',
})}
</settings></profile>
</profiles></configuration>
<configuration name="acl.conf"><network-lists><list name="trunks" default="deny"/></network-lists></configuration>
<configuration name="switch.conf"><settings/></configuration>
<configuration name="logfile.conf">${logfileConfiguration(FIRST_LOGGING).join('\n')}</configuration>
</section>
<section name="dialplan"/>
<section name="directory"/>
</document>`;
}

function params(values: Record<string, string>): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        `<param name="${name}" value="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"/>`,
    )
    .join('\n');
}
