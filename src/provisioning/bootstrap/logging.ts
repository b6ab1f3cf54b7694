import { type AttributeValue, element, globalVariable, type Xml } from '../../freeswitch/xml.js';
import {
  fileOf,
  levelsOf,
  type LogFacts,
  type LogProfileFacts,
  writingProfiles,
} from '../../logs/rules/log-facts.js';
import { paramList, toParams } from './profiles.js';

/** Where a profile does not say: FreeSWITCH's own defaults never end a file, and keep all of them. */
const BOUNDS = { rollover: '104857600', 'maximum-rotate': '10' };

/**
 * The parts of logfile.conf. The bootstrap's static file has them too: mod_logfile is loaded before mod_xml_curl and reads
 * that one at a start, so that nothing that happens then goes unlogged.
 */
export function logfileConfiguration(facts: LogFacts): Xml[] {
  return [
    paramList('settings', toParams(facts.settings.map(({ k, v }) => [k, v] as const))),
    element('profiles', {}, ...writingProfiles(facts).map(profileElement)),
  ];
}

function profileElement(profile: LogProfileFacts): Xml {
  const given = new Map<string, AttributeValue>([
    ...Object.entries(BOUNDS),
    ...profile.params.map(({ k, v }) => [k, v] as const),
    ['logfile', globalVariable('log_dir', `/${fileOf(profile)}`)],
  ]);
  const maps = profile.maps.map(({ k, v }) => element('map', { name: k, value: levelsOf(v).join() }));
  return element(
    'profile',
    { name: profile.name },
    paramList('settings', toParams([...given])),
    element('mappings', {}, ...maps),
  );
}
