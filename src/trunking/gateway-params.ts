import { parseSipAddress } from '../dialplan/rules/sip-address.js';
import { isHost } from '../freeswitch/arguments.js';
import { flag, matching, number, oneOf, type ValueFault } from './param-values.js';

/**
 * FreeSWITCH's gateway parameters that a row may set, with the template "default" of XSwitch's ancestor: the same names
 * and values, all of them disabled. Those with columns of their own (realm, username, password, register) are not here.
 */
export const GATEWAY_PARAMS: Readonly<Record<string, string>> = {
  scheme: 'Digest',
  'extension-in-contact': 'false',
  'auth-username': '',
  'caller-id-in-from': 'true',
  extension: '',
  proxy: '',
  context: 'context-2',
  'expire-seconds': '600',
  '908-retry-seconds': '90',
  'retry-seconds': '30',
  'timeout-seconds': '30',
  'from-user': '',
  'from-domain': '',
  'contact-host': '',
  'register-proxy': '',
  'outbound-proxy': '',
  'distinct-to': 'false',
  'destination-prefix': '',
  'rfc-5626': 'false',
  'reg-id': '1',
  'contact-params': '',
  'register-transport': 'udp',
  ping: '25',
};

const DAY_S = 86_400;
const proxy = (value: string): string | undefined =>
  parseSipAddress(value.replace(/^sips?:/i, ''))
    ? undefined
    : 'must be a host or an address with its port and transport, if any: 192.0.2.1:5060;transport=tcp';
const host = (value: string): string | undefined =>
  isHost(value) ? undefined : 'must be a host name or an IP address';
/** A carrier's name for an account, which may be a whole address of it. */
export const userFault = matching(/^[\w.!~*'()&=+?%@-]{1,128}$/, 'must be the user of a SIP address');
const digits = matching(/^[\w.*#+-]{1,64}$/, 'must be a number, or letters and . * # + -');

const all = (names: string, fault: ValueFault): Readonly<Record<string, ValueFault>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, fault]));

/**
 * What each may be; what is left empty FreeSWITCH takes as not said. Not ping-user-agent: FreeSWITCH keeps a pointer
 * into XML that it has freed (sofia.c parse_gateways) and sends what happens to be there.
 */
const VALUES: Readonly<Record<string, ValueFault>> = {
  scheme: matching(/^[A-Za-z][\w-]{0,31}$/, 'must be a scheme such as Digest'),
  ...all('extension-in-contact caller-id-in-from distinct-to rfc-5626 contact-in-ping', flag),
  ...all('auth-username from-user', userFault),
  ...all('from-domain contact-host', host),
  ...all('proxy register-proxy outbound-proxy', proxy),
  ...all('extension destination-prefix', digits),
  context: matching(/^[\w.:-]{1,64}$/, "must be a context's key such as context-2"),
  ...all('expire-seconds 908-retry-seconds retry-seconds timeout-seconds', number(1, DAY_S)),
  // Below 5 FreeSWITCH would send no OPTIONS at all.
  ping: matching(/^(0|[5-9]|[1-9]\d{1,3})$/, 'must be 0 or 5 to 9999 seconds'),
  ...all('ping-max ping-min', number(0, 1_000)),
  'reg-id': number(1, 1_000),
  'contact-params': matching(/^[\w.~=;:+-]{1,255}$/, 'must look like transport=tcp;line=3'),
  'register-transport': oneOf('udp', 'tcp', 'tls'),
};

/** Every param that a row may set. */
export const GATEWAY_PARAM_NAMES: readonly string[] = Object.keys(VALUES);

/** What is wrong with a param of a gateway, and which of its two fields is. */
export function gatewayParamFault(k: string, v: string): { field: 'k' | 'v'; message: string } | undefined {
  const fault = Object.hasOwn(VALUES, k) ? VALUES[k] : undefined;
  if (fault === undefined) return { field: 'k', message: `${k} is not a gateway parameter that may be set` };
  const message = v === '' ? undefined : fault(v);
  return message === undefined ? undefined : { field: 'v', message };
}
