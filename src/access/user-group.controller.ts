import { Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { AdminOnly, ForEveryUser } from '../api/auth.js';
import { Input, Patch } from '../api/input.js';
import { Answers, arrayOf, object, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, MAX_PER_PAGE, readListQuery, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { UserGroupInput, UserGroupMembers } from './user-group.dto.js';
import type { UserGroup } from './user-group.entity.js';
import { UserGroupService } from './user-group.service.js';
import { UserViews } from './user-view.js';

const ROW = rowOf(UserGroupInput, { domain: 'pbx.example.test' });
const MEMBER = object({
  ...{ user_id: 2, login: 'alice', name: 'Alice', disabled: 0, extn: '1001', domain: 'pbx.example.test' },
});

/** Groups of users: everybody may know who is in one, administrators change them. */
@Controller('api')
@AdminOnly()
export class UserGroupController {
  constructor(
    private readonly groups: UserGroupService,
    private readonly views: UserViews,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {}

  @Get('groups')
  @ForEveryUser()
  @Answers('List user groups, newest first', pageOf(ROW))
  async list(@Listing() query: ListQuery) {
    const page = await this.groups.list(query);
    return reply.page({ ...page, data: page.data.map(this.withDomain) }, Native);
  }

  @Get('groups/user_group')
  @ForEveryUser()
  @Answers('Every user group', arrayOf(ROW))
  async all() {
    const { data } = await this.groups.list(readListQuery({ perPage: String(MAX_PER_PAGE) }));
    return reply.rows(data.map(this.withDomain));
  }

  @Get('groups/:id')
  @ForEveryUser()
  @Answers('One user group', ROW)
  async get(@RowId() id: number) {
    return reply.row(this.withDomain(await this.groups.get(id)));
  }

  @Post('groups')
  @HttpCode(200)
  @Answers('Create a user group', savedOf(3))
  async create(@Input(UserGroupInput) input: UserGroupInput) {
    return reply.saved((await this.groups.create(input)).id);
  }

  @Put('groups/:id')
  @Answers('Update a user group', savedOf('3'))
  async update(@RowId() id: number, @Patch(UserGroupInput) patch: Partial<UserGroupInput>) {
    await this.groups.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete('groups/:id')
  @Answers('Delete a user group; its users stay', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.groups.remove(id);
    return reply.saved(String(id));
  }

  @Get('groups/:id/members')
  @ForEveryUser()
  @Answers('The users of a group, with the extensions they call with', arrayOf(MEMBER))
  async members(@RowId() id: number) {
    await this.groups.get(id);
    return reply.rows(await this.views.people(id));
  }

  @Post('groups/:id/members')
  @HttpCode(200)
  @Answers('Put users into a group', savedOf('3'))
  async addMembers(@RowId() id: number, @Input(UserGroupMembers) { user_ids }: UserGroupMembers) {
    await this.groups.addMembers(id, user_ids);
    return reply.saved(String(id));
  }

  @Delete('groups/members/:groupId/:userId')
  @Answers('Take a user out of a group', savedOf('2'))
  async removeMember(@RowId('groupId') groupId: number, @RowId('userId') userId: number) {
    await this.groups.removeMember(groupId, userId);
    return reply.saved(String(userId));
  }

  @Get('user_groups/:id')
  @ForEveryUser()
  @Answers('The groups of a user, by the user’s id', arrayOf(ROW))
  async ofUser(@RowId() id: number) {
    return reply.rows((await this.groups.ofUser(id)).map(this.withDomain));
  }

  @Get('conference_rooms/select/users')
  @ForEveryUser()
  @Answers(
    'Users that can be invited: those with an extension, by their ids',
    arrayOf(object({ id: 2, extn: '1001', name: 'Alice' })),
  )
  async callable() {
    const people = await this.views.people();
    return people
      .filter(({ extn, disabled }) => extn !== '' && disabled === 0)
      .map(({ user_id, extn, name, login }) => ({ id: user_id, extn, name: name || login }));
  }

  /** Users are those of PBX_DOMAIN, whatever their extensions'. */
  private readonly withDomain = (group: UserGroup) => ({ ...group, domain: this.config.pbxDomain });
}
