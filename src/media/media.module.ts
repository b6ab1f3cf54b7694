import { Module } from '@nestjs/common';
import { CallFileController } from './call-files/call-file.controller.js';
import { CallFileFolder } from './call-files/call-file-folder.js';
import { CallFileLegs } from './call-files/call-file-legs.js';
import { CallFileService } from './call-files/call-file.service.js';
import { CaptureFiles } from './capture-files.js';
import { HoldMusicController } from './hold-music.controller.js';
import { HoldMusicService } from './hold-music.service.js';
import { MediaController } from './media.controller.js';
import { MediaService } from './media.service.js';

/** Sounds, films and pictures, and handing them to browsers and switches. */
@Module({
  controllers: [CallFileController, MediaController, HoldMusicController],
  providers: [CallFileFolder, CallFileLegs, CallFileService, CaptureFiles, HoldMusicService, MediaService],
  exports: [CallFileLegs, CaptureFiles],
})
export class MediaModule {}
