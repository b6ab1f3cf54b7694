import { Injectable } from '@nestjs/common';
import { CrudService, type Input } from '../api/crud.service.js';
import { Invalid, NotFound } from '../api/errors.js';
import { Settings } from '../api/settings.js';
import { Store } from '../api/store.js';
import { refuseUnsafe } from '../api/unsafe.js';
import { SecretBox } from '../database/secret-box.js';
import { requirePicks, withRules } from '../dialplan/numbers/number-rules.js';
import { setStored } from '../freeswitch/applications.js';
import type { GatewayInput, GatewayVariableInput } from './gateway.dto.js';
import { Gateway, GatewayParam, GatewayVariable } from './gateway.entity.js';
import { GATEWAY_PARAMS, gatewayParamFault } from './gateway-params.js';
import { requireContext } from './require-context.js';

const DIRECTIONS: Readonly<Record<string, number>> = { both: 0, inbound: 1, outbound: 2 };

interface GatewayUsers {
  readonly routes: { id: number; name: string; prefix: string }[];
  readonly dods: { id: number; line_number: string }[];
  readonly distributors: { id: number; name: string }[];
}

@Injectable()
export class GatewayService extends CrudService<Gateway> {
  readonly params: Settings<GatewayParam, Gateway>;
  readonly variables: Settings<GatewayVariable, Gateway>;

  constructor(
    store: Store,
    private readonly box: SecretBox,
  ) {
    super(store, Gateway, 'gateway');
    this.params = new Settings(store, this, GatewayParam, 'param', 'GATEWAY', async ({ k, v }) => {
      const fault = gatewayParamFault(k, v);
      if (fault) throw Invalid.field(fault.field, fault.message);
      if (k === 'context' && v !== '') await requireContext(store.database, 'v', v);
    });
    this.variables = new Settings(store, this, GatewayVariable, 'variable', 'GATEWAY', ({ k, v }) => {
      refuseUnsafe('v', () => setStored(k, v));
    });
  }

  /** With a template the params of "default" (all disabled) or of another gateway are copied. */
  async createGateway({ template, ...input }: GatewayInput): Promise<Gateway> {
    return this.store.database.transaction(async () => {
      const gateway = await this.create(this.columns(input));
      if (template === 'default') {
        for (const [k, v] of Object.entries(GATEWAY_PARAMS))
          await this.params.create(gateway.id, { k, v, disabled: 1 });
      } else if (template) {
        for (const { k, v, o, disabled } of await this.templateOf(Number(template))) {
          await this.params.create(gateway.id, { k, v, o, disabled });
        }
      }
      return gateway;
    });
  }

  async updateGateway(id: number, { template: _, ...patch }: Partial<GatewayInput>): Promise<Gateway> {
    return this.update(id, this.columns(patch));
  }

  async byName(name: string): Promise<Gateway> {
    const row = await this.select().andWhere('row.name = :name', { name }).getOne();
    if (row === null) throw new NotFound('gateway', name);
    return row;
  }

  /** Who leads to a gateway: routes also where only their times do, and distributors where a node does. */
  async usedBy(id: number): Promise<GatewayUsers> {
    await this.get(id);
    const users = <R extends object>(owner: string, table: string, columns: string): Promise<R[]> =>
      this.store.database.run(
        `SELECT id, ${columns} FROM ${table} WHERE id IN
           (SELECT owner_id FROM links WHERE owner = $1 AND target = 'gateway' AND target_id = $2) ORDER BY id`,
        [owner, id],
      );
    return {
      routes: await users('route', 'routes', 'name, prefix'),
      dods: await users('dod', 'dods', 'line_number'),
      distributors: await users('distributor', 'distributors', 'name'),
    };
  }

  /** FreeSWITCH ignores a gateway that registers without name and password, with a line in its log that nobody reads. */
  protected override async check(row: Partial<Gateway>, before?: Gateway): Promise<void> {
    const { register = 'yes', username = '', password } = row;
    await requirePicks(this.store.database, row, before);
    if (register === 'no') return;
    if (username === '') throw Invalid.field('username', 'is required while register is yes');
    if (!password && !(before && (await this.hasPassword(before.id)))) {
      throw Invalid.field('password', 'is required while register is yes');
    }
  }

  private async hasPassword(id: number): Promise<boolean> {
    const rows = await this.store.database.run(`SELECT 1 FROM gateways WHERE id = $1 AND password <> ''`, [
      id,
    ]);
    return rows.length > 0;
  }

  private async templateOf(id: number): Promise<GatewayParam[]> {
    try {
      return await this.params.list(id);
    } catch (error) {
      if (error instanceof NotFound) throw Invalid.field('template', `gateway ${id} does not exist`);
      throw error;
    }
  }

  private columns({ password, register, ...rest }: Partial<GatewayInput>): Input<Gateway> {
    return {
      ...withRules(rest),
      ...(typeof password === 'string' && password !== '' && { password: this.box.seal(password) }),
      ...(register !== undefined && { register: typeof register === 'string' ? yesNo(register) : register }),
    };
  }
}

const yesNo = (text: string): 'yes' | 'no' => (['yes', 'true', '1'].includes(text) ? 'yes' : 'no');

/** The wire's words for a direction as the number that is stored; DEFAULT stays what it is. */
export function variableRow({ direction, ...rest }: Partial<GatewayVariableInput>): Input<GatewayVariable> {
  if (typeof direction !== 'string') return { ...rest, direction };
  return { ...rest, direction: DIRECTIONS[direction] ?? Number(direction) };
}
