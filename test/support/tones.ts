import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './switch/ports.js';

const RATE = 8_000;
const HEAD = 44;
const RTP_HEAD = 12;
const BLOCK = RATE / 10;
const HALF_SECOND = RATE / 2;
/** Payload type. */
const PCMA = 8;

/** A second of a tone: mono, 16 bits, 8 kHz. */
export function toneFile(hertz: number): Buffer {
  const samples = RATE;
  const wav = Buffer.alloc(HEAD + 2 * samples);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(2 * RATE, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(2 * samples, 40);
  for (let at = 0; at < samples; at += 1) {
    wav.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * hertz * at) / RATE)), HEAD + 2 * at);
  }
  return wav;
}

const PACKET_MS = 20;
const PACKET = (RATE * PACKET_MS) / 1_000;

/** What a phone hears and says: the PCMA that comes to a port of its own and goes from there. */
export class Ear {
  #samples: number[] = [];
  #speech: NodeJS.Timeout | undefined;

  private constructor(
    private readonly socket: Socket,
    readonly port: number,
  ) {}

  static async open(ip: string): Promise<Ear> {
    const socket = createSocket('udp4');
    const ear = new Ear(socket, await freePort(ip));
    socket.on('message', (packet) => {
      for (const byte of packet.subarray(RTP_HEAD)) ear.#samples.push(fromALaw(byte));
    });
    socket.bind(ear.port, ip);
    await once(socket, 'listening');
    return ear;
  }

  /** How strong each tone is in what comes within `ms`: the mean over tenths of a second, 0 to 1. */
  async listen(ms: number, ...hertz: number[]): Promise<number[]> {
    this.#samples = [];
    await setTimeout(ms);
    const samples = this.#samples;
    const blocks = Array.from({ length: Math.floor(samples.length / BLOCK) }, (_, index) =>
      samples.slice(index * BLOCK, (index + 1) * BLOCK),
    );
    return hertz.map(
      (each) => blocks.reduce((sum, block) => sum + strength(block, each), 0) / Math.max(1, blocks.length),
    );
  }

  /** Says a tone from now on. @param to where the other side listens */
  say(hertz: number, to: { readonly ip: string; readonly port: number }): void {
    this.hush();
    const begun = performance.now();
    let sent = 0;
    this.#speech = setInterval(() => {
      // A timer is late at times; what it owes is sent then.
      for (; sent * PACKET_MS <= performance.now() - begun; sent += 1) {
        const packet = Buffer.alloc(RTP_HEAD + PACKET);
        packet.writeUInt8(0x80, 0);
        packet.writeUInt8(PCMA, 1);
        packet.writeUInt16BE(sent % 65_536, 2);
        packet.writeUInt32BE(sent * PACKET, 4);
        packet.writeUInt32BE(this.port, 8);
        for (let at = 0; at < PACKET; at += 1) {
          const time = (sent * PACKET + at) / RATE;
          packet.writeUInt8(toALaw(0.4 * Math.sin(2 * Math.PI * hertz * time)), RTP_HEAD + at);
        }
        this.socket.send(packet, to.port, to.ip);
      }
    }, PACKET_MS);
  }

  hush(): void {
    clearInterval(this.#speech);
  }

  close(): void {
    this.hush();
    this.socket.close();
  }
}

/** How strong each tone is in every half second of a recording: 16 bits, 8 kHz, mono. */
export function tonesOf(wav: Buffer, ...hertz: number[]): number[][] {
  const samples = Array.from(
    { length: (wav.length - HEAD) >> 1 },
    (_, at) => wav.readInt16LE(HEAD + 2 * at) / 32_768,
  );
  return Array.from({ length: Math.floor(samples.length / HALF_SECOND) }, (_, index) =>
    hertz.map((each) => strength(samples.slice(index * HALF_SECOND, (index + 1) * HALF_SECOND), each)),
  );
}

/** Goertzel's algorithm. */
function strength(samples: readonly number[], hertz: number): number {
  const step = 2 * Math.cos((2 * Math.PI * hertz) / RATE);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample + step * one - two, one];
  return Math.sqrt(Math.max(0, one * one + two * two - step * one * two)) / (samples.length / 2);
}

/** ITU-T G.711. */
function fromALaw(byte: number): number {
  const value = byte ^ 0x55;
  const [exponent, mantissa] = [(value >> 4) & 7, value & 15];
  const size = exponent === 0 ? (mantissa << 4) + 8 : ((mantissa << 4) + 0x108) << (exponent - 1);
  return ((value & 0x80) === 0 ? -size : size) / 32_768;
}

/** ITU-T G.711, of -1 to 1. */
function toALaw(sample: number): number {
  const size = Math.min(32_767, Math.round(Math.abs(sample) * 32_768));
  const sign = sample < 0 ? 0 : 0x80;
  if (size < 256) return (sign | (size >> 4)) ^ 0x55;
  const exponent = Math.floor(Math.log2(size)) - 7;
  return (sign | (exponent << 4) | ((size >> (exponent + 3)) & 15)) ^ 0x55;
}
