import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** A number that carriers deliver calls to (DID) and the extensions it rings. */
@Entity('hotlines')
export class Hotline extends Row {
  @Column({ type: 'text' })
  line_number: string;

  /** Extension numbers, comma-separated; they ring in this order. */
  @Column({ type: 'text', default: '' })
  numbers: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** Not used, as in seed 003; so is `ref_id`. */
  @Column({ type: 'text', default: '' })
  type: string;

  @Column({ type: 'text', default: '' })
  ref_id: string;
}
