import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was posted. */
export interface Posted {
  readonly at: number;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as JSON. */
  readonly event: Record<string, string>;
  /** As it was answered. */
  readonly taken: boolean;
}

type Answer = (posted: Posted, response: ServerResponse) => number | void;

/** A business system that is told of calls. */
export class EventReceiver {
  readonly posts: Posted[] = [];
  /** The status of an answer; none: it has answered itself, or never will. */
  answer: Answer = () => 204;
  private server: Server | undefined;
  private port = 0;

  static async start(): Promise<EventReceiver> {
    const receiver = new EventReceiver();
    await receiver.open();
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/calls`;
  }

  /** Those it has taken. */
  get taken(): Posted[] {
    return this.posts.filter(({ taken }) => taken);
  }

  /** The ids of what it has taken, without repeats. */
  get ids(): Set<string> {
    return new Set(this.taken.map(({ headers }) => String(headers['x-switchyard-event-id'])));
  }

  /** Of each leg the states it was told of, in order. */
  get legs(): Map<string, string[]> {
    const legs = new Map<string, string[]>();
    const seen = new Set<string>();
    for (const { event, headers } of this.taken) {
      const id = String(headers['x-switchyard-event-id']);
      if (seen.has(id)) continue;
      seen.add(id);
      legs.set(event['Unique-ID']!, [...(legs.get(event['Unique-ID']!) ?? []), event['Switchyard-Event']!]);
    }
    return legs;
  }

  /** At the address it had before. */
  async open(): Promise<void> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        const { headers, url: path = '' } = request;
        const posted = { at: Date.now(), path, headers, body, event: JSON.parse(body), taken: false };
        const status = this.answer(posted, response);
        this.posts.push({ ...posted, taken: status !== undefined && status < 300 });
        if (status !== undefined) response.writeHead(status).end();
      });
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    this.server = undefined;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }
}
