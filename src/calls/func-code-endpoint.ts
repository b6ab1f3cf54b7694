import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Invalid } from '../api/errors.js';
import { FUNC_TYPES, type FuncType } from '../dialplan/func-code-types.js';
import { isDialledNumber, isUuid } from '../freeswitch/arguments.js';
import type { CodeDialled, FuncCodeActions } from './func-code-actions.js';
import { registerScriptEndpoint, type FormText } from './script-endpoint.js';

/**
 * `POST /freeswitch/func-codes`: a call dialled a code, says the script that it runs (provisioning/bootstrap/func-codes.ts).
 * 2xx: done, and what the call runs now, a line an application.
 */
export function registerFuncCodeEndpoint(
  server: FastifyInstance,
  secret: string,
  actions: FuncCodeActions,
  log: Logger,
): void {
  const act = async (text: FormText): Promise<string[]> =>
    (await actions.act(readCode(text))).map(({ name, data }) => (data === '' ? name : `${name} ${data}`));
  registerScriptEndpoint(server, { path: '/freeswitch/func-codes', secret, log, act });
}

function readCode(text: FormText): CodeDialled {
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
