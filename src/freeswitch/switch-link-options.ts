import type { Uuid } from './arguments.js';
import type { EslListener, EslTarget, EslTransport } from './esl-transport.js';

export interface LinkLog {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
}

/** All times are milliseconds. */
export interface SwitchLinkOptions extends EslTarget {
  /** `CHANNEL_ANSWER`, `CUSTOM sofia::register` …, never ALL; the order does not matter. */
  readonly events: readonly string[];
  readonly log: LinkLog;
  /** For connecting, authenticating and subscribing together; default 5000. */
  readonly connectMs?: number;
  /** After so long without a byte the switch is asked something; default 3000. */
  readonly silenceMs?: number;
  /** Without answer for so long the connection is dropped; default 3000. */
  readonly probeMs?: number;
  /** The longest pause between two attempts; default 1000. */
  readonly retryMs?: number;
  /** The pause after a refusal, which only an operator can mend; default 5000. */
  readonly refusedMs?: number;
  /** For tests of other transports; default modesl. */
  readonly transport?: (target: EslTarget, listener: EslListener) => EslTransport;
}

export type LinkState = 'down' | 'connecting' | 'up' | 'refused' | 'stopped';

export interface LinkUp {
  readonly coreUuid: string;
  /** FreeSWITCH is another process than when the link was last up: every call it had is gone. */
  readonly restarted: boolean;
}

export interface CommandOptions {
  /** Default 5000 for `api`, 60000 for `bgapi`. */
  readonly timeoutMs?: number;
  /** True: an answer that begins with `-ERR` or `-USAGE` is a result like any other, and nothing is trimmed. */
  readonly asIs?: boolean;
  /** The Job-UUID of a `bgapi`, which FreeSWITCH puts on its answer; default a new one. */
  readonly jobUuid?: Uuid;
}
