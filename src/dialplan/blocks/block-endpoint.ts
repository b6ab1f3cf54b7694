import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NotFound } from '../../api/errors.js';
import { onlySwitches } from '../../api/switch-auth.js';
import type { BlockCalls } from './block-calls.js';

interface Asked {
  Params: { id: string };
}

/**
 * `/freeswitch/blocks/<id>`, beside Nest's router: a block's script, and what it asks and tells while it runs, as forms
 * that Lua fills in. Answers are text that Lua can read.
 */
export function registerBlockEndpoint(server: FastifyInstance, secret: string, blocks: BlockCalls): void {
  const options = { onRequest: onlySwitches(secret) };
  const path = '/freeswitch/blocks/:id';
  server.get<Asked>(path, options, async (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(await blocks.script(idOf(request))),
  );
  server.post<Asked>(`${path}/errors`, options, async (request, reply) => {
    const field = fieldsOf(request);
    await blocks.failed(idOf(request), field('message'), field('uuid'));
    return reply.type('text/plain').send('kept');
  });
  server.post<Asked>(`${path}/open`, options, (request, reply) =>
    reply.type('text/plain').send(String(blocks.isOpen(fieldsOf(request)('time')))),
  );
  server.post<Asked>(`${path}/http`, options, async (request, reply) => {
    const field = fieldsOf(request);
    const asked = { method: field('method'), url: field('url'), body: field('body') };
    return reply
      .type('text/plain; charset=utf-8')
      .send(await blocks.ask(idOf(request), asked, field('path')));
  });
}

function idOf({ params }: FastifyRequest<Asked>): number {
  if (!/^\d{1,9}$/.test(params.id)) throw new NotFound('block', params.id);
  return Number(params.id);
}

/** What a form says; "" where it does not. */
function fieldsOf({ body }: FastifyRequest): (name: string) => string {
  const form = new Map(Object.entries((body ?? {}) as Record<string, unknown>));
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\0', '') : '';
  };
}
