import { Module } from '@nestjs/common';
import { TrunkingModule } from '../trunking/trunking.module.js';
import { ExemptAddresses } from './exempt-addresses.js';
import { IpRuleController } from './ip-rule.controller.js';
import { IpRuleService } from './ip-rule.service.js';
import { IpRules } from './ip-rules.js';
import { Iptables } from './iptables.js';
import { RegisterGuard } from './register-guard.js';

/** Which addresses may not reach the PBX, and what keeps them out. */
@Module({
  imports: [TrunkingModule],
  controllers: [IpRuleController],
  providers: [ExemptAddresses, IpRuleService, IpRules, Iptables, RegisterGuard],
  exports: [IpRules, Iptables],
})
export class FirewallModule {}
