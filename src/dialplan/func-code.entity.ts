import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** A code that a telephone dials to have something done: `*72`, or `*721002` where it takes a number. */
@Entity('func_codes')
export class FuncCode extends Row {
  @Column({ type: 'text' })
  func_code: string;

  @Column({ type: 'text' })
  func_type: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}
