import { spawn } from 'node:child_process';
import { ToolUnavailable } from '../../api/errors.js';
import { environment, notStarted } from './tool.js';

const TCPDUMP = { command: 'tcpdump', package: 'tcpdump' };

const START_MS = 5_000;
/** It writes out what it has when it is asked to end. */
const END_MS = 2_000;
/** Of what it says, the last. */
const MOST_WORDS = 2_000;

export interface Limits {
  readonly bytes: number;
  readonly ms: number;
}

export interface Captured {
  /** A pcap file. */
  readonly content: Buffer;
  /** As tcpdump counted them; undefined where it did not come to it. */
  readonly packets: number | undefined;
}

export interface Capture {
  readonly stop: () => void;
  /** Once it was stopped, has reached a limit or has failed. Never rejects. */
  readonly ended: Promise<Captured>;
}

/**
 * Runs tcpdump; resolves once it listens. At a limit it is told to end, and what it still has comes along: some packets
 * more than `bytes`, never twice as much.
 * @throws ToolUnavailable where it is not installed, or in its own words
 */
export function beginCapture(args: readonly string[], limits: Limits): Promise<Capture> {
  return new Promise((resolve, reject) => {
    const child = spawn(TCPDUMP.command, [...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment(),
    });
    const chunks: Buffer[] = [];
    const timers: NodeJS.Timeout[] = [];
    let [size, words, listening, stopping] = [0, '', false, false];
    const after = (ms: number, work: () => void) => timers.push(setTimeout(work, ms).unref());
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      child.kill('SIGINT');
      after(END_MS, () => child.kill('SIGKILL'));
    };
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // Where it does not end at once on a fast network.
      if (size < 2 * limits.bytes) chunks.push(chunk);
      if (size >= limits.bytes) stop();
    });
    const ended = new Promise<Captured>((over) => {
      child.once('close', () => {
        for (const timer of timers) clearTimeout(timer);
        const [, packets] = /(\d+) packets? captured/.exec(words) ?? [];
        over({
          content: Buffer.concat(chunks),
          packets: packets === undefined ? undefined : Number(packets),
        });
        reject(new ToolUnavailable(words.trim() || 'tcpdump ended without a word'));
      });
    });
    child.stderr.on('data', (text: Buffer) => {
      words = (words + text.toString()).slice(-MOST_WORDS);
      if (listening || !words.includes('listening on')) return;
      listening = true;
      after(limits.ms, stop);
      resolve({ stop, ended });
    });
    child.once('error', (error) => reject(notStarted(TCPDUMP, error)));
    after(START_MS, () => {
      if (!listening) stop();
    });
  });
}
