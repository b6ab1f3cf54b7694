import { type IncomingMessage, type Server, createServer } from 'node:http';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { NOT_FOUND, type Xml, document, element } from '../../src/freeswitch/xml.js';

export interface StubRequest {
  section: string;
  fields: Record<string, string>;
}

export interface StubOptions {
  secret: string;
  /** Number -> password. */
  users: Record<string, string>;
  /** What happens to a call; `undefined` is `not found`. */
  dialplan?: (number: string, fields: Record<string, string>) => Xml[] | undefined;
  /** Other sections, tried first; `undefined` goes on. */
  answer?: (request: StubRequest) => string | undefined;
}

/** As little of a backend as FreeSWITCH needs; it remembers what it was asked and the CDRs it got. */
export class StubBackend {
  readonly requests: StubRequest[] = [];
  readonly cdrs: { uuid: string; body: string }[] = [];
  /** The status CDRs are answered with. */
  cdrStatus = 200;
  private server: Server | undefined;

  constructor(
    private readonly options: StubOptions,
    private port = 0,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const authorization = `Basic ${Buffer.from(`freeswitch:${this.options.secret}`).toString('base64')}`;
    this.server = createServer((request, response) => {
      void body(request).then((text) => {
        const allowed = request.headers.authorization === authorization;
        response.statusCode = allowed ? 200 : 401;
        response.end(
          allowed ? this.answer(request.url ?? '', text, (status) => (response.statusCode = status)) : '',
        );
      });
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  asked(section: string): Record<string, string>[] {
    return this.requests.filter((request) => request.section === section).map(({ fields }) => fields);
  }

  private answer(url: string, text: string, status: (code: number) => void): string {
    if (url.startsWith('/freeswitch/cdr')) {
      status(this.cdrStatus);
      if (this.cdrStatus < 300)
        this.cdrs.push({ uuid: new URL(url, this.url).searchParams.get('uuid') ?? '', body: text });
      return '';
    }
    const fields = Object.fromEntries(new URLSearchParams(text));
    const request = { section: fields.section ?? '', fields };
    this.requests.push(request);
    return this.options.answer?.(request) ?? this.xml(request);
  }

  private xml({ section, fields }: StubRequest): string {
    if (section === 'directory' && fields.user) return this.user(fields.user, fields.domain ?? '');
    if (section === 'dialplan') return this.plan(fields);
    return NOT_FOUND;
  }

  private user(id: string, domain: string): string {
    const password = this.options.users[id];
    if (password === undefined) return NOT_FOUND;
    const dial = `{presence_id=\${dialed_user}@\${dialed_domain}}\${sofia_contact(*/\${dialed_user}@\${dialed_domain})}`;
    const params = [
      element('param', { name: 'password', value: password }),
      element('param', { name: 'dial-string', value: dial }),
    ];
    const variable = element('variable', { name: 'user_context', value: 'context-1' });
    return document(
      'directory',
      element(
        'domain',
        { name: domain },
        element('user', { id }, element('params', {}, ...params), element('variables', {}, variable)),
      ),
    );
  }

  private plan(fields: Record<string, string>): string {
    const number = fields['Caller-Destination-Number'] ?? '';
    const actions = this.options.dialplan?.(number, fields);
    if (!actions) return NOT_FOUND;
    const context = fields['Caller-Context'] ?? '';
    return document(
      'dialplan',
      element(
        'context',
        { name: context },
        element('extension', { name: 'stub' }, element('condition', {}, ...actions)),
      ),
    );
  }
}

export function action(application: string, data = ''): Xml {
  return element('action', { application, data });
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
