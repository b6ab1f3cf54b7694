import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Iptables } from '../firewall/iptables.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { Applied } from '../provisioning/applied.js';
import { ConfigurationSource } from '../provisioning/configuration-source.js';
import { CONFIG } from '../tokens.js';

export interface FirewallReport {
  readonly driver: Config['firewall'];
  /** Whether the IP blacklist is in force: on this machine (iptables), or on every switch (acl). */
  readonly enforced: boolean;
  /** Why not. */
  readonly error: string;
}

/** Whether who is on the IP blacklist is really kept out. */
@Injectable()
export class FirewallState {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'firewall'>,
    private readonly iptables: Iptables,
    private readonly switches: Switches,
    private readonly source: ConfigurationSource,
    private readonly applied: Applied,
  ) {}

  /** @param database whether it can be asked */
  async report(database: boolean): Promise<FirewallReport> {
    const driver = this.config.firewall;
    const error = await this.problem(driver, database);
    return { driver, enforced: error === '', error };
  }

  private async problem(driver: Config['firewall'], database: boolean): Promise<string> {
    if (driver === 'off') return 'FIREWALL is off';
    if (driver === 'iptables') return this.iptables.failure ?? '';
    if (!database) return 'what the switches have loaded is not known: the database cannot be asked';
    const { nodes } = this.switches;
    if (nodes.length === 0) return 'no switch is configured';
    const problems = await Promise.all(nodes.map((node) => this.problemOf(node)));
    return problems.filter((each) => each !== '').join('; ');
  }

  private async problemOf({ name, link }: SwitchNode): Promise<string> {
    if (link.state !== 'up') return `${name} cannot be reached`;
    const loaded = await this.applied.hasAcl(link.coreUuid ?? '', await this.source.access());
    return loaded ? '' : `${name} has not loaded the rules yet`;
  }
}
