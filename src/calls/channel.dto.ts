import { NotYet, OneOf, Text } from '../api/fields.js';
import { HANGUP_CAUSES } from '../freeswitch/hangup-causes.js';

/** A call to be made: an extension rings, and the answered call is parked. */
export class OriginateInput {
  @Text({ required: true, max: 64, description: 'number of an extension', example: '1000' })
  destNumber: string;

  @OneOf(['park'], { description: 'what the answered call does' })
  app?: string;

  @NotYet()
  args?: never;

  @NotYet()
  apps?: never;

  @NotYet()
  autoAnswer?: never;

  @NotYet()
  earlyMedia?: never;

  @NotYet()
  cidName?: never;

  @NotYet()
  cidNumber?: never;

  @NotYet()
  userGateway?: never;

  @NotYet()
  async?: never;
}

export class HangupQuery {
  @OneOf(HANGUP_CAUSES, { description: 'NORMAL_CLEARING when absent' })
  cause?: string;
}
