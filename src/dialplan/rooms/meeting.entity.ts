import { Column, Entity } from 'typeorm';
import { Row } from '../../api/row.js';

/** A conference that takes place at a time. */
@Entity('meetings')
export class Meeting extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'text' })
  nbr: string;

  /** Where it takes place; null: in a conference of its own. */
  @Column({ type: 'integer', nullable: true })
  room_id: number | null;

  /** Of its own conference. */
  @Column({ type: 'integer', nullable: true })
  profile_id: number | null;

  /** Text to TypeORM, as every timestamp (api/row.ts). */
  @Column({ type: 'varchar' })
  starts_at: string;

  @Column({ type: 'varchar' })
  ends_at: string;

  /** `""`: the room's. */
  @Column({ type: 'text', default: '' })
  pin: string;
}
