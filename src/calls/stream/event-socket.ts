import { IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import type { EventStreams, Wish } from './event-streams.js';

const PATH = /^\/api\/events\/?(\?|$)/;
/** A client has nothing to say here. */
const MOST_HEARD = 1_024;
/** RFC 6455: the server goes away. */
const GOING_AWAY = 1001;

/**
 * A request whose `Upgrade` header is for nothing unless it asks for this WebSocket: Node would take every other one off
 * HTTP too, and Java's HttpClient (`h2c`) sends one along with what it wants answered.
 */
export class UpgradeRequest extends IncomingMessage {
  private asked = false;

  /** Set by Node's parser, and read when the headers are there. */
  set upgrade(asked: boolean) {
    this.asked = asked;
  }

  get upgrade(): boolean {
    const { asked, method, url = '', headers } = this;
    return asked && method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket' && PATH.test(url);
  }
}

/** Whether a request waits to become a WebSocket. */
export const isUpgrade = (request: IncomingMessage): boolean =>
  request instanceof UpgradeRequest && request.upgrade;

/** Takes what asks for a WebSocket through the router, like any other request: the same may come in, the same is refused. */
export function routeUpgrades(server: Server): void {
  server.on('upgrade', (request, duplex, head) => {
    const socket = duplex as Socket;
    // A peer that goes away meanwhile is no error of this program.
    socket.on('error', () => socket.destroy());
    socket.unshift(head);
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.on('finish', () => socket.end());
    try {
      response.assignSocket(socket);
    } catch {
      // It has not waited for the answer to what it asked before.
      socket.destroy();
      return;
    }
    server.emit('request', request, response);
  });
}

const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_HEARD });

/** @param response as `routeUpgrades` made it; nothing is written to it */
export function openSocket(
  request: IncomingMessage,
  response: ServerResponse,
  streams: EventStreams,
  wish: Wish,
): void {
  const { socket } = request;
  response.detachSocket(socket);
  sockets.handleUpgrade(request, socket, Buffer.alloc(0), (client) => serve(client, socket, streams, wish));
}

function serve(client: WebSocket, socket: Socket, streams: EventStreams, wish: Wish): void {
  let heard = true;
  client.on('error', () => client.terminate());
  client.on('pong', () => (heard = true));
  streams.open(wish, {
    send: (type, id, json) => client.send(`{"id":"${id}","type":"${type}","data":${json}}`),
    beat: () => {
      if (!heard) return client.terminate();
      heard = false;
      client.ping();
    },
    outlet: socket,
    end: () => (client.bufferedAmount > 0 ? client.terminate() : client.close(GOING_AWAY)),
    onClosed: (listener) => client.on('close', listener),
  });
}
