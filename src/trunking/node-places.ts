import { isIP } from 'node:net';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { sofiaProfileStatus } from '../freeswitch/commands.js';
import { Listeners } from '../freeswitch/listeners.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { LOG } from '../tokens.js';
import { parseProfilePlace, type SipPlace } from './sofia-names.js';

/** The profile that the nodes call each other at: it lets in by address. */
export const NODES_PROFILE = 'external';

/** A profile may start after the link, and later elsewhere. */
const ASK_MS = 10_000;

/**
 * Where the switches reach each other (telephony-rules 15): what each says of itself. A switch that is the only one has no
 * such place, and nothing of this concerns it.
 */
@Injectable()
export class NodePlaces implements OnModuleDestroy {
  private readonly places = new Map<SwitchNode, SipPlace>();
  private readonly changed: Listeners<void>;
  private readonly timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly switches: Switches,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.changed = new Listeners('places of switches', log);
    if (switches.nodes.length < 2) return;
    switches.onUp(async (node) => {
      await this.ask(node);
      this.changed.call();
    });
    switches.onDown(() => this.changed.call());
    this.timer = setInterval(() => void this.askAll(), ASK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** The addresses of all that were ever connected: one that is away comes back where it was. */
  get addresses(): string[] {
    const hosts = new Set([...this.places.values()].map(({ host }) => host));
    return [...hosts].filter((host) => isIP(host) !== 0).sort();
  }

  /** Those that can be called now: `host:port`, which outlives a restart, and the Core-UUID. */
  get callable(): ReadonlyMap<string, string> {
    return new Map(
      this.switches.up.flatMap((node) => {
        const [place, core] = [this.places.get(node), node.link.coreUuid];
        return place && core ? [[`${place.host}:${place.port}`, core]] : [];
      }),
    );
  }

  /** Where the switch of this run is called; undefined while it is away. */
  of(core: string): SipPlace | undefined {
    const node = this.switches.up.find(({ link }) => link.coreUuid === core);
    return node && this.places.get(node);
  }

  /** Another switch can be called, can be called no more, or is elsewhere. */
  onChange(listener: () => Promise<void> | void): void {
    this.changed.add(listener);
  }

  private async askAll(): Promise<void> {
    const answers = await this.switches.each((node) => this.ask(node));
    if (answers.some(({ answer }) => answer)) this.changed.call();
  }

  /** Whether it says something new. @throws CommandRefused | LinkLost */
  private async ask(node: SwitchNode): Promise<boolean> {
    const place = parseProfilePlace(await node.link.api(sofiaProfileStatus(NODES_PROFILE), { asIs: true }));
    const before = this.places.get(node);
    if (place === undefined || (place.host === before?.host && place.port === before.port)) return false;
    this.places.set(node, place);
    this.log.info({ switch: node.name, ...place }, 'where other switches call it');
    return true;
  }
}
