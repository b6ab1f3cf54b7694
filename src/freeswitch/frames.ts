import { ProtocolError } from './errors.js';

export type FrameHeaders = Readonly<Record<string, string>>;

const BLANK_LINE = Buffer.from('\n\n');
const NEWLINE = 0x0a;
const LONGEST_HEAD = 64 * 1024;
const LONGEST_BODY = 512 * 1024 * 1024;

/**
 * Cuts a byte stream into Event Socket frames: `Name: value` lines, an empty line, and Content-Length BYTES of body.
 * Every byte is copied at most twice, whatever the size of chunks and bodies.
 */
export class FrameReader {
  private head: Buffer = Buffer.alloc(0);
  private headers: FrameHeaders | undefined;
  private body: Buffer[] = [];
  private missing = 0;

  /** `frame` is called for every complete frame, in order; the body is '' when there is none. */
  constructor(private readonly frame: (headers: FrameHeaders, body: string) => void) {}

  /** Throws ProtocolError when the stream makes no sense; the reader must not be used after that. */
  push(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) rest = this.headers ? this.takeBody(this.headers, rest) : this.takeHead(rest);
  }

  private takeHead(chunk: Buffer): Buffer {
    const from = Math.max(0, this.head.length - 1);
    const bytes = this.head.length > 0 ? Buffer.concat([this.head, chunk]) : skipNewlines(chunk);
    const end = bytes.indexOf(BLANK_LINE, from);
    if (end < 0 ? bytes.length > LONGEST_HEAD : end > LONGEST_HEAD) {
      throw new ProtocolError(`no end of headers within ${LONGEST_HEAD} bytes`);
    }
    this.head = end < 0 ? bytes : Buffer.alloc(0);
    if (end < 0) return Buffer.alloc(0);

    const headers = parseHeaders(bytes.toString('utf8', 0, end));
    this.missing = contentLength(headers);
    if (this.missing > 0) this.headers = headers;
    else this.frame(headers, '');
    return bytes.subarray(end + BLANK_LINE.length);
  }

  private takeBody(headers: FrameHeaders, chunk: Buffer): Buffer {
    const part = chunk.subarray(0, this.missing);
    this.body.push(part);
    this.missing -= part.length;
    if (this.missing === 0) {
      const body = Buffer.concat(this.body).toString('utf8');
      this.body = [];
      this.headers = undefined;
      this.frame(headers, body);
    }
    return chunk.subarray(part.length);
  }
}

function skipNewlines(chunk: Buffer): Buffer {
  let start = 0;
  while (chunk[start] === NEWLINE) start++;
  return chunk.subarray(start);
}

// FreeSWITCH percent-encodes header values of `plain` events only, which we never ask for: a `%` here is a `%`.
function parseHeaders(text: string): FrameHeaders {
  const headers: Record<string, string> = Object.create(null);
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon)] = line.slice(colon + 1).trim();
  }
  return headers;
}

function contentLength(headers: FrameHeaders): number {
  const text = headers['Content-Length'] ?? '0';
  const length = Number(text);
  if (!/^\d+$/.test(text) || length > LONGEST_BODY) throw new ProtocolError(`Content-Length is "${text}"`);
  return length;
}
