import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventSocket } from '../support/event-socket.js';
import { fixture } from '../support/requests.js';
import { serveOrders } from '../support/roles.js';

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

const TICK_MS = 10;
const LIFE_MS = 1_000;

export function serveEvents(): void {
  const source = new EventSource();
  serveOrders<SourceOrder, SourceReport>((order) => source.run(order));
}

class EventSource {
  private readonly socket = new EventSocket(() => {
    setImmediate(this.told);
    return this.channels.map((uuid) => ({ uuid }));
  });
  private channels: string[] = [];
  private told: () => void = () => undefined;

  async run(order: SourceOrder): Promise<SourceReport> {
    this.socket.bytes = 0;
    const start = performance.now();
    const events = await this.work(order);
    const { port, bytes } = this.socket;
    return { port, events, bytes, seconds: (performance.now() - start) / 1000 };
  }

  /** Answers how many events were sent. */
  private async work(order: SourceOrder): Promise<number> {
    switch (order.do) {
      case 'listen':
        await this.socket.listen();
        return 0;
      case 'channels':
        this.channels = uuids(order.count);
        await new Promise<void>((resolve) => {
          this.told = resolve;
          this.socket.hangUp();
        });
        return 0;
      case 'hang-up':
        await this.socket.write(frames(order.event), this.channels);
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
      await this.socket.write(create, born);
      await this.socket.write(hangUp, dead);
      created += born.length;
      ended += dead.length;
    }
    return created + ended;

    function channelsAt(ms: number): number {
      return Math.floor((Math.max(0, ms) / 1000) * channelsPerSecond);
    }
  }
}

const uuids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

/** The recorded event of another channel, framed as mod_event_socket does; the recordings are ASCII. */
function frames(name: string): (uuid: string) => string {
  const parts = fixture(name).split('{uuid}');
  const length = parts.join('').length + (parts.length - 1) * 36;
  return (uuid) => `Content-Length: ${length}\nContent-Type: text/event-json\n\n${parts.join(uuid)}`;
}
