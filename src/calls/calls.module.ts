import { Module } from '@nestjs/common';
import { ExtensionsModule } from '../extensions/extensions.module.js';
import { ChannelController } from './channel.controller.js';
import { ChannelService } from './channel.service.js';
import { LiveChannels } from './live-channels.js';

/** Calls as they happen: which there are, making one, ending one. */
@Module({
  imports: [ExtensionsModule],
  controllers: [ChannelController],
  providers: [ChannelService, LiveChannels],
  exports: [LiveChannels],
})
export class CallsModule {}
