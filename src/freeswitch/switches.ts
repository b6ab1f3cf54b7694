import { EMERGENCY } from './applications.js';
import type { SwitchEvent } from './events.js';
import { parseSwitchUrls, SwitchLink, type LinkLog } from './switch-link.js';

/** One FreeSWITCH of the installation. */
export interface SwitchNode {
  /** `host:port`, as messages and /readyz name it. */
  readonly name: string;
  readonly link: SwitchLink;
}

/**
 * What this program listens to. A list, never ALL: one bridged call is 71 events and 284 KB (telephony-rules 12).
 */
const EVENTS = [
  'CHANNEL_CREATE',
  'CHANNEL_PROGRESS',
  'CHANNEL_PROGRESS_MEDIA',
  'CHANNEL_ANSWER',
  'CHANNEL_BRIDGE',
  'CHANNEL_UNBRIDGE',
  'CHANNEL_HOLD',
  'CHANNEL_UNHOLD',
  'CHANNEL_HANGUP_COMPLETE',
  'CUSTOM sofia::register',
  'CUSTOM sofia::unregister',
  'CUSTOM sofia::expire',
  // A wrong password, of a registration or a call.
  'CUSTOM sofia::register_failure',
  'CUSTOM sofia::gateway_state',
  'CUSTOM sofia::gateway_add',
  'CUSTOM sofia::gateway_delete',
  'CUSTOM callcenter::info',
  `CUSTOM ${EMERGENCY}`,
  // Somebody has subscribed.
  'PRESENCE_PROBE',
  // A SIP profile has ended.
  'UNPUBLISH',
];

/** Every switch, each with a link that heals by itself. */
export class Switches {
  readonly nodes: readonly SwitchNode[];

  /** @param urls `esl://:password@host:port`, comma-separated; empty for no switch */
  constructor(urls: string, log: LinkLog) {
    this.nodes = parseSwitchUrls(urls).map(({ name, host, port, password }) => ({
      name,
      link: new SwitchLink({ host, port, password, events: EVENTS, log }),
    }));
  }

  start(): void {
    for (const { link } of this.nodes) link.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map(({ link }) => link.stop()));
  }

  /** The switches that can be asked now. */
  get up(): SwitchNode[] {
    return this.nodes.filter(({ link }) => link.state === 'up');
  }

  onUp(listener: (node: SwitchNode) => Promise<void> | void): void {
    for (const node of this.nodes) node.link.onUp(() => listener(node));
  }

  onDown(listener: (node: SwitchNode) => void): void {
    for (const node of this.nodes) node.link.onDown(() => listener(node));
  }

  /** @param listener is given the Core-UUID of the FreeSWITCH that is no more */
  onEnded(listener: (node: SwitchNode, coreUuid: string) => Promise<void> | void): void {
    for (const node of this.nodes) node.link.onEnded((core) => listener(node, core));
  }

  onEvent(listener: (node: SwitchNode, event: SwitchEvent) => Promise<void> | void): void {
    for (const node of this.nodes) node.link.onEvent((event) => listener(node, event));
  }

  /** Asks every connected switch; one that is lost meanwhile is left out. */
  async each<T>(ask: (node: SwitchNode) => Promise<T>): Promise<{ node: SwitchNode; answer: T }[]> {
    const answers = await Promise.allSettled(
      this.up.map(async (node) => ({ node, answer: await ask(node) })),
    );
    return answers.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }
}
