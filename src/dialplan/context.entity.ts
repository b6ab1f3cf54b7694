import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** A call source (呼叫源): where a call comes from decides which routes it sees. */
@Entity('contexts')
export class Context extends Row {
  /** What routes and extensions name: `context-<id>`, made by the database, never changed. */
  @Column({ type: 'text', insert: false, update: false })
  key: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'text', default: '' })
  domain: string;

  @Column({ type: 'integer', default: 0 })
  hotline_enabled: number;

  /** Of its extensions that have none of their own; null: the default one. */
  @Column({ type: 'integer', nullable: true })
  hold_music_id: number | null;
}
