import { Column, Entity } from 'typeorm';
import { Row } from '../api/row.js';

/** Where a route leads at certain times (路由时间段). */
@Entity('time_recurrences')
export class TimeRecurrence extends Row {
  @Column({ type: 'integer' })
  route_id: number;

  /** As rules/time-recurrence.ts reads it, stored as it was sent. */
  @Column({ type: 'text' })
  time_recurrence: string;

  @Column({ type: 'text' })
  dest_type: string;

  @Column({ type: 'text', default: '' })
  dest_uuid: string;

  @Column({ type: 'text', default: '' })
  body: string;
}

/** A named list of times (时间管理), to be copied to routes. */
@Entity('time_templates')
export class TimeTemplate extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;
}

/** A time of a template. */
@Entity('time_template_rows')
export class TemplateTime extends Row {
  @Column({ type: 'integer' })
  template_id: number;

  @Column({ type: 'text' })
  time_recurrence: string;
}
