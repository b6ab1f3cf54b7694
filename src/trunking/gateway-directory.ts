import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { enabledSettings } from '../database/enabled-settings.js';
import type { Held } from '../database/held.js';
import { SecretBox } from '../database/secret-box.js';
import type { GatewayFacts } from './rules/gateway-facts.js';
import { gatewayName } from './sofia-names.js';

/** Number transformations as they are stored; empty: none. */
interface StoredRules {
  readonly dnc: string;
  readonly sdnc: string;
}

/** The gateways that belong in the switches, for sofia.conf and for calls. */
@Injectable()
export class GatewayDirectory {
  private readonly enabled: Held<ReadonlyMap<number, StoredRules>>;

  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {
    this.enabled = database.hold('gateways', ['gateway', 'SIP profile'], () => this.readEnabled());
  }

  async all(): Promise<GatewayFacts[]> {
    const rows = await this.database.read<Omit<GatewayFacts, 'name'> & { id: number }>(
      'gateways',
      `SELECT g.id, p.name AS profile, g.realm, g.username, g.password, g.register,
              ${enabledSettings('gateway_params', 'g', 'k', 'v')} AS params,
              ${enabledSettings('gateway_variables', 'g', 'k', 'v', 'direction')} AS variables
       FROM gateways g JOIN sip_profiles p ON p.id = g.profile_id
       WHERE g.disabled = 0 AND p.disabled = 0 ORDER BY g.id`,
      [],
    );
    return rows.map(({ id, ...row }) => ({
      ...row,
      name: gatewayName(id),
      password: this.box.open(row.password),
    }));
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

  /** The transformations, as they are written, of those of these that have any. */
  async rules(ids: readonly number[]): Promise<ReadonlyMap<number, StoredRules>> {
    const enabled = await this.enabled.get();
    const found = ids.map((id) => [id, enabled.get(id)] as const);
    return new Map(
      found.filter((each): each is [number, StoredRules] => each[1] !== undefined && hasRules(each[1])),
    );
  }

  private async readEnabled(): Promise<ReadonlyMap<number, StoredRules>> {
    const rows = await this.database.read<StoredRules & { id: number }>(
      'enabled-gateways',
      `SELECT g.id, g.dnc, g.sdnc FROM gateways g JOIN sip_profiles p ON p.id = g.profile_id
       WHERE g.disabled = 0 AND p.disabled = 0`,
      [],
    );
    return new Map(rows.map(({ id, ...rules }) => [id, rules]));
  }
}

const hasRules = ({ dnc, sdnc }: StoredRules): boolean => dnc !== '' || sdnc !== '';
