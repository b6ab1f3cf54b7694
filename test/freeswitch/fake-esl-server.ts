import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { EslTarget } from '../../src/freeswitch/esl-transport.js';

export const PASSWORD = 'ClueCon';
export const CORE = '35ccee3f-07d8-41bd-98d6-9392139bb0d6';

/** What a command gets: the text of its answer, or undefined for none. */
export type Answer = (command: string, block: string) => string | Buffer | undefined;

/**
 * An Event Socket server over real TCP that says what a test tells it to, framed as FreeSWITCH frames it
 * (mod_event_socket.c). It answers authentication, the subscription, strepoch and the core's UUID by itself.
 */
export class FakeEslServer {
  /** Every command block as it came over the wire, without its empty line. */
  readonly received: string[] = [];
  readonly sockets = new Set<Socket>();
  connections = 0;
  coreUuid = CORE;
  /** Answers instead of the server's own ones; by the beginning of the command. */
  readonly answers = new Map<string, Answer>();
  /** Sent instead of `auth/request`. */
  greeting: string | Buffer = 'Content-Type: auth/request\n\n';
  /** True: reads everything, says nothing, like a stopped process. */
  silent = false;
  private readonly server: Server = createServer({ noDelay: true }, (socket) => this.accept(socket));

  static async start(): Promise<FakeEslServer> {
    const fake = new FakeEslServer();
    await fake.listen(0);
    return fake;
  }

  async listen(port: number): Promise<void> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return address.port;
  }

  get target(): EslTarget {
    return { host: '127.0.0.1', port: this.port, password: PASSWORD };
  }

  /** Resolves to the block of the first command that begins so, now or later. */
  async command(beginning: string, after = 0): Promise<string> {
    for (;;) {
      const found = this.received.slice(after).find((block) => block.startsWith(beginning));
      if (found !== undefined) return found;
      await pause(2);
    }
  }

  send(bytes: string | Buffer): void {
    for (const socket of this.sockets) socket.write(bytes);
  }

  event(event: Record<string, unknown>): void {
    this.send(frame('text/event-json', JSON.stringify(event)));
  }

  /** The connection breaks with a TCP reset, as when the host dies. */
  reset(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  private accept(socket: Socket): void {
    this.connections++;
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => this.sockets.delete(socket));
    if (!this.silent) socket.write(this.greeting);
    let buffered = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const blocks = (buffered + chunk).split('\n\n');
      buffered = blocks.pop() ?? '';
      for (const block of blocks) this.handle(socket, block);
    });
  }

  private handle(socket: Socket, block: string): void {
    this.received.push(block);
    if (this.silent) return;
    const [command = ''] = block.split('\n', 1);
    const scripted = [...this.answers].find(([beginning]) => command.startsWith(beginning));
    const answer = scripted ? scripted[1](command, block) : this.ownAnswer(command);
    if (answer === undefined) return;
    socket.write(
      Buffer.isBuffer(answer) || answer.startsWith('Content-') ? answer : asAnswer(command, answer),
    );
    if (command.startsWith('auth ') && !answer.toString().includes('+OK')) socket.end();
  }

  private ownAnswer(command: string): string | undefined {
    if (command.startsWith('auth ')) return command === `auth ${PASSWORD}` ? '+OK accepted' : '-ERR invalid';
    if (command.startsWith('event json')) return '+OK event listener enabled json';
    if (command === 'api global_getvar core_uuid') return this.coreUuid;
    if (command === 'api strepoch') return '1795234941';
    if (command.startsWith('bgapi ')) return '+OK Job-UUID: whatever';
    return command.startsWith('api ') ? '-ERR no reply\n' : '-ERR command not found';
  }
}

export function frame(contentType: string, body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\nContent-Type: ${contentType}\n\n${body}`;
}

export function apiAnswer(body: string): string {
  return `Content-Type: api/response\nContent-Length: ${Buffer.byteLength(body)}\n\n${body}`;
}

function asAnswer(command: string, text: string): string {
  return command.startsWith('api ')
    ? apiAnswer(text)
    : `Content-Type: command/reply\nReply-Text: ${text}\n\n`;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
