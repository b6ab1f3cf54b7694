import { Module } from '@nestjs/common';
import { BusyLamps } from './busy-lamps.js';
import { DefaultExtensions } from './default-extension.js';
import { ExtensionController } from './extension.controller.js';
import { ExtensionDirectory } from './extension-directory.js';
import { ExtensionService } from './extension.service.js';
import { ExtensionViews } from './extension-view.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';
import { Registrations } from './registrations.js';
import { SeveralExtensionsController } from './several-extensions.controller.js';
import { SeveralExtensions } from './several-extensions.service.js';

/** Telephones: their accounts, finding them for calls and registrations, and where they are registered. */
@Module({
  controllers: [SeveralExtensionsController, ExtensionController, RegistrationController],
  providers: [
    BusyLamps,
    DefaultExtensions,
    ExtensionDirectory,
    ExtensionService,
    ExtensionViews,
    RegistrationService,
    Registrations,
    SeveralExtensions,
  ],
  exports: [
    BusyLamps,
    DefaultExtensions,
    ExtensionDirectory,
    ExtensionService,
    ExtensionViews,
    Registrations,
  ],
})
export class ExtensionsModule {}
