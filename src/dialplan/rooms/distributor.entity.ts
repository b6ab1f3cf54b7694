import { Column, Entity } from 'typeorm';
import { Row, SettingRow } from '../../api/row.js';

/** Spreads calls over its nodes by their weights. */
@Entity('distributors')
export class Distributor extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** 0: the sum of the nodes' weights. */
  @Column({ type: 'integer', default: 0 })
  total_weight: number;
}

/** `k` is a gateway's name, then `v` is its id, or a dial target, or a number. */
@Entity('distributor_nodes')
export class DistributorNode extends SettingRow {
  @Column({ type: 'integer', default: 1 })
  weight: number;
}
