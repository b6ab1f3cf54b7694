import { Module } from '@nestjs/common';
import { BusyLamps } from './busy-lamps.js';
import { ExtensionController } from './extension.controller.js';
import { ExtensionDirectory } from './extension-directory.js';
import { ExtensionService } from './extension.service.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';
import { Registrations } from './registrations.js';

/** Telephones: their accounts, finding them for calls and registrations, and where they are registered. */
@Module({
  controllers: [ExtensionController, RegistrationController],
  providers: [BusyLamps, ExtensionService, ExtensionDirectory, RegistrationService, Registrations],
  exports: [BusyLamps, ExtensionDirectory, ExtensionService, Registrations],
})
export class ExtensionsModule {}
