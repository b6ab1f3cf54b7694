import { Column, Entity } from 'typeorm';
import { Row, SettingRow } from '../api/row.js';

/** Where calls from `context` to numbers that begin with `prefix` go. */
@Entity('routes')
export class Route extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'text' })
  context: string;

  @Column({ type: 'text', default: '' })
  prefix: string;

  @Column({ type: 'integer', default: 12 })
  max_length: number;

  @Column({ type: 'text' })
  dest_type: string;

  @Column({ type: 'text', default: '' })
  dest_uuid: string;

  @Column({ type: 'text', default: '' })
  body: string;

  @Column({ type: 'text', default: '' })
  dnc: string;

  @Column({ type: 'text', default: '' })
  sdnc: string;

  @Column({ type: 'text', default: '' })
  cid_number: string;

  @Column({ type: 'integer', default: 0 })
  auto_record: number;

  @Column({ type: 'numeric', default: '0' })
  bill_rate: string;

  @Column({ type: 'text', default: '' })
  blacklist: string;

  @Column({ type: 'integer', default: 1 })
  proxy_media: number;

  @Column({ type: 'integer', default: 4 })
  route_type: number;

  @Column({ type: 'integer', default: 0 })
  allow_transit: number;

  @Column({ type: 'text', default: '' })
  media_codec: string;

  @Column({ type: 'integer', default: 0 })
  did_enabled: number;

  @Column({ type: 'integer', default: 0 })
  ringback_enabled: number;

  @Column({ type: 'text', default: '' })
  ringback_tone: string;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}

/** An application that runs before the destination: `k` is its name, `v` its argument. */
@Entity('route_params')
export class RouteParam extends SettingRow {}
