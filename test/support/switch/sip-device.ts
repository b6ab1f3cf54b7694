import { createHash, randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingCall, Phone, PhoneCalling, PhoneOptions } from './switch.js';

interface Message {
  readonly start: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

const ANSWER_MS = 5_000;

/**
 * A gateway device: registers and takes calls over one socket, UDP or TCP, and its Contact names a port where nobody
 * listens. SIPp cannot do that: its REGISTER and its listener are two processes. It takes calls and makes none.
 */
export class SipDevice implements Phone {
  private readonly seen: IncomingCall[] = [];
  private readonly dialogs = new Map<string, Message>();
  private readonly callId = randomUUID();
  private readonly tag = randomUUID().slice(0, 8);
  private serial = 0;
  private wire: { port: number; send(text: string): void; close(): void } | undefined;
  private replied: (reply: Message) => void = () => undefined;

  constructor(
    private readonly options: PhoneOptions,
    private readonly target: string,
  ) {}

  register(): Promise<number> {
    return this.sendRegister(3600);
  }

  unregister(): Promise<number> {
    return this.sendRegister(0);
  }

  refer(): Promise<void> {
    throw new Error('a gateway device of these tests hands no call on');
  }

  call(): Promise<PhoneCalling> {
    throw new Error('a gateway device of these tests takes calls and makes none');
  }

  incoming(): Promise<IncomingCall[]> {
    return Promise.resolve([...this.seen]);
  }

  async hangUp(): Promise<void> {
    for (const invite of this.dialogs.values()) {
      const uri = /<(sip:[^>]*)>/.exec(invite.headers.get('contact') ?? '')?.[1] ?? '';
      const head = ['Via: ' + this.via(), 'Max-Forwards: 70', `From: ${this.toOf(invite)}`];
      const peer = [`To: ${invite.headers.get('from')}`, `Call-ID: ${invite.headers.get('call-id')}`];
      this.wire?.send(text(`BYE ${uri} SIP/2.0`, [...head, ...peer, 'CSeq: 1 BYE']));
    }
    this.dialogs.clear();
    await sleep(100);
  }

  async close(): Promise<void> {
    const { wire } = this;
    if (!wire) return;
    await Promise.race([this.unregister().catch(() => 0), sleep(1_000)]);
    this.wire = undefined;
    wire.close();
  }

  private async sendRegister(expires: number): Promise<number> {
    this.wire ??= await this.open();
    const first = await this.exchange(this.registerText(expires));
    const challenge = first.headers.get('www-authenticate');
    if (challenge === undefined) return statusOf(first);
    return statusOf(await this.exchange(this.registerText(expires, this.credentials(challenge))));
  }

  private async exchange(request: string): Promise<Message> {
    const reply = new Promise<Message>((resolve) => (this.replied = resolve));
    this.wire?.send(request);
    const answer = await Promise.race([reply, sleep(ANSWER_MS, undefined, { ref: false })]);
    if (answer === undefined) throw new Error(`${this.options.user}: REGISTER got no answer`);
    return answer;
  }

  private registerText(expires: number, authorization?: string): string {
    const { user, domain = this.target } = this.options;
    const account = `<sip:${user}@${domain}>`;
    this.serial += 1;
    return text(`REGISTER sip:${domain} SIP/2.0`, [
      `Via: ${this.via()}`,
      'Max-Forwards: 70',
      `From: ${account};tag=${this.tag}`,
      `To: ${account}`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${this.serial} REGISTER`,
      `Contact: <sip:${user}@127.0.0.1:9;transport=${this.options.device}>`,
      `Expires: ${expires}`,
      ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
    ]);
  }

  private credentials(challenge: string): string {
    const { user, password, domain = this.target } = this.options;
    const field = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1] ?? '';
    const [realm, nonce, uri, cnonce] = [field('realm'), field('nonce'), `sip:${domain}`, this.tag];
    const ha1 = md5(`${user}:${realm}:${password}`);
    const response = md5(`${ha1}:${nonce}:00000001:${cnonce}:auth:${md5(`REGISTER:${uri}`)}`);
    const parts = { username: user, realm, nonce, uri, response, cnonce };
    const quoted = Object.entries(parts).map(([name, value]) => `${name}="${value}"`);
    return `Digest ${quoted.join(', ')}, algorithm=MD5, qop=auth, nc=00000001`;
  }

  private received(message: Message): void {
    const [method = ''] = message.start.split(' ');
    if (message.start.startsWith('SIP/2.0 ')) {
      if (statusOf(message) >= 200 && message.headers.get('cseq')?.endsWith('REGISTER'))
        this.replied(message);
    } else if (method === 'INVITE') void this.invited(message);
    else if (method === 'CANCEL') {
      this.reply(message, '200 OK');
      const invite = this.dialogs.get(message.headers.get('call-id') ?? '');
      if (invite) this.reply(invite, '487 Request Terminated');
      this.dialogs.delete(message.headers.get('call-id') ?? '');
    } else if (method !== 'ACK') {
      if (method === 'BYE') this.dialogs.delete(message.headers.get('call-id') ?? '');
      this.reply(message, '200 OK');
    }
  }

  private async invited(invite: Message): Promise<void> {
    const [from, to] = [invite.headers.get('from') ?? '', invite.headers.get('to') ?? ''];
    const user = (header: string): string => /sips?:([^@;>]*)@/.exec(header)?.[1] ?? '';
    this.seen.push({
      callerNumber: user(from),
      callerName: /^\s*"?([^"<]*?)"?\s*</.exec(from)?.[1] ?? '',
      to: user(to),
      requestUri: invite.start.split(' ')[1] ?? '',
      callInfo: invite.headers.get('call-info') ?? '',
      alertInfo: invite.headers.get('alert-info') ?? '',
      at: Date.now(),
    });
    const { answer = 0 } = this.options;
    if (answer === 'busy') return this.reply(invite, '486 Busy Here');
    const id = invite.headers.get('call-id') ?? '';
    this.dialogs.set(id, invite);
    if (answer === 'media') return this.reply(invite, '183 Session Progress', SDP);
    this.reply(invite, '180 Ringing');
    if (answer === null) return;
    await sleep(answer);
    if (this.dialogs.has(id)) this.reply(invite, '200 OK', SDP);
  }

  private reply(request: Message, status: string, body = ''): void {
    const copied = ['Via', 'From', 'Call-ID', 'CSeq'].map(
      (name) => `${name}: ${request.headers.get(name.toLowerCase())}`,
    );
    const contact = `Contact: <sip:${this.options.user}@127.0.0.1:${this.wire?.port};transport=${this.options.device}>`;
    const type = body === '' ? [] : ['Content-Type: application/sdp'];
    this.wire?.send(
      text(`SIP/2.0 ${status}`, [...copied, `To: ${this.toOf(request)}`, contact, ...type], body),
    );
  }

  private toOf(request: Message): string {
    const to = request.headers.get('to') ?? '';
    return to.includes(';tag=') ? to : `${to};tag=${this.tag}`;
  }

  private via(): string {
    const { device = 'udp' } = this.options;
    const branch = `z9hG4bK${randomUUID().slice(0, 12)}`;
    return `SIP/2.0/${device.toUpperCase()} 127.0.0.1:${this.wire?.port};rport;branch=${branch}`;
  }

  private async open() {
    const [host = '', port] = this.target.split(':');
    let pending = '';
    const take = (chunk: string): void => {
      pending += chunk;
      for (let next = cut(pending); next; next = cut(pending)) {
        pending = pending.slice(next.text.length);
        this.received(next);
      }
    };
    if (this.options.device === 'tcp') {
      const socket = connect(Number(port), host);
      await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
      socket.on('error', () => undefined);
      socket.setEncoding('utf8').on('data', (chunk: string) => take(chunk));
      return {
        port: socket.localPort!,
        send: (out: string) => void socket.write(out),
        close: () => socket.destroy(),
      };
    }
    const socket = createSocket('udp4', (datagram) => {
      pending = '';
      take(datagram.toString('utf8'));
    });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const send = (out: string): void => socket.send(out, Number(port), host);
    return { port: socket.address().port, send, close: () => socket.close() };
  }
}

const SDP = [
  'v=0',
  'o=- 1 1 IN IP4 127.0.0.1',
  's=-',
  'c=IN IP4 127.0.0.1',
  't=0 0',
  'm=audio 9 RTP/AVP 0',
  '',
].join('\r\n');

const md5 = (input: string): string => createHash('md5').update(input).digest('hex');
const statusOf = ({ start }: Message): number => Number(start.split(' ')[1]);

function text(start: string, headers: readonly string[], body = ''): string {
  return [start, ...headers, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n');
}

/** The first whole message of what has come; headers by their names in small letters, the first of each. */
function cut(pending: string): Message | undefined {
  const skipped = /^(\r\n)*/.exec(pending)![0].length;
  const end = pending.indexOf('\r\n\r\n', skipped);
  if (end < 0) return undefined;
  const [start = '', ...lines] = pending.slice(skipped, end).split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const length = end + 4 + Number(headers.get('content-length') ?? 0);
  return pending.length < length ? undefined : { start, headers, text: pending.slice(0, length) };
}
