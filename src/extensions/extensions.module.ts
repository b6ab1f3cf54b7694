import { Module } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { ExtensionController } from './extension.controller.js';
import { ExtensionDirectory } from './extension-directory.js';
import { ExtensionService } from './extension.service.js';
import { SecretBox } from './secret-box.js';

/** Telephones: their accounts, and finding them for calls and registrations. */
@Module({
  controllers: [ExtensionController],
  providers: [
    ExtensionService,
    ExtensionDirectory,
    {
      provide: SecretBox,
      useFactory: ({ secretKey }: Config) => new SecretBox(secretKey!),
      inject: [CONFIG],
    },
  ],
  exports: [ExtensionDirectory, SecretBox],
})
export class ExtensionsModule {}
