import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { CallsModule } from '../../calls/calls.module.js';
import { ExtensionsModule } from '../../extensions/extensions.module.js';
import { CliController } from './cli.controller.js';
import { CliService } from './cli.service.js';
import { CtiHashes } from './cti-hashes.js';
import { CtiKeys } from './cti-keys.js';
import { CtiRedisModule } from './cti-redis.module.js';
import { CtiSettingsController } from './cti-settings.controller.js';
import { CtiSettingsService } from './cti-settings.service.js';
import { CtiWriter } from './cti-writer.js';
import { ExtensionCalls } from './extension-calls.js';
import { ExtensionStatusController } from './extension-status.controller.js';
import { ExtensionStatusService } from './extension-status.service.js';
import { SwitchNames } from './switch-names.js';

/** The dialect of mod_cti (seed 002). */
@Module({
  imports: [AccessModule, CallsModule, CtiRedisModule, ExtensionsModule],
  controllers: [CliController, CtiSettingsController, ExtensionStatusController],
  providers: [
    CliService,
    CtiHashes,
    CtiKeys,
    CtiSettingsService,
    CtiWriter,
    ExtensionCalls,
    ExtensionStatusService,
    SwitchNames,
  ],
})
export class CtiModule {}
