import { Injectable } from '@nestjs/common';
import { changeChildren } from '../api/change-children.js';
import { CrudService } from '../api/crud.service.js';
import { Invalid, NotFound } from '../api/errors.js';
import { Store } from '../api/store.js';
import { UserGroup } from './user-group.entity.js';
import { UserService } from './user.service.js';

@Injectable()
export class UserGroupService extends CrudService<UserGroup> {
  constructor(
    store: Store,
    private readonly users: UserService,
  ) {
    super(store, UserGroup, 'user group');
  }

  /** The groups of a user, oldest first. @throws NotFound for one that does not exist */
  async ofUser(userId: number): Promise<UserGroup[]> {
    await this.users.get(userId);
    return this.select()
      .andWhere('row.id IN (SELECT group_id FROM user_group_members WHERE user_id = :userId)', { userId })
      .orderBy('row.id')
      .getMany();
  }

  /** The ids of its users; undefined: there is no such group. */
  async of(groupId: number): Promise<readonly number[] | undefined> {
    const [group] = await this.store.database.run<{ ids: number[] }>(
      `SELECT ARRAY(SELECT user_id FROM user_group_members WHERE group_id = g.id ORDER BY user_id) AS ids
       FROM user_groups g WHERE id = $1`,
      [groupId],
    );
    return group?.ids;
  }

  /** Those who are in it already stay so. @throws Invalid for a user who does not exist */
  async addMembers(id: number, userIds: readonly number[]): Promise<void> {
    await this.changeMembers(id, async () => {
      const held = await this.store.database.run<{ id: number }>(
        'SELECT id FROM users WHERE id = ANY ($1::int[]) ORDER BY id FOR KEY SHARE',
        [userIds],
      );
      const missing = userIds.find((userId) => !held.some((user) => user.id === userId));
      if (missing !== undefined) throw Invalid.field('user_ids', `user ${missing} does not exist`);
      await this.store.database.run(
        'INSERT INTO user_group_members SELECT $1, unnest($2::int[]) ON CONFLICT DO NOTHING',
        [id, userIds],
      );
    });
  }

  /** @throws NotFound for who is not in it */
  async removeMember(id: number, userId: number): Promise<void> {
    await this.changeMembers(id, async () => {
      const left = await this.store.database.run(
        'DELETE FROM user_group_members WHERE group_id = $1 AND user_id = $2 RETURNING user_id',
        [id, userId],
      );
      if (left.length === 0) throw new NotFound('user', userId, `user ${userId} is not in user group ${id}`);
    });
  }

  /**
   * The numbers of the extensions that an item of a list means: of all users of the group of that name or, where no
   * extension has that number, id; else the item itself.
   */
  async numbersOf(items: readonly string[]): Promise<string[]> {
    const found = await this.store.database.run<{ item: string; numbers: string[] }>(
      `SELECT item, coalesce(array_agg(number) FILTER (WHERE number <> ''), '{}') AS numbers
       FROM unnest($1::text[]) AS item
       JOIN user_groups AS g ON g.name = item
         OR g.id::text = item AND NOT EXISTS (SELECT FROM extensions WHERE item IN (extn, number_alias))
       LEFT JOIN user_group_members AS member ON member.group_id = g.id
       LEFT JOIN extensions AS own ON own.user_id = member.user_id
       LEFT JOIN LATERAL unnest(ARRAY[own.extn, own.number_alias]) AS number ON TRUE
       GROUP BY item`,
      [items],
    );
    const groups = new Map(found.map(({ item, numbers }) => [item, numbers]));
    return [...new Set(items.flatMap((item) => groups.get(item) ?? [item]))];
  }

  private changeMembers(id: number, work: () => Promise<void>): Promise<void> {
    const members = (): Promise<{ user_id: number }[]> =>
      this.store.database.run('SELECT user_id FROM user_group_members WHERE group_id = $1 ORDER BY user_id', [
        id,
      ]);
    return changeChildren(this.store, this, [id], 'members', members, work);
  }
}
