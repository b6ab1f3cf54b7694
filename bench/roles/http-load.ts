import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { keysOf, type Kind, proofOf, requestTemplate, type Template } from '../support/requests.js';
import { serveOrders } from '../support/roles.js';

export interface LoadOrder {
  readonly port: number;
  readonly authorization: string;
  /** Taken in turn. */
  readonly kinds: readonly Kind[];
  /** Taken in turn, as many as each request needs; the load ends with them. */
  readonly keys: readonly string[];
  readonly connections: number;
  /** No faster than this, spread evenly; as fast as they are answered when absent. */
  readonly perSecond?: number;
  /** The load fails when it takes longer. */
  readonly limitMs: number;
}

export interface LoadReport {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds from each request to its answer. */
  readonly times: readonly number[];
  /** Of the last request of each kind. */
  readonly answers: Partial<Record<Kind, string>>;
}

interface Request {
  readonly kind: Kind;
  readonly body: string;
  /** What only the right answer holds. */
  readonly proof: string;
}

/** Every connection has at most one request under way. Any answer but the right one fails the load. */
export function serveLoad(): void {
  serveOrders<LoadOrder, LoadReport>(async (order) => {
    const templates = new Map(order.kinds.map((kind) => [kind, requestTemplate(kind)]));
    const requests = inTurn(order, templates);
    const answers: LoadReport['answers'] = {};
    let count = 0;
    const times: number[] = [];
    let sent = 0;
    const start = performance.now();
    const pause = (): number =>
      order.perSecond === undefined ? 0 : start + (sent++ * 1000) / order.perSecond - performance.now();
    const loops = Array.from({ length: order.connections }, () =>
      loop(
        order,
        () => requests.next().value,
        pause,
        (kind, answer, ms) => {
          times.push(ms);
          count += 1;
          answers[kind] = answer;
        },
      ),
    );
    await Promise.all(loops);
    return { requests: count, seconds: (performance.now() - start) / 1000, times, answers };
  });
}

function* inTurn(
  { kinds, keys }: LoadOrder,
  templates: ReadonlyMap<Kind, Template>,
): Generator<Request, undefined> {
  for (let at = 0, turn = 0; ; turn += 1) {
    const kind = kinds[turn % kinds.length]!;
    if (at + keysOf(kind) > keys.length) return undefined;
    const asked = keys.slice(at, (at += keysOf(kind)));
    yield { kind, body: templates.get(kind)!(asked), proof: proofOf(kind, asked) };
  }
}

/** One keep-alive connection until there are no more requests. */
function loop(
  { port, authorization, limitMs }: LoadOrder,
  next: () => Request | undefined,
  /** Milliseconds until the next request of all connections is due. */
  pause: () => number,
  answered: (kind: Kind, answer: string, ms: number) => void,
): Promise<void> {
  const head = [
    'POST /freeswitch/xml HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Authorization: ${authorization}`,
    'User-Agent: freeswitch-xml/1.0',
    'Accept: */*',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: ',
  ].join('\r\n');
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const limit = setTimeout(() => socket.destroy(new Error(`not done within ${limitMs} ms`)), limitMs);
    let request: Request | undefined;
    let received = '';
    let sentAt = 0;
    const write = (text: string): void => {
      sentAt = performance.now();
      socket.write(text, 'latin1');
    };
    const send = (): void => {
      request = next();
      if (request === undefined) return void socket.end();
      // The recorded bodies are ASCII.
      const text = `${head}${request.body.length}\r\n\r\n${request.body}`;
      const early = pause();
      if (early > 0) setTimeout(() => write(text), early);
      else write(text);
    };
    socket.setEncoding('latin1');
    socket.on('connect', send);
    socket.on('data', (chunk: string) => {
      received += chunk;
      const answer = whole(received);
      if (answer === undefined) return;
      if (!received.startsWith('HTTP/1.1 200 ') || !answer.includes(request!.proof)) {
        socket.destroy(new Error(`asked for ${request!.proof}, the answer is\n${received}`));
        return;
      }
      answered(request!.kind, answer, performance.now() - sentAt);
      received = '';
      send();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(limit);
      if (request === undefined) resolve();
      else reject(new Error('the server closed a connection'));
    });
  });
}

/** The body of a response that is complete; both servers send Content-Length. */
function whole(received: string): string | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, end + 2))?.[1];
  if (length === undefined) throw new Error(`no Content-Length:\n${received.slice(0, end)}`);
  const body = received.slice(end + 4);
  return body.length < Number(length) ? undefined : body;
}
