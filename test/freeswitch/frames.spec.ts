import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../src/freeswitch/errors.js';
import { type FrameHeaders, FrameReader } from '../../src/freeswitch/frames.js';
import { apiAnswer, frame } from './fake-esl-server.js';

function read(...chunks: Buffer[]): [string | undefined, string][] {
  const frames: [string | undefined, string][] = [];
  const reader = new FrameReader((headers: FrameHeaders, body) =>
    frames.push([headers['Content-Type'], body]),
  );
  for (const chunk of chunks) reader.push(chunk);
  return frames;
}

const THREE =
  'Content-Type: auth/request\n\n' +
  frame('text/event-json', '{"name":"王小明 ü €\\n\\n😀"}') +
  'Content-Type: command/reply\nReply-Text: -ERR 100% bad\n\n' +
  apiAnswer('+OK\n\n\nContent-Type: no header\n\n');

const PARSED = [
  ['auth/request', ''],
  ['text/event-json', '{"name":"王小明 ü €\\n\\n😀"}'],
  ['command/reply', ''],
  ['api/response', '+OK\n\n\nContent-Type: no header\n\n'],
];

describe('the frame reader', () => {
  it('reads several frames out of one chunk', () => {
    expect(read(Buffer.from(THREE))).toEqual(PARSED);
  });

  it('reads the same out of single bytes, Content-Length being bytes and not characters', () => {
    expect(read(...Array.from(Buffer.from(THREE), (byte) => Buffer.from([byte])))).toEqual(PARSED);
  });

  it('reads the same wherever the stream is cut in two', () => {
    const bytes = Buffer.from(THREE);
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(read(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(PARSED);
    }
  });

  it('keeps a % and a second colon in a header value', () => {
    let seen: FrameHeaders = {};
    const reader = new FrameReader((headers) => (seen = headers));
    reader.push(Buffer.from('Content-Type: command/reply\nReply-Text: -ERR 100% of a: b\n__proto__: x\n\n'));
    expect(seen['Reply-Text']).toBe('-ERR 100% of a: b');
    expect(Object.keys(seen)).toEqual(['Content-Type', 'Reply-Text', '__proto__']);
  });

  it('takes empty lines between frames and a length of zero', () => {
    expect(read(Buffer.from('\n\nContent-Type: a\nContent-Length: 0\n\n\n\nContent-Type: b\n\n'))).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
  });

  it.each(['-1', 'x', '12 34', '1e3', '99999999999999'])('refuses Content-Length %s', (length) => {
    expect(() => read(Buffer.from(`Content-Type: a\nContent-Length: ${length}\n\n`))).toThrow(ProtocolError);
  });

  it('refuses headers that never end, instead of keeping them for ever', () => {
    const chunk = Buffer.alloc(16 * 1024, 'x');
    expect(() => read(chunk, chunk, chunk, chunk, chunk)).toThrow(ProtocolError);
  });

  it('needs time in proportion to the size of a body, not to its square', () => {
    const time = (megabytes: number): number => {
      const body = Buffer.alloc(megabytes * 1024 * 1024, 'x');
      const reader = new FrameReader(() => undefined);
      const start = performance.now();
      reader.push(Buffer.from(`Content-Type: api/response\nContent-Length: ${body.length}\n\n`));
      for (let at = 0; at < body.length; at += 4096) reader.push(body.subarray(at, at + 4096));
      return performance.now() - start;
    };
    time(4);
    // Sixteen times the bytes: a quadratic reader needs some 256 times as long.
    expect(time(64)).toBeLessThan(80 * Math.max(time(4), 2));
  });
});
