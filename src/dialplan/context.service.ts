import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { InUse } from '../api/errors.js';
import { Store } from '../api/store.js';
import { Context } from './context.entity.js';

@Injectable()
export class ContextService extends CrudService<Context> {
  protected override readonly switchColumn = 'hotline_enabled';

  constructor(store: Store) {
    super(store, Context, 'context');
  }

  override async remove(id: number): Promise<Context> {
    return this.store.database.transaction(async () => {
      const { key } = await this.lock(id);
      const users = await this.store.database.run<{ entity: string; id: number; name: string }>(
        `SELECT 'route' AS entity, id, name FROM routes WHERE context = $1
         UNION ALL SELECT 'extension', id, extn FROM extensions WHERE context = $1 LIMIT 20`,
        [key],
      );
      if (users.length > 0) throw new InUse('context', key, users);
      return super.remove(id);
    });
  }
}
