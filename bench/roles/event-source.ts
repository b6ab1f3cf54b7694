import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fixture } from '../support/requests.js';
import { serveOrders } from '../support/roles.js';

export const PASSWORD = 'ClueCon';

export type SourceOrder =
  | { readonly do: 'listen' }
  /** Breaks the connection; whoever connects next is told of so many channels. Done when it has been told. */
  | { readonly do: 'channels'; readonly count: number }
  /** Ends all those channels, as fast as the other side reads; `event` names the recorded event. */
  | { readonly do: 'hang-up'; readonly event: string }
  /** So many events a second, half of them new channels, which end a second later; none is left. */
  | { readonly do: 'steady'; readonly perSecond: number; readonly seconds: number };

export interface SourceReport {
  readonly port: number;
  readonly events: number;
  readonly bytes: number;
  readonly seconds: number;
}

const CORE = randomUUID();
const TICK_MS = 10;
const LIFE_MS = 1_000;
/** Events to one system call; the kernel cuts the stream anew anyway. */
const TOGETHER = 16;

export function serveEvents(): void {
  const source = new EventSource();
  serveOrders<SourceOrder, SourceReport>((order) => source.run(order));
}

/** An Event Socket server as far as a listener needs one: it authenticates, subscribes, lists channels, sends events. */
class EventSource {
  private readonly server = createServer({ noDelay: true }, (socket) => this.accept(socket));
  private socket: Socket | undefined;
  private gone: Promise<never> | undefined;
  private channels: string[] = [];
  private told: () => void = () => undefined;
  private bytes = 0;

  async run(order: SourceOrder): Promise<SourceReport> {
    this.bytes = 0;
    const start = performance.now();
    const events = await this.work(order);
    const { port } = this.server.address() as AddressInfo;
    return { port, events, bytes: this.bytes, seconds: (performance.now() - start) / 1000 };
  }

  /** Answers how many events were sent. */
  private async work(order: SourceOrder): Promise<number> {
    switch (order.do) {
      case 'listen':
        this.server.listen(0, '127.0.0.1');
        await once(this.server, 'listening');
        return 0;
      case 'channels':
        this.channels = uuids(order.count);
        await new Promise<void>((resolve) => {
          this.told = resolve;
          this.socket?.destroy();
        });
        return 0;
      case 'hang-up':
        await this.write(frames(order.event), this.channels);
        return this.channels.length;
      case 'steady':
        return this.steady(order.perSecond / 2, order.seconds * 1000);
    }
  }

  private async steady(channelsPerSecond: number, durationMs: number): Promise<number> {
    const [create, hangUp] = [frames('create.json'), frames('hangup-complete.json')];
    const total = channelsAt(durationMs - LIFE_MS);
    const alive: string[] = [];
    let [created, ended] = [0, 0];
    for (const start = performance.now(); ended < total; await sleep(TICK_MS)) {
      const ms = performance.now() - start;
      const born = uuids(Math.min(total, channelsAt(ms)) - created);
      alive.push(...born);
      const dead = alive.splice(0, Math.min(total, channelsAt(ms - LIFE_MS)) - ended);
      await this.write(create, born);
      await this.write(hangUp, dead);
      created += born.length;
      ended += dead.length;
    }
    return created + ended;

    function channelsAt(ms: number): number {
      return Math.floor((Math.max(0, ms) / 1000) * channelsPerSecond);
    }
  }

  /** Waits for the other side instead of keeping what it has not read. */
  private async write(frame: (uuid: string) => string, channels: readonly string[]): Promise<void> {
    for (let at = 0; at < channels.length; at += TOGETHER) {
      const { socket, gone } = this;
      if (socket === undefined || socket.destroyed) throw new Error('the listener has gone');
      const text = channels
        .slice(at, at + TOGETHER)
        .map(frame)
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
    if (command === 'api global_getvar core_uuid') return apiAnswer(CORE);
    if (command === 'api show channels as json') {
      setImmediate(this.told);
      const rows = this.channels.map((uuid) => ({ uuid }));
      return apiAnswer(JSON.stringify({ row_count: rows.length, rows }));
    }
    if (command.startsWith('api ')) return apiAnswer('+OK');
    return 'Content-Type: command/reply\nReply-Text: +OK accepted\n\n';
  }
}

const uuids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

/** The recorded event of another channel, framed as mod_event_socket does; the recordings are ASCII. */
function frames(name: string): (uuid: string) => string {
  const parts = fixture(name).split('{uuid}');
  const length = parts.join('').length + (parts.length - 1) * 36;
  return (uuid) => `Content-Length: ${length}\nContent-Type: text/event-json\n\n${parts.join(uuid)}`;
}

function apiAnswer(body: string): string {
  return `Content-Type: api/response\nContent-Length: ${body.length}\n\n${body}`;
}
