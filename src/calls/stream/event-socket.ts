import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { Authenticator, callerOf, sameOrigin } from '../../api/auth.js';
import { Forbidden, NotFound } from '../../api/errors.js';
import { toErrorReply } from '../../api/error-reply.js';
import { EventStreams, type Wish } from './event-streams.js';

const PATH = '/api/events';
/** A client has nothing to say here. */
const MOST_HEARD = 1_024;
/** RFC 6455: the server goes away. */
const GOING_AWAY = 1001;

/** `/api/events` as a WebSocket, beside Nest's router, which knows no `Upgrade`. */
export function acceptEventSockets(
  server: Server,
  streams: EventStreams,
  authenticator: Authenticator,
): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_HEARD });
  server.on('upgrade', (request, socket, head) => {
    // A peer that goes away meanwhile is no error of this program.
    socket.on('error', () => socket.destroy());
    admit(request, streams, authenticator).then(
      (wish) => sockets.handleUpgrade(request, socket, head, (client) => serve(client, streams, wish)),
      (error: unknown) => refuse(socket, error),
    );
  });
}

async function admit(
  { url = '', headers }: IncomingMessage,
  streams: EventStreams,
  authenticator: Authenticator,
): Promise<Wish> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (pathname.replace(/\/$/, '') !== PATH) throw new NotFound('WebSocket', pathname);
  const { by } = await callerOf(headers, authenticator);
  // Any site's page may open a WebSocket here, and the browser sends the cookie along.
  if (by === 'cookie' && !sameOrigin(headers.origin, headers.host)) {
    throw new Forbidden('a WebSocket with the session cookie needs an Origin header of this host');
  }
  return streams.wish(Object.fromEntries(searchParams), headers);
}

function serve(client: WebSocket, streams: EventStreams, wish: Wish): void {
  let heard = true;
  client.on('error', () => client.terminate());
  client.on('pong', () => (heard = true));
  streams.open(wish, {
    send: (type, id, data) => client.send(JSON.stringify({ id, type, data })),
    beat: () => {
      if (!heard) return client.terminate();
      heard = false;
      client.ping();
    },
    waiting: () => client.bufferedAmount,
    end: () => (client.bufferedAmount > 0 ? client.terminate() : client.close(GOING_AWAY)),
    onClosed: (listener) => client.on('close', listener),
  });
}

function refuse(socket: Duplex, error: unknown): void {
  const { status, body } = toErrorReply(error);
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}
