import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { parseSwitchUrls } from './freeswitch/switch-urls.js';
import { PASSWORD } from './password-rule.js';
import { parsePeerAddress } from './trunking/rules/peer-address.js';

/**
 * Every environment variable of the program: name, default and meaning. README.md holds the same table and a test
 * compares them: a variable that is not here does not exist.
 */
export const SETTINGS = {
  HOST: { default: '127.0.0.1', meaning: 'address the API listens on' },
  PORT: { default: '8081', meaning: 'port the API listens on' },
  DATABASE_URL: { default: '', meaning: 'PostgreSQL >= 14; empty: embedded PostgreSQL under `DATA_DIR`' },
  DATA_DIR: {
    default: './data',
    meaning: 'embedded database, generated secrets, backups, uploads under way',
  },
  RECORDINGS_DIR: {
    default: '',
    meaning:
      'recordings and snapshots that the switches upload; empty: `DATA_DIR/recordings`. Several API nodes share it',
  },
  RECORDINGS_KEEP_DAYS: { default: '0', meaning: 'days after which recordings are deleted; `0`: never' },
  RECORDINGS_MAX_GB: {
    default: '0',
    meaning: 'GB beyond which the oldest recordings are deleted; `0`: no limit',
  },
  CDR_KEEP_MONTHS: {
    default: '24',
    meaning: 'full months that CDRs are kept beside the current one; `0`: for ever',
  },
  BACKUP_AT: {
    default: '03:00',
    meaning: 'when each node makes its daily backup (without CDRs), `HH:MM` of PBX_TIMEZONE; `off`: never',
  },
  BACKUP_KEEP: {
    default: '7',
    meaning: 'automatic backups (daily, before a restore) that are kept, the newest; `0`: all',
  },
  ADMIN_PASSWORD: {
    default: '',
    meaning: 'password of `admin` when first created; empty: generated, printed once',
  },
  FREESWITCH_URL: {
    default: '',
    meaning: '`esl://:password@host:8021`; several, comma-separated, are several nodes; empty: no switch',
  },
  FREESWITCH_SECRET: {
    default: '',
    meaning: 'what mod_xml_curl and mod_json_cdr authenticate with; empty: generated into `DATA_DIR`',
  },
  KAMAILIO_RPC_URL: {
    default: '',
    meaning:
      'JSON-RPC of a Kamailio in front, `http://host:port/RPC`: trunks are its dispatcher sets (docs/kamailio.md)',
  },
  KAMAILIO_SIP: {
    default: '',
    meaning: "its `host:port` that the switches call; empty: the RPC URL's host, port 5060",
  },
  PBX_DOMAIN: { default: '127.0.0.1', meaning: 'SIP domain of extensions without their own' },
  PBX_TIMEZONE: { default: '', meaning: "IANA zone of printed timestamps; empty: the system's" },
  SECRET_KEY: {
    default: '',
    meaning: 'encrypts SIP passwords at rest; empty: generated into `DATA_DIR`; required with `DATABASE_URL`',
  },
  PUBLIC_URL: { default: '', meaning: 'where FreeSWITCH reaches this API; empty: `http://HOST:PORT`' },
  TRUST_PROXY: { default: '', meaning: 'addresses or CIDRs, comma-separated, whose X-Forwarded-For counts' },
  ALLOW_UNSAFE_APPS: {
    default: '0',
    meaning: '`1`: role admin may originate calls with any application, shell commands included',
  },
  FIREWALL: {
    default: 'acl',
    meaning: 'who enforces the IP blacklist: `acl` (FreeSWITCH), `iptables` (this machine, as root), `off`',
  },
  EVENT_URL: {
    default: '',
    meaning: 'where events of calls are posted to (docs/webhooks.md), several comma-separated; more by REST',
  },
  WEBHOOK_PRIVATE_TARGETS: {
    default: 'none',
    meaning:
      'private addresses that webhooks and HTTP requests of blocks may go to: `none`, `loopback` or `all`; EVENT_URL always may',
  },
  REDIS_URL: {
    default: '',
    meaning:
      '`redis://[:password@]host[:port][/database]` (or `rediss:`) of the mod_cti dialect (seed 002); empty: none',
  },
  LOG_LEVEL: { default: 'info', meaning: '`fatal`, `error`, `warn`, `info`, `debug` or `silent`' },
} as const;

export type SettingName = keyof typeof SETTINGS;

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly recordings: {
    readonly folder: string;
    /** 0: no limit. */
    readonly keepDays: number;
    readonly maxGigabytes: number;
  };
  /** 0: for ever. */
  readonly cdrKeepMonths: number;
  readonly backups: {
    /** `HH:MM`; undefined: never. */
    readonly at: string | undefined;
    /** 0: no limit. */
    readonly keep: number;
  };
  readonly adminPassword: string | undefined;
  readonly freeswitchUrl: string;
  readonly freeswitchSecret: string | undefined;
  /** The Kamailio in front of the trunks. */
  readonly kamailio: { readonly rpcUrl: string; readonly sip: string } | undefined;
  readonly pbxDomain: string;
  readonly timezone: string;
  readonly secretKey: string | undefined;
  readonly publicUrl: string;
  readonly trustProxy: string[];
  readonly allowUnsafeApps: boolean;
  readonly firewall: (typeof FIREWALLS)[number];
  /** Webhooks of the operator's own. */
  readonly eventUrls: readonly string[];
  readonly privateTargets: PrivateTargets;
  /** Where seed 002's hashes are. */
  readonly redisUrl: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const FIREWALLS = ['acl', 'iptables', 'off'] as const;
/** Which addresses that are nobody's in particular may be asked by what users store. */
const PRIVATE_TARGETS = ['none', 'loopback', 'all'] as const;
export type PrivateTargets = (typeof PRIVATE_TARGETS)[number];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const HOST_NAME =
  /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/;

/** A setting the program cannot start with; the message names the variable and what it may be. */
export class ConfigError extends Error {
  constructor(name: SettingName, problem: string) {
    super(`${name} ${problem}`);
    this.name = 'ConfigError';
  }
}

/** @throws ConfigError naming the first variable that is wrong */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const text = (name: SettingName): string => environment[name]?.trim() || SETTINGS[name].default;
  const databaseUrl = text('DATABASE_URL') || undefined;
  const secretKey = text('SECRET_KEY') || undefined;
  if (databaseUrl !== undefined) {
    requireUrl('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:']);
    if (secretKey === undefined) {
      throw new ConfigError('SECRET_KEY', 'must be set when DATABASE_URL is: every node needs the same key');
    }
  }
  if (secretKey !== undefined && secretKey.length < 16) {
    throw new ConfigError('SECRET_KEY', 'must have at least 16 characters');
  }
  const host = text('HOST');
  if (isIP(host) === 0 && !HOST_NAME.test(host))
    throw new ConfigError('HOST', `must be an address or a host name, not "${host}"`);
  const port = wholeNumber('PORT', text('PORT'), 0, 65_535);
  const dataDir = resolve(text('DATA_DIR'));
  const publicUrl = text('PUBLIC_URL') || `http://${reachable(host)}:${port}`;
  requireUrl('PUBLIC_URL', publicUrl, ['http:', 'https:']);
  return {
    host,
    port,
    databaseUrl,
    dataDir,
    recordings: {
      folder: resolve(text('RECORDINGS_DIR') || join(dataDir, 'recordings')),
      keepDays: wholeNumber('RECORDINGS_KEEP_DAYS', text('RECORDINGS_KEEP_DAYS'), 0, 36_500),
      maxGigabytes: wholeNumber('RECORDINGS_MAX_GB', text('RECORDINGS_MAX_GB'), 0, 1_000_000),
    },
    cdrKeepMonths: wholeNumber('CDR_KEEP_MONTHS', text('CDR_KEEP_MONTHS'), 0, 1_200),
    backups: {
      at: timeOfDay(text('BACKUP_AT')),
      keep: wholeNumber('BACKUP_KEEP', text('BACKUP_KEEP'), 0, 10_000),
    },
    adminPassword: adminPassword(text('ADMIN_PASSWORD')),
    freeswitchUrl: switchUrls(text('FREESWITCH_URL')),
    freeswitchSecret: text('FREESWITCH_SECRET') || undefined,
    kamailio: kamailio(text('KAMAILIO_RPC_URL'), text('KAMAILIO_SIP')),
    pbxDomain: domain(text('PBX_DOMAIN')),
    timezone: timezone(text('PBX_TIMEZONE')),
    secretKey,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    trustProxy: addresses('TRUST_PROXY', text('TRUST_PROXY')),
    allowUnsafeApps: oneOf('ALLOW_UNSAFE_APPS', text('ALLOW_UNSAFE_APPS'), ['0', '1']) === '1',
    firewall: oneOf('FIREWALL', text('FIREWALL'), FIREWALLS),
    eventUrls: eventUrls(text('EVENT_URL')),
    privateTargets: oneOf('WEBHOOK_PRIVATE_TARGETS', text('WEBHOOK_PRIVATE_TARGETS'), PRIVATE_TARGETS),
    redisUrl: redisUrl(text('REDIS_URL')),
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL'), LOG_LEVELS),
  };
}

/** Where a program on this machine finds what listens there. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function wholeNumber(name: SettingName, value: string, min: number, max: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < min || number > max) {
    throw new ConfigError(name, `must be a whole number from ${min} to ${max}, not "${value}"`);
  }
  return number;
}

function timeOfDay(value: string): string | undefined {
  if (value === 'off') return undefined;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(value))
    throw new ConfigError('BACKUP_AT', `must be HH:MM from 00:00 to 23:59, or off, not "${value}"`);
  return value;
}

function switchUrls(value: string): string {
  try {
    parseSwitchUrls(value);
    return value;
  } catch (error) {
    throw new ConfigError(
      'FREESWITCH_URL',
      `is wrong: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function kamailio(rpcUrl: string, sip: string): Config['kamailio'] {
  if (rpcUrl === '') {
    if (sip !== '') throw new ConfigError('KAMAILIO_SIP', 'needs KAMAILIO_RPC_URL');
    return undefined;
  }
  requireUrl('KAMAILIO_RPC_URL', rpcUrl, ['http:', 'https:']);
  if (sip !== '' && parsePeerAddress(sip) === undefined)
    throw new ConfigError('KAMAILIO_SIP', `must be \`host:port\`, not "${sip}"`);
  return { rpcUrl, sip: sip || new URL(rpcUrl).hostname };
}

function redisUrl(value: string): string | undefined {
  if (value === '') return undefined;
  requireUrl('REDIS_URL', value, ['redis:', 'rediss:']);
  return value;
}

function requireUrl(name: SettingName, value: string, protocols: string[]): void {
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    throw new ConfigError(name, `must be a URL that begins with ${protocols.join('// or ')}//`);
  }
}

/** Users can read them: they hold no password. */
function eventUrls(value: string): string[] {
  const urls = [...new Set(value.split(',').flatMap((part) => part.trim() || []))];
  for (const url of urls) {
    requireUrl('EVENT_URL', url, ['http:', 'https:']);
    const { username, password } = new URL(url);
    if (username || password) throw new ConfigError('EVENT_URL', 'must not hold a user or a password');
  }
  return urls;
}

function adminPassword(value: string): string | undefined {
  if (value !== '' && !PASSWORD.regex.test(value)) throw new ConfigError('ADMIN_PASSWORD', PASSWORD.says);
  return value || undefined;
}

function domain(value: string): string {
  if (isIP(value) === 0 && !HOST_NAME.test(value)) {
    throw new ConfigError('PBX_DOMAIN', `must be a host name or an IP address, not "${value}"`);
  }
  return value.toLowerCase();
}

function timezone(value: string): string {
  const zone = value || new Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new ConfigError('PBX_TIMEZONE', `must be an IANA time zone such as Asia/Shanghai, not "${value}"`);
  }
}

function addresses(name: SettingName, value: string): string[] {
  const list = value.split(',').flatMap((part) => part.trim() || []);
  for (const entry of list) {
    const [address, bits] = entry.split('/');
    const version = isIP(address ?? '');
    if (
      version === 0 ||
      (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
    ) {
      throw new ConfigError(name, `must hold IP addresses or CIDRs, not "${entry}"`);
    }
  }
  return list;
}

function oneOf<T extends string>(name: SettingName, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new ConfigError(name, `must be one of ${choices.join(', ')}, not "${value}"`);
  return found;
}
