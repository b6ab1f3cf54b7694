import type { CallerProfile, Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import { runOn } from './test-switch-execution.js';
import { createLeg } from './test-switch-endpoints.js';
import { freshProfile, KEPT_COMMA, legLimits, protectCommas, SEPARATING_COMMA } from './test-switch-legs.js';
import { integer, isTrue, readBrackets, separate } from './test-switch-text.js';
import { Variables } from './test-switch-variables.js';
import { type Ended, type LegState, waitForAnswer } from './test-switch-ringing.js';

/** A call to be made, as switch_ivr_originate takes it. */
export interface Dial {
  caller?: Channel;
  text: string;
  /** Seconds. */
  timeout: number;
  callerName?: string;
  callerNumber?: string;
  /** Who calls, when that is not the caller's own profile. */
  profile?: CallerProfile;
  /** Variables of an outer call; they are read and added to. */
  variables?: Variables;
  /** Only the first address, and without waiting for it: how an endpoint dials inside a forked call. */
  firstOnly?: boolean;
}

export interface Dialled {
  peer?: Channel;
  cause: string;
}

const DEFAULT_NUMBER = '0000000000';

/** Taken over from the caller where the dial string does not say otherwise. */
const FROM_CALLER = [
  'ignore_early_media',
  'forked_dial',
  'progress_timeout',
  'originate_continue_on_timeout',
  'ring_ready',
];

/** Calls one or several addresses: `|` one after the other, `,` at the same time. */
export async function originate(core: Core, dial: Dial): Promise<Dialled> {
  return new Origination(core, dial).run();
}

class Origination {
  readonly #vars: Variables;
  #cause = 'NONE';

  constructor(
    private readonly core: Core,
    private readonly dial: Dial,
  ) {
    this.#vars = dial.variables ?? new Variables();
  }

  async run(): Promise<Dialled> {
    const { caller } = this.dial;
    const text = this.#readVariables();
    caller?.variables.merge({ originate_disposition: 'failure', DIALSTATUS: 'INVALIDARGS' });
    if (!text) return this.#conclude(undefined);
    const all = separate(text, '|');
    const alternatives = this.dial.firstOnly ? all.slice(0, 1) : all;
    for (const alternative of alternatives) {
      const { peer, timedOut } = await this.#try(alternative, alternatives.length > 1);
      if (this.dial.firstOnly && peer) return { peer, cause: 'SUCCESS' };
      const done = this.#conclude(peer);
      if (peer || caller?.interrupted) return done;
      // Out of time for the whole call: what stands behind the next `|` is not tried.
      if (timedOut && !isTrue(this.#vars.get('originate_continue_on_timeout'))) return done;
    }
    return this.#conclude(undefined);
  }

  /** What is left of the dial string behind its `<>` and `{}`; undefined when it cannot be read. */
  #readVariables(): string | undefined {
    const { caller } = this.dial;
    let text: string | undefined = this.dial.text.trimStart();
    if (caller) this.#takeExports(caller);
    for (const brackets of [
      ['<', '>'],
      ['{', '}'],
    ] as const) {
      while (text?.startsWith(brackets[0])) {
        text = readBrackets(text, brackets, ',', (name, value) => this.#vars.set(name, value));
      }
    }
    if (text === undefined) this.core.log('[ERR] switch_ivr_originate.c Parse Error!');
    for (const name of FROM_CALLER) {
      const value = caller?.variables.get(name);
      if (value !== undefined && this.#vars.get(name) === undefined) this.#vars.set(name, value);
    }
    return text?.trimStart();
  }

  #takeExports(caller: Channel): void {
    const exported = caller.variables.get('export_vars');
    if (!exported) return;
    this.#vars.set('export_vars', exported);
    for (const name of separate(exported, ',')) {
      const value = caller.variables.get(name);
      if (value !== undefined) this.#vars.set(name.replace(/^(nolocal:|_nolocal_)/i, ''), value);
    }
  }

  async #try(alternative: string, several: boolean): Promise<{ peer?: Channel; timedOut: boolean }> {
    const all = separate(protectCommas(alternative), ',');
    const addresses = this.dial.firstOnly ? all.slice(0, 1) : all;
    const forked = several || addresses.length > 1 || isTrue(this.#vars.get('forked_dial'));
    const legs: LegState[] = [];
    this.#cause = 'NONE';
    for (const address of addresses) {
      if (this.dial.caller?.interrupted) break;
      const channel = await this.#createLeg(address, forked);
      if (channel) legs.push({ channel, ...legLimits(channel) });
      if (channel && this.dial.firstOnly) return { peer: channel, timedOut: false };
    }
    if (legs.length === 0) return { timedOut: false };
    const ended = await waitForAnswer(this.core, legs, {
      caller: this.dial.caller,
      earlyOk: !this.dial.caller && !isTrue(this.#vars.get('ignore_early_media')),
      ...this.#limits(),
    });
    return this.#settle(legs, ended);
  }

  async #createLeg(address: string, forked: boolean): Promise<Channel | undefined> {
    const local = new Variables();
    let text: string | undefined = address.trimStart();
    while (text?.startsWith('[')) {
      const end = text.indexOf(']');
      const restored: string = text.slice(0, end).replaceAll(KEPT_COMMA, ',') + text.slice(end);
      text = readBrackets(restored, ['[', ']'], SEPARATING_COMMA, (name, value) => local.set(name, value));
    }
    if (text === undefined) {
      this.#cause = 'DESTINATION_OUT_OF_ORDER';
      return undefined;
    }
    const slash = text.trimStart().indexOf('/');
    const type = slash < 0 ? text.trim() : text.trimStart().slice(0, slash);
    const data = slash < 0 ? '' : text.trimStart().slice(slash + 1);
    const variables = this.#vars.copy();
    variables.merge(local);
    const profile = this.#profile(data, variables);
    const leg = await createLeg(this.core, {
      type,
      data,
      profile,
      variables,
      caller: this.dial.caller,
      forked,
    });
    if ('cause' in leg) {
      this.#cause = leg.cause;
      this.core.log(
        `[NOTICE] switch_ivr_originate.c Cannot create outgoing channel of type [${type}] cause: [${leg.cause}]`,
      );
      return undefined;
    }
    this.#dress(leg.channel, type, local);
    // Before its thread runs, and so before its phone is invited.
    await runOn(this.core, leg.channel, 'execute_on_originate');
    if (!this.dial.firstOnly) {
      if (type === 'user') leg.channel.fire('CHANNEL_OUTGOING');
      this.core.sessions.launch(leg.channel);
    }
    return leg.channel;
  }

  /** Who the leg says is calling: origination_… of the dial string, else effective_… of the caller, else the caller. */
  #profile(data: string, variables: Variables): CallerProfile {
    const { caller, profile = caller?.profile } = this.dial;
    const name = variables.get('origination_caller_id_name') ?? this.dial.callerName;
    const number = variables.get('origination_caller_id_number') ?? this.dial.callerNumber;
    const base = profile ?? freshProfile(name ?? '', number ?? DEFAULT_NUMBER);
    return {
      ...base,
      callerName: name ?? caller?.variables.get('effective_caller_id_name') ?? base.callerName,
      callerNumber: number ?? caller?.variables.get('effective_caller_id_number') ?? base.callerNumber,
      destination: data || 'service',
      index: 1,
    };
  }

  /** Gives the leg its variables: those of `{}` come last and win, unless local_var_clobber says otherwise. */
  #dress(channel: Channel, type: string, local: Variables): void {
    const { caller } = this.dial;
    if (caller) channel.variables.set('call_uuid', caller.variables.get('call_uuid') ?? caller.uuid);
    this.#vars.set('originate_early_media', 'true');
    const layers = isTrue(this.#vars.get('local_var_clobber')) ? [this.#vars, local] : [local, this.#vars];
    for (const [name, value] of layers.flatMap((layer) => layer.entries())) {
      const text = String(value);
      if (name === 'origination_uuid') channel.variables.set(name, channel.uuid);
      else if (text.includes('${'))
        this.core.log(`[CRIT] switch_channel.c Invalid data (\${${name}} contains a variable)`);
      else channel.variables.set(name, text);
    }
    this.#vars.set('origination_uuid', undefined);
    if (caller) {
      channel.variables.set('originating_leg_uuid', caller.uuid);
      caller.variables.push(
        'originated_legs',
        `${channel.uuid};Outbound Call;${channel.profile?.calleeNumber ?? ''}`,
      );
    }
    channel.variables.set('originate_endpoint', type);
    channel.variables.set('originating_leg_uuid', caller?.uuid);
    if (channel.profile) {
      const { profile, variables } = channel;
      profile.calleeName = variables.get('origination_callee_id_name') ?? profile.calleeName;
      profile.calleeNumber = variables.get('origination_callee_id_number') ?? profile.calleeNumber;
    }
    const { calleeName = '', calleeNumber = '' } = channel.profile ?? {};
    caller?.variables.push('originated_legs', `${channel.uuid};${calleeName};${calleeNumber}`);
  }

  #limits(): { timeoutMs: number; progressTimeoutMs?: number } {
    const { caller, timeout } = this.dial;
    const asked =
      integer(this.#vars.get('originate_timeout')) ||
      integer(caller?.variables.get('call_timeout')) ||
      timeout;
    const progress = integer(this.#vars.get('progress_timeout'));
    return {
      timeoutMs: (asked || 60) * 1000,
      ...(progress > 0 ? { progressTimeoutMs: progress * 1000 } : {}),
    };
  }

  #settle(legs: readonly LegState[], ended: Ended): { peer?: Channel; timedOut: boolean } {
    const reason = CAUSE_OF_THE_OTHERS[ended.kind];
    for (const { channel } of legs) {
      if (ended.kind === 'answered' && channel === ended.channel) continue;
      channel.hangUp(ended.kind === 'timeout' && ended.progress ? 'PROGRESS_TIMEOUT' : reason);
    }
    for (const { channel } of legs) {
      this.dial.caller?.variables.push('originate_causes', `${channel.uuid};${channel.cause ?? 'NONE'}`);
    }
    if (ended.kind === 'answered') return { peer: ended.channel, timedOut: false };
    this.#cause = ended.kind === 'failed' ? (legs[0]?.channel.cause ?? this.#cause) : reason;
    return { timedOut: ended.kind === 'timeout' && !ended.progress };
  }

  #conclude(peer: Channel | undefined): Dialled {
    const { caller } = this.dial;
    if (!peer && this.#cause === 'NONE')
      this.#cause = caller ? (caller.cause ?? 'ORIGINATOR_CANCEL') : 'DESTINATION_OUT_OF_ORDER';
    const cause = peer ? 'SUCCESS' : this.#cause;
    caller?.variables.merge({ originate_disposition: cause, DIALSTATUS: DIAL_STATUS[cause] ?? cause });
    if (peer && caller && peer.profile) {
      caller.other = { type: 'originatee', uuid: peer.uuid, name: peer.name, profile: peer.profile };
      caller.variables.set('signal_bond', peer.uuid);
      caller.variables.set('originate_signal_bond', undefined);
    }
    return { peer, cause };
  }
}

/** Why legs that are still up come down when the call is decided. */
const CAUSE_OF_THE_OTHERS: Record<Ended['kind'], string> = {
  answered: 'LOSE_RACE',
  cancelled: 'ORIGINATOR_CANCEL',
  timeout: 'NO_ANSWER',
  failed: 'NO_ANSWER',
};

const DIAL_STATUS: Record<string, string> = {
  ORIGINATOR_CANCEL: 'CANCEL',
  USER_BUSY: 'BUSY',
  NO_ANSWER: 'NOANSWER',
  DESTINATION_OUT_OF_ORDER: 'INVALIDARGS',
  INVALID_PROFILE: 'INVALIDARGS',
  CALL_REJECTED: 'DONTCALL',
};
