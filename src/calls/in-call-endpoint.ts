import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Invalid } from '../api/errors.js';
import { isDialledNumber, isUuid } from '../freeswitch/arguments.js';
import { IN_CALL_KINDS, type InCallActions, type KeyedInCall } from './in-call-actions.js';
import { registerScriptEndpoint, type FormText } from './script-endpoint.js';

/**
 * `POST /freeswitch/in-call`: an extension keyed *3, *4 or *5 in a call and a number, says the script that its leg runs
 * (provisioning/bootstrap/in-call.ts). 2xx: it may be called.
 */
export function registerInCallEndpoint(
  server: FastifyInstance,
  secret: string,
  actions: InCallActions,
  log: Logger,
): void {
  const act = (text: FormText): Promise<string[]> => actions.act(readKeyed(text));
  registerScriptEndpoint(server, { path: '/freeswitch/in-call', secret, log, act });
}

function readKeyed(text: FormText): KeyedInCall {
  const [id, number] = [text('uuid'), text('number')];
  const kind = IN_CALL_KINDS.find((known) => known === text('kind'));
  if (!isUuid(id)) throw Invalid.field('uuid', 'must be a UUID');
  if (kind === undefined) throw Invalid.field('kind', `must be one of ${IN_CALL_KINDS.join(', ')}`);
  if (!isDialledNumber(number)) throw Invalid.field('number', 'must be a number to dial');
  return { uuid: id, core: text('core'), kind, extn: text('extn'), domain: text('domain'), number };
}
