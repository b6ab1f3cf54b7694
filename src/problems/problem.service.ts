import { Inject, Injectable } from '@nestjs/common';
import { SwitchUnavailable } from '../api/errors.js';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import {
  parseTimeRecurrence,
  timeRecurrenceFault,
  type WallTime,
} from '../dialplan/rules/time-recurrence.js';
import { opensAgain, wallTime } from '../dialplan/rules/time-window.js';
import { transformationFault } from '../dialplan/rules/transform-number.js';
import { CONFIG } from '../tokens.js';
import { GatewayStatus } from '../trunking/gateway-status.js';
import { CHECKS, type Check } from './checks.js';

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
    private readonly gateways: GatewayStatus,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain' | 'timezone'>,
  ) {}

  async all(): Promise<Problem[]> {
    const found: Problem[] = [];
    for (const check of CHECKS) found.push(...(await this.run(check)));
    const now = wallTime(new Date(), this.config.timezone);
    return [...found, ...(await this.transformations()), ...(await this.times(now)), ...(await this.down())];
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
    const rows = await this.database.run<{ id: number; name: string; field: string; rule: string }>(
      `SELECT id, name, field, rule FROM routes
       CROSS JOIN LATERAL (VALUES ('dnc', dnc), ('sdnc', sdnc)) AS rules (field, rule)
       WHERE disabled = 0 AND rule <> '' ORDER BY id`,
    );
    return rows.flatMap(({ id, name, field, rule }) => {
      const fault = transformationFault(rule);
      if (fault === undefined) return [];
      const message = `${field} "${rule}" is left out: it ${fault}`;
      return [
        {
          kind: 'unreadable transformation',
          entity: 'route',
          id,
          name,
          message,
          way_out: `correct ${field}`,
        },
      ];
    });
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

  /** As the switches say; nothing while none can be asked, which /readyz tells. */
  private async down(): Promise<Problem[]> {
    try {
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
    } catch (error) {
      if (error instanceof SwitchUnavailable) return [];
      throw error;
    }
  }
}
