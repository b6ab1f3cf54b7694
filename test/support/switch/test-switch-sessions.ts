import { execute, route } from './test-switch-execution.js';
import { park } from './test-switch-applications.js';
import { meet } from './test-switch-bridge.js';
import { Channel, type Work } from './test-switch-channel.js';
import { causeToSip } from './test-switch-causes.js';
import type { Core } from './test-switch-core.js';
import { isTrue } from './test-switch-text.js';

/** The calls of the switch: each channel has a thread that runs from its start to its end. */
export class Sessions {
  readonly channels = new Map<string, Channel>();
  #created = 0;
  #peak = 0;
  readonly #invites = new Map<Channel, () => void>();
  readonly #launched = new WeakSet<Channel>();
  readonly #threads = new Set<Promise<void>>();

  constructor(private readonly core: Core) {}

  get created(): number {
    return this.#created;
  }

  get peak(): number {
    return this.#peak;
  }

  /** A new channel, unless there is one with that uuid. */
  create(name: string, direction: 'inbound' | 'outbound', uuid?: string): Channel | undefined {
    if (uuid !== undefined && this.channels.has(uuid)) return undefined;
    const channel = new Channel(this.core.bus, name, direction, ++this.#created, uuid);
    channel.variables.set('channel_name', name);
    this.channels.set(channel.uuid, channel);
    this.#peak = Math.max(this.#peak, this.channels.size);
    return channel;
  }

  /** What an outbound channel does first once it runs. */
  prepare(channel: Channel, invite: () => void): void {
    this.#invites.set(channel, invite);
  }

  launch(channel: Channel): void {
    if (this.#launched.has(channel)) return;
    this.#launched.add(channel);
    const thread = this.#run(channel).finally(() => this.#threads.delete(thread));
    this.#threads.add(thread);
    this.core.spawn(thread);
  }

  /** Resolves when every channel has come to its end. */
  async ended(): Promise<void> {
    while (this.#threads.size > 0) await Promise.allSettled(this.#threads);
  }

  hangUpAll(cause: string): void {
    for (const channel of this.channels.values()) channel.hangUp(cause);
  }

  async #run(channel: Channel): Promise<void> {
    await this.core.clock.running();
    const invite = this.#invites.get(channel);
    this.#invites.delete(channel);
    if (invite && !channel.down) startOutbound(this.core, channel, invite);
    while (!channel.down) {
      const { work } = channel;
      channel.work = undefined;
      await (work ? this.#do(channel, work) : channel.next());
      await this.core.clock.running();
    }
    await this.#end(channel);
  }

  async #do(channel: Channel, work: Work): Promise<void> {
    switch (work.kind) {
      case 'route':
        return route(this.core, channel, work);
      case 'applications':
        return execute(this.core, channel, work.applications);
      case 'park':
        channel.enter('CS_PARK');
        return park(this.core, channel);
      case 'meet':
        channel.enter('CS_SOFT_EXECUTE');
        return meet(this.core, channel, work.other);
      case 'wait':
        channel.enter('CS_SOFT_EXECUTE');
    }
  }

  async #end(channel: Channel): Promise<void> {
    if (channel.variables.get('sip_hangup_disposition') === undefined && channel.profile) {
      channel.variables.merge(disposition(channel));
    }
    this.channels.delete(channel.uuid);
    await channel.finish(finalStatus(channel), () => this.core.cdrs.report(channel));
  }
}

function startOutbound(core: Core, channel: Channel, invite: () => void): void {
  channel.enter('CS_INIT', 'CS_ROUTING');
  channel.fire('CHANNEL_CREATE');
  channel.fire('CHANNEL_ORIGINATE');
  core.limits.routed(channel);
  channel.enter('CS_ROUTING', 'CS_CONSUME_MEDIA');
  channel.enter('CS_CONSUME_MEDIA');
  invite();
}

function disposition(channel: Channel): Record<string, string> {
  if (channel.answered) return { sip_hangup_disposition: 'send_bye' };
  if (channel.direction === 'inbound') return { sip_hangup_disposition: 'send_refuse' };
  return {
    sip_hangup_disposition: 'send_cancel',
    sip_invite_failure_status: '487',
    sip_invite_failure_phrase: 'CANCEL',
  };
}

/** The other leg's SIP status goes before what the cause means (mod_sofia.c sofia_on_hangup). */
function finalStatus(channel: Channel): number {
  if (channel.responded !== undefined) return channel.responded;
  const other = /^sips?:(\d+)/.exec(channel.variables.get('last_bridge_proto_specific_hangup_cause') ?? '');
  if (other && !isTrue(channel.variables.get('sip_ignore_remote_cause'))) return Number(other[1]);
  return causeToSip(channel.cause ?? 'NORMAL_CLEARING');
}
