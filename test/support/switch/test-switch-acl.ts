import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { isTrue, separate } from './test-switch-text.js';
import type { XmlNode } from './test-switch-xml.js';

interface Network {
  bits: number;
  allow: boolean;
  token?: string;
  matches(ip: string, port?: number): boolean;
}

interface NetworkList {
  allow: boolean;
  networks: Network[];
}

const BUILT_IN: Record<string, readonly [allow: boolean, networks: string]> = {
  'rfc6598.auto': [false, '100.64.0.0/10'],
  'rfc1918.auto': [false, '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fe80::/10'],
  'nat.auto': [false, '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10'],
  'loopback.auto': [false, '127.0.0.0/8 ::1/128'],
  'localnet.auto': [false, '127.0.0.0/8'],
  'wan.auto': [
    true,
    '0.0.0.0/8 10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 169.254.0.0/16 100.64.0.0/10 fe80::/10',
  ],
};

/** Finds the users of a domain for a list that names one: `<node domain="…">`. */
export type DomainLookup = (domain: string) => Promise<XmlNode | undefined>;

/** The switch's network lists (switch_core.c, switch_utils.c). */
export class AccessLists {
  #lists = new Map<string, NetworkList>();

  async load(configuration: XmlNode | undefined, domain: DomainLookup): Promise<void> {
    const lists = new Map<string, NetworkList>();
    for (const [name, [allow, networks]] of Object.entries(BUILT_IN)) {
      lists.set(name, { allow, networks: networks.split(' ').flatMap((cidr) => network(cidr, !allow)) });
    }
    for (const list of configuration?.child('network-lists')?.all('list') ?? []) {
      const name = list.attribute('name');
      if (name) lists.set(name, await readList(list, domain));
    }
    this.#lists = lists;
  }

  /**
   * A name that is no list is read as networks, but only when it holds a `/`: a bare address allows nobody, and a list
   * of networks allows whom any of them holds.
   * @param port 0: whatever port a network has
   */
  check(ip: string, name: string, port = 0): { allowed: boolean; token?: string } {
    const list = this.#lists.get(name);
    if (list) return checkList(ip, port, list);
    if (!name.includes('/')) return { allowed: false };
    const networks = (name.includes(',') ? separate(name, ',') : [name]).flatMap((cidr) =>
      network(cidr, true),
    );
    return { allowed: networks.some((each) => each.matches(ip)) };
  }
}

async function readList(list: XmlNode, domain: DomainLookup): Promise<NetworkList> {
  const allow = list.attribute('default') === undefined || isTrue(list.attribute('default'));
  const networks: Network[] = [];
  for (const node of list.all('node')) {
    const type = node.attribute('type');
    const nodeAllows = type === undefined ? allow : isTrue(type);
    const [cidr, named] = [node.attribute('cidr'), node.attribute('domain')];
    if (named) networks.push(...usersOf(await domain(named), named, nodeAllows));
    else if (cidr) networks.push(...network(cidr, nodeAllows).map((each) => ofPorts(node, each)));
  }
  return { allow, networks };
}

/** Of IPv4 alone (switch_utils.c, is_port_in_node). */
function ofPorts(node: XmlNode, every: Network): Network {
  const [one, least, most] = ['port', 'port-min', 'port-max'].map((name) =>
    Number(node.attribute(name) ?? 0),
  );
  const some = separate(node.attribute('ports') ?? '', ',')
    .slice(0, 10)
    .map(Number);
  const has = (port: number): boolean => {
    if (one && one !== port) return false;
    if (some[0]) return some.includes(port);
    return (!least && !most) || (port >= least! && port <= most!);
  };
  return {
    ...every,
    matches: (ip, port = 0) => every.matches(ip) && (port === 0 || isIPv6(ip) || has(port)),
  };
}

function usersOf(domain: XmlNode | undefined, name: string, allow: boolean): Network[] {
  const users = (domain?.child('users') ?? domain)?.all('user') ?? [];
  return users.flatMap((user) => {
    const [id, cidr] = [user.attribute('id'), user.attribute('cidr')];
    return id && cidr ? cidr.split(',').flatMap((each) => network(each, allow, `${id}@${name}`)) : [];
  });
}

/** The narrowest network decides; of equal ones the first in the file, as nodes are put in front. */
function checkList(ip: string, port: number, list: NetworkList): { allowed: boolean; token?: string } {
  let [allowed, bits, token] = [list.allow, 0, undefined as string | undefined];
  for (const each of list.networks.toReversed()) {
    if (each.bits >= bits && each.matches(ip, port))
      [allowed, bits, token] = [each.allow, each.bits, each.token];
  }
  return { allowed, token };
}

/** No network at all when it is not one: `192.168.0.100/255` allows nobody. */
function network(cidr: string, allow: boolean, token?: string): Network[] {
  const [address = '', length] = cidr.trim().split('/');
  const bits = Number.parseInt(length ?? '', 10);
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
  if (!family || !(bits >= 0 && bits <= (family === 'ipv4' ? 32 : 128))) return [];
  const list = new BlockList();
  list.addSubnet(address, bits, family);
  const sameFamily = family === 'ipv4' ? isIPv4 : isIPv6;
  return [{ bits, allow, token, matches: (ip) => sameFamily(ip) && list.check(ip, family) }];
}
