import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Authenticator } from '../api/auth.js';
import { Forbidden } from '../api/errors.js';
import type { Caller, Role } from '../api/request-context.js';
import { Database } from '../database/database.js';
import { DefaultExtensions } from '../extensions/default-extension.js';
import { LoginLock } from './login-lock.js';
import { hashToken, verifyNothing, verifyPassword } from './password.js';

/** 24 hours, XSwitch's default, fixed from the issue of the token. */
export const SESSION_SECONDS = 86_400;
const WRONG = 'Wrong username or password';

export interface Credentials {
  readonly login: string;
  readonly password?: string;
  readonly dev_key?: string;
  readonly address: string;
}

interface Account {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled: number;
  readonly password_hash: string;
}

/** SQL: whether a session was not used for as long as its user's may be. */
const IDLE = `(idle_timeout > 0 AND used_at < now() - make_interval(secs => idle_timeout))`;

/** What a dev key is good for. */
type Scope = 'api' | 'cli';

const hasScope = (scope: Scope): string => `'${scope}' = ANY (string_to_array(scopes, ','))`;

export interface OpenSession {
  readonly token: string;
  /** Seconds since 1970. */
  readonly expires: number;
  readonly account: Omit<Account, 'password_hash'>;
  /** The extension that the user calls with; empty where there is none. */
  readonly extn: string;
}

/** Log-in, log-out, and who is behind a token. Tokens are stored hashed: a copy of the database opens nothing. */
@Injectable()
export class SessionService extends Authenticator {
  constructor(
    private readonly database: Database,
    private readonly lock: LoginLock,
    private readonly extensions: DefaultExtensions,
  ) {
    super();
  }

  /** @throws Forbidden for wrong credentials, a disabled user or a lock; it does not tell which of the first two */
  async open({ login, password, dev_key, address }: Credentials): Promise<OpenSession> {
    const verdict = await this.lock.admit(login, address);
    if (!verdict.allowed) throw new Forbidden(verdict.text);
    const account = await this.account(login);
    const proven = await this.proves(account, password, dev_key);
    if (account === undefined || !proven || account.disabled === 1) throw new Forbidden(WRONG);
    await this.lock.succeeded(account.id, login, address);
    return this.issue(account, address, dev_key);
  }

  async close(credential: Buffer): Promise<void> {
    await this.database.run('DELETE FROM sessions WHERE token_hash = $1', [credential]);
  }

  /** One statement for both kinds of token, since every request asks it. */
  async authenticate(
    credential: string,
  ): Promise<(Omit<Caller, 'by'> & { by: 'token' | 'dev_key' }) | undefined> {
    const hash = hashToken(credential);
    const [found] = await this.database.read<{
      id: number;
      login: string;
      role: Role;
      key_id: number | null;
      ages: boolean;
    }>(
      'authenticate',
      `SELECT users.id, login, role, NULL::int AS key_id,
              idle_timeout > 0 AND used_at < now() - interval '1 second' AS ages
       FROM sessions JOIN users ON users.id = user_id
       WHERE token_hash = $1 AND expires_at > now() AND NOT ${IDLE} AND disabled = 0
       UNION ALL
       SELECT users.id, login, role, dev_keys.id, FALSE FROM dev_keys JOIN users ON users.id = user_id
       WHERE key_hash = $1 AND disabled = 0 AND ${hasScope('api')}`,
      [hash],
    );
    if (found === undefined) return undefined;
    if (found.ages)
      await this.database.run('UPDATE sessions SET used_at = now() WHERE token_hash = $1', [hash]);
    if (found.key_id !== null) await this.stamp(found.key_id);
    const by = found.key_id === null ? ('token' as const) : ('dev_key' as const);
    return { userId: found.id, login: found.login, role: found.role, by, credential: hash };
  }

  /** Who is behind a dev key that has that scope; every other credential is nobody's. */
  async holderOf(key: string, scope: Scope): Promise<Caller | undefined> {
    const credential = hashToken(key);
    const [found] = await this.database.read<{ id: number; login: string; role: Role; key_id: number }>(
      `key-${scope}`,
      `SELECT users.id, login, role, dev_keys.id AS key_id FROM dev_keys JOIN users ON users.id = user_id
       WHERE key_hash = $1 AND disabled = 0 AND ${hasScope(scope)}`,
      [credential],
    );
    if (found === undefined) return undefined;
    await this.stamp(found.key_id);
    return { userId: found.id, login: found.login, role: found.role, by: 'dev_key', credential };
  }

  /** Forgets what has expired. */
  async sweep(): Promise<void> {
    await this.database.run('DELETE FROM sessions WHERE expires_at < now()');
    await this.database.run(`DELETE FROM sessions USING users WHERE users.id = user_id AND ${IDLE}`);
    await this.lock.sweep();
  }

  /** Of whom is remembered when somebody has tried. */
  private async account(login: string): Promise<Account | undefined> {
    const [account] = await this.database.run<Account>(
      `UPDATE users SET last_login_attempt_at = now() WHERE login = $1
       RETURNING id, login, name, role, disabled, password_hash`,
      [login],
    );
    return account;
  }

  private async proves(account: Account | undefined, password?: string, devKey?: string): Promise<boolean> {
    if (devKey === undefined)
      return account === undefined
        ? verifyNothing(password ?? '')
        : verifyPassword(account.password_hash, password ?? '');
    if (account === undefined) return false;
    const known = await this.database.run(
      `SELECT 1 FROM dev_keys WHERE user_id = $1 AND key_hash = $2 AND ${hasScope('api')}`,
      [account.id, hashToken(devKey)],
    );
    return known.length > 0;
  }

  /** Nothing is issued for a password or key that was changed or deleted while it was being checked. */
  private async issue(
    { password_hash, ...account }: Account,
    address: string,
    devKey?: string,
  ): Promise<OpenSession> {
    const token = randomUUID();
    const [session] = await this.database.run<{ expires: number }>(
      `WITH proven AS (
         UPDATE users SET last_login_at = now() WHERE id = $2 AND password_hash = $5 AND disabled = 0 RETURNING id
       ), key AS (SELECT id FROM dev_keys WHERE user_id = $2 AND key_hash = $6 FOR KEY SHARE)
       INSERT INTO sessions (token_hash, user_id, address, expires_at, dev_key_id)
       SELECT $1, proven.id, $3, now() + make_interval(secs => $4), key.id FROM proven LEFT JOIN key ON TRUE
       WHERE $6::bytea IS NULL OR key.id IS NOT NULL
       RETURNING floor(extract(epoch FROM expires_at))::int AS expires`,
      [
        hashToken(token),
        account.id,
        address,
        SESSION_SECONDS,
        password_hash,
        devKey === undefined ? null : hashToken(devKey),
      ],
    );
    if (session === undefined) throw new Forbidden(WRONG);
    const extension = await this.extensions.of(account.id);
    return { token, expires: session.expires, account, extn: extension?.extn ?? '' };
  }

  /** When a key was last used, to the minute: not a write a request. */
  private async stamp(keyId: number): Promise<void> {
    await this.database.run(
      `UPDATE dev_keys SET last_used_at = now()
       WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
      [keyId],
    );
  }
}
