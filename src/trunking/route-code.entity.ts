import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** A short code that stands for a trunk group (路由码). */
@Entity('route_codes')
export class RouteCode extends Row {
  @Column({ type: 'text' })
  code: string;

  /** A trunk group. */
  @Column({ type: 'integer' })
  tg_id: number;

  @Column({ type: 'text', default: '' })
  description: string;
}
