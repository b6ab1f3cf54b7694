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

/** An address that a name had is kept this long: answers of a name server change from question to question. */
const KEEP = '1 hour';

/** How long one name may hold up the others. */
const RESOLVE_MS = 3_000;

interface Place {
  readonly id: number;
  readonly host: string;
  readonly port: number;
}

const placeKey = ({ id, host, port }: Place): string => `${id} ${host} ${port}`;

/** Where carriers call from: the addresses of the enabled gateways. Names are resolved again from time to time. */
@Injectable()
export class GatewayAddresses {
  private readonly calling: Held<ReadonlyMap<string, CallingGateway[]>>;

  constructor(
    private readonly database: Database,
    private readonly gateways: GatewayDirectory,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.calling = database.hold('carriers’ addresses', ['gateway', 'SIP profile', 'gateway address'], () =>
      this.readCalling(),
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
      await this.database.run(`SELECT pg_advisory_xact_lock(hashtext('gateway_addresses'))`);
      // Names may have taken their time: what was deleted meanwhile does not come back, what was added stays.
      const wanted = await this.places();
      const still = new Set(wanted.map(placeKey));
      const gone = await this.database.run(
        `DELETE FROM gateway_addresses WHERE (gateway_id, host, port) NOT IN
           (SELECT id, host, port FROM jsonb_to_recordset($1) AS w (id integer, host text, port integer))
         RETURNING address`,
        [JSON.stringify(wanted)],
      );
      const seen = await this.database.run<{ added: boolean }>(
        `INSERT INTO gateway_addresses (gateway_id, host, port, address)
         SELECT DISTINCT w.* FROM jsonb_to_recordset($1) AS w (id integer, host text, port integer, address inet)
         JOIN gateways g ON g.id = w.id
         ON CONFLICT (gateway_id, host, port, address) DO UPDATE SET seen_at = now() RETURNING xmax = 0 AS added`,
        [JSON.stringify(found.filter((place) => still.has(placeKey(place))))],
      );
      // Measured by the newest address of the same name: one that cannot be resolved any more keeps what it had.
      const old = await this.database.run(
        `DELETE FROM gateway_addresses a WHERE seen_at + interval '${KEEP}' <
           (SELECT max(seen_at) FROM gateway_addresses b WHERE b.gateway_id = a.gateway_id AND b.host = a.host)
         RETURNING address`,
      );
      if (gone.length > 0 || old.length > 0 || seen.some(({ added }) => added))
        this.database.announce({ entity: 'gateway address', id: 'all', action: 'update' });
    });
  }

  private async places(): Promise<Place[]> {
    return (await this.gateways.all()).flatMap((gateway) =>
      carrierHosts(gateway).map((place) => ({ id: gateway.id, ...place })),
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

  /** The gateways that call from an address, lowest id first. */
  async gatewaysAt(address: string): Promise<CallingGateway[]> {
    return (await this.calling.get()).get(address) ?? [];
  }

  private async readCalling(): Promise<ReadonlyMap<string, CallingGateway[]>> {
    const param = (k: string): string =>
      `coalesce((SELECT v FROM gateway_params WHERE ref_id = g.id AND disabled = 0 AND k = '${k}' ORDER BY o DESC, id DESC LIMIT 1), '')`;
    const rows = await this.database.read<CallingGateway & { address: string }>(
      'calling-gateways',
      `SELECT host(a.address) AS address, g.id, g.name, p.name AS profile, array_agg(DISTINCT a.port) AS ports,
              ${param('context')} AS context, ${param('extension')} AS extension,
              ${enabledSettings('gateway_variables', 'g', 'k', 'v', 'direction')} AS variables
       FROM gateway_addresses a JOIN gateways g ON g.id = a.gateway_id JOIN sip_profiles p ON p.id = g.profile_id
       WHERE g.disabled = 0 GROUP BY 1, g.id, p.name ORDER BY g.id`,
      [],
    );
    const calling = new Map<string, CallingGateway[]>();
    for (const { address, ...gateway } of rows)
      calling.set(address, [...(calling.get(address) ?? []), gateway]);
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
