import { Module } from '@nestjs/common';
import { MediaController } from './media.controller.js';
import { MediaService } from './media.service.js';

/** Sounds, films and pictures, and handing them to browsers and switches. */
@Module({
  controllers: [MediaController],
  providers: [MediaService],
})
export class MediaModule {}
