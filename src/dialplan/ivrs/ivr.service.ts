import { Injectable } from '@nestjs/common';
import { CrudService } from '../../api/crud.service.js';
import type { ListQuery, Page } from '../../api/paging.js';
import { Store } from '../../api/store.js';
import { refuseUnsafe } from '../../api/unsafe.js';
import { parseApplicationLines } from '../../freeswitch/applications.js';
import { IvrActions } from './ivr-actions.js';
import { Ivr } from './ivr.entity.js';
import { DialplanReferences } from '../references.js';

export interface RouteToIvr {
  readonly id: number;
  readonly name: string;
  readonly called_prefix: string;
  readonly description: string;
}

@Injectable()
export class IvrService extends CrudService<Ivr> {
  readonly actions: IvrActions;

  constructor(store: Store, references: DialplanReferences) {
    super(store, Ivr, 'ivr');
    this.actions = new IvrActions(store, this, references);
  }

  override async list(query: ListQuery): Promise<Page<Ivr & { count_actions: number }>> {
    const page = await super.list(query);
    const counts = await this.store.database.run<{ id: number; count: number }>(
      `SELECT ivr_menu_id AS id, count(*)::int AS count FROM ivr_actions
       WHERE ivr_menu_id = ANY ($1::int[]) GROUP BY ivr_menu_id`,
      [page.data.map(({ id }) => id)],
    );
    const data = page.data.map((ivr) =>
      Object.assign(ivr, { count_actions: counts.find(({ id }) => id === ivr.id)?.count ?? 0 }),
    );
    return { ...page, data };
  }

  /** The routes that lead here, by day or by night. */
  async routes(id: number): Promise<RouteToIvr[]> {
    await this.get(id);
    return this.store.database.run(
      `SELECT id, name, prefix AS called_prefix, description FROM routes
       WHERE id IN (SELECT owner_id FROM links WHERE owner = 'route' AND target = 'ivr' AND target_id = $1)
       ORDER BY id`,
      [id],
    );
  }

  protected override async check({ exec_on_max_failures = '', exec_on_max_timeouts = '' }: Partial<Ivr>) {
    for (const [field, line] of Object.entries({ exec_on_max_failures, exec_on_max_timeouts }))
      refuseUnsafe(field, () => parseApplicationLines(line));
  }
}
