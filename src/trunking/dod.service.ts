import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { CrudService, type Input } from '../api/crud.service.js';
import { Invalid, NotFound } from '../api/errors.js';
import { containing, type ListQuery } from '../api/paging.js';
import { Store } from '../api/store.js';
import type { Config } from '../config.js';
import { DOD_TARGETS } from '../dialplan/rules/targets.js';
import { CONFIG } from '../tokens.js';
import type { ExtensionLines } from '../extensions/extension-lines.js';
import type { DodInput } from './dod.dto.js';
import { Dod } from './dod.entity.js';

const TABLES: Readonly<Record<Dod['type'], string>> = {
  GATEWAY: 'gateways',
  DISTRIBUTORS: 'distributors',
  TRUNKS: 'trunks',
};

@Injectable()
export class DodService extends CrudService<Dod> implements ExtensionLines {
  protected override readonly counted = true;

  constructor(
    store: Store,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {
    super(store, Dod, 'dod');
  }

  async createDod(input: DodInput): Promise<Dod> {
    return this.store.database.transaction(async () => this.create(await this.columns(input)));
  }

  /** What is absent is kept; a `name` or `ref_id` alone means another target of the same type. */
  async updateDod(id: number, patch: Partial<DodInput>): Promise<Dod> {
    return this.store.database.transaction(async () => {
      const before = await this.lock(id);
      return this.update(id, await this.columns(patch, before));
    });
  }

  async moveLine(extensionId: number, id: number, to: { type?: string; ref_id: number }): Promise<void> {
    await this.store.database.transaction(async () => {
      const { extn_id } = await this.lock(id);
      if (extn_id !== extensionId) throw new NotFound(this.name, id);
      await this.updateDod(id, to);
    });
  }

  /** `extn` asks for an extension's number, `line_number` for a part of it. */
  protected override narrow(rows: SelectQueryBuilder<Dod>, query: ListQuery): void {
    const { extn, line_number, ...filters } = query.filters;
    if (extn)
      rows.andWhere(
        `row.extn_id IN (SELECT id FROM extensions
          WHERE extn = split_part(:extn, '|', 1) AND :extn IN (extn, extn || '|' || domain))`,
        { extn },
      );
    if (line_number) rows.andWhere('row.line_number ILIKE :line', { line: containing(line_number) });
    super.narrow(rows, { ...query, filters });
  }

  /** The wire's names as the ids that are stored. @throws Invalid naming the field whose target does not exist */
  private async columns(input: Partial<DodInput>, before?: Dod): Promise<Input<Dod>> {
    const type = (input.type === 'TRUNK' ? 'TRUNKS' : (input.type ?? before?.type)) as Dod['type'];
    const ref_id = typeof input.ref_id === 'number' ? input.ref_id : undefined;
    const name = typeof input.name === 'string' && input.name !== '' ? input.name : undefined;
    const kept = type === before?.type && ref_id === undefined && name === undefined;
    return {
      ...(input.extn !== undefined && { extn_id: await this.extensionId(input.extn) }),
      ...(!kept && { type, ref_id: await this.targetId(type, ref_id, name) }),
      line_number: input.line_number,
    };
  }

  private async extensionId(number: string): Promise<number> {
    const [extn, domain = ''] = number.split('|');
    const [found] = await this.store.database.run<{ id: number }>(
      'SELECT id FROM extensions WHERE extn = $1 AND domain = $2',
      [extn, domain === this.config.pbxDomain ? '' : domain],
    );
    if (found === undefined) throw Invalid.field('extn', `extension ${number} does not exist`);
    return found.id;
  }

  private async targetId(type: Dod['type'], ref_id?: number, name?: string): Promise<number> {
    const [field, value] = ref_id === undefined ? (['name', name] as const) : (['ref_id', ref_id] as const);
    if (value === undefined) throw Invalid.field('name', `or ref_id is required: which ${DOD_TARGETS[type]}`);
    const [found] = await this.store.database.run<{ id: number; name: string }>(
      `SELECT id, name FROM ${TABLES[type]} WHERE ${field === 'name' ? 'name' : 'id'} = $1`,
      [value],
    );
    if (found === undefined) throw Invalid.field(field, `${DOD_TARGETS[type]} ${value} does not exist`);
    if (name !== undefined && name !== found.name)
      throw Invalid.field('name', `${DOD_TARGETS[type]} ${found.id} is called ${found.name}`);
    return found.id;
  }
}
