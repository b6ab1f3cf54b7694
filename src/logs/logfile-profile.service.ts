import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import { Settings } from '../api/settings.js';
import { Store } from '../api/store.js';
import { LogfileEntry, LogfileProfile } from './logfile-profile.entity.js';
import { entryFault, type LogRealm } from './rules/logfile-entries.js';

@Injectable()
export class LogfileProfileService extends CrudService<LogfileProfile> {
  protected override readonly order = 'ASC';

  readonly entries: LogfileEntries;

  constructor(store: Store) {
    super(store, LogfileProfile, 'logfile profile');
    this.entries = new LogfileEntries(store, this);
  }
}

/** Params and maps: one list, because CherryPBX changes both by their id alone. */
class LogfileEntries extends Settings<LogfileEntry, LogfileProfile> {
  constructor(store: Store, profiles: LogfileProfileService) {
    super(store, profiles, LogfileEntry, 'param', '');
  }

  async of(profileId: number, realm: LogRealm): Promise<LogfileEntry[]> {
    return (await this.list(profileId)).filter((entry) => entry.realm === realm);
  }

  protected override check({ realm, k = '', v = '' }: Partial<LogfileEntry>): void {
    requireEntry(realm!, k, v);
  }

  protected override print(rows: LogfileEntry[]): LogfileEntry[] {
    return rows;
  }
}

/** @throws Invalid naming the field that is wrong */
export function requireEntry(realm: LogRealm, k: string, v: string): void {
  const fault = entryFault(realm, k, v);
  if (fault) throw Invalid.field(fault.field, fault.message);
}
