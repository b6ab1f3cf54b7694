import { isIP } from 'node:net';
import { element, type Xml } from '../../freeswitch/xml.js';
import { REACHABLE_ACL, TRUNKS_ACL } from './profiles.js';

/** What the access lists are made of. */
export interface AccessFacts {
  /** Addresses of gateways and trunks, and of the other switches. */
  readonly carriers: readonly string[];
  /** Networks that are shut out. */
  readonly refused: readonly string[];
}

/**
 * The lists of acl.conf. Each address is a network of one: without its mask FreeSWITCH would ignore it. The narrowest
 * network decides, of equal ones the first: carriers stay reachable.
 */
export function networkLists({ carriers, refused }: AccessFacts): Xml {
  const allowed = carriers.map((address) =>
    element('node', { type: 'allow', cidr: `${address}/${isIP(address) === 6 ? 128 : 32}` }),
  );
  const denied = refused.map((cidr) => element('node', { type: 'deny', cidr }));
  return element(
    'network-lists',
    {},
    element('list', { name: TRUNKS_ACL, default: 'deny' }, ...allowed),
    element(
      'list',
      { name: REACHABLE_ACL, default: 'allow' },
      ...(denied.length > 0 ? allowed : []),
      ...denied,
    ),
  );
}
