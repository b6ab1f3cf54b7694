import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Switches } from '../freeswitch/switches.js';

export interface HealthReport {
  readonly status: 'ok' | 'unavailable';
  readonly database: 'up' | 'down';
  /** Host and port, state, and why it is not up. */
  readonly switches: readonly { readonly name: string; readonly state: string; readonly error: string }[];
}

@Injectable()
export class Health {
  constructor(
    private readonly database: Database,
    private readonly switches: Switches,
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
    }));
    const ok = reachable && switches.every(({ state }) => state === 'up');
    return { status: ok ? 'ok' : 'unavailable', database: reachable ? 'up' : 'down', switches };
  }
}
