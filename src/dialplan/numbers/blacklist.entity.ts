import { Column, Entity } from 'typeorm';
import { Row } from '../../api/row.js';

/** A black or white list of numbers that routes check calls against. */
@Entity('blacklists')
export class Blacklist extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** 0: a number on it is refused; 1: any other is. */
  @Column({ type: 'integer', default: 0 })
  list_type: number;

  /** Whose number is compared: 0 the caller's, 1 the called one, 2 both. */
  @Column({ type: 'integer', default: 0 })
  limit_user_type: number;
}

/** `k` says whose number `v` is. */
@Entity('blacklist_numbers')
export class BlacklistNumber extends Row {
  @Column({ type: 'integer' })
  ref_id: number;

  @Column({ type: 'text', default: '' })
  k: string;

  @Column({ type: 'text' })
  v: string;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}
