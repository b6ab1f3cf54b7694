import { Column, Entity } from 'typeorm';
import { Row, SettingRow } from '../api/row.js';

/** A SIP profile of every switch. What its params do not say, provisioning/bootstrap/profiles.ts does. */
@Entity('sip_profiles')
export class SipProfile extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}

/** A `<param>` of the profile; of a name that stands twice the last one counts. */
@Entity('sip_profile_params')
export class SipProfileParam extends SettingRow {}
