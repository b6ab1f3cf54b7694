import { Module } from '@nestjs/common';
import { ExtensionsModule } from '../extensions/extensions.module.js';
import { TrunkingModule } from '../trunking/trunking.module.js';
import { AbsentController } from './absent.controller.js';
import { BlacklistController } from './numbers/blacklist.controller.js';
import { BlacklistService } from './numbers/blacklist.service.js';
import { BlockController, ScriptController } from './blocks/block.controller.js';
import { BlockService } from './blocks/block.service.js';
import { BlockCalls } from './blocks/block-calls.js';
import { LuaWriter } from './blocks/lua-writer.js';
import { CallLookups } from './call-lookups.js';
import { AgentStatus } from './rooms/agent-status.js';
import { CallcenterController, CallcenterListController } from './rooms/callcenter.controller.js';
import { CallcenterService } from './rooms/callcenter.service.js';
import { ConferenceProfileController } from './rooms/conference-profile.controller.js';
import { ConferenceProfileService } from './rooms/conference-profile.service.js';
import { ConferenceRoomController } from './rooms/conference-room.controller.js';
import { ConferenceRoomService } from './rooms/conference-room.service.js';
import { ContextController } from './context.controller.js';
import { ContextService } from './context.service.js';
import { DictController } from './dict.controller.js';
import { DictService } from './dict.service.js';
import { DistributorController } from './rooms/distributor.controller.js';
import { DistributorService } from './rooms/distributor.service.js';
import { FuncCodeController } from './func-code.controller.js';
import { FuncCodeService } from './func-code.service.js';
import { IvrController } from './ivrs/ivr.controller.js';
import { IvrMenus } from './ivrs/ivr-menus.js';
import { IvrService } from './ivrs/ivr.service.js';
import { MeetingController } from './rooms/meeting.controller.js';
import { MeetingService } from './rooms/meeting.service.js';
import { NumberTranslationController } from './numbers/number-translation.controller.js';
import { NumberTranslationService } from './numbers/number-translation.service.js';
import { QueueController } from './rooms/queue.controller.js';
import { QueueService } from './rooms/queue.service.js';
import { DialplanReferences } from './references.js';
import { RoomDirectory } from './rooms/room-directory.js';
import { RouteController } from './route.controller.js';
import { RouteService } from './route.service.js';
import { TimeRecurrenceController } from './time-recurrence.controller.js';
import { TimeRecurrenceService } from './time-recurrence.service.js';
import { TimeTemplateController } from './time-template.controller.js';
import { TimeTemplateService } from './time-template.service.js';

/** Where a number goes: contexts, routes and their times, and the dictionaries that name what there is to choose from. */
@Module({
  imports: [ExtensionsModule, TrunkingModule],
  controllers: [
    AbsentController,
    BlacklistController,
    BlockController,
    ScriptController,
    CallcenterController,
    CallcenterListController,
    ConferenceProfileController,
    ConferenceRoomController,
    ContextController,
    DictController,
    DistributorController,
    FuncCodeController,
    IvrController,
    MeetingController,
    NumberTranslationController,
    QueueController,
    RouteController,
    TimeRecurrenceController,
    TimeTemplateController,
  ],
  providers: [
    AgentStatus,
    BlacklistService,
    BlockCalls,
    BlockService,
    CallcenterService,
    CallLookups,
    ConferenceProfileService,
    ConferenceRoomService,
    ContextService,
    DialplanReferences,
    DictService,
    DistributorService,
    FuncCodeService,
    IvrMenus,
    IvrService,
    LuaWriter,
    MeetingService,
    NumberTranslationService,
    QueueService,
    RoomDirectory,
    RouteService,
    TimeRecurrenceService,
    TimeTemplateService,
  ],
  exports: [
    BlacklistService,
    BlockCalls,
    CallLookups,
    DialplanReferences,
    IvrMenus,
    NumberTranslationService,
    RoomDirectory,
    RouteService,
  ],
})
export class DialplanModule {}
