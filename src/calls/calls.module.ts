import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { DialplanModule } from '../dialplan/dialplan.module.js';
import { ExtensionsModule } from '../extensions/extensions.module.js';
import { BatchController } from './batch/batch.controller.js';
import { BatchService } from './batch/batch.service.js';
import { CallAudit } from './call-audit.js';
import { CdrPartitions } from './cdrs/cdr-partitions.js';
import { CdrStore } from './cdrs/cdr-store.js';
import { CdrController } from './cdrs/cdr.controller.js';
import { CdrService } from './cdrs/cdr.service.js';
import { LostCalls } from './cdrs/lost-calls.js';
import { ChannelController } from './channel.controller.js';
import { ChannelControl } from './control/channel-control.js';
import { ConferenceControl } from './control/conference-control.js';
import { LiveConferenceController } from './control/live-conference.controller.js';
import { Legs } from './control/legs.js';
import { MediaControl } from './control/media-control.js';
import { MoveControl } from './control/move-control.js';
import { RecordingControl } from './control/recording-control.js';
import { ChannelService } from './channel.service.js';
import { EventController } from './stream/event.controller.js';
import { EventFeed } from './stream/event-feed.js';
import { EventStreams } from './stream/event-streams.js';
import { FuncCodeActions } from './func-code-actions.js';
import { InCallActions } from './in-call-actions.js';
import { LiveChannels } from './live-channels.js';
import { Monitoring } from './monitoring.js';
import { OriginateService } from './originate.service.js';
import { CdrEvents } from './webhooks/cdr-events.js';
import { Deliverer } from './webhooks/deliverer.js';
import { DeliveryService } from './webhooks/delivery.service.js';
import { DeliveryStore } from './webhooks/delivery-store.js';
import { Outbox } from './webhooks/outbox.js';
import { WebhookController } from './webhooks/webhook.controller.js';
import { WebhookDirectory } from './webhooks/webhook-directory.js';
import { WebhookService } from './webhooks/webhook.service.js';
import { MediaModule } from '../media/media.module.js';
import { ProvisioningModule } from '../provisioning/provisioning.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { TrunkingModule } from '../trunking/trunking.module.js';

/** Calls as they happen (which there are, making one, ending one) and what is written down of them. */
@Module({
  imports: [
    AccessModule,
    DialplanModule,
    ExtensionsModule,
    MediaModule,
    ProvisioningModule,
    SheetsModule,
    TrunkingModule,
  ],
  controllers: [
    BatchController,
    CdrController,
    ChannelController,
    EventController,
    LiveConferenceController,
    WebhookController,
  ],
  providers: [
    BatchService,
    CallAudit,
    CdrEvents,
    CdrPartitions,
    CdrService,
    CdrStore,
    ChannelControl,
    ChannelService,
    ConferenceControl,
    Deliverer,
    DeliveryService,
    DeliveryStore,
    EventFeed,
    EventStreams,
    FuncCodeActions,
    InCallActions,
    Legs,
    LiveChannels,
    LostCalls,
    MediaControl,
    Monitoring,
    MoveControl,
    OriginateService,
    RecordingControl,
    Outbox,
    WebhookDirectory,
    WebhookService,
  ],
  exports: [
    CdrEvents,
    CdrPartitions,
    ChannelService,
    Deliverer,
    LiveChannels,
    OriginateService,
    Outbox,
    WebhookService,
  ],
})
export class CallsModule {}
