import { randomUUID } from 'node:crypto';
import type { Bus, Fields } from './test-switch-bus.js';
import { channelFields, hangupVariables } from './test-switch-channel-fields.js';
import { type Clock, microseconds } from './test-switch-clock.js';
import { LOCAL_MEDIA, RUNNING_MEDIA } from './test-switch-media.js';
import type { FarEnd } from './test-switch-sip.js';
import { Variables } from './test-switch-variables.js';

export const STATES = [
  'CS_NEW',
  'CS_INIT',
  'CS_ROUTING',
  'CS_SOFT_EXECUTE',
  'CS_EXECUTE',
  'CS_EXCHANGE_MEDIA',
  'CS_PARK',
  'CS_CONSUME_MEDIA',
  'CS_HIBERNATE',
  'CS_RESET',
  'CS_HANGUP',
  'CS_REPORTING',
  'CS_DESTROY',
  'CS_NONE',
] as const;
export type State = (typeof STATES)[number];

const CALL_STATES = ['DOWN', 'DIALING', 'RINGING', 'EARLY', 'ACTIVE', 'HELD', 'RING_WAIT', 'HANGUP'] as const;
export type CallState = (typeof CALL_STATES)[number];

export interface Times {
  profileCreated: number;
  created: number;
  answered: number;
  progress: number;
  progressMedia: number;
  hungUp: number;
  transferred: number;
  bridged: number;
}

/** Who calls whom, as the core keeps it. */
export interface CallerProfile {
  direction: 'inbound' | 'outbound';
  username: string;
  dialplan: string;
  callerName: string;
  callerNumber: string;
  origCallerName: string;
  origCallerNumber: string;
  calleeName: string;
  calleeNumber: string;
  networkAddr: string;
  ani: string;
  destination: string;
  rdnis: string;
  source: string;
  context: string;
  /** Counts the extensions the call was in; 1 where it has only been in one. */
  index?: number;
  times: Times;
}

/** What a channel is asked to do next: an extension, ready-made applications, to park, to meet another, to wait for it. */
export type Work =
  | { kind: 'route'; destination: string; dialplan: string; context: string }
  | { kind: 'applications'; applications: readonly { name: string; data: string }[] }
  | { kind: 'park' }
  | { kind: 'meet'; other: Channel }
  | { kind: 'wait' };

/** One leg of a call: state, variables, and the events that tell of them. */
export class Channel {
  readonly variables = new Variables();
  readonly uuid: string;
  profile?: CallerProfile;
  /** The other leg's profile, as events print it. */
  other?: { type: 'originator' | 'originatee'; uuid: string; name: string; profile: CallerProfile };
  /** What events call the state, and the state it goes to. */
  running: State = 'CS_NONE';
  state: State = 'CS_NEW';
  callState: CallState = 'DOWN';
  codec = false;
  answered = false;
  earlyMedia = false;
  ringReady = false;
  cidFlipped = false;
  cause?: string;
  destroyed = false;
  work?: Work;
  /** What the far end has keyed and nobody has taken. */
  readonly keys: string[] = [];
  /** What listens to or changes its media, as `uuid_buglist` tells. */
  bugs: { function: string; target: string }[] = [];
  /** How often it was called to something else: tells who talks to it that it left, though it took that up already. */
  turns = 0;
  /** The leg it rings for or that rings for it: each learns why the other ended. */
  partner?: Channel;
  farEnd?: FarEnd;
  /** What the far end is told instead of what the cause means: an application responded already. */
  responded?: number;
  #waiting: (() => void)[] = [];

  constructor(
    readonly bus: Bus,
    readonly name: string,
    readonly direction: 'inbound' | 'outbound',
    sessionId: number,
    uuid: string | undefined,
  ) {
    this.uuid = uuid ?? randomUUID();
    this.variables.merge({
      direction,
      ...(direction === 'outbound' ? { is_outbound: 'true' } : {}),
      uuid: this.uuid,
      call_uuid: this.uuid,
      session_id: String(sessionId),
    });
  }

  get down(): boolean {
    return this.cause !== undefined;
  }

  /** Down, or called to something else: what runs on it must end. */
  get interrupted(): boolean {
    return this.down || this.work !== undefined;
  }

  fire(event: string, first: Fields = {}, last: Fields = {}): void {
    this.bus.fire(event, { ...first, ...channelFields(this, event), ...last });
  }

  enter(state: State, next: State = state): void {
    this.running = state;
    if (!this.down) this.state = next;
    else this.state = STATES.indexOf(next) > STATES.indexOf('CS_HANGUP') ? next : 'CS_HANGUP';
    this.fire('CHANNEL_STATE');
  }

  setCallState(state: CallState): void {
    if (this.callState === state) return;
    const original = this.callState;
    this.callState = state;
    const number = String(CALL_STATES.indexOf(state));
    this.fire('CHANNEL_CALLSTATE', {
      'Original-Channel-Call-State': original,
      'Channel-Call-State-Number': number,
    });
  }

  ring(): void {
    if (this.ringReady || this.answered || this.down) return;
    this.ringReady = true;
    if (this.profile) this.profile.times.progress = microseconds();
    if (this.direction === 'inbound') this.farEnd?.progress(180);
    this.fire('CHANNEL_PROGRESS');
    this.setCallState('RINGING');
    this.changed();
  }

  preAnswer(): void {
    if (this.earlyMedia || this.answered || this.down) return;
    this.earlyMedia = true;
    if (this.profile) this.profile.times.progressMedia = microseconds();
    if (this.direction === 'inbound') this.farEnd?.progress(183);
    this.variables.set('endpoint_disposition', 'EARLY MEDIA');
    this.fire('CHANNEL_PROGRESS_MEDIA');
    this.setCallState('EARLY');
    this.changed();
  }

  answer(): void {
    if (this.answered || this.down) return;
    this.answered = true;
    this.codec = true;
    if (this.profile) this.profile.times.answered = microseconds();
    if (this.direction === 'inbound') {
      this.farEnd?.accepted();
      this.variables.merge({ ...LOCAL_MEDIA, ...RUNNING_MEDIA });
    }
    this.fire('CHANNEL_ANSWER');
    this.variables.set('endpoint_disposition', 'ANSWER');
    this.setCallState('ACTIVE');
    this.changed();
  }

  hangUp(cause: string): void {
    if (this.down) return;
    this.cause = cause;
    if (this.profile) this.profile.times.hungUp = microseconds();
    this.state = 'CS_HANGUP';
    this.partner?.variables.set('last_bridge_hangup_cause', cause);
    const protocolCause = this.variables.get('proto_specific_hangup_cause');
    if (protocolCause) this.partner?.variables.set('last_bridge_proto_specific_hangup_cause', protocolCause);
    this.fire('CHANNEL_HANGUP');
    this.changed();
  }

  /** The end of its thread: tells the far end, is reported, and leaves the tables. */
  async finish(sipStatus: number, report: () => Promise<void>): Promise<void> {
    this.enter('CS_HANGUP');
    this.farEnd?.ended(sipStatus);
    this.setCallState('HANGUP');
    this.enter('CS_REPORTING');
    this.variables.merge(hangupVariables(this));
    await report();
    this.fire('CHANNEL_HANGUP_COMPLETE');
    this.state = 'CS_DESTROY';
    this.destroyed = true;
    this.fire('CHANNEL_DESTROY');
    this.enter('CS_DESTROY');
  }

  /** Up to `most` digits, fewer when `#` ends them or nothing more comes in time. */
  async collectDigits(clock: Clock, most: number, timeoutMs: number): Promise<string> {
    let late = false;
    const callOff = clock.after(timeoutMs, () => {
      late = true;
      this.changed();
    });
    const complete = (): boolean => this.keys.includes('#') || this.keys.length >= most;
    while (!complete() && !late && !this.interrupted) await this.next();
    callOff();
    const end = this.keys.indexOf('#');
    const taken = this.keys.splice(0, Math.min(most, end < 0 ? most : end)).join('');
    if (this.keys[0] === '#') this.keys.shift();
    return taken;
  }

  /** Resolves at the next change of this channel. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  changed(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  press(keys: string): void {
    this.keys.push(...keys);
    this.changed();
  }

  assign(work: Work): void {
    this.work = work;
    this.turns++;
    this.changed();
  }
}

export function newTimes(now = microseconds()): Times {
  const never = { answered: 0, progress: 0, progressMedia: 0, hungUp: 0, transferred: 0, bridged: 0 };
  return { profileCreated: now, created: now, ...never };
}
