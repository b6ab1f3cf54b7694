import type { FarEnd } from './test-switch-sip.js';

/** An INVITE of the switch as it reaches a phone or a carrier. */
export interface Invitation {
  callerName: string;
  callerNumber: string;
  to: string;
}

/** What whoever was invited may answer. */
export interface Answering {
  ringing(): void;
  answer(): void;
  refuse(status: number): void;
  hangUp(): void;
}

/** Anybody the switch can send an INVITE to; the answer hears how the call goes on. */
export interface Callee {
  invited(invitation: Invitation, answering: Answering): FarEnd;
}

/** Everybody who listens for SIP, by address. */
export class Network {
  readonly #listening = new Map<string, Callee>();
  #nextPort = 16_001;

  freePort(): number {
    return this.#nextPort++;
  }

  listen(host: string, port: number, callee: Callee): void {
    this.#listening.set(`${host}:${port}`, callee);
  }

  leave(host: string, port: number): void {
    this.#listening.delete(`${host}:${port}`);
  }

  at(host: string, port: number): Callee | undefined {
    return this.#listening.get(`${host}:${port}`);
  }
}
