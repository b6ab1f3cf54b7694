import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import type { Held } from '../database/held.js';
import { CONFIG } from '../tokens.js';
import { AUTH_ACL } from '../trunking/rules/auth-acl.js';
import type { AccessList, Rule } from './rules/access-list.js';
import { withMask } from './rules/own-networks.js';
import { type NodePorts, portAttributes } from './rules/node-ports.js';

/** The stored lists, and those that the SIP profiles name, by the profile's name. */
export interface StoredLists {
  readonly lists: readonly AccessList[];
  readonly named: Readonly<Record<string, AccessList>>;
}

type StoredNode = NodePorts & { readonly type: Rule; readonly cidr: string };

/** A domain stands for the networks that its extensions have now. */
const LISTS = `
  SELECT a.id, a.rule,
    coalesce(jsonb_agg(jsonb_build_object('type', n.k, 'cidr', found.cidr, 'port_type', n.port_type, 'port', n.port,
      'ports', n.ports, 'min_port', n.min_port, 'max_port', n.max_port) ORDER BY n.id, found.cidr)
      FILTER (WHERE found.cidr IS NOT NULL), '[]') AS nodes
  FROM acls a LEFT JOIN acl_nodes n ON n.ref_id = a.id
  LEFT JOIN LATERAL (
    SELECT n.v AS cidr WHERE n.node_type = 'cidr'
    UNION
    SELECT trim(network) FROM extensions e, regexp_split_to_table(e.extn_cidr, ',') AS network
    WHERE n.node_type = 'domain' AND e.extn_cidr <> '' AND e.disabled = 0
      AND e.domain = CASE n.v WHEN $1 THEN '' ELSE n.v END
  ) found ON true
  GROUP BY a.id ORDER BY a.id`;

/** Of several the last one counts, as of every param. */
const NAMED = `
  SELECT DISTINCT ON (p.id) p.name, a.id FROM sip_profiles p
  JOIN sip_profile_params s ON s.ref_id = p.id AND s.k = $1 AND s.disabled = 0
  JOIN acls a ON a.name = s.v
  ORDER BY p.id, s.o DESC, s.id DESC`;

/** The administrator's access lists as the switches are told them. */
@Injectable()
export class AccessLists {
  private readonly held: Held<StoredLists>;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {
    this.held = database.hold('access lists', ['access list', 'SIP profile', 'extension'], () => this.read());
  }

  all(): Promise<StoredLists> {
    return this.held.get();
  }

  /** As they are stored now, whatever this node has heard of; as last read when the database is away. */
  now(): Promise<StoredLists> {
    this.held.markStale();
    return this.all();
  }

  private async read(): Promise<StoredLists> {
    // Who is named comes first: of a list that was stored and named meanwhile nothing would be known.
    const named = await this.database.read<{ name: string; id: number }>('named-access-lists', NAMED, [
      AUTH_ACL,
    ]);
    const rows = await this.database.read<Omit<AccessList, 'nodes'> & { nodes: StoredNode[] }>(
      'access-lists',
      LISTS,
      [this.config.pbxDomain],
    );
    const lists = rows.map(({ id, rule, nodes }) => ({ id, rule, nodes: nodes.map(asNode) }));
    const byProfile = named.flatMap(({ name, id }) =>
      lists.filter((list) => list.id === id).map((list) => [name, list] as const),
    );
    return { lists, named: Object.fromEntries(byProfile) };
  }
}

const asNode = ({ type, cidr, ...ports }: StoredNode) => ({
  type,
  cidr: withMask(cidr),
  ports: portAttributes(ports),
});
