import { createHash, randomUUID } from 'node:crypto';

/** What a phone sends, without the packet around it. */
export interface SipRequest {
  method: 'REGISTER' | 'INVITE' | 'SUBSCRIBE';
  profile: 'internal' | 'external';
  ip: string;
  port: number;
  callId: string;
  from: SipAddress;
  to: SipAddress;
  request: SipAddress;
  contactUser: string;
  /** The whole URI, when it is not that user where this comes from. */
  contact?: string;
  userAgent: string;
  /** Seconds asked for; 0 takes the registration back. */
  expires: number;
  authorization?: Authorization;
  /** Those that begin with X-. */
  headers?: Readonly<Record<string, string>>;
}

export interface SipAddress {
  user?: string;
  host: string;
  port?: string;
  display?: string;
}

export interface Authorization {
  username: string;
  realm: string;
  nonce: string;
  uri: string;
  qop: string;
  cnonce: string;
  nc: string;
  response: string;
}

export interface Challenge {
  status: 401 | 407;
  realm: string;
  nonce: string;
}

/** What the switch tells the phone at the other end of a call. */
export interface FarEnd {
  /** 180 or 183. */
  progress(status: number): void;
  /** 200 to its INVITE. */
  accepted(): void;
  /** A refusal, CANCEL or BYE, as the call stands. */
  ended(status: number): void;
}

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

export function a1(username: string, realm: string, password: string): string {
  return md5(`${username}:${realm}:${password}`);
}

/** RFC 2617 with qop. */
export function digestResponse(
  a1Hash: string,
  method: string,
  given: Omit<Authorization, 'response'>,
): string {
  const { nonce, nc, cnonce, qop, uri } = given;
  return md5([a1Hash, nonce, nc, cnonce, qop, md5(`${method}:${uri}`)].join(':'));
}

/** A phone's answer to a challenge. */
export function authorize(
  request: SipRequest,
  username: string,
  password: string,
  challenge: Challenge,
): Authorization {
  const { user, host, port } = request.request;
  const uri = `sip:${user ? `${user}@` : ''}${host}${port ? `:${port}` : ''}`;
  const { realm, nonce } = challenge;
  const given = { username, realm, nonce, uri, qop: 'auth', cnonce: '6b8b4567', nc: '00000001' };
  return { ...given, response: digestResponse(a1(username, realm, password), request.method, given) };
}

/** The nonces a switch gave out; each serves once. */
export class Nonces {
  readonly #given = new Set<string>();

  give(): string {
    const nonce = randomUUID();
    this.#given.add(nonce);
    return nonce;
  }

  take(nonce: string): boolean {
    return this.#given.delete(nonce);
  }
}

/** `host` or `host:port` as a phone is told it. */
export function hostAndPort(text: string): { host: string; port?: string } {
  const [host = '', port] = text.split(':');
  return { host, port };
}
