import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { InUse, Invalid, type User } from '../api/errors.js';
import { Store } from '../api/store.js';
import { Dict } from './dict.entity.js';

/** Whose columns hold the keys of a realm, and what those rows are called. */
const USERS: Readonly<Record<string, { entity: string; from: string; column: string; name: string }>> = {
  MFILE_TYPE: { entity: 'media file', from: 'media_files', column: 'type', name: 'name' },
  EXTENSION_TYPE: { entity: 'extension', from: 'extensions', column: 'type', name: 'extn' },
  DEST: { entity: 'route', from: 'routes', column: 'dest_type', name: 'name' },
  CONF_VIDEO_MODE: { entity: 'conference room', from: 'conference_rooms', column: 'video_mode', name: 'nbr' },
  CONF_CALL_PERM: { entity: 'conference room', from: 'conference_rooms', column: 'call_perm', name: 'nbr' },
};

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

  override remove(id: number): Promise<Dict> {
    return this.store.database.transaction(async () => {
      await this.refuseUsed(await this.lock(id, 'pessimistic_write'));
      return super.remove(id);
    });
  }

  protected override async check({ realm, k }: Partial<Dict>, before?: Dict): Promise<void> {
    if (before && (before.realm !== realm || before.k !== k)) await this.refuseUsed(before);
  }

  /** @throws InUse naming the rows that have its key */
  private async refuseUsed({ id, realm, k }: Dict): Promise<void> {
    const found = Object.hasOwn(USERS, realm) ? USERS[realm] : undefined;
    if (found === undefined) return;
    const { entity, from, column, name } = found;
    const rows = await this.store.database.run<Pick<User, 'id' | 'name'>>(
      `SELECT id, ${name} AS name FROM ${from} WHERE ${column} = $1 ORDER BY id LIMIT 20`,
      [k],
    );
    if (rows.length > 0)
      throw new InUse(
        this.name,
        id,
        rows.map((row) => ({ entity, ...row })),
      );
  }
}
