import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../database/database.js';
import { enabledSettings } from '../database/enabled-settings.js';
import type { Held } from '../database/held.js';
import { LOG } from '../tokens.js';
import { GatewayDirectory } from './gateway-directory.js';
import type { CallingGateway } from './rules/calling-gateway.js';
import { carrierHosts } from './rules/carrier-hosts.js';
import { TRUNKS_PROFILE } from './rules/trunk-gateway.js';
import { PROXY_NAME } from './sofia-names.js';
import { TrunkDirectory } from './trunk-directory.js';

/** An address that a name had is kept this long: answers of a name server change from question to question. */
const KEEP = '1 hour';

/** How long one name may hold up the others. */
const RESOLVE_MS = 3_000;

const param = (k: string): string =>
  `coalesce((SELECT v FROM gateway_params WHERE ref_id = g.id AND disabled = 0 AND k = '${k}' ORDER BY o DESC, id DESC LIMIT 1), '')`;

const CALLING_GATEWAYS = `
  SELECT 'gateway' AS kind, g.id, 'gw-' || g.id AS "sofiaName", g.name, p.name AS profile, '{}'::int[] AS ports,
         ${param('context')} AS context, ${param('extension')} AS extension,
         ${enabledSettings('gateway_variables', 'g', 'k', 'v', 'direction')} AS variables
  FROM gateways g JOIN sip_profiles p ON p.id = g.profile_id WHERE g.disabled = 0 ORDER BY g.id`;

/** Its codecs are those that its calls are answered with. */
const CALLING_TRUNKS = `
  SELECT 'trunk' AS kind, t.id, 'trunk-' || t.id AS "sofiaName", t.name, p.name AS profile, '{}'::int[] AS ports,
         CASE WHEN source LIKE 'context-%' THEN source ELSE '' END AS context, '' AS extension,
         CASE media_codec WHEN '' THEN '[]' ELSE
           jsonb_build_array(jsonb_build_object('k', 'absolute_codec_string', 'v', media_codec, 'direction', 1)) END AS variables
  FROM trunks t JOIN sip_profiles p ON p.name = $1 WHERE t.enabled AND t.type <> 'OUT'`;

/** Never whose call it is: who called, Kamailio says. */
const PROXY: CallingGateway = {
  ...{ kind: 'trunk', id: 0, sofiaName: PROXY_NAME, name: PROXY_NAME, profile: TRUNKS_PROFILE },
  ...{ ports: [], context: '', extension: '', variables: [] },
};

const isProxy = ({ sofiaName }: CallingGateway): boolean => sofiaName === PROXY_NAME;

interface Place {
  /** What FreeSWITCH calls the gateway or trunk. */
  readonly carrier: string;
  readonly host: string;
  readonly port: number;
}

const placeKey = ({ carrier, host, port }: Place): string => `${carrier} ${host} ${port}`;

/** Where carriers call from: the addresses of the enabled gateways and trunks. Names are resolved again from time to time. */
@Injectable()
export class GatewayAddresses {
  private readonly calling: Held<ReadonlyMap<string, CallingGateway[]>>;

  constructor(
    private readonly database: Database,
    private readonly gateways: GatewayDirectory,
    private readonly trunks: TrunkDirectory,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.calling = database.hold(
      'carriers’ addresses',
      ['gateway', 'trunk', 'SIP profile', 'gateway address'],
      () => this.readCalling(),
    );
  }

  /** Writes down where the gateways are now; of a name that cannot be resolved the last known addresses stay. */
  async refresh(): Promise<void> {
    const places = await this.places();
    const known = new Map<string, string[]>();
    await Promise.all(
      [...new Set(places.map(({ host }) => host))].map(async (host) =>
        known.set(host, await this.addressesOf(host)),
      ),
    );
    const found = places.flatMap((place) => known.get(place.host)!.map((address) => ({ ...place, address })));
    await this.database.transaction(async () => {
      // Several nodes of this program do this at the same time.
      await this.database.run(`SELECT pg_advisory_xact_lock(hashtext('carrier_addresses'))`);
      // Names may have taken their time: what was deleted meanwhile does not come back, what was added stays.
      const wanted = await this.places();
      const still = new Set(wanted.map(placeKey));
      const gone = await this.database.run(
        `DELETE FROM carrier_addresses WHERE (carrier, host, port) NOT IN
           (SELECT carrier, host, port FROM jsonb_to_recordset($1) AS w (carrier text, host text, port integer))
         RETURNING address`,
        [JSON.stringify(wanted)],
      );
      const seen = await this.database.run<{ added: boolean }>(
        `INSERT INTO carrier_addresses (carrier, host, port, address)
         SELECT DISTINCT w.* FROM jsonb_to_recordset($1) AS w (carrier text, host text, port integer, address inet)
         ON CONFLICT (carrier, host, port, address) DO UPDATE SET seen_at = now() RETURNING xmax = 0 AS added`,
        [JSON.stringify(found.filter((place) => still.has(placeKey(place))))],
      );
      // Measured by the newest address of the same name: one that cannot be resolved any more keeps what it had.
      const old = await this.database.run(
        `DELETE FROM carrier_addresses a WHERE seen_at + interval '${KEEP}' <
           (SELECT max(seen_at) FROM carrier_addresses b WHERE b.carrier = a.carrier AND b.host = a.host)
         RETURNING address`,
      );
      if (gone.length > 0 || old.length > 0 || seen.some(({ added }) => added))
        this.database.announce({ entity: 'gateway address', id: 'all', action: 'update' });
    });
  }

  private async places(): Promise<Place[]> {
    const carriers = [...(await this.gateways.all()), ...(await this.trunks.callers())];
    return carriers.flatMap((gateway) =>
      carrierHosts(gateway).map((place) => ({ carrier: gateway.name, ...place })),
    );
  }

  /** As they are stored now, whatever this node has heard of; as last read when the database is away. */
  now(): Promise<string[]> {
    this.calling.markStale();
    return this.all();
  }

  /** For acl.conf, in a fixed order. */
  async all(): Promise<string[]> {
    return [...(await this.calling.get()).keys()].sort();
  }

  /**
   * The gateways and trunks that call from an address, lowest id first.
   * @param trunk the id that Kamailio names, whose word counts for calls from its own address; absent: it is meant itself
   */
  async gatewaysAt(address: string, trunk?: string): Promise<CallingGateway[]> {
    const calling = await this.calling.get();
    const found = calling.get(address) ?? [];
    if (trunk === undefined || !found.some(isProxy)) return found;
    const behind = /^[1-9]\d{0,8}$/.test(trunk) ? await this.trunkBehind(Number(trunk)) : [];
    return [...behind, ...found.filter((each) => !isProxy(each))];
  }

  private async trunkBehind(id: number): Promise<CallingGateway[]> {
    return this.database.read<CallingGateway>('trunk-behind', `${CALLING_TRUNKS} AND t.id = $2`, [
      TRUNKS_PROFILE,
      id,
    ]);
  }

  private async readCalling(): Promise<ReadonlyMap<string, CallingGateway[]>> {
    const places = await this.database.read<{ carrier: string; address: string; ports: number[] }>(
      'carrier-addresses',
      `SELECT carrier, host(address) AS address, array_agg(DISTINCT port) AS ports FROM carrier_addresses GROUP BY 1, 2`,
      [],
    );
    const carriers: CallingGateway[] = [
      ...(await this.database.read<CallingGateway>('calling-gateways', CALLING_GATEWAYS, [])),
      ...(await this.database.read<CallingGateway>('calling-trunks', CALLING_TRUNKS, [TRUNKS_PROFILE])),
      PROXY,
    ];
    const calling = new Map<string, CallingGateway[]>();
    for (const carrier of carriers) {
      for (const { address, ports } of places.filter((place) => place.carrier === carrier.sofiaName))
        calling.set(address, [...(calling.get(address) ?? []), { ...carrier, ports }]);
    }
    return calling;
  }

  private async addressesOf(host: string): Promise<string[]> {
    if (isIP(host) !== 0) return [host];
    try {
      const tooLate = setTimeout(RESOLVE_MS, undefined, { ref: false }).then(() => {
        throw new Error(`no answer within ${RESOLVE_MS} ms`);
      });
      return (await Promise.race([this.resolve(host), tooLate])).filter((address) => isIP(address) !== 0);
    } catch (error) {
      this.log.warn({ err: error, host }, 'a carrier has no address: its last known ones stay');
      return [];
    }
  }

  /** Every A and AAAA record, as the system resolves names. */
  protected async resolve(host: string): Promise<string[]> {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  }
}
