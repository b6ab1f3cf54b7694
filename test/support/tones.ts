import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './switch/ports.js';

const RATE = 8_000;
const HEAD = 44;
const RTP_HEAD = 12;
const BLOCK = RATE / 10;

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

/** What a phone hears: the PCMA that comes to a port of its own. */
export class Ear {
  #samples: number[] = [];

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

  close(): void {
    this.socket.close();
  }
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
