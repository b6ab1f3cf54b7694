import type { Channel } from './test-switch-channel.js';
import { runOn } from './test-switch-execution.js';
import type { Core } from './test-switch-core.js';

export interface LegState {
  channel: Channel;
  timeoutMs?: number;
  progressTimeoutMs?: number;
}

export type Ended =
  | { kind: 'answered'; channel: Channel }
  /** All legs ended by themselves. */
  | { kind: 'failed' }
  | { kind: 'cancelled' }
  | { kind: 'timeout'; progress: boolean };

interface Limits {
  caller?: Channel;
  timeoutMs: number;
  progressTimeoutMs?: number;
  /** A leg with early media counts as answered. A bridge over early media is not simulated. */
  earlyOk: boolean;
}

/** Rings until somebody answers, all gave up, the time is over or the caller is gone. */
export async function waitForAnswer(core: Core, legs: readonly LegState[], limits: Limits): Promise<Ended> {
  const started = Date.now();
  for (;;) {
    const elapsed = Date.now() - started;
    endLateLegs(legs, elapsed);
    const ended = verdict(legs, limits, elapsed);
    if (ended) {
      if (ended.kind === 'answered') await runOn(core, ended.channel, 'execute_on_answer');
      if (ended.kind === 'answered' && limits.caller) passAnswer(ended.channel, limits.caller);
      return ended;
    }
    if (limits.caller) {
      passRinging(legs, limits.caller);
      passEarlyMedia(legs, limits.caller);
    }
    await change(core, legs, limits, elapsed);
  }
}

function verdict(legs: readonly LegState[], limits: Limits, elapsed: number): Ended | undefined {
  if (limits.caller?.interrupted) return { kind: 'cancelled' };
  const answered = legs.find(
    ({ channel }) => (channel.answered || (limits.earlyOk && channel.earlyMedia)) && !channel.down,
  );
  if (answered) return { kind: 'answered', channel: answered.channel };
  if (legs.every(({ channel }) => channel.down)) return { kind: 'failed' };
  if (elapsed >= limits.timeoutMs) return { kind: 'timeout', progress: false };
  const silent = !legs.some(({ channel }) => channel.ringReady || channel.earlyMedia);
  if (silent && limits.progressTimeoutMs && elapsed >= limits.progressTimeoutMs)
    return { kind: 'timeout', progress: true };
  return undefined;
}

/** Limits of single legs: the others go on ringing. */
function endLateLegs(legs: readonly LegState[], elapsed: number): void {
  for (const { channel, timeoutMs, progressTimeoutMs } of legs) {
    if (channel.down || channel.answered) continue;
    if (progressTimeoutMs && elapsed >= progressTimeoutMs && !channel.ringReady && !channel.earlyMedia)
      channel.hangUp('PROGRESS_TIMEOUT');
    else if (timeoutMs && elapsed >= timeoutMs) channel.hangUp('ALLOTTED_TIMEOUT');
  }
}

/** What the only leg plays before it answers the caller hears; several would talk over each other. */
function passEarlyMedia(legs: readonly LegState[], caller: Channel): void {
  const [only] = legs;
  if (legs.length === 1 && only?.channel.earlyMedia) caller.preAnswer();
}

/** The caller hears that it rings; who it is that rings, only when there is but one. */
function passRinging(legs: readonly LegState[], caller: Channel): void {
  const ringing = legs.find(({ channel }) => channel.ringReady && !channel.down);
  if (!ringing || caller.ringReady) return;
  if (legs.length === 1) passCallee(ringing.channel, caller);
  caller.ring();
}

function passAnswer(peer: Channel, caller: Channel): void {
  passCallee(peer, caller);
  caller.answer();
}

function passCallee(peer: Channel, caller: Channel): void {
  if (!caller.profile || !peer.profile) return;
  caller.profile.calleeName = peer.profile.calleeName;
  caller.profile.calleeNumber = peer.profile.calleeNumber;
}

async function change(core: Core, legs: readonly LegState[], limits: Limits, elapsed: number): Promise<void> {
  const all = [limits, ...legs].flatMap(({ timeoutMs, progressTimeoutMs }) => [timeoutMs, progressTimeoutMs]);
  const ahead = all.filter((ms): ms is number => ms !== undefined && ms > elapsed);
  let callOff: () => void = () => undefined;
  const deadline = new Promise<void>((resolve) => {
    callOff = core.clock.after(Math.min(...ahead) - elapsed, resolve);
  });
  const channels = limits.caller
    ? [limits.caller, ...legs.map(({ channel }) => channel)]
    : legs.map(({ channel }) => channel);
  await Promise.race([deadline, ...channels.map((channel) => channel.next())]);
  callOff();
}
