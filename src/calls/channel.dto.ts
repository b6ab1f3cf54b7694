import { Flag, Int, Items, OneOf, Text } from '../api/fields.js';
import { dialableAs, settableAs } from '../api/unsafe.js';
import { isDialledNumber } from '../freeswitch/arguments.js';
import { HANGUP_CAUSES } from '../freeswitch/hangup-causes.js';

const dialled = (value: string): string | undefined =>
  isDialledNumber(value) ? undefined : 'may hold digits, letters and * # + . _ -, but not begin with -';
const token = { regex: /^[\w.:[\]-]+$/, says: 'may hold letters, digits and _ . : -' };

/** One application that the answered call runs. */
export class AppInput {
  @Text({ required: true, max: 64, example: 'playback' })
  app: string;

  @Text({ max: 4096, example: 'tone_stream://%(1000,0,440)' })
  args?: string;
}

/** A call to be made. */
export class OriginateInput {
  @Text({
    required: true,
    max: 64,
    check: dialled,
    description: 'an extension, or a number that the routes of `context` take',
    example: '1001',
  })
  destNumber: string;

  @Text({
    max: 64,
    description:
      'what the answered call does; park when absent. three_way, eavesdrop and intercept take the UUID of either side of a running call',
    example: 'park',
  })
  app?: string;

  @Text({ max: 4096, description: 'argument of app' })
  args?: string;

  @OneOf(['aleg', 'bleg'], {
    description:
      'app eavesdrop: who hears the listener speak, the side whose UUID args is (aleg) or the other one (bleg); nobody when absent. The listener’s keys change it: 1 the other side, 2 this side, 3 both, 0 nobody',
  })
  whisper?: 'aleg' | 'bleg';

  @Items(AppInput, { max: 20, description: 'several applications, run in order; JSON only' })
  apps?: AppInput[];

  @Flag({ description: 'the called telephone is told to answer by itself' })
  autoAnswer?: number;

  @Flag({
    description: '1 (default): a 183 with media counts as answered; 0: only the answer (200) does',
  })
  earlyMedia?: number;

  @Text({
    max: 64,
    check: dialableAs('origination_caller_id_name'),
    description: 'name the called side sees',
  })
  cidName?: string;

  @Text({
    max: 64,
    check: dialableAs('origination_caller_id_number'),
    description: 'number the called side sees',
  })
  cidNumber?: string;

  @Text({ max: 64, check: dialled, description: 'extension of a gateway device to call destNumber through' })
  userGateway?: string;

  @Flag({ description: '1: answered at once with a jobUUID, and without the result of the call' })
  async?: number;

  @Text({
    max: 64,
    check: settableAs('user_context'),
    description:
      "whose routes outside numbers go through; default: the context of the caller's own extension, else context-1",
  })
  context?: string;

  @Int({ min: 1, max: 600, description: "seconds to ring; an extension's own timeout may be shorter" })
  timeout?: number;

  @Text({
    max: 255,
    pattern: token,
    description: 'the switch, as /readyz names it; default: where the phone is',
  })
  node?: string;
}

export class HangupQuery {
  @OneOf(HANGUP_CAUSES, { description: 'NORMAL_CLEARING when absent' })
  cause?: string;
}
