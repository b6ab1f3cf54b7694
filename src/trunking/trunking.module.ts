import { Module } from '@nestjs/common';
import { DodController } from './dod.controller.js';
import { DodService } from './dod.service.js';
import { GatewayAddresses } from './gateway-addresses.js';
import { GatewayController } from './gateway.controller.js';
import { GatewayDirectory } from './gateway-directory.js';
import { GatewayService } from './gateway.service.js';
import { GatewayStates } from './gateway-states.js';
import { GatewayStatus } from './gateway-status.js';
import { HotlineController } from './hotline.controller.js';
import { HotlineService } from './hotline.service.js';
import { Kamailio } from './kamailio.js';
import { NodePlaces } from './node-places.js';
import { RouteCodeController } from './route-code.controller.js';
import { RouteCodeService } from './route-code.service.js';
import { SipProfileController } from './sip-profile.controller.js';
import { SipProfileDirectory } from './sip-profile-directory.js';
import { SipProfileService } from './sip-profile.service.js';
import { SipProfileStatus } from './sip-profile-status.js';
import { SofiaGlobalController } from './sofia-global.controller.js';
import { SofiaGlobalService } from './sofia-global.service.js';
import { TrunkDirectory } from './trunk-directory.js';
import { TrunkGroupController } from './trunk-group.controller.js';
import { TrunkGroupService } from './trunk-group.service.js';
import { TrunkStatus } from './trunk-status.js';
import { TrunkController } from './trunk.controller.js';
import { TrunkService } from './trunk.service.js';

/** The way to the world: SIP profiles, gateways, trunks and their groups. */
@Module({
  controllers: [
    DodController,
    GatewayController,
    HotlineController,
    RouteCodeController,
    SipProfileController,
    SofiaGlobalController,
    TrunkController,
    TrunkGroupController,
  ],
  providers: [
    DodService,
    GatewayAddresses,
    GatewayDirectory,
    GatewayService,
    GatewayStates,
    GatewayStatus,
    HotlineService,
    Kamailio,
    NodePlaces,
    RouteCodeService,
    SipProfileDirectory,
    SipProfileService,
    SipProfileStatus,
    SofiaGlobalService,
    TrunkDirectory,
    TrunkGroupService,
    TrunkService,
    TrunkStatus,
  ],
  exports: [
    DodService,
    GatewayAddresses,
    GatewayDirectory,
    GatewayStates,
    GatewayStatus,
    HotlineService,
    NodePlaces,
    SipProfileDirectory,
    TrunkDirectory,
    TrunkService,
  ],
})
export class TrunkingModule {}
