import type { Database } from '../database/database.js';

/**
 * Has `work` replace the users, without locking out whoever asked for it: that user's password counts on, as an enabled
 * administrator, and is added where there is none of that login. A session ends with the password it was made by: others
 * stay logged in where theirs is the same afterwards. In the running transaction.
 */
export async function keepingAccess(
  database: Database,
  userId: number,
  work: () => Promise<void>,
): Promise<void> {
  await database.run(
    `CREATE TEMP TABLE kept_sessions ON COMMIT DROP AS
     SELECT token_hash, address, sessions.created_at, expires_at, login, password_hash
     FROM sessions JOIN users ON users.id = user_id WHERE dev_key_id IS NULL`,
  );
  await database.run(
    `CREATE TEMP TABLE kept_user ON COMMIT DROP AS
     SELECT login, name, password_hash, type, tel, email FROM users WHERE id = $1`,
    [userId],
  );
  await work();
  await database.run(
    `INSERT INTO users (login, name, password_hash, type, tel, email, role)
     SELECT *, 'admin' FROM kept_user
     ON CONFLICT (login) DO UPDATE SET password_hash = excluded.password_hash, role = 'admin', disabled = 0`,
  );
  await database.run(
    `INSERT INTO sessions (token_hash, user_id, address, created_at, expires_at)
     SELECT token_hash, users.id, address, kept.created_at, expires_at
     FROM kept_sessions AS kept JOIN users USING (login, password_hash) WHERE disabled = 0`,
  );
}
