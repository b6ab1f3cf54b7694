import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the range the system gives out by itself, so that nobody takes a port between our look and its use. */
const FIRST = 20_000;
const LAST = 29_999;
const given = new Set<number>();

/** A port that is free for UDP and TCP on this address, never the same one twice. */
export async function freePort(ip = '127.0.0.1'): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST + 1));
    if (given.has(port)) continue;
    given.add(port);
    if ((await udpFree(port, ip)) && (await tcpFree(port, ip))) return port;
  }
  throw new Error(`no free port on ${ip} between ${FIRST} and ${LAST}`);
}

async function udpFree(port: number, ip: string): Promise<boolean> {
  const socket = createSocket('udp4');
  const free = once(socket, 'listening').then(isFree, isTaken);
  socket.bind(port, ip);
  return free.finally(() => socket.close());
}

async function tcpFree(port: number, ip: string): Promise<boolean> {
  const server = createServer();
  const free = once(server, 'listening').then(isFree, isTaken);
  server.listen(port, ip);
  return free.finally(() => server.close());
}

const isFree = (): boolean => true;
const isTaken = (): boolean => false;
