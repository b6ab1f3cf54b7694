import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { enabledSettings } from '../database/enabled-settings.js';
import type { Held } from '../database/held.js';
import { SecretBox } from '../database/secret-box.js';
import { gatewayName } from './sofia-names.js';

/** A gateway as the switches are told of it; the password in the clear. */
export interface GatewayFacts {
  readonly id: number;
  readonly profile: string;
  readonly realm: string;
  readonly username: string;
  readonly password: string;
  readonly register: 'yes' | 'no';
  readonly params: readonly { readonly k: string; readonly v: string }[];
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
}

/** The gateways that belong in the switches, for sofia.conf and for calls. */
@Injectable()
export class GatewayDirectory {
  private readonly enabled: Held<ReadonlySet<number>>;

  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {
    this.enabled = database.hold('gateways', ['gateway', 'SIP profile'], () => this.readEnabled());
  }

  async all(): Promise<GatewayFacts[]> {
    const rows = await this.database.read<GatewayFacts>(
      'gateways',
      `SELECT g.id, p.name AS profile, g.realm, g.username, g.password, g.register,
              ${enabledSettings('gateway_params', 'g', 'k', 'v')} AS params,
              ${enabledSettings('gateway_variables', 'g', 'k', 'v', 'direction')} AS variables
       FROM gateways g JOIN sip_profiles p ON p.id = g.profile_id
       WHERE g.disabled = 0 AND p.disabled = 0 ORDER BY g.id`,
      [],
    );
    return rows.map((row) => ({ ...row, password: this.box.open(row.password) }));
  }

  /** The enabled ones: what people call them -> what FreeSWITCH does. */
  async names(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.read<{ id: number; name: string }>(
      'gateway-names',
      'SELECT id, name FROM gateways WHERE disabled = 0',
      [],
    );
    return new Map(rows.map(({ id, name }) => [name, gatewayName(id)]));
  }

  /** Which of these may be called, in the order given. */
  async callable(ids: readonly number[]): Promise<number[]> {
    const enabled = await this.enabled.get();
    return ids.filter((id) => enabled.has(id));
  }

  private async readEnabled(): Promise<ReadonlySet<number>> {
    const rows = await this.database.read<{ id: number }>(
      'enabled-gateways',
      `SELECT g.id FROM gateways g JOIN sip_profiles p ON p.id = g.profile_id
       WHERE g.disabled = 0 AND p.disabled = 0`,
      [],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
