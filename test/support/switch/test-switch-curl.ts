import { HOSTNAME, type Pairs } from './test-switch-bus.js';
import type { Clock } from './test-switch-clock.js';
import { HttpPoster } from './test-switch-http.js';
import { parseXml, preprocess, XmlError, type XmlNode } from './test-switch-xml.js';

/** What mod_xml_curl needs to know of its switch. */
export interface CurlHost {
  readonly clock: Clock;
  readonly backend: { apiUrl: string; secret: string };
  readonly staticXml: XmlNode;
  global(name: string): string | undefined;
  log(line: string): void;
}

export interface Question {
  section: 'configuration' | 'dialplan' | 'directory';
  tag?: string;
  key?: string;
  value?: string;
}

/** Asks the backend as mod_xml_curl does and falls back to the static files as switch_xml_locate does. */
export class XmlCurl {
  readonly #http: HttpPoster;

  constructor(private readonly host: CurlHost) {
    this.#http = new HttpPoster((reason) =>
      host.log(`[WARNING] mod_xml_curl CURL returned error: ${reason}`),
    );
  }

  close(): void {
    this.#http.close();
  }

  /**
   * The asked tag, or the section when no tag was asked for. The static files serve not only on "not found" but also
   * when the request failed, the answer cannot be read, or it does not hold what was asked (switch_xml.c:1834).
   */
  async locate(question: Question, params: Pairs = []): Promise<XmlNode | undefined> {
    const answer = await this.#ask(question, params);
    return (answer && find(answer, question)) ?? find(this.host.staticXml, question);
  }

  configuration(name: string, params: Pairs = []): Promise<XmlNode | undefined> {
    return this.locate({ section: 'configuration', tag: 'configuration', key: 'name', value: name }, params);
  }

  /** What a module reads that is loaded before mod_xml_curl. */
  onDisk(name: string): XmlNode | undefined {
    return find(this.host.staticXml, {
      section: 'configuration',
      tag: 'configuration',
      key: 'name',
      value: name,
    });
  }

  /** One binding after the other, until one has an answer. */
  async #ask(question: Question, params: Pairs): Promise<XmlNode | undefined> {
    const body = form(question, params);
    for (const apiUrl of this.host.backend.apiUrl.split(',')) {
      const answer = await this.#askAt(apiUrl, body);
      if (answer) return answer;
    }
    return undefined;
  }

  async #askAt(apiUrl: string, body: string): Promise<XmlNode | undefined> {
    await this.host.clock.running();
    const reply = await this.#http.post(new URL('/freeswitch/xml', apiUrl), body, {
      headers: { 'user-agent': 'freeswitch-xml/1.0', 'content-type': 'application/x-www-form-urlencoded' },
      auth: `freeswitch:${this.host.backend.secret}`,
    });
    await this.host.clock.running();
    if (reply === undefined) return undefined;
    if (reply.status !== 200) {
      this.host.log(`[ERR] mod_xml_curl Received HTTP error ${reply.status} data: [${body}]`);
      return undefined;
    }
    try {
      const root = parseXml(preprocess(reply.text, (name) => this.host.global(name)));
      return isNotFound(root) ? undefined : root;
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      this.host.log(`[ERR] mod_xml_curl Error Parsing Result! [${error.message}] data: [${body}]`);
      return undefined;
    }
  }
}

function find(root: XmlNode, { section, tag, key, value }: Question): XmlNode | undefined {
  const found = root.find('section', 'name', section);
  if (!tag || !key) return found;
  return found?.find(tag, key, value ?? '');
}

function isNotFound(root: XmlNode): boolean {
  const result = root.find('section', 'name', 'result')?.child('result');
  return result?.attribute('status')?.toLowerCase() === 'not found';
}

/** The first five fields go out as they are, without any encoding: only the others are encoded (mod_xml_curl.c). */
export function form({ section, tag = '', key = '', value = '' }: Question, params: Pairs): string {
  const head = `hostname=${HOSTNAME}&section=${section}&tag_name=${tag}&key_name=${key}&key_value=${value}`;
  return [head, ...params.map(([name, each]) => `${name}=${urlEncode(each)}`)].join('&');
}

const UNSAFE = new Set('\r\n #%&+:;<=>?@[\\]^`{|}"');

/** What looks encoded already is left alone, as switch_url_encode does it. */
function urlEncode(text: string): string {
  let out = '';
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  for (let at = 0; at < bytes.length; at++) {
    const char = bytes.charAt(at);
    const encoded = char === '%' && /^%[0-9A-F]{2}/.test(bytes.slice(at, at + 3));
    const plain = encoded || (char >= ' ' && char <= '~' && !UNSAFE.has(char));
    out += plain ? char : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}
