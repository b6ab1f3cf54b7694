import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** What is heard by who is held, parked or kept waiting: media files, one after the other, for ever. */
@Entity('hold_musics')
export class HoldMusic extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** Ids, comma-separated, in the order they are played. */
  @Column({ type: 'text' })
  media_ids: string;

  /** 1: for whoever has none of their own; one row at most. */
  @Column({ type: 'integer', default: 0 })
  is_default: number;
}
