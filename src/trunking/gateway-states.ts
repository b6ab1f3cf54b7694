import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { Comparison } from '../freeswitch/comparison.js';
import { sofiaStatus } from '../freeswitch/commands.js';
import { eventName, type SwitchEvent } from '../freeswitch/events.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { LOG } from '../tokens.js';
import { parseGatewayStatus } from './sofia-names.js';

/**
 * Which gateways a switch has DOWN: learnt from its events, taken anew on every connect and compared every
 * minute. What nobody has said anything
 * about is up, so that a gateway is never passed over for want of news.
 */
@Injectable()
export class GatewayStates implements OnModuleDestroy {
  /** By name of the switch: which run of it, and the names of the gateways that are down there. */
  private readonly known = new Map<string, { readonly core: string; readonly down: Set<string> }>();

  readonly comparison: Comparison<boolean>;
  private corrected = 0;

  constructor(
    switches: Switches,
    @Inject(LOG) private readonly log: Logger,
  ) {
    switches.onUp((node) => this.resync(node));
    switches.onEvent((node, event) => this.learn(node, event));
    this.comparison = new Comparison(
      switches,
      {
        what: 'gateways',
        differences: async (node) => this.differences(node.name, await gatewaysOf(node)),
        correct: async (node, wrong) => this.correct(node.name, wrong),
      },
      log,
    );
  }

  onModuleDestroy(): void {
    this.comparison.stop();
  }

  /** How often what was remembered was not what a switch said, by what was wrong. */
  get corrections(): Readonly<Record<string, number>> {
    return { gateway_state: this.corrected };
  }

  /**
   * @param core the Core-UUID of the switch that would call
   * @param name what FreeSWITCH calls the gateway
   */
  isDown(core: string, name: string): boolean {
    return [...this.known.values()].some((each) => each.core === core && each.down.has(name));
  }

  /** What happened before the answer is in it; the events after it correct it. */
  private async resync(node: SwitchNode): Promise<void> {
    const { down } = await gatewaysOf(node);
    this.known.set(node.name, { core: node.link.coreUuid ?? '', down });
    this.log.info({ switch: node.name, down: [...down] }, 'gateways taken from the switch');
  }

  /** @returns by name whether it is down; one that a switch has no more is remembered as down, rightly */
  private differences(name: string, { down, all }: Running): Map<string, boolean> {
    const known = this.known.get(name)?.down ?? new Set<string>();
    return new Map(
      [...all].filter((each) => known.has(each) !== down.has(each)).map((each) => [each, down.has(each)]),
    );
  }

  private correct(name: string, wrong: ReadonlyMap<string, boolean>): void {
    const down = this.known.get(name)?.down;
    for (const [gateway, isDown] of wrong) down?.[isDown ? 'add' : 'delete'](gateway);
    this.corrected += wrong.size;
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

interface Running {
  readonly all: ReadonlySet<string>;
  readonly down: Set<string>;
}

/** The gateways a switch has, by name. */
async function gatewaysOf({ link }: SwitchNode): Promise<Running> {
  const gateways = parseGatewayStatus(await link.api(sofiaStatus('gateway')));
  const down = gateways.filter(({ status }) => status === 'DOWN');
  return { all: new Set(gateways.map(({ name }) => name)), down: new Set(down.map(({ name }) => name)) };
}
