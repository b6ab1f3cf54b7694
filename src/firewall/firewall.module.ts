import { Module } from '@nestjs/common';
import { IpRuleController } from './ip-rule.controller.js';
import { IpRuleService } from './ip-rule.service.js';

/** Which addresses may not reach the PBX. */
@Module({ controllers: [IpRuleController], providers: [IpRuleService] })
export class FirewallModule {}
