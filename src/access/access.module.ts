import { Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ExtensionsModule } from '../extensions/extensions.module.js';
import { AuditController } from './audit.controller.js';
import { AuditLog } from './audit.js';
import { DevKeyController } from './dev-key.controller.js';
import { DevKeyService } from './dev-key.service.js';
import { LoginLock } from './login-lock.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { UserController } from './user.controller.js';
import { UserExtensionController } from './user-extension.controller.js';
import { UserGroupController } from './user-group.controller.js';
import { UserGroupService } from './user-group.service.js';
import { UserService } from './user.service.js';
import { UserViews } from './user-view.js';

const SWEEP_MS = 10 * 60_000;

/** Who may: users, their groups, sessions, dev keys, the login lock; and who did: the audit log. */
@Module({
  imports: [ExtensionsModule],
  controllers: [
    SessionController,
    UserExtensionController,
    UserController,
    UserGroupController,
    DevKeyController,
    AuditController,
  ],
  providers: [AuditLog, DevKeyService, LoginLock, SessionService, UserGroupService, UserService, UserViews],
  exports: [AuditLog, SessionService, UserGroupService, UserService],
})
export class AccessModule implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout;

  constructor(private readonly sessions: SessionService) {}

  onModuleInit(): void {
    // A sweep that fails (database away) is made up for by the next one.
    this.timer = setInterval(() => void this.sessions.sweep().catch(() => undefined), SWEEP_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
