import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { NodeSession } from '../database/node-session.js';
import { Switches } from '../freeswitch/switches.js';
import { FirewallState, type FirewallReport } from './firewall-state.js';
import { RedisState, type RedisReport } from './redis-state.js';

export interface SwitchReport {
  /** Host and port. */
  readonly name: string;
  readonly state: string;
  /** Why it is not up. */
  readonly error: string;
  /** Whether this node tells it of changes; one node at a time does. */
  readonly keeper: boolean;
}

export interface HealthReport {
  readonly status: 'ok' | 'unavailable';
  readonly database: 'up' | 'down';
  readonly switches: readonly SwitchReport[];
  /** Beside the status: calls go on without it. */
  readonly firewall: FirewallReport;
  /** Beside it, too. */
  readonly redis: RedisReport;
}

@Injectable()
export class Health {
  constructor(
    private readonly database: Database,
    private readonly switches: Switches,
    private readonly session: NodeSession,
    private readonly firewall: FirewallState,
    private readonly redis: RedisState,
  ) {}

  async report(): Promise<HealthReport> {
    const reachable = await this.database.read('ready', 'SELECT 1', []).then(
      () => true,
      () => false,
    );
    const switches = this.switches.nodes.map(({ name, link }) => ({
      name,
      state: link.state,
      error: link.state === 'up' ? '' : (link.lastError?.message ?? ''),
      keeper: this.session.keeps(link.coreUuid ?? ''),
    }));
    const ok = reachable && switches.every(({ state }) => state === 'up');
    return {
      status: ok ? 'ok' : 'unavailable',
      database: reachable ? 'up' : 'down',
      switches,
      firewall: await this.firewall.report(reachable),
      redis: this.redis.report(),
    };
  }
}
