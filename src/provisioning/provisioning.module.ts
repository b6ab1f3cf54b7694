import { Module } from '@nestjs/common';
import { DialplanModule } from '../dialplan/dialplan.module.js';
import { ExtensionsModule } from '../extensions/extensions.module.js';
import { FirewallModule } from '../firewall/firewall.module.js';
import { LogsModule } from '../logs/logs.module.js';
import { TrunkingModule } from '../trunking/trunking.module.js';
import { Applied } from './applied.js';
import { AppliedCallcenters } from './applied-callcenters.js';
import { AppliedHoldMusic } from './applied-hold-music.js';
import { AppliedLogging } from './applied-logging.js';
import { ConfigurationSource } from './configuration-source.js';
import { Domains } from './domains.js';
import { NodeCalls } from './node-calls.js';
import { ProvisioningService } from './provisioning.service.js';
import { SimulationController } from './simulation.controller.js';
import { SimulationService } from './simulation.service.js';

/** What FreeSWITCH asks by mod_xml_curl. */
@Module({
  imports: [DialplanModule, ExtensionsModule, FirewallModule, LogsModule, TrunkingModule],
  controllers: [SimulationController],
  providers: [
    Applied,
    AppliedCallcenters,
    AppliedHoldMusic,
    AppliedLogging,
    ConfigurationSource,
    Domains,
    NodeCalls,
    ProvisioningService,
    SimulationService,
  ],
  exports: [
    Applied,
    AppliedCallcenters,
    AppliedHoldMusic,
    AppliedLogging,
    ConfigurationSource,
    Domains,
    NodeCalls,
    ProvisioningService,
  ],
})
export class ProvisioningModule {}
