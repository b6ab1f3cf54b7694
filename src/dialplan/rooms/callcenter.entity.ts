import { Column, Entity } from 'typeorm';
import { Row } from '../../api/row.js';
import type { AgentSettings, AgentStatus } from '../rules/room-facts.js';

/** Callers wait in it until an agent takes them: a queue of mod_callcenter, whose names its settings have. */
@Entity('callcenters')
export class Callcenter extends Row {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: '' })
  description: string;

  /** Who calls it by a route that names no call centre waits in this one. */
  @Column({ type: 'text' })
  nbr: string;

  @Column({ type: 'text', default: 'longest-idle-agent' })
  strategy: string;

  @Column({ type: 'integer', default: 10 })
  ring_progressively_delay: number;

  /** `""`: the switch's own. */
  @Column({ type: 'text', default: '' })
  moh_sound: string;

  @Column({ type: 'text', default: '' })
  announce_sound: string;

  @Column({ type: 'integer', default: 0 })
  announce_frequency: number;

  @Column({ type: 'integer', default: 0 })
  max_wait_time: number;

  @Column({ type: 'integer', default: 0 })
  max_wait_time_with_no_agent: number;

  @Column({ type: 'integer', default: 5 })
  max_wait_time_with_no_agent_time_reached: number;

  @Column({ type: 'integer', default: 0 })
  tier_rules_apply: number;

  @Column({ type: 'integer', default: 0 })
  tier_rule_wait_second: number;

  @Column({ type: 'integer', default: 0 })
  tier_rule_wait_multiply_level: number;

  @Column({ type: 'integer', default: 1 })
  tier_rule_no_agent_no_wait: number;

  @Column({ type: 'text', default: '' })
  overflow_dest_type: string;

  @Column({ type: 'text', default: '' })
  overflow_dest_uuid: string;

  @Column({ type: 'text', default: '' })
  overflow_number: string;
}

/** An extension that takes those who wait. All but its place is the person's: the same in every call centre. */
@Entity('callcenter_agents')
export class CallcenterAgent extends Row implements AgentSettings {
  @Column()
  callcenter_id: number;

  @Column()
  extn_id: number;

  @Column({ type: 'integer', default: 1 })
  level: number;

  @Column({ type: 'integer', default: 1 })
  position: number;

  @Column({ type: 'text', default: 'Available' })
  status: AgentStatus;

  @Column({ type: 'integer', default: 10 })
  wrap_up_time: number;

  @Column({ type: 'integer', default: 3 })
  max_no_answer: number;

  @Column({ type: 'integer', default: 10 })
  reject_delay_time: number;

  @Column({ type: 'integer', default: 10 })
  busy_delay_time: number;

  @Column({ type: 'integer', default: 10 })
  no_answer_delay_time: number;
}
