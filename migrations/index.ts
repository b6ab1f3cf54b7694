import { FirstCall1763683200000 } from './1763683200000-first-call.js';
import { Gateways1763769600000 } from './1763769600000-gateways.js';
import { Cdrs1763856000000 } from './1763856000000-cdrs.js';
import { Registrations1763942400000 } from './1763942400000-registrations.js';
import { SipProfiles1764028800000 } from './1764028800000-sip-profiles.js';
import { SeveralNodes1764115200000 } from './1764115200000-several-nodes.js';
import { CallManagement1764201600000 } from './1764201600000-call-management.js';
import { IvrEffect1764288100000 } from './1764288100000-ivr-effect.js';
import { Firewall1764288200000 } from './1764288200000-firewall.js';
import { BlocksEffect1764288300000 } from './1764288300000-blocks-effect.js';
import { TrunksEffect1764288400000 } from './1764288400000-trunks-effect.js';
import { Rooms1764288500000 } from './1764288500000-rooms.js';
import { FuncCodes1764288600000 } from './1764288600000-func-codes.js';
import { Callcenters1764288700000 } from './1764288700000-callcenters.js';
import { MaxCalls1764288750000 } from './1764288750000-max-calls.js';
import { HoldMusic1764288900000 } from './1764288900000-hold-music.js';
import { SeveralPhones1764289000000 } from './1764289000000-several-phones.js';
import { CallFiles1764289200000 } from './1764289200000-call-files.js';
import { CdrIndexes1764289210000 } from './1764289210000-cdr-indexes.js';
import { Cti1764289300000 } from './1764289300000-cti.js';
import { Webhooks1764289400000 } from './1764289400000-webhooks.js';
import { CallFileLegs1764289500000 } from './1764289500000-call-file-legs.js';
import { WebhookQueue1764289600000 } from './1764289600000-webhook-queue.js';
import { CdrCalls1764289700000 } from './1764289700000-cdr-calls.js';
import { HostSamples1764289800000 } from './1764289800000-host-samples.js';
import { Logs1764289900000 } from './1764289900000-logs.js';
import { Acls1764290100000 } from './1764290100000-acls.js';
import { SofiaGlobals1764290110000 } from './1764290110000-sofia-globals.js';
import { UsersAndGroups1764290200000 } from './1764290200000-users-and-groups.js';
import { RoomSettings1764290300000 } from './1764290300000-room-settings.js';
import { MediaCleanUp1764290310000 } from './1764290310000-media-clean-up.js';
import { CherrypbxFields1764290600000 } from './1764290600000-cherrypbx-fields.js';
import { GatewayRules1764290700000 } from './1764290700000-gateway-rules.js';
import { ExtensionPage1764290800000 } from './1764290800000-extension-page.js';

/** Every migration, oldest first: listed here because the program ships as one bundle. */
export const migrations = [
  FirstCall1763683200000,
  Gateways1763769600000,
  Cdrs1763856000000,
  Registrations1763942400000,
  SipProfiles1764028800000,
  SeveralNodes1764115200000,
  CallManagement1764201600000,
  IvrEffect1764288100000,
  Firewall1764288200000,
  BlocksEffect1764288300000,
  TrunksEffect1764288400000,
  Rooms1764288500000,
  FuncCodes1764288600000,
  Callcenters1764288700000,
  MaxCalls1764288750000,
  HoldMusic1764288900000,
  SeveralPhones1764289000000,
  CallFiles1764289200000,
  CdrIndexes1764289210000,
  Cti1764289300000,
  Webhooks1764289400000,
  CallFileLegs1764289500000,
  WebhookQueue1764289600000,
  CdrCalls1764289700000,
  HostSamples1764289800000,
  Logs1764289900000,
  Acls1764290100000,
  SofiaGlobals1764290110000,
  UsersAndGroups1764290200000,
  RoomSettings1764290300000,
  MediaCleanUp1764290310000,
  CherrypbxFields1764290600000,
  GatewayRules1764290700000,
  ExtensionPage1764290800000,
];
