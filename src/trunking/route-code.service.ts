import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Store } from '../api/store.js';
import { RouteCode } from './route-code.entity.js';

@Injectable()
export class RouteCodeService extends CrudService<RouteCode> {
  constructor(store: Store) {
    super(store, RouteCode, 'route code');
  }

  /** Every one there is; answers how many there were. One record holds them all. */
  async removeAll(): Promise<number> {
    return this.store.commit(async (record) => {
      const before = await this.repository.find({
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      if (before.length === 0) return 0;
      await this.repository.delete(before.map(({ id }) => id));
      await record({ entity: this.name, id: 'all', action: 'delete', before });
      return before.length;
    });
  }
}
