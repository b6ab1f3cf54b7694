import { Inject, Injectable } from '@nestjs/common';
import { SwitchUnavailable } from '../api/errors.js';
import { askSwitches } from '../api/switch-access.js';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { SecretBox } from '../database/secret-box.js';
import {
  parseTimeRecurrence,
  timeRecurrenceFault,
  type WallTime,
} from '../dialplan/rules/time-recurrence.js';
import { opensAgain, wallTime } from '../dialplan/rules/time-window.js';
import { transformationFault } from '../dialplan/rules/transform-number.js';
import { getGlobal } from '../freeswitch/commands.js';
import { Switches } from '../freeswitch/switches.js';
import { CONFIG } from '../tokens.js';
import { GatewayDirectory } from '../trunking/gateway-directory.js';
import { GatewayStatus } from '../trunking/gateway-status.js';
import { needsTls, SPEAKS_TLS } from '../trunking/rules/tls.js';
import { gatewayName, trunkName } from '../trunking/sofia-names.js';
import { TrunkDirectory } from '../trunking/trunk-directory.js';
import { CHECKS, RULED, type Check } from './checks.js';

/** A row that cannot work, why, and what to do about it. */
export interface Problem {
  readonly kind: string;
  readonly entity: string;
  readonly id: number;
  readonly name: string;
  readonly message: string;
  readonly way_out: string;
}

/** Of each kind so many at most: a list of a million wrong numbers is one problem. */
const MOST = 100;

/** What is stored and cannot work, asked for now. */
@Injectable()
export class ProblemService {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly gateways: GatewayStatus,
    private readonly gatewayDirectory: GatewayDirectory,
    private readonly trunks: TrunkDirectory,
    private readonly switches: Switches,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain' | 'timezone'>,
  ) {}

  async all(): Promise<Problem[]> {
    const found: Problem[] = [];
    for (const check of CHECKS) found.push(...(await this.run(check)));
    const now = wallTime(new Date(), this.config.timezone);
    return [
      ...found,
      ...(await this.transformations()),
      ...(await this.times(now)),
      ...(await this.sealedWebhooks()),
      ...(await this.unlessUnavailable(() => this.down())),
      ...(await this.unlessUnavailable(() => this.withoutTls())),
    ];
  }

  private async run({ sql, message, wayOut, ...about }: Check): Promise<Problem[]> {
    const parameters = sql.includes('$1') ? [this.config.pbxDomain] : [];
    const rows = await this.database.run<{ id: number; name: string; detail: string }>(
      `SELECT * FROM (${sql}) AS problem ORDER BY id LIMIT ${MOST}`,
      parameters,
    );
    return rows.map(({ id, name, detail }) => ({
      ...about,
      ...{ id, name, message: message.replace('{detail}', () => detail), way_out: wayOut },
    }));
  }

  /** Stored before they were checked. */
  private async transformations(): Promise<Problem[]> {
    const each = RULED.map(
      ({ entity, table }) =>
        `SELECT '${entity}' AS entity, id, name, field, rule FROM ${table}
         CROSS JOIN LATERAL (VALUES ('dnc', dnc), ('sdnc', sdnc)) AS rules (field, rule)
         WHERE disabled = 0 AND rule <> ''`,
    );
    type Ruled = { entity: string; id: number; name: string; field: string; rule: string };
    const rows = await this.database.run<Ruled>(`${each.join(' UNION ALL ')} ORDER BY entity DESC, id`);
    return rows.flatMap(({ entity, id, name, field, rule }) => {
      const fault = transformationFault(rule);
      if (fault === undefined) return [];
      const message = `${field} "${rule}" is left out: it ${fault}`;
      return [
        {
          kind: 'unreadable transformation',
          entity,
          id,
          name,
          message,
          way_out: `correct ${field}`,
        },
      ];
    });
  }

  /** Of a copied database, or one whose SECRET_KEY was lost. */
  private async sealedWebhooks(): Promise<Problem[]> {
    const rows = await this.database.run<{ id: number; url: string; secret: string; headers: string }>(
      'SELECT id, url, secret, headers FROM webhooks WHERE disabled = 0 ORDER BY id',
    );
    return rows.flatMap(({ id, url: name, ...sealed }) => {
      const fields = (['secret', 'headers'] as const).filter((field) => !this.legible(sealed[field]));
      if (fields.length === 0) return [];
      const [kind, what] = ['unreadable secret', fields.join(' and ')];
      const message = `it is told nothing: ${what} cannot be read with this SECRET_KEY`;
      return [{ kind, entity: 'webhook', id, name, message, way_out: `give ${what} anew` }];
    });
  }

  private legible(sealed: string): boolean {
    try {
      this.box.open(sealed);
      return true;
    } catch {
      return false;
    }
  }

  private async times(now: WallTime): Promise<Problem[]> {
    const rows = await this.database.run<{ id: number; time_recurrence: string }>(
      'SELECT id, time_recurrence FROM time_recurrences ORDER BY id',
    );
    return rows.flatMap(({ id, time_recurrence: name }) => {
      const fault = timeRecurrenceFault(name);
      const never = fault === undefined && !opensAgain(parseTimeRecurrence(name), now);
      if (fault === undefined && !never) return [];
      const message =
        fault === undefined ? 'it does not open again within eight years' : `it never opens: ${fault}`;
      const way_out = 'correct the time string, or delete it';
      return [{ kind: 'time that never matches', entity: 'time recurrence', id, name, message, way_out }];
    });
  }

  /** As the switches say. @throws SwitchUnavailable */
  private async down(): Promise<Problem[]> {
    const states = await this.gateways.list();
    const ids = await this.database.run<{ id: number; name: string }>('SELECT id, name FROM gateways');
    const idOf = new Map(ids.map(({ id, name }) => [name, id]));
    return states
      .filter(({ gateway_status }) => gateway_status === 'DOWN')
      .map(({ name, gateway_state }) => ({
        ...{ kind: 'gateway down', entity: 'gateway', id: idOf.get(name) ?? 0, name },
        message: `FreeSWITCH has it DOWN (${gateway_state})`,
        way_out: 'check realm, username and password, and whether the carrier answers',
      }));
  }

  /** What is to be reached over TLS, of a profile that speaks none on some switch. @throws SwitchUnavailable */
  private async withoutTls(): Promise<Problem[]> {
    const facts = [...(await this.gatewayDirectory.all()), ...(await this.trunks.gateways())].filter(
      needsTls,
    );
    if (facts.length === 0) return [];
    const silent = new Map<string, string>();
    for (const [profile, variable] of Object.entries(SPEAKS_TLS)) {
      const answers = await askSwitches(this.switches, ({ link }) =>
        link.api(getGlobal(variable), { asIs: true }),
      );
      const without = answers.find(({ answer }) => answer.trim() !== 'true');
      if (without !== undefined) silent.set(profile, without.node.name);
    }
    const rows = await this.database.run<{ entity: 'gateway' | 'trunk'; id: number; name: string }>(
      `SELECT 'gateway' AS entity, id, name FROM gateways UNION ALL SELECT 'trunk', id, name FROM trunks ORDER BY 1, 2`,
    );
    return rows.flatMap(({ entity, id, name }) => {
      const inSwitch = entity === 'gateway' ? gatewayName(id) : trunkName(id);
      const { profile } = facts.find((each) => each.name === inSwitch) ?? { profile: '' };
      const node = silent.get(profile);
      if (node === undefined) return [];
      const option = profile === 'external' ? '--external-tls-port' : '--tls-port';
      const message = `it is to be reached over TLS, which the profile ${profile} of FreeSWITCH ${node} does not speak`;
      const way_out = `write that switch's folder with ${option} (npm run freeswitch:conf) and restart it`;
      return [{ kind: 'no TLS', entity, id, name, message, way_out }];
    });
  }

  /** Nothing while no switch can be asked, which /readyz tells. */
  private async unlessUnavailable(find: () => Promise<Problem[]>): Promise<Problem[]> {
    try {
      return await find();
    } catch (error) {
      if (error instanceof SwitchUnavailable) return [];
      throw error;
    }
  }
}
