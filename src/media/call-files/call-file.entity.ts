import { Column, Entity } from 'typeorm';
import { Row, Timestamp } from '../../api/row.js';

/** A recording or snapshot that a switch made of a call and uploaded. */
@Entity('call_files')
export class CallFile extends Row {
  /** `recording` or `snapshot`. */
  @Column({ type: 'text' })
  kind: string;

  /** The leg it is of, where that is known. */
  @Column({ type: 'uuid', nullable: true })
  uuid: string | null;

  /** The run of FreeSWITCH that uploaded it, and that switch's name. */
  @Column({ type: 'uuid', nullable: true })
  core_uuid: string | null;

  @Column({ type: 'text' })
  switch: string;

  /** Where it lay on the switch, and below which it lay in its storage root; it lies there no more. */
  @Column({ type: 'text' })
  path: string;

  @Column({ type: 'text' })
  rel_path: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  mime: string;

  @Column({ type: 'text' })
  ext: string;

  /** Bytes. */
  @Column({ type: 'bigint' })
  file_size: number;

  /** Seconds; known of WAV. */
  @Column({ type: 'double precision', nullable: true })
  duration: number | null;

  @Column({ type: 'text' })
  sha256: string;

  /** When the switch wrote its last byte. */
  @Timestamp()
  recorded_at: string;
}
