import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** A SIP profile of every switch; its parameters are defined in provisioning/bootstrap/profiles.ts. */
@Entity('sip_profiles')
export class SipProfile extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}
