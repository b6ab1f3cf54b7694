import { Module } from '@nestjs/common';
import { ExtensionController } from './extension.controller.js';
import { ExtensionDirectory } from './extension-directory.js';
import { ExtensionService } from './extension.service.js';

/** Telephones: their accounts, and finding them for calls and registrations. */
@Module({
  controllers: [ExtensionController],
  providers: [ExtensionService, ExtensionDirectory],
  exports: [ExtensionDirectory],
})
export class ExtensionsModule {}
