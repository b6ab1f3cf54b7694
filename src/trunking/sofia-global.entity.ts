import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** A parameter of all SIP profiles together; what no row says, sofia-global-params.ts does. */
@Entity('sofia_globals')
export class SofiaGlobal extends Row {
  @Column({ type: 'text' })
  k: string;

  @Column({ type: 'text' })
  v: string;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}
