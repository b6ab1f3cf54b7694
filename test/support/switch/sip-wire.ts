import { createSocket } from 'node:dgram';
import { once } from 'node:events';

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
