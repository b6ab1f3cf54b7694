import { parseArgs } from 'node:util';
import { type BootstrapOptions, withoutUndefined } from './bootstrap.js';

/** What an operator says on the command line; the secret, the domain and the socket's password come from the settings. */
export type BootstrapArguments = Omit<BootstrapOptions, 'secret' | 'domain' | 'eslPassword'>;

const FLAGS = {
  out: 'folder to write',
  'sip-ip': 'address of SIP and RTP; default: the one FreeSWITCH finds',
  'sip-port': 'SIP port of phones; default 5060',
  'external-port': 'SIP port of carriers; default 5080',
  'ws-port': 'SIP over WebSocket; default: off',
  'wss-port': 'SIP over secure WebSocket; default: off',
  'tls-port': 'SIP over TLS; default: off',
  'external-tls-port': 'SIP over TLS of carriers; default: off, and gateways with transport tls do not run',
  'cert-dir': 'folder of tls.pem and wss.pem; FreeSWITCH writes self-signed ones where they are missing',
  'ext-ip': 'public address of a switch behind NAT',
  'local-net': 'CIDR of phones that are never behind NAT; several with commas',
  'esl-port': 'port of the Event Socket on 127.0.0.1; default 8021',
  'api-url': 'where FreeSWITCH reaches this backend; several nodes with commas; default PUBLIC_URL',
} as const;

export const BOOTSTRAP_USAGE = [
  'npm run freeswitch:conf -- --out DIR [options]',
  ...Object.entries(FLAGS).map(([flag, meaning]) => `  --${flag.padEnd(18)} ${meaning}`),
].join('\n');

/** A command line that cannot be meant; the message says which part and what it may be. */
export class BootstrapArgumentError extends Error {
  override readonly name = 'BootstrapArgumentError';
}

/** What was not said is absent, not undefined: spread over the settings, it leaves them alone. */
export function parseBootstrapArguments(argv: readonly string[]): BootstrapArguments {
  const values = read(argv);
  if (!values.out) throw new BootstrapArgumentError(`--out names the folder to write\n${BOOTSTRAP_USAGE}`);
  const said: BootstrapArguments = {
    out: values.out,
    sipIp: values['sip-ip'],
    sipPort: port(values, 'sip-port'),
    externalPort: port(values, 'external-port'),
    wsPort: port(values, 'ws-port'),
    wssPort: port(values, 'wss-port'),
    tlsPort: port(values, 'tls-port'),
    externalTlsPort: port(values, 'external-tls-port'),
    certDir: values['cert-dir'],
    extIp: values['ext-ip'],
    localNet: values['local-net'],
    eslPort: port(values, 'esl-port'),
    apiUrl: values['api-url'],
  };
  return withoutUndefined(said);
}

type Flag = keyof typeof FLAGS;
type Values = Partial<Record<Flag, string>>;

function read(argv: readonly string[]): Values {
  const options = Object.fromEntries(Object.keys(FLAGS).map((flag) => [flag, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false });
    return Object.fromEntries(
      Object.entries(values).map(([flag, value]) => [flag, typeof value === 'string' ? value : undefined]),
    );
  } catch (error) {
    throw new BootstrapArgumentError(
      `${error instanceof Error ? error.message : String(error)}\n${BOOTSTRAP_USAGE}`,
    );
  }
}

function port(values: Values, flag: Flag): number | undefined {
  const text = values[flag];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number < 1 || number > 65535) {
    throw new BootstrapArgumentError(`--${flag} ${text} must be a port from 1 to 65535`);
  }
  return number;
}
