import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';
import type { Rule } from './rules/access-list.js';
import type { NodePorts } from './rules/node-ports.js';

/** An access list (访问控制列表): which addresses it allows. It acts where an extension or a SIP profile names it. */
@Entity('acls')
export class Acl extends Row {
  @Column({ type: 'text' })
  name: string;

  /** For addresses of none of its nodes. */
  @Column({ type: 'text', default: 'deny' })
  rule: Rule;
}

/** A network of a list, or the networks of a domain's extensions. */
@Entity('acl_nodes')
export class AclNode extends Row implements NodePorts {
  @Column()
  ref_id: number;

  @Column({ type: 'text', default: 'allow' })
  k: Rule;

  /** The network, or the domain. */
  @Column({ type: 'text' })
  v: string;

  @Column({ type: 'text', default: 'cidr' })
  node_type: 'cidr' | 'domain';

  /** Which of the following counts: 0 `port`, 1 `ports`, 2 `min_port` and `max_port`; the others are empty. */
  @Column({ type: 'integer', default: 0 })
  port_type: number;

  @Column({ type: 'integer', nullable: true })
  port: number | null;

  @Column({ type: 'text', default: '' })
  ports: string;

  @Column({ type: 'integer', nullable: true })
  min_port: number | null;

  @Column({ type: 'integer', nullable: true })
  max_port: number | null;
}
