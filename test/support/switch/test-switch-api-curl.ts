import { request } from 'node:http';
import type { Core } from './test-switch-core.js';
import { separate } from './test-switch-text.js';

/** `curl <url> [headers] [content-type <type>] [append_headers <line>] [timeout <s>] [get | post <data>]` (mod_curl.c). */
export async function curl(core: Core, argument: string): Promise<string> {
  const [url, ...words] = separate(argument, ' ', 30);
  if (url === undefined) return '-ERR\n';
  const asked = { headers: {} as Record<string, string>, data: undefined as string | undefined, seconds: 0 };
  let shown = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!.toLowerCase();
    if (word === 'headers') shown = true;
    else if (word === 'content-type') asked.headers['content-type'] = words[++at] ?? '';
    else if (word === 'timeout') asked.seconds = Number(words[++at]);
    else if (word === 'connect-timeout') at += 1;
    else if (word === 'append_headers') {
      const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(words[++at] ?? '') ?? [];
      asked.headers[name] = value;
    } else if (word === 'post') asked.data = decodeURIComponent(words[++at] ?? '');
  }
  await core.clock.running();
  const answer = await ask(url, asked);
  await core.clock.running();
  // Behind the blank line that ends the headers comes another one.
  return shown ? `${answer.head}\n${answer.body}` : answer.body;
}

function ask(
  url: string,
  { headers, data, seconds }: { headers: Record<string, string>; data: string | undefined; seconds: number },
): Promise<{ head: string; body: string }> {
  return new Promise((resolve) => {
    const nothing = { head: '', body: '' };
    const method = data === undefined ? 'GET' : 'POST';
    const outgoing = request(url, { method, headers: { 'user-agent': 'freeswitch-curl/1.0', ...headers } });
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const lines = [`HTTP/1.1 ${incoming.statusCode} ${incoming.statusMessage}`];
        for (const [name, value] of Object.entries(incoming.headers)) lines.push(`${name}: ${String(value)}`);
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({
          head: [...lines, ''].map((line) => `${line}\r\n`).join(''),
          body: body === ' ' ? '' : body,
        });
      });
    });
    if (seconds > 0) outgoing.setTimeout(seconds * 1000, () => outgoing.destroy());
    outgoing.on('error', () => resolve(nothing));
    outgoing.on('close', () => resolve(nothing));
    outgoing.end(data);
  });
}
