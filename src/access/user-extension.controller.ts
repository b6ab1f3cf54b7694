import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { AdminOnly, currentCaller, ForEveryUser } from '../api/auth.js';
import { Input, Patch } from '../api/input.js';
import { Answers, arrayOf, RowId, savedOf } from '../api/openapi.js';
import { reply } from '../api/reply.js';
import { EXTENSION_ROW } from '../extensions/extension.controller.js';
import { OwnExtensionInput } from '../extensions/extension.dto.js';
import { ExtensionService } from '../extensions/extension.service.js';
import { ExtensionViews } from '../extensions/extension-view.js';
import { LeavingExtension } from './user.dto.js';
import { UserService } from './user.service.js';

/** The extensions of a user; what they may change of their own. */
@Controller('api/users')
@AdminOnly()
export class UserExtensionController {
  constructor(
    private readonly users: UserService,
    private readonly extensions: ExtensionService,
    private readonly views: ExtensionViews,
  ) {}

  @Get('me/extensions')
  @ForEveryUser()
  @Answers("The caller's own extensions", arrayOf(EXTENSION_ROW))
  async listOwn() {
    return this.rowsOf(currentCaller().userId);
  }

  @Put('me/extensions/:id')
  @ForEveryUser()
  @Answers('Change how an own extension is called, or the password of its mailbox', savedOf('7'))
  async updateOwn(@RowId() id: number, @Patch(OwnExtensionInput) patch: Partial<OwnExtensionInput>) {
    await this.extensions.updateOf(currentCaller().userId, id, patch);
    return reply.saved(String(id));
  }

  @Get(':id/extensions')
  @Answers('The extensions of a user, oldest first', arrayOf(EXTENSION_ROW))
  async list(@RowId() id: number) {
    await this.users.get(id);
    return this.rowsOf(id);
  }

  @Post(':id/extns/leave')
  @HttpCode(200)
  @Answers('Take an extension from its user; it stays, and is nobody’s', savedOf('7'))
  async leave(@RowId() id: number, @Input(LeavingExtension) { extn_id }: LeavingExtension) {
    await this.users.leaveExtension(id, extn_id);
    return reply.saved(String(extn_id));
  }

  private async rowsOf(userId: number) {
    return reply.rows(await this.views.rows(await this.extensions.ofUser(userId)));
  }
}
