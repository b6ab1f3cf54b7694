import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { AccessModule } from './access/access.module.js';
import { AuditLog } from './access/audit.js';
import { UserGroupService } from './access/user-group.service.js';
import { GroupUsers } from './dialplan/rooms/group-users.js';
import { SessionService } from './access/session.service.js';
import { Authenticator } from './api/auth.js';
import { References } from './api/references.js';
import { Audit, Store } from './api/store.js';
import { BackupModule } from './system/backup/backup.module.js';
import { CallsModule } from './calls/calls.module.js';
import { LiveChannels } from './calls/live-channels.js';
import { ChangeFeed } from './database/change-feed.js';
import { Database } from './database/database.js';
import { NodeSession } from './database/node-session.js';
import { SecretBox } from './database/secret-box.js';
import { RowCounts } from './database/row-counts.js';
import { DialplanModule } from './dialplan/dialplan.module.js';
import { DialplanReferences } from './dialplan/references.js';
import { ExtensionsModule } from './extensions/extensions.module.js';
import { FirewallModule } from './firewall/firewall.module.js';
import { Switches } from './freeswitch/switches.js';
import { CallingExtensions } from './extensions/calling-extensions.js';
import { GuestExtensions } from './extensions/extension-directory.js';
import { ExtensionLines } from './extensions/extension-lines.js';
import { CtiGuests } from './interop/cti/guests.js';
import { CtiRedisModule } from './interop/cti/cti-redis.module.js';
import { RedisClient } from './interop/cti/redis-client.js';
import { RedisState } from './system/redis-state.js';
import { CtiModule } from './interop/cti/cti.module.js';
import { LiveConfig } from './live-config.js';
import { RecentLog } from './logs/recent-log.js';
import { LogsModule } from './logs/logs.module.js';
import { MediaModule } from './media/media.module.js';
import { ProblemsModule } from './problems/problems.module.js';
import { Applied } from './provisioning/applied.js';
import { ProvisioningModule } from './provisioning/provisioning.module.js';
import type { SecuredConfig } from './secret-files.js';
import { SheetsModule } from './sheets/sheets.module.js';
import { SystemModule } from './system/system.module.js';
import { DodService } from './trunking/dod.service.js';
import { RunningConfig } from './trunking/running-config.js';
import { TrunkingModule } from './trunking/trunking.module.js';
import { CONFIG, LOG } from './tokens.js';

export interface Parts {
  readonly config: SecuredConfig;
  readonly log: Logger;
  /** What of it is kept. */
  readonly recent: RecentLog;
  readonly dataSource: DataSource;
  readonly switches: Switches;
}

/** What every module may ask for: settings, log, database, switches. */
@Module({})
class CoreModule {
  static of({ config, log, recent, dataSource, switches }: Parts): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOG, useValue: log },
      { provide: RecentLog, useValue: recent },
      { provide: Database, useValue: new Database(dataSource, new ChangeFeed(log)) },
      NodeSession,
      { provide: SecretBox, useValue: new SecretBox(config.secretKey) },
      { provide: Switches, useValue: switches },
    ];
    return { module: CoreModule, global: true, providers, exports: providers };
  }
}

/** The interfaces that `api` declares, bound to the rooms that implement them. */
@Module({
  imports: [
    AccessModule,
    CallsModule,
    CtiRedisModule,
    DialplanModule,
    ExtensionsModule,
    ProvisioningModule,
    TrunkingModule,
  ],
  providers: [
    LiveConfig,
    RowCounts,
    Store,
    { provide: Authenticator, useExisting: SessionService },
    { provide: Audit, useExisting: AuditLog },
    { provide: References, useExisting: DialplanReferences },
    { provide: RunningConfig, useExisting: Applied },
    { provide: CallingExtensions, useExisting: LiveChannels },
    { provide: ExtensionLines, useExisting: DodService },
    { provide: GroupUsers, useExisting: UserGroupService },
    { provide: GuestExtensions, useExisting: CtiGuests },
    { provide: RedisState, useExisting: RedisClient },
  ],
  exports: [
    Audit,
    Authenticator,
    CallingExtensions,
    ExtensionLines,
    GroupUsers,
    GuestExtensions,
    RedisState,
    RowCounts,
    RunningConfig,
    Store,
  ],
})
class BindingsModule {
  static readonly global: DynamicModule = { module: BindingsModule, global: true };
}

@Module({})
export class AppModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.of(parts),
        BindingsModule.global,
        AccessModule,
        BackupModule,
        CallsModule,
        CtiModule,
        DialplanModule,
        ExtensionsModule,
        LogsModule,
        MediaModule,
        FirewallModule,
        ProblemsModule,
        ProvisioningModule,
        SheetsModule,
        SystemModule,
        TrunkingModule,
      ],
    };
  }
}
