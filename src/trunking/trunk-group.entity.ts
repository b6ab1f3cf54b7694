import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** Trunks that stand in for each other (中继组). */
@Entity('trunk_groups')
export class TrunkGroup extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** In turn, by weight, or by priority. */
  @Column({ type: 'text', default: 'RR' })
  strategy: 'RR' | 'WEIGHT' | 'PRIORITY';

  /** JSON text. */
  @Column({ type: 'text', default: '' })
  params: string;
}

/** A trunk's place in a group; a trunk is in a group once. */
@Entity('trunk_group_members')
export class TrunkGroupMember extends Row {
  @Column({ type: 'integer' })
  group_id: number;

  @Column({ type: 'integer' })
  trunk_id: number;

  /** The lowest is tried first. */
  @Column({ type: 'integer', default: 0 })
  priority: number;

  /** Its share of the calls. */
  @Column({ type: 'integer', default: 1 })
  weight: number;
}
