import { Flag, Id, Int, OneOf, Text } from '../../api/fields.js';
import { dialledNumberFault } from '../../freeswitch/arguments.js';
import { INSIDE_TYPES } from '../rules/inside.js';
import { AGENT_STATUSES, type AgentStatus } from '../rules/room-facts.js';
import { musicFault, streamFault } from '../rules/stream.js';

const DAY = 86_400;

export class CallcenterInput {
  @Text({ required: true, max: 128, example: 'Sales' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Text({
    required: true,
    max: 20,
    check: dialledNumberFault,
    description: 'who calls this number by a route to FS_DEST_CTI without dest_uuid waits here',
    example: '6000',
  })
  nbr: string;

  @OneOf(
    [
      ...['ring-all', 'ring-progressively', 'longest-idle-agent', 'round-robin', 'top-down'],
      ...['agent-with-least-talk-time', 'agent-with-fewest-calls', 'sequentially-by-agent-order', 'random'],
    ],
    { description: 'who is called first for those who wait' },
  )
  strategy?: string;

  @Int({ min: 1, max: 3_600, description: 'ring-progressively: seconds until the next agent rings too' })
  ring_progressively_delay?: number;

  @Text({
    check: musicFault,
    description: 'a tone, a stream or hold_music://<id>; empty: what the switch plays to held calls',
  })
  moh_sound?: string;

  @Text({ check: streamFault, description: 'a tone or a stream that those who wait hear now and then' })
  announce_sound?: string;

  @Int({ min: 0, max: DAY, description: 'seconds between two of them; 0: never' })
  announce_frequency?: number;

  @Int({ min: 0, max: DAY, description: 'seconds that a caller waits at most; 0: for ever' })
  max_wait_time?: number;

  @Int({
    min: 0,
    max: DAY,
    description: 'seconds that a caller waits while every agent is logged out; 0: as long as otherwise',
  })
  max_wait_time_with_no_agent?: number;

  @Int({ min: 0, max: DAY, description: 'seconds more of those for who has just come' })
  max_wait_time_with_no_agent_time_reached?: number;

  @Flag({ description: '1: agents of the next level are called only after tier_rule_wait_second' })
  tier_rules_apply?: number;

  @Int({ min: 0, max: DAY })
  tier_rule_wait_second?: number;

  @Flag({ description: '1: after so many seconds times the level' })
  tier_rule_wait_multiply_level?: number;

  @Flag({ description: '1: a level with nobody logged in is passed over at once' })
  tier_rule_no_agent_no_wait?: number;

  @OneOf(INSIDE_TYPES, {
    description: 'where a caller goes whom nobody took in time; empty: is told so and let go',
  })
  overflow_dest_type?: string;

  @Text({ max: 2048, description: "its id, as a route's dest_uuid" })
  overflow_dest_uuid?: string;

  @Text({ max: 64, check: dialledNumberFault, description: 'its number, where it goes by that' })
  overflow_number?: string;
}

export class CallcenterAgentInput {
  @Id({ required: true, description: 'an extension', example: 1 })
  extn_id: number;

  @Int({ min: 0, max: 1_000, description: 'lower ones are called first' })
  level?: number;

  @Int({ min: 0, max: 1_000, description: 'the order within a level' })
  position?: number;

  @OneOf(AGENT_STATUSES, { description: 'the same in every call centre, as are all fields that follow' })
  status?: AgentStatus;

  @Int({ min: 0, max: DAY, description: 'seconds of rest after a call' })
  wrap_up_time?: number;

  @Int({ min: 0, max: 1_000, description: 'so many calls not answered make it On Break; 0: never' })
  max_no_answer?: number;

  @Int({ min: 0, max: DAY, description: 'seconds until the next call after it refused one' })
  reject_delay_time?: number;

  @Int({ min: 0, max: DAY, description: 'the same after it was busy' })
  busy_delay_time?: number;

  @Int({ min: 0, max: DAY, description: 'the same after it did not answer' })
  no_answer_delay_time?: number;
}
