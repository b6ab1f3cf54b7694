import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Invalid } from '../api/errors.js';
import { send } from '../api/http.js';
import { onlySwitches } from '../api/switch-auth.js';
import { FUNC_TYPES, type FuncType } from '../dialplan/func-code-types.js';
import { isDialledNumber, isUuid } from '../freeswitch/arguments.js';
import type { CodeDialled, FuncCodeActions } from './func-code-actions.js';

/**
 * `POST /freeswitch/func-codes`, beside Nest's router: a call dialled a code, says the script that it runs
 * (provisioning/bootstrap/func-codes.ts). 2xx: done, and what the call runs now, a line an application.
 */
export function registerFuncCodeEndpoint(
  server: FastifyInstance,
  secret: string,
  actions: FuncCodeActions,
  log: Logger,
): void {
  server.post('/freeswitch/func-codes', { onRequest: onlySwitches(secret) }, async (request, reply) => {
    try {
      const applications = await actions.act(readCode(request.body));
      const lines = applications.map(({ name, data }) => (data === '' ? name : `${name} ${data}`));
      return await reply.type('text/plain; charset=utf-8').send(lines.join('\n'));
    } catch (error) {
      send(reply, error, request, log);
      return reply;
    }
  });
}

function readCode(body: unknown): CodeDialled {
  const fields = (typeof body === 'object' ? body : undefined) as Record<string, unknown> | null | undefined;
  const text = (name: string): string => {
    const value = fields?.[name];
    if (typeof value !== 'string') throw Invalid.field(name, 'must be a text');
    return value;
  };
  const [id, type, argument] = [text('uuid'), text('type'), text('argument')];
  if (!isUuid(id)) throw Invalid.field('uuid', 'must be a UUID');
  if (!Object.hasOwn(FUNC_TYPES, type)) throw Invalid.field('type', 'must be a type of code');
  if (argument !== '' && !isDialledNumber(argument))
    throw Invalid.field('argument', 'must be a number to dial');
  return {
    uuid: id,
    core: text('core'),
    type: type as FuncType,
    extn: text('extn'),
    domain: text('domain'),
    argument,
  };
}
