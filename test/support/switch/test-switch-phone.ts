import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from './test-switch-core.js';
import { Dialog } from './test-switch-inbound.js';
import type { Answering, Invitation, Network } from './test-switch-network.js';
import { PhoneCall, TIMED_OUT } from './test-switch-phone-call.js';
import {
  authorize,
  type Challenge,
  type FarEnd,
  hostAndPort,
  type SipAddress,
  type SipRequest,
} from './test-switch-sip.js';
import type { IncomingCall, Phone, PhoneCalling, PhoneOptions } from './switch.js';

/** The switch as a phone sees it: without a core while its process is away. */
export interface Line {
  readonly network: Network;
  core(): Core | undefined;
  /** `address:port` of a profile: what a phone is told that is told nothing else. */
  address(profile: 'internal' | 'external'): string;
}

/** What only this switch's phones can be told. */
export interface TestPhoneOptions extends PhoneOptions {
  /** The account its REGISTER is for, when that is not whose password it has. */
  registerAs?: string;
}

const EXPIRES_SECONDS = 3600;
const GOODBYE_MS = 1_000;

/** A SIP phone without its packets: it knows only what it was told and what the switch answers. */
export class TestPhone implements Phone {
  readonly #seen: IncomingCall[] = [];
  readonly #answering = new Set<Answering>();
  readonly #port: number;
  readonly #ip: string;
  readonly #registrationId: string;
  #closed = false;
  #registered = false;

  constructor(
    private readonly line: Line,
    private readonly options: TestPhoneOptions,
  ) {
    this.#ip = options.ip ?? '127.0.0.1';
    this.#port = line.network.freePort();
    this.#registrationId = `${randomUUID()}@${this.#ip}`;
    const invited = (invitation: Invitation, answering: Answering) => this.#invited(invitation, answering);
    line.network.listen(this.#ip, this.#port, { invited });
  }

  async register(): Promise<number> {
    const status = await this.#register(EXPIRES_SECONDS);
    this.#registered ||= status === 200;
    return status;
  }

  unregister(): Promise<number> {
    this.#registered = false;
    return this.#register(0);
  }

  async call(number: string): Promise<PhoneCalling> {
    const call = new PhoneCall();
    const core = this.line.core();
    if (!core || this.#closed) call.over(TIMED_OUT);
    else {
      core.spawn(this.#dial(core, number, call));
      core.spawn(core.clock.died.then(() => call.over(TIMED_OUT)));
    }
    return call;
  }

  async incoming(): Promise<IncomingCall[]> {
    return [...this.#seen];
  }

  async refer(number: string): Promise<void> {
    const [answering] = this.#answering;
    if (answering === undefined) throw new Error('nobody is talked to');
    await answering.refer(number);
  }

  async hangUp(): Promise<void> {
    await this.line.core()?.clock.running();
    for (const answering of this.#answering) answering.hangUp();
    this.#answering.clear();
  }

  async close(): Promise<void> {
    if (this.#registered)
      await Promise.race([this.unregister(), sleep(GOODBYE_MS, undefined, { ref: false })]);
    this.unplug();
  }

  /** Goes away without a goodbye: whoever calls it finds nobody there. */
  unplug(): void {
    this.#closed = true;
    this.line.network.leave(this.#ip, this.#port);
  }

  async #register(expires: number): Promise<number> {
    const core = this.line.core();
    if (!core || this.#closed) return TIMED_OUT;
    const exchange = async (): Promise<number> => {
      await core.clock.running();
      const request = { ...this.#request('REGISTER', undefined, this.#registrationId), expires };
      const first = await core.registrar.register(request);
      if (!('nonce' in first)) return first.status;
      return (await core.registrar.register(this.#authorized(request, first))).status;
    };
    return Promise.race([exchange(), core.clock.died.then(() => TIMED_OUT)]);
  }

  async #dial(core: Core, number: string, call: PhoneCall): Promise<void> {
    const dialog = new Dialog(core, call.farEnd);
    const request = this.#request('INVITE', number, `${randomUUID()}@${this.#ip}`);
    const first = await dialog.invite(request);
    const reply =
      'challenge' in first ? await dialog.invite(this.#authorized(request, first.challenge)) : first;
    if ('channel' in reply) call.started(core, reply.channel);
    else call.over('status' in reply ? reply.status : reply.challenge.status);
  }

  #authorized(request: SipRequest, challenge: Challenge): SipRequest {
    const { user, password } = this.options;
    return { ...request, authorization: authorize(request, user, password, challenge) };
  }

  /** From and To of a REGISTER name the account it is for: only a call lies about its From. */
  #request(method: SipRequest['method'], number: string | undefined, callId: string): SipRequest {
    const { user, profile = 'internal', userAgent = 'switchyard-phone', domain, contact } = this.options;
    const { fromUser = user, registerAs = user } = this.options;
    const own = method === 'INVITE' ? fromUser : registerAs;
    const told: SipAddress = hostAndPort(domain ?? this.line.address(profile));
    return {
      method,
      profile,
      ip: this.#ip,
      port: this.#port,
      callId,
      from: { ...told, user: own },
      to: { ...told, user: number ?? own },
      request: { ...told, user: number },
      contactUser: method === 'INVITE' ? own : user,
      ...(method === 'REGISTER' && contact !== undefined && { contact }),
      userAgent,
      expires: EXPIRES_SECONDS,
    };
  }

  #invited(invitation: Invitation, answering: Answering): FarEnd {
    const { from, number: to, requestUri, callInfo, alertInfo } = invitation;
    const said = { callerNumber: from.number, callerName: from.name, to, requestUri, callInfo, alertInfo };
    this.#seen.push({ ...said, at: Date.now() });
    const clock = this.line.core()?.clock;
    const { answer = 0 } = this.options;
    if (answer === 'busy') clock?.after(0, () => answering.refuse(486));
    else if (answer === 'media') clock?.after(0, () => answering.early());
    else {
      clock?.after(0, () => answering.ringing());
      if (answer !== null) clock?.after(answer, () => this.#answer(answering));
    }
    return {
      progress: () => undefined,
      accepted: () => undefined,
      ended: () => this.#answering.delete(answering),
    };
  }

  #answer(answering: Answering): void {
    if (this.#closed) return;
    this.#answering.add(answering);
    answering.answer();
  }
}
