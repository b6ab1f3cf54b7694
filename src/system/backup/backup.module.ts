import { Module } from '@nestjs/common';
import { CallsModule } from '../../calls/calls.module.js';
import { BackupFolder } from './backup-folder.js';
import { BackupSchedule } from './backup-schedule.js';
import { BackupSchemaController } from './backup-schema.controller.js';
import { BackupController } from './backup.controller.js';
import { BackupService } from './backup.service.js';
import { CdrMerge } from './cdr-merge.js';
import { RestoreService } from './restore.service.js';

/** Dumps of what is configured, and what becomes of them. */
@Module({
  imports: [CallsModule],
  controllers: [BackupController, BackupSchemaController],
  providers: [BackupFolder, BackupSchedule, BackupService, CdrMerge, RestoreService],
})
export class BackupModule {}
