import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { sofiaStatus } from '../freeswitch/commands.js';
import { eventName, type SwitchEvent } from '../freeswitch/events.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { LOG } from '../tokens.js';
import { gatewayName, parseGatewayStatus } from './sofia-names.js';

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

  /** @param core the Core-UUID of the switch that would call */
  isDown(core: string, id: number): boolean {
    return [...this.known.values()].some((each) => each.core === core && each.down.has(gatewayName(id)));
  }

  /** What happened before the answer is in it; the events after it correct it. */
  private async resync({ name, link }: SwitchNode): Promise<void> {
    const gateways = parseGatewayStatus(await link.api(sofiaStatus('gateway')));
    const down = gateways.filter(({ status }) => status === 'DOWN').map((gateway) => gateway.name);
    this.known.set(name, { core: link.coreUuid ?? '', down: new Set(down) });
    this.log.info({ switch: name, gateways: gateways.length, down }, 'gateways taken from the switch');
  }

  /** One that was deleted cannot be called either; when it is added again, its state follows. */
  private learn({ name }: SwitchNode, event: SwitchEvent): void {
    const [what, gateway] = [eventName(event), event['Gateway'] ?? ''];
    const down = this.known.get(name)?.down;
    if (down === undefined || !/^sofia::gateway_(state|add|delete)$/.test(what)) return;
    const isDown =
      what === 'sofia::gateway_delete' ||
      (what === 'sofia::gateway_state' && event['Ping-Status'] === 'DOWN');
    down[isDown ? 'add' : 'delete'](gateway);
  }
}
