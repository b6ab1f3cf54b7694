import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { ExtensionsModule } from '../extensions/extensions.module.js';
import { FirewallModule } from '../firewall/firewall.module.js';
import { ProvisioningModule } from '../provisioning/provisioning.module.js';
import { TrunkingModule } from '../trunking/trunking.module.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardService } from './dashboard.service.js';
import { FirewallState } from './firewall-state.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { SystemController } from './system.controller.js';

/** Health, metrics, the start page and documentation. */
@Module({
  imports: [CallsModule, ExtensionsModule, FirewallModule, ProvisioningModule, TrunkingModule],
  controllers: [DashboardController, SystemController],
  providers: [DashboardService, FirewallState, Health, Metrics],
  exports: [Metrics],
})
export class SystemModule {}
