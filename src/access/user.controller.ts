import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { AdminOnly, currentCaller, ForEveryUser } from '../api/auth.js';
import { Input, isToggle, PatchOrToggle } from '../api/input.js';
import { Answers, described, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { jsonText, Native, reply } from '../api/reply.js';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { NewUser, OwnPassword, UserBatch, UserInput } from './user.dto.js';
import { UserService } from './user.service.js';
import { UserViews } from './user-view.js';

const ROW = rowOf(
  UserInput,
  {
    ...{ last_login_at: '', last_login_attempt_at: '' },
    extn: described('1001', 'the extension that the user calls with; it has the domain and the context'),
    ...{ domain: 'pbx.example.test', context: 'context-1' },
  },
  ['password'],
);

@Controller('api/users')
@AdminOnly()
export class UserController {
  constructor(
    private readonly users: UserService,
    private readonly views: UserViews,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {}

  @Get()
  @Answers('List users, newest first', pageOf(ROW))
  async list(@Listing({ login: 'part of the login', name: 'part of the name' }) query: ListQuery) {
    const page = await this.users.list(query);
    return reply.page({ ...page, data: await this.views.rows(page.data) }, Native);
  }

  @Get('me')
  @ForEveryUser()
  @Answers('The caller', ROW)
  async me() {
    return reply.row(await this.views.row(await this.users.get(currentCaller().userId)));
  }

  @Put('me/password')
  @ForEveryUser()
  @Answers("Change the caller's password; every session of theirs ends", savedOf('1'))
  async changeOwnPassword(@Input(OwnPassword) input: OwnPassword) {
    const { userId } = currentCaller();
    await this.users.changeOwnPassword(userId, input.old_password, input.password);
    return reply.saved(String(userId));
  }

  @Get('force_domain/default')
  @ForEveryUser()
  @Answers('The domain of extensions without their own', { type: 'string', example: 'pbx.example.test' })
  defaultDomain() {
    return jsonText(this.config.pbxDomain);
  }

  @Get(':id')
  @Answers('One user', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.views.row(await this.users.get(id)));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a user, with `extn` also their extension', savedOf(2))
  async create(@Input(NewUser) input: NewUser) {
    return reply.saved((await this.users.createUser(input)).id);
  }

  @Put()
  @Answers('Change several users at once', savedOf([]))
  async updateMany(@Input(UserBatch) batch: UserBatch) {
    await this.users.updateMany(batch);
    return reply.saved([], `update rows ${batch.username.length}`);
  }

  /** A toggle with an extension is CherryPBX's way to choose it. */
  @Put(':id')
  @Answers('Update a user, or `{"action":"toggle"}`', savedOf('2'))
  async update(
    @RowId() id: number,
    @PatchOrToggle(UserInput) patch: Partial<UserInput>,
    @Body() body: unknown,
  ) {
    const toggle = isToggle(body) && patch.extn_id === undefined;
    await (toggle ? this.users.toggle(id) : this.users.updateUser(id, patch));
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a user with sessions and dev keys; their extensions stay, and are nobody’s', savedOf('2'))
  async remove(@RowId() id: number) {
    await this.users.remove(id);
    return reply.saved(String(id));
  }
}
