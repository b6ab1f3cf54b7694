import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import { Store } from '../api/store.js';
import { Dict } from './dict.entity.js';

@Injectable()
export class DictService extends CrudService<Dict> {
  constructor(store: Store) {
    super(store, Dict, 'dict');
  }

  /** One realm whole, not paged; `REALMS` lists the realms there are. */
  async realm(realm: string | undefined, sort?: string): Promise<Dict[]> {
    if (sort && !['o', 'k'].includes(sort)) throw Invalid.field('sort', 'must be o or k');
    const rows = this.select();
    if (realm !== undefined) rows.andWhere('row.realm = :realm', { realm });
    return rows
      .orderBy(sort === 'k' ? 'row.k' : 'row.o')
      .addOrderBy('row.id')
      .getMany();
  }

  async realms(): Promise<{ realm: string; k: string; v: string }[]> {
    const found = await this.store.database.run<{ realm: string }>(
      'SELECT DISTINCT realm FROM dicts ORDER BY realm',
    );
    return found.map(({ realm }) => ({ realm: 'REALMS', k: realm, v: realm }));
  }

  /** The realm as one object keyed by `k`. */
  async object(realm: string): Promise<Record<string, string>> {
    return Object.fromEntries((await this.realm(realm)).map(({ k, v }) => [k, v]));
  }
}
