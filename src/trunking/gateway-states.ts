import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { sofiaStatus } from '../freeswitch/commands.js';
import { eventName, type SwitchEvent } from '../freeswitch/events.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { LOG } from '../tokens.js';
import { parseGatewayStatus } from './sofia-names.js';

/**
 * Which gateways a switch has DOWN: learnt from its events, taken anew on every connect. What nobody has said anything
 * about is up, so that a gateway is never passed over for want of news.
 */
@Injectable()
export class GatewayStates {
  /** By name of the switch: which run of it, and the names of the gateways that are down there. */
  private readonly known = new Map<string, { readonly core: string; readonly down: Set<string> }>();

  constructor(
    switches: Switches,
    @Inject(LOG) private readonly log: Logger,
  ) {
    switches.onUp((node) => this.resync(node));
    switches.onEvent((node, event) => this.learn(node, event));
  }

  /**
   * @param core the Core-UUID of the switch that would call
   * @param name what FreeSWITCH calls the gateway
   */
  isDown(core: string, name: string): boolean {
    return [...this.known.values()].some((each) => each.core === core && each.down.has(name));
  }

  /** What happened before the answer is in it; the events after it correct it. */
  private async resync({ name, link }: SwitchNode): Promise<void> {
    const gateways = parseGatewayStatus(await link.api(sofiaStatus('gateway')));
    const down = gateways.filter(({ status }) => status === 'DOWN').map((gateway) => gateway.name);
    this.known.set(name, { core: link.coreUuid ?? '', down: new Set(down) });
    this.log.info({ switch: name, gateways: gateways.length, down }, 'gateways taken from the switch');
  }

  private async learn(node: SwitchNode, event: SwitchEvent): Promise<void> {
    const [what, gateway] = [eventName(event), event['Gateway'] ?? ''];
    const down = this.known.get(node.name)?.down;
    if (down === undefined) return;
    if (what === 'sofia::gateway_delete') return this.learnDeleted(node, gateway, down);
    if (what === 'sofia::gateway_add') down.delete(gateway);
    if (what === 'sofia::gateway_state') down[event['Ping-Status'] === 'DOWN' ? 'add' : 'delete'](gateway);
  }

  /**
   * One that was deleted cannot be called. But FreeSWITCH says so up to a second later, when another of the same name,
   * with its changes, may run already (seen): it is asked.
   */
  private async learnDeleted({ link }: SwitchNode, name: string, down: Set<string>): Promise<void> {
    down.add(name);
    const running = parseGatewayStatus(await link.api(sofiaStatus('gateway')));
    if (running.some((gateway) => gateway.name === name && gateway.status !== 'DOWN')) down.delete(name);
  }
}
