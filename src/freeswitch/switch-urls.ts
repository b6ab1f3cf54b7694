/** One FreeSWITCH to connect to; `name` is `host:port` and tells nodes apart. */
export interface SwitchAddress {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

/** The text of FREESWITCH_URL is wrong; the message says which entry and what to write, never the password. */
export class InvalidSwitchUrl extends Error {
  override readonly name = 'InvalidSwitchUrl';

  constructor(entry: number, why: string) {
    super(`FreeSWITCH URL ${entry} ${why}; write esl://:password@host:port`);
  }
}

const DEFAULT_PORT = 8021;

/**
 * `esl://:ClueCon@127.0.0.1:8021,esl://:pw@10.0.0.2` to nodes, in that order; '' is no node. The port defaults to 8021,
 * the user part is ignored, the password is percent-decoded (a comma in it is `%2C`). Throws InvalidSwitchUrl.
 */
export function parseSwitchUrls(text: string): SwitchAddress[] {
  if (text.trim() === '') return [];
  const nodes = text.split(',').map((part, index) => parseOne(part.trim(), index + 1));
  nodes.forEach(({ name }, index) => {
    if (nodes.findIndex((other) => other.name === name) !== index) {
      throw new InvalidSwitchUrl(index + 1, `repeats ${name}`);
    }
  });
  return nodes;
}

function parseOne(text: string, entry: number): SwitchAddress {
  if (!URL.canParse(text)) throw new InvalidSwitchUrl(entry, 'is not a URL');
  const url = new URL(text);
  if (url.protocol !== 'esl:') throw new InvalidSwitchUrl(entry, `begins with ${url.protocol}`);
  if (url.hostname === '') throw new InvalidSwitchUrl(entry, 'names no host');
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') {
    throw new InvalidSwitchUrl(entry, 'has something after the port (in a password, / ? # are %2F %3F %23)');
  }
  const password = decode(url.password, entry);
  if (password === '') throw new InvalidSwitchUrl(entry, 'has no password');
  const port = url.port === '' ? DEFAULT_PORT : Number(url.port);
  if (port === 0) throw new InvalidSwitchUrl(entry, 'has port 0');
  return { name: `${url.hostname}:${port}`, host: url.hostname.replace(/^\[|\]$/g, ''), port, password };
}

function decode(password: string, entry: number): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(password);
  } catch {
    throw new InvalidSwitchUrl(
      entry,
      'has a password with a % that is no percent-encoding (% itself is %25)',
    );
  }
  if (/[\r\n\0]/.test(decoded)) throw new InvalidSwitchUrl(entry, 'has a line break in its password');
  return decoded;
}
