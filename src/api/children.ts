import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { NotFound } from './errors.js';
import { columnValues, type CrudService, type Input } from './crud.service.js';
import type { Row } from './row.js';
import type { Store } from './store.js';

/**
 * The rows that belong to one row. Every query carries the parent's id, so that a child under the wrong parent is not
 * found; every change touches the parent and is published as the parent's.
 */
export abstract class Children<C extends Row, P extends Row, Printed extends C = C> {
  constructor(
    protected readonly store: Store,
    protected readonly parent: CrudService<P>,
    private readonly entity: EntityTarget<C>,
    /** In messages, audit and references: `route param`. */
    private readonly name: string,
    /** The column that holds the parent's id. */
    private readonly parentColumn: keyof C & string,
    private readonly order: readonly (keyof C & string)[] = ['id'],
  ) {}

  async list(parentId: number): Promise<Printed[]> {
    await this.parent.get(parentId);
    const rows = this.repository
      .createQueryBuilder('row')
      .where(`row.${this.parentColumn} = :parentId`, { parentId });
    for (const column of this.order) rows.addOrderBy(`row.${column}`);
    return this.print(await rows.getMany());
  }

  async get(parentId: number, id: number): Promise<Printed> {
    await this.parent.get(parentId);
    return this.printOne(await this.find(parentId, id));
  }

  async create(parentId: number, input: Input<C>): Promise<Printed> {
    return this.change(parentId, 'create', async () => {
      const values = await this.checked({ ...input, [this.parentColumn]: parentId });
      const result = await this.repository
        .createQueryBuilder()
        .insert()
        .values(values)
        .returning('id')
        .execute();
      return [undefined, await this.find(parentId, (result.raw as { id: number }[])[0]!.id)];
    });
  }

  async update(parentId: number, id: number, patch: Input<C>): Promise<Printed> {
    return this.change(parentId, 'update', async () => {
      const before = await this.find(parentId, id);
      const values = { ...(await this.checked(patch, before)), updated_at: () => 'now()' };
      const where = `id = :id AND ${this.parentColumn} = :parentId`;
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
      await this.repository.delete({ id, [this.parentColumn]: parentId } as FindOptionsWhere<C>);
      return [before, before];
    });
  }

  /** The rows as they go out. */
  protected abstract print(rows: C[]): Printed[] | Promise<Printed[]>;

  /** The children's own rules, inside the transaction; throw to refuse. */
  protected abstract check(row: Partial<C>): void | Promise<void>;

  protected async find(parentId: number, id: number): Promise<C> {
    const row = await this.repository.findOneBy({ id, [this.parentColumn]: parentId } as FindOptionsWhere<C>);
    if (row === null) throw new NotFound(this.name, id);
    return row;
  }

  private async change(
    parentId: number,
    action: 'create' | 'update' | 'delete',
    work: () => Promise<[before: C | undefined, after: C]>,
  ): Promise<Printed> {
    return this.store.commit(async (record) => {
      const parent = await this.parent.touch(parentId);
      const [before, after] = await work();
      if (action !== 'delete') await this.store.references.link(this.name, after, before);
      await record({
        entity: this.parent.name,
        id: parentId,
        action: 'update',
        before: { ...parent, [this.name]: before && { ...before } },
        after: { ...parent, [this.name]: action === 'delete' ? undefined : { ...after } },
      });
      return this.printOne(after);
    });
  }

  private async checked(input: Input<C>, before?: C): Promise<QueryDeepPartialEntity<C>> {
    const values = columnValues<C>(this.repository.metadata, input);
    await this.check({ ...before, ...values });
    return values;
  }

  private async printOne(row: C): Promise<Printed> {
    return (await this.print([row]))[0]!;
  }

  private get repository() {
    return this.store.database.repository(this.entity);
  }
}
