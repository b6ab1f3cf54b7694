import { Module } from '@nestjs/common';
import { TrunkingModule } from '../trunking/trunking.module.js';
import { AccessLists } from './access-lists.js';
import { AclController } from './acl.controller.js';
import { AclService } from './acl.service.js';
import { ExemptAddresses } from './exempt-addresses.js';
import { IpRuleController } from './ip-rule.controller.js';
import { IpRuleService } from './ip-rule.service.js';
import { IpRules } from './ip-rules.js';
import { Iptables } from './iptables.js';
import { RegisterGuard } from './register-guard.js';

/** Which addresses may not reach the PBX, and what keeps them out. */
@Module({
  imports: [TrunkingModule],
  controllers: [AclController, IpRuleController],
  providers: [AccessLists, AclService, ExemptAddresses, IpRuleService, IpRules, Iptables, RegisterGuard],
  exports: [AccessLists, IpRules, Iptables],
})
export class FirewallModule {}
