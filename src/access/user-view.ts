import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { defaultExtension } from '../extensions/default-extension.js';
import { CONFIG } from '../tokens.js';
import type { User } from './user.entity.js';

/** What is told of a user's telephone: the extension that it calls with. */
interface Phone {
  readonly extn: string;
  /** PBX_DOMAIN where it has none. */
  readonly domain: string;
  readonly context: string;
}

/** A user as those see it who may not see users. */
export interface Person {
  readonly user_id: number;
  readonly login: string;
  readonly name: string;
  readonly disabled: number;
  /** Empty without a telephone. */
  readonly extn: string;
  readonly domain: string;
}

const NO_PHONE = { extn: '', context: '' };

/** Users as they are shown, with their telephones. */
@Injectable()
export class UserViews {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {}

  async rows(users: readonly User[]): Promise<(User & Phone & { is_super: 0 | 1 })[]> {
    const phones = await this.database.run<{ id: number; extn: string; context: string; domain: string }>(
      `SELECT users.id, own.* FROM users CROSS JOIN LATERAL (${defaultExtension('users')}) AS own
       WHERE users.id = ANY ($1::int[])`,
      [users.map(({ id }) => id)],
    );
    const known = new Map(phones.map(({ id, ...phone }) => [id, phone]));
    return users.map((user) => {
      const { extn, domain = '', context } = { ...NO_PHONE, ...known.get(user.id) };
      const phone = { extn, context, domain: domain || this.config.pbxDomain };
      return { ...user, ...phone, is_super: user.role === 'admin' ? 1 : 0 };
    });
  }

  async row(user: User) {
    return (await this.rows([user]))[0]!;
  }

  /** In the order of their ids. @param groupId those of that group alone */
  async people(groupId?: number): Promise<Person[]> {
    return this.database.run<Person & Record<string, unknown>>(
      `SELECT users.id AS user_id, login, users.name, disabled, coalesce(own.extn, '') AS extn,
              coalesce(nullif(own.domain, ''), $1) AS domain
       FROM users LEFT JOIN LATERAL (${defaultExtension('users')}) AS own ON TRUE
       WHERE $2::int IS NULL OR users.id IN (SELECT user_id FROM user_group_members WHERE group_id = $2)
       ORDER BY users.id`,
      [this.config.pbxDomain, groupId ?? null],
    );
  }
}
