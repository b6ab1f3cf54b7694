import type { IncomingMessage, RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { CHALLENGE, switchCheck } from '../api/switch-auth.js';
import { NOT_FOUND } from '../freeswitch/xml.js';
import { RequestFields } from './request-fields.js';

/** A dialplan request is 6 to 20 KB; a SIP message with many headers stays far below this. */
const BODY_LIMIT = 256 * 1024;

const XML = 'text/xml; charset=utf-8';

export interface XmlEndpointParts {
  readonly secret: string;
  readonly log: Logger;
  readonly answer: (fields: RequestFields) => string | Promise<string>;
  /** Told of every answer: its HTTP status, and the seconds it took. */
  readonly observe: (status: number, seconds: number) => void;
}

/**
 * `POST /freeswitch/xml`, before Fastify: every call and registration waits for it, and half of what it costs would be
 * Fastify's. A failure of ours answers 503, on which FreeSWITCH uses its static files; `not found` would be taken for
 * an answer.
 */
export function xmlEndpoint({ secret, log, answer, observe }: XmlEndpointParts): RequestListener {
  const allowed = switchCheck(secret);
  return (request, response) => {
    const started = performance.now();
    const send = (status: number, type: string, text: string, more: Record<string, string> = {}): void => {
      const length = Buffer.byteLength(text);
      response.writeHead(status, { 'content-type': type, 'content-length': length, ...more }).end(text);
      observe(status, (performance.now() - started) / 1000);
    };
    const failed = (error: unknown): void => {
      log.error({ err: error }, 'FreeSWITCH got no answer');
      send(503, XML, NOT_FOUND);
    };
    if (request.method !== 'POST') return send(405, 'text/plain', 'only POST', { allow: 'POST' });
    if (!allowed(request.headers.authorization)) {
      return send(401, 'text/plain', 'unauthorized', { ...CHALLENGE, connection: 'close' });
    }
    readBody(request, (body) => {
      if (body === undefined) return send(413, 'text/plain', 'too large', { connection: 'close' });
      try {
        const answered = answer(new RequestFields(body));
        if (typeof answered === 'string') send(200, XML, answered);
        else answered.then((text) => send(200, XML, text), failed);
      } catch (error) {
        failed(error);
      }
    });
  };
}

export const isXmlRequest = ({ url }: IncomingMessage): boolean =>
  /^\/freeswitch\/xml\/?(\?|$)/.test(url ?? '');

/** Tells the body once, undefined when it is too long, and nothing when its sender gives up. */
function readBody(request: IncomingMessage, done: (body: string | undefined) => void): void {
  const parts: Buffer[] = [];
  let length = 0;
  request.on('data', (part: Buffer) => {
    const before = length;
    length += part.length;
    if (length <= BODY_LIMIT) parts.push(part);
    else if (before <= BODY_LIMIT) done(undefined);
  });
  request.on('end', () => {
    if (length <= BODY_LIMIT)
      done(parts.length === 1 ? parts[0]!.toString() : Buffer.concat(parts).toString());
  });
  request.on('error', () => request.destroy());
}
