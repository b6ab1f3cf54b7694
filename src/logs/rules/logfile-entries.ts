import { flag, matching, number, type ValueFault } from '../../trunking/param-values.js';
import { LEVELS, levelsOf, OWN_FILE } from './log-facts.js';

/** The three places of logfile.conf where names have values (mod_logfile.c). */
export type LogRealm = 'LOGFILE_SETTING' | 'LOGFILE_PARAM' | 'LOGFILE_MAP';

/** Ends in `.log`, so that it is neither another file of that folder nor an older part of a log. */
const FILE = /^[A-Za-z0-9][\w.-]{0,58}\.log$/;
/** A source file, a function, both, or `all`. */
const SOURCE = /^([\w.-]{1,64}|[\w.-]{1,64}:\w{1,64})$/;

const file: ValueFault = (value) => {
  if (!FILE.test(value))
    return 'must be the name of a file that ends in .log, of letters, digits and . _ -, without a folder';
  return OWN_FILE.test(value)
    ? 'must not be profile-<number>.log, which profiles without a logfile have'
    : undefined;
};

const levels: ValueFault = (value) =>
  levelsOf(value).every((level) => level === 'all' || LEVELS.some((known) => known === level))
    ? undefined
    : `must be levels, comma-separated: ${LEVELS.join(', ')}, or all`;

const NAMED: Readonly<Record<Exclude<LogRealm, 'LOGFILE_MAP'>, Readonly<Record<string, ValueFault>>>> = {
  LOGFILE_SETTING: { 'rotate-on-hup': flag },
  LOGFILE_PARAM: {
    logfile: file,
    // A log is always bounded: both count for a profile that does not say (provisioning/bootstrap/logging.ts).
    rollover: number(65_536, 536_870_912),
    'maximum-rotate': number(1, 1_000),
    uuid: flag,
  },
};

const source = matching(SOURCE, 'must be all, a source file (sofia.c), a function, or file:function');

/** What is wrong with an entry, and which of its two fields is. */
export function entryFault(
  realm: LogRealm,
  k: string,
  v: string,
): { field: 'k' | 'v'; message: string } | undefined {
  if (realm === 'LOGFILE_MAP') {
    const [name, value] = [source(k), levels(v)];
    if (name !== undefined) return { field: 'k', message: name };
    return value === undefined ? undefined : { field: 'v', message: value };
  }
  const known = NAMED[realm];
  const fault = Object.hasOwn(known, k) ? known[k]! : undefined;
  if (fault === undefined)
    return {
      field: 'k',
      message: `must be one of ${Object.keys(known).join(', ')}, which mod_logfile reads here`,
    };
  const message = fault(v);
  return message === undefined ? undefined : { field: 'v', message: `${message} (${k})` };
}
