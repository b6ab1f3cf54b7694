import { Flag, Id, Int, OneOf, Text } from '../../api/fields.js';
import { dialledNumberFault } from '../../freeswitch/arguments.js';
import { musicFault } from '../rules/stream.js';

export class QueueInput {
  @Text({ required: true, max: 128, example: 'Support' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Text({
    required: true,
    max: 20,
    check: dialledNumberFault,
    description: 'who calls this number by a route to FS_DEST_NUM_QUEUE waits in this queue',
    example: '7000',
  })
  nbr: string;

  @OneOf(['ringall', 'enterprise'], {
    description:
      'ringall: the members ring at once for the first who waits; enterprise: each for one of those',
  })
  strategy?: string;

  @Int({ min: 11, max: 600, description: 'seconds that members ring' })
  ring_timeout?: number;

  @Int({ min: 0, max: 3_600, description: 'seconds until members that did not answer are called again' })
  retry_delay?: number;

  @Text({
    check: musicFault,
    description: 'a tone, a stream or hold_music://<id>; empty: what the switch plays to held calls',
  })
  hold_music?: string;

  @Int({ min: 0, max: 3_600, description: 'callers are asked to wait every so many seconds; 0: never' })
  announce_interval?: number;

  @Int({ min: 0, max: 86_400, description: 'seconds that a caller waits at most; 0: for ever' })
  max_wait?: number;

  @Text({
    max: 64,
    check: dialledNumberFault,
    description: 'where a caller goes who has waited so long; empty: is told that nobody answers',
  })
  overflow_number?: string;
}

export class QueueMemberInput {
  @Id({ required: true, description: 'an extension', example: 1 })
  extn_id: number;

  @Int({ min: 0, max: 600, description: "seconds that it rings, at least 10; 0: the queue's ring_timeout" })
  timeout?: number;

  @Int({ min: 0, max: 3_600, description: 'seconds of rest after a call' })
  lag?: number;

  @Flag()
  disabled?: number;
}
