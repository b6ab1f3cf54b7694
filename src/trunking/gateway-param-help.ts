/** What each param of a gateway does, for who fills one in. Source: FreeSWITCH's sofia.c, parse_gateways. */
export const GATEWAY_PARAM_HELP: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  scheme: { en: 'Scheme of the login towards the carrier.', zh: '向运营商认证时使用的方案。' },
  'extension-in-contact': {
    en: 'true: the Contact header names the extension instead of this gateway.',
    zh: 'true：Contact 头里写分机号，而不是网关。',
  },
  'auth-username': {
    en: 'Name to log in with, where it is not the username.',
    zh: '认证用户名，与用户名不同时填写。',
  },
  'caller-id-in-from': {
    en: "true: the From header has the caller's number; false: the account's name.",
    zh: 'true：From 头使用主叫号码；false：使用账号名。',
  },
  extension: {
    en: 'Number that calls from this carrier are for; empty: the username.',
    zh: '来自该运营商的呼叫的被叫号码；空为用户名。',
  },
  proxy: {
    en: 'host:port that requests go to, where it is not the realm.',
    zh: '请求发往的 host:port，与域不同时填写。',
  },
  context: {
    en: 'Context whose routes take calls from this carrier.',
    zh: '来自该运营商的呼叫所用的呼叫源。',
  },
  'expire-seconds': { en: 'Seconds that a registration is asked for.', zh: '注册有效期（秒）。' },
  '908-retry-seconds': {
    en: 'Seconds until the next attempt when nobody has answered a registration (908).',
    zh: '注册无应答（908）后再次尝试前等待的秒数。',
  },
  'retry-seconds': {
    en: 'Seconds until the next attempt after a registration was refused, times the refusals in a row.',
    zh: '注册被拒绝后再次尝试前等待的秒数，乘以连续失败次数。',
  },
  'timeout-seconds': {
    en: 'Seconds that an answer to a registration is waited for.',
    zh: '等待注册应答的秒数。',
  },
  'from-user': { en: 'User of the From header; empty: the username.', zh: 'From 头的用户；空为用户名。' },
  'from-domain': { en: 'Domain of the From header; empty: the realm.', zh: 'From 头的域；空为网关的域。' },
  'contact-host': {
    en: 'Host of the Contact header; empty: our own.',
    zh: 'Contact 头的主机；空为本机地址。',
  },
  'register-proxy': {
    en: 'host:port that registrations go to, where it is not the proxy.',
    zh: '注册请求发往的 host:port，与代理不同时填写。',
  },
  'outbound-proxy': {
    en: 'host:port that calls are sent through, where it is not the proxy.',
    zh: '呼叫经过的 host:port，与代理不同时填写。',
  },
  'distinct-to': {
    en: 'true: the To header of a registration is the username at the proxy, not the From address.',
    zh: 'true：注册请求的 To 头使用“用户名@代理”，而不是 From 地址。',
  },
  'destination-prefix': { en: 'Put before every number that is dialled.', zh: '加在每个被叫号码之前。' },
  'rfc-5626': {
    en: 'true: keep the connection to the carrier as RFC 5626 says, where the profile has enable-rfc-5626.',
    zh: 'true：按 RFC 5626 维持与运营商的连接（SIP 配置需开启 enable-rfc-5626）。',
  },
  'reg-id': { en: 'Number of this connection under RFC 5626.', zh: 'RFC 5626 中该连接的编号。' },
  'contact-params': { en: 'Added to the Contact header.', zh: '附加在 Contact 头上的参数。' },
  'register-transport': { en: 'Transport: udp, tcp or tls.', zh: '传输协议：udp、tcp 或 tls。' },
  ping: {
    en: 'Seconds between two OPTIONS that find out whether the carrier lives; 0: none.',
    zh: '探测运营商是否在线的 OPTIONS 间隔（秒）；0 为不探测。',
  },
  'ping-max': {
    en: 'Up to how many answered OPTIONS are counted; each that is not answered takes one off.',
    zh: '最多累计多少次 OPTIONS 应答；每次无应答减一。',
  },
  'ping-min': {
    en: 'Below so many counted answers the carrier is down.',
    zh: '累计应答低于此值时视为离线。',
  },
  'contact-in-ping': { en: 'true: OPTIONS carry a Contact header.', zh: 'true：OPTIONS 带 Contact 头。' },
};
