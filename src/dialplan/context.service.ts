import { Injectable } from '@nestjs/common';
import { CrudService, type Input } from '../api/crud.service.js';
import { InUse } from '../api/errors.js';
import { Store } from '../api/store.js';
import { Context } from './context.entity.js';

@Injectable()
export class ContextService extends CrudService<Context> {
  protected override readonly switchColumn = 'hotline_enabled';

  constructor(store: Store) {
    super(store, Context, 'context');
  }

  /** The key is `context-<id>`, so the id is drawn first. */
  override async create(input: Input<Context>): Promise<Context> {
    const [{ id }] = (await this.store.database.run<{ id: number }>(
      `SELECT nextval(pg_get_serial_sequence('contexts', 'id'))::int AS id`,
    )) as [{ id: number }];
    return super.create({ ...input, id, key: `context-${id}` });
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
