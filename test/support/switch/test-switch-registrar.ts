import type { AccessLists } from './test-switch-acl.js';
import { type Authenticated, authenticate } from './test-switch-authentication.js';
import type { Bus } from './test-switch-bus.js';
import type { Directory } from './test-switch-directory.js';
import type { Registrations } from './test-switch-registrations.js';
import { type Challenge, Nonces, type SipRequest } from './test-switch-sip.js';
import type { Profile, Sofia } from './test-switch-sofia.js';
import { integer, isFalse } from './test-switch-text.js';

export type AuthReply =
  { status: 200; variables: [name: string, value: string][] } | { status: 403 } | Challenge;

/** Expired only this much later than the phone was told (sip_expires_late_margin). */
const LATE_MARGIN_SECONDS = 60;

interface Host {
  bus: Bus;
  directory: Directory;
  acl: AccessLists;
  sofia: Sofia;
  registrations: Registrations;
  log(line: string): void;
}

/** Answers REGISTER, and authenticates calls the same way (sofia_reg.c). */
export class Registrar {
  readonly #nonces = new Nonces();

  constructor(private readonly host: Host) {}

  async register(request: SipRequest): Promise<AuthReply> {
    const profile = this.host.sofia.profiles.get(request.profile);
    if (!profile || profile.registerDisabled) return { status: 403 };
    const checked = await this.#authenticate(profile, request);
    const reply = this.#reply(profile, request, checked);
    if (reply.status !== 200) return reply;
    if (request.expires > 0) this.#add(profile, request, checked);
    else this.#remove(profile, request, checked);
    return reply;
  }

  /** Challenges a call or checks its credentials. */
  async authorize(profile: Profile, request: SipRequest): Promise<AuthReply> {
    return this.#reply(profile, request, await this.#authenticate(profile, request));
  }

  /** Challenges a SUBSCRIBE or checks its credentials; wrong ones are no failure that an event tells of. */
  async subscriber(profile: Profile, request: SipRequest): Promise<Challenge | { status: 200 | 401 }> {
    if (!request.authorization) return this.#challenge(profile, request);
    const { result } = await this.#authenticate(profile, request);
    return { status: result === 'RENEWED' ? 200 : 401 };
  }

  /** Where an account can be called, as `sofia_contact` gives it; of several profiles each place once. */
  contacts(user: string, domain: string, profile?: string): string[] {
    const found = this.host.registrations.list(profile).filter((row) => {
      const hosts = this.host.sofia.profiles.get(row.profile)?.presenceHosts ?? '';
      const sameHost = row.host === domain || (hosts !== '' && hosts.includes(domain));
      return sameHost && row.user.toLowerCase() === user.toLowerCase();
    });
    const contacts = found.map((row) => `sofia/${row.profile}/${row.uri}`);
    return profile === undefined ? [...new Set(contacts)] : contacts;
  }

  #authenticate(profile: Profile, request: SipRequest): Promise<Authenticated> {
    return authenticate(profile, request, {
      ...this.host,
      nonces: this.#nonces,
      log: (line) => this.host.log(line),
      others: (user, host, callId) => this.host.registrations.others({ user, host }, callId),
    });
  }

  #reply(profile: Profile, request: SipRequest, { result, asked, variables }: Authenticated): AuthReply {
    if (request.authorization) {
      const realm = asked?.realm ?? accountOf(profile, request).host;
      const credentials = { username: asked?.username ?? 'unknown', realm };
      this.#fire('register_attempt', { ...fields(profile, request, { credentials }), 'auth-result': result });
    }
    if (result === 'STALE') {
      this.#fire('pre_register', fields(profile, request));
      return this.#challenge(profile, request);
    }
    if (result === 'RENEWED') return { status: 200, variables };
    this.#fire('register_failure', {
      'profile-name': profile.name,
      'to-user': request.to.user ?? '',
      'to-host': request.to.host,
      'network-ip': request.ip,
      'user-agent': request.userAgent,
      'network-port': String(request.port),
      'registration-type': request.method,
    });
    return { status: 403 };
  }

  #challenge({ challengeRealm }: Profile, request: SipRequest): Challenge {
    const automatic: Record<string, string> = {
      '': request.to.host,
      auto_to: request.to.host,
      auto_from: request.from.host,
    };
    const realm = automatic[challengeRealm.toLowerCase()] ?? challengeRealm;
    return { status: request.method === 'REGISTER' ? 401 : 407, realm, nonce: this.#nonces.give() };
  }

  #add(profile: Profile, request: SipRequest, { asked, variables }: Authenticated): void {
    const own = new Map(variables);
    const expires = forcedExpires(profile, own, request.expires);
    const account = accountOf(profile, request);
    const credentials = { username: asked?.username ?? 'unknown', realm: asked?.realm ?? account.host };
    const contact = contactOf(request);
    const kind = isFalse(own.get('sip-allow-multiple-registrations')) ? 'one' : profile.registrations;
    const registration = {
      ...account,
      ...credentials,
      profile: profile.name,
      callId: request.callId,
      contact,
      uri: contact.slice(contact.indexOf('<') + 1, -1),
      agent: request.userAgent,
      ip: request.ip,
      port: request.port,
      expires: Math.floor(Date.now() / 1000) + expires + LATE_MARGIN_SECONDS,
    };
    const renewed = this.host.registrations.add(registration, kind);
    this.#fire('register', {
      ...fields(profile, request, { credentials, expires, presenceHosts: profile.presenceHosts || 'n/a' }),
      ...(renewed ? { 'update-reg': 'true' } : {}),
      ...Object.fromEntries(variables),
    });
  }

  #remove(profile: Profile, request: SipRequest, { asked, variables }: Authenticated): void {
    const account = accountOf(profile, request);
    this.host.registrations.remove(account, request.callId, contactOf(request), profile.registrations);
    this.#fire('unregister', {
      'profile-name': profile.name,
      username: asked?.username ?? 'unknown',
      'from-user': account.user,
      'from-host': account.host,
      contact: contactOf(request),
      'call-id': request.callId,
      rpid: 'unknown',
      realm: asked?.realm ?? 'unknown',
      'network-ip': request.ip,
      'network-port': String(request.port),
      'user-agent': request.userAgent,
      expires: '0',
      ...Object.fromEntries(variables),
    });
  }

  #fire(what: string, headers: Record<string, string>): void {
    this.host.bus.fire('CUSTOM', headers, { subclass: `sofia::${what}` });
  }
}

interface Known {
  expires?: number;
  credentials?: { username: string; realm: string };
  presenceHosts?: string;
}

/** The headers that the events about registrations share; what the events call from is the account. */
function fields(profile: Profile, request: SipRequest, known: Known = {}): Record<string, string> {
  const account = accountOf(profile, request);
  return {
    'profile-name': profile.name,
    'from-user': account.user,
    'from-host': account.host,
    ...(known.presenceHosts ? { 'presence-hosts': known.presenceHosts } : {}),
    contact: contactOf(request),
    'call-id': request.callId,
    rpid: 'unknown',
    status: 'Registered(UDP)',
    expires: String(known.expires ?? request.expires),
    'to-user': request.from.user ?? '',
    'to-host': request.from.host,
    'network-ip': request.ip,
    'network-port': String(request.port),
    ...known.credentials,
    'user-agent': request.userAgent,
  };
}

function accountOf(profile: Profile, request: SipRequest): { user: string; host: string } {
  return { user: request.to.user ?? '', host: profile.registerDbDomain || request.to.host };
}

function contactOf(request: SipRequest): string {
  const { contact = `sip:${request.contactUser}@${request.ip}:${request.port}` } = request;
  return `"" <${contact}>`;
}

function forcedExpires(profile: Profile, variables: ReadonlyMap<string, string>, asked: number): number {
  const least = integer(variables.get('sip-force-expires-min')) || profile.forceExpiresMin;
  const most = integer(variables.get('sip-force-expires-max')) || profile.forceExpiresMax;
  const forced = integer(variables.get('sip-force-expires')) || profile.forceExpires;
  if (forced > 0) return forced;
  const atLeast = least > 0 ? Math.max(asked, least) : asked;
  return most > 0 ? Math.min(atLeast, most) : atLeast;
}
