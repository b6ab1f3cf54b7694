import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';
import type { DOD_TARGETS } from '../dialplan/rules/targets.js';

/** The number an extension shows (DOD) on calls through one gateway, distributor or trunk. */
@Entity('dods')
export class Dod extends Row {
  @Column({ type: 'integer' })
  extn_id: number;

  /** What the extension is called now, `1005` or `1005|domain`: a function of the row in the database. */
  @Column({ type: 'text', insert: false, update: false })
  extn: string;

  @Column({ type: 'text' })
  line_number: string;

  @Column({ type: 'text' })
  type: keyof typeof DOD_TARGETS;

  @Column({ type: 'integer' })
  ref_id: number;

  /** What the gateway, distributor or trunk is called now, like `extn`. */
  @Column({ type: 'text', insert: false, update: false })
  name: string;
}
