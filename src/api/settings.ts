import type { EntityTarget } from 'typeorm';
import { Children } from './children.js';
import type { CrudService, Input } from './crud.service.js';
import type { Row, SettingRow } from './row.js';
import type { Store } from './store.js';

/** The settings that belong to one row (params, variables), in the order in which they act: `o`, then id. */
export class Settings<C extends SettingRow, P extends Row> extends Children<C, P, C & { realm: string }> {
  constructor(
    store: Store,
    parent: CrudService<P>,
    entity: EntityTarget<C>,
    name: string,
    /** Printed with every row, as XSwitch does. */
    private readonly realm: string,
    /** The resource's own rules for one setting; throw to refuse. */
    private readonly rules: (setting: { k: string; v: string }) => void | Promise<void> = () => undefined,
  ) {
    super(store, parent, entity, name, 'ref_id', ['o', 'id']);
  }

  /** Flips `disabled`: what CherryPBX sends as `{"action":"toggle"}`. */
  async toggle(parentId: number, id: number): Promise<C & { realm: string }> {
    return this.store.database.transaction(async () => {
      await this.parent.touch(parentId);
      const { disabled } = await this.find(parentId, id);
      return this.update(parentId, id, { disabled: disabled === 0 ? 1 : 0 } as Input<C>);
    });
  }

  protected override check({ k = '', v = '' }: Partial<SettingRow>): void | Promise<void> {
    return this.rules({ k, v });
  }

  protected override print(rows: C[]): (C & { realm: string })[] | Promise<(C & { realm: string })[]> {
    return rows.map((row) => Object.assign(row, { realm: this.realm }));
  }
}
