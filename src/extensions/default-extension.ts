import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** What a user calls with. */
export interface DefaultExtension {
  readonly extn: string;
  /** Empty: PBX_DOMAIN. */
  readonly domain: string;
}

/** SQL of the extension that a user calls with: the chosen one, else the oldest; none that is disabled. */
export const defaultExtension = (user: string): string =>
  `SELECT own.extn, own.domain, own.context FROM extensions AS own
   WHERE own.user_id = ${user}.id AND own.disabled = 0
   ORDER BY own.id = ${user}.extn_id DESC NULLS LAST, own.id LIMIT 1`;

/** Which of their extensions users call with. */
@Injectable()
export class DefaultExtensions {
  constructor(private readonly database: Database) {}

  async of(userId: number): Promise<DefaultExtension | undefined> {
    const [found] = await this.database.run<{ extn: string; domain: string }>(
      `SELECT own.extn, own.domain FROM users CROSS JOIN LATERAL (${defaultExtension('users')}) AS own
       WHERE users.id = $1`,
      [userId],
    );
    return found;
  }
}
