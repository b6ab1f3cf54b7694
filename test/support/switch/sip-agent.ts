import { randomUUID } from 'node:crypto';
import { Keypad, mediaOf } from './rtp-keys.js';
import { credentials, SipMessage, uriOf } from './sip-message.js';
import type { Address, Receive, Wire } from './sip-wire.js';
import type { OutgoingCall, Party, Treatment } from './switch.js';

/** Longer than FreeSWITCH takes to give up a call of a test. */
const PATIENCE_MS = 30_000;
const CHALLENGED = [401, 407];

export interface AgentOptions {
  user: string;
  password?: string;
  /** What stands behind the @. */
  domain: string;
  open(receive: Receive): Promise<Wire>;
  /** Where it says it is, when that is not where it is. */
  claim?: Address;
  treatment?: Treatment;
  /** The SDP it offers and answers with; `at` is where it listens. */
  sdp?: (at: Address, peer?: SipMessage) => string;
  /** The answer to a REGISTER; 403 when absent. */
  registrar?(request: SipMessage): Reply;
}

type Headers = readonly (readonly [name: string, value: string])[];

export interface Reply {
  status: number;
  headers?: Headers;
}

interface Incoming {
  invite: SipMessage;
  answered: boolean;
  timer?: NodeJS.Timeout;
  keypad?: Keypad;
}

interface Dialog {
  uri: string;
  from: string;
  to: string;
  callId: string;
  /** Of its INVITE: what an ACK or CANCEL repeats. */
  sequence?: number;
}

/**
 * A SIP user agent of our own for what SIPp's scenarios cannot do: carriers that change their mind while they listen,
 * TLS (Debian's SIPp has none), WebSockets, and phones that lie about where they are. No retransmission of its own:
 * everything is on loopback.
 */
export class SipAgent {
  treatment: Treatment;
  readonly requests: { message: SipMessage; at: number }[] = [];
  readonly #options: AgentOptions;
  #wire: Wire | undefined;
  #sequence = 1;
  /** What was answered to which request, for those that come again. */
  readonly #replies = new Map<string, string | undefined>();
  readonly #waiting = new Map<string, (response: SipMessage) => void>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #incoming = new Map<string, Incoming>();
  readonly #outgoing = new Map<string, AgentCall>();
  readonly #keypads = new Set<Keypad>();
  readonly #registration = randomUUID();

  constructor(options: AgentOptions) {
    this.#options = options;
    this.treatment = options.treatment ?? 0;
  }

  async open(): Promise<this> {
    this.#wire = await this.#options.open((text, from) => this.#take(SipMessage.parse(text), from));
    return this;
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const keypad of this.#keypads) keypad.close();
    const wire = this.#wire;
    this.#wire = undefined;
    await wire?.close();
  }

  get local(): Address {
    return this.#wire?.local ?? { ip: '0.0.0.0', port: 0 };
  }

  /** The final answer. @param expires seconds; 0 takes it back */
  register(expires = 3600): Promise<SipMessage> {
    const { user, domain } = this.#options;
    const self = `<sip:${user}@${domain}>`;
    const dialog = { uri: `sip:${domain}`, from: `${self};tag=r`, to: self, callId: this.#registration };
    return this.#ask('REGISTER', dialog, [['Expires', String(expires)]]);
  }

  /** The final answer; what it is told then is among `requests`. @param event of the event package, e.g. `dialog` */
  subscribe(event: string, number: string, expires = 3600): Promise<SipMessage> {
    const { user, domain } = this.#options;
    const [uri, callId] = [`sip:${number}@${domain}`, randomUUID()];
    const dialog = { uri, from: `<sip:${user}@${domain}>;tag=s`, to: `<${uri}>`, callId };
    return this.#ask('SUBSCRIBE', dialog, [
      ['Event', event],
      ['Expires', String(expires)],
    ]);
  }

  call(uri: string, { name, number }: Party, to = uri, headers: Headers = []): AgentCall {
    const from = `${name ? `"${name}" ` : ''}<sip:${number}@${this.#options.domain}>;tag=${randomUUID()}`;
    const dialog: Dialog = { uri, from, to: `<${to}>`, callId: randomUUID() };
    const call = new AgentCall({
      final: this.#ask('INVITE', dialog, headers, this.#sdp()),
      acknowledge: (final) => {
        const [there, routes] = inDialog(dialog, final);
        this.#send(this.#request('ACK', there, dialog.sequence, undefined, routes));
      },
      cancel: () => this.#send(this.#request('CANCEL', dialog, dialog.sequence, 'of the INVITE')),
      hold: async (final) => {
        const [there, routes] = inDialog(dialog, final);
        const held = await this.#ask('INVITE', there, routes, this.#sdp().replace('sendrecv', 'sendonly'));
        this.#send(this.#request('ACK', there, there.sequence, undefined, routes));
        return held;
      },
      hangUp: (final) => this.#ask('BYE', ...inDialog(dialog, final)),
      refer: (final, referTo) => this.#refer(...inDialog(dialog, final), referTo),
      replaces: (final) => replaces(dialog, final.header('To')),
    });
    this.#outgoing.set(dialog.callId, call);
    return call;
  }

  /** Ends the calls it has answered. */
  async hangUp(): Promise<void> {
    const answered = [...this.#incoming.values()].filter((each) => each.answered);
    for (const { invite } of answered) {
      this.#incoming.delete(invite.header('Call-ID'));
      await this.#ask('BYE', calledDialog(invite), routesOf(invite));
    }
  }

  /** Hands the call on that it has answered last; answers the REFER's status. @param to a URI, as Refer-To has it */
  async refer(to: string): Promise<number> {
    const { invite } = [...this.#incoming.values()].findLast((each) => each.answered)!;
    return this.#refer(calledDialog(invite), routesOf(invite), to);
  }

  /** Presses keys in the call that it has answered last. */
  async key(keys: string): Promise<void> {
    const call = [...this.#incoming.values()].findLast((each) => each.answered)!;
    call.keypad ??= await Keypad.open(mediaOf(call.invite.body));
    this.#keypads.add(call.keypad);
    await call.keypad.press(keys);
  }

  /** How many calls it has answered that still go on. */
  get talking(): number {
    return [...this.#incoming.values()].filter((each) => each.answered).length;
  }

  async #refer(dialog: Dialog, routes: Headers, to: string): Promise<number> {
    const headers: Headers = [...routes, ['Refer-To', `<${to}>`]];
    return (await this.#ask('REFER', dialog, headers)).status!;
  }

  #take(message: SipMessage, from: Address): void {
    if (message.status !== undefined) {
      if (message.status >= 200) this.#waiting.get(message.transaction)?.(message);
      return;
    }
    const key = `${message.transaction} ${message.header('Via')}`;
    if (this.#replies.has(key)) {
      const before = this.#replies.get(key);
      if (before !== undefined) this.#wire?.send(before, from);
      return;
    }
    this.#replies.set(key, undefined);
    this.requests.push({ message, at: Date.now() });
    this.#handle(message, from);
  }

  #handle(request: SipMessage, from: Address): void {
    const reply = (answer: Reply) => this.#reply(request, from, answer);
    const callId = request.header('Call-ID');
    const incoming = this.#incoming.get(callId);
    switch (request.method) {
      case 'INVITE':
        return incoming ? this.#accept(request, from) : this.#invited(request, from);
      case 'ACK':
        return undefined;
      case 'CANCEL':
        reply({ status: 200 });
        if (!incoming || incoming.answered) return undefined;
        clearTimeout(incoming.timer);
        return this.#reply(incoming.invite, from, { status: 487 });
      case 'BYE':
        this.#incoming.delete(callId);
        reply({ status: 200 });
        return this.#outgoing.get(callId)?.over();
      case 'REGISTER':
        return reply(this.#options.registrar?.(request) ?? { status: 403 });
      default:
        return reply({ status: 200 });
    }
  }

  #invited(invite: SipMessage, from: Address): void {
    const { treatment } = this;
    if (treatment === 'silent') return;
    if (typeof treatment === 'object' && 'refuse' in treatment)
      return this.#reply(invite, from, { status: treatment.refuse });
    const call: Incoming = { invite, answered: false };
    this.#incoming.set(invite.header('Call-ID'), call);
    const early = typeof treatment === 'object';
    this.#reply(invite, from, { status: early ? 183 : 180 }, early ? this.#sdp(invite) : '');
    if (treatment === 'rings') return;
    const answer = (): void => {
      call.answered = true;
      this.#accept(invite, from);
    };
    call.timer = setTimeout(answer, early ? treatment.early : treatment);
    this.#timers.add(call.timer);
  }

  #accept(invite: SipMessage, from: Address): void {
    this.#reply(invite, from, { status: 200 }, this.#sdp(invite));
  }

  #reply(request: SipMessage, from: Address, { status, headers = [] }: Reply, body = ''): void {
    const copied = ['Via', 'Record-Route', 'From'].flatMap((name) => request.all(name));
    const own: Headers = [
      ['To', tagged(request)],
      ['Call-ID', request.header('Call-ID')],
      ['CSeq', request.header('CSeq')],
      ['Contact', `<${this.#contact()}>`],
    ];
    const text = new SipMessage(`SIP/2.0 ${status} -`, [...copied, ...own, ...headers], body).toString();
    this.#replies.set(`${request.transaction} ${request.header('Via')}`, text);
    this.#wire?.send(text, from);
  }

  /** Asks, with credentials when it is challenged, and takes the final answer. */
  async #ask(method: string, dialog: Dialog, headers: Headers = [], body = ''): Promise<SipMessage> {
    const first = await this.#exchange(method, dialog, headers, body);
    const { user, password } = this.#options;
    if (!CHALLENGED.includes(first.status ?? 0) || password === undefined) return first;
    const [asked, answer] =
      first.status === 401
        ? ['WWW-Authenticate', 'Authorization']
        : ['Proxy-Authenticate', 'Proxy-Authorization'];
    const said = credentials({ username: user, password }, method, dialog.uri, first.header(asked));
    return this.#exchange(method, dialog, [...headers, [answer, said]], body);
  }

  async #exchange(method: string, dialog: Dialog, headers: Headers, body: string): Promise<SipMessage> {
    const sequence = this.#sequence++;
    if (method === 'INVITE') dialog.sequence = sequence;
    const request = this.#request(method, dialog, sequence, undefined, headers, body);
    const answer = new Promise<SipMessage>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${request.toString()}`)), PATIENCE_MS);
      this.#timers.add(late);
      this.#waiting.set(request.transaction, (response) => {
        clearTimeout(late);
        resolve(response);
      });
    });
    this.#send(request);
    const final = await answer;
    if (method === 'INVITE' && final.status! >= 300) {
      this.#send(this.#request('ACK', { ...dialog, to: final.header('To') }, sequence, 'of the INVITE'));
    }
    return final;
  }

  #send(message: SipMessage): void {
    this.#wire?.send(message.toString());
  }

  /** The ACK of a refusal and a CANCEL have the branch of the INVITE: hence one made of Call-ID and number. */
  #request(
    method: string,
    { uri, from, to, callId }: Dialog,
    sequence = 0,
    branchOf?: 'of the INVITE',
    headers: Headers = [],
    body = '',
  ): SipMessage {
    const branch = method === 'INVITE' || branchOf !== undefined ? `${callId}${sequence}` : randomUUID();
    return new SipMessage(
      `${method} ${uri} SIP/2.0`,
      [
        ['Via', `SIP/2.0/${this.#wire?.transport} ${this.#claimed()};rport;branch=z9hG4bK${branch}`],
        ['From', from],
        ['To', to],
        ['Call-ID', callId],
        ['CSeq', `${sequence} ${method}`],
        ['Contact', `<${this.#contact()}>`],
        ['Max-Forwards', '70'],
        ...headers,
      ],
      body,
    );
  }

  #claimed(): string {
    const { ip, port } = this.#options.claim ?? this.local;
    return `${ip}:${port}`;
  }

  #contact(): string {
    const transport = this.#wire?.transport ?? 'UDP';
    return `sip:${this.#options.user}@${this.#claimed()}${transport === 'UDP' ? '' : `;transport=${transport.toLowerCase()}`}`;
  }

  #sdp(peer?: SipMessage): string {
    return (this.#options.sdp ?? plainSdp)(this.local, peer);
  }
}

interface CallActions {
  final: Promise<SipMessage>;
  acknowledge(final: SipMessage): void;
  cancel(): void;
  hold(final: SipMessage): Promise<SipMessage>;
  hangUp(final: SipMessage): Promise<SipMessage>;
  refer(final: SipMessage, to: string): Promise<number>;
  replaces(final: SipMessage): string;
}

/** A call an agent has made. */
export class AgentCall implements OutgoingCall {
  readonly #over: Promise<void>;
  #reportOver: () => void = () => undefined;
  #keypad: Keypad | undefined;
  #accepted: SipMessage | undefined;
  /** The final answer, acknowledged. */
  readonly answer: Promise<SipMessage>;

  constructor(private readonly actions: CallActions) {
    this.#over = new Promise((resolve) => (this.#reportOver = resolve));
    this.answer = actions.final.then((final) => {
      if (final.status === 200) actions.acknowledge((this.#accepted = final));
      else this.over();
      return final;
    });
  }

  async status(): Promise<number> {
    return (await this.answer).status!;
  }

  async hangUp(): Promise<void> {
    if (this.#accepted === undefined) this.actions.cancel();
    else await this.actions.hangUp(this.#accepted);
    this.over();
  }

  /** Asks the other side to wait; the final status. */
  async hold(): Promise<number> {
    return (await this.actions.hold(await this.answer)).status!;
  }

  async key(keys: string): Promise<void> {
    this.#keypad ??= await Keypad.open(mediaOf((await this.answer).body));
    await this.#keypad.press(keys);
  }

  ended(): Promise<void> {
    return this.#over;
  }

  /** Hands it on; answers the REFER's status. @param to a URI, as Refer-To has it */
  async refer(to: string): Promise<number> {
    return this.actions.refer(await this.answer, to);
  }

  /** The value of a Replaces header that means this call, as the other side reads it. */
  async replaces(): Promise<string> {
    return this.actions.replaces(await this.answer);
  }

  over(): void {
    this.#keypad?.close();
    this.#reportOver();
  }
}

/** The proxies between, as the one who was called hears of them. */
const routesOf = (message: SipMessage): Headers =>
  message.all('Record-Route').map(([, route]) => ['Route', route] as const);

/** What a request of the caller says once the call is answered; behind proxies it names whom it is for. */
function inDialog(dialog: Dialog, final: SipMessage): [Dialog, Headers] {
  const routes = routesOf(final).toReversed();
  const uri = routes.length > 0 ? uriOf(final.header('Contact')) : dialog.uri;
  return [{ ...dialog, uri, to: final.header('To') }, routes];
}

const calledDialog = (invite: SipMessage): Dialog => ({
  uri: uriOf(invite.header('Contact')),
  from: tagged(invite),
  to: invite.header('From'),
  callId: invite.header('Call-ID'),
});

const tagOf = (header: string): string => /;tag=([^;]+)/.exec(header)?.[1] ?? '';

const replaces = ({ callId, from }: Dialog, to: string): string =>
  `${callId};to-tag=${tagOf(to)};from-tag=${tagOf(from)}`;

/** To of our answers: the tag makes the dialog, and is the same in all of them. */
function tagged(request: SipMessage): string {
  const to = request.header('To');
  return to.includes(';tag=') ? to : `${to};tag=${request.header('Call-ID').slice(0, 8)}`;
}

/** Port 9 is "discard": calls have no sound. */
export const plainSdp = ({ ip }: Address): string =>
  sdp(ip, 'RTP/AVP 0 8 101', ['a=rtpmap:0 PCMU/8000', 'a=rtpmap:8 PCMA/8000']);

export function sdp(ip: string, media: string, attributes: readonly string[]): string {
  return [
    'v=0',
    `o=agent 1 1 IN IP4 ${ip}`,
    's=-',
    `c=IN IP4 ${ip}`,
    't=0 0',
    `m=audio 9 ${media}`,
    ...attributes,
    'a=rtpmap:101 telephone-event/8000',
    'a=sendrecv',
    '',
  ].join('\r\n');
}
