import { Column, Entity } from 'typeorm';
import { Row } from '../../api/row.js';

/** Callers wait in it until a member answers: a fifo of mod_fifo. */
@Entity('queues')
export class Queue extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** Who calls it waits in this queue. */
  @Column({ type: 'text' })
  nbr: string;

  @Column({ type: 'text', default: 'ringall' })
  strategy: string;

  @Column({ type: 'integer', default: 30 })
  ring_timeout: number;

  @Column({ type: 'integer', default: 5 })
  retry_delay: number;

  /** `""`: the switch's own. */
  @Column({ type: 'text', default: '' })
  hold_music: string;

  @Column({ type: 'integer', default: 0 })
  announce_interval: number;

  @Column({ type: 'integer', default: 0 })
  max_wait: number;

  @Column({ type: 'text', default: '' })
  overflow_number: string;
}

/** An extension that is called for those who wait. */
@Entity('queue_members')
export class QueueMember extends Row {
  @Column()
  queue_id: number;

  @Column()
  extn_id: number;

  /** 0: the queue's ring_timeout. */
  @Column({ type: 'integer', default: 0 })
  timeout: number;

  @Column({ type: 'integer', default: 10 })
  lag: number;

  @Column({ type: 'integer', default: 0 })
  disabled: number;
}
