import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { sofiaProfiles, type Profile } from './bootstrap/profiles.js';
import type { GatewayFacts } from '../trunking/gateway-directory.js';
import { fingerprint, type ConfigurationFacts } from './configuration.js';
import { gatewayFingerprint } from './gateways.js';

/** Runs of FreeSWITCH that have ended are forgotten after this many days. */
const KEEP_DAYS = 30;

/**
 * Which rendering of each document a running FreeSWITCH runs; a run is known by its Core-UUID. A profile is taken over
 * at every rescan. A gateway that runs is not replaced by one, so the first rendering counts until it is forgotten.
 */
@Injectable()
export class Applied {
  constructor(private readonly database: Database) {}

  /** @param profile the one FreeSWITCH reads; empty when it reads all */
  async record(coreUuid: string, facts: ConfigurationFacts, profile = ''): Promise<void> {
    if (coreUuid === '') return;
    const read = (name: string): boolean => profile === '' || name === profile;
    for (const each of sofiaProfiles(facts).filter(({ name }) => read(name))) {
      await this.database.run(
        `INSERT INTO applied (switch, document, fingerprint) VALUES ($1, $2, $3)
         ON CONFLICT (switch, document) DO UPDATE SET fingerprint = $3, at = now()`,
        [coreUuid, profileDocument(each), fingerprint(each)],
      );
    }
    const gateways = facts.gateways.filter((gateway) => read(gateway.profile));
    await this.database.run(
      `INSERT INTO applied (switch, document, fingerprint) SELECT $1, * FROM unnest($2::text[], $3::text[])
       ON CONFLICT DO NOTHING`,
      [coreUuid, gateways.map(({ id }) => gatewayDocument(id)), gateways.map(gatewayFingerprint)],
    );
    await this.database.run(`DELETE FROM applied WHERE at < now() - make_interval(days => $1)`, [KEEP_DAYS]);
  }

  /** The profiles that this run of FreeSWITCH does not run as they are stored. */
  async outdatedProfiles(coreUuid: string, facts: ConfigurationFacts): Promise<Profile[]> {
    const known = await this.known(coreUuid, 'sofia.conf/');
    return sofiaProfiles(facts).filter(
      (profile) => known.get(profileDocument(profile)) !== fingerprint(profile),
    );
  }

  /** Gateways that this run does not run as they are stored: new, changed, or (without facts) gone. */
  async outdatedGateways(
    coreUuid: string,
    { gateways }: ConfigurationFacts,
  ): Promise<{ id: number; facts?: GatewayFacts }[]> {
    const known = await this.known(coreUuid, 'gateway/');
    const outdated = gateways.filter(
      (facts) => known.get(gatewayDocument(facts.id)) !== gatewayFingerprint(facts),
    );
    const wanted = new Set(gateways.map(({ id }) => gatewayDocument(id)));
    const gone = [...known.keys()].filter((document) => !wanted.has(document));
    return [
      ...outdated.map((facts) => ({ id: facts.id, facts })),
      ...gone.map((document) => ({ id: Number(document.split('/')[1]) })),
    ];
  }

  async forgetGateway(coreUuid: string, id: number): Promise<void> {
    await this.database.run('DELETE FROM applied WHERE switch = $1 AND document = $2', [
      coreUuid,
      gatewayDocument(id),
    ]);
  }

  private async known(coreUuid: string, prefix: string): Promise<Map<string, string>> {
    const rows = await this.database.run<{ document: string; fingerprint: string }>(
      'SELECT document, fingerprint FROM applied WHERE switch = $1 AND starts_with(document, $2)',
      [coreUuid, prefix],
    );
    return new Map(rows.map((row) => [row.document, row.fingerprint]));
  }
}

const profileDocument = ({ name }: Profile): string => `sofia.conf/${name}`;
const gatewayDocument = (id: number): string => `gateway/${id}`;
