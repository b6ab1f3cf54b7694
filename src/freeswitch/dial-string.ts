import { dialledNumber, host, oneOf, token, wholeNumber } from './arguments.js';
import { UnsafeValue } from './errors.js';
import { dialVariable } from './variables.js';

/** Channel variables of a call to be made; undefined ones are left out, names are checked by variables.ts. */
export type DialVariables = Readonly<Record<string, string | number | boolean | undefined>>;

let endpointOf: (text: string) => Endpoint;

/** One or several places to call, as FreeSWITCH writes them. Only the functions of this file make one. */
export class Endpoint {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static {
    endpointOf = (text) => new Endpoint(text);
  }

  get text(): string {
    return this.#text;
  }
}

/** An extension through its directory entry: `user/1001@domain`. */
export function userEndpoint(extension: string, domain?: string): Endpoint {
  const user = dialledNumber(extension, 'extension');
  return endpointOf(domain === undefined ? `user/${user}` : `user/${user}@${host(domain, 'domain')}`);
}

/**
 * Where a user is registered at a profile, `sofia/internal/1001%domain`: the endpoint looks the contact up itself, so
 * nothing a phone wrote becomes part of the dial string.
 */
export function registeredEndpoint(profile: string, extension: string, domain: string): Endpoint {
  return endpointOf(
    `sofia/${token(profile, 'profile')}/${dialledNumber(extension, 'extension')}%${host(domain, 'domain')}`,
  );
}

/**
 * Every phone of a user, all at once, wherever it is registered: the bootstrap's lua/phones.lua asks when the string is
 * used, so no contact is ever stale. Alone only: FreeSWITCH calls the first of them beside other endpoints.
 * @param limit how many calls the extension may have (`limitCalls`), of which its phones that ring at once are one
 */
export function registeredPhones(
  profile: string,
  extension: string,
  domains: readonly string[],
  limit?: { readonly domain: string; readonly most: number },
): Endpoint {
  const names = [token(profile, 'profile'), dialledNumber(extension, 'extension')];
  const hosts = domains.map((domain) => host(domain, 'domain')).join(' ');
  const most = limit ? wholeNumber(limit.most, 'limit', 1, 1_000) : 0;
  const account = limit ? `${dialledNumber(extension, 'extension')}@${host(limit.domain, 'domain')}` : '';
  const texts = [...names, hosts, account].map((text) => `"${text}"`).join(', ');
  const set = `profile, extension, hosts, account, most = ${texts}, ${most}`;
  return endpointOf(`\${lua(~${set} dofile(freeswitch.getGlobalVariable("conf_dir") .. "/lua/phones.lua"))}`);
}

const TRANSPORTS = ['udp', 'tcp', 'tls', 'ws', 'wss'] as const;

/** A SIP address through one of our profiles: `sofia/external/123@192.0.2.1:5060;transport=tcp`. */
export function sipEndpoint(
  profile: string,
  number: string,
  address: string,
  port?: number,
  transport?: (typeof TRANSPORTS)[number],
): Endpoint {
  let text = `sofia/${token(profile, 'profile')}/${dialledNumber(number)}@${host(address)}`;
  if (port !== undefined) text += `:${wholeNumber(port, 'port', 1, 65_535)}`;
  if (transport !== undefined) text += `;transport=${oneOf(transport, 'transport', TRANSPORTS)}`;
  return endpointOf(text);
}

/** A number at a gateway: `sofia/gateway/gw-7/02131234567`. */
export function gatewayEndpoint(gateway: string, number: string): Endpoint {
  return endpointOf(`sofia/gateway/${token(gateway, 'gateway')}/${dialledNumber(number)}`);
}

/** A call that runs through our own dialplan first: `loopback/1001/context-1`. */
export function loopbackEndpoint(number: string, context: string): Endpoint {
  return endpointOf(`loopback/${dialledNumber(number)}/${token(context, 'context')}`);
}

/**
 * One endpoint with variables of its own: `[^^;leg_timeout=20;x_leg=2]user/1001@domain`.
 * FreeSWITCH unescapes what stands in `[]` four times, so a value that would need an escape is refused.
 */
export function withVariables(endpoint: Endpoint, variables: DialVariables): Endpoint {
  if (/[,|]|^\[/.test(endpoint.text)) {
    throw new UnsafeValue('endpoint', 'must be a single one without variables');
  }
  const set = checkedVariables(variables);
  if (set.length === 0) return endpoint;
  for (const [name, value] of set) {
    if (/['\\[\]|]|^ | $/.test(value)) {
      throw new UnsafeValue(`variable ${name}`, "must not contain ' \\ [ ] | or outer spaces for one leg");
    }
  }
  const separator = [';', '!', '~', '#', '*'].find((mark) => set.every(([, value]) => !value.includes(mark)));
  if (!separator)
    throw new UnsafeValue('variables', 'use all of ; ! ~ # *, so that none is left to separate them');
  const list = set.map(([name, value]) => `${name}=${value}`).join(separator);
  return endpointOf(`[^^${separator}${list}]${endpoint.text}`);
}

/** All ring at once, the first to answer gets the call. */
export function atOnce(first: Endpoint, ...more: Endpoint[]): Endpoint {
  return endpointOf([first, ...more].map(({ text }) => text).join(','));
}

/** One after the other, whatever the reason why the one before failed. */
export function inTurn(first: Endpoint, ...more: Endpoint[]): Endpoint {
  return endpointOf([first, ...more].map(({ text }) => text).join('|'));
}

/**
 * For the `originate` command: `{a=b,c=d}endpoint` as one word. Any plain text arrives unchanged in its variable,
 * except for the braces, which FreeSWITCH counts and cannot escape.
 */
export function originateWord(variables: DialVariables, endpoint: Endpoint): string {
  return escapeWord(dialText(checkedVariables(variables), endpoint));
}

/**
 * For the `bridge` application in a dialplan document: `{a=b,c=d}endpoint`.
 * Values must not contain an apostrophe: it would need `\'`, for which FreeSWITCH drops the whole action. Such a text
 * (a caller's name, say) goes into its variable with `set` or `export` before the bridge.
 */
export function bridgeData(variables: DialVariables, endpoint: Endpoint): string {
  const set = checkedVariables(variables);
  for (const [name, value] of set) {
    if (value.includes("'"))
      throw new UnsafeValue(`variable ${name}`, "must not contain ' in a dialplan's bridge");
  }
  // Undone by switch_channel_expand_variables when the action runs.
  return dialText(set, endpoint).replaceAll('\\', '\\\\');
}

/**
 * For `originate … inline`: `app:argument,app:argument` as one word. FreeSWITCH cuts the command into words and this one
 * at its commas, unescaping both times; an argument arrives unchanged, commas, quotes and brackets included.
 */
export function inlineWord(applications: readonly { name: string; data: string }[]): string {
  const items = applications.map(({ name, data }) => escapeItem(data === '' ? name : `${name}:${data}`));
  return escapeWord(items.join(','));
}

/** Escapes text for one pass of FreeSWITCH's splitter of words (switch_separate_string with a space). */
export function escapeWord(text: string): string {
  return escapeSplit(text).replaceAll(' ', '\\s');
}

function dialText(variables: readonly (readonly [string, string])[], endpoint: Endpoint): string {
  const list = variables.map(([name, value]) => `${name}=${escapeListed(value)}`).join(',');
  return list === '' ? endpoint.text : `{${list}}${endpoint.text}`;
}

function checkedVariables(variables: DialVariables): (readonly [string, string])[] {
  return Object.entries(variables).flatMap(([name, given]) => {
    if (given === undefined || given === '') return [];
    const value = dialVariable(name, String(given));
    // `:_:` cuts a dial string in two calls (enterprise originate), wherever it stands.
    if (/[{}]|:_:/.test(value)) throw new UnsafeValue(`variable ${name}`, 'must not contain { } or ":_:"');
    return [[name, value] as const];
  });
}

/** For a list `a=b,c=d`: FreeSWITCH splits it at the commas and then each part at `=`, unescaping both times. */
function escapeListed(value: string): string {
  return escapeSplit(keepOuterSpaces(escapeSplit(value))).replaceAll(',', '\\,');
}

/** For one pass of FreeSWITCH's splitter of lists with commas. */
function escapeItem(text: string): string {
  return keepOuterSpaces(escapeSplit(text)).replaceAll(',', '\\,');
}

function keepOuterSpaces(text: string): string {
  return text.replace(/^ +| +$/g, (spaces) => '\\s'.repeat(spaces.length));
}

function escapeSplit(text: string): string {
  return text.replace(/[\\']/g, '\\$&');
}
