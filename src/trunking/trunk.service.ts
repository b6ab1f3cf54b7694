import { Injectable } from '@nestjs/common';
import { CrudService, type Input } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import { Store } from '../api/store.js';
import { SecretBox } from '../database/secret-box.js';
import { gatewayParamFault } from './gateway-params.js';
import { parseParams } from './rules/trunk-gateway.js';
import { Trunk } from './trunk.entity.js';
import { requireContext } from './require-context.js';

/** A group that a trunk is in, and its place there. */
export interface TrunkMembership {
  readonly id: number;
  readonly name: string;
  readonly priority: number;
  readonly weight: number;
}

@Injectable()
export class TrunkService extends CrudService<Trunk> {
  constructor(
    store: Store,
    private readonly box: SecretBox,
  ) {
    super(store, Trunk, 'trunk');
  }

  override create(input: Input<Trunk>): Promise<Trunk> {
    return super.create(this.columns(input));
  }

  override update(id: number, patch: Input<Trunk>): Promise<Trunk> {
    return super.update(id, this.columns(patch));
  }

  async groupsOf(id: number): Promise<TrunkMembership[]> {
    return this.store.database.run(
      `SELECT g.id, g.name, m.priority, m.weight FROM trunk_group_members m JOIN trunk_groups g ON g.id = m.group_id
       WHERE m.trunk_id = $1 ORDER BY g.id`,
      [id],
    );
  }

  protected override async check(trunk: Partial<Trunk>, before?: Trunk): Promise<void> {
    checkParams(trunk.params ?? '');
    if (trunk.register === true) await this.checkAccount(trunk, before);
    const { source = '' } = trunk;
    if (source.startsWith('context-')) await requireContext(this.store.database, 'source', source);
  }

  /** FreeSWITCH ignores a gateway that registers without both, with a line in its log that nobody reads. */
  private async checkAccount({ username = '', password }: Partial<Trunk>, before?: Trunk): Promise<void> {
    if (username === '') throw Invalid.field('username', 'is required while register is true');
    if (!password && !(before && (await this.hasPassword(before.id))))
      throw Invalid.field('password', 'is required while register is true');
  }

  private async hasPassword(id: number): Promise<boolean> {
    const rows = await this.store.database.run(`SELECT 1 FROM trunks WHERE id = $1 AND password <> ''`, [id]);
    return rows.length > 0;
  }

  /** An empty password keeps what is stored. */
  private columns({ password, ...rest }: Input<Trunk>): Input<Trunk> {
    if (typeof password !== 'string' || password === '') return rest;
    return { ...rest, password: this.box.seal(password) };
  }
}

/** What has a column of its own is said there. */
const COLUMNS = ['context', 'proxy', 'register-transport'];
const SCALARS = ['string', 'number', 'boolean'];

function checkParams(text: string): void {
  const refuse = (problem: string): never => {
    throw Invalid.field('params', problem);
  };
  for (const [k, value] of Object.entries(parseParams(text))) {
    if (COLUMNS.includes(k)) refuse(`${k} has a field of its own`);
    if (!SCALARS.includes(typeof value)) refuse(`${k} must be text or a number`);
    const fault = gatewayParamFault(k, String(value));
    if (fault) refuse(fault.field === 'k' ? fault.message : `${k} ${fault.message}`);
  }
}
