/** What mod_logfile is told: its own settings and the files it writes. */
export interface LogFacts {
  readonly settings: readonly LogEntry[];
  readonly profiles: readonly LogProfileFacts[];
}

/** One file, with what is written into it. */
export interface LogProfileFacts {
  readonly id: number;
  readonly name: string;
  readonly params: readonly LogEntry[];
  /** Source file, function or `all` to levels. */
  readonly maps: readonly LogEntry[];
}

export interface LogEntry {
  readonly k: string;
  readonly v: string;
}

/** The levels of FreeSWITCH's log, the gravest first; `all` is all of them. */
export const LEVELS = ['console', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'] as const;

/** The file that a profile without a param `logfile` writes: of FreeSWITCH's own default there is one only. */
export const OWN_FILE = /^profile-\d+\.log$/;

/** How a switch logs that has not asked yet, and what a new installation has stored. */
export const FIRST_LOGGING: LogFacts = {
  settings: [{ k: 'rotate-on-hup', v: 'true' }],
  profiles: [
    {
      id: 1,
      name: 'default',
      params: [
        { k: 'logfile', v: 'freeswitch.log' },
        { k: 'rollover', v: '104857600' },
        { k: 'maximum-rotate', v: '10' },
        { k: 'uuid', v: 'true' },
      ],
      maps: [{ k: 'all', v: LEVELS.filter((level) => level !== 'debug').join() }],
    },
  ],
};

/** Profiles that write nothing have no file. */
export const writingProfiles = ({ profiles }: LogFacts): readonly LogProfileFacts[] =>
  profiles.filter(({ maps }) => maps.length > 0);

/** Below the switch's log folder. */
export const fileOf = ({ id, params }: LogProfileFacts): string =>
  params.find(({ k }) => k === 'logfile')?.v ?? `profile-${id}.log`;

/** The levels that a map's value names, as FreeSWITCH writes them. */
export const levelsOf = (value: string): string[] =>
  value.split(',').map((level) => level.trim().toLowerCase());

/**
 * The level that FreeSWITCH itself has to log at: what is above it reaches no file, whatever that asks for (switch_log.c,
 * `hard_log_level`). Never less than the one it starts with.
 */
export function levelOf(facts: LogFacts): 'info' | 'debug' {
  const levels = writingProfiles(facts).flatMap(({ maps }) => maps.flatMap(({ v }) => levelsOf(v)));
  return levels.includes('debug') || levels.includes('all') ? 'debug' : 'info';
}
