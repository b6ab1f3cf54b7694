import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { ExtensionsModule } from '../extensions/extensions.module.js';
import { FirewallModule } from '../firewall/firewall.module.js';
import { MediaModule } from '../media/media.module.js';
import { ProvisioningModule } from '../provisioning/provisioning.module.js';
import { TrunkingModule } from '../trunking/trunking.module.js';
import { ConfigController } from './config.controller.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardService } from './dashboard.service.js';
import { FirewallState } from './firewall-state.js';
import { Health } from './health.js';
import { CaptureService } from './host/capture.service.js';
import { CpuMeter } from './host/cpu-meter.js';
import { DiagnosticsController } from './host/diagnostics.controller.js';
import { HostHistory } from './host/host-history.js';
import { HostController } from './host/host.controller.js';
import { HostService } from './host/host.service.js';
import { PingService } from './host/ping.service.js';
import { SwitchStatistics } from './host/switch-statistics.js';
import { LicenseController } from './license.controller.js';
import { Metrics } from './metrics.js';
import { SystemController } from './system.controller.js';

/** Health, metrics, the start page, documentation, and the host that all of it runs on. */
@Module({
  imports: [CallsModule, ExtensionsModule, FirewallModule, MediaModule, ProvisioningModule, TrunkingModule],
  controllers: [
    ConfigController,
    DashboardController,
    DiagnosticsController,
    HostController,
    LicenseController,
    SystemController,
  ],
  providers: [
    ...[DashboardService, FirewallState, Health, Metrics],
    ...[CaptureService, CpuMeter, HostHistory, HostService, PingService, SwitchStatistics],
  ],
  exports: [Metrics],
})
export class SystemModule {}
