import { bitsOf, holds, networkList, withMask } from './own-networks.js';

/** The list of acl.conf that holds the addresses of gateways and trunks: apply-inbound-acl of the carriers' profile. */
export const TRUNKS_ACL = 'trunks';

/**
 * The list in acl.conf of everybody but the addresses of the IP blacklist. Every user's `auth-acl` names it: of the lists
 * that a profile can name none refuses anybody. `apply-inbound-acl` and `apply-register-acl` let in without a password
 * whoever is on theirs, and who is not is asked for one (sofia.c:10594, sofia_reg.c:2402).
 */
export const REACHABLE_ACL = 'reachable';

/** What the switches call a stored list: its name is free text, and may change. */
export const listName = (id: number): string => `acl-${id}`;

/** Names that lists of this program, FreeSWITCH's own and its word for "no list" have. */
export const isReserved = (name: string): boolean =>
  [TRUNKS_ACL, REACHABLE_ACL, 'none'].includes(name.toLowerCase()) || /\.auto$|^acl-\d+$/i.test(name);

export type Rule = 'allow' | 'deny';

/** `<node>` of a list. */
export interface AccessNode {
  readonly type: Rule;
  /** With its mask. */
  readonly cidr: string;
  /** `port`, `ports`, or `port-min` and `port-max`; none: whatever the port. */
  readonly ports: Readonly<Record<string, string | number>>;
}

/** A list as FreeSWITCH reads it: the narrowest network decides, of equal ones the first, where none matches `rule`. */
export interface AccessList {
  readonly id: number;
  readonly rule: Rule;
  readonly nodes: readonly AccessNode[];
}

/** What a list says of one address, as nodes of that address alone: by its port, where ports are asked for. */
export function nodesFor({ rule, nodes }: Omit<AccessList, 'id'>, address: string): AccessNode[] {
  const about = nodes
    .filter(({ cidr }) => holds(networkList([cidr]), address))
    .toSorted((one, two) => bitsOf(two.cidr) - bitsOf(one.cidr));
  const whateverPort = about.findIndex(({ ports }) => Object.keys(ports).length === 0);
  const deciding =
    whateverPort < 0 ? [...about, { type: rule, ports: {} }] : about.slice(0, whateverPort + 1);
  return deciding.map(({ type, ports }) => ({ type, ports, cidr: withMask(address) }));
}

/**
 * The nodes of a list that refuses these networks as well, but for the `exempt` addresses.
 * @param refused each with its mask
 */
export function refusing(
  list: Omit<AccessList, 'id'>,
  refused: readonly string[],
  exempt: readonly string[],
): AccessNode[] {
  const all = networkList(refused);
  const isRefused = ({ cidr }: AccessNode): boolean =>
    holds(all, cidr.split('/')[0]!) && refused.some((network) => isWithin(cidr, network));
  return [
    ...exempt.filter((address) => holds(all, address)).flatMap((address) => nodesFor(list, address)),
    ...list.nodes.filter((node) => !isRefused(node)),
    ...refused.map((cidr) => ({ type: 'deny', cidr, ports: {} }) as const),
  ];
}

const isWithin = (inner: string, outer: string): boolean =>
  bitsOf(inner) >= bitsOf(outer) && holds(networkList([outer]), inner.split('/')[0]!);
