import { Module } from '@nestjs/common';
import { GatewayController } from './gateway.controller.js';
import { GatewayDirectory } from './gateway-directory.js';
import { GatewayService } from './gateway.service.js';
import { GatewayStatus } from './gateway-status.js';

/** The way to the world: gateways. */
@Module({
  controllers: [GatewayController],
  providers: [GatewayDirectory, GatewayService, GatewayStatus],
  exports: [GatewayDirectory],
})
export class TrunkingModule {}
