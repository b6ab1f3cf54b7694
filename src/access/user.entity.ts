import { Column, Entity } from 'typeorm';
import { Row, Timestamp } from '../api/row.js';
import type { Role } from '../api/request-context.js';

@Entity('users')
export class User extends Row {
  @Column({ type: 'text' })
  login: string;

  @Column({ type: 'text', default: '' })
  name: string;

  @Column({ type: 'text', default: 'viewer' })
  role: Role;

  @Column({ type: 'text', select: false })
  password_hash: string;

  @Column({ type: 'text', default: 'NORMAL' })
  type: string;

  @Column({ type: 'text', default: '' })
  tel: string;

  @Column({ type: 'text', default: '' })
  email: string;

  @Column({ type: 'integer', default: 0 })
  disabled: number;

  /** The extension it calls with; null: its oldest. */
  @Column({ type: 'integer', nullable: true })
  extn_id: number | null;

  /** Seconds a session lives without use; 0: as long as any. */
  @Column({ type: 'integer', default: 0 })
  idle_timeout: number;

  @Timestamp()
  last_login_at: string | null;

  @Timestamp()
  last_login_attempt_at: string | null;
}
