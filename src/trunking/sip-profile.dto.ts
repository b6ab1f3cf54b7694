import { Flag, Int, OneOf, Text } from '../api/fields.js';

/** The last five are CherryPBX's names for params: what is sent sets the param, empty takes it away. */
export class SipProfileInput {
  @Text({ max: 64, description: 'internal or external; cannot be changed' })
  name?: string;

  @Text({ max: 1024, multiline: true, example: 'phones in the office' })
  description?: string;

  @Flag({ description: '1: runs on no switch' })
  disabled?: number;

  @Text({ max: 64, description: 'the param sip-ip' })
  sip_ip?: string;

  @Text({ max: 8, description: 'the param sip-port' })
  sip_port?: string;

  @Text({ max: 64, description: 'the param rtp-ip' })
  rtp_ip?: string;

  @Text({
    max: 64,
    check: () => 'cannot be set: calls land in the context of their extension or gateway',
    description: 'must be empty',
  })
  context?: string;

  @Text({ max: 255, description: 'the param inbound-codec-prefs' })
  icodec?: string;

  @Text({ max: 255, description: 'the param outbound-codec-prefs' })
  ocodec?: string;
}

export class SipProfileParamInput {
  @Text({ required: true, max: 64, example: 'rtp-timeout-sec' })
  k: string;

  @Text({ required: true, max: 255, example: '120' })
  v: string;

  @Flag()
  disabled?: number;

  @Int({ min: 0, max: 1_000_000, description: 'order' })
  o?: number;
}

export class SipProfileControl {
  @OneOf(['start', 'stop', 'restart', 'rescan'], { required: true, example: 'rescan' })
  action: 'start' | 'stop' | 'restart' | 'rescan';
}
