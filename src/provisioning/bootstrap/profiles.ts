import { TRUNKS_ACL } from '../../firewall/rules/access-list.js';
import { SOFIA_GLOBAL_PARAMS } from '../../trunking/sofia-global-params.js';
import { SPEAKS_TLS } from '../../trunking/rules/tls.js';
import { type AttributeValue, type Xml, element, globalVariable } from '../../freeswitch/xml.js';

/**
 * The one definition of the two SIP profiles. The bootstrap's static sofia.conf and the answer to FreeSWITCH's question
 * for sofia.conf both print it, so a switch started with the backend down differs from one that could ask only in what
 * the backend alone knows (domains, gateways).
 *
 * Rules of these lists, read in sofia.c and seen on FreeSWITCH 1.11:
 * - The order counts: addresses come before `apply-nat-acl`, which is compared with them.
 * - A rescan keeps the last value of a parameter that is absent, so nothing is left out to mean "off"; an empty value
 *   resets the force-*-domain family (sofia.c:5275) but for force-subscription-domain.
 * - What only the node knows (ports, addresses, folders) is a global variable of the bootstrap's vars.xml. An empty
 *   ws-binding, wss-binding, tls-sip-port or tls-cert-dir is ignored: that is how those are left out.
 */
export interface ProfileSettings {
  /** The SIP domains that extensions have. With one, every phone is put into it, whatever host it was told. */
  domains: readonly string[];
  /** The profiles to print with the params of their rows, which outrank those of here; absent: both as they are here. */
  profiles?: readonly {
    readonly name: string;
    readonly params: readonly { readonly k: string; readonly v: string }[];
  }[];
}

export interface Param {
  name: string;
  value: AttributeValue;
}

export interface Profile {
  name: 'internal' | 'external';
  params: Param[];
}

/** Where a call would land that nobody vouched for. Both profiles refuse strangers before that: the second lock. */
export const UNTRUSTED_CONTEXT = 'context-2';

type Entry = readonly [name: string, value: AttributeValue];

/** `<global_settings>` of sofia.conf: what rows say, else what is built in. */
export function sofiaGlobals(own: readonly { readonly k: string; readonly v: string }[]): Param[] {
  const values = new Map(own.map(({ k, v }) => [k, v]));
  return Object.entries(SOFIA_GLOBAL_PARAMS).flatMap(([name, { otherwise }]) => {
    const value = values.get(name) ?? otherwise;
    return value === undefined ? [] : [{ name, value }];
  });
}

export function sofiaProfiles({ domains, profiles }: ProfileSettings): Profile[] {
  const builtIn = builtInProfiles(domains);
  if (profiles === undefined) return builtIn;
  return builtIn.flatMap((profile) => {
    const own = profiles.find(({ name }) => name === profile.name);
    return own ? [{ ...profile, params: outranked(profile.params, own.params) }] : [];
  });
}

/** Each in its place, because the order counts; what is not among them comes last. */
function outranked(params: readonly Param[], own: readonly { k: string; v: string }[]): Param[] {
  const values = new Map<string, AttributeValue>(own.map(({ k, v }) => [k, v]));
  const names = new Set(params.map(({ name }) => name));
  return [
    ...params.map(({ name, value }) => ({ name, value: values.get(name) ?? value })),
    ...toParams([...values].filter(([name]) => !names.has(name))),
  ];
}

function builtInProfiles(domains: readonly string[]): Profile[] {
  return [
    {
      name: 'internal',
      params: toParams([...addresses('switchyard_sip_port'), ...internal(domains), ...MEDIA]),
    },
    { name: 'external', params: toParams([...addresses('switchyard_external_port'), ...EXTERNAL, ...MEDIA]) },
  ];
}

/** `<settings>`, `<global_settings>` or any other parent of `<param>`. */
export function paramList(parent: string, params: readonly Param[]): Xml {
  return element(parent, {}, ...params.map(({ name, value }) => element('param', { name, value })));
}

export function toParams(entries: readonly Entry[]): Param[] {
  return entries.map(([name, value]) => ({ name, value }));
}

function addresses(port: 'switchyard_sip_port' | 'switchyard_external_port'): Entry[] {
  return [
    ['sip-ip', globalVariable('switchyard_sip_ip')],
    ['rtp-ip', globalVariable('switchyard_sip_ip')],
    ['sip-port', globalVariable(port)],
    ['ext-sip-ip', globalVariable('switchyard_ext_ip')],
    ['ext-rtp-ip', globalVariable('switchyard_ext_ip')],
    ['local-network-acl', globalVariable('switchyard_local_net')],
    ['user-agent-string', 'switchyard'],
    ['dialplan', 'XML'],
    ['context', UNTRUSTED_CONTEXT],
    ['auth-calls', true],
    ['accept-blind-reg', false],
    ['accept-blind-auth', false],
    ['log-auth-failures', true],
    // Where a REFER names a call of another switch: the section `channels` of freeswitch.xml says whom to call then.
    ['channel-xml-fetch-on-nightmare-transfer', true],
  ];
}

/** Phones: all of them authenticate, from anywhere, and most of them are behind NAT. */
function internal(domains: readonly string[]): Entry[] {
  const forced = domains.length === 1 ? domains[0]! : '';
  return [
    ['challenge-realm', 'auto_from'],
    ['inbound-reg-force-matching-username', true],
    ['inbound-reg-in-new-thread', true],
    ['force-register-domain', forced],
    ['force-register-db-domain', forced],
    // Emptied, it would put all subscriptions into no domain at all (sofia_presence.c:3741): absent, it counts from a start on.
    ...(forced ? ([['force-subscription-domain', forced]] as const) : []),
    // By `contact`, a phone that registers another extension's Contact would end that one's registration.
    ['multiple-registrations', 'call-id'],
    ['auth-subscriptions', true],
    ['auth-messages', true],
    ['manage-presence', true],
    // FreeSWITCH finds a phone under every host of this list: with several domains one's calls would ring another's.
    ['presence-hosts', forced],
    ['presence-privacy', false],
    ['send-presence-on-register', 'first-only'],
    ['send-message-query-on-register', true],
    ['apply-nat-acl', 'nat.auto'],
    ['aggressive-nat-detection', true],
    ['NDLB-force-rport', 'safe'],
    ['nat-options-ping', true],
    ...TRANSPORTS,
  ];
}

function tls(profile: Profile['name']): Entry[] {
  return [
    ['tls', globalVariable(SPEAKS_TLS[profile])],
    ['tls-only', false],
    ['tls-sip-port', globalVariable(`${SPEAKS_TLS[profile]}_port`)],
    ['tls-cert-dir', globalVariable('switchyard_cert_dir')],
    ['tls-version', 'tlsv1.2,tlsv1.3'],
  ];
}

const TRANSPORTS: readonly Entry[] = [
  ['ws-binding', globalVariable('switchyard_ws_binding')],
  ['wss-binding', globalVariable('switchyard_wss_binding')],
  ...tls('internal'),
];

/**
 * Carriers: known by their address or not at all. `auth-calls-acl-only` answers a stranger 403 at once; without it he
 * is challenged, and every guess of a password asks the directory.
 */
const EXTERNAL: readonly Entry[] = [
  ['apply-inbound-acl', TRUNKS_ACL],
  ['auth-calls-acl-only', true],
  // Access lists may hold a carrier to its port; without this FreeSWITCH asks them for port 0, which is on every list.
  ['use-port-for-acl-check', true],
  ['disable-register', true],
  // Whoever answers a call of an extension could move its leg, and call on at that extension's rights.
  ['disable-transfer', true],
  ['auth-subscriptions', true],
  ['auth-messages', true],
  ['manage-presence', false],
  ['caller-id-type', 'pid'],
  ['aggressive-nat-detection', true],
  ...tls('external'),
];

/**
 * `apply-candidate-acl none` comes first because a rescan adds to the list instead of replacing it. Private ranges are
 * in it: by default only public candidates count, and a browser in the same office would have no audio.
 */
const MEDIA: readonly Entry[] = [
  ['inbound-codec-prefs', 'OPUS,PCMU,PCMA,G722'],
  ['outbound-codec-prefs', 'OPUS,PCMU,PCMA,G722'],
  ['inbound-codec-negotiation', 'generous'],
  ['inbound-late-negotiation', true],
  ['dtmf-type', 'rfc2833'],
  ['rfc2833-pt', 101],
  ['rtp-timer-name', 'soft'],
  ['rtp-timeout-sec', 300],
  ['rtp-hold-timeout-sec', 1800],
  ['apply-candidate-acl', 'none'],
  ['apply-candidate-acl', 'wan_v4.auto'],
  ['apply-candidate-acl', 'rfc1918.auto'],
  ['apply-candidate-acl', 'rfc6598.auto'],
  ['hold-music', globalVariable('switchyard_hold_music')],
];
