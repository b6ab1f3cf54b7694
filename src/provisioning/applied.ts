import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { sofiaProfiles, type Profile } from './bootstrap/profiles.js';
import { fingerprint, type ConfigurationFacts } from './configuration.js';

/** Runs of FreeSWITCH that have ended are forgotten after this many days. */
const KEEP_DAYS = 30;

/** Which rendering of each profile a running FreeSWITCH read last; a run is known by its Core-UUID. */
@Injectable()
export class Applied {
  constructor(private readonly database: Database) {}

  /** @param profile the one FreeSWITCH reads; empty when it reads all */
  async record(coreUuid: string, facts: ConfigurationFacts, profile = ''): Promise<void> {
    if (coreUuid === '') return;
    const profiles = sofiaProfiles(facts).filter(({ name }) => profile === '' || name === profile);
    for (const each of profiles) {
      await this.database.run(
        `INSERT INTO applied (switch, document, fingerprint) VALUES ($1, $2, $3)
         ON CONFLICT (switch, document) DO UPDATE SET fingerprint = $3, at = now()`,
        [coreUuid, documentOf(each), fingerprint(each)],
      );
    }
    await this.database.run(`DELETE FROM applied WHERE at < now() - make_interval(days => $1)`, [KEEP_DAYS]);
  }

  /** The profiles that this run of FreeSWITCH does not run as they are stored. */
  async outdated(coreUuid: string, facts: ConfigurationFacts): Promise<Profile[]> {
    const rows = await this.database.run<{ document: string; fingerprint: string }>(
      'SELECT document, fingerprint FROM applied WHERE switch = $1',
      [coreUuid],
    );
    const known = new Map(rows.map((row) => [row.document, row.fingerprint]));
    return sofiaProfiles(facts).filter((profile) => known.get(documentOf(profile)) !== fingerprint(profile));
  }
}

const documentOf = ({ name }: Profile): string => `sofia.conf/${name}`;
