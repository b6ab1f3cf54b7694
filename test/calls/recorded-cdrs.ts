import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/root.js';

/** A CDR as mod_json_cdr posts it, as far as tests change one. */
export interface RecordedCdr {
  'core-uuid': string;
  switchname: string;
  channel_data: Record<string, string>;
  callStats: Record<string, unknown>;
  variables: Record<string, unknown>;
  callflow: { caller_profile: Record<string, unknown>; times: Record<string, string> }[];
}

/** Of a real FreeSWITCH: both legs of an answered call that the caller ended, and a call to a gateway that is down. */
export function recordedCdr(name: 'caller' | 'called' | 'refused'): RecordedCdr {
  const text = readFileSync(join(root, `test/golden/cdr-${name}.json`), 'utf8');
  return JSON.parse(text) as RecordedCdr;
}
