import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Kind, type Template, template } from '../support/requests.js';
import { serveOrders } from '../support/roles.js';

/** What the program answered, with the places of its keys named as in `template`. */
export interface CeilingOrder {
  readonly authorization: string;
  readonly answers: Readonly<Record<Kind, string>>;
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
    const texts: Record<Kind, Template> = {
      dialplan: routed(answers.dialplan),
      'sip-auth': template(answers['sip-auth']),
      'user-call': template(answers['user-call']),
    };
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
        return texts.dialplan([field(body, 'variable_user_name'), field(body, 'Hunt-Destination-Number')]);
      }
      return texts[body.includes('&action=sip_auth&') ? 'sip-auth' : 'user-call']([field(body, 'user')]);
    }
  });
}

/** A dialplan's answer names the route too: one for every prefix of four digits (fill.ts). */
function routed(text: string): Template {
  const rest = template(text);
  return (keys) => rest(keys).replaceAll('{route}', `1${keys[1]!.slice(0, 4)}`);
}

function field(body: string, name: string): string {
  const from = body.lastIndexOf(`&${name}=`) + name.length + 2;
  const end = body.indexOf('&', from);
  return body.slice(from, end < 0 ? undefined : end);
}
