import { Column, Entity } from 'typeorm';
import { Row, Timestamp } from '../api/row.js';

/** A phone that a switch knows. `contact` and `user_agent` are what the phone wrote: shown, never dialled. */
@Entity('registrations')
export class Registration extends Row {
  /** `host:port`, as /readyz names it. */
  @Column({ type: 'text' })
  switch: string;

  /** The run of that switch: another one after its restart. */
  @Column({ type: 'text' })
  core_uuid: string;

  @Column({ type: 'text' })
  profile: string;

  @Column({ type: 'text' })
  extn: string;

  /** The domain as registered: PBX_DOMAIN, its own, or the host the phone was told. */
  @Column({ type: 'text' })
  domain: string;

  @Column({ type: 'text' })
  contact: string;

  /** Where its REGISTER came from. */
  @Column({ type: 'text' })
  network_ip: string;

  @Column({ type: 'integer' })
  network_port: number;

  @Column({ type: 'text' })
  transport: string;

  @Column({ type: 'text' })
  user_agent: string;

  @Timestamp()
  expires: string;
}
