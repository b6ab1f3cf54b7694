import { Column, Entity } from 'typeorm';
import { Row } from '../../api/row.js';

const FIELDS = [
  ...['Caller-Destination-Number', 'Caller-Caller-ID-Number', 'Caller-Callee-ID-Number'],
  ...['Caller-Profile-Created-Time', 'Caller-Channel-Answered-Time', 'Caller-Channel-Hangup-Time'],
  ...['Caller-Channel-Progress-Time', 'Caller-Channel-Progress-Media-Time', 'Answer-State'],
  'variable_signal_bond',
].join(',');

/** `gui` of mod_cti's cti.json (seed 002): names of keys in Redis, empty for none. There is one row. */
@Entity('cti_settings')
export class CtiSettings extends Row {
  @Column({ type: 'text', default: '' })
  registration_hash: string;

  @Column({ type: 'text', default: '' })
  registration_channel: string;

  @Column({ type: 'text', default: '' })
  registration_list: string;

  /** Comma-separated. */
  @Column({ type: 'text', default: FIELDS })
  call_fields: string;

  @Column({ type: 'text', default: '' })
  call_hash: string;

  @Column({ type: 'boolean', default: false })
  call_remove_hangup: boolean;

  @Column({ type: 'text', default: '' })
  call_channel: string;

  @Column({ type: 'text', default: '' })
  call_list: string;
}
