import { isIP } from 'node:net';
import { AUTH_ACL } from './rules/auth-acl.js';
import { flag, matching, number, oneOf, type ValueFault } from './param-values.js';

/**
 * The params of a SIP profile that a row may set, with what their values may be. An allow-list: the others decide who
 * gets in, where calls land, which files, databases and names the switch uses, or are defined for every node by
 * freeswitch:conf.
 */
export interface ProfileParam {
  readonly fault: ValueFault;
  /** Read when the profile starts; a rescan changes nothing (sofia.c, nua_create and nua_set_params). */
  readonly atStart?: boolean;
}

const port = number(1, 65_535);
const address = (value: string): string | undefined =>
  isIP(value) !== 0 && value !== '0.0.0.0' ? undefined : 'must be an IP address of the switch';
const publicAddress = (value: string): string | undefined =>
  ['auto', 'auto-nat'].includes(value) ? undefined : address(value);
const codecs = matching(
  /^[A-Za-z0-9_.@-]{1,40}(,[A-Za-z0-9_.@-]{1,40}){0,20}$/,
  'must be codec names, comma-separated',
);
const binding = matching(/^([0-9A-Fa-f.:[\]]*):\d{1,5}$/, 'must be `:port` or `address:port`');
const name = matching(/^[\w .+/-]{1,64}$/, 'must be 1 to 64 letters, digits, spaces or . + / - _');

type Table = Readonly<Record<string, ProfileParam>>;
const all = (names: string, fault: ProfileParam['fault'], atStart = false): Table =>
  Object.fromEntries(names.split(' ').map((each) => [each, { fault, atStart }]));

export const PROFILE_PARAMS: Table = {
  // The name of an access list; that there is such a one is said by whoever stores it.
  ...all(AUTH_ACL, () => undefined),
  ...all('sip-ip', address, true),
  ...all('sip-port tls-sip-port ext-sip-port', port, true),
  ...all('ws-binding wss-binding', binding, true),
  ...all('ext-sip-ip', publicAddress, true),
  ...all('rtp-ip', address),
  ...all('ext-rtp-ip', publicAddress),
  ...all('user-agent-string', name, true),
  ...all(
    'tls-version',
    matching(
      /^(tlsv1(\.[123])?|sslv23)(,(tlsv1(\.[123])?|sslv23)){0,4}$/,
      'must be tlsv1.2,tlsv1.3 or the like',
    ),
    true,
  ),
  ...all('timer-T1 timer-T1X64 timer-T2 timer-T4', number(100, 600_000), true),
  ...all('session-timeout minimum-session-expires', number(0, 86_400), true),
  ...all('max-proceeding max-recv-requests-per-second', number(0, 1_000_000), true),
  ...all(
    'enable-100rel enable-compact-headers disable-srv disable-naptr manage-presence allow-update',
    flag,
    true,
  ),
  ...all('tcp-keepalive tcp-pingpong tcp-ping2pong', number(0, 3_600_000), true),
  ...all('vad', oneOf('in', 'out', 'both', 'none'), true),

  ...all('inbound-codec-prefs outbound-codec-prefs', codecs),
  ...all('inbound-codec-negotiation', oneOf('generous', 'greedy', 'scrooge')),
  ...all('disable-transcoding suppress-cng liberal-dtmf pass-rfc2833 rtp-autofix-timing', flag),
  ...all('rtp-rewrite-timestamps disable-rtp-auto-adjust require-secure-rtp t38-passthru', flag),
  ...all('enable-rfc-5626', flag),
  ...all('dtmf-type', oneOf('rfc2833', 'info', 'none')),
  ...all('dtmf-duration', number(50, 24_000)),
  ...all('rfc2833-pt', number(96, 127)),
  ...all('rtp-timeout-sec rtp-hold-timeout-sec', number(0, 86_400)),
  ...all('rtcp-audio-interval-msec rtcp-video-interval-msec', number(0, 60_000)),
  ...all('auto-jitterbuffer-msec', number(20, 10_000)),

  ...all('nat-options-ping all-reg-options-ping unregister-on-options-fail', flag),
  ...all('aggressive-nat-detection NDLB-received-in-nat-reg-contact tcp-always-nat tls-always-nat', flag),
  ...all('NDLB-force-rport', oneOf('true', 'false', 'safe', 'client-only', 'server-only', 'disabled'), true),
  ...all('sip-user-ping-max sip-user-ping-min', number(1, 100)),
  ...all('sip-force-expires sip-force-expires-min sip-force-expires-max', number(0, 86_400)),
  ...all('sip-expires-max-deviation sip-expires-late-margin', number(0, 86_400)),
  ...all('max-registrations-per-extension', number(0, 100)),
  ...all('nonce-ttl', number(10, 3_600)),

  ...all('caller-id-type', oneOf('pid', 'rpid', 'none')),
  ...all('p-asserted-id-parse', oneOf('default', 'user-only', 'user-domain', 'verbatim')),
  ...all('pass-callee-id cid-in-1xx send-display-update presence-privacy presence-disable-early', flag),
  ...all('send-presence-on-register', oneOf('true', 'false', 'all', 'first-only')),
  ...all('disable-hold enable-timer enable-soa ignore-183nosdp', flag),
  ...all('sip-options-respond-503-on-busy send-message-query-on-register', flag),
  ...all('log-auth-failures sip-trace', flag),
  ...all('sip-capture', flag, true),
  ...all('debug', number(0, 9)),
};

/** Why the ones that people ask for are not among them. */
const WHY: readonly (readonly [RegExp, string])[] = [
  [
    /^(auth-|disable-auth|accept-blind|apply-|challenge-realm|blind-auth|enforce-blind|inbound-reg-force|disable-register|disable-transfer|force-|multiple-registrations|presence-hosts|local-network-acl|user-agent-filter|proxy-|use-port-for-acl)/,
    'who may register and call in is decided by extensions and gateways alone',
  ],
  [
    /^(context|dialplan|full-id-in-dialplan|alias|username|manual-redirect|inbound-use-callid|parse-|contact-user|sip-domain)/,
    'calls land in the context of their extension or gateway',
  ],
  [
    /^(dbname|odbc|db-|record-|tls-cert-dir|tls-passphrase|hold-music|pnp-|shutdown-on-fail|outbound-proxy)/,
    'it names files, databases or hosts of the switch: freeswitch:conf sets what there is to set',
  ],
];

/** What is wrong with a param of a profile, and which of its two fields is. */
export function profileParamFault(k: string, v: string): { field: 'k' | 'v'; message: string } | undefined {
  const param = Object.hasOwn(PROFILE_PARAMS, k) ? PROFILE_PARAMS[k] : undefined;
  if (param === undefined) {
    const why = WHY.find(([names]) => names.test(k.toLowerCase()))?.[1];
    return {
      field: 'k',
      message: `${k} is not a SIP profile parameter that may be set${why ? `: ${why}` : ''}`,
    };
  }
  const message = param.fault(v);
  return message === undefined ? undefined : { field: 'v', message: `${message} (${k})` };
}
