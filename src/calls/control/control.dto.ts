import { field, Id, OneOf, Text, type FieldOptions } from '../../api/fields.js';
import { dialledNumberFault, isUuid } from '../../freeswitch/arguments.js';

/** What can be done to a running channel. */
export const ACTIONS = [
  ...(['deaf', 'mute', 'record', 'mask_record', 'pause_record', 'snapshot'] as const),
  ...(['play', 'break', 'dtmf', 'set', 'hold', 'unhold', 'park', 'unpark'] as const),
  ...(['bridge', 'transfer', 'att_xfer'] as const),
] as const;
export type Action = (typeof ACTIONS)[number];

/** `on` or `off`; anything else is refused where the action is done, in XSwitch's own words. */
function OnOff(options: FieldOptions): PropertyDecorator {
  const parse = (value: unknown): unknown => {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'boolean') return value ? 'on' : 'off';
    return typeof value === 'string' ? value : 'neither';
  };
  return field(parse, { type: 'string', enum: ['on', 'off'] }, options);
}

const NAME = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]{0,127}$/u;
/** Of a name, in bytes: what file systems hold. */
const MOST_BYTES = 255;
const fileName = (value: string): string | undefined => {
  if (!NAME.test(value)) return 'must be a plain file name, without a folder, spaces or special characters';
  return Buffer.byteLength(value) > MOST_BYTES ? `must be at most ${MOST_BYTES} bytes long` : undefined;
};
const channel = (value: string): string | undefined => (isUuid(value) ? undefined : 'must be a UUID');

/** One thing to do to a channel; which fields count depends on `action`. */
export class ChannelCommandInput {
  @OneOf(ACTIONS, { required: true, example: 'deaf', description: 'what to do' })
  action: Action;

  @OnOff({ description: 'deaf: whether this side hears nothing' })
  deaf?: string;

  @OnOff({ description: 'mute: whether this side is silent' })
  mute?: string;

  @OneOf(['read', 'write', 'both'], {
    description: 'mute: read (default) what this side says, write what it hears, or both',
  })
  direction?: 'read' | 'write' | 'both';

  @OnOff({ description: 'record: begin or end' })
  record?: string;

  @OnOff({ description: 'mask_record: whether silence is written in place of what is said' })
  mask?: string;

  @OnOff({ description: 'pause_record: whether the time is left out of the recording' })
  pause?: string;

  @Text({
    max: 128,
    check: fileName,
    description:
      'record on: name of the file, .wav, .mp4 and others; it must be a new one. Ending, masking, pausing: which recording; all of this call when absent',
  })
  file_name?: string;

  @Text({ max: 128, check: fileName, description: 'snapshot: name of the file, .png; it must be a new one' })
  png_name?: string;

  @Text({
    max: 1024,
    description:
      'play: a file below the storage folder, tone_stream://, silence_stream://, local_stream:// or say:',
  })
  file?: string;

  @Id({ description: 'play: a media file, in place of file' })
  media_id?: number;

  @OneOf(['aleg', 'bleg', 'both'], {
    description:
      'play, break, transfer, park: this channel (aleg, default), whom it talks to (bleg), or both; park knows no bleg',
  })
  leg?: 'aleg' | 'bleg' | 'both';

  @Text({
    max: 64,
    pattern: { regex: /^[0-9A-D*#wW]+$/, says: 'may hold 0-9 A-D * # and w for a pause' },
    description: 'dtmf: keys that are sent to this side, w for half a second',
  })
  digits?: string;

  @Text({ max: 64, description: 'set: name of a variable, one that a route may set' })
  variable?: string;

  @Text({ max: 4096, description: 'set: its value; it is removed when absent' })
  value?: string;

  @Text({
    max: 64,
    check: dialledNumberFault,
    description:
      'transfer, att_xfer, unpark: the number, as whoever is moved (att_xfer: this side) would dial it',
  })
  number?: string;

  @Text({
    max: 64,
    description: 'transfer, unpark: a context whose routes number takes; default: that of whoever is moved',
  })
  context?: string;

  @OneOf(['consult', 'complete', 'cancel', 'three_way'], {
    description:
      'att_xfer: ask number while the other side waits (default); then join the two and leave, come back, or talk all three',
  })
  step?: 'consult' | 'complete' | 'cancel' | 'three_way';

  @Text({ max: 36, check: channel, description: 'bridge, unpark: the channel to be connected with' })
  other_uuid?: string;
}

type Field = Exclude<keyof ChannelCommandInput, 'action'>;

/** Which fields count for which action. */
export const FIELDS: Readonly<Record<Action, readonly Field[]>> = {
  deaf: ['deaf'],
  mute: ['mute', 'direction'],
  record: ['record', 'file_name'],
  mask_record: ['mask', 'file_name'],
  pause_record: ['pause', 'file_name'],
  snapshot: ['png_name'],
  play: ['file', 'media_id', 'leg'],
  break: ['leg'],
  dtmf: ['digits'],
  set: ['variable', 'value'],
  hold: [],
  unhold: [],
  park: ['leg'],
  unpark: ['number', 'context', 'other_uuid'],
  bridge: ['other_uuid'],
  transfer: ['number', 'context', 'leg'],
  att_xfer: ['number', 'step'],
};
