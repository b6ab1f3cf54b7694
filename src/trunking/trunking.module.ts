import { Module } from '@nestjs/common';
import { GatewayAddresses } from './gateway-addresses.js';
import { GatewayController } from './gateway.controller.js';
import { GatewayDirectory } from './gateway-directory.js';
import { GatewayService } from './gateway.service.js';
import { GatewayStates } from './gateway-states.js';
import { GatewayStatus } from './gateway-status.js';
import { SipProfileController } from './sip-profile.controller.js';
import { SipProfileDirectory } from './sip-profile-directory.js';
import { SipProfileService } from './sip-profile.service.js';
import { SipProfileStatus } from './sip-profile-status.js';

/** The way to the world: SIP profiles and gateways. */
@Module({
  controllers: [GatewayController, SipProfileController],
  providers: [
    GatewayAddresses,
    GatewayDirectory,
    GatewayService,
    GatewayStates,
    GatewayStatus,
    SipProfileDirectory,
    SipProfileService,
    SipProfileStatus,
  ],
  exports: [GatewayAddresses, GatewayDirectory, GatewayStates, SipProfileDirectory],
})
export class TrunkingModule {}
