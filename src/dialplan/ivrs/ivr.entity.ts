import { Column, Entity } from 'typeorm';
import { Row } from '../../api/row.js';
import type { IvrActionType } from './ivr-action-types.js';
import type { Sound } from '../rules/sound.js';

/** A voice menu. */
@Entity('ivrs')
export class Ivr extends Row {
  /** `ivr-<id>`, made by the database, never changed. */
  @Column({ type: 'text', insert: false, update: false })
  key: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'jsonb', nullable: true })
  greet_long: Sound | null;

  @Column({ type: 'jsonb', nullable: true })
  greet_short: Sound | null;

  @Column({ type: 'jsonb', nullable: true })
  invalid_sound: Sound | null;

  @Column({ type: 'jsonb', nullable: true })
  exit_sound: Sound | null;

  @Column({ type: 'jsonb', nullable: true })
  transfer_sound: Sound | null;

  /** Milliseconds. */
  @Column({ type: 'integer', default: 15_000 })
  timeout: number;

  @Column({ type: 'integer', default: 3 })
  max_failures: number;

  @Column({ type: 'integer', default: 4 })
  max_timeouts: number;

  @Column({ type: 'text', default: '' })
  exec_on_max_failures: string;

  @Column({ type: 'text', default: '' })
  exec_on_max_timeouts: string;

  @Column({ type: 'text', default: '' })
  confirm_key: string;

  @Column({ type: 'text', default: '' })
  confirm_macro: string;

  @Column({ type: 'integer', nullable: true })
  confirm_attempts: number | null;

  @Column({ type: 'text', default: '' })
  tts_engine: string;

  @Column({ type: 'text', default: '' })
  tts_voice: string;

  @Column({ type: 'integer', default: 1 })
  digit_len: number;

  /** Milliseconds. */
  @Column({ type: 'integer', default: 3_000 })
  inter_digit_timeout: number;

  @Column({ type: 'text', default: '' })
  pin: string;

  @Column({ type: 'jsonb', nullable: true })
  pin_file: Sound | null;

  @Column({ type: 'jsonb', nullable: true })
  bad_pin_file: Sound | null;
}

/** What a key, or everything that begins with it, does. */
@Entity('ivr_actions')
export class IvrAction extends Row {
  @Column()
  ivr_menu_id: number;

  @Column({ type: 'text' })
  digits: string;

  @Column({ type: 'text' })
  action: IvrActionType;

  /** 1: more digits may follow. */
  @Column({ type: 'integer', default: 0 })
  match_prefix: number;

  /** Whom or what: an id for most actions. */
  @Column({ type: 'text', default: '' })
  args: string;

  @Column({ type: 'text', default: '' })
  body: string;
}
