import { Column, Entity } from 'typeorm';
import { Row, SettingRow } from '../../api/row.js';

/** How conferences sound and look; rooms and routes name one. */
@Entity('conference_profiles')
export class ConferenceProfile extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;
}

/** Of mod_conference: what they are is in rules/conference-params.ts. */
@Entity('conference_profile_params')
export class ConferenceProfileParam extends SettingRow {}

@Entity('conference_rooms')
export class ConferenceRoom extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** The number of the room, once in each realm. */
  @Column({ type: 'text' })
  nbr: string;

  @Column({ type: 'text', default: '' })
  realm: string;

  @Column({ type: 'integer', nullable: true })
  profile_id: number | null;

  /** Most members; 0: any number. */
  @Column({ type: 'integer', default: 0 })
  capacity: number;

  @Column({ type: 'text', default: '' })
  pin: string;

  @Column({ type: 'text', default: '' })
  admin_pin: string;

  @Column({ type: 'integer', default: 0 })
  auto_mute: number;
}
