import type { Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import { flipCallerId } from './test-switch-execution.js';
import { isTrue } from './test-switch-text.js';

/** The applications that act on other calls. */

/** Hears, or joins, another channel until one of them is gone (switch_ivr_eavesdrop_session). */
export async function eavesdrop(core: Core, channel: Channel, data: string): Promise<void> {
  const other = core.sessions.channels.get(data);
  if (!other) return;
  while (!channel.interrupted && !other.down) await Promise.race([channel.next(), other.next()]);
}

/** Takes a channel over (switch_ivr_intercept_session). */
export function intercept(core: Core, channel: Channel, data: string): void {
  const other = core.sessions.channels.get(data);
  if (!other) return;
  const bridged = other.variables.get('bridge_uuid') !== undefined;
  if (isTrue(channel.variables.get('intercept_unbridged_only')) && bridged) return;
  channel.answer();
  other.answer();
  takeOver(channel, other);
}

/** What is parked where: channels by lot and number. */
const lots = new WeakMap<Core, Map<string, Channel>>();

/** Takes the call that is parked there, or parks this one (mod_valet_parking.c). */
export async function valetPark(core: Core, channel: Channel, data: string): Promise<void> {
  const lot = lots.get(core) ?? new Map<string, Channel>();
  lots.set(core, lot);
  const [, domain = '', slot = ''] = /@(\S+) (\S+)/.exec(data) ?? [];
  const parked = lot.get(data);
  channel.answer();
  if (parked && !parked.interrupted) {
    lot.delete(data);
    return takeOver(channel, parked);
  }
  lot.set(data, channel);
  core.presence.park(slot, domain, true);
  while (!channel.interrupted) await channel.next();
  if (lot.get(data) === channel) lot.delete(data);
  core.presence.park(slot, domain, false);
}

function takeOver(channel: Channel, other: Channel): void {
  flipCallerId(channel);
  other.assign({ kind: 'wait' });
  channel.assign({ kind: 'meet', other });
}
