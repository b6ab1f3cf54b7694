import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** The client's half of RFC 6455 for text messages; Node 20 has none of its own. */
export interface TextSocket {
  readonly localPort: number;
  send(text: string): void;
  onMessage(listener: (text: string) => void): void;
  close(): void;
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const OPCODES = { text: 1, close: 8, ping: 9, pong: 10 };

/** @param ca trusted certificate: makes it a wss connection */
export async function openWebSocket(
  host: string,
  port: number,
  protocol: string,
  ca: string | undefined,
): Promise<TextSocket> {
  const socket =
    ca === undefined
      ? connect(port, host)
      : connectTls({ host, port, ca, checkServerIdentity: () => undefined });
  await once(socket, ca === undefined ? 'connect' : 'secureConnect');
  const rest = await shakeHands(socket, `${host}:${port}`, protocol);
  let listener: (text: string) => void = () => undefined;
  let unread = rest;
  const take = (data: Buffer): void => {
    unread = Buffer.concat([unread, data]);
    for (let frame = readFrame(unread); frame; frame = readFrame(unread)) {
      unread = unread.subarray(frame.size);
      if (frame.opcode === OPCODES.text) listener(frame.payload.toString());
      if (frame.opcode === OPCODES.ping) socket.write(writeFrame(OPCODES.pong, frame.payload));
      if (frame.opcode === OPCODES.close) socket.end();
    }
  };
  socket.on('data', take);
  socket.on('error', () => undefined);
  return {
    localPort: socket.localPort ?? 0,
    send: (text) => socket.write(writeFrame(OPCODES.text, Buffer.from(text))),
    onMessage: (wanted) => {
      listener = wanted;
    },
    close: () => socket.destroy(),
  };
}

/** Answers what came behind the server's head. */
async function shakeHands(socket: Socket, host: string, protocol: string): Promise<Buffer> {
  const key = randomBytes(16).toString('base64');
  const head = [
    'GET / HTTP/1.1',
    `Host: ${host}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${key}`,
    `Sec-WebSocket-Protocol: ${protocol}`,
    'Sec-WebSocket-Version: 13',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  const end = answer.indexOf('\r\n\r\n') + 4;
  const text = answer.toString('latin1', 0, end);
  const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
  const accepted = /^Sec-WebSocket-Accept: *(.*?)\r$/im.exec(text)?.[1];
  if (!text.startsWith('HTTP/1.1 101') || accepted !== accept) throw new Error(`no WebSocket there: ${text}`);
  return answer.subarray(end);
}

/** One whole, unmasked frame; no longer message comes from FreeSWITCH in parts. */
function readFrame(data: Buffer): { opcode: number; payload: Buffer; size: number } | undefined {
  if (data.length < 2) return undefined;
  const [opcode, short] = [data[0]! & 0x0f, data[1]! & 0x7f];
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (data.length < head) return undefined;
  const length =
    short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short;
  const size = head + length;
  return data.length < size ? undefined : { opcode, payload: data.subarray(head, size), size };
}

/** Clients mask what they send. */
function writeFrame(opcode: number, payload: Buffer): Buffer {
  const mask = randomBytes(4);
  const head = payload.length < 126 ? Buffer.alloc(2) : Buffer.alloc(4);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | (payload.length < 126 ? payload.length : 126);
  if (payload.length >= 126) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ mask[at % 4]!)]);
}
