import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { serveOrders } from '../support/roles.js';
import { percentile } from '../support/statistics.js';

export type SinkOrder =
  | { readonly do: 'listen' }
  /** What has come since the last report; done when so many different events have, or nothing comes any more. */
  | { readonly do: 'report'; readonly events: number; readonly withinMs: number };

export interface SinkReport {
  readonly port: number;
  readonly events: number;
  /** Events that came more than once. */
  readonly repeats: number;
  /** From the event's time to the arrival of its last byte, in milliseconds; NaN when nothing came. */
  readonly p50: number;
  readonly p99: number;
  readonly highest: number;
}

const STAMP = '"Event-Date-Timestamp":"';
const LOOK_MS = 20;

export function serveSink(): void {
  const sink = new Sink();
  serveOrders<SinkOrder, SinkReport>((order) => sink.run(order));
}

/** A receiver of webhooks that does nothing but look at the clock. */
class Sink {
  private ids = new Set<string>();
  private delays: number[] = [];
  private repeats = 0;
  private readonly server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      this.take(String(request.headers['x-switchyard-event-id']), body);
      response.writeHead(204).end();
    });
  });

  async run(order: SinkOrder): Promise<SinkReport> {
    if (order.do === 'listen') {
      this.server.listen(0, '127.0.0.1');
      await once(this.server, 'listening');
    } else await this.until(order.events, order.withinMs);
    const { port } = this.server.address() as AddressInfo;
    const { delays, ids, repeats } = this;
    [this.delays, this.ids, this.repeats] = [[], new Set(), 0];
    const share = (of: number): number => (delays.length === 0 ? NaN : percentile(delays, of));
    const [p50, p99, highest] = [share(0.5), share(0.99), share(1)];
    return { port, events: ids.size, repeats, p50, p99, highest };
  }

  private async until(events: number, withinMs: number): Promise<void> {
    for (const deadline = performance.now() + withinMs; this.ids.size < events;) {
      if (performance.now() > deadline) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  private take(id: string, body: string): void {
    const at = body.indexOf(STAMP) + STAMP.length;
    this.delays.push(performance.timeOrigin + performance.now() - Number(body.slice(at, at + 16)) / 1000);
    if (this.ids.has(id)) this.repeats += 1;
    else this.ids.add(id);
  }
}
