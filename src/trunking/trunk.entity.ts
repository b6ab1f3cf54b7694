import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** A SIP peer, called alone or through groups (中继). In FreeSWITCH it is called `trunk-<id>` (telephony-rules 10). */
@Entity('trunks')
export class Trunk extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** Who calls whom through it. */
  @Column({ type: 'text', default: 'INOUT' })
  type: 'INOUT' | 'IN' | 'OUT';

  @Column({ type: 'text', default: 'UDP' })
  protocol: 'UDP' | 'TCP' | 'TLS';

  @Column({ type: 'text', default: '' })
  local_addr: string;

  @Column({ type: 'text', default: '' })
  remote_addr: string;

  @Column({ type: 'boolean', default: false })
  register: boolean;

  @Column({ type: 'text', default: '' })
  username: string;

  /** Sealed, never read back. */
  @Column({ type: 'text', default: '', select: false })
  password: string;

  @Column({ type: 'boolean', default: true })
  enabled: boolean;

  /** Where its calls come from: a context's key, or what other systems write there (`code:from`). */
  @Column({ type: 'text', default: '' })
  source: string;

  @Column({ type: 'text', default: '' })
  media_codec: string;

  /** Gateway parameters as JSON text. */
  @Column({ type: 'text', default: '' })
  params: string;
}
