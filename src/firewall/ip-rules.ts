import { Inject, Injectable } from '@nestjs/common';
import type { BlockList } from 'node:net';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import type { Held } from '../database/held.js';
import { CONFIG } from '../tokens.js';
import { GatewayAddresses } from '../trunking/gateway-addresses.js';
import type { Dropped } from './rules/drop-rule.js';
import { holds, networkList } from './rules/own-networks.js';

interface InForce {
  readonly rules: readonly Dropped[];
  /** Their networks, each once. */
  readonly networks: readonly string[];
  readonly list: BlockList;
}

const NOTHING: InForce = { rules: [], networks: [], list: networkList([]) };

/** The rules that count now, held in memory: calls and registrations are held against them. */
@Injectable()
export class IpRules {
  private readonly held: Held<InForce>;

  constructor(
    database: Database,
    private readonly gateways: GatewayAddresses,
    @Inject(CONFIG) private readonly config: Pick<Config, 'firewall'>,
  ) {
    this.held = database.hold<InForce>('IP rules', ['IP rule'], async () => {
      const rules = await database.read<{ [K in keyof Dropped]: string }>(
        'ip-rules',
        `SELECT target_ip::text, target_name, target_port, target_protocol FROM ip_blacklist
         WHERE expires_at IS NULL OR expires_at > now() ORDER BY id`,
        [],
      );
      const networks = [...new Set(rules.map(({ target_ip }) => target_ip))];
      return { rules, networks, list: networkList(networks) };
    });
  }

  /** In the order in which they were added. */
  async all(): Promise<readonly Dropped[]> {
    return (await this.held.get()).rules;
  }

  /**
   * The networks that FreeSWITCH refuses. It knows addresses only: a rule for one port or protocol shuts its address
   * out of SIP altogether.
   */
  async refusedNetworks(): Promise<readonly string[]> {
    return (await this.refused()).networks;
  }

  /** The same as they are stored now, whatever this node has heard of; as last read when the database is away. */
  refusedNetworksNow(): Promise<readonly string[]> {
    this.held.markStale();
    return this.refusedNetworks();
  }

  /** Whether FreeSWITCH is to refuse this address; those of carriers never are. */
  async refuses(address: string): Promise<boolean> {
    const { list } = await this.refused();
    return holds(list, address) && !(await this.gateways.all()).includes(address);
  }

  private async refused(): Promise<InForce> {
    return this.config.firewall === 'acl' ? this.held.get() : NOTHING;
  }
}
