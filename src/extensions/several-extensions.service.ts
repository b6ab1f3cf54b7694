import { Injectable } from '@nestjs/common';
import { Invalid } from '../api/errors.js';
import { DEFAULT } from '../api/fields.js';
import { Database } from '../database/database.js';
import type { ExtensionInput, ExtensionRange } from './extension.dto.js';
import { ExtensionService } from './extension.service.js';

/** So many are made by one request: each is a few statements. */
const MOST = 1_000;
/** What tells extensions apart. */
const UNLIKE = ['extn', 'number_alias', 'a1_hash'] as const;

/** Many extensions at once: all of them or none. */
@Injectable()
export class SeveralExtensions {
  constructor(
    private readonly database: Database,
    private readonly extensions: ExtensionService,
  ) {}

  /** @returns their ids @throws Conflict when one is there already */
  async createRange({ extns_start, extns_end, login, ...shared }: ExtensionRange): Promise<number[]> {
    const [first, last] = [Number(extns_start), Number(extns_end)];
    if (last < first) throw Invalid.field('extns_end', 'must not be less than extns_start');
    if (last - first >= MOST) throw Invalid.field('extns_end', `makes more than ${MOST} extensions`);
    return this.database.transaction(async () => {
      const user_id = await this.holderOf(login);
      const ids: number[] = [];
      for (let number = first; number <= last; number += 1) {
        // "0100" is followed by "0101".
        const extn = String(number).padStart(extns_start.length, '0');
        const { id } = await this.extensions.create({ ...shared, extn, name: extn, user_id });
        ids.push(id);
      }
      return ids;
    });
  }

  /** What is sent empty is kept. @throws NotFound when one does not exist */
  async update(ids: readonly number[], patch: Partial<ExtensionInput>): Promise<void> {
    const alike = UNLIKE.find((field) => patch[field] !== undefined);
    if (alike !== undefined) throw Invalid.field(alike, 'cannot be the same for several extensions');
    const given = Object.fromEntries(
      Object.entries<unknown>(patch).filter(([, value]) => value !== DEFAULT && value !== ''),
    );
    // In the order of their ids: two of these at once must not wait for each other.
    const ordered = ids.toSorted((one, other) => one - other);
    await this.database.transaction(async () => {
      for (const id of ordered) await this.extensions.update(id, given);
    });
  }

  private async holderOf(login: unknown): Promise<number | undefined> {
    if (typeof login !== 'string' || login === '') return undefined;
    const [user] = await this.database.run<{ id: number }>('SELECT id FROM users WHERE login = $1', [login]);
    if (user === undefined) throw Invalid.field('login', `user ${login} does not exist`);
    return user.id;
  }
}
