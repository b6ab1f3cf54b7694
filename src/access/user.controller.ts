import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { AdminOnly, currentCaller, ForEveryUser } from '../api/auth.js';
import { Input, isToggle, PatchOrToggle } from '../api/input.js';
import { Answers, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import { OwnPassword, UserInput } from './user.dto.js';
import type { User } from './user.entity.js';
import { UserService } from './user.service.js';

const ROW = rowOf(UserInput, { last_login_at: '' }, ['password']);

@Controller('api/users')
@AdminOnly()
export class UserController {
  constructor(private readonly users: UserService) {}

  @Get()
  @Answers('List users', pageOf(ROW))
  async list(@Listing() query: ListQuery) {
    const page = await this.users.list(query);
    return reply.page({ ...page, data: page.data.map(withSuper) }, Native);
  }

  @Get('me')
  @ForEveryUser()
  @Answers('The caller', ROW)
  async me() {
    return reply.row(withSuper(await this.users.get(currentCaller().userId)));
  }

  @Put('me/password')
  @ForEveryUser()
  @Answers("Change the caller's password; every session of theirs ends", savedOf('1'))
  async changeOwnPassword(@Input(OwnPassword) input: OwnPassword) {
    const { userId } = currentCaller();
    await this.users.changeOwnPassword(userId, input.old_password, input.password);
    return reply.saved(String(userId));
  }

  @Get(':id')
  @Answers('One user', ROW)
  async get(@RowId() id: number) {
    return reply.row(withSuper(await this.users.get(id)));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a user', savedOf(2))
  async create(@Input(UserInput) input: UserInput) {
    return reply.saved((await this.users.createUser(input)).id);
  }

  @Put(':id')
  @Answers('Update a user, or `{"action":"toggle"}`', savedOf('2'))
  async update(
    @RowId() id: number,
    @PatchOrToggle(UserInput) patch: Partial<UserInput>,
    @Body() body: unknown,
  ) {
    await (isToggle(body) ? this.users.toggle(id) : this.users.updateUser(id, patch));
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a user with sessions and dev keys', savedOf('2'))
  async remove(@RowId() id: number) {
    await this.users.remove(id);
    return reply.saved(String(id));
  }
}

const withSuper = (user: User) => ({ ...user, is_super: user.role === 'admin' ? 1 : 0 });
