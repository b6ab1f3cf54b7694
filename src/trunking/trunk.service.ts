import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import { Store } from '../api/store.js';
import { Trunk } from './trunk.entity.js';

/** A group that a trunk is in, and its place there. */
export interface TrunkMembership {
  readonly id: number;
  readonly name: string;
  readonly priority: number;
  readonly weight: number;
}

@Injectable()
export class TrunkService extends CrudService<Trunk> {
  constructor(store: Store) {
    super(store, Trunk, 'trunk');
  }

  async groupsOf(id: number): Promise<TrunkMembership[]> {
    return this.store.database.run(
      `SELECT g.id, g.name, m.priority, m.weight FROM trunk_group_members m JOIN trunk_groups g ON g.id = m.group_id
       WHERE m.trunk_id = $1 ORDER BY g.id`,
      [id],
    );
  }

  /** Held until the commit: a context that is being deleted is not there. */
  protected override async check({ source = '' }: Partial<Trunk>): Promise<void> {
    if (!source.startsWith('context-')) return;
    const found = await this.store.database.run('SELECT 1 FROM contexts WHERE key = $1 FOR KEY SHARE', [
      source,
    ]);
    if (found.length === 0) throw Invalid.field('source', `context ${source} does not exist`);
  }
}
