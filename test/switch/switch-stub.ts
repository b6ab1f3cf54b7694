import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type Socket, createConnection } from 'node:net';

export const SECRET = 's3cret';
export const DOMAIN = 'pbx.test';
export const NOT_FOUND = answer('result', '<result status="not found"/>');

export interface Question {
  headers: IncomingMessage['headers'];
  raw: string;
  fields: Record<string, string>;
}

interface User {
  password?: string;
  params?: Record<string, string>;
  variables?: Record<string, string>;
  attributes?: Record<string, string>;
}

export type Actions = readonly (readonly [application: string, data?: string])[];

/** As little of a backend as the test switch asks for, and a memory of every question. */
export class StubBackend {
  readonly questions: Question[] = [];
  /** The CDRs it was brought, whatever it answered. */
  readonly cdrs: { url: string; headers: IncomingMessage['headers']; raw: string }[] = [];
  cdrStatus = 200;
  cdrDelayMs = 0;
  readonly users: Record<string, User> = {};
  readonly numbers: Record<string, Actions> = {};
  readonly configurations: Record<string, string> = {};
  /** Said instead of everything else. */
  instead?: { status: number; text: string };
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      void read(request).then((raw) => {
        const { url = '', headers } = request;
        if (url.startsWith('/freeswitch/cdr')) {
          this.cdrs.push({ url, headers, raw });
          response.statusCode = this.cdrStatus;
          return void setTimeout(() => response.end(), this.cdrDelayMs).unref();
        }
        const fields = Object.fromEntries(new URLSearchParams(raw));
        this.questions.push({ headers, raw, fields });
        response.statusCode = this.instead?.status ?? 200;
        return response.end(this.instead?.text ?? this.#answer(fields));
      });
    });
  }

  static async start(): Promise<StubBackend> {
    const stub = new StubBackend();
    stub.#server.listen(0, '127.0.0.1');
    await once(stub.#server, 'listening');
    return stub;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  }

  get backend(): { apiUrl: string; secret: string; domain: string } {
    return { apiUrl: this.url, secret: SECRET, domain: DOMAIN };
  }

  asked(section: string, wanted: Record<string, string> = {}): Record<string, string>[] {
    const all = this.questions.map(({ fields }) => fields).filter((fields) => fields.section === section);
    return all.filter((fields) => Object.entries(wanted).every(([name, value]) => fields[name] === value));
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer(fields: Record<string, string>): string {
    if (fields.section === 'directory') return this.#directory(fields.user ?? '', fields.domain ?? '');
    if (fields.section === 'dialplan') return this.#dialplan(fields);
    const configuration = this.configurations[fields.key_value ?? ''];
    return configuration === undefined ? NOT_FOUND : answer('configuration', configuration);
  }

  #directory(name: string, domain: string): string {
    const found = Object.entries(this.users).find(([id, { attributes }]) =>
      [id, attributes?.['number-alias']].includes(name),
    );
    if (!found) return NOT_FOUND;
    const [id, { password, params = {}, variables = {}, attributes = {} }] = found;
    const dialString = `{presence_id=\${dialed_user}@\${dialed_domain}}\${sofia_contact(*/\${dialed_user}@${DOMAIN})}`;
    const all = { ...(password === undefined ? {} : { password }), 'dial-string': dialString, ...params };
    const own = { user_context: 'context-1', accountcode: id, ...variables };
    const user = `<user${attributeText({ id, ...attributes })}>${list('param', all)}${list('variable', own)}</user>`;
    return answer('directory', `<domain name="${domain}"><users>${user}</users></domain>`);
  }

  #dialplan(fields: Record<string, string>): string {
    const actions = this.numbers[fields['Caller-Destination-Number'] ?? ''];
    if (!actions) return NOT_FOUND;
    const lines = actions.map(
      ([application, data = '']) => `<action${attributeText({ application, data })}/>`,
    );
    const extension = `<extension name="r"><condition>${lines.join('')}</condition></extension>`;
    return answer('dialplan', `<context name="${fields['Caller-Context'] ?? ''}">${extension}</context>`);
  }
}

export function answer(section: string, inner: string): string {
  return `<document type="freeswitch/xml">\n<section name="${section}">${inner}</section>\n</document>`;
}

function list(tag: string, values: Record<string, string>): string {
  const lines = Object.entries(values).map(([name, value]) => `<${tag}${attributeText({ name, value })}/>`);
  return `<${tag}s>${lines.join('')}</${tag}s>`;
}

function attributeText(values: Record<string, string>): string {
  const escaped = (value: string) =>
    value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export type Event = Record<string, string | string[]>;

/** An Event Socket client that hides nothing: what came in is kept byte for byte. */
export class RawEsl {
  text = '';
  closed?: string;
  readonly #socket: Socket;

  private constructor(port: number) {
    this.#socket = createConnection({ port, host: '127.0.0.1' });
    this.#socket.setEncoding('utf8');
    this.#socket.on('data', (text: string) => (this.text += text));
    this.#socket.on('error', (error: NodeJS.ErrnoException) => (this.closed ??= error.code ?? 'error'));
    this.#socket.on('close', () => (this.closed ??= 'closed'));
  }

  static async connect(eslUrl: string, password = 'ClueCon'): Promise<RawEsl> {
    const esl = new RawEsl(Number(new URL(eslUrl).port));
    await esl.until(() => esl.text.includes('auth/request\n\n'));
    if (password) await esl.send(`auth ${password}`);
    return esl;
  }

  /** Everything that came since, once nothing more comes. */
  async send(command: string): Promise<string> {
    const before = this.text.length;
    this.write(command);
    await this.until(() => this.text.length > before);
    await this.quiet();
    return this.text.slice(before);
  }

  write(command: string): void {
    this.#socket.write(`${command}\n\n`);
  }

  /** The body of an `api` answer. */
  async api(command: string): Promise<string> {
    const reply = await this.send(`api ${command}`);
    const length = Number(/Content-Type: api\/response\nContent-Length: (\d+)\n\n/.exec(reply)?.[1] ?? -1);
    const body = reply.slice(reply.indexOf('\n\n', reply.indexOf('api/response')) + 2);
    return Buffer.from(body).subarray(0, length).toString('utf8');
  }

  async subscribe(...names: string[]): Promise<void> {
    await this.send(`event json ${names.join(' ')}`);
  }

  events(): Event[] {
    const bodies = this.text.split(/Content-Length: \d+\nContent-Type: text\/event-json\n\n/).slice(1);
    return bodies.map((body) => {
      const end = body.indexOf('}Content-') >= 0 ? body.indexOf('}Content-') + 1 : body.lastIndexOf('}') + 1;
      return JSON.parse(body.slice(0, end)) as Event;
    });
  }

  /** `CHANNEL_CREATE A`: the events so far, legs lettered in the order they came up. */
  story(): string[] {
    const letters = new Map<string, string>();
    return this.events().map((event) => {
      const uuid = String(event['Unique-ID']);
      if (!letters.has(uuid)) letters.set(uuid, String.fromCharCode(65 + letters.size));
      return `${String(event['Event-Name']).replace('CHANNEL_', '')} ${letters.get(uuid) ?? ''}`;
    });
  }

  async until(reached: () => boolean, withinMs = 3_000): Promise<void> {
    const deadline = Date.now() + withinMs;
    while (!reached()) {
      if (this.closed !== undefined || Date.now() > deadline)
        throw new Error(`not reached (${this.closed ?? 'late'}); so far: ${this.text.slice(-500)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async quiet(forMs = 30): Promise<void> {
    for (let length = -1; length !== this.text.length;) {
      length = this.text.length;
      await new Promise((resolve) => setTimeout(resolve, forMs));
    }
  }

  close(): void {
    this.#socket.destroy();
  }
}
