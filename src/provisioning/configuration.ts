import { document, element } from '../freeswitch/xml.js';
import type { GatewayFacts } from '../trunking/rules/gateway-facts.js';
import type { SipProfileFacts, SofiaGlobalFacts } from '../trunking/sip-profile-directory.js';
import { gatewayElement } from './gateways.js';
import type { ConferenceProfileFacts } from '../dialplan/rules/room-facts.js';
import { networkLists, type AccessFacts } from './bootstrap/access-lists.js';
import type { LogFacts } from '../logs/rules/log-facts.js';
import { conferenceConfiguration } from './bootstrap/conference.js';
import { logfileConfiguration } from './bootstrap/logging.js';
import { paramList, sofiaGlobals, sofiaProfiles } from './bootstrap/profiles.js';

/** What the configuration answers are made of. */
export interface ConfigurationFacts {
  /** The SIP domains extensions have; one of them means that profiles force it. */
  readonly domains: readonly string[];
  /** Gateways and trunks: FreeSWITCH makes no difference. */
  readonly gateways: readonly GatewayFacts[];
  /** The enabled profiles with the params of their rows. */
  readonly profiles: readonly SipProfileFacts[];
  /** The enabled parameters of all profiles together. */
  readonly globals: readonly SofiaGlobalFacts[];
}

/** sofia.conf: the enabled profiles and their gateways. */
export function sofiaDocument(facts: ConfigurationFacts): string {
  const profiles = sofiaProfiles(facts).map((profile) =>
    element(
      'profile',
      { name: profile.name },
      element(
        'gateways',
        {},
        ...facts.gateways.filter((gateway) => gateway.profile === profile.name).map(gatewayElement),
      ),
      paramList('settings', profile.params),
    ),
  );
  return document(
    'configuration',
    element(
      'configuration',
      { name: 'sofia.conf', description: 'SIP profiles' },
      paramList('global_settings', sofiaGlobals(facts.globals)),
      element('profiles', {}, ...profiles),
    ),
  );
}

/** conference.conf: mod_conference asks for it whenever somebody enters a conference. */
export function conferenceDocument(
  domain: string,
  profiles: readonly ConferenceProfileFacts[],
  room?: Parameters<typeof conferenceConfiguration>[2],
): string {
  const parts = conferenceConfiguration(domain, profiles, room);
  return document(
    'configuration',
    element('configuration', { name: 'conference.conf', description: 'conferences' }, ...parts),
  );
}

/** logfile.conf: what is logged into which files. */
export function logfileDocument(facts: LogFacts): string {
  const attributes = { name: 'logfile.conf', description: 'log files' };
  return document('configuration', element('configuration', attributes, ...logfileConfiguration(facts)));
}

/** acl.conf: who may call in over the external profile without authentication, and whom nobody's password lets in. */
export function aclDocument(facts: AccessFacts): string {
  return document(
    'configuration',
    element('configuration', { name: 'acl.conf', description: 'access lists' }, networkLists(facts)),
  );
}
