import { Column, Entity } from 'typeorm';
import { Row, SettingRow } from '../api/row.js';

/** A telephone's account. Its secrets are encrypted (secret-box.ts) and never read back. */
@Entity('extensions')
export class Extension extends Row {
  @Column({ type: 'text' })
  extn: string;

  /** Empty: PBX_DOMAIN. */
  @Column({ type: 'text', default: '' })
  domain: string;

  @Column({ type: 'text', default: '' })
  name: string;

  @Column({ type: 'text', default: '', select: false })
  password: string;

  @Column({ type: 'text', default: '', select: false })
  a1_hash: string;

  /** The realm a1_hash was made for. */
  @Column({ type: 'text', default: '' })
  a1_realm: string;

  @Column({ type: 'text', default: 'context-1' })
  context: string;

  @Column({ type: 'text', default: '' })
  cid_name: string;

  @Column({ type: 'text', default: '' })
  cid_number: string;

  @Column({ type: 'integer', default: 4 })
  call_authority: number;

  @Column({ type: 'integer', default: 0 })
  disabled: number;

  @Column({ type: 'text', default: 'SIP' })
  type: string;

  @Column({ type: 'integer', nullable: true })
  user_id: number | null;

  @Column({ type: 'text', default: '' })
  extn_cidr: string;

  @Column({ type: 'integer', default: 0 })
  max_registrations: number;

  @Column({ type: 'text', default: '' })
  user_agent_filter: string;

  @Column({ type: 'integer', default: 0 })
  forbid_register: number;

  @Column({ type: 'text', default: '' })
  number_alias: string;

  @Column({ type: 'text', default: '', select: false })
  vm_password: string;

  @Column({ type: 'integer', default: 0 })
  voicemail: number;

  @Column({ type: 'integer', default: 0 })
  auto_record: number;

  @Column({ type: 'text', default: '' })
  codec: string;

  @Column({ type: 'integer', default: 0 })
  enable_srtp: number;

  @Column({ type: 'integer', default: 0 })
  dtmf_type: number;

  /** Seconds its phone rings. */
  @Column({ type: 'integer', default: 30 })
  timeout: number;

  /** 1: it may call. */
  @Column({ type: 'integer', default: 1 })
  call_limit: number;

  /** 1: it may be called. */
  @Column({ type: 'integer', default: 1 })
  called_limit: number;

  /** What its phone sets by dialling a code, too. */
  @Column({ type: 'integer', default: 0 })
  dnd: number;

  @Column({ type: 'text', default: '' })
  forward_always: string;

  @Column({ type: 'text', default: '' })
  forward_busy: string;

  @Column({ type: 'text', default: '' })
  forward_no_answer: string;

  @Column({ type: 'text', default: '' })
  forward_unreachable: string;

  /** Calls at the same time, made and taken; 0: no limit. */
  @Column({ type: 'integer', default: 0 })
  max_calls: number;

  /** When `hotline_address` is called: 0 never, 1 it rings too, 2 not answered, 3 failed, 4 always. */
  @Column({ type: 'integer', default: 0 })
  hotline_type: number;

  @Column({ type: 'text', default: '' })
  hotline_address: string;

  @Column({ type: 'integer', default: 0 })
  force_insert: number;

  @Column({ type: 'integer', default: 0 })
  force_breakdown: number;

  @Column({ type: 'integer', default: 0 })
  eavesdrop: number;

  @Column({ type: 'integer', default: 0 })
  intercept: number;

  /** 0: its phone is not shown who calls. */
  @Column({ type: 'integer', default: 1 })
  caller_display: number;

  /** 1: callers hear `ringback` while it rings. */
  @Column({ type: 'integer', default: 0 })
  enable_ringback: number;

  @Column({ type: 'text', default: '' })
  ringback: string;

  /** Of its phone, for people. */
  @Column({ type: 'text', default: '' })
  mac_address: string;

  /** Heard by whom it holds; null: its context's. */
  @Column({ type: 'integer', nullable: true })
  hold_music_id: number | null;

  /** The access list it must be on; null: where it has no networks either, that of its SIP profile. */
  @Column({ type: 'integer', nullable: true })
  acl_id: number | null;
}

/** A directory `<param>` of one extension. */
@Entity('extension_params')
export class ExtensionParam extends SettingRow {}

/** A channel variable of one extension's calls: direction 0 both, 1 inbound, 2 outbound. */
@Entity('extension_variables')
export class ExtensionVariable extends SettingRow {
  @Column({ type: 'integer', default: 0 })
  direction: number;
}
