import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect as connectTls, createServer, type TLSSocket } from 'node:tls';
import { openWebSocket } from './web-socket.js';

export interface Address {
  ip: string;
  port: number;
}

export type Receive = (text: string, from: Address) => void;

/** What SIP goes over, towards one switch. */
export interface Wire {
  /** As a Via says it. */
  readonly transport: 'UDP' | 'TLS' | 'WS' | 'WSS';
  readonly local: Address;
  /** To the switch, unless it names somebody else (UDP). */
  send(text: string, to?: Address): void;
  close(): Promise<void>;
}

export async function openUdp(local: Address, target: Address, receive: Receive): Promise<Wire> {
  const socket = createSocket('udp4');
  socket.on('message', (data, { address, port }) => receive(data.toString(), { ip: address, port }));
  socket.bind(local.port, local.ip);
  await once(socket, 'listening');
  // What comes of a peer that is gone is an answer that does not come.
  socket.on('error', () => undefined);
  return {
    transport: 'UDP',
    local,
    send: (text, to = target) => socket.send(text, to.port, to.ip),
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** A stream: messages are told apart by their Content-Length. */
export async function openTls(target: Address, ca: string, receive: Receive): Promise<Wire> {
  const socket = connectTls({ host: target.ip, port: target.port, ca, checkServerIdentity: () => undefined });
  await once(socket, 'secureConnect');
  readStream(socket, (message) => receive(message, target));
  const { address, port } = socket.address() as AddressInfo;
  return {
    transport: 'TLS',
    local: { ip: address, port },
    send: (text) => socket.write(text),
    close: async () => {
      socket.destroy();
    },
  };
}

/** Waits for connections; whoever has one is answered over it. */
export async function listenTls(
  local: Address,
  certificate: { readonly key: string; readonly cert: string },
  receive: Receive,
): Promise<Wire> {
  const connections = new Map<string, TLSSocket>();
  const server = createServer(certificate, (socket) => {
    const from = { ip: socket.remoteAddress!, port: socket.remotePort! };
    connections.set(`${from.ip}:${from.port}`, socket);
    readStream(socket, (message) => receive(message, from));
  });
  server.listen(local.port, local.ip);
  await once(server, 'listening');
  return {
    transport: 'TLS',
    local,
    send: (text, to) => {
      const socket = to ? connections.get(`${to.ip}:${to.port}`) : [...connections.values()].at(-1);
      socket?.write(text);
    },
    close: async () => {
      for (const socket of connections.values()) socket.destroy();
      server.close();
    },
  };
}

function readStream(socket: TLSSocket, receive: (message: string) => void): void {
  let unread = '';
  socket.on('data', (data) => {
    unread += data.toString();
    for (let end = unread.indexOf('\r\n\r\n'); end >= 0; end = unread.indexOf('\r\n\r\n')) {
      const size = end + 4 + Number(/^Content-Length: *(\d+)/im.exec(unread.slice(0, end + 2))?.[1] ?? 0);
      if (unread.length < size) return;
      const message = unread.slice(0, size);
      unread = unread.slice(size);
      if (message.trim() !== '') receive(message);
    }
  });
  socket.on('error', () => undefined);
}

/** RFC 7118: one message is one SIP message. @param ca makes it wss */
export async function openSipOverWebSocket(
  target: Address,
  ca: string | undefined,
  receive: Receive,
): Promise<Wire> {
  const socket = await openWebSocket(target.ip, target.port, 'sip', ca);
  socket.onMessage((text) => receive(text, target));
  return {
    transport: ca === undefined ? 'WS' : 'WSS',
    local: { ip: '127.0.0.1', port: socket.localPort },
    send: (text) => socket.send(text),
    close: async () => socket.close(),
  };
}
