import { Module } from '@nestjs/common';
import { ExtensionController } from './extension.controller.js';
import { ExtensionDirectory } from './extension-directory.js';
import { ExtensionService } from './extension.service.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';
import { Registrations } from './registrations.js';

/** Telephones: their accounts, finding them for calls and registrations, and where they are registered. */
@Module({
  controllers: [ExtensionController, RegistrationController],
  providers: [ExtensionService, ExtensionDirectory, RegistrationService, Registrations],
  exports: [ExtensionDirectory, ExtensionService, Registrations],
})
export class ExtensionsModule {}
