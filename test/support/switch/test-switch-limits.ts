import { parseCause } from './test-switch-causes.js';
import type { Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import { transfer } from './test-switch-execution.js';
import { isTrue, separate } from './test-switch-text.js';

/** mod_hash's limits: a channel counts once for each resource, until it is down or is routed. */
export class Limits {
  readonly #users = new Map<string, Set<Channel>>();

  /** False when there are `most` others already. */
  take(resource: string, channel: Channel, most: number): boolean {
    const users = this.#users.get(resource) ?? new Set();
    this.#users.set(resource, users);
    for (const each of users) if (each.down) users.delete(each);
    // Below 0 it only counts.
    if (!users.has(channel) && most >= 0 && users.size >= most) return false;
    users.add(channel);
    return true;
  }

  usage(resource: string): number {
    return [...(this.#users.get(resource) ?? [])].filter(({ down }) => !down).length;
  }

  /** In CS_ROUTING, which legs that are made pass too (switch_limit.c limit_state_handler). */
  routed(channel: Channel): void {
    if (isTrue(channel.variables.get('limit_ignore_transfer'))) return;
    for (const users of this.#users.values()) users.delete(channel);
  }
}

/** `limit hash <realm> <id> <max> [<number> [<dialplan> [<context>]]]`, or `!CAUSE` (mod_dptools.c limit_function). */
export function limit(core: Core, channel: Channel, data: string): void {
  const [, realm, id, most, beyond = 'limit_exceeded', dialplan, context] = separate(data, ' ', 7);
  if (core.limits.take(`${realm}_${id}`, channel, Number(most))) return;
  if (beyond.startsWith('!')) channel.hangUp(parseCause(beyond.slice(1)));
  else transfer(channel, beyond, dialplan, context);
}
