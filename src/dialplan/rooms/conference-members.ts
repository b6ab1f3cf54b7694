import { Children } from '../../api/children.js';
import type { CrudService, Input } from '../../api/crud.service.js';
import { NotFound } from '../../api/errors.js';
import type { Store } from '../../api/store.js';
import { ConferenceMember, type ConferenceRoom } from './conference-room.entity.js';
import type { GroupUsers } from './group-users.js';

/** A user of a group who can be made a member: with the first of the user's extensions. */
export interface Candidate {
  readonly id: number;
  readonly user_id: number;
  readonly name: string;
  readonly extn: string;
  readonly description: string;
}

/** The members of a room, as its moderators order them. */
export class ConferenceMembers extends Children<ConferenceMember, ConferenceRoom> {
  constructor(
    store: Store,
    private readonly rooms: CrudService<ConferenceRoom>,
    private readonly groups: GroupUsers,
  ) {
    super(store, rooms, ConferenceMember, 'conference member', 'room_id', ['sort', 'id']);
  }

  /** All of them or none. */
  createAll(roomId: number, inputs: readonly Input<ConferenceMember>[]): Promise<number[]> {
    return this.store.database.transaction(async () => {
      const ids: number[] = [];
      for (const input of inputs) ids.push((await this.create(roomId, input)).id);
      return ids;
    });
  }

  /** Makes a moderator of a member, or the other way round. */
  toggle(roomId: number, id: number): Promise<ConferenceMember> {
    return this.store.database.transaction(async () => {
      await this.rooms.touch(roomId);
      const { disabled } = await this.find(roomId, id);
      return this.update(roomId, id, { disabled: disabled === 0 ? 1 : 0 });
    });
  }

  /** Who of a group is not in the room yet, and has an extension to be there with. */
  async remaining(roomId: number, groupId: number): Promise<Candidate[]> {
    await this.rooms.get(roomId);
    const users = await this.groups.of(groupId);
    if (users === undefined) throw new NotFound('user group', groupId);
    return this.store.database.run<Candidate>(
      `SELECT u.id, u.id AS user_id, coalesce(nullif(u.name, ''), u.login) AS name, e.extn, '' AS description
       FROM users u
       JOIN LATERAL (SELECT extn FROM extensions WHERE user_id = u.id ORDER BY id LIMIT 1) e ON true
       WHERE u.id = ANY ($2::int[]) AND NOT EXISTS (
         SELECT 1 FROM conference_members m WHERE m.room_id = $1 AND (m.user_id = u.id OR m.num = e.extn))
       ORDER BY u.id`,
      [roomId, users],
    );
  }

  protected override print(rows: ConferenceMember[]): ConferenceMember[] {
    return rows;
  }

  protected override check(): void {}
}
