import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import modesl from 'modesl';
import { assertOneLine } from './arguments.js';
import { LinkLost, LinkRefused, ProtocolError } from './errors.js';
import type { EslListener, EslReply, EslTarget, EslTransport } from './esl-transport.js';
import { parseEvent, type SwitchEvent } from './events.js';
import { type FrameHeaders, FrameReader } from './frames.js';

/**
 * modesl's Connection without modesl's parser: it still authenticates, sends and pairs replies with commands,
 * but the bytes are cut into frames by us. Its own parser throws on a `%`, is quadratic in the size of an answer,
 * and uses `new Buffer()`.
 */
class FramedConnection extends modesl.Connection {
  constructor(
    target: EslTarget,
    private readonly connected: () => void,
  ) {
    super(target.host, target.port, target.password);
    // modesl subscribes to these by itself; its default adds CHANNEL_EXECUTE_COMPLETE, which is heavy and unused.
    this.reqEvents = ['BACKGROUND_JOB'];
  }

  /** Replaces the method that would make modesl's Parser. */
  protected override _onConnect(): void {
    this.connecting = false;
    this.on('esl::event::auth::request', () => this.auth());
    this.connected();
  }

  deliver(headers: FrameHeaders, body: string): void {
    const event = new modesl.Event(headers, body);
    const reply = headers['Reply-Text'];
    // What modesl's Parser adds and its auth() reads.
    if (reply?.startsWith('+OK')) event.addHeader('Modesl-Reply-OK', reply.slice(4));
    // oxlint-disable-next-line no-underscore-dangle -- where modesl pairs a reply with its command
    this._onEvent(event, headers, body);
  }

  isWaitingFor(contentType: string): boolean {
    if (contentType === 'command/reply') return this.cmdCallbackQueue.length > 0;
    if (contentType === 'api/response') return this.apiCallbackQueue.length > 0;
    return true;
  }
}

/** EslTransport over modesl 1.2.1. */
export class ModeslTransport implements EslTransport {
  lastReceivedAt = performance.now();
  private readonly node: string;
  private readonly frames = new FrameReader((headers, body) => this.onFrame(headers, body));
  private readonly waiting = new Set<(cause: Error) => void>();
  private connection: FramedConnection | undefined;
  private socket: Socket | undefined;
  private cause: Error | undefined;
  private told = false;

  constructor(
    private readonly target: EslTarget,
    private readonly listener: EslListener,
  ) {
    assertOneLine('password', target.password);
    this.node = `${target.host}:${target.port}`;
  }

  connect(): Promise<void> {
    return this.waitFor((done) => {
      const connection = new FramedConnection(this.target, () => this.onConnected());
      this.connection = connection;
      this.socket = connection.socket ?? undefined;
      connection.on('error', (error) =>
        this.destroy(new LinkLost(this.node, error.message, { cause: error })),
      );
      connection.on('esl::event::auth::success', () => done());
      connection.on('esl::event::auth::fail', () => this.destroy(new LinkRefused(this.node, 'password')));
      this.socket?.once('end', () => this.destroy(new LinkLost(this.node, 'it closed the connection')));
      this.socket?.once('close', () => this.onClosed());
    });
  }

  command(line: string, headers: Readonly<Record<string, string>> = {}): Promise<EslReply> {
    assertOneLine('command', line);
    for (const [name, value] of Object.entries(headers)) assertOneLine(name, value);
    return this.waitFor((done) =>
      this.connection?.sendRecv(line, headers, (_event, reply) =>
        done({ text: reply['Reply-Text'] ?? '', headers: reply }),
      ),
    );
  }

  api(line: string): Promise<string> {
    assertOneLine('command', line);
    return this.waitFor((done) => this.connection?.api(line, (_event, _headers, body) => done(body)));
  }

  destroy(cause: Error): void {
    this.cause ??= cause;
    if (this.socket) this.socket.destroy();
    else this.onClosed();
  }

  /** A promise that `start` resolves through its argument, or that is rejected when the connection goes. */
  private waitFor<T>(start: (done: (value: T) => void) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.cause) return reject(this.cause);
      this.waiting.add(reject);
      return start((value) => {
        this.waiting.delete(reject);
        resolve(value);
      });
    });
  }

  private onConnected(): void {
    // modesl writes a command and its final newline separately: Nagle would hold the second one back for 40 ms.
    this.socket?.setNoDelay(true);
    this.socket?.on('data', (chunk: Buffer) => this.onData(chunk));
  }

  private onData(chunk: Buffer): void {
    this.lastReceivedAt = performance.now();
    try {
      this.frames.push(chunk);
    } catch (error) {
      const what = error instanceof ProtocolError ? error.message : 'a frame could not be handled';
      this.destroy(new ProtocolError(`${this.node}: ${what}`, { cause: error }));
    }
  }

  private onFrame(headers: FrameHeaders, body: string): void {
    if (this.cause) return;
    const contentType = headers['Content-Type'] ?? '';
    if (contentType === 'text/event-json') return this.listener.event(toEvent(body));
    if (contentType === 'text/rude-rejection') return this.destroy(new LinkRefused(this.node, 'acl'));
    // An answer that nobody asked for would shift every later one to the wrong caller.
    if (!this.connection?.isWaitingFor(contentType)) throw new ProtocolError(`unexpected ${contentType}`);
    this.connection.deliver(headers, body);
  }

  private onClosed(): void {
    if (this.told) return;
    this.told = true;
    const cause = (this.cause ??= new LinkLost(this.node, 'the connection broke'));
    for (const reject of this.waiting) reject(cause);
    this.waiting.clear();
    this.listener.closed(cause);
  }
}

function toEvent(json: string): SwitchEvent {
  try {
    return parseEvent(json);
  } catch (error) {
    throw new ProtocolError('an event is not JSON', { cause: error });
  }
}
