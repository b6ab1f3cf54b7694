import { Injectable } from '@nestjs/common';
import { changeChildren } from '../api/change-children.js';
import { columnValues, CrudService } from '../api/crud.service.js';
import { Invalid, NotFound } from '../api/errors.js';
import { type ListQuery, type Page, toPage } from '../api/paging.js';
import { Store } from '../api/store.js';
import type { TrunkGroupMemberInput, TrunkGroupPlace } from './trunk-group.dto.js';
import { TrunkGroup, TrunkGroupMember } from './trunk-group.entity.js';
import { parseParams } from './rules/trunk-gateway.js';
import { dispatcherRow, type Member } from './rules/dispatcher-row.js';
import { TrunkStatus } from './trunk-status.js';

/** A trunk in a group, as it is listed there. */
export interface GroupTrunk {
  readonly trunk_id: number;
  readonly name: string;
  readonly priority: number;
  readonly weight: number;
}

@Injectable()
export class TrunkGroupService extends CrudService<TrunkGroup> {
  constructor(
    store: Store,
    private readonly states: TrunkStatus,
  ) {
    super(store, TrunkGroup, 'trunk group');
  }

  protected override async check({ params = '' }: Partial<TrunkGroup>): Promise<void> {
    const [name] = Object.keys(parseParams(params));
    if (name !== undefined) throw Invalid.field('params', `${name} is no parameter of a trunk group`);
  }

  /** In the order of their priorities. */
  async trunks(id: number): Promise<GroupTrunk[]> {
    await this.get(id);
    return this.store.database.run(
      `SELECT m.trunk_id, t.name, m.priority, m.weight FROM trunk_group_members m JOIN trunks t ON t.id = m.trunk_id
       WHERE m.group_id = $1 ORDER BY m.priority, m.id`,
      [id],
    );
  }

  async routeCodes(id: number): Promise<{ id: number; code: string; description: string }[]> {
    return this.store.database.run(
      'SELECT id, code, description FROM route_codes WHERE tg_id = $1 ORDER BY id',
      [id],
    );
  }

  /** One row a member of every group. @throws SwitchUnavailable when nobody can say how they are */
  async status(query: ListQuery): Promise<Page<Record<string, string>>> {
    const { page, perPage, sort, search } = query;
    if (sort) throw Invalid.field('sortField', 'is always group and priority here');
    if (search) throw Invalid.field('searchField', 'is not possible here');
    const [counted] = await this.store.database.run<{ n: number }>(
      'SELECT count(*)::int AS n FROM trunk_group_members',
    );
    const rows = await this.store.database.run<Member>(
      `SELECT m.group_id, g.name AS group_name, m.trunk_id, m.priority, m.weight, t.remote_addr, t.protocol, t.enabled,
              t.description, t.params
       FROM trunk_group_members m JOIN trunk_groups g ON g.id = m.group_id JOIN trunks t ON t.id = m.trunk_id
       ORDER BY m.group_id, m.priority, m.id LIMIT $1 OFFSET $2`,
      [perPage, (page - 1) * perPage],
    );
    const states = await this.states.of(rows);
    const data = rows.map((member, index) => dispatcherRow(member, states[index]!));
    return toPage(query, counted!.n, data);
  }

  /** @throws Conflict when the trunk is in the group already */
  async addTrunk(id: number, input: TrunkGroupMemberInput): Promise<void> {
    await this.changeTrunks(id, async () => {
      const values = columnValues<TrunkGroupMember>(this.members.metadata, { ...input, group_id: id });
      await this.members.insert(values);
    });
  }

  async placeTrunk(id: number, trunkId: number, place: TrunkGroupPlace): Promise<void> {
    await this.changeTrunks(id, async () => {
      const values = columnValues<TrunkGroupMember>(this.members.metadata, place);
      const member = await this.member(id, trunkId);
      await this.members.update(member.id, { ...values, updated_at: () => 'now()' });
    });
  }

  async removeTrunk(id: number, trunkId: number): Promise<void> {
    await this.changeTrunks(id, async () => {
      await this.members.delete((await this.member(id, trunkId)).id);
    });
  }

  private changeTrunks(id: number, work: () => Promise<void>): Promise<void> {
    return changeChildren(this.store, this, [id], 'trunks', (group) => this.trunks(group), work);
  }

  private async member(group_id: number, trunk_id: number): Promise<TrunkGroupMember> {
    const member = await this.members.findOneBy({ group_id, trunk_id });
    if (member === null) throw new NotFound(`trunk group ${group_id}: trunk`, trunk_id);
    return member;
  }

  private get members() {
    return this.store.database.repository(TrunkGroupMember);
  }
}
