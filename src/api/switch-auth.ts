import { timingSafeEqual } from 'node:crypto';
import type { onRequestHookHandler } from 'fastify';

const USER = 'freeswitch';

/** What a switch without the secret is told to send. */
export const CHALLENGE = { 'www-authenticate': 'Basic realm="switchyard"' } as const;

/** Whether an Authorization header is that of our switches: HTTP basic `freeswitch:<secret>`. */
export function switchCheck(secret: string): (authorization?: string) => boolean {
  const expected = Buffer.from(`Basic ${Buffer.from(`${USER}:${secret}`).toString('base64')}`);
  return (authorization = '') => {
    const given = Buffer.from(authorization);
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
}

/** Lets a request pass that a switch of ours makes; before its body is read. */
export function onlySwitches(secret: string): onRequestHookHandler {
  const allowed = switchCheck(secret);
  return (request, reply, done) => {
    if (allowed(request.headers.authorization)) return done();
    void reply.code(401).headers(CHALLENGE).type('text/plain').send('unauthorized');
  };
}
