import { Column, Entity } from 'typeorm';
import { Row, Timestamp } from '../api/row.js';

@Entity('dev_keys')
export class DevKey extends Row {
  @Column({ type: 'integer' })
  user_id: number;

  @Column({ type: 'bytea', select: false })
  key_hash: Buffer;

  @Column({ type: 'text', default: '' })
  description: string;

  /** `api`, `cli` or both, comma-separated. */
  @Column({ type: 'text', default: 'api' })
  scopes: string;

  @Timestamp()
  last_used_at: string | null;
}
