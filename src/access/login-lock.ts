import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** Five failures of one login from one address lock that pair for two hours. */
export const PAIR_FAILURES = 5;
/** Fifty failures of one login from anywhere slow it to one try a minute, so that nobody can lock the admin out. */
export const LOGIN_FAILURES = 50;
const LOCK_SQL = `interval '2 hours'`;
const ANYWHERE = '';

export interface LockVerdict {
  readonly allowed: boolean;
  readonly text: string;
}

const OPEN: LockVerdict = { allowed: true, text: '' };

/** Counts failed logins in Postgres, so that every API node counts the same. */
@Injectable()
export class LoginLock {
  constructor(private readonly database: Database) {}

  /**
   * Whether this try may be made. It is counted as failed beforehand, so that tries made at once cannot all slip
   * through; `succeeded` takes it back. While a login is slowed, addresses it has succeeded from before are exempt:
   * a flood from elsewhere cannot use up the owner's tries.
   */
  async admit(login: string, address: string): Promise<LockVerdict> {
    const [state] = await this.database.run<{ total: number; trusted: boolean }>(
      `SELECT coalesce(sum(failures), 0)::int AS total,
              EXISTS (SELECT FROM login_addresses JOIN users ON users.id = user_id
                      WHERE users.login = $1 AND address = $2 AND last_at > now() - interval '30 days') AS trusted
       FROM login_failures WHERE login = $1 AND last_at > now() - ${LOCK_SQL}`,
      [login, address],
    );
    const slowed = state!.total >= LOGIN_FAILURES && !state!.trusted;
    if (slowed && !(await this.takeMinute(login)))
      return { allowed: false, text: 'Too many failures: one try a minute' };
    const counted = await this.database.run(
      `INSERT INTO login_failures AS f (login, address, failures, last_at) VALUES ($1, $2, 1, now())
       ON CONFLICT (login, address) DO UPDATE SET last_at = now(),
         failures = CASE WHEN f.last_at > now() - ${LOCK_SQL} THEN f.failures + 1 ELSE 1 END
       WHERE f.failures < $3 OR f.last_at <= now() - ${LOCK_SQL}
       RETURNING 1`,
      [login, address, PAIR_FAILURES],
    );
    return counted.length > 0 ? OPEN : { allowed: false, text: 'Too many failures: locked for 2 hours' };
  }

  private async takeMinute(login: string): Promise<boolean> {
    const slot = await this.database.run(
      `INSERT INTO login_failures AS f (login, address, failures, last_at) VALUES ($1, $2, 0, now())
       ON CONFLICT (login, address) DO UPDATE SET last_at = now() WHERE f.last_at <= now() - interval '1 minute'
       RETURNING 1`,
      [login, ANYWHERE],
    );
    return slot.length > 0;
  }

  async succeeded(userId: number, login: string, address: string): Promise<void> {
    await this.database.run('DELETE FROM login_failures WHERE login = $1 AND address = $2', [login, address]);
    await this.database.run(
      `INSERT INTO login_addresses (user_id, address, last_at) VALUES ($1, $2, now())
       ON CONFLICT (user_id, address) DO UPDATE SET last_at = now()`,
      [userId, address],
    );
  }

  /** Forgets what no longer counts. */
  async sweep(): Promise<void> {
    await this.database.run(`DELETE FROM login_failures WHERE last_at < now() - ${LOCK_SQL}`);
  }
}
