import { Column, Entity } from 'typeorm';
import { Row } from '../../api/row.js';

/** A table of numbers and what they become (号码变换表); routes name it in `dnc` and `sdnc`. */
@Entity('number_translations')
export class NumberTranslation extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** exact: the whole number; prefix: the longest beginning, the rest is kept. The numbers were written for it: it never changes. */
  @Column({ type: 'text', update: false })
  type: 'exact' | 'prefix';
}

@Entity('nts_numbers')
export class NtsNumber extends Row {
  @Column({ type: 'integer' })
  ref_id: number;

  @Column({ type: 'text' })
  original_number: string;

  @Column({ type: 'text' })
  nts_number: string;
}
