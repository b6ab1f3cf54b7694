import { setImmediate } from 'node:timers/promises';
import { causeNumber } from './test-switch-causes.js';
import type { Channel } from './test-switch-channel.js';
import { microseconds } from './test-switch-clock.js';
import type { Core } from './test-switch-core.js';
import { flipCallerId } from './test-switch-execution.js';
import { originate } from './test-switch-originate.js';
import { isTrue, separate } from './test-switch-text.js';

/** Always a reason to go on in the dialplan, when nothing else was said. */
const GO_ON = ['NO_ANSWER', 'NO_USER_RESPONSE', 'ORIGINATOR_CANCEL'];

/** The application: calls somebody and connects the two, until one of them leaves. */
export async function bridge(core: Core, channel: Channel, data: string): Promise<void> {
  if (data === '') return;
  const { peer, cause } = await originate(core, { caller: channel, text: data, timeout: 0 });
  if (peer) {
    await connect(core, channel, peer);
    return;
  }
  channel.variables.set('originate_failed_cause', cause);
  if (!channel.interrupted && !goesOn(channel, cause)) channel.hangUp(cause);
}

/** Whether the dialplan goes on behind a call that failed (switch_channel_handle_cause). */
function goesOn({ variables }: Channel, cause: string): boolean {
  const [goOn, stop] = [variables.get('continue_on_fail'), variables.get('failure_causes')];
  if (goOn === undefined && stop === undefined) return GO_ON.includes(cause);
  const names = (list: string) =>
    separate(list, ',').some((each) => each.toUpperCase() === cause || each === String(causeNumber(cause)));
  if (stop !== undefined && !names(stop)) return true;
  return goOn !== undefined && (isTrue(goOn) || names(goOn));
}

/**
 * Both hear each other until one of them hangs up or is sent somewhere else.
 * @param inner within another bridge of the channel: neither is hung up behind it
 */
export async function connect(
  core: Core,
  channel: Channel,
  peer: Channel,
  inner?: 'inner',
  ends: () => boolean = () => false,
): Promise<void> {
  begin(channel, peer);
  const { turns } = peer;
  const left = () => peer.down || peer.turns !== turns;
  const asks = () =>
    [channel, peer].some(({ variables }) => variables.get('soft_holding_uuid') !== undefined);
  while ((!channel.interrupted && !left() && !ends()) || (!inner && asks()))
    await Promise.race([channel.next(), peer.next()]);
  await core.clock.running();
  peer.variables.set('bridge_hangup_cause', channel.cause ?? peer.cause);
  peer.variables.set('call_uuid', peer.uuid);
  if (!inner && !left()) peer.hangUp('NORMAL_CLEARING');
  channel.variables.set('bridge_hangup_cause', peer.cause);
  await setImmediate();
  channel.fire('CHANNEL_UNBRIDGE', { 'Bridge-A-Unique-ID': channel.uuid, 'Bridge-B-Unique-ID': peer.uuid });
  for (const [own, other] of [
    [channel, peer],
    [peer, channel],
  ] as const) {
    if (own.partner === other) own.partner = undefined;
  }
  const after = channel.variables.get('hangup_after_bridge');
  if (!inner && !channel.interrupted && (isTrue(after) || after === 'explicit'))
    channel.hangUp(peer.cause ?? 'NORMAL_CLEARING');
}

function begin(channel: Channel, peer: Channel): void {
  const now = microseconds();
  for (const each of [channel, peer]) if (each.profile) each.profile.times.bridged = now;
  channel.partner = peer;
  peer.partner = channel;
  channel.variables.set('last_bridge_role', 'originator');
  channel.fire('CHANNEL_BRIDGE', { 'Bridge-A-Unique-ID': channel.uuid, 'Bridge-B-Unique-ID': peer.uuid });
  peer.enter('CS_EXCHANGE_MEDIA');
  tell(channel, peer, peer.profile?.calleeName ?? '', peer.profile?.calleeNumber ?? '');
  tell(peer, channel, channel.profile?.callerName ?? '', channel.profile?.callerNumber ?? '');
}

/** Who a leg is now talking to. */
function tell(channel: Channel, other: Channel, name: string, number: string): void {
  channel.variables.merge({
    last_bridge_to: other.uuid,
    bridge_channel: other.name,
    bridge_uuid: other.uuid,
    signal_bond: other.uuid,
    last_sent_callee_id_name: name,
    last_sent_callee_id_number: number,
  });
  channel.fire('CALL_UPDATE', {
    Direction: 'SEND',
    'Sent-Callee-ID-Name': name,
    'Sent-Callee-ID-Number': number,
    'Bridged-To': other.uuid,
  });
}

/**
 * Asks a third while whom it talks to waits: who hangs up joins the two, `#` or the third's end comes back, `0` lets all
 * three talk (mod_dptools.c att_thread_run). Who hangs up while all three talk ends that here.
 */
export async function attendedTransfer(core: Core, channel: Channel, data: string): Promise<void> {
  const { variables } = channel;
  const bond = variables.get('signal_bond');
  variables.set('soft_holding_uuid', bond);
  const { peer } = await originate(core, { caller: channel, text: data, timeout: 0 });
  variables.set('signal_bond', bond);
  if (peer) await consult(core, channel, peer, bond);
  variables.set('soft_holding_uuid', undefined);
  channel.changed();
}

async function consult(core: Core, channel: Channel, peer: Channel, bond = ''): Promise<void> {
  channel.keys.length = 0;
  const keyed = () => channel.keys.find((key) => '*#0'.includes(key));
  await connect(core, channel, peer, 'inner', () => keyed() !== undefined);
  const key = keyed();
  channel.keys.length = 0;
  channel.variables.set('signal_bond', bond);
  if (key === '*') channel.hangUp('NORMAL_CLEARING');
  if (key === '#') peer.hangUp('NORMAL_CLEARING');
  if (key === '0') {
    const app = core.sessions.channels.get(bond)?.down === false ? 'three_way' : 'intercept';
    peer.assign({ kind: 'applications', applications: [{ name: app, data: channel.uuid }] });
  }
  const stays = channel.down && !peer.down ? peer : channel;
  const joined = putTogether(core, stays.uuid, bond);
  stays.variables.set('att_xfer_result', joined ? 'success' : 'failure');
  // Nobody is left to talk to: parked, for three seconds.
  if (!joined && stays === peer) {
    peer.assign({ kind: 'park' });
    core.clock.after(3_000, () => peer.hangUp('NORMAL_CLEARING'));
  }
}

/** Takes both out of what they are doing; one of them at least must be connected (switch_ivr_uuid_bridge). */
export function putTogether(core: Core, one: string, other: string): boolean {
  const at = (uuid: string) => core.sessions.channels.get(uuid);
  let [first, second] = [at(one), at(other)];
  if (!first || !second || first.down || first.destroyed || second.destroyed) return false;
  if (!hasMedia(first)) [first, second] = [second, first];
  if (!hasMedia(first)) {
    core.log('[CRIT] switch_ivr_bridge.c Neither channel is answered, cannot bridge them.');
    return false;
  }
  flipCallerId(first);
  second.assign({ kind: 'wait' });
  first.assign({ kind: 'meet', other: second });
  return true;
}

export function hasMedia(channel: Channel): boolean {
  return channel.answered || channel.earlyMedia;
}

/** What the first of two channels does that are put together by uuid_bridge: it waits until the other is free. */
export async function meet(core: Core, channel: Channel, other: Channel): Promise<void> {
  while (other.work !== undefined && !other.down && !channel.interrupted) {
    await setImmediate();
    await core.clock.running();
  }
  if (channel.interrupted) return;
  if (other.down) {
    channel.hangUp('DESTINATION_OUT_OF_ORDER');
    return;
  }
  for (const [own, uuid] of [
    [channel, other.uuid],
    [other, channel.uuid],
  ] as const) {
    own.fire('CHANNEL_EXECUTE', {}, { Application: 'uuid_bridge', 'Application-Data': uuid });
  }
  await connect(core, channel, other);
  if (!channel.interrupted) channel.hangUp('NORMAL_CLEARING');
}
