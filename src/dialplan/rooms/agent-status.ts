import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { NodeSession } from '../../database/node-session.js';
import { eventName, type SwitchEvent } from '../../freeswitch/events.js';
import { Switches, type SwitchNode } from '../../freeswitch/switches.js';
import { LOG } from '../../tokens.js';
import { CallcenterService } from './callcenter.service.js';
import { agentExtension } from '../rules/callcenter-names.js';

/**
 * mod_callcenter sends an agent who does not answer on a break by itself: the row says so then, and every other switch
 * hears of it. All other changes of a status are REST's.
 */
@Injectable()
export class AgentStatus {
  constructor(
    switches: Switches,
    private readonly session: NodeSession,
    private readonly callcenters: CallcenterService,
    @Inject(LOG) private readonly log: Logger,
  ) {
    switches.onEvent((node, event) => this.learn(node, event));
  }

  /** Every API node hears of it: the keeper of the switch writes it. */
  private async learn({ name, link }: SwitchNode, event: SwitchEvent): Promise<void> {
    if (eventName(event) !== 'callcenter::info' || event['CC-Action'] !== 'agent-max-no-answer') return;
    const extension = agentExtension(event['CC-Agent'] ?? '');
    if (extension === undefined || !this.session.keeps(link.coreUuid ?? '')) return;
    await this.callcenters.agentBecame(extension, 'On Break');
    this.log.info({ switch: name, extension }, 'an agent who did not answer is on a break');
  }
}
