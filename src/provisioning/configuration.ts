import { createHash } from 'node:crypto';
import { document, element } from '../freeswitch/xml.js';
import type { GatewayFacts } from '../trunking/gateway-directory.js';
import { gatewayElement } from './gateways.js';
import { paramList, sofiaProfiles, SOFIA_GLOBALS, TRUNKS_ACL, type Profile } from './bootstrap/profiles.js';

/** What the configuration answers are made of. */
export interface ConfigurationFacts {
  /** The SIP domains extensions have; one of them means that profiles force it. */
  readonly domains: readonly string[];
  readonly gateways: readonly GatewayFacts[];
}

/** sofia.conf: the two profiles and their gateways. */
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
      paramList('global_settings', SOFIA_GLOBALS),
      element('profiles', {}, ...profiles),
    ),
  );
}

/** acl.conf: who may call in over the external profile without authentication. Nobody, until there are trunks. */
export function aclDocument(): string {
  const lists = element('network-lists', {}, element('list', { name: TRUNKS_ACL, default: 'deny' }));
  return document(
    'configuration',
    element('configuration', { name: 'acl.conf', description: 'access lists' }, lists),
  );
}

/** Tells one rendering of a profile from another, without showing what is in it. */
export function fingerprint(profile: Profile): string {
  return createHash('sha256').update(paramList('settings', profile.params).text).digest('base64url');
}
