import { Column, Entity } from 'typeorm';
import { Row, Timestamp } from '../../api/row.js';

/** Who is told of calls by HTTP. */
@Entity('webhooks')
export class Webhook extends Row {
  @Column({ type: 'text' })
  url: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** Which, comma-separated. */
  @Column({ type: 'text', default: 'ringing,early,answered,hangup' })
  events: string;

  /** Whose calls, comma-separated; empty: all. */
  @Column({ type: 'text', default: '' })
  contexts: string;

  /** Whose telephones' legs, `1001` or `1001@domain`, comma-separated; empty: all. */
  @Column({ type: 'text', default: '' })
  extensions: string;

  /** Channel variables that are sent too, comma-separated; `*`: all. */
  @Column({ type: 'text', default: '' })
  variables: string;

  /** Sealed, never read back: what requests are signed with. */
  @Column({ type: 'text', default: '', select: false })
  secret: string;

  /** Sealed JSON, never read back: one may be a password. */
  @Column({ type: 'text', default: '', select: false })
  headers: string;

  /** Their names. */
  @Column({ type: 'text', default: '' })
  header_names: string;

  /** Seconds. */
  @Column({ type: 'integer', default: 10 })
  timeout: number;

  @Column({ type: 'integer', default: 0 })
  disabled: number;

  /** 1: of EVENT_URL. */
  @Column({ type: 'integer', default: 0 })
  from_setting: number;

  /** Of what happened before, its records do not tell it: it did not want that then. */
  @Timestamp()
  since: string;
}
