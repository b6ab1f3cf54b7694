import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { CrudService, type Input } from '../api/crud.service.js';
import { Forbidden, Invalid } from '../api/errors.js';
import { DEFAULT } from '../api/fields.js';
import { containing, type ListQuery } from '../api/paging.js';
import { requestContext, type Role } from '../api/request-context.js';
import { Store } from '../api/store.js';
import { ExtensionService } from '../extensions/extension.service.js';
import { LoginLock } from './login-lock.js';
import { generatePassword, hashPassword, verifyPassword } from './password.js';
import type { NewUser, UserBatch, UserInput } from './user.dto.js';
import { User } from './user.entity.js';

/** The first administrator: cannot be deleted, disabled or demoted, so that somebody can always log in. */
const ADMIN_ID = 1;
export const ADMIN_LOGIN = 'admin';
/** In less nobody could read a page, and the first administrator not undo it. */
const SHORTEST_IDLE = 60;

@Injectable()
export class UserService extends CrudService<User> {
  constructor(
    store: Store,
    private readonly loginLock: LoginLock,
    private readonly extensions: ExtensionService,
  ) {
    super(store, User, 'user');
  }

  /** With an extension, where `extn` is there: both or neither. */
  async createUser({ extn, extn_password, context, ...input }: NewUser): Promise<User> {
    if (!given(input.password)) throw Invalid.field('password', 'is required');
    if (given(extn) && !given(extn_password))
      throw Invalid.field('extn_password', 'is required with an extension');
    const values = await columns(input);
    return this.store.database.transaction(async () => {
      const user = await this.create(values);
      if (!given(extn)) return user;
      const name = user.name || user.login;
      const extension = { extn, name, password: extn_password, user_id: user.id };
      const { id } = await this.extensions.create({ ...extension, ...(given(context) && { context }) });
      return this.update(user.id, { extn_id: id });
    });
  }

  /** @throws NotFound when one does not exist */
  async updateMany({ username, ...patch }: UserBatch): Promise<void> {
    await this.store.database.transaction(async () => {
      for (const id of username.toSorted((one, other) => one - other)) await this.update(id, patch);
    });
  }

  /** @throws NotFound where the extension is not theirs */
  async leaveExtension(id: number, extensionId: number): Promise<void> {
    await this.get(id);
    await this.extensions.updateOf(id, extensionId, { user_id: DEFAULT });
  }

  async updateUser(id: number, patch: Partial<UserInput>): Promise<User> {
    return this.store.database.transaction(async () => {
      const { role } = await this.lock(id);
      const user = await this.update(id, await columns(patch, role));
      // Who changed a password or was shut out must log in again.
      if (given(patch.password) || user.disabled === 1) await this.endSessions(id);
      return user;
    });
  }

  /** A new idle_timeout counts from now on: what has been idle for too long by the old one stays over. */
  override async update(id: number, patch: Input<User>): Promise<User> {
    return this.store.database.transaction(async () => {
      const before = await this.lock(id);
      const user = await super.update(id, patch);
      if (user.idle_timeout !== before.idle_timeout) {
        await this.store.database.run(
          'DELETE FROM sessions WHERE user_id = $1 AND $2 > 0 AND used_at < now() - make_interval(secs => $2)',
          [id, before.idle_timeout],
        );
        await this.store.database.run('UPDATE sessions SET used_at = now() WHERE user_id = $1', [id]);
      }
      return user;
    });
  }

  /** Whoever is shut out must log in again. */
  override async toggle(id: number): Promise<User> {
    return this.store.database.transaction(async () => {
      const { disabled } = await this.lock(id);
      return this.updateUser(id, { disabled: disabled === 0 ? 1 : 0 });
    });
  }

  /** Guessing the old password is locked as logging in is. */
  async changeOwnPassword(id: number, oldPassword: string, password: string): Promise<void> {
    const address = requestContext.get()?.address ?? '';
    const { login, password_hash } = await this.select()
      .andWhere('row.id = :id', { id })
      .addSelect('row.password_hash')
      .getOneOrFail();
    const verdict = await this.loginLock.admit(login, address);
    if (!verdict.allowed) throw new Forbidden(verdict.text);
    if (!(await verifyPassword(password_hash, oldPassword))) throw new Forbidden('the old password is wrong');
    await this.loginLock.succeeded(id, login, address);
    await this.updateUser(id, { password });
  }

  /** Their extensions stay, and are nobody's. */
  override async remove(id: number): Promise<User> {
    if (id === ADMIN_ID) throw Invalid.field('id', 'the first administrator cannot be deleted');
    return this.store.database.transaction(async () => {
      await this.lock(id);
      for (const extension of await this.extensions.ofUser(id)) await this.leaveExtension(id, extension.id);
      return super.remove(id);
    });
  }

  /** Makes `admin` on an empty database; answers the password when it was generated. */
  async ensureAdmin(password: string | undefined): Promise<string | undefined> {
    if ((await this.repository.count()) > 0) return undefined;
    const chosen = password ?? generatePassword();
    const values = { id: ADMIN_ID, login: ADMIN_LOGIN, name: 'Administrator', role: 'admin' } as const;
    await this.repository.insert({ ...values, password_hash: await hashPassword(chosen) });
    await this.store.database.run(`SELECT setval(pg_get_serial_sequence('users', 'id'), $1)`, [ADMIN_ID]);
    return password === undefined ? chosen : undefined;
  }

  protected override async check(row: Partial<User>, before?: User): Promise<void> {
    if (before?.id === ADMIN_ID && row.role !== 'admin')
      throw Invalid.field('role', 'the first administrator stays one');
    if (before?.id === ADMIN_ID && row.disabled === 1)
      throw Invalid.field('disabled', 'the first administrator stays enabled');
    const { extn_id = null, idle_timeout = 0 } = row;
    if (idle_timeout > 0 && idle_timeout < SHORTEST_IDLE)
      throw Invalid.field('idle_timeout', `must be 0, or at least ${SHORTEST_IDLE} seconds`);
    if (extn_id === null || extn_id === before?.extn_id) return;
    const own = await this.store.database.run(
      'SELECT FROM extensions WHERE id = $1 AND user_id = $2 FOR KEY SHARE',
      [extn_id, before?.id ?? null],
    );
    if (own.length === 0) throw Invalid.field('extn_id', 'must be one of their own extensions');
  }

  protected override narrow(rows: SelectQueryBuilder<User>, query: ListQuery): void {
    const { login, name, ...filters } = query.filters;
    if (login) rows.andWhere('row.login ILIKE :login', { login: containing(login) });
    if (name) rows.andWhere('row.name ILIKE :name', { name: containing(name) });
    super.narrow(rows, { ...query, filters });
  }

  private async endSessions(id: number): Promise<void> {
    await this.store.database.run('DELETE FROM sessions WHERE user_id = $1', [id]);
  }
}

/** `is_super` and `password` are how the wire says role and hash; is_super=0 takes the role from an admin only. */
async function columns(
  { password, is_super, role, ...rest }: Partial<UserInput>,
  before?: Role,
): Promise<Input<User>> {
  if (is_super === 1 && role !== undefined && role !== 'admin')
    throw Invalid.field('is_super', 'is 1 for role admin alone');
  const chosen =
    role ?? (is_super === 1 ? 'admin' : is_super === 0 && before === 'admin' ? DEFAULT : undefined);
  return {
    ...rest,
    ...(chosen !== undefined && { role: chosen as Role }),
    ...(given(password) && { password_hash: await hashPassword(password) }),
  };
}

/** Empty or null keeps the password that is stored. */
const given = (password: unknown): password is string => typeof password === 'string' && password !== '';
