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

/**
 * Further ones that carry no template value. Not ping-user-agent: FreeSWITCH keeps a pointer into XML that it has freed
 * (sofia.c parse_gateways) and sends what happens to be there.
 */
const MORE = ['ping-max', 'ping-min', 'contact-in-ping'];

export const isGatewayParam = (name: string): boolean =>
  Object.hasOwn(GATEWAY_PARAMS, name) || MORE.includes(name);
