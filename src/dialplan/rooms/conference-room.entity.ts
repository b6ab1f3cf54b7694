import { Column, Entity } from 'typeorm';
import { Row, SettingRow } from '../../api/row.js';
import type { Banner } from '../rules/banner.js';
import type { CallPermission, VideoMode } from '../rules/room-settings.js';

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

  /** `""`, and 0 or `""` of those that follow: its profile's. */
  @Column({ type: 'text', default: '' })
  video_mode: VideoMode | '';

  @Column({ type: 'integer', default: 0 })
  canvas_count: number;

  @Column({ type: 'integer', default: 0 })
  fps: number;

  @Column({ type: 'text', default: '' })
  bandwidth: string;

  @Column({ type: 'jsonb', nullable: true })
  banner: Banner | null;

  @Column({ type: 'text', default: 'CONF_CP_NO_CHECK' })
  call_perm: CallPermission;
}

/** Who belongs to a room: an extension or outside number, or all extensions of a user. */
@Entity('conference_members')
export class ConferenceMember extends Row {
  @Column()
  room_id: number;

  @Column({ type: 'text', default: '' })
  name: string;

  /** As it is dialled or shown; once in a room. */
  @Column({ type: 'text' })
  num: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** What CherryPBX means by it: 0 a moderator, 1 not. */
  @Column({ type: 'integer', default: 1 })
  disabled: number;

  @Column({ type: 'integer', default: 0 })
  sort: number;

  @Column({ type: 'text', default: '' })
  route: string;

  @Column({ type: 'integer', default: 0 })
  group_id: number;

  @Column({ type: 'integer', nullable: true })
  user_id: number | null;
}

/** A sound or film that is played in a room. */
@Entity('conference_room_medias')
export class ConferenceRoomMedia extends Row {
  @Column()
  conference_room_id: number;

  @Column()
  media_file_id: number;
}
