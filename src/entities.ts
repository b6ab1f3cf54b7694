import { CtiSettings } from './interop/cti/cti-settings.entity.js';
import { DevKey } from './access/dev-key.entity.js';
import { User } from './access/user.entity.js';
import { UserGroup } from './access/user-group.entity.js';
import { Webhook } from './calls/webhooks/webhook.entity.js';
import { Blacklist, BlacklistNumber } from './dialplan/numbers/blacklist.entity.js';
import { Block } from './dialplan/blocks/block.entity.js';
import { Callcenter, CallcenterAgent } from './dialplan/rooms/callcenter.entity.js';
import {
  ConferenceMember,
  ConferenceProfile,
  ConferenceProfileParam,
  ConferenceRoom,
  ConferenceRoomMedia,
} from './dialplan/rooms/conference-room.entity.js';
import { Context } from './dialplan/context.entity.js';
import { Dict } from './dialplan/dict.entity.js';
import { Distributor, DistributorNode } from './dialplan/rooms/distributor.entity.js';
import { FuncCode } from './dialplan/func-code.entity.js';
import { Ivr, IvrAction } from './dialplan/ivrs/ivr.entity.js';
import { Meeting } from './dialplan/rooms/meeting.entity.js';
import { NtsNumber, NumberTranslation } from './dialplan/numbers/number-translation.entity.js';
import { Queue, QueueMember } from './dialplan/rooms/queue.entity.js';
import { Route, RouteParam } from './dialplan/route.entity.js';
import { TemplateTime, TimeRecurrence, TimeTemplate } from './dialplan/time-recurrence.entity.js';
import { Extension, ExtensionParam, ExtensionVariable } from './extensions/extension.entity.js';
import { Registration } from './extensions/registration.entity.js';
import { Acl, AclNode } from './firewall/acl.entity.js';
import { IpRule } from './firewall/ip-rule.entity.js';
import { LogfileEntry, LogfileProfile, LogfileSetting } from './logs/logfile-profile.entity.js';
import { CallFile } from './media/call-files/call-file.entity.js';
import { HoldMusic } from './media/hold-music.entity.js';
import { MediaFile } from './media/media.entity.js';
import { Import } from './sheets/import.entity.js';
import { Dod } from './trunking/dod.entity.js';
import { Gateway, GatewayParam, GatewayVariable } from './trunking/gateway.entity.js';
import { Hotline } from './trunking/hotline.entity.js';
import { RouteCode } from './trunking/route-code.entity.js';
import { SipProfile, SipProfileParam } from './trunking/sip-profile.entity.js';
import { SofiaGlobal } from './trunking/sofia-global.entity.js';
import { TrunkGroup, TrunkGroupMember } from './trunking/trunk-group.entity.js';
import { Trunk } from './trunking/trunk.entity.js';

/** Every entity: named one by one because the program ships as one bundle. */
export const entities = [
  Acl,
  AclNode,
  Blacklist,
  BlacklistNumber,
  Block,
  CallFile,
  Callcenter,
  CallcenterAgent,
  ConferenceMember,
  ConferenceProfile,
  ConferenceProfileParam,
  ConferenceRoom,
  ConferenceRoomMedia,
  Context,
  CtiSettings,
  DevKey,
  Dict,
  Distributor,
  DistributorNode,
  Dod,
  Extension,
  ExtensionParam,
  ExtensionVariable,
  FuncCode,
  Gateway,
  GatewayParam,
  GatewayVariable,
  HoldMusic,
  Hotline,
  Import,
  IpRule,
  Ivr,
  IvrAction,
  LogfileEntry,
  LogfileProfile,
  LogfileSetting,
  MediaFile,
  Meeting,
  NtsNumber,
  NumberTranslation,
  Queue,
  QueueMember,
  Registration,
  Route,
  RouteCode,
  RouteParam,
  SipProfile,
  SipProfileParam,
  SofiaGlobal,
  TemplateTime,
  TimeRecurrence,
  TimeTemplate,
  Trunk,
  TrunkGroup,
  TrunkGroupMember,
  User,
  UserGroup,
  Webhook,
];
