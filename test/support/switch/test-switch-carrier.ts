import { randomUUID } from 'node:crypto';
import { Dialog } from './test-switch-inbound.js';
import type { Answering, Callee, GatewayRequest, Invitation } from './test-switch-network.js';
import { PhoneCall, TIMED_OUT } from './test-switch-phone-call.js';
import type { Line } from './test-switch-phone.js';
import { type FarEnd, hostAndPort } from './test-switch-sip.js';
import type { Carrier, CarrierOptions, Invite, OutgoingCall, Party, Treatment } from './switch.js';

/** A carrier without its packets: an address on the test switch's network. */
export class TestCarrier implements Carrier, Callee {
  treatment: Treatment;
  account: CarrierOptions['account'];
  readonly #invites: Invite[] = [];
  readonly #answering = new Set<Answering>();
  #contact: string | undefined;

  constructor(
    private readonly line: Line,
    private readonly local: { ip: string; port: number },
    { treatment = 0, account }: CarrierOptions,
  ) {
    this.treatment = treatment;
    this.account = account;
    this.#listen();
  }

  get address(): string {
    return `${this.local.ip}:${this.local.port}`;
  }

  get registered(): boolean {
    return this.#contact !== undefined;
  }

  async invites(): Promise<Invite[]> {
    return [...this.#invites];
  }

  /** Without credentials: what challenges it has refused it. */
  async call(number: string, from: Party): Promise<OutgoingCall> {
    const call = new PhoneCall();
    const core = this.line.core();
    if (!core) call.over(TIMED_OUT);
    else core.spawn(this.#dial(new Dialog(core, call.farEnd), number, from, call));
    return call;
  }

  async hangUp(): Promise<void> {
    await this.line.core()?.clock.running();
    for (const answering of this.#answering) answering.hangUp();
    this.#answering.clear();
  }

  async down(): Promise<void> {
    this.#contact = undefined;
    this.line.network.leave(this.local.ip, this.local.port);
  }

  async up(): Promise<void> {
    this.#listen();
  }

  close(): Promise<void> {
    return this.down();
  }

  registering({ username, password, contact, expires }: GatewayRequest): number {
    if (this.account?.username !== username || this.account.password !== password) return 403;
    this.#contact = expires === 0 ? undefined : contact;
    return 200;
  }

  invited(invitation: Invitation, answering: Answering): FarEnd {
    const clock = this.line.core()?.clock;
    const { treatment } = this;
    this.#invites.push({ ...invitation, at: Date.now() });
    const soon = (work: () => void) => clock?.after(0, work);
    const answer = () => {
      this.#answering.add(answering);
      answering.answer();
    };
    if (typeof treatment === 'object' && 'refuse' in treatment) {
      soon(() => answering.refuse(treatment.refuse));
    } else if (treatment !== 'silent') {
      const early = typeof treatment === 'object';
      soon(() => (early ? answering.early() : answering.ringing()));
      if (treatment !== 'rings') clock?.after(early ? treatment.early : treatment, answer);
    }
    return {
      progress: () => undefined,
      accepted: () => undefined,
      ended: () => this.#answering.delete(answering),
    };
  }

  #listen(): void {
    this.line.network.listen(this.local.ip, this.local.port, this);
  }

  async #dial(dialog: Dialog, number: string, { name, number: from }: Party, call: PhoneCall): Promise<void> {
    const profile = hostAndPort(this.line.address('external'));
    const reply = await dialog.invite({
      ...this.local,
      method: 'INVITE',
      profile: 'external',
      callId: `${randomUUID()}@${this.local.ip}`,
      from: { user: from, display: name, host: this.local.ip },
      to: { ...profile, user: number },
      request: { ...profile, user: this.#contact ?? number },
      contactUser: 'carrier',
      userAgent: 'carrier',
      expires: 0,
    });
    if ('channel' in reply) call.started(this.line.core()!, reply.channel);
    else call.over('status' in reply ? reply.status : reply.challenge.status);
  }
}
