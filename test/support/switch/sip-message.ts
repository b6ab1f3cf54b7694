import { createHash } from 'node:crypto';

/** A SIP request or response as text and back: as much of RFC 3261 as a test's phone or carrier needs. */
export class SipMessage {
  constructor(
    readonly start: string,
    readonly headers: readonly (readonly [name: string, value: string])[],
    readonly body = '',
  ) {}

  static parse(text: string): SipMessage {
    const end = text.indexOf('\r\n\r\n');
    const [start = '', ...lines] = text.slice(0, end).split('\r\n');
    const headers = lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
    return new SipMessage(start, headers, text.slice(end + 4));
  }

  /** Of a response. */
  get status(): number | undefined {
    const [, status] = /^SIP\/2\.0 (\d{3})/.exec(this.start) ?? [];
    return status === undefined ? undefined : Number(status);
  }

  get method(): string {
    return this.header('CSeq').split(' ')[1] ?? '';
  }

  /** Of a request. */
  get uri(): string {
    return this.start.split(' ')[1] ?? '';
  }

  /** What a response shares with its request. */
  get transaction(): string {
    return `${this.header('Call-ID')} ${this.header('CSeq')}`;
  }

  /** The first of that name, empty when there is none. */
  header(name: string): string {
    return this.find(name) ?? '';
  }

  find(name: string): string | undefined {
    return this.headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
  }

  all(name: string): [string, string][] {
    return this.headers
      .filter(([each]) => each.toLowerCase() === name.toLowerCase())
      .map(([, value]) => [name, value]);
  }

  toString(): string {
    const lines = this.headers.map(([name, value]) => `${name}: ${value}`);
    const type = this.body === '' ? [] : ['Content-Type: application/sdp'];
    const length = `Content-Length: ${Buffer.byteLength(this.body)}`;
    return [this.start, ...lines, ...type, length, '', this.body].join('\r\n');
  }
}

/** `"Alice" <sip:1001@host>` */
export function party(header: string): { name: string; number: string } {
  const name = /^\s*"?([^"<]*?)"?\s*</.exec(header)?.[1] ?? '';
  return { name, number: userOf(header) };
}

export function userOf(text: string): string {
  return decodeURIComponent(/sips?:([^@;>]*)@/.exec(text)?.[1] ?? '');
}

/** Without its port. */
export function hostOf(text: string): string {
  return /@(\[[^\]]*\]|[^:;>]*)/.exec(text)?.[1] ?? '';
}

/** The URI inside `<>`. */
export function uriOf(header: string): string {
  return /<([^>]*)>/.exec(header)?.[1] ?? header.replace(/;.*$/, '');
}

/** Codecs of an SDP in the order offered, without DTMF and comfort noise. */
export function codecsOf(sdp: string): string[] {
  const [, list = ''] = /^m=audio \d+ \S+ (.*)$/m.exec(sdp) ?? [];
  const name = (type: string): string =>
    new RegExp(`^a=rtpmap:${type} ([^/\\r]+)`, 'm').exec(sdp)?.[1] ?? type;
  return list
    .trim()
    .split(' ')
    .map((type) => name(type).toUpperCase())
    .filter((codec) => codec !== 'TELEPHONE-EVENT' && codec !== 'CN');
}

interface Account {
  username: string;
  password: string;
}

/** RFC 2617 without qop: the `Authorization` for a challenge. */
export function credentials(
  { username, password }: Account,
  method: string,
  uri: string,
  challenge: string,
): string {
  const [realm, nonce] = [quoted(challenge, 'realm'), quoted(challenge, 'nonce')];
  const response = digest({ username, password }, realm, nonce, method, uri);
  return `Digest username="${username}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}", algorithm=MD5`;
}

/** Whether an `Authorization` without qop is that account's, for a nonce of ours. */
export function isAuthorized(
  account: Account,
  method: string,
  authorization: string,
  nonce: string,
): boolean {
  const [realm, uri] = [quoted(authorization, 'realm'), quoted(authorization, 'uri')];
  return (
    quoted(authorization, 'username') === account.username &&
    quoted(authorization, 'nonce') === nonce &&
    quoted(authorization, 'response') === digest(account, realm, nonce, method, uri)
  );
}

function digest(
  { username, password }: Account,
  realm: string,
  nonce: string,
  method: string,
  uri: string,
): string {
  return md5(`${md5(`${username}:${realm}:${password}`)}:${nonce}:${md5(`${method}:${uri}`)}`);
}

function quoted(header: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(header)?.[1] ?? '';
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
