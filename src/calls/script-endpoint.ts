import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Invalid } from '../api/errors.js';
import { send } from '../api/http.js';
import { onlySwitches } from '../api/switch-auth.js';

/** A field of the form that a script on the switch has posted. @throws Invalid where there is none */
export type FormText = (name: string) => string;

export interface ScriptEndpoint {
  /** Beside Nest's router: `/freeswitch/…`. */
  readonly path: string;
  readonly secret: string;
  readonly log: Logger;
  /** @returns the lines of the answer */
  readonly act: (text: FormText) => Promise<readonly string[]>;
}

/** What scripts of the bootstrap folder ask of the backend: a form, answered by lines of text. */
export function registerScriptEndpoint(
  server: FastifyInstance,
  { path, secret, log, act }: ScriptEndpoint,
): void {
  server.post(path, { onRequest: onlySwitches(secret) }, async (request, reply) => {
    try {
      const lines = await act(formText(request.body));
      return await reply.type('text/plain; charset=utf-8').send(lines.join('\n'));
    } catch (error) {
      send(reply, error, request, log);
      return reply;
    }
  });
}

function formText(body: unknown): FormText {
  const fields = (typeof body === 'object' ? body : undefined) as Record<string, unknown> | null | undefined;
  return (name) => {
    const value = fields?.[name];
    if (typeof value !== 'string') throw Invalid.field(name, 'must be a text');
    return value;
  };
}
