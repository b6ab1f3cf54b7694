import { Module } from '@nestjs/common';
import { LogArchive } from './log-archive.js';
import { LogController } from './log.controller.js';
import { LogDirectory } from './log-directory.js';
import { LogfileProfileController } from './logfile-profile.controller.js';
import { LogfileProfileService } from './logfile-profile.service.js';
import { LogfileSettingController } from './logfile-setting.controller.js';
import { LogfileSettingService } from './logfile-setting.service.js';
import { LogService } from './log.service.js';
import { Secrets } from './secrets.js';
import { SwitchLogs } from './switch-logs.js';

/** What is logged, by the switches and by this program. */
@Module({
  // The fixed paths of settings come before the profiles' ids.
  controllers: [LogController, LogfileSettingController, LogfileProfileController],
  providers: [
    LogArchive,
    LogDirectory,
    LogService,
    LogfileProfileService,
    LogfileSettingService,
    Secrets,
    SwitchLogs,
  ],
  exports: [LogDirectory],
})
export class LogsModule {}
