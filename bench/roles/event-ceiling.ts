import { connect, type Socket } from 'node:net';
import { serveOrders } from '../support/roles.js';
import { PASSWORD } from '../support/event-socket.js';

/** Connects to the source anew; answers when the events have ended, how many channels they were about. */
export interface ReaderOrder {
  readonly port: number;
  readonly events: number;
}

/**
 * The least that Node can do with an Event Socket: cut the bytes by Content-Length, parse each event and look at
 * its name and channel.
 */
export function serveReader(): void {
  let socket: Socket | undefined;
  serveOrders<ReaderOrder, number>(
    ({ port, events }) =>
      new Promise((resolve, reject) => {
        socket?.destroy();
        const channels = new Set<string>();
        let seen = 0;
        let unread: Buffer = Buffer.alloc(0);
        socket = connect({ port, host: '127.0.0.1', noDelay: true });
        socket.on('error', reject);
        socket.write(`auth ${PASSWORD}\n\nevent json ALL\n\napi show channels as json\n\n`);
        socket.on('data', (chunk) => {
          const bytes = unread.length > 0 ? Buffer.concat([unread, chunk]) : chunk;
          let at = 0;
          for (;;) {
            const end = bytes.indexOf('\n\n', at);
            if (end < 0) break;
            const head = bytes.toString('latin1', at, end);
            const body = end + 2;
            const next = body + Number(/Content-Length: (\d+)/.exec(head)?.[1] ?? 0);
            if (next > bytes.length) break;
            at = next;
            if (!head.includes('text/event-json')) continue;
            const event = JSON.parse(bytes.toString('utf8', body, next)) as Record<string, string>;
            if (event['Event-Name'] === 'CHANNEL_HANGUP_COMPLETE') channels.add(event['Unique-ID']!);
            seen += 1;
          }
          unread = bytes.subarray(at);
          if (seen === events) resolve(channels.size);
        });
      }),
  );
}
