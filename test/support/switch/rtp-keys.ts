import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Address } from './sip-wire.js';

const KEYS = '0123456789*#ABCD';
const PAYLOAD_TYPE = 101;
/** A packet every 20 ms, at 8 kHz. */
const PACKET_MS = 20;
const SAMPLES = 160;
const PACKETS = 5;
/** The end is said three times, should packets be lost. */
const ENDS = 3;
const PAUSE_MS = 60;
const VOLUME = 10;

/** The keys of a phone as telephone events in RTP (RFC 4733, once 2833): nothing else of its sound is sent. */
export class Keypad {
  private sequence = randomInt(0x8000);
  private timestamp = randomInt(0x8000_0000);
  private readonly source = randomInt(0x8000_0000);

  private constructor(private readonly socket: Socket) {}

  static open({ ip, port }: Address): Promise<Keypad> {
    const socket = createSocket('udp4');
    return new Promise((resolve) => socket.connect(port, ip, () => resolve(new Keypad(socket))));
  }

  async press(keys: string): Promise<void> {
    for (const key of keys) {
      for (let packet = 1; packet <= PACKETS; packet++) {
        this.send(key, packet, packet === 1, false);
        await sleep(PACKET_MS);
      }
      for (let end = 0; end < ENDS; end++) this.send(key, PACKETS, false, true);
      await sleep(PAUSE_MS);
      this.timestamp += SAMPLES * PACKETS * 2;
    }
  }

  close(): void {
    this.socket.close();
  }

  private send(key: string, packets: number, first: boolean, last: boolean): void {
    const packet = Buffer.alloc(16);
    packet.writeUInt8(0x80, 0);
    packet.writeUInt8((first ? 0x80 : 0) | PAYLOAD_TYPE, 1);
    packet.writeUInt16BE((this.sequence += 1) & 0xffff, 2);
    packet.writeUInt32BE(this.timestamp >>> 0, 4);
    packet.writeUInt32BE(this.source, 8);
    packet.writeUInt8(KEYS.indexOf(key), 12);
    packet.writeUInt8((last ? 0x80 : 0) | VOLUME, 13);
    packet.writeUInt16BE(packets * SAMPLES, 14);
    this.socket.send(packet);
  }
}

/** Where the other side listens, by its SDP or by what of it stands in the text. */
export function mediaOf(sdp: string): Address {
  const ip = /c=IN IP4 ([\d.]+)/.exec(sdp)?.[1];
  const port = Number(/m=audio (\d+)/.exec(sdp)?.[1] ?? 0);
  if (ip === undefined || port === 0) throw new Error(`nobody listens in ${JSON.stringify(sdp)}`);
  return { ip, port };
}
