import type { Bus } from './test-switch-bus.js';
import type { Clock } from './test-switch-clock.js';
import type { XmlCurl } from './test-switch-curl.js';
import { Gateway } from './test-switch-gateway.js';
import type { Network } from './test-switch-network.js';
import { integer, isTrue, separate } from './test-switch-text.js';
import type { XmlNode } from './test-switch-xml.js';

/** A SIP profile, from what sofia.conf says of it. */
export interface Profile {
  name: string;
  ip: string;
  port: number;
  context: string;
  dialplan: string;
  url: string;
  challengeRealm: string;
  registerDomain: string;
  registerDbDomain: string;
  authCalls: boolean;
  authCallsAclOnly: boolean;
  inboundAcls: string[];
  /** Whether those are asked by the port a call comes from as well. */
  aclPorts: boolean;
  registerDisabled: boolean;
  matchUsername: boolean;
  managePresence: boolean;
  subscriptionDomain: string;
  presenceHosts: string;
  /** Whether an account may have several registrations, and what tells them apart. */
  registrations: 'one' | 'contact' | 'call-id';
  maxRegistrations: number;
  forceExpires: number;
  forceExpiresMin: number;
  forceExpiresMax: number;
  userAgentFilter?: string;
  /** In which header the caller's number goes out beside From. */
  callerIdType: 'pid' | 'rpid' | 'none';
  inboundCodecs: string[];
  outboundCodecs: string[];
  startedAt: number;
}

interface Host {
  readonly curl: XmlCurl;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly network: Network;
}

const DEFAULT_PORTS: Record<string, number> = { external: 5080 };

/** The profiles and gateways of mod_sofia. */
export class Sofia {
  readonly profiles = new Map<string, Profile>();
  readonly gateways = new Map<string, Gateway>();
  /** Profiles that run without being in the table, because one of the same name ended after they began. */
  readonly unseen = new Set<string>();
  /** The level at which SIP messages are logged. */
  traceLevel = 'CONSOLE';

  constructor(private readonly host: Host) {}

  /** Asks for sofia.conf and starts what is in it: every profile asks again for itself, and for its domains. */
  async start(): Promise<void> {
    const configuration = await this.configuration([]);
    for (const node of configuration?.child('profiles')?.all('profile') ?? []) {
      const profile = readProfile(node, undefined);
      if (profile.name) this.profiles.set(profile.name, profile);
    }
    for (const profile of this.profiles.values()) await this.#startProfile(profile);
  }

  /** Takes over the changed parameters of a running profile; what is no longer named keeps its value. */
  async rescan(name: string): Promise<boolean> {
    const configuration = await this.configuration([
      ['profile', name],
      ['reconfig', 'true'],
    ]);
    const node = configuration?.child('profiles')?.find('profile', 'name', name);
    if (!node) return false;
    this.profiles.set(name, readProfile(node, this.profiles.get(name)));
    this.#readGateways(name, node);
    return true;
  }

  /** Begins anew with what it is told now (config_sofia, SOFIA_CONFIG_RESPAWN). */
  async restart(name: string): Promise<void> {
    const configuration = await this.configuration([['profile', name]]);
    const node = configuration?.child('profiles')?.find('profile', 'name', name);
    if (!node) return;
    const profile = readProfile(node, undefined);
    this.profiles.set(name, profile);
    await this.#startProfile(profile);
  }

  /** Reads a gateway that is new (config_gateway); one that runs already stays as it is. */
  async startGateway(profile: string, gateway: string): Promise<boolean> {
    const configuration = await this.host.curl.configuration('sofia.conf', [
      ['profile', profile],
      ['reconfig', 'true'],
      ['gateway', gateway],
    ]);
    const node = configuration?.child('profiles')?.find('profile', 'name', profile);
    if (node) this.#readGateways(profile, node, gateway === '_all_' ? undefined : gateway);
    return configuration !== undefined;
  }

  /** Whichever profile it is asked for, what holds for all of them is read anew; what is no longer named keeps its value. */
  async configuration(params: readonly (readonly [string, string])[]): Promise<XmlNode | undefined> {
    const place = ['sofia.c', 'config_sofia', '4486'] as const;
    const found = await this.host.curl.configuration('sofia.conf', [
      ...this.host.bus.parameters(place),
      ...params,
    ]);
    const { text } = reader(found?.settings('global_settings', 'param') ?? []);
    this.traceLevel = text('tracelevel', this.traceLevel, '').toUpperCase();
    return found;
  }

  async #startProfile(profile: Profile): Promise<void> {
    const place = ['sofia.c', 'launch_sofia_worker_thread', '3046'] as const;
    const configuration = await this.host.curl.configuration('sofia.conf', [
      ...this.host.bus.parameters(place),
      ['profile', profile.name],
    ]);
    const node = configuration?.child('profiles')?.find('profile', 'name', profile.name);
    if (node) this.#readGateways(profile.name, node);
    const domains = node?.child('domains')?.all('domain') ?? [];
    for (const domain of domains.filter((each) => each.attribute('name'))) {
      const params = [
        ...this.host.bus.parameters(['sofia.c', 'launch_sofia_worker_thread', '3064']),
        ['purpose', 'gateways'],
        ['profile', profile.name],
      ] as const;
      const name = domain.attribute('name') ?? '';
      const asked = name.toLowerCase() === 'all' ? {} : { tag: 'domain', key: 'name', value: name };
      await this.host.curl.locate({ section: 'directory', ...asked }, params);
    }
  }

  #readGateways(profile: string, node: XmlNode, only?: string): void {
    for (const gateway of node.child('gateways')?.all('gateway') ?? []) {
      const name = gateway.attribute('name') ?? '';
      if (!/^[\w.\-_]+$/.test(name) || this.gateways.has(name)) continue;
      if (only !== undefined && name !== only) continue;
      this.gateways.set(name, new Gateway(name, profile, gateway, this.host));
    }
  }
}

function readProfile(node: XmlNode, before: Profile | undefined): Profile {
  const name = node.attribute('name') ?? '';
  const { all, text, flag, number } = reader(node.settings('settings', 'param'));
  const ip = text('sip-ip', before?.ip, '127.0.0.1') || '127.0.0.1';
  const port = number('sip-port', before?.port) || (DEFAULT_PORTS[name] ?? 5060);
  return {
    name,
    ip,
    port,
    url: `sip:mod_sofia@${ip}:${port}`,
    context: text('context', before?.context, 'default'),
    dialplan: text('dialplan', before?.dialplan, 'XML'),
    challengeRealm: text('challenge-realm', before?.challengeRealm, ''),
    registerDomain: text('force-register-domain', before?.registerDomain, ''),
    registerDbDomain: text('force-register-db-domain', before?.registerDbDomain, ''),
    authCalls: flag('auth-calls', before?.authCalls),
    authCallsAclOnly: flag('auth-calls-acl-only', before?.authCallsAclOnly),
    inboundAcls: acls(all('apply-inbound-acl')),
    aclPorts: flag('use-port-for-acl-check', before?.aclPorts),
    registerDisabled: flag('disable-register', before?.registerDisabled),
    matchUsername: flag('inbound-reg-force-matching-username', before?.matchUsername),
    managePresence: flag('manage-presence', before?.managePresence),
    subscriptionDomain: text('force-subscription-domain', before?.subscriptionDomain, ''),
    presenceHosts: text('presence-hosts', before?.presenceHosts, ''),
    registrations: multiple(text('multiple-registrations', before?.registrations, 'false')),
    maxRegistrations: number('max-registrations-per-extension', before?.maxRegistrations),
    forceExpires: number('sip-force-expires', before?.forceExpires),
    forceExpiresMin: number('sip-force-expires-min', before?.forceExpiresMin),
    forceExpiresMax: number('sip-force-expires-max', before?.forceExpiresMax),
    userAgentFilter: all('user-agent-filter').at(-1) ?? before?.userAgentFilter,
    callerIdType: callerIdType(text('caller-id-type', before?.callerIdType, 'rpid')),
    inboundCodecs: separate(text('inbound-codec-prefs', before?.inboundCodecs.join(), 'PCMU'), ','),
    outboundCodecs: separate(text('outbound-codec-prefs', before?.outboundCodecs.join(), 'PCMU'), ','),
    startedAt: before?.startedAt ?? Date.now(),
  };
}

/** The last one of a name counts; where there is none, what was there before. */
function reader(settings: readonly (readonly [string, string])[]) {
  const all = (name: string) =>
    settings.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value);
  const text = (name: string, before: string | undefined, otherwise: string) =>
    all(name).at(-1) ?? before ?? otherwise;
  const flag = (name: string, before = false) => {
    const value = all(name).at(-1);
    return value === undefined ? before : isTrue(value);
  };
  const number = (name: string, before = 0) => {
    const value = all(name).at(-1);
    return value === undefined ? before : integer(value);
  };
  return { all, text, flag, number };
}

function multiple(value: string): Profile['registrations'] {
  if (value.toLowerCase() === 'call-id') return 'call-id';
  return value.toLowerCase() === 'contact' || isTrue(value) ? 'contact' : 'one';
}

export function callerIdType(value: string): Profile['callerIdType'] {
  const type = value.toLowerCase();
  return type === 'pid' || type === 'rpid' ? type : 'none';
}

/** `none` empties the list; what follows a colon are contexts, which this switch does not simulate. */
function acls(values: readonly string[]): string[] {
  const lists: string[] = [];
  for (const value of values) {
    if (value.toLowerCase() === 'none') lists.length = 0;
    else if (value) lists.push(value.split(':')[0] ?? '');
  }
  return lists;
}
