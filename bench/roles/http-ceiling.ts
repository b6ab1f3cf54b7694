import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CALLS, type CallKind, type Kind, routeOf, type Template, template } from '../support/requests.js';
import { serveOrders } from '../support/roles.js';

export type Answers = Readonly<Partial<Record<Kind, string>>>;

/** What the program answered, with the places of its keys named as in `template`. */
export interface CeilingOrder {
  readonly authorization: string;
  readonly answers: Answers;
}

export interface CeilingReport {
  readonly port: number;
}

/**
 * The least that Node can do for such a request: `node:http` reads the body and the header and sends the same bytes.
 * The keys are cut out of the body because answers differ by them: a few searches of a string.
 */
export function serveCeiling(): void {
  serveOrders<CeilingOrder, CeilingReport>(async ({ authorization, answers }) => {
    const texts = Object.fromEntries(
      Object.entries(answers).map(([kind, text]) => [kind, routed(kind as Kind, text)]),
    );
    // Calls of one bench are told apart by what they dial first.
    const calls = (Object.keys(CALLS) as CallKind[]).filter((kind) => kind in answers);
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        if (request.headers.authorization !== authorization) return response.writeHead(401).end();
        const answer = answerTo(body);
        response.writeHead(200, {
          'content-type': 'text/xml; charset=utf-8',
          'content-length': Buffer.byteLength(answer),
        });
        return response.end(answer);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { port: (server.address() as AddressInfo).port };

    function answerTo(body: string): string {
      if (body.includes('&section=dialplan&')) {
        const dialled = field(body, 'Hunt-Destination-Number');
        const kind = calls.find((each) => dialled.startsWith(CALLS[each].first))!;
        return texts[kind]!([field(body, 'variable_user_name'), dialled.slice(CALLS[kind].first.length)]);
      }
      return texts[body.includes('&action=sip_auth&') ? 'sip-auth' : 'user-call']!([field(body, 'user')]);
    }
  });
}

/** A dialplan's answer may name the route too. */
function routed(kind: Kind, text: string): Template {
  const rest = template(text);
  if (!text.includes('{route}')) return rest;
  return (keys) => rest(keys).replaceAll('{route}', routeOf(kind as CallKind, keys[1]!));
}

function field(body: string, name: string): string {
  const from = body.lastIndexOf(`&${name}=`) + name.length + 2;
  const end = body.indexOf('&', from);
  return body.slice(from, end < 0 ? undefined : end);
}
