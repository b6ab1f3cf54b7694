import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export const PASSWORD = 'ClueCon';

/** Events to one system call; the kernel cuts the stream anew anyway. */
const TOGETHER = 16;

/** An Event Socket server as far as a listener needs one: it authenticates, subscribes, lists channels, sends events. */
export class EventSocket {
  readonly core = randomUUID();
  /** Sent so far. */
  bytes = 0;
  private readonly server = createServer({ noDelay: true }, (socket) => this.accept(socket));
  private socket: Socket | undefined;
  private gone: Promise<never> | undefined;

  /** @param channels the rows of `show channels` */
  constructor(private readonly channels: () => readonly object[]) {}

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async listen(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** Whoever listened connects again. */
  hangUp(): void {
    this.socket?.destroy();
  }

  /** Waits for the other side instead of keeping what it has not read. */
  async write<T>(frameOf: (item: T) => string, items: readonly T[]): Promise<void> {
    for (let at = 0; at < items.length; at += TOGETHER) {
      const { socket, gone } = this;
      if (socket === undefined || socket.destroyed) throw new Error('the listener has gone');
      const text = items
        .slice(at, at + TOGETHER)
        .map(frameOf)
        .join('');
      this.bytes += text.length;
      if (!socket.write(text, 'latin1')) await Promise.race([once(socket, 'drain'), gone]);
    }
  }

  private accept(socket: Socket): void {
    this.socket = socket;
    this.gone = once(socket, 'close').then(() => Promise.reject(new Error('the listener has gone')));
    this.gone.catch(() => undefined); // it goes between two orders too
    socket.on('error', () => undefined); // 'close' follows
    socket.write('Content-Type: auth/request\n\n');
    let unread = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const blocks = (unread + chunk).split('\n\n');
      unread = blocks.pop() ?? '';
      for (const block of blocks) socket.write(this.answer(block.split('\n', 1)[0]!));
    });
  }

  private answer(command: string): string {
    if (command === 'api global_getvar core_uuid') return apiAnswer(this.core);
    if (command === 'api show channels as json') {
      const rows = this.channels();
      return apiAnswer(JSON.stringify({ row_count: rows.length, rows }));
    }
    if (command.startsWith('api uuid_dump')) return apiAnswer('-ERR No such channel!');
    if (command.startsWith('api ')) return apiAnswer('+OK');
    return 'Content-Type: command/reply\nReply-Text: +OK accepted\n\n';
  }
}

/** A recorded event, ASCII, framed as mod_event_socket does. */
export const frame = (event: string): string =>
  `Content-Length: ${event.length}\nContent-Type: text/event-json\n\n${event}`;

function apiAnswer(body: string): string {
  return `Content-Type: api/response\nContent-Length: ${body.length}\n\n${body}`;
}
