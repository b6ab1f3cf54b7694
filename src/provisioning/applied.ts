import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Switches } from '../freeswitch/switches.js';
import type { GatewayFacts } from '../trunking/rules/gateway-facts.js';
import type { AppliedOn, RunningConfig } from '../trunking/running-config.js';
import { paramList, sofiaGlobals, sofiaProfiles, type Profile } from './bootstrap/profiles.js';
import type { AccessFacts } from './bootstrap/access-lists.js';
import { aclDocument, type ConfigurationFacts } from './configuration.js';
import { ConfigurationSource } from './configuration-source.js';
import { fingerprint } from './fingerprint.js';
import { gatewayFingerprint } from './gateways.js';
import { needsRestart, startedWith } from './profile-changes.js';

/** Runs of FreeSWITCH that have ended are forgotten after this many days. */
const KEEP_DAYS = 30;

const ACL = 'acl.conf';

/** What FreeSWITCH asked for sofia.conf to do: everything, one profile, or the gateways of one. */
export interface SofiaQuestion {
  /** Empty: all of them. */
  readonly profile: string;
  /** A rescan of a profile that runs; otherwise it starts. */
  readonly rescan: boolean;
  /** Only its gateways are read. */
  readonly gatewaysOnly: boolean;
}

/** What has to be done to a profile so that a switch runs it as it is stored. */
export interface ProfileStep {
  readonly name: string;
  readonly action: 'rescan' | 'restart' | 'start' | 'stop';
}

/**
 * Which rendering of each document a running FreeSWITCH runs; a run is known by its Core-UUID. A rescan takes over most
 * of a profile, not all; a gateway that runs is not replaced by one, so its first rendering counts until it is
 * forgotten.
 */
@Injectable()
export class Applied implements RunningConfig {
  constructor(
    private readonly database: Database,
    private readonly source: ConfigurationSource,
    @Inject(Switches) private readonly switches: Pick<Switches, 'nodes'>,
  ) {}

  /** The answer to a question for sofia.conf is what the switch runs from now on. */
  async record(coreUuid: string, facts: ConfigurationFacts, question: SofiaQuestion): Promise<void> {
    if (coreUuid === '') return;
    const { profile, rescan, gatewaysOnly } = question;
    const read = (name: string): boolean => profile === '' || name === profile;
    const gateways = facts.gateways.filter((gateway) => read(gateway.profile));
    const overwrite = rescan ? 'NOTHING' : 'UPDATE SET fingerprint = excluded.fingerprint, at = now()';
    await this.database.run(
      `INSERT INTO applied (switch, document, fingerprint) SELECT $1, * FROM unnest($2::text[], $3::text[])
       ON CONFLICT (switch, document) DO ${overwrite}`,
      [coreUuid, gateways.map(({ name }) => gatewayDocument(name)), gateways.map(gatewayFingerprint)],
    );
    for (const each of gatewaysOnly ? [] : sofiaProfiles(facts).filter(({ name }) => read(name))) {
      await this.write(coreUuid, profileDocument(each.name), profileFingerprint(each));
      if (!rescan) await this.recordStart(coreUuid, facts, each.name);
    }
    // Every question reads them, whichever profile it is for.
    if (!gatewaysOnly) await this.write(coreUuid, GLOBALS, globalsFingerprint(facts));
    if (!gatewaysOnly && read('internal') && (forcesDomain(facts) || !rescan))
      await this.write(coreUuid, SUBSCRIPTIONS, forcesDomain(facts) ? FORCED : 'free');
    // A run that is connected is not forgotten, however long ago it asked.
    await this.database.run(
      'DELETE FROM applied WHERE at < now() - make_interval(days => $1) AND switch <> ALL ($2)',
      [KEEP_DAYS, [coreUuid, ...this.switches.nodes.flatMap(({ link }) => link.coreUuid ?? [])]],
    );
  }

  /** What is to be done to the profiles. @param running the profiles that the switch says it runs */
  async profileSteps(
    coreUuid: string,
    facts: ConfigurationFacts,
    running: readonly string[],
  ): Promise<ProfileStep[]> {
    const known = await this.known(coreUuid);
    const wanted = sofiaProfiles(facts);
    const sameGlobals = hasGlobals(known, facts);
    const stops = running
      .filter((name) => BUILT_IN.includes(name) && !wanted.some((profile) => profile.name === name))
      .map((name) => ({ name, action: 'stop' }) as const);
    const changes = wanted.flatMap((profile): ProfileStep[] => {
      const { name } = profile;
      const applied = known.get(profileDocument(name));
      // One that is known but does not run was stopped by hand, or is just being started again.
      if (!running.includes(name)) return applied === undefined ? [{ name, action: 'start' }] : [];
      if (needsRestart(started(known, name), startState(facts, name))) return [{ name, action: 'restart' }];
      return sameGlobals && applied === profileFingerprint(profile) ? [] : [{ name, action: 'rescan' }];
    });
    return [...stops, ...changes];
  }

  /** What only a start takes over has been taken over, or (rescan) had not changed. */
  async recordStart(coreUuid: string, facts: ConfigurationFacts, profile: string): Promise<void> {
    await this.write(coreUuid, startDocument(profile), JSON.stringify(startState(facts, profile)));
  }

  /** A profile that was stopped; its gateways went with it. */
  async forgetProfile(coreUuid: string, profile: string): Promise<void> {
    await this.database.run('DELETE FROM applied WHERE switch = $1 AND document = ANY ($2)', [
      coreUuid,
      [profileDocument(profile), startDocument(profile)],
    ]);
  }

  /** Gateways that this run does not run as they are stored: new, changed, or (without facts) gone. */
  async outdatedGateways(
    coreUuid: string,
    { gateways }: ConfigurationFacts,
  ): Promise<{ name: string; facts?: GatewayFacts }[]> {
    const known = await this.known(coreUuid);
    const outdated = gateways.filter(
      (facts) => known.get(gatewayDocument(facts.name)) !== gatewayFingerprint(facts),
    );
    const wanted = new Set(gateways.map(({ name }) => gatewayDocument(name)));
    const gone = [...known.keys()].filter(
      (document) => document.startsWith(GATEWAY) && !wanted.has(document),
    );
    return [
      ...outdated.map((facts) => ({ name: facts.name, facts })),
      ...gone.map((document) => ({ name: document.slice(GATEWAY.length) })),
    ];
  }

  async forgetGateway(coreUuid: string, name: string): Promise<void> {
    await this.database.run('DELETE FROM applied WHERE switch = $1 AND document = $2', [
      coreUuid,
      gatewayDocument(name),
    ]);
  }

  /** Whether this run has loaded access lists of exactly these. */
  async hasAcl(coreUuid: string, facts: AccessFacts): Promise<boolean> {
    return (await this.known(coreUuid)).get(ACL) === fingerprint(aclDocument(facts));
  }

  async recordAcl(coreUuid: string, facts: AccessFacts): Promise<void> {
    await this.write(coreUuid, ACL, fingerprint(aclDocument(facts)));
  }

  /** Whether this run has read a document as it is now. @param first what it reads at its start, without asking */
  async runs(coreUuid: string, name: string, document: string, first: string): Promise<boolean> {
    return ((await this.known(coreUuid)).get(name) ?? fingerprint(first)) === fingerprint(document);
  }

  async nowRuns(coreUuid: string, name: string, document: string): Promise<void> {
    await this.write(coreUuid, name, fingerprint(document));
  }

  /** Whether phones' subscriptions are still put into the only domain that there was: a rescan does not end that. */
  async forcesSubscriptions(coreUuid: string, facts: ConfigurationFacts): Promise<boolean> {
    // The static profile of a switch that started without the backend does.
    return !forcesDomain(facts) && ((await this.known(coreUuid)).get(SUBSCRIPTIONS) ?? FORCED) === FORCED;
  }

  /** Queues of mod_callcenter that this run has not read as they are now, by name and fingerprint. */
  async outdatedCallcenters(coreUuid: string, prints: ReadonlyMap<string, string>): Promise<string[]> {
    const known = await this.known(coreUuid);
    return [...prints].flatMap(([name, print]) =>
      known.get(callcenterDocument(name)) === print ? [] : [name],
    );
  }

  async recordCallcenter(coreUuid: string, name: string, print: string): Promise<void> {
    await this.write(coreUuid, callcenterDocument(name), print);
  }

  async gateways(names: readonly string[]): Promise<Map<string, AppliedOn[]>> {
    const facts = await this.source.facts();
    const prints = new Map(
      facts.gateways.map((gateway) => [gateway.name, gatewayFingerprint(gateway)] as const),
    );
    return this.perSwitch(names, (known, name) => known.get(gatewayDocument(name)) === prints.get(name));
  }

  async profiles(names: readonly string[]): Promise<Map<string, AppliedOn[]>> {
    const facts = await this.source.facts();
    const wanted = new Map(sofiaProfiles(facts).map((profile) => [profile.name as string, profile]));
    return this.perSwitch(names, (known, name) => {
      const [profile, applied] = [wanted.get(name), known.get(profileDocument(name))];
      if (profile === undefined) return applied === undefined;
      return (
        hasGlobals(known, facts) &&
        applied === profileFingerprint(profile) &&
        !needsRestart(started(known, name), startState(facts, name))
      );
    });
  }

  /** A switch that cannot be reached runs nobody knows what. */
  private async perSwitch<K>(
    keys: readonly K[],
    runs: (known: ReadonlyMap<string, string>, key: K) => boolean,
  ): Promise<Map<K, AppliedOn[]>> {
    const nodes = await Promise.all(
      this.switches.nodes.map(async ({ name, link }) => ({
        name,
        known: link.state === 'up' ? await this.known(link.coreUuid ?? '') : undefined,
      })),
    );
    const of = (key: K): AppliedOn[] =>
      nodes.map(({ name, known }) => ({ switch: name, applied: known !== undefined && runs(known, key) }));
    return new Map(keys.map((key) => [key, of(key)]));
  }

  private async write(coreUuid: string, document: string, print: string): Promise<void> {
    await this.database.run(
      `INSERT INTO applied (switch, document, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT (switch, document) DO UPDATE SET fingerprint = $3, at = now()`,
      [coreUuid, document, print],
    );
  }

  private async known(coreUuid: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.run<{ document: string; fingerprint: string }>(
      'SELECT document, fingerprint FROM applied WHERE switch = $1',
      [coreUuid],
    );
    return new Map(rows.map((row) => [row.document, row.fingerprint]));
  }
}

const BUILT_IN: readonly string[] = ['internal', 'external'];

const GLOBALS = 'sofia.conf';
const globalsFingerprint = ({ globals }: ConfigurationFacts): string =>
  fingerprint(paramList('global_settings', sofiaGlobals(globals)).text);

/** A switch that started without the backend has those that are built in. */
const hasGlobals = (known: ReadonlyMap<string, string>, facts: ConfigurationFacts): boolean =>
  (known.get(GLOBALS) ?? globalsFingerprint({ ...facts, globals: [] })) === globalsFingerprint(facts);

const SUBSCRIPTIONS = 'subscriptions';
const FORCED = 'forced';
/** As profiles are printed. */
const forcesDomain = ({ domains }: ConfigurationFacts): boolean => domains.length === 1;

const profileDocument = (name: string): string => `sofia.conf/${name}`;
const startDocument = (name: string): string => `start/${name}`;
const GATEWAY = 'gateway/';
const gatewayDocument = (name: string): string => `${GATEWAY}${name}`;

const callcenterDocument = (name: string): string => `callcenter.conf/${name}`;

const profileFingerprint = ({ params }: Profile): string => fingerprint(paramList('settings', params).text);

/** A switch that started without the backend runs the static profiles, which have no params of rows. */
const started = (known: ReadonlyMap<string, string>, profile: string): string[] =>
  JSON.parse(known.get(startDocument(profile)) ?? '[]') as string[];

function startState({ domains, profiles }: ConfigurationFacts, name: string): string[] {
  const builtIn = sofiaProfiles({ domains }).find((profile) => profile.name === name)?.params ?? [];
  const own = profiles.find((profile) => profile.name === name)?.params ?? [];
  return startedWith(own, new Set(builtIn.map((param) => param.name)));
}
