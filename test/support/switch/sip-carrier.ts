import { randomUUID } from 'node:crypto';
import { SipAgent } from './sip-agent.js';
import { codecsOf, hostOf, isAuthorized, party, type SipMessage, uriOf, userOf } from './sip-message.js';
import { type Address, openUdp } from './sip-wire.js';
import type { Carrier, CarrierOptions, Invite, OutgoingCall, Party, Treatment } from './switch.js';

const REALM = 'carrier.example';

/** A carrier at a UDP address of its own, for a real FreeSWITCH. */
export class SipCarrier implements Carrier {
  account: CarrierOptions['account'];
  readonly #agent: SipAgent;
  readonly #nonce = randomUUID();
  /** Where the gateway wants to be called, from its REGISTER. */
  #contact: string | undefined;

  private constructor(
    private readonly local: Address,
    private readonly target: Address,
    { account, treatment }: CarrierOptions,
  ) {
    this.account = account;
    this.#agent = new SipAgent({
      user: 'carrier',
      domain: this.address,
      open: (receive) => openUdp(local, target, receive),
      treatment,
      registrar: (request) => this.#registered(request),
    });
  }

  /** @param target the external profile */
  static async open(local: Address, target: Address, options: CarrierOptions): Promise<SipCarrier> {
    const carrier = new SipCarrier(local, target, options);
    await carrier.up();
    return carrier;
  }

  get address(): string {
    return `${this.local.ip}:${this.local.port}`;
  }

  get registered(): boolean {
    return this.#contact !== undefined;
  }

  get treatment(): Treatment {
    return this.#agent.treatment;
  }

  set treatment(treatment: Treatment) {
    this.#agent.treatment = treatment;
  }

  /** Every request that came, oldest first, as it was written. */
  get requests(): SipMessage[] {
    return this.#agent.requests.map(({ message }) => message);
  }

  async invites(): Promise<Invite[]> {
    return this.#agent.requests.filter(({ message }) => message.method === 'INVITE').map(readInvite);
  }

  async call(number: string, from: Party): Promise<OutgoingCall> {
    const to = `sip:${number}@${this.target.ip}:${this.target.port}`;
    return this.#agent.call(this.#contact ?? to, from, to);
  }

  hangUp(): Promise<void> {
    return this.#agent.hangUp();
  }

  async up(): Promise<void> {
    await this.#agent.open();
  }

  async down(): Promise<void> {
    this.#contact = undefined;
    await this.#agent.close();
  }

  close(): Promise<void> {
    return this.down();
  }

  #registered(request: SipMessage) {
    const authorization = request.find('Authorization');
    if (this.account === undefined) return { status: 403 };
    if (authorization === undefined) {
      const challenge = `Digest realm="${REALM}", nonce="${this.#nonce}", algorithm=MD5`;
      return { status: 401, headers: [['WWW-Authenticate', challenge]] as const };
    }
    if (!isAuthorized(this.account, 'REGISTER', authorization, this.#nonce)) return { status: 403 };
    const contact = request.header('Contact');
    const expires = /expires=(\d+)/.exec(contact)?.[1] ?? request.header('Expires');
    this.#contact = expires === '0' ? undefined : uriOf(contact);
    return { status: 200, headers: [['Expires', expires]] as const };
  }
}

function readInvite({ message, at }: { message: SipMessage; at: number }): Invite {
  const named = (name: string): Party | undefined => {
    const header = message.find(name);
    return header === undefined ? undefined : party(header);
  };
  return {
    number: userOf(message.uri),
    from: party(message.header('From')),
    asserted: named('P-Asserted-Identity'),
    remote: named('Remote-Party-ID'),
    privacy: message.find('Privacy'),
    hosts: { from: hostOf(message.header('From')), contact: hostOf(message.header('Contact')) },
    codecs: codecsOf(message.body),
    at,
  };
}
