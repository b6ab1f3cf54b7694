import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input } from '../api/input.js';
import { Answers, savedOf } from '../api/openapi.js';
import { reply } from '../api/reply.js';
import { IpQuery, IpRuleInput } from './ip-rule.dto.js';
import { IpRuleService } from './ip-rule.service.js';
import { FAILURES, SHUT_OUT_MINUTES, WITHIN_MINUTES } from './register-guard.js';
import { dropRule } from './rules/drop-rule.js';

const RULE = {
  chain: '-A',
  rule_spec: 'INPUT -s 1.1.21.12/32 -p udp -m udp --dport 21345 -m comment --comment test -j DROP',
  expires_at: '',
};
const GUARDED = `an address that fails to register or call ${FAILURES} times in ${WITHIN_MINUTES} minutes is on it for ${SHUT_OUT_MINUTES} minutes, unless it is this machine's, a neighbour's or a carrier's`;
const CHANGED = savedOf([{ v: '2026-11-21 12:00:00' }]);

@Controller('api/iptables')
@ForOperators()
export class IpRuleController {
  constructor(private readonly rules: IpRuleService) {}

  @Get()
  @Answers(
    `The IP blacklist as iptables would print it; \`ip\` finds addresses that contain it, \`expires_at\` is when a rule ends by itself: ${GUARDED}`,
    savedOf([RULE]),
  )
  async list(@Query('ip') ip?: string) {
    const rules = await this.rules.list(typeof ip === 'string' ? ip : undefined);
    return reply.saved(
      rules.map((rule) => ({ chain: '-A', rule_spec: dropRule(rule), expires_at: rule.expires_at ?? '' })),
    );
  }

  @Post('add_rule')
  @HttpCode(200)
  @Answers(
    'Shut out an address; once more changes nothing but the name. With FIREWALL=acl every rule shuts its address out of SIP, whatever its port; /readyz says whether the rules are in force',
    savedOf(true),
  )
  async add(@Input(IpRuleInput) input: IpRuleInput) {
    await this.rules.add(input);
    return reply.saved(true);
  }

  @Post('clean_drop_rule')
  @HttpCode(200)
  @Answers('Let an address in again; `data` is false when it was not shut out', savedOf(true))
  async remove(@Input(IpRuleInput) input: IpRuleInput) {
    return reply.saved(await this.rules.remove(input));
  }

  @Post('query_blacklist')
  @HttpCode(200)
  @Answers('Whether an address is shut out', savedOf([{ ipset_result: true }]))
  async query(@Input(IpQuery) { query_ip }: IpQuery) {
    return reply.saved([{ ipset_result: await this.rules.covers(query_ip) }]);
  }

  /** XSwitch fetches a list from elsewhere; ours is what was entered, so there is nothing to fetch. */
  @Get(['query_update_time', 'update_blacklist'])
  @Answers('When a rule was last added or renamed', CHANGED)
  async changedAt() {
    return reply.saved([{ v: await this.rules.changedAt() }]);
  }
}
