import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

@Entity('dicts')
export class Dict extends Row {
  @Column({ type: 'text' })
  realm: string;

  @Column({ type: 'text' })
  k: string;

  @Column({ type: 'text', default: '' })
  v: string;

  @Column({ type: 'text', default: '' })
  d: string;

  @Column({ type: 'integer', default: 0 })
  o: number;
}
