import { element, type Xml } from '../../freeswitch/xml.js';
import {
  type AccessList,
  type AccessNode,
  listName,
  nodesFor,
  REACHABLE_ACL,
  refusing,
  type Rule,
  TRUNKS_ACL,
} from '../../firewall/rules/access-list.js';
import { withMask } from '../../firewall/rules/own-networks.js';
import type { Profile } from './profiles.js';

/** What the access lists are made of. */
export interface AccessFacts {
  /** Addresses of gateways and trunks. */
  readonly carriers: readonly string[];
  /** Addresses of the other switches. */
  readonly nodes: readonly string[];
  /** Networks that are shut out. */
  readonly refused: readonly string[];
  /** The lists that are stored. */
  readonly lists: readonly AccessList[];
  /** Those that the profiles name: who uses a profile must be on its list. */
  readonly named: Readonly<Partial<Record<Profile['name'], AccessList>>>;
}

export const NO_ACCESS_FACTS: AccessFacts = { carriers: [], nodes: [], refused: [], lists: [], named: {} };

const EVERYBODY = { rule: 'allow', nodes: [] } as const;

/**
 * The lists of acl.conf. Each address is a network of one: without its mask FreeSWITCH would ignore it. What a profile
 * names narrows the lists of this program and never widens them: carriers stay reachable for phones' lists unless the
 * administrator's own list refuses them, and only carriers call in without a password, whatever any list allows.
 */
export function networkLists({ carriers, nodes, refused, lists, named }: AccessFacts): Xml {
  const phones = named.internal ?? EVERYBODY;
  const callers = named.external ?? EVERYBODY;
  return element(
    'network-lists',
    {},
    list(TRUNKS_ACL, 'deny', [
      ...nodes.flatMap((address) => nodesFor(EVERYBODY, address)),
      ...carriers.flatMap((address) => nodesFor(callers, address)),
    ]),
    list(REACHABLE_ACL, phones.rule, refusing(phones, refused, [...carriers, ...nodes])),
    ...lists.map((each) => list(listName(each.id), each.rule, each.nodes)),
  );
}

const list = (name: string, rule: Rule, nodes: readonly AccessNode[]): Xml =>
  element(
    'list',
    { name, default: rule },
    ...nodes.map(({ type, cidr, ports }) => element('node', { type, cidr: withMask(cidr), ...ports })),
  );
