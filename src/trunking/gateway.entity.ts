import { Column, Entity } from 'typeorm';
import { Row, SettingRow } from '../api/row.js';

/** A carrier this PBX registers with or calls through. In FreeSWITCH it is called `gw-<id>` (telephony-rules 10). */
@Entity('gateways')
export class Gateway extends Row {
  /** Free text, unique; FreeSWITCH would ignore most of what people write here. */
  @Column({ type: 'text' })
  name: string;

  /** `host` or `host:port` of the carrier. */
  @Column({ type: 'text' })
  realm: string;

  @Column({ type: 'text', default: '' })
  username: string;

  /** Sealed, never read back. */
  @Column({ type: 'text', default: '', select: false })
  password: string;

  @Column({ type: 'text', default: 'yes' })
  register: 'yes' | 'no';

  @Column({ type: 'integer', default: 2 })
  profile_id: number;

  @Column({ type: 'text', default: '' })
  description: string;

  /** What becomes of the called number of calls that leave here, after the route's own `dnc`. */
  @Column({ type: 'text', default: '' })
  dnc: string;

  /** What becomes of the number that they show, after the route's own `sdnc` and before DODs. */
  @Column({ type: 'text', default: '' })
  sdnc: string;

  /** Where the carrier is, in words. */
  @Column({ type: 'text', default: '' })
  location: string;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}

/** A `<param>` of the gateway. */
@Entity('gateway_params')
export class GatewayParam extends SettingRow {}

/** A channel variable of calls through the gateway: direction 0 both, 1 inbound, 2 outbound. */
@Entity('gateway_variables')
export class GatewayVariable extends SettingRow {
  @Column({ type: 'integer', default: 0 })
  direction: number;
}
