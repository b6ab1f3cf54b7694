import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { NotFound } from './errors.js';
import { columnValues, type CrudService, type Input } from './crud.service.js';
import type { Row, SettingRow } from './row.js';
import type { Store } from './store.js';

/**
 * The settings that belong to one row (params, variables). Every query carries the parent's id, so that a child under
 * the wrong parent is not found; every change touches the parent and is published as the parent's.
 */
export class Settings<C extends SettingRow, P extends Row> {
  constructor(
    private readonly store: Store,
    private readonly parent: CrudService<P>,
    private readonly entity: EntityTarget<C>,
    /** In messages and audit: `route param`. */
    private readonly name: string,
    /** Printed with every row, as XSwitch does. */
    private readonly realm: string,
    /** The resource's own rules for one setting; throw to refuse. */
    private readonly check: (setting: { k: string; v: string }) => void = () => undefined,
  ) {}

  /** In the order in which they act: `o`, then id. */
  async list(parentId: number): Promise<(C & { realm: string })[]> {
    await this.parent.get(parentId);
    const rows = await this.repository
      .createQueryBuilder('row')
      .where('row.ref_id = :parentId', { parentId })
      .orderBy('row.o')
      .addOrderBy('row.id')
      .getMany();
    return rows.map((row) => this.print(row));
  }

  async create(parentId: number, input: Input<SettingRow>): Promise<C & { realm: string }> {
    return this.change(parentId, 'create', async () => {
      const values = this.checked({ ...input, ref_id: parentId });
      const result = await this.repository
        .createQueryBuilder()
        .insert()
        .values(values)
        .returning('id')
        .execute();
      return [undefined, await this.find(parentId, (result.raw as { id: number }[])[0]!.id)];
    });
  }

  async update(parentId: number, id: number, patch: Input<SettingRow>): Promise<C & { realm: string }> {
    return this.change(parentId, 'update', async () => {
      const before = await this.find(parentId, id);
      const values = { ...this.checked(patch, before), updated_at: () => 'now()' };
      const where = 'id = :id AND ref_id = :parentId';
      await this.repository
        .createQueryBuilder()
        .update()
        .set(values)
        .where(where, { id, parentId })
        .execute();
      return [before, await this.find(parentId, id)];
    });
  }

  async remove(parentId: number, id: number): Promise<void> {
    await this.change(parentId, 'delete', async () => {
      const before = await this.find(parentId, id);
      await this.repository.delete({ id, ref_id: parentId } as FindOptionsWhere<C>);
      return [before, before];
    });
  }

  /** Flips `disabled`: what CherryPBX sends as `{"action":"toggle"}`. */
  async toggle(parentId: number, id: number): Promise<C & { realm: string }> {
    return this.store.database.transaction(async () => {
      await this.parent.touch(parentId);
      const { disabled } = await this.find(parentId, id);
      return this.update(parentId, id, { disabled: disabled === 0 ? 1 : 0 });
    });
  }

  private async change(
    parentId: number,
    action: 'create' | 'update' | 'delete',
    work: () => Promise<[before: C | undefined, after: C]>,
  ): Promise<C & { realm: string }> {
    return this.store.commit(async (record) => {
      const parent = await this.parent.touch(parentId);
      const [before, after] = await work();
      await record({
        entity: this.parent.name,
        id: parentId,
        action: 'update',
        before: { ...parent, [this.name]: before && { ...before } },
        after: { ...parent, [this.name]: action === 'delete' ? undefined : { ...after } },
      });
      return this.print(after);
    });
  }

  private checked(input: Input<SettingRow>, before?: C): QueryDeepPartialEntity<C> {
    const values = columnValues<C>(this.repository.metadata, input as Input<C>);
    const { k = '', v = '' } = { ...before, ...values };
    this.check({ k, v });
    return values;
  }

  private async find(parentId: number, id: number): Promise<C> {
    const row = await this.repository.findOneBy({ id, ref_id: parentId } as FindOptionsWhere<C>);
    if (row === null) throw new NotFound(this.name, id);
    return row;
  }

  private print(row: C): C & { realm: string } {
    return Object.assign(row, { realm: this.realm });
  }

  private get repository() {
    return this.store.database.repository(this.entity);
  }
}
