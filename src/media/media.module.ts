import { Module } from '@nestjs/common';
import { CallFileController } from './call-files/call-file.controller.js';
import { CallFileFolder } from './call-files/call-file-folder.js';
import { CallFileLegs } from './call-files/call-file-legs.js';
import { CallFileService } from './call-files/call-file.service.js';
import { CaptureFiles } from './capture-files.js';
import { HoldMusicController } from './hold-music.controller.js';
import { HoldMusicService } from './hold-music.service.js';
import { MediaCleanUp } from './media-clean-up.js';
import { MediaCleanUpController } from './media-clean-up.controller.js';
import { MediaController } from './media.controller.js';
import { MediaService } from './media.service.js';
import { ToneController } from './tone.controller.js';
import { TtsController } from './tts.controller.js';

/** Sounds, films and pictures, and handing them to browsers and switches. */
@Module({
  controllers: [
    CallFileController,
    MediaController,
    MediaCleanUpController,
    HoldMusicController,
    ToneController,
    TtsController,
  ],
  providers: [
    CallFileFolder,
    CallFileLegs,
    CallFileService,
    CaptureFiles,
    HoldMusicService,
    MediaCleanUp,
    MediaService,
  ],
  exports: [CallFileLegs, CaptureFiles],
})
export class MediaModule {}
