import { Column, Entity } from 'typeorm';
import { Row, Timestamp } from '../api/row.js';

/** An address, or a network of them, that may not reach the PBX (IP黑名单). */
@Entity('ip_blacklist')
export class IpRule extends Row {
  /** Always with its mask, host bits zero: `1.1.21.12/32`. */
  @Column({ type: 'cidr' })
  target_ip: string;

  @Column({ type: 'text', default: '' })
  target_name: string;

  /** A port, or `all`. */
  @Column({ type: 'text', default: 'all' })
  target_port: string;

  @Column({ type: 'text', default: 'all' })
  target_protocol: 'tcp' | 'udp' | 'all';

  /** When the rule ends by itself; `null`: never. */
  @Timestamp()
  expires_at: string | null;
}
