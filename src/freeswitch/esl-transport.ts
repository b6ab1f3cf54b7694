import type { SwitchEvent } from './events.js';
import type { FrameHeaders } from './frames.js';

/** Where an Event Socket listens. */
export interface EslTarget {
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

/** Answer to anything but `api`: `text` is its Reply-Text, e.g. `+OK accepted`. */
export interface EslReply {
  readonly text: string;
  readonly headers: FrameHeaders;
}

export interface EslListener {
  event(event: SwitchEvent): void;
  /** Called exactly once, after everything that waited was rejected with the same error. */
  closed(cause: Error): void;
}

/**
 * One TCP connection in Event Socket's inbound mode. Dies with its connection: make a new one to connect again.
 *
 * Replies carry no id, FreeSWITCH answers in order. So a promise stays pending until its own answer came or the
 * connection is gone; who does not want to wait that long stops waiting, and the answer still finds its place.
 */
export interface EslTransport {
  /** Milliseconds of `performance.now()` when bytes last arrived. */
  readonly lastReceivedAt: number;
  /** Connects and authenticates; rejects with LinkRefused, ProtocolError or LinkLost. */
  connect(): Promise<void>;
  /** Sends one command line with optional header lines; newlines in either are refused with UnsafeValue. */
  command(line: string, headers?: Readonly<Record<string, string>>): Promise<EslReply>;
  /** Sends `api <line>`; resolves to the text exactly as it came, errors included. */
  api(line: string): Promise<string>;
  /** Closes at once. */
  destroy(cause: Error): void;
}
