import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { enabledSettings } from '../database/enabled-settings.js';
import type { LogEntry, LogFacts } from './rules/log-facts.js';
import type { LogRealm } from './rules/logfile-entries.js';

interface Profile {
  readonly id: number;
  readonly name: string;
  readonly entries: readonly (LogEntry & { readonly realm: LogRealm })[];
}

/** How the switches shall log. */
@Injectable()
export class LogDirectory {
  constructor(private readonly database: Database) {}

  async facts(): Promise<LogFacts> {
    const [settings, profiles] = await Promise.all([
      this.database.read<LogEntry>(
        'logfile-settings',
        'SELECT k, v FROM logfile_settings WHERE disabled = 0 ORDER BY id',
        [],
      ),
      this.database.read<Profile>(
        'logfile-profiles',
        `SELECT p.id, p.name, ${enabledSettings('logfile_profile_params', 'p', 'realm', 'k', 'v')} AS entries
         FROM logfile_profiles p WHERE p.disabled = 0 ORDER BY p.id`,
        [],
      ),
    ]);
    return {
      settings,
      profiles: profiles.map(({ id, name, entries }) => {
        const of = (realm: LogRealm): LogEntry[] =>
          entries.filter((entry) => entry.realm === realm).map(({ k, v }) => ({ k, v }));
        return { id, name, params: of('LOGFILE_PARAM'), maps: of('LOGFILE_MAP') };
      }),
    };
  }
}
