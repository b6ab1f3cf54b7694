import type { FarEnd } from './test-switch-sip.js';
import type { Invite } from './switch.js';

/** An INVITE of the switch as it reaches a phone or a carrier. */
export interface Invitation extends Omit<Invite, 'at'> {
  readonly requestUri: string;
  readonly callInfo: string;
  readonly alertInfo: string;
}

/** What whoever was invited may answer. */
export interface Answering {
  ringing(): void;
  /** 183: the caller hears something. */
  early(): void;
  answer(): void;
  /** @param cause what a Reason header says that it was; absent: what the status means */
  refuse(status: number, cause?: string): void;
  hangUp(): void;
  /** REFER: whom it talks to shall call that number. */
  refer(number: string): Promise<void>;
}

/** A gateway's REGISTER, after its challenge. */
export interface GatewayRequest {
  username: string;
  password: string;
  /** The user part of its Contact: what a call back to the gateway names. */
  contact: string;
  /** Seconds; 0 takes it back. */
  expires: number;
}

/** Where an INVITE came from, and which headers of its own it had. */
export interface Inviter {
  readonly ip: string;
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Anybody the switch can send an INVITE to; the answer hears how the call goes on. */
export interface Callee {
  invited(invitation: Invitation, answering: Answering, inviter: Inviter): FarEnd;
  /** The status a gateway's REGISTER gets; phones have none. */
  registering?(request: GatewayRequest): number;
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
