import { type ClientRequest, request } from 'node:http';

export interface HttpReply {
  status: number;
  text: string;
}

/** Posts as libcurl's easy handle does: one connection for each request, credentials at once. */
export class HttpPoster {
  readonly #pending = new Set<ClientRequest>();

  /** @param failed hears why there is no answer */
  constructor(private readonly failed: (reason: string) => void) {}

  /** Undefined when nobody answered, or this was closed. */
  post(
    url: URL,
    body: string,
    options: { headers: Record<string, string>; auth: string; timeoutMs?: number },
  ): Promise<HttpReply | undefined> {
    const { timeoutMs, auth } = options;
    const headers = { accept: '*/*', 'content-length': String(Buffer.byteLength(body)), ...options.headers };
    return new Promise((resolve) => {
      const outgoing = request(url, { method: 'POST', headers, auth, agent: false }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
          outgoing.destroy();
        });
      });
      outgoing.removeHeader('connection');
      if (timeoutMs !== undefined)
        outgoing.setTimeout(timeoutMs, () => outgoing.destroy(new Error('timeout')));
      outgoing.on('error', (error) => {
        this.failed(error.message);
        resolve(undefined);
      });
      outgoing.on('close', () => {
        this.#pending.delete(outgoing);
        resolve(undefined);
      });
      this.#pending.add(outgoing);
      outgoing.end(body);
    });
  }

  close(): void {
    for (const pending of this.#pending) pending.destroy();
  }
}
