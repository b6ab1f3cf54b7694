import { Column, Entity } from 'typeorm';
import { Row, SettingRow } from '../api/row.js';
import type { LogRealm } from './rules/logfile-entries.js';

/** A log file of every switch. */
@Entity('logfile_profiles')
export class LogfileProfile extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}

/** A `<param>` or `<map>` of the profile; CherryPBX changes both under the same path. */
@Entity('logfile_profile_params')
export class LogfileEntry extends SettingRow {
  @Column({ type: 'text' })
  realm: LogRealm;
}

/** A setting of mod_logfile itself. */
@Entity('logfile_settings')
export class LogfileSetting extends Row {
  @Column({ type: 'text' })
  k: string;

  @Column({ type: 'text' })
  v: string;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}
