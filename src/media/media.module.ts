import { Module } from '@nestjs/common';
import { HoldMusicController } from './hold-music.controller.js';
import { HoldMusicService } from './hold-music.service.js';
import { MediaController } from './media.controller.js';
import { MediaService } from './media.service.js';

/** Sounds, films and pictures, and handing them to browsers and switches. */
@Module({
  controllers: [MediaController, HoldMusicController],
  providers: [HoldMusicService, MediaService],
})
export class MediaModule {}
