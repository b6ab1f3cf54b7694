import type { AccessLists } from './test-switch-acl.js';
import type { Bus } from './test-switch-bus.js';
import type { Directory, DirectoryUser } from './test-switch-directory.js';
import { a1, type Authorization, digestResponse, type Nonces, type SipRequest } from './test-switch-sip.js';
import type { Profile } from './test-switch-sofia.js';
import { integer, isTrue } from './test-switch-text.js';

export interface Authenticated {
  result: 'RENEWED' | 'FORBIDDEN' | 'STALE';
  /** What the directory was asked with; absent when it was refused before that. */
  asked?: Authorization;
  user?: DirectoryUser;
  /** The variables an authenticated user brings along. */
  variables: [name: string, value: string][];
}

interface Parts {
  bus: Bus;
  directory: Directory;
  acl: AccessLists;
  nonces: Nonces;
  /** Registrations of that account under another Call-ID. */
  others: (user: string, host: string, callId: string) => number;
  log: (line: string) => void;
}

interface Rules {
  password?: string;
  a1Hash?: string;
  authAcl?: string;
  allowEmptyPassword: boolean;
  userAgentFilter?: string;
  maxRegistrations: number;
  forbidden: boolean;
}

/** Checks credentials in the order of sofia_reg_parse_auth (sofia_reg.c): most rules hold for calls as well. */
export async function authenticate(
  profile: Profile,
  request: SipRequest,
  parts: Parts,
): Promise<Authenticated> {
  const given = request.authorization;
  const refused: Authenticated = { result: 'FORBIDDEN', variables: [] };
  if (!given) return { ...refused, result: 'STALE' };
  const { username, realm } = given;
  if (request.method === 'REGISTER' && profile.matchUsername && !sameName(request.to.user, username))
    return refused;
  if (!parts.nonces.take(given.nonce)) return { ...refused, result: 'STALE' };
  const domain = profile.registerDomain || realm;
  const params = [
    ...parts.bus.parameters(['sofia_reg.c', 'sofia_reg_parse_auth', '3124']),
    ...question(profile, request, given),
  ];
  const user = await parts.directory.locate(username || 'nobody', domain, request.ip, params);
  if (user === undefined) {
    parts.log(`[WARNING] sofia_reg.c Can't find user [${username}@${domain}] from ${request.ip}`);
    return { ...refused, asked: given };
  }
  if (!passes(profile, request, given, domain, user, parts)) return { ...refused, asked: given, user };
  return { result: 'RENEWED', asked: given, user, variables: broughtAlong(user, given, domain) };
}

function passes(
  profile: Profile,
  request: SipRequest,
  given: Authorization,
  domain: string,
  user: DirectoryUser,
  { acl, others, log }: Parts,
): boolean {
  if (user.attributes.get('type')?.toLowerCase() === 'pointer') return false;
  const rules = readRules(profile, user);
  if (rules.forbidden) return false;
  if (rules.authAcl !== undefined && !acl.check(request.ip, rules.authAcl).allowed) {
    log(
      `[WARNING] sofia_reg.c IP ${request.ip} Rejected by user acl [${rules.authAcl}] and no proxy acl present`,
    );
    return false;
  }
  // Without a password anybody is let in, unless that was forbidden.
  if (!rules.password && !rules.a1Hash) return rules.allowEmptyPassword;
  if (rules.userAgentFilter !== undefined && !regexMatches(rules.userAgentFilter, request.userAgent))
    return false;
  const counts = request.method === 'REGISTER' && rules.maxRegistrations > 0;
  if (counts && others(request.to.user ?? '', domain, request.callId) + 1 > rules.maxRegistrations)
    return false;
  // An a1-hash that is there counts even when it is empty.
  const hash = rules.a1Hash ?? a1(given.username, given.realm, rules.password ?? '');
  return digestResponse(hash, request.method, given).toLowerCase() === given.response.toLowerCase();
}

function readRules(profile: Profile, user: DirectoryUser): Rules {
  const value = (wanted: string) => user.params.findLast(([name]) => name.toLowerCase() === wanted)?.[1];
  const emptyPassword = value('allow-empty-password');
  return {
    password: value('password'),
    a1Hash: value('a1-hash'),
    authAcl: value('auth-acl'),
    allowEmptyPassword: emptyPassword === undefined || isTrue(emptyPassword),
    userAgentFilter: value('user-agent-filter') ?? profile.userAgentFilter,
    maxRegistrations: integer(value('max-registrations-per-extension') ?? String(profile.maxRegistrations)),
    forbidden: user.params.some(
      ([name, each]) => name.toLowerCase() === 'sip-forbid-register' && isTrue(each),
    ),
  };
}

function broughtAlong(user: DirectoryUser, given: Authorization, domain: string): [string, string][] {
  const alias = user.attributes.get('number-alias') ?? given.username;
  const params = user.params.filter(([name]) => /^(sip-|register-gateway$)/i.test(name));
  const settings = [...params, ...user.variables].filter(([name, value]) => name !== '' && value !== '');
  return [
    ['sip_number_alias', alias],
    ['sip_auth_username', given.username],
    ['sip_auth_realm', given.realm],
    ['number_alias', alias],
    ['user_name', given.username],
    ['domain_name', domain],
    ...settings.map(([name, value]): [string, string] => [name, value]),
  ];
}

function question(profile: Profile, request: SipRequest, given: Authorization): [string, string][] {
  const { from, to } = request;
  const fields: [string, string | undefined][] = [
    ['action', 'sip_auth'],
    ['sip_profile', profile.name],
    ['sip_user_agent', request.userAgent],
    ['sip_auth_username', given.username],
    ['sip_auth_realm', given.realm],
    ['sip_auth_nonce', given.nonce],
    ['sip_auth_uri', given.uri],
    ['sip_contact_user', request.contactUser],
    ['sip_contact_host', request.ip],
    ['sip_to_user', to.user],
    ['sip_to_host', to.host],
    ['sip_to_port', to.port],
    ['sip_via_protocol', 'udp'],
    ['sip_from_user', from.user],
    ['sip_from_host', from.host],
    ['sip_from_port', from.port],
    ['sip_call_id', request.callId],
    ['sip_request_user', request.request.user],
    ['sip_request_host', request.request.host],
    ['sip_request_port', request.request.port],
    ['sip_auth_qop', given.qop],
    ['sip_auth_cnonce', given.cnonce],
    ['sip_auth_nc', given.nc],
    ['sip_auth_response', given.response],
    ['sip_auth_method', request.method],
    ['client_port', String(request.port)],
  ];
  return fields.filter((field): field is [string, string] => field[1] !== undefined);
}

function sameName(a: string | undefined, b: string): boolean {
  return a !== undefined && a !== '' && a.toLowerCase() === b.toLowerCase();
}

function regexMatches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text);
  } catch (error) {
    // PCRE refuses such a pattern as well, and then nothing matches.
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
